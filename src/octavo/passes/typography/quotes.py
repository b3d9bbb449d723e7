"""Which quotation marks a language sets (Unicode CLDR, delimiters: https://cldr.unicode.org).

Languages that are not here keep their straight quotes; Chinese and Japanese are never touched.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from octavo.tree.text import (
    LEFT_DOUBLE_QUOTE,
    LEFT_SINGLE_QUOTE,
    NARROW_NO_BREAK_SPACE,
    RIGHT_DOUBLE_QUOTE,
    RIGHT_SINGLE_QUOTE,
)

LOW_DOUBLE: Final = "\u201e"
LOW_SINGLE: Final = "\u201a"
LEFT_GUILLEMET: Final = "\u00ab"
RIGHT_GUILLEMET: Final = "\u00bb"


@dataclass(frozen=True, slots=True)
class Quotes:
    """The marks of a language; all "" where they are not known and straight quotes stay.

    `inside` stands between a double mark and the words: a narrow space in French.
    """

    open_double: str = ""
    close_double: str = ""
    open_single: str = ""
    close_single: str = ""
    inside: str = ""

    def __bool__(self) -> bool:
        """Tell whether the marks are known."""
        return bool(self.open_double)

    @property
    def marks(self) -> tuple[str, str, str, str]:
        """Return the marks, those of double quotes first."""
        return self.open_double, self.close_double, self.open_single, self.close_single


def _quotes(marks: str, inside: str = "") -> Quotes:
    return Quotes(marks[0], marks[1], marks[2], marks[3], inside)


_HIGH: Final = _quotes(
    LEFT_DOUBLE_QUOTE + RIGHT_DOUBLE_QUOTE + LEFT_SINGLE_QUOTE + RIGHT_SINGLE_QUOTE
)
_LOW_HIGH: Final = _quotes(LOW_DOUBLE + LEFT_DOUBLE_QUOTE + LOW_SINGLE + LEFT_SINGLE_QUOTE)
_LOW_RIGHT: Final = _quotes(LOW_DOUBLE + RIGHT_DOUBLE_QUOTE + LOW_SINGLE + RIGHT_SINGLE_QUOTE)
_POINTED: Final = LEFT_GUILLEMET + RIGHT_GUILLEMET
_POINTED_HIGH: Final = _quotes(_POINTED + LEFT_DOUBLE_QUOTE + RIGHT_DOUBLE_QUOTE)
_POINTED_LOW: Final = _quotes(_POINTED + LOW_DOUBLE + LEFT_DOUBLE_QUOTE)
_SAME: Final = _quotes(2 * RIGHT_DOUBLE_QUOTE + 2 * RIGHT_SINGLE_QUOTE)

BY_LANGUAGE: Final[Mapping[str, Quotes]] = MappingProxyType(
    {
        "cs": _LOW_HIGH,
        "da": _HIGH,
        "de": _LOW_HIGH,
        "de-ch": _quotes(_POINTED + "\u2039\u203a"),
        "el": _POINTED_HIGH,
        "en": _HIGH,
        "es": _POINTED_HIGH,
        "fi": _SAME,
        "fr": _quotes(_POINTED + LEFT_DOUBLE_QUOTE + RIGHT_DOUBLE_QUOTE, NARROW_NO_BREAK_SPACE),
        "ga": _HIGH,
        "hr": _LOW_RIGHT,
        "hu": _quotes(LOW_DOUBLE + RIGHT_DOUBLE_QUOTE + RIGHT_GUILLEMET + LEFT_GUILLEMET),
        "it": _POINTED_HIGH,
        "ko": _HIGH,
        "nb": _quotes(_POINTED + LEFT_SINGLE_QUOTE + RIGHT_SINGLE_QUOTE),
        "nl": _HIGH,
        "nn": _quotes(_POINTED + LEFT_SINGLE_QUOTE + RIGHT_SINGLE_QUOTE),
        "no": _quotes(_POINTED + LEFT_SINGLE_QUOTE + RIGHT_SINGLE_QUOTE),
        "pl": _quotes(LOW_DOUBLE + RIGHT_DOUBLE_QUOTE + _POINTED),
        "pt": _HIGH,
        "pt-pt": _POINTED_HIGH,
        "ro": _quotes(LOW_DOUBLE + RIGHT_DOUBLE_QUOTE + _POINTED),
        "ru": _POINTED_LOW,
        "sk": _LOW_HIGH,
        "sl": _LOW_HIGH,
        "sv": _SAME,
        "tr": _HIGH,
        "uk": _POINTED_LOW,
    }
)
"""Marks by language tag, lower case; a tag with a region falls back to its language."""

UNTOUCHED: Final = frozenset({"ja", "zh", "yue"})
"""Languages whose punctuation is full-width, and no business of this pass."""


def quotes_for(language: str) -> Quotes | None:
    """Return the marks of a BCP 47 tag; None for a language that is not to be touched.

    >>> quotes_for("en-GB").open_double
    '“'
    >>> quotes_for("ja") is None
    True
    >>> bool(quotes_for("tlh"))
    False
    """
    tag = language.lower()
    if tag.partition("-")[0] in UNTOUCHED:
        return None
    while tag and tag not in BY_LANGUAGE:
        tag = tag.rpartition("-")[0]
    return BY_LANGUAGE.get(tag, Quotes())
