"""The lines of a page → those that begin its chapters, its parts, and what bears no number.

Volume 1: Salt        a line by itself that counts something larger, before one that counts chapters, begins a part
Chapter 1: One        one that counts on from the last begins a chapter, with prose on either side
Interlude             and so does one that names a kind
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, TypeAlias

from octavo.passes.chrome.evidence.model import size_of
from octavo.passes.reading.counting import (
    CHAPTER,
    SHORT,
    Numbered,
    heads_of_chapters,
    size_of_unit,
    unit_of,
    units_of,
)
from octavo.passes.reading.headlines import LONGEST, Headline, parse_headline
from octavo.passes.reading.kinds import is_number_of_kind
from octavo.passes.reading.parts import parse_part
from octavo.passes.reading.unnumbered import unnumbered_role
from octavo.tree.document import Role
from octavo.tree.ink import strings_of_blocks, text_of_blocks
from octavo.tree.nodes import Block, Heading, Paragraph
from octavo.tree.text import fold_space

FEWEST: Final = 5
"""Chapters that tell by themselves that a text is a book."""
_FEW: Final = 0.2
"""Part of the lines that count the commonest unit, below which those of another head nothing."""
_MOST_UNDER_PART: Final = 1500
"""Characters that stand between the name of a part and its first chapter at most: an epigraph."""
_FIGURE_ALONE: Final = re.compile(r"(\d{1,4})[.．。、:：]?")
_ENDS: Final = frozenset({
    "end", "the end", "ends", "fin", "fine", "fim", "ende", "конец", "кінець", "koniec", "son", "tamat", "hết", "完", "终", "終",
    "了", "结束", "結束", "おわり", "끝", "النهاية",
})  # fmt: skip
"""What a line says behind the number of a part that ends there."""


@dataclass(frozen=True, slots=True)
class Start:
    """The place of a line that begins a section, and what it says."""

    at: int
    number: str
    title: str
    role: Role = Role.CHAPTER


Announcement: TypeAlias = tuple[Headline, dict[str, float], Role | None]
"""A heading, what it counts, and of a kind without numbers its role."""


@dataclass(frozen=True, slots=True)
class _Announced:
    """A line that announces something by its number or its name, and where in the text it stands, in characters."""

    at: int
    headline: Headline
    units: dict[str, float]
    role: Role | None
    begins: float
    ends: float


def line_of(block: Block) -> str:
    """Return what a heading or a paragraph says, "" where it is too long to head anything; most are."""
    if not isinstance(block, Heading | Paragraph):
        return ""
    line = fold_space(text_of_blocks((block,)))
    return line if len(line) <= LONGEST else ""


def announced(line: str) -> Headline | None:
    """Return what a line says that announces a chapter, and names no book and no kind: `Day 3` may be a diary's."""
    headline = parse_headline(line) if line else None
    if headline is None or headline.book or is_number_of_kind(headline.number):
        return None
    return headline


def announcements(blocks: Sequence[Block]) -> dict[int, Announcement]:
    """Return what the lines among some blocks announce, by their places; most pages hold none."""
    return {at: line for at, block in enumerate(blocks) if (line := _announcing(block))}


def starts_in(blocks: Sequence[Block], announced: Mapping[int, Announcement]) -> list[Start]:
    """Return the lines that begin the sections of a book, in order, given what lines announce; none where they are too few to tell one."""
    if sum(bool(units) for _, units, _ in announced.values()) < FEWEST:
        return []
    ends = list(accumulate((_size(block) for block in blocks), initial=0.0))
    lines = [_Announced(at, *line, ends[at], ends[at + 1]) for at, line in announced.items()]
    unit = _unit_of_chapters(lines)
    counting = [line for line in lines if unit in line.units]
    numbered = [Numbered(line.units[unit], line.begins, line.ends) for line in counting]
    heads = heads_of_chapters(numbered, ends[-1], FEWEST)
    if not heads:
        return []
    begun = sorted(
        [*(counting[at] for at in heads), *_unnumbered(lines, ends[-1], unit)],
        key=lambda one: one.at,
    )
    return sorted([*map(_start_of, begun), *_parts(lines, begun, unit)], key=lambda one: one.at)


def bare_starts_in(blocks: Sequence[Block], announced: Mapping[int, Announcement]) -> list[Start]:
    """Return the lines of nothing but a figure that begin the chapters of a book, none where they may be anything else.

    They count from 1 without a break, nothing else on the page is such a line, and behind each stands a chapter. What
    names a kind begins a section among them.
    """
    figures = [(at, found[1]) for at, block in enumerate(blocks) if (found := _bare(block))]
    if len(figures) < FEWEST or [int(figure) for _, figure in figures] != list(
        range(1, len(figures) + 1)
    ):
        return []
    ends = [0.0, *accumulate(map(_size, blocks))]
    begun = [at for at, _ in figures]
    if any(
        ends[end] - ends[at + 1] < CHAPTER
        for at, end in zip(begun, (*begun[1:], len(blocks)), strict=True)
    ):
        return []
    lines = [_Announced(at, *line, ends[at], ends[at + 1]) for at, line in announced.items()]
    named = map(_start_of, _unnumbered(lines, ends[-1], ""))
    return sorted(
        [*(Start(at, figure, "") for at, figure in figures), *named], key=lambda one: one.at
    )


def _bare(block: Block) -> re.Match[str] | None:
    return _FIGURE_ALONE.fullmatch(line_of(block))


def _announcing(block: Block) -> Announcement | None:
    """Return what a block announces, None for nothing.

    A figure without a word numbers the points of an article as often.
    """
    line = line_of(block)
    if not line:
        return None
    headline = parse_part(line)
    counts = headline is not None and not is_number_of_kind(headline.number)
    units = units_of(headline) if headline and counts else {}
    if headline and units and unit_of(headline.number):
        return headline, units, None
    role = unnumbered_role(line)
    return (Headline("", "", line), {}, role) if role else None


def _size(block: Block) -> float:
    return sum(map(size_of, strings_of_blocks((block,))))


def _unit_of_chapters(lines: Sequence[_Announced]) -> str:
    """Return what the chapters are counted in: the smallest unit that many lines count, of those the commonest."""
    counts = Counter(unit for line in lines for unit in line.units)
    most = max(counts.values(), default=0)
    common = [unit for unit, count in counts.items() if count >= _FEW * most]
    return min(common, key=lambda unit: (size_of_unit(unit), -counts[unit]), default="")


def _unnumbered(lines: Sequence[_Announced], size: float, unit: str) -> Iterator[_Announced]:
    """Give the lines that name a kind, but for the entries of a list."""
    for place, line in enumerate(lines):
        if line.role is None:
            continue
        before = lines[place - 1].ends if place else None
        behind = lines[place + 1].begins if place + 1 < len(lines) else size
        if behind - line.ends < SHORT:
            continue
        if before is None or line.begins - before >= SHORT or _is_part(lines[place - 1], unit):
            yield line


def _is_part(line: _Announced, unit: str) -> bool:
    return bool(line.units) and unit not in line.units


def _parts(lines: Sequence[_Announced], begun: Sequence[_Announced], unit: str) -> Iterator[Start]:
    """Give the lines that begin parts: each counts something else, and hardly anything stands between it and a chapter."""
    heads = {line.at for line in begun}
    last: dict[str, float] = {}
    for line, following in zip(lines, _heads_behind(lines, heads), strict=True):
        if not _is_part(line, unit) or following is None:
            continue
        [(counted, value), *_] = line.units.items()
        begins = following.begins - line.ends <= _MOST_UNDER_PART and value > last.get(counted, 0)
        says_end = line.headline.title.strip(" .!。！").casefold() in _ENDS
        if begins and not (says_end and value != last.get(counted, value) + 1):
            last = {counted: value}
            yield Start(line.at, line.headline.number, line.headline.title, Role.PART)


def _heads_behind(lines: Sequence[_Announced], heads: set[int]) -> list[_Announced | None]:
    """Return for each line the next that begins a section."""
    following: list[_Announced | None] = []
    head: _Announced | None = None
    for line in reversed(lines):
        following.append(head)
        head = line if line.at in heads else head
    return following[::-1]


def _start_of(line: _Announced) -> Start:
    return Start(line.at, line.headline.number, line.headline.title, line.role or Role.CHAPTER)
