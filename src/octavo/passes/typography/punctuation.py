"""Straight quotes, hyphens and dots → the marks of print, a run of characters at a time.

A straight quote opens after a space or an opening mark and closes after anything else; what is in
doubt stays straight. Each decision looks at the text as it came and at quotes decided before it,
and treats a set mark as it treated the straight one: so a second run changes nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from octavo.passes.typography.quotes import BY_LANGUAGE, Quotes
from octavo.tree.text import ELLIPSIS, EM_DASH, EN_DASH, HORIZONTAL_BAR, RIGHT_SINGLE_QUOTE

OPAQUE: Final = "\ufffc"
"""Stands in a run for what is no text: a picture, code."""

_STRAIGHT_DOUBLE: Final = '"'
_STRAIGHT_SINGLE: Final = "'"
_QUOTE: Final = re.compile(
    f"[{_STRAIGHT_DOUBLE}{_STRAIGHT_SINGLE}{RIGHT_SINGLE_QUOTE}"
    + "".join(mark for quotes in BY_LANGUAGE.values() for mark in quotes.marks)
    + "]"
)
"""Any quotation mark, straight or of a language."""
_ROWS: Final = re.compile(r"(?<![-!])-{2,3}(?![->])|(?<!\.)\.{3}(?!\.)")
_TYPED: Final = re.compile(rf"{_ROWS.pattern}|[{_STRAIGHT_DOUBLE}{_STRAIGHT_SINGLE}]")
_SET_ROW: Final = {"--": EN_DASH, "---": EM_DASH, "...": ELLIPSIS}
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.|mailto:)[^\s\"'<>]+|[^\s\"'<>]+@[^\s\"'<>]+", re.IGNORECASE
)
_OPENING: Final = frozenset("([{<¿¡«‹„‚“‘")
_DASHES: Final = frozenset(f"-/{EN_DASH}{EM_DASH}{HORIZONTAL_BAR}")
_ELIDED: Final = re.compile(
    r"(?:tis|twas|twere|twill|twould|til|em|cause|bout|round|cept|neath|gainst|nother|n)\b"
    r"|\d\ds?\b",
    re.IGNORECASE,
)
"""Words that begin with an apostrophe, in English."""

_Place: TypeAlias = Literal["space", "opening", "dash", "digit", "letter", "mark"]
_Decision: TypeAlias = Literal["open", "close", "apostrophe", "stay"]


def may_be_set(text: str) -> bool:
    """Tell whether a text holds anything of a typewriter's that is set in print.

    >>> may_be_set("“Come in.”"), may_be_set("a--b"), may_be_set("'tis")
    (False, True, True)
    """
    return _TYPED.search(text) is not None


def set_characters(text: str, quotes: Sequence[Quotes | None]) -> list[str]:
    """Return what takes the place of each character of `text`: itself, a mark of print, or "".

    `quotes` holds the marks for each character, None where it must stay as it is.
    """
    result = list(text)
    if not any(map(str.isalnum, text)):
        return result
    allowed = list(quotes)
    for found in _ADDRESS.finditer(text):
        allowed[found.start() : found.end()] = [None] * len(found.group())
    for found in _ROWS.finditer(text):
        span = range(found.start(), found.end())
        if all(allowed[at] is not None for at in span):
            result[found.start() : found.end()] = [_SET_ROW[found.group()], *[""] * (len(span) - 1)]
    _QuoteSetter(text, allowed, result).run()
    return result


@dataclass(slots=True)
class _QuoteSetter:
    text: str
    allowed: Sequence[Quotes | None]
    result: list[str]
    open_double: int = 0
    open_single: int = 0
    before: _Place = "space"
    last_close: int = -1

    def run(self) -> None:
        """Set the quotes of the text into the result."""
        places = [found.start() for found in _QUOTE.finditer(self.text)]
        self.last_close = self._find_last_close(places)
        # The place behind the quote that was decided last, and what stands before that place.
        behind: tuple[int, _Place] = (0, "space")
        for at in places:
            character, marks = self.text[at], self.allowed[at]
            kind = _kind(character, marks) if marks else ""
            if not (marks and kind):
                continue
            self.before = behind[1] if at == behind[0] else _place(self.text[at - 1])
            decision = _by_itself(character, marks) or self._decide(at, double=kind == "double")
            self._count(decision, double=kind == "double")
            if character in {_STRAIGHT_DOUBLE, _STRAIGHT_SINGLE}:
                self.result[at] = _set(decision, character, marks)
            behind = (at + 1, "opening" if decision == "open" else "mark")

    def _count(self, decision: _Decision, *, double: bool) -> None:
        step = {"open": 1, "close": -1}.get(decision, 0)
        if double:
            self.open_double = max(0, self.open_double + step)
        else:
            self.open_single = max(0, self.open_single + step)

    def _decide(self, at: int, *, double: bool) -> _Decision:
        after = self._place_after(at)
        return self._double(after) if double else self._single(at, after)

    def _place_after(self, at: int) -> _Place:
        return _place(self.text[at + 1]) if at + 1 < len(self.text) else "space"

    def _double(self, after: _Place) -> _Decision:
        if self.before in {"space", "opening"}:
            if after != "space":
                return "open"
            return "close" if self.open_double else "stay"
        if self.before == "dash":
            return "open" if after in {"letter", "digit"} else "close"
        if not self.open_double and (self.before == "digit" or after == "letter"):
            return "stay"
        return "close"

    def _single(self, at: int, after: _Place) -> _Decision:
        if self.before in {"space", "opening", "dash"}:
            if after == "space":
                return "stay"
            if _ELIDED.match(self.text, at + 1) or self.last_close < at + 2:
                return "apostrophe"
            return "open"
        if after in {"letter", "digit"}:
            return "stay" if self.before == after == "digit" else "apostrophe"
        if self.open_single:
            return "close"
        return "stay" if self.before == "digit" else "apostrophe"

    def _find_last_close(self, places: Sequence[int]) -> int:
        """Return which of the places of quotes is the last of a single one that could close; -1 for none."""
        for at in reversed(places):
            marks = self.allowed[at]
            if at and marks and _kind(self.text[at], marks) == "single":
                stands_behind = _place(self.text[at - 1]) not in {"space", "opening"}
                if stands_behind and self._place_after(at) not in {"letter", "digit"}:
                    return at
        return -1


def _kind(character: str, marks: Quotes) -> Literal["double", "single", ""]:
    if character in {_STRAIGHT_DOUBLE, marks.open_double, marks.close_double}:
        return "double"
    singles = {_STRAIGHT_SINGLE, RIGHT_SINGLE_QUOTE, marks.open_single, marks.close_single}
    return "single" if character in singles else ""


def _by_itself(character: str, marks: Quotes) -> _Decision | None:
    """Return what a set mark says by its very form; None for one that can be either."""
    if character == RIGHT_SINGLE_QUOTE:
        return None
    pairs = ((marks.open_double, marks.close_double), (marks.open_single, marks.close_single))
    for opening, closing in pairs:
        if opening != closing and character in {opening, closing}:
            return "open" if character == opening else "close"
    return None


def _set(decision: _Decision, straight: str, marks: Quotes) -> str:
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
            return RIGHT_SINGLE_QUOTE
        case _:
            return straight


def _place(character: str) -> _Place:
    if character.isspace():
        return "space"
    if character in _DASHES:
        return "dash"
    if character.isdigit():
        return "digit"
    if character.isalpha():
        return "letter"
    return "opening" if character in _OPENING else "mark"
