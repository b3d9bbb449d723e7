"""A folder's pages that were named in several ways → the same in one order, that of their chapters' numbers.

`Chapter 1 - Rope.html` beside `ch005.html` and `8.htm`: names sort only among those made alike, and one way of
naming stands behind another. The number that a page bears, in its heading or else in its name, says where it
belongs, where these numbers do not contradict each other: they rise among the pages that were named alike, and
none comes twice on pages named otherwise. Else the order of the names stays.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final, TypeAlias

from octavo.app.assembly.numbering import Number, numbers_of, volume_of
from octavo.app.assembly.placed_page import Page
from octavo.app.name_numbers import numbers_named
from octavo.app.page_order import alike, ends
from octavo.tree.document import Section
from octavo.tree.ink import text_of_blocks

_Placed: TypeAlias = tuple[Section, Page]
_MOST: Final = 0.75
"""Part of the pages that bears a number."""
_FEWEST: Final = 3
"""Numbers from which on they say an order."""
_SLIPS: Final = 20
"""One page in so many may contradict the others: a heading mistyped, a chapter saved again and named otherwise."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A page's sections, and the numbers that its heading and its name say: volume and chapter, None or () for none."""

    sections: tuple[_Placed, ...]
    file: Path
    volume: float | None
    headed: Number
    named: Number

    @property
    def text(self) -> str:
        return "\n".join(text_of_blocks(section.blocks) for section, _ in self.sections)


def in_one_order(run: Sequence[_Placed]) -> tuple[list[_Placed], list[_Placed]]:
    """Return a folder's sections in the order of their numbers, and those of them behind the others for want of one.

    A page without a number stays behind the page before it that was named alike. Where the numbers leave the order
    open, or names and numbers say the same, the sections are given as they stand, and none behind them.
    """
    pages = _heard(list(_pages(run)))
    places = ends([page.file for page in pages])
    inner = [page for page in pages if not places[page.file]]
    numbers = _numbers(inner)
    families = _families(inner)
    if not _is_certain(inner, families, numbers):
        return list(run), []
    anchors = _anchors(families, numbers)

    def place(page: _Numbered) -> tuple[int, bool, Number, int]:
        number, side = anchors.get(page.file, ((), 0))
        return places[page.file], not number, number, side

    ordered = sorted(pages, key=place)
    behind = [page for page in ordered if not places[page.file] and page.file not in anchors]
    return _sections(ordered), _sections(behind)


def _sections(pages: Sequence[_Numbered]) -> list[_Placed]:
    return [one for page in pages for one in page.sections]


def _pages(run: Sequence[_Placed]) -> Iterator[_Numbered]:
    found = numbers_of(section for section, _ in run)
    for _, group in groupby(run, key=lambda one: one[1].name):
        sections = tuple(group)
        page = sections[0][1]
        file = Path(page.name)
        in_volume, chapter = numbers_named(file.stem)
        first = next((one for one, _ in sections if id(one) in found), None)
        said = volume_of(first) if first else None
        number = found[id(first)] if first else ()
        yield _Numbered(
            sections,
            file,
            in_volume if said is None else said,
            number if said is None else number[1:],
            () if chapter is None else (chapter,),
        )


def _families(pages: Sequence[_Numbered]) -> dict[str, list[_Numbered]]:
    families: dict[str, list[_Numbered]] = defaultdict(list)
    for page in pages:
        families[alike(page.file)].append(page)
    return families


def _heard(pages: Sequence[_Numbered]) -> list[_Numbered]:
    """Return the pages, the numbers in names forgotten where most of those made alike are not their chapters': numbers of posts, say."""
    deaf = set()
    for name, family in _families(pages).items():
        both = [page.headed == page.named for page in family if page.headed and page.named]
        if sum(both) < len(both) / 2:
            deaf.add(name)
    return [replace(page, named=()) if alike(page.file) in deaf else page for page in pages]


def _numbers(pages: Sequence[_Numbered]) -> dict[Path, Number]:
    """Return the numbers of pages, the volume first where chapters begin anew with it; nothing where some say none of several."""
    chapters = _chapters(pages)
    if len(set(chapters.values())) == len(chapters):
        return chapters
    volumes = {page.file: page.volume for page in pages if page.file in chapters}
    told = {volume for volume in volumes.values() if volume is not None}
    if not told:
        return chapters
    if None in volumes.values() and min(told) <= 1:
        return {}
    before = min(told) - 1  # a first volume says seldom that it is one
    return {
        file: (before if (volume := volumes[file]) is None else volume, *number)
        for file, number in chapters.items()
    }


def _chapters(pages: Sequence[_Numbered]) -> dict[Path, Number]:
    """Return the numbers of chapters, by heading or else by name.

    The name has it too where the heading's number is that of another page, of which both say it: a page of an error
    is headed `404`, and is no chapter of that number.
    """
    sure = {(page.volume, page.headed) for page in pages if page.headed == page.named}
    found = {}
    for page in pages:
        is_taken = bool(page.named) and (page.volume, page.headed) in sure
        found[page.file] = page.named if is_taken else page.headed or page.named
    return {file: number for file, number in found.items() if number}


def _is_certain(
    pages: Sequence[_Numbered],
    families: Mapping[str, Sequence[_Numbered]],
    numbers: Mapping[Path, Number],
) -> bool:
    """Tell whether the numbers leave nothing open, and say another order than the names: not by slips among those alike alone."""
    if len(numbers) < _MOST * len(pages) or len(set(numbers.values())) < _FEWEST:
        return False
    within = sum(_falls(family, numbers) for family in families.values())
    if _falls(pages, numbers) <= within:
        return False
    return within + _clashes(pages, numbers) <= len(pages) // _SLIPS


def _falls(pages: Sequence[_Numbered], numbers: Mapping[Path, Number]) -> int:
    """Count the places where a number is smaller than the one before it."""
    known = [numbers[page.file] for page in pages if page.file in numbers]
    return sum(two < one for one, two in pairwise(known))


def _clashes(pages: Sequence[_Numbered], numbers: Mapping[Path, Number]) -> int:
    """Count the pages with another text than the first one of the same number; pieces and copies of a page, named like it, are none."""
    often = Counter(numbers.values())
    texts: dict[Number, list[tuple[tuple[str, Number], str]]] = defaultdict(list)
    for page in pages:
        number = numbers.get(page.file)
        if number is not None and often[number] > 1:
            texts[number].append(((alike(page.file), page.named), page.text))
    return sum(
        len({name for name, _ in found}) > 1 and len({text for _, text in found}) > 1
        for found in texts.values()
    )


def _anchors(
    families: Mapping[str, Sequence[_Numbered]], numbers: Mapping[Path, Number]
) -> dict[Path, tuple[Number, int]]:
    """Return for each page the number at which it stands, and whether on it, 0, or, without one of its own, before or behind it: -1 or 1."""
    places: dict[Path, tuple[Number, int]] = {}
    for family in families.values():
        known = [numbers[page.file] for page in family if page.file in numbers]
        last = (known[0], -1) if known else None
        for page in family:
            if page.file in numbers:
                places[page.file] = numbers[page.file], 0
                last = numbers[page.file], 1
            elif last:
                places[page.file] = last
    return places
