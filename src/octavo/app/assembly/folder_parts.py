"""Folders that are a book's volumes → its parts: `Vol 1` and `Vol 2`, each of which starts with chapter 1.

Only if every page is in a folder that was given, each folder's name has a number of its own, and
the chapters in each are numbered from 1; otherwise the folders are just where the pages happened to be.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Final

from octavo.app.assembly.numbering import number_of
from octavo.app.assembly.placed_page import Page
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
    """Return the pages, each with its part, and the parts without their chapters; none if the folders are no volumes.

    Findings: BOK019 if they are.
    """
    runs = [(folder, list(run)) for folder, run in groupby(pages, key=lambda one: one.found_in)]
    headings = [heading for folder, _ in runs if folder and (heading := _heading(folder))]
    values = {number_value(heading.number) for heading in headings}
    if not 1 < len(runs) == len(headings) == len(values):
        return pages, ()
    if not all(_begins_anew(run) for _, run in runs):
        return pages, ()
    parts = tuple(part_of(heading.title, number=heading.number) for heading in headings)
    said = ", ".join(f"“{part.label}”" for part in parts)
    message = f"Each folder begins again with chapter 1, and became a part: {said}."
    findings.append(CODES["BOK019"].found(message=message))
    return [replace(page, part=at) for at, (_, run) in enumerate(runs) for page in run], parts


def volume_in(words: str) -> Headline | None:
    """Return the number and the title of the volume in a title or a folder's name, or None.

    >>> volume_in("Salt, Vol. 2: Flood"), volume_in("Salt")
    (Headline(book='', number='Vol. 2', title='Flood'), None)
    """
    found = _VOLUME.match(words)
    return Headline("", found["number"], found["title"] or "") if found else None


def _heading(folder: Path) -> Headline | None:
    """Return the number and the title in a folder's name; None for one without a number."""
    words = re.sub(r"_+|(?<=\w)-+(?=\w)", " ", folder.name)
    return volume_in(words) or parse_headline(words)


def _begins_anew(run: Sequence[Page]) -> bool:
    """Return whether the chapters of a folder are numbered from 1, and are in no parts of their own."""
    sections = [section for page in run for section in page.outcome.document.sections()]
    if any(section.role is Role.PART for section in sections):
        return False
    numbers = [number for section in sections if (number := number_of(section))]
    return len(numbers) >= _FEWEST and numbers[0] == min(numbers) and numbers[0][-1] <= 1
