"""Straight quotes, hyphens and dots → the marks of print, one run of characters at a time.

`pairing` decides what each quote is; doubtful ones stay straight. A set mark is treated like the straight
one, so a second run changes nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from octavo.passes.typography.pairing import Decision, Quote, decide
from octavo.tree.quotes import BY_LANGUAGE, GERESH, Quotes
from octavo.tree.text import ELLIPSIS, EM_DASH, EN_DASH, RIGHT_SINGLE_QUOTE

OPAQUE: Final = "\ufffc"
"""Replaces in a run what is not text: a picture, code."""

_NO_SPACES: Final[Mapping[int, str]] = MappingProxyType({})
_STRAIGHT_DOUBLE: Final = '"'
_STRAIGHT_SINGLE: Final = "'"
_MARKS: Final = "".join(
    sorted(
        {mark for quotes in BY_LANGUAGE.values() for mark in quotes.marks}
        | {RIGHT_SINGLE_QUOTE, GERESH}
    )
)
_ROWS: Final = re.compile(r"(?<![-!])-{2,3}(?![->])|(?<!\.)\.{3}(?!\.)")
_TYPED: Final = re.compile(rf"{_ROWS.pattern}|[{_STRAIGHT_DOUBLE}{_STRAIGHT_SINGLE}]")
_SET_ROW: Final = {"--": EN_DASH, "---": EM_DASH, "...": ELLIPSIS}
_IN_WORD: Final = re.compile(f"(?<=[\u05d0-\u05ea]){_STRAIGHT_DOUBLE}(?=[\u05d0-\u05ea])")
"""A double quote between two Hebrew letters: in an abbreviation, or a number."""
_ADDRESS: Final = re.compile(
    rf"(?:https?://|www\.|mailto:)[^\s\"'<>{_MARKS}]+|[^\s\"'<>{_MARKS}]+@[^\s\"'<>{_MARKS}]+",
    re.IGNORECASE,
)


def may_be_set(text: str) -> bool:
    """Return whether a text has any typewriter characters that are set in print.

    >>> may_be_set("“Come in.”"), may_be_set("a--b"), may_be_set("'tis")
    (False, True, True)
    """
    return _TYPED.search(text) is not None


def set_characters(
    text: str, quotes: Sequence[Quotes | None], spaces: Mapping[int, str] = _NO_SPACES
) -> list[str]:
    """Return the replacement for each character of `text`: itself, a mark of print, or "".

    `quotes` has the marks for each character, None if it must stay as it is; `spaces` are put in their
    places.
    """
    result = list(text)
    for at, space in spaces.items():
        result[at] = space
    if not any(map(str.isalnum, text)):
        return result
    _set_rows(text, quotes, result)
    for found in _IN_WORD.finditer(text):
        marks = quotes[found.start()]
        if marks and marks.in_word:
            result[found.start()] = marks.in_word
    skeleton, places = _skeleton(result, quotes)
    found_quotes = list(_quotes_in(skeleton, [quotes[at] for at in places]))
    for quote, decision in zip(found_quotes, decide(skeleton, found_quotes), strict=True):
        at = places[quote.at]
        marks = quotes[at]
        if marks and result[at] in {_STRAIGHT_DOUBLE, _STRAIGHT_SINGLE}:
            result[at] = _set(decision, result[at], marks, skeleton[quote.at - 1 : quote.at])
    return result


def _set_rows(text: str, quotes: Sequence[Quotes | None], result: list[str]) -> None:
    """Set dashes and ellipses, except in addresses."""
    allowed = [marks is not None for marks in quotes]
    for found in _ADDRESS.finditer(text):
        allowed[found.start() : found.end()] = [False] * len(found.group())
    for found in _ROWS.finditer(text):
        span = slice(found.start(), found.end())
        if all(allowed[span]):
            result[span] = [_SET_ROW[found.group()], *[""] * (len(found.group()) - 1)]


def _skeleton(result: Sequence[str], quotes: Sequence[Quotes | None]) -> tuple[str, list[int]]:
    """Return a text without what is inside set marks, and the places of its characters."""
    places = [at for at, character in enumerate(result) if character]
    text = "".join(result[at] for at in places)
    kept = [nth for nth, at in enumerate(places) if not _is_inside(text, nth, quotes[at])]
    return "".join(text[nth] for nth in kept), [places[nth] for nth in kept]


def _is_inside(text: str, nth: int, marks: Quotes | None) -> bool:
    """Return whether a character is the space on the inner side of a set mark."""
    if marks is None or text[nth] != marks.inside:
        return False
    return text[nth - 1 : nth] == marks.open_double or text[nth + 1 : nth + 2] == marks.close_double


def _quotes_in(text: str, quotes: Sequence[Quotes | None]) -> Iterator[Quote]:
    for at, (character, marks) in enumerate(zip(text, quotes, strict=True)):
        if character in {_STRAIGHT_DOUBLE, _STRAIGHT_SINGLE} or (
            marks and character in {*marks.marks, RIGHT_SINGLE_QUOTE, marks.apostrophe}
        ):
            yield _quote(at, character, marks)


def _quote(at: int, character: str, marks: Quotes | None) -> Quote:
    if marks is None:
        return Quote(at, character == _STRAIGHT_DOUBLE, may_be_set=False)
    double = character in {_STRAIGHT_DOUBLE, marks.open_double, marks.close_double}
    return Quote(at, double, _by_itself(character, marks), elided=marks.elided)


def _by_itself(character: str, marks: Quotes) -> Decision | None:
    """Return what a set mark means by its form alone; None if it can open or close."""
    if character == RIGHT_SINGLE_QUOTE:
        return None
    if character == marks.apostrophe:
        return "apostrophe"
    pairs = ((marks.open_double, marks.close_double), (marks.open_single, marks.close_single))
    for opening, closing in pairs:
        if opening != closing and character in {opening, closing}:
            return "open" if character == opening else "close"
    return None


def _set(decision: Decision, straight: str, marks: Quotes, before: str) -> str:
    match decision, straight:
        case "open", '"':
            return marks.open_double + marks.inside
        case "close", '"':
            return marks.inside + marks.close_double
        case "open", _:
            return marks.open_single
        case "close", _:
            return marks.close_single
        case "apostrophe", _:
            # The Hebrew apostrophe follows Hebrew letters; a name in Latin letters has its own.
            return RIGHT_SINGLE_QUOTE if before.isascii() else marks.apostrophe
        case _:
            return straight
