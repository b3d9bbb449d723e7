"""A text → how many letters of each script it holds, counted by the first bytes of its UTF-8.

This is coarse on purpose: 15,000 characters take some 30 µs, where asking `unicodedata` about each
takes a hundred times as long. The scripts of India and South-East Asia share a first byte and count as one.
"""

import unicodedata
from typing import Final

LATIN: Final = "L"
GREEK: Final = "G"
CYRILLIC: Final = "C"
HEBREW: Final = "H"
ARABIC: Final = "A"
INDIC: Final = "I"
HANGUL: Final = "N"
HAN: Final = "Z"
"""Ideographs in a text without kana."""
JAPANESE: Final = "K"
"""Kana, and ideographs mixed with kana."""

_WEIGHT: Final = {HAN: 2.5, JAPANESE: 2.5, HANGUL: 2.5}
_LEADS: Final = (
    (LATIN, (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC3, 0xCA))),
    (GREEK, range(0xCE, 0xD0)),
    (CYRILLIC, range(0xD0, 0xD4)),
    (HEBREW, range(0xD7, 0xD8)),
    (ARABIC, range(0xD8, 0xDC)),
    (INDIC, range(0xE0, 0xE1)),
    (HAN, range(0xE4, 0xEA)),
    (HANGUL, range(0xEA, 0xEE)),
)
_TABLE: Final = bytes(
    next((ord(script) for script, leads in _LEADS if byte in leads), 0x20) for byte in range(256)
)
_IGNORED: Final = bytes(byte for byte in range(256) if _TABLE[byte] == 0x20)
_NOT_FOREIGN: Final = bytes(byte for byte in range(256) if _TABLE[byte] in b"L ")
_NEXT_TO_NONE: Final = 20
"""A text with fewer bytes in other scripts is Latin."""
_KANA: Final = (b"\xe3\x81", b"\xe3\x82", b"\xe3\x83")
_LEAST_KANA: Final = 0.05
"""With a smaller share of kana among kana and ideographs, a text is Chinese that quotes a word: Japanese prose has half
or more."""


def is_latin(data: bytes) -> bool:
    """Return whether a UTF-8 text has only Latin letters, or nearly; a third of the cost of counting."""
    return len(data.translate(None, _NOT_FOREIGN)) < _NEXT_TO_NONE


def letters_by_script(data: bytes) -> dict[str, float]:
    """Return the letters of each script in a UTF-8 text; ideographs, kana and hangul count 2½.

    >>> letters_by_script("Ночь, night".encode())
    {'L': 5.0, 'C': 4.0}
    >>> letters_by_script("雨が降る。".encode())
    {'K': 10.0}
    """
    leads = data.translate(_TABLE, _IGNORED)
    found = {script: leads.count(script.encode()) for script, _ in _LEADS}
    kana = sum(data.count(lead) for lead in _KANA)
    if kana > _LEAST_KANA * (kana + found[HAN]):
        found[JAPANESE] = kana + found.pop(HAN)
    return {script: float(count * weight_of(script)) for script, count in found.items() if count}


def weight_of(script: str) -> float:
    """Return how many Latin letters a character of a script is worth."""
    return _WEIGHT.get(script, 1.0)


def kana_share(data: bytes) -> float:
    """Return the share of kana among kana and ideographs; 0 for a text with neither."""
    kana = sum(data.count(lead) for lead in _KANA)
    han = data.translate(_TABLE, _IGNORED).count(HAN.encode())
    return kana / (kana + han) if kana else 0.0


def main_script(letters: dict[str, float]) -> str:
    """Return the script of at least three fifths of the letters, or ""."""
    most = max(letters, key=lambda script: letters[script], default="")
    return most if most and letters[most] >= 0.6 * sum(letters.values()) else ""


def name_of_script(script: str, text: str) -> str:
    """Return the everyday name of a script; `text` holds letters in it."""
    if script in {HAN, JAPANESE}:
        return "Chinese" if script == HAN else "Japanese"
    letter = next(one for one in text if script in letters_by_script(_utf8(one)))
    return unicodedata.name(letter, "unknown").partition(" ")[0].capitalize()


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
