"""The pages of a folder with several naming schemes → the same in the order of their chapter numbers.

`Chapter 1 - Rope.html` beside `ch005.html` and `8.htm`: names sort only within a scheme, so all pages of one
scheme would follow all of another. The number of a page, in its heading or else in its name, shows where it belongs,
if these numbers do not contradict each other: they rise within each scheme, and none occurs
twice in different schemes. Otherwise the order of the names stays.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from pathlib import Path

from octavo.app.assembly.numbering import Number, numbers_of, volume_of
from octavo.app.assembly.placed_page import FEWEST, MOST, SLIPS, Placed
from octavo.app.name_numbers import numbers_named
from octavo.app.page_order import places_at_ends, prefix_of
from octavo.tree.ink import text_of_blocks


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A page's sections, and the numbers in its heading and its name: volume and chapter, None or () for none."""

    sections: tuple[Placed, ...]
    file: Path
    volume: float | None
    headed: Number
    named: Number

    @property
    def text(self) -> str:
        return "\n".join(text_of_blocks(section.blocks) for section, _ in self.sections)


def in_one_order(run: Sequence[Placed]) -> tuple[list[Placed], list[Placed]]:
    """Return a folder's sections in the order of their numbers, and those put last because they have none.

    A page without a number stays after the previous page of the same naming scheme. If the numbers leave the order
    open, or names and numbers agree, the sections are returned unchanged, with none put last.
    """
    pages = _heard(list(_pages(run)))
    places = places_at_ends([page.file for page in pages])
    inner = [page for page in pages if not places[page.file]]
    families = _families(inner)
    numbers = _of_one_run(families, _numbers(inner))
    if not _is_certain(inner, families, numbers):
        return list(run), []
    anchors = _anchors(families, numbers)

    def place(page: _Numbered) -> tuple[int, bool, Number, int]:
        number, side = anchors.get(page.file, ((), 0))
        return places[page.file], not number, number, side

    ordered = sorted(pages, key=place)
    behind = [page for page in ordered if not places[page.file] and page.file not in anchors]
    return _sections(ordered), _sections(behind)


def _sections(pages: Sequence[_Numbered]) -> list[Placed]:
    return [one for page in pages for one in page.sections]


def _pages(run: Sequence[Placed]) -> Iterator[_Numbered]:
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
        families[prefix_of(page.file)].append(page)
    return families


def _heard(pages: Sequence[_Numbered]) -> list[_Numbered]:
    """Return the pages without the numbers in names if most numbers of that scheme are not their chapters' but, for example, those of posts."""
    deaf = set()
    for name, family in _families(pages).items():
        both = [page.headed == page.named for page in family if page.headed and page.named]
        if sum(both) < len(both) / 2:
            deaf.add(name)
    return [replace(page, named=()) if prefix_of(page.file) in deaf else page for page in pages]


def _numbers(pages: Sequence[_Numbered]) -> dict[Path, Number]:
    """Return the numbers of pages, with the volume first if chapter numbers restart with it; nothing if some of several volumes are not given."""
    chapters = _chapters(pages)
    if len(set(chapters.values())) == len(chapters):
        return chapters
    volumes = {page.file: page.volume for page in pages if page.file in chapters}
    told = {volume for volume in volumes.values() if volume is not None}
    if not told:
        return chapters
    if None in volumes.values() and min(told) <= 1:
        return {}
    before = min(told) - 1  # a first volume is seldom labelled as one
    return {
        file: (before if (volume := volumes[file]) is None else volume, *number)
        for file, number in chapters.items()
    }


def _chapters(pages: Sequence[_Numbered]) -> dict[Path, Number]:
    """Return the numbers of chapters, from the heading or else from the name.

    The name's number is also used if the heading's number belongs to another page, whose heading and name agree on it: an error page
    is headed `404`, and is not that chapter.
    """
    sure = {(page.volume, page.headed) for page in pages if page.headed == page.named}
    found = {}
    for page in pages:
        is_taken = bool(page.named) and (page.volume, page.headed) in sure
        found[page.file] = page.named if is_taken else page.headed or page.named
    return {file: number for file, number in found.items() if number}


def _of_one_run(
    families: Mapping[str, Sequence[_Numbered]], numbers: Mapping[Path, Number]
) -> dict[Path, Number]:
    """Return the numbers except those of two or more pages named alike that all belong to other pages, too: these have a count of their own."""
    odd = _odd(families, numbers)
    apart: set[Path] = set()
    for family in families.values():
        numbered = {page.file for page in family if page.file in numbers}
        if len(numbered) > 1 and numbered <= odd:
            apart |= numbered
    return {file: number for file, number in numbers.items() if file not in apart}


def _is_certain(
    pages: Sequence[_Numbered],
    families: Mapping[str, Sequence[_Numbered]],
    numbers: Mapping[Path, Number],
) -> bool:
    """Return whether the numbers leave nothing open and, apart from slips, define a different order from the names."""
    if len(numbers) < MOST * len(pages) or len(set(numbers.values())) < FEWEST:
        return False
    odd = _odd(families, numbers)
    within = sum(_falls(family, numbers) for family in families.values())
    if _falls([page for page in pages if page.file not in odd], numbers) <= within:
        return False
    return within + len(odd) <= len(pages) // SLIPS


def _falls(pages: Sequence[_Numbered], numbers: Mapping[Path, Number]) -> int:
    """Count the places where a number is smaller than the one before it."""
    known = [numbers[page.file] for page in pages if page.file in numbers]
    return sum(two < one for one, two in pairwise(known))


def _odd(families: Mapping[str, Sequence[_Numbered]], numbers: Mapping[Path, Number]) -> set[Path]:
    """Return the pages that have the same number as a page of another scheme, but another text.

    Of the pages with one number, the one whose name also gives it is not odd; of several such, the one in the largest scheme.
    Pieces and copies of a page in the same scheme are treated like it.
    """
    by_number: dict[Number, list[_Numbered]] = defaultdict(list)
    for page in (page for family in families.values() for page in family):
        if page.file in numbers:
            by_number[numbers[page.file]].append(page)
    odd: set[Path] = set()
    for number, found in by_number.items():
        if len(found) > 1:
            first = max(
                found,
                key=lambda one: (one.named == number[-1:], len(families[prefix_of(one.file)])),
            )
            odd |= {page.file for page in found if _is_other(page, first)}
    return odd


def _is_other(page: _Numbered, first: _Numbered) -> bool:
    is_piece = prefix_of(page.file) == prefix_of(first.file) and page.named in ((), first.named)
    return not is_piece and page.text != first.text


def _anchors(
    families: Mapping[str, Sequence[_Numbered]], numbers: Mapping[Path, Number]
) -> dict[Path, tuple[Number, int]]:
    """Return for each page the number at which it is placed, and 0 if it is its own, or -1 or 1 if the page has none and goes before or after it."""
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
