"""Which quotation marks a language sets (Unicode CLDR, delimiters: https://cldr.unicode.org).

A language that is not here has those of CLDR's root, “ ” and ‘ ’, which most of the world's have. Chinese
and Japanese are never touched: what they print is not typed with these keys.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
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
LEFT_ANGLE: Final = "\u2039"
RIGHT_ANGLE: Final = "\u203a"
GERESH: Final = "\u05f3"
GERSHAYIM: Final = "\u05f4"


@dataclass(frozen=True, slots=True)
class Quotes:
    """The marks of a language.

    `inside` is put between a double mark and the words: a narrow space in French. `elided` are the words that
    begin with an apostrophe; `in_word` is the double mark between two Hebrew letters.
    """

    open_double: str
    close_double: str
    open_single: str
    close_single: str
    inside: str = ""
    apostrophe: str = RIGHT_SINGLE_QUOTE
    elided: frozenset[str] = frozenset()
    in_word: str = ""
    language: str = ""
    """The primary language that uses them."""

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
_ANGLES: Final = _quotes(_POINTED + LEFT_ANGLE + RIGHT_ANGLE)
_POINTED_HIGH: Final = _quotes(_POINTED + LEFT_DOUBLE_QUOTE + RIGHT_DOUBLE_QUOTE)
_POINTED_LOW: Final = _quotes(_POINTED + LOW_DOUBLE + LEFT_DOUBLE_QUOTE)
_POINTED_SINGLE: Final = _quotes(_POINTED + LEFT_SINGLE_QUOTE + RIGHT_SINGLE_QUOTE)
_LOW_POINTED: Final = _quotes(LOW_DOUBLE + RIGHT_DOUBLE_QUOTE + _POINTED)
_SAME: Final = _quotes(2 * RIGHT_DOUBLE_QUOTE + 2 * RIGHT_SINGLE_QUOTE)
_HEBREW: Final = replace(_SAME, apostrophe=GERESH, in_word=GERSHAYIM)

_MARKS: Final[Mapping[Quotes, str]] = MappingProxyType(
    {
        _HIGH: "cy da en eo eu ga gd gl hi id ko la mt nl pt th tr vi",
        _LOW_HIGH: "bg bs-cyrl cs de dsb hsb is ka lb lt mk sk sl",
        _LOW_RIGHT: "bs hr lv",
        _quotes(LOW_DOUBLE + LEFT_DOUBLE_QUOTE + LEFT_SINGLE_QUOTE + RIGHT_SINGLE_QUOTE): "sr",
        _quotes(LOW_DOUBLE + LEFT_DOUBLE_QUOTE + _POINTED): "et",
        _LOW_POINTED: "pl ro",
        _quotes(LOW_DOUBLE + RIGHT_DOUBLE_QUOTE + RIGHT_GUILLEMET + LEFT_GUILLEMET): "hu",
        _POINTED_HIGH: "an ast ca el es hy it kk oc pt-pt sq",
        _POINTED_LOW: "be ky ru tg tt uk",
        _POINTED_SINGLE: "nb nn no",
        _ANGLES: "am ckb de-ch de-li fa gsw it-ch ku ps rm ti",
        # In lines from right to left these are not mirrored as pointed ones are.
        _quotes(_POINTED + RIGHT_DOUBLE_QUOTE + LEFT_DOUBLE_QUOTE): "ar",
        _quotes(
            RIGHT_DOUBLE_QUOTE + LEFT_DOUBLE_QUOTE + RIGHT_SINGLE_QUOTE + LEFT_SINGLE_QUOTE
        ): "ur",
        _quotes(_POINTED + LEFT_DOUBLE_QUOTE + RIGHT_DOUBLE_QUOTE, NARROW_NO_BREAK_SPACE): "br fr",
        _SAME: "fi sv",
        _HEBREW: "he yi",
    }
)
_ELIDED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "af": "k n s t",
        "de": "n ne nem nen ner nes s",
        "en": "bout cause cept e em gainst im n neath nother round til tis twas twere twill twould",
        "nl": "k m n r s t",
    }
)
"""Words that begin with an apostrophe, and would not be words without it."""
BY_LANGUAGE: Final[Mapping[str, Quotes]] = MappingProxyType(
    {tag: marks for marks, tags in _MARKS.items() for tag in tags.split()}
)
"""Marks by language tag, lower case; a tag with a region falls back to its language."""

UNTOUCHED: Final = frozenset(
    ["cdo", "cjy", "cmn", "gan", "hak", "hsn", "ja", "lzh", "nan", "wuu", "yue", "zh"]
)
"""Languages with full-width punctuation, for which people do not type the quotation marks of ASCII."""


@cache
def quotes_for(language: str) -> Quotes | None:
    """Return the marks of a BCP 47 tag; None for a language that is not to be touched.

    >>> quotes_for("en-GB").open_double, quotes_for("sr-Latn").open_double, quotes_for("tlh").open_double
    ('“', '„', '“')
    >>> quotes_for("ja") is None
    True
    """
    tag = language.lower().replace("_", "-")
    name = _primary(language)
    if name in UNTOUCHED:
        return None
    while tag and tag not in BY_LANGUAGE:
        tag = tag.rpartition("-")[0]
    elided = frozenset(_ELIDED.get(name, "").split())
    return replace(BY_LANGUAGE.get(tag, _HIGH), elided=elided, language=name)


@dataclass(frozen=True, slots=True)
class House:
    """Which marks a house sets: its own in the language of its book, in all others those of the language.

    `marks` are four, those of double quotes first; "" for the usual ones. `language` is the book's.
    """

    marks: str = ""
    language: str = ""

    def quotes_for(self, language: str) -> Quotes | None:
        """Return the marks of a BCP 47 tag; None for a language that is not to be touched.

        >>> House("»«›‹", "de").quotes_for("de-AT").marks, House("»«›‹", "de").quotes_for("fi").marks
        (('»', '«', '›', '‹'), ('”', '”', '’', '’'))
        """
        usual = quotes_for(language)
        if usual is None or not self.marks or _primary(language) != _primary(self.language):
            return usual
        opens, closes, inner_opens, inner_closes = tuple(self.marks)
        return replace(
            usual,
            open_double=opens,
            close_double=closes,
            open_single=inner_opens,
            close_single=inner_closes,
            inside=usual.inside if opens == usual.open_double else "",
        )


def _primary(language: str) -> str:
    return language.lower().replace("_", "-").partition("-")[0]
