"""The lines of a page → those that are list items: `1. Insert a coin.`, and `2. …` soon below.

A chapter's heading may begin with a bare figure, too, but the next chapter's is not three lines below it, and
no heading above gives the number of chapters: `Seven Tools for a Small Garden`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.reading.counting import CHAPTER, unit_of
from octavo.passes.reading.headlines import parse_headline
from octavo.tree.nodes import Heading
from octavo.tree.numerals import number_value
from octavo.tree.stops import ends_with_stop

_ITEM: Final = re.compile(r"(\d{1,3})[.)]\s+\S")
_HEADED: Final = re.compile(r"([^\W\d_]{2,12} )?#?(\d{1,3})\s?[.):：–—-]\s*\S")
"""`1. Turn your back`, `Step 1: Turn your back`."""
_OF_ITEMS: Final = frozenset(
    {
        "",
        "step",
        "schritt",
        "étape",
        "paso",
        "passo",
        "stap",
        "krok",
        "шаг",
        "крок",
        "adım",
        "langkah",
        "bước",
    }
)
"""Units that number instructions but hardly chapters; "" for a bare figure."""
_WORDS: Final = re.compile(r"\w+")
_LONG_ITEM: Final = 4 * CHAPTER
"""The largest mean number of letters between numbered headings that a title such as `Seven Tools` makes a list."""
_FEWEST: Final = 2
"""The fewest numbered headings that make a list."""
_NEAR: Final = 3
"""The number of lines above or below an item within which another one must be."""


def is_item(lines: Sequence[Evidence], at: int) -> bool:
    """Return whether a line is a numbered sentence with the previous or next number close by."""
    number = _number_of(lines[at])
    return number > 0 and (
        number + 1 in map(_number_of, lines[at + 1 : at + 1 + _NEAR])
        or (number > 1 and number - 1 in map(_number_of, lines[max(at - _NEAR, 0) : at]))
    )


def _number_of(item: Evidence) -> int:
    """Return the number at the beginning of a sentence; 0 if there is none, or no sentence."""
    found = _ITEM.match(item.text)
    return int(found[1]) if found and ends_with_stop(item.text) else 0


def is_heading_of_item(lines: Sequence[Evidence], at: int, title: str) -> bool:
    """Return whether a line is one of the numbered headings of an article with that title: too close for chapters, or counted by it."""
    here = _figure_of(lines[at])
    if not here or not title or parse_headline(title):
        return False
    level = _level_of(lines[at])
    row = [below for below in range(at, len(lines)) if _level_of(lines[below]) == level]
    figures = [figure for below in row if (figure := _figure_of(lines[below]))]
    steps = {later - sooner for sooner, later in pairwise(figures)}
    if len(figures) < _FEWEST or steps not in ({1}, {-1}):
        return False
    counted = {number_value(word) for word in _WORDS.findall(title)}
    last = next(below for below in reversed(row) if _figure_of(lines[below]))
    between = sum(item.size for item in lines[at:last])
    most = _LONG_ITEM if max(figures) in counted else CHAPTER
    return between < most * (len(figures) - 1)


def _level_of(item: Evidence) -> int:
    return item.block.level if isinstance(item.block, Heading) else 0


def _figure_of(item: Evidence) -> int:
    """Return the figure at the beginning of a heading or after its first word; 0 if there is none."""
    found = _HEADED.match(item.text) if _level_of(item) else None
    if found is None:
        return 0
    headline = parse_headline(item.text) if found[1] else None
    return int(found[2]) if headline is None or unit_of(headline.number) in _OF_ITEMS else 0
