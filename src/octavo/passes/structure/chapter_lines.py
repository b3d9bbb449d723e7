"""The lines of a page → those that begin its chapters, its parts and its unnumbered sections.

Volume 1: Salt        a line of its own that counts something larger, before one that counts chapters, begins a part
Chapter 1: One        one that continues the count, with prose on either side, begins a chapter
Interlude             and so does one that names an unnumbered section
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from octavo.passes.reading.headlines import LONGEST, Headline, parse_headline, parse_part
from octavo.passes.reading.kinds import is_number_of_kind
from octavo.passes.reading.unnumbered import unnumbered_role
from octavo.tree.document import Role
from octavo.tree.ink import strings_of_blocks, text_of_blocks
from octavo.tree.nodes import Block, Heading, Paragraph
from octavo.tree.numerals import ROMAN, number_value
from octavo.tree.text import fold_space

FEWEST: Final = 5
"""So many chapter headings prove by themselves that a text is a book."""
_FEW: Final = 0.2
"""A unit with a smaller share of the commonest unit's lines is too rare to count the chapters."""
_MOST_UNDER_PART: Final = 1500
"""The most characters between the heading of a part and its first chapter: an epigraph, perhaps."""
_LONG: Final = 1500
"""The smallest mean length, in characters, of chapters headed by a figure and a title; the items of an article are shorter."""
_OF_SENTENCES: Final = (".", "。", "．", ":", "：", ";", ",")
"""Marks that may end a sentence, or its introduction, but no title."""
_FIGURE_ALONE: Final = re.compile(
    rf"(?P<marks>[\[(（【#~=*–—-]*)\s*(?P<number>\d{{1,4}}|{ROMAN})\s*[.．。、:：\])）】~=*–—-]*"
)
"""`12`, `XII.`, `- 12 -`, `[12]`, `#12`."""
_ROMAN_AND_TITLE: Final = re.compile(rf"({ROMAN})(?:\s*[.:：)]\s+|\s+[-–—]\s+)(\S.{{0,100}})")
_ENDS: Final = frozenset({
    "end", "the end", "ends", "fin", "fine", "fim", "ende", "конец", "кінець", "koniec", "son", "tamat", "hết", "完", "终", "終",
    "了", "结束", "結束", "おわり", "끝", "النهاية",
})  # fmt: skip
"""Words after the number of a part in a line that says it ends: `Volume 1: The End`."""


@dataclass(frozen=True, slots=True)
class Start:
    """The place of a line that begins a section, and its heading."""

    at: int
    number: str
    title: str
    role: Role = Role.CHAPTER


_Announcement: TypeAlias = tuple[Headline, dict[str, float], Role | None]
"""A heading, its numbers by unit, and its role if it has no number."""


@dataclass(frozen=True, slots=True)
class _Announced:
    """An announcing line, the index of its block, and its start and end as offsets in the text, in characters."""

    at: int
    headline: Headline
    units: dict[str, float]
    role: Role | None
    begins: float
    ends: float


def line_of(block: Block) -> str:
    """Return the text of a heading or paragraph, or "" if it is too long for a heading, as most paragraphs are."""
    if not isinstance(block, Heading | Paragraph):
        return ""
    line = fold_space(text_of_blocks((block,)))
    return line if len(line) <= LONGEST else ""


def announced(line: str) -> Headline | None:
    """Return the heading in a line that numbers a chapter; None if it names a book or something else: `Day 3` may be a diary's."""
    headline = parse_headline(line) if line else None
    if headline is None or headline.book or is_number_of_kind(headline.number):
        return None
    return headline


def announcements(blocks: Sequence[Block]) -> dict[int, _Announcement]:
    """Return the announcements of blocks that look like headings, by index; most pages have none."""
    return {at: line for at, block in enumerate(blocks) if (line := _announcing(block))}


def starts_in(blocks: Sequence[Block], announced: Mapping[int, _Announcement]) -> list[Start]:
    """Return the lines that begin the sections of a book, in order; none if too few lines announce chapters."""
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


def bare_starts_in(blocks: Sequence[Block], announced: Mapping[int, _Announcement]) -> list[Start]:
    """Return the lines that begin the chapters of a book whose headings are bare figures; none if that is not certain.

    All such lines on the page must count from 1 without a gap, and a chapter's length of text must follow each. So must
    lines of a figure and a title (`3. The Weir`), which more often number a list: there chapters must be long, too. Lines
    such as `Prologue` begin sections among them.
    """
    ends = [0.0, *accumulate(map(_size, blocks))]
    titled = (_unlisted(found, ends) for found in _figures_with_titles(blocks))
    for found in (*_figures_alone(blocks), *titled):
        if not _count_from_one(found):
            continue
        behind = (*(one.at for one in found[1:]), len(blocks))
        sizes = [ends[end] - ends[one.at + 1] for one, end in zip(found, behind, strict=True)]
        if min(sizes) < CHAPTER or (found[0].title and sum(sizes) < _LONG * len(sizes)):
            continue
        lines = [_Announced(at, *line, ends[at], ends[at + 1]) for at, line in announced.items()]
        named = map(_start_of, _unnumbered(lines, ends[-1], ""))
        return sorted([*found, *named], key=lambda one: one.at)
    return []


def _count_from_one(found: Sequence[Start]) -> bool:
    counted = [number_value(one.number) for one in found]
    return len(found) >= FEWEST and counted == [*range(1, len(found) + 1)]


def _unlisted(found: Sequence[Start], ends: Sequence[float]) -> list[Start]:
    """Return the lines that are not entries of a table of contents; `ends` has the offset of each block."""
    lines = [
        Numbered(number_value(one.number) or 0.0, ends[one.at], ends[one.at + 1]) for one in found
    ]
    return [found[at] for at in heads_of_chapters(lines, ends[-1], FEWEST)]


def _figures_alone(blocks: Sequence[Block]) -> Iterable[list[Start]]:
    """Yield the lines that consist of a figure and marks; those with other marks, and Roman figures, separately."""
    found: dict[tuple[str, bool], list[Start]] = {}
    for at, block in enumerate(blocks):
        if figure := _FIGURE_ALONE.fullmatch(line_of(block)):
            kind = figure["marks"], figure["number"].isdecimal()
            found.setdefault(kind, []).append(Start(at, figure["number"], ""))
    return found.values()


def _figures_with_titles(blocks: Sequence[Block]) -> Iterable[list[Start]]:
    """Yield the lines of a figure followed by a title, Roman figures separately; a sentence is not a title."""
    found: dict[bool, list[Start]] = {}
    for at, block in enumerate(blocks):
        line = line_of(block)
        if roman := _ROMAN_AND_TITLE.fullmatch(line):
            number, title = roman[1], roman[2]
        else:
            headline = parse_headline(line) if line[:1].isdecimal() else None
            if headline is None or headline.book or not headline.number.isdecimal():
                continue
            number, title = headline.number, headline.title
        if title and not title.endswith(_OF_SENTENCES):
            found.setdefault(number.isdecimal(), []).append(Start(at, number, title))
    return found.values()


def _announcing(block: Block) -> _Announcement | None:
    """Return what a block announces, or None.

    A bare figure announces nothing here: it numbers the points of an article just as often.
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
    """Return the unit that counts the chapters: the smallest with enough lines, then the commonest."""
    counts = Counter(unit for line in lines for unit in line.units)
    most = max(counts.values(), default=0)
    common = [unit for unit, count in counts.items() if count >= _FEW * most]
    return min(common, key=lambda unit: (size_of_unit(unit), -counts[unit]), default="")


def _unnumbered(lines: Sequence[_Announced], size: float, unit: str) -> Iterator[_Announced]:
    """Yield the unnumbered lines that head a section (`Prologue`), except entries of a list."""
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
    """Yield the lines that begin parts: they count a different unit from chapters, and a chapter follows almost at once."""
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
    """Return for each line the next line that begins a section, or None."""
    following: list[_Announced | None] = []
    head: _Announced | None = None
    for line in reversed(lines):
        following.append(head)
        head = line if line.at in heads else head
    return following[::-1]


def _start_of(line: _Announced) -> Start:
    return Start(line.at, line.headline.number, line.headline.title, line.role or Role.CHAPTER)
