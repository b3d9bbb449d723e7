"""Which fonts suit which script: characters → the families to look for, best first.

Scripts are named as in Unicode (https://www.unicode.org/reports/tr24/). Serif faces come first, since they are
used beside a serif. The forms of Han characters vary by language, so the language decides.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from fontTools import unicodedata  # type: ignore[import-untyped]

from octavo.writers.pdf.geometry import is_ideographic

EMOJI: Final = "Zsye"
"""The script of pictures, as named in ISO 15924; Unicode counts it as common."""
_PICTURES: Final = re.compile("[\U0001f000-\U0001faff]")
"""Symbols outside these blocks are as old as type, and are set in one colour with the text."""
COMMON: Final = frozenset(("Zyyy", "Zinh", "Zzzz"))
"""Values of the property that are not scripts: punctuation, symbols, marks, unassigned characters."""

_FAMILIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "Jpan": (
            "IPAexMincho", "Noto Serif CJK JP", "Noto Serif JP", "Source Han Serif JP",
            "Hiragino Mincho ProN", "Yu Mincho", "IPAMincho", "MS Mincho", "Noto Sans CJK JP",
        ),
        "Hans": (
            "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Songti SC", "SimSun",
            "AR PL UMing CN", "Noto Sans CJK SC",
        ),
        "Hant": (
            "Noto Serif CJK TC", "Noto Serif TC", "Source Han Serif TC", "Songti TC", "PMingLiU",
            "AR PL UMing TW", "Noto Sans CJK TC",
        ),
        "Kore": (
            "Noto Serif CJK KR", "Noto Serif KR", "Source Han Serif KR", "NanumMyeongjo",
            "AppleMyungjo", "Batang", "UnBatang", "Noto Sans CJK KR",
        ),
        "Arab": ("Amiri", "Scheherazade New", "Noto Naskh Arabic", "Geeza Pro", "Arabic Typesetting"),
        "Hebr": ("Noto Serif Hebrew", "Frank Ruehl CLM", "SBL Hebrew", "David CLM", "New Peninim MT"),
        "Thai": ("Noto Serif Thai", "Norasi", "Thonburi", "Angsana New"),
        "Deva": ("Noto Serif Devanagari", "Lohit Devanagari", "Kohinoor Devanagari", "Mangal"),
        EMOJI: (
            "Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Noto Emoji", "Symbola",
        ),
        "Zyyy": (
            "DejaVu Serif", "DejaVu Sans", "Noto Sans Symbols 2", "Noto Sans Symbols",
            "Noto Sans Math", "Noto Emoji", "Symbola", "FreeSerif", "Apple Symbols",
            "Segoe UI Symbol",
        ),
    }
)  # fmt: skip
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Hans": "Simplified Chinese",
        "Hant": "Traditional Chinese",
        "Jpan": "Japanese",
        "Kore": "Korean",
        EMOJI: "emoji",
        "Zyyy": "symbols",
    }
)
"""Names of scripts that Unicode does not name."""
_EAST_ASIAN: Final = frozenset(("Hani", "Hira", "Kana", "Bopo", "Hang"))
_EAST_ASIAN_MARKS: Final = re.compile("[\u3000-\u30ff\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef]")
"""Punctuation and widths that only these scripts use, though Unicode counts them as common."""

UNSEEN: Final = re.compile(
    "[\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""White space and default ignorables: HarfBuzz needs no glyph for them.
https://www.unicode.org/Public/UCD/latest/ucd/DerivedCoreProperties.txt"""


def script_of(character: str, language: str) -> str:
    """Return the script to find a font for: one of ISO 15924, `Zyyy` for a symbol."""
    if _PICTURES.match(character):
        return EMOJI
    script: str = unicodedata.script(character)
    if script in _EAST_ASIAN or _EAST_ASIAN_MARKS.match(character):
        return "Kore" if script == "Hang" else _han(script, language.lower())
    return "Zyyy" if script in COMMON else script


def name_of(script: str) -> str:
    """Return a script's English name: `Arabic`, `Japanese`; `symbols` if it is not a script."""
    unicode_name = str(unicodedata.script_name(script, default=script))
    return _NAMES.get(script) or unicode_name.replace("_", " ")


def families_for(script: str) -> tuple[str, ...]:
    """Return families that set a script well, best first; Noto has one for nearly every script."""
    name = name_of(script)
    noto = () if script in _NAMES else (f"Noto Serif {name}", f"Noto Sans {name}")
    return (*_FAMILIES.get(script, ()), *noto, "DejaVu Serif", "DejaVu Sans", "FreeSerif")


def east_asian_language(languages: Iterable[str], characters: Iterable[str]) -> str:
    """Return the language that decides the forms of Han: the first that uses it, else judging by kana."""
    for language in languages:
        if is_ideographic(language):
            return language
    kana = any(unicodedata.script(character) in ("Hira", "Kana") for character in characters)
    return "ja" if kana else "zh"


def _han(script: str, language: str) -> str:
    if script in ("Hira", "Kana") or language.startswith("ja"):
        return "Jpan"
    if language.startswith("ko"):
        return "Kore"
    traditional = ("hant", "-tw", "-hk", "-mo", "yue")
    return "Hant" if any(mark in language for mark in traditional) else "Hans"
