"""Numbered lines → those that number the chapters of one book.

Most of these count up by one, with about a chapter's text between them. In their company, lines that do not are headings
as well: after a gap, mistyped, repeated, restarted, or of a short chapter. A table of contents does not qualify.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from octavo.passes.reading import units
from octavo.passes.reading.headlines import Headline, parse_headline
from octavo.passes.reading.kinds import WORDS_FOR_PARTS, is_number_of_kind
from octavo.passes.reading.several_numbers import piece_of
from octavo.tree.numerals import HAN, number_value

CHAPTER: Final = 400
"""The fewest characters between two lines that begin chapters; with fewer, the lines are a list, or prose."""
SHORT: Final = 40
"""The same for a short chapter whose number continues from the previous or to the next one."""
_REGULAR: Final = 0.6
"""The smallest share of numbers that must count up: one mistyped number breaks the order twice."""
_MOST_SHORT: Final = 0.2
"""The largest share of short chapters: a list of chapters may say something about each."""
_BEFORE_FIGURES: Final = re.compile(rf"[\s\d{HAN}]")
_PARTS: Final = units.OF_PARTS + units.OF_PARTS_ALONE + units.PARTS_OF_KOREA
_EASTERN: Final = re.compile(
    rf"(?:第.*?|제?\s*\d+\s*|(?=卷))([{units.OF_CHAPTERS}{units.OF_KOREA}{_PARTS}])"
)
_WORD_BEHIND: Final = re.compile(r"[^\W\d_]+\Z")
_SAME: Final = {
    "ch": "chapter",
    "chap": "chapter",
    "ep": "episode",
    "vol": "volume",
    "话": "話",
    "节": "節",
}
_LARGE: Final = (
    WORDS_FOR_PARTS
    | {"volume", "book", "part", "act", "partie", "parte", "deel", "الباب"}
    | set(_PARTS)
)
"""Units that contain chapters if a book has both."""
_MIDDLING: Final = frozenset("章장")
"""Units that contain episodes if a book has both, and are its chapters otherwise."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered line, with its start and end as offsets in the text."""

    value: float
    begins: float
    ends: float


def come_to_a_chapter(sizes: Iterable[float]) -> bool:
    """Return whether stretches of prose together are as long as a chapter. Consumes no more of them than needed.

    >>> come_to_a_chapter([300, 99]), come_to_a_chapter([300, 100])
    (False, True)
    """
    return any(size >= CHAPTER for size in accumulate(sizes))


def units_of(headline: Headline) -> dict[str, float]:
    """Return the units that a heading counts, the larger first: `Volume 2 Chapter 3` counts volumes and chapters.

    >>> [units_of(Headline("", number, title)) for number, title in (("Vol. 2", "Chapter 3: Tar"), ("第一卷", "少年行 第2章 酒"))]
    [{'volume': 2.0, 'chapter': 3.0}, {'卷': 1.0, '章': 2.0}]
    >>> units_of(Headline("", "Chapter 3 (Part 2)", "Tar"))
    {'chapter': 3.0, 'part': 2.0}
    """
    value = number_value(headline.number)
    units = {} if value is None else {unit_of(headline.number): value}
    piece = piece_of(headline.number)
    if piece is not None:
        units["part"] = piece
    inner = parse_headline(headline.title) if units and headline.title else None
    if inner and any(map(str.isalpha, inner.number)):  # no date or sum
        within = number_value(inner.number)
        units |= {} if within is None else {unit_of(inner.number): within}
    return units


def unit_of(number: str) -> str:
    """Return the unit of a number as printed, "" for a bare figure.

    >>> [unit_of(one) for one in ("Chapter 12", "CHAPTER IV", "Ch. 5", "第五章", "第2话", "12")]
    ['chapter', 'chapter', 'chapter', '章', '話', '']
    >>> [unit_of(one) for one in ("3화", "2. Kapitel", "1-я глава", "Erstes Kapitel")]
    ['화', 'kapitel', 'глава', 'kapitel']
    """
    number = number.casefold()
    eastern = _EASTERN.match(number)
    before = eastern[1] if eastern else _BEFORE_FIGURES.split(number, maxsplit=1)[0].rstrip(".")
    if not before or number_value(before) is not None:
        behind = _WORD_BEHIND.search(number)
        before = behind[0] if behind else ""
    return _SAME.get(before, before)


def counts_chapters(number: str) -> bool:
    """Return whether a number counts the chapters or the parts of a book, judging by its words.

    >>> [counts_chapters(one) for one in ("12", "Chapter 12", "第五章", "Interlude 2", "Halloween 2")]
    [True, True, True, False, False]
    """
    if not any(map(str.isalpha, number)):
        return True
    headline = parse_headline(number)
    return headline is not None and not headline.book and not is_number_of_kind(number)


def size_of_unit(unit: str) -> int:
    """Return 2 for a unit that contains chapters, 1 for one that contains episodes, 0 for any other."""
    return 2 if unit in _LARGE else int(unit in _MIDDLING)


def heads_of_chapters(lines: Sequence[Numbered], size: float, fewest: int) -> list[int]:
    """Return the lines that head the chapters of one book, in order; none if there are fewer than `fewest`.

    `size` is the length of the text in characters.
    """
    kept = list(_without_lists(lines, size))
    gaps = [
        following - lines[at].ends
        for at, following in zip(kept, (*(lines[at].begins for at in kept[1:]), size), strict=False)
    ]
    values = [lines[at].value for at in kept]
    long = {place for place, gap in enumerate(gaps) if gap >= CHAPTER}
    following = [place for place, (one, two) in enumerate(pairwise(values)) if two == one + 1]
    short = {*following, *(place + 1 for place in following)} - long
    heads = sorted(long | short if len(short) <= _MOST_SHORT * len(long) else long)
    steps = [_counts_on(values[one], values[two]) for one, two in pairwise(heads)]
    if len(long) < fewest or sum(steps) < _REGULAR * len(steps):
        return []
    return [kept[place] for place in heads]


def _counts_on(value: float, following: float) -> bool:
    return following == value + 1 or following <= 1


def _without_lists(lines: Sequence[Numbered], size: float) -> Iterator[int]:
    """Yield the lines that are not entries of a table of contents, in which nothing separates the entries.

    Of a repeated heading only the first is given.
    """
    listed = False
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        beside = before is not None and line.begins - before.ends < SHORT
        if (
            before
            and beside
            and (line.value == before.value or (listed and line.value == before.value + 1))
        ):
            continue
        behind = lines[at + 1] if at + 1 < len(lines) else None
        listed = (behind.begins if behind else size) - line.ends < SHORT
        if not listed or (behind and behind.value == line.value):
            yield at
