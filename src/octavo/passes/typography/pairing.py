"""Quotes in a run of characters → what each is: it opens, closes, is an apostrophe, or stays.

Double quotes are decided first, from left to right, then single ones within them, so that pairs never
cross. A decision depends on what is around the quote and on the quotes before it, never on whether it is
set already, so a second run decides alike. Either both halves of a pair are set, or neither.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, Literal, TypeAlias

from octavo.tree.text import EM_DASH, EN_DASH, HORIZONTAL_BAR

Decision: TypeAlias = Literal["open", "close", "apostrophe", "stay"]
_Place: TypeAlias = Literal["space", "opening", "dash", "digit", "letter", "mark", "stop"]

_FREE: Final = frozenset({"space", "opening"})
_WORDS: Final = frozenset({"letter", "digit"})
_ENDS: Final = frozenset({"space", "stop"})
_OPENING: Final = frozenset("([{<¿¡«‹„‚“‘")
_DASHES: Final = frozenset(f"-/{EN_DASH}{EM_DASH}{HORIZONTAL_BAR}")
_STOPS: Final = frozenset(",;:!?)]}.،؛؟")
_FEET: Final = re.compile(r"\d['’]\s?\d{1,2}(?:[.,]\d|[½¼¾])?$")
"""What comes before the mark of inches: 6'2"."""
_LONGEST_FEET: Final = 8
"""Number of characters before the mark of inches in which the feet are."""
_AND_INCHES: Final = re.compile(r"(?<=\d)['’]\s?\d{1,2}(?:[.,]\d|[½¼¾])?\"")
"""The mark of feet, followed by the inches."""
_WORD: Final = re.compile(r"\w+")
_DECADE: Final = re.compile(r"\d\ds?\b")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation mark of a run, straight or set, and its place.

    `said` is what a set mark means by its form alone, None if it can open or close; `elided` are the words
    of its language that begin with an apostrophe. A mark that may not be set still belongs to a pair.
    """

    at: int
    double: bool
    said: Decision | None = None
    may_be_set: bool = True
    elided: frozenset[str] = frozenset()


def decide(text: str, quotes: Sequence[Quote]) -> list[Decision]:
    """Return what each of the quotes is, in the order of the text.

    `text` does not include what was put inside a set mark, such as French narrow spaces.
    """
    nth_at = {quote.at: nth for nth, quote in enumerate(quotes)}
    pairing = _Pairing(text, quotes, nth_at, _neighbours(quotes))
    pairing.pair_doubles()
    pairing.pair_singles()
    return [_of_pair(pairing, nth) for nth in range(len(quotes))]


def _of_pair(pairing: "_Pairing", nth: int) -> Decision:
    """Return a decision; a half stays if the other half may not be set."""
    other = pairing.partners.get(nth)
    return pairing.decisions[nth] if other is None or pairing.quotes[other].may_be_set else "stay"


@dataclass(slots=True)
class _Pairing:
    text: str
    quotes: Sequence[Quote]
    nth_at: dict[int, int]
    """The index of the quote at a place in the text."""
    neighbours: dict[int, tuple[int, int]]
    decisions: dict[int, Decision] = field(default_factory=dict)
    partners: dict[int, int] = field(default_factory=dict)

    def pair_doubles(self) -> None:
        """Decide the double quotes."""
        doubles = [nth for nth, quote in enumerate(self.quotes) if quote.double]
        opened: list[int] = []
        doubtful = False  # a previous one stays that may be the other half of a closing one
        for nth, following in pairwise([*doubles, -1]):
            said = self.quotes[nth].said
            decision = said or self._double(nth, following, is_open=bool(opened))
            if decision == "close" and not (said or opened) and doubtful:
                decision = "stay"
            self._settle(nth, decision, opened)
            doubtful = doubtful or decision == "stay"

    def pair_singles(self) -> None:
        """Decide the single quotes; one only opens if another can close it within the same double ones."""
        scopes = self._scopes()
        closers = Counter(scope for nth, scope in scopes.items() if self._can_close(nth))
        opened: defaultdict[int, list[int]] = defaultdict(list)
        for nth, scope in scopes.items():
            closers[scope] -= self._can_close(nth)
            decision = self.quotes[nth].said or self._single(
                nth, len(opened[scope]), closers[scope]
            )
            self._settle(nth, decision, opened[scope])

    def _settle(self, nth: int, decision: Decision, opened: list[int]) -> None:
        self.decisions[nth] = decision
        if decision == "open":
            opened.append(nth)
        elif decision == "close" and opened:
            other = opened.pop()
            self.partners |= {nth: other, other: nth}

    def _scopes(self) -> dict[int, int]:
        """Return, for each single quote, a number for the double quotes that it is within."""
        scopes: dict[int, int] = {}
        around = [-1]
        for nth, quote in enumerate(self.quotes):
            if not quote.double:
                scopes[nth] = around[-1]
            elif self.decisions[nth] == "open":
                around.append(nth)
            elif self.decisions[nth] == "close":
                around.pop()
                around = around or [nth]  # it closes a quotation opened before this run
        return scopes

    def _double(self, nth: int, following: int, *, is_open: bool) -> Decision:
        at = self.quotes[nth].at
        before, after = self._before_double(at), self._after(at)
        if _FEET.search(self.text, max(0, at - _LONGEST_FEET), at):
            return "stay"
        if before in _FREE:
            if after in _ENDS and is_open:
                return "close"
            return "stay" if after == "space" else "open"
        if is_open:
            is_inch = before == "digit" and after in _ENDS and self._is_behind_words(following)
            return "stay" if is_inch else "close"
        if after in _ENDS:
            return "stay" if before == "digit" else "close"
        if before in _WORDS:
            return "close" if before == "letter" and after in {"dash", "mark"} else "stay"
        return "open" if after in _WORDS or after == "opening" else "close"

    def _is_behind_words(self, nth: int) -> bool:
        """Return whether there is such a double quote, and it cannot open."""
        if nth < 0:
            return False
        at = self.quotes[nth].at
        return self._before_double(at) not in _FREE and self._after(at) in _ENDS

    def _single(self, nth: int, opened: int, closers: int) -> Decision:
        if _AND_INCHES.match(self.text, self.quotes[nth].at):
            return "stay"
        before, after = self._around_single(nth)
        if opened and self._can_close(nth):
            return "close"
        if after == "space":
            return "apostrophe" if before in {"letter", "mark", "stop"} else "stay"
        if before in _WORDS:
            if before == "digit" and after != "letter":
                return "stay"
            return "apostrophe"
        may_open = before in _FREE or before == "dash" or after in _WORDS
        is_open = may_open and closers > opened and not self._is_elision(nth)
        return "open" if is_open else "apostrophe"

    def _can_close(self, nth: int) -> bool:
        """Return whether a single quote closes an open one, if there is one."""
        before, after = self._around_single(nth)
        if _AND_INCHES.match(self.text, self.quotes[nth].at):
            return False
        if after in _ENDS:
            return True
        if before in _FREE or self._is_elision(nth):
            return False
        return before not in _WORDS or after not in _WORDS

    def _is_elision(self, nth: int) -> bool:
        """Return whether a word or decade that is written with an apostrophe begins after the quote."""
        quote = self.quotes[nth]
        word = _WORD.match(self.text, quote.at + 1)
        return word is not None and (
            word.group().lower() in quote.elided or _DECADE.fullmatch(word.group()) is not None
        )

    def _around_single(self, nth: int) -> tuple[_Place, _Place]:
        at = self.quotes[nth].at
        return self._before_single(at), self._after(at)

    def _before_double(self, at: int) -> _Place:
        """Return what is before a double quote; an apostrophe in between is a mark after a letter."""
        first = self.neighbours[at][0]
        if first < 0:
            return "space"
        if first in self.nth_at:
            return "opening" if self.decisions.get(self.nth_at[first]) == "open" else "mark"
        place = _place(self.text[first])
        return "mark" if place == "letter" and first < at - 1 else place

    def _before_single(self, at: int) -> _Place:
        """Return what is before a single quote; words in double quotes count as a word."""
        first = self.neighbours[at][0]
        if first < 0:
            return "space"
        if first not in self.nth_at:
            return _place(self.text[first])
        said = self.decisions[self.nth_at[first]]
        return "opening" if said == "open" else "letter" if said == "close" else "mark"

    def _after(self, at: int) -> _Place:
        """Return what is after a quote; a decided double quote counts as the word that it opens, or a stop."""
        first = self.neighbours[at][1]
        if first >= len(self.text):
            return "space"
        if first not in self.nth_at:
            return _place(self.text[first])
        said = self.decisions.get(self.nth_at[first])
        return "letter" if said == "open" else "stop" if said == "close" else "mark"


def _neighbours(quotes: Sequence[Quote]) -> dict[int, tuple[int, int]]:
    """Return, by the place of each quote, the nearest places before and after it without a single quote."""
    before: dict[int, int] = {}
    behind: dict[int, int] = {}
    singles = {quote.at for quote in quotes if not quote.double}
    for quote in quotes:
        at = quote.at - 1
        before[quote.at] = before[at] if at in singles else at
    for quote in reversed(quotes):
        at = quote.at + 1
        behind[quote.at] = behind[at] if at in singles else at
    return {at: (before[at], behind[at]) for at in before}


def _place(character: str) -> _Place:
    if character.isspace():
        return "space"
    if character in _DASHES:
        return "dash"
    if character.isdigit():
        return "digit"
    if character.isalpha():
        return "letter"
    if character in _OPENING:
        return "opening"
    return "stop" if character in _STOPS else "mark"
