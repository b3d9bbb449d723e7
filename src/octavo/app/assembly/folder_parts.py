"""Folders that are a book's volumes → its parts: `Vol 1` and `Vol 2`.

Only if every page is in a folder that was given, each folder's name has a number of its own, and
the chapters in each are numbered from 1, or count on from the folder before and the names speak of volumes;
otherwise the folders are just where the pages happened to be. The latest chapters may count on in a folder without a
number, or be named themselves: they are in no part. So may new volumes after a book that has such parts.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final

from octavo.app.assembly.numbering import Number, number_of
from octavo.app.assembly.placed_page import Page
from octavo.app.page_order import name_of_folder
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.headlines import Headline, parse_headline
from octavo.tree.build import part as part_of
from octavo.tree.document import Role, Section
from octavo.tree.numerals import HAN, ROMAN, number_value

_VOLUME: Final = re.compile(
    r"(?:.*\W)?(?P<number>(?:vol(?:ume)?\.?|book|tome|tomo|tom|band|buch|cilt|kitap|livre|libro|livro|том|книга|tập|quyển|jilid"
    rf"|buku|المجلد|الجزء|כרך|เล่ม)\s*(?:\d{{1,3}}|(?-i:{ROMAN}))|第\s*[\d{HAN}]+\s*[卷部巻集]|제?\s*\d+\s*[권부])"
    r"(?:[\s:：.,–—-]+(?P<title>\S.*))?\Z",
    re.IGNORECASE,
)
"""A volume's number in the name of a folder; any words before it are the book's title."""
_FEWEST: Final = 2
"""The fewest numbered chapters of a volume."""


def parts_of_folders(
    pages: Sequence[Page], findings: list[Finding]
) -> tuple[Sequence[Page], tuple[Section, ...]]:
    """Return the pages, each with its part, and the parts without their chapters; none if the folders are not volumes.

    Findings: BOK019 if they are.
    """
    book = pages[:1] if pages and pages[0].whole else ()  # one that is continued
    later = groupby(pages[len(book) :], key=lambda one: one.found_in)
    runs = [(folder, list(run)) for folder, run in later]
    headings = [_heading(folder) if folder else None for folder, _ in runs]
    latest = headings[-1:] == [None]  # chapters of no volume yet
    volumes = [heading for heading in headings[: len(runs) - latest] if heading]
    if not volumes or len(volumes) < len(runs) - latest:
        return pages, ()
    had = _parts_in(book)
    called = [one.number for one in had] + [one.number for one in volumes]
    values = [number_value(number) for number in called]
    if len(set(values)) < max(2, len(values)) or (book and not had):
        return pages, ()
    numbers = [_numbers_of(run) for _, run in runs]
    if any(len(those) < _FEWEST for those in numbers[: len(volumes)]):
        return pages, ()
    if book or latest or not all(map(_begin_anew, numbers)):
        are_said = all(volume_in(_words(folder)) for folder, _ in runs[: len(volumes)] if folder)
        before = [_numbers_of(book)] if book else []
        if not (are_said and _count_on([*before, *numbers])):
            return pages, ()
    parts = tuple(part_of(volume.title, number=volume.number) for volume in volumes)
    said = ", ".join(f"“{part.label}”" for part in parts)
    rest = " The last chapters, in a folder without a number, are in none." if latest else ""
    message = f"Each folder is a volume, and became a part: {said}.{rest}"
    findings.append(CODES["BOK019"].found(message=message))
    placed = [
        replace(page, part=at if at < len(parts) else page.part)
        for at, (_, run) in enumerate(runs)
        for page in run
    ]
    return [*book, *placed], parts


def volume_in(words: str) -> Headline | None:
    """Return the number and the title of the volume in a title or a folder's name, or None.

    >>> volume_in("Salt, Vol. 2: Flood"), volume_in("Salt")
    (Headline(book='', number='Vol. 2', title='Flood'), None)
    """
    found = _VOLUME.match(words)
    return Headline("", found["number"], found["title"] or "") if found else None


def volumes_among(folders: Collection[Path], around: Path) -> list[Path]:
    """Return folders in the order of their volumes; none unless all of several are directly in `around`, and each name numbers another volume.

    >>> salt = Path("Salt")
    >>> [folder.name for folder in volumes_among([salt / "Vol 10", salt / "Vol 2"], salt)]
    ['Vol 2', 'Vol 10']
    >>> volumes_among([salt / "Vol 1", salt / "drafts"], salt)
    []
    """
    numbers: dict[float, Path] = {}
    for folder in folders:
        volume = volume_in(_words(folder)) if folder.parent == around else None
        number = number_value(volume.number) if volume else None
        if number is None or number in numbers:
            return []
        numbers[number] = folder
    return [numbers[number] for number in sorted(numbers)] if len(numbers) > 1 else []


def folder_of_book(folders: Collection[Path]) -> Path:
    """Return the folder around the volumes of a book, else the first of the folders.

    >>> folder_of_book([Path("Salt/Vol 1"), Path("Salt/Vol 2")]).name, folder_of_book([Path("Vol 1")]).name
    ('Salt', 'Vol 1')
    """
    first = next(iter(folders), Path())
    around = first.parent
    return around if around.name and volumes_among(folders, around) else first


def _heading(folder: Path) -> Headline | None:
    """Return the number and the title in a folder's name; None for one without a number."""
    return volume_in(_words(folder)) or parse_headline(_words(folder))


def _words(folder: Path) -> str:
    return re.sub(r"_+|(?<=\w)-+(?=\w)", " ", name_of_folder(folder))


def _parts_in(pages: Iterable[Page]) -> list[Section]:
    sections = (section for page in pages for section in page.outcome.document.sections())
    return [section for section in sections if section.role is Role.PART]


def _numbers_of(run: Sequence[Page]) -> list[Number]:
    """Return the numbers of the chapters in a folder, or in a book; none for pages that are in parts of their own."""
    if _parts_in(page for page in run if not page.whole):
        return []
    sections = (section for page in run for section in page.outcome.document.sections())
    return [number for section in sections if (number := number_of(section))]


def _begin_anew(numbers: Sequence[Number]) -> bool:
    return numbers[0] == min(numbers) and numbers[0][-1] <= 1


def _count_on(numbers: Sequence[Sequence[Number]]) -> bool:
    """Return whether the chapters of each folder have higher numbers than those of the folder before it."""
    return all(numbers) and all(before[-1] < after[0] for before, after in pairwise(numbers))
