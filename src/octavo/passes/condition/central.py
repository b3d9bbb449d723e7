"""Polish, Hungarian, Turkish and similar text misread as a western European encoding → the right encoding.

These encodings share most bytes with windows-1252 and differ in each language's own letters: `Wyszed³ wczeœnie` is
`Wyszedł wcześnie`, `þehir` is `şehir`. Letters that the language never has inside a word give it away.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from octavo.passes.condition.western import WESTERN_BYTES

_CENTRAL: Final = ("windows-1250", "iso-8859-2")
_TURKISH: Final = ("windows-1254",)
_BALTIC: Final = ("windows-1257",)
_ALPHABETS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "pl": ("ąćęłńóśźż", _CENTRAL),
    "cs": ("áčďéěíňóřšťúůýž", _CENTRAL),
    "sk": ("áäčďéíĺľňóôŕšťúýž", _CENTRAL),
    "hu": ("áéíóöőúüű", _CENTRAL),
    "ro": ("ăâîşţ", _CENTRAL),
    "hr": ("čćđšž", _CENTRAL),
    "bs": ("čćđšž", _CENTRAL),
    "sl": ("čšž", _CENTRAL),
    "tr": ("çğıöşüâîû", _TURKISH),
    "lt": ("ąčęėįšųūž", _BALTIC),
    "lv": ("āčēģīķļņšūž", _BALTIC),
}
"""The letters of each language beyond ASCII, and the encodings its pages use."""
_ANY: Final = frozenset({"", "en"})
"""Declared languages that mean nothing: none at all, and English, which many templates declare."""
_FEWEST: Final = 5
"""Fewer letters beyond ASCII inside words, or fewer of them foreign to the declared language, prove nothing."""
_FEWEST_UNTOLD: Final = 20
"""The same for foreign letters if the page does not declare its language: fewer may be names."""
_LEFT: Final = 0.1
_LEFT_UNTOLD: Final = 0.02
"""The largest share of these letters that another encoding may leave unexplained (names)."""
_KINDS_UNTOLD: Final = 3
"""The fewest different foreign letters of a text whose language is not declared."""
_OTHERS: Final = "[\x80-\x9f¡-¦¨ª¬¯-³µ-¶¸-º¼-ÿŠšŽžŒœŸ]"
_IN_WORD: Final = re.compile(
    rf"(?<=[^\W\d_]){_OTHERS}|{_OTHERS}(?=[^\W\d_])|(?<={_OTHERS}){_OTHERS}"
)


@dataclass(frozen=True, slots=True)
class Central:
    """The encoding a text is in, and a map from the characters it was read as to the right ones."""

    right: str
    letters: Mapping[int, str]


def central_of(text: str, language: str) -> Central | None:
    """Return how a text that was read as windows-1252 should have been read, or None if it is sound.

    `language` is the tag the page declares, or "".
    """
    others = _IN_WORD.findall(text)
    if len(others) < _FEWEST:
        return None
    said = language.split("-", maxsplit=1)[0].lower()
    told = said in _ALPHABETS
    if not told and (said not in _ANY or len(others) < _FEWEST_UNTOLD):
        return None
    found = (_weighed(others, text, name, told=told) for name in ([said] if told else _ALPHABETS))
    return min(filter(None, found), key=lambda one: one[0], default=(0, None))[1]


def _weighed(others: list[str], text: str, name: str, *, told: bool) -> tuple[int, Central] | None:
    """Return the best reading for one language, preceded by the number of foreign letters it leaves."""
    alphabet, encodings = _ALPHABETS[name]
    letters = frozenset(alphabet + alphabet.upper() + "Iİ" * (name == "tr"))
    foreign = [one for one in others if one not in letters]
    lost = letters - frozenset(map(chr, range(0x100))) - frozenset("ŠšŽž")
    if len(foreign) < (_FEWEST if told else _FEWEST_UNTOLD):
        return None
    if sum(map(text.count, lost)) > _LEFT * len(foreign):
        return None
    made = [(_left(foreign, one, letters), one) for one in _readings(encodings)]
    left, best = min(made, key=lambda pair: pair[0])
    if left > (_LEFT if told else _LEFT_UNTOLD) * len(foreign):
        return None
    return (left, best) if told or len(set(foreign)) >= _KINDS_UNTOLD else None


def _readings(encodings: tuple[str, ...]) -> Iterator[Central]:
    for encoding in encodings:
        pairs = ((byte, bytes((byte,)).decode(encoding, "ignore")) for byte in range(0x80, 0x100))
        letters = {_western(byte): said for byte, said in pairs if said.isalpha()}
        yield Central(encoding, letters)


def _western(byte: int) -> int:
    """Return the character of a byte in windows-1252."""
    return next((one for one, place in WESTERN_BYTES.items() if place == byte), byte)


def _left(foreign: list[str], reading: Central, letters: frozenset[str]) -> int:
    return sum(reading.letters.get(ord(one), one) not in letters for one in foreign)
