"""Chapters that name their volumes, in headings or file names → the parts of the book.

`Volume 2 Chapter 5: Rope` becomes `Chapter 5: Rope` in the part `Volume 2`. Only if this is unambiguous: each
volume is one run of chapters, the volumes rise, and so do the chapters in each.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise, starmap
from pathlib import Path
from typing import Final, TypeAlias

from octavo.app.assembly.matters import matter_of
from octavo.app.assembly.numbering import numbers_of, volume_of
from octavo.app.assembly.placed_page import SLIPS, Matter, Page, Placed
from octavo.app.name_numbers import numbers_named, volume_named
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.headlines import Headline, parse_headline
from octavo.passes.reading.unnumbered import unnumbered_role
from octavo.tree.build import part as part_of
from octavo.tree.document import Role, Section
from octavo.tree.nodes import Text
from octavo.tree.plain import inline_text

_Run: TypeAlias = tuple["_Chapter", ...]
"""The chapters of one volume."""
_FEWEST: Final = 2
"""The fewest numbered chapters of a volume, except the last, which may have just begun."""
_NO_PART: Final = -1
_UNSAID: Final = 0.0
_SECOND: Final = 2.0
_FIRST_FOR_SECOND: Final = ((r"(?<!\d)0*2(?!\d)", "1"), ("二", "一"), ("II", "I"))
"""The forms of a second volume's number, each with that of a first."""


@dataclass(frozen=True, slots=True)
class _Chapter:
    """A numbered chapter: its index among the sections, its volume, and its number within that."""

    at: int
    volume: float
    number: tuple[float, ...]


def parts_of_volumes(
    sections: Sequence[Placed], findings: list[Finding]
) -> tuple[list[Placed], tuple[Section, ...]]:
    """Return the sections, each with its part, and the parts without their chapters; none if there are no volumes.

    Findings: BOK019 for the parts, and for each chapter whose heading loses its volume.
    """
    whole = list(sections)
    if any(section.role is Role.PART or page.authored for section, page in whole):
        return whole, ()
    told = (_runs(_headed(whole)), _runs(_named(whole)))
    runs = next(filter(_are_volumes, told), None)
    if runs is None:
        return whole, ()
    titled = [_volume(whole, run) for run in runs]
    calls = [_called(whole, run) for run in runs]
    if not calls[0]:
        calls[0] = _first_like(calls[1])
        titled[0] = Headline("", calls[0], "")
    if not all(calls):
        return whole, ()
    are_begun = runs is told[0] and all(titled) and all(starmap(_counts, pairwise(((), *runs))))
    titles = [volume.title if are_begun and volume else "" for volume in titled]
    parts = tuple(part_of(title, number=call) for title, call in zip(titles, calls, strict=True))
    said = ", ".join(f"“{part.label}”" for part in parts)
    message = f"The chapters name their volumes, which became parts: {said}."
    findings.append(CODES["BOK019"].found(message=message))
    if are_begun:
        for at in (chapter.at for run in runs for chapter in run):
            section, page = whole[at]
            whole[at] = _within_part(section, findings), page
    places = _places(whole, runs)
    return [
        (section, replace(page, part=place))
        for (section, page), place in zip(whole, places, strict=True)
    ], parts


def _headed(sections: Sequence[Placed]) -> list[_Chapter]:
    """Return the chapters by their headings; one without a volume is in that of the one before."""
    numbers = numbers_of(section for section, _ in sections)
    found: list[_Chapter] = []
    for at, (section, _) in enumerate(sections):
        number, volume = numbers.get(id(section)), volume_of(section)
        if number is None:
            continue
        if volume is not None:
            found.append(_Chapter(at, volume, number[1:]))
        else:
            found.append(_Chapter(at, found[-1].volume if found else _UNSAID, number))
    return _from_first(found)


def _named(sections: Sequence[Placed]) -> list[_Chapter]:
    """Return the chapters by their file names; none if a name after a volume's gives only a chapter."""
    found: list[_Chapter] = []
    for at, (_, page) in enumerate(sections):
        volume, chapter = numbers_named(Path(page.name).stem)
        if chapter is None:
            continue
        if volume is None and found and found[-1].volume != _UNSAID:
            return []
        found.append(_Chapter(at, _UNSAID if volume is None else volume, (chapter,)))
    return _from_first(found)


def _from_first(chapters: Sequence[_Chapter]) -> list[_Chapter]:
    """Return the chapters; those without a volume are in the first if the next has the second, else none are returned.

    A first volume is seldom labelled as one.
    """
    said = next((one.volume for one in chapters if one.volume != _UNSAID), _UNSAID)
    if chapters and chapters[0].volume == _UNSAID and said != _SECOND:
        return []
    return [replace(one, volume=1.0) if one.volume == _UNSAID else one for one in chapters]


def _runs(chapters: Sequence[_Chapter]) -> list[_Run]:
    return [tuple(run) for _, run in groupby(chapters, key=lambda one: one.volume)]


def _are_volumes(runs: Sequence[_Run]) -> bool:
    """Return whether runs of chapters are the volumes of a book, with hardly any out of place."""
    if len(runs) < 2 or any(len(run) < _FEWEST for run in runs[:-1]):
        return False
    falls = sum(two.number < one.number for run in runs for one, two in pairwise(run))
    rises = all(one[0].volume < two[0].volume for one, two in pairwise(runs))
    return rises and falls <= sum(map(len, runs)) // SLIPS


def _counts(before: _Run, run: _Run) -> bool:
    """Return whether a volume's chapters begin with 1, or continue from the previous volume."""
    first = run[0].number
    return first[-1] <= 1 or (bool(before) and first > before[-1].number)


def _volume(sections: Sequence[Placed], run: _Run) -> Headline | None:
    """Return number and title of a volume, if the headings of its chapters agree on it and have a number of their own."""
    found = set()
    for section in (sections[chapter.at][0] for chapter in run):
        if volume_of(section) is None:
            continue
        inner = _inner(section)
        if inner is None:
            return None
        found.add(Headline("", section.number, inner.book))
    return found.pop() if len(found) == 1 else None


def _inner(section: Section) -> Headline | None:
    """Return the heading of a chapter within its volume; None if its title is not all in one style."""
    one_style = len(section.title) == 1 and isinstance(section.title[0], Text)
    return parse_headline(inline_text(section.title)) if one_style else None


def _called(sections: Sequence[Placed], run: _Run) -> str:
    """Return the name of a volume by its first chapter, or the file of that; "" if neither gives it."""
    section, page = sections[run[0].at]
    return section.number if volume_of(section) is not None else volume_named(Path(page.name).stem)


def _first_like(second: str) -> str:
    """Return the name of a first volume in the form of the second one's; "" if that is not clear.

    >>> _first_like("Volume 2"), _first_like("Vol. 02"), _first_like("第二卷"), _first_like("Book II"), _first_like("Book Two")
    ('Volume 1', 'Vol. 1', '第一卷', 'Book I', '')
    """
    for two, one in _FIRST_FOR_SECOND:
        first, count = re.subn(two, one, second)
        if count == 1:
            return first
    return ""


def _within_part(section: Section, findings: list[Finding]) -> Section:
    """Return a chapter without the volume in its heading, which is that of its part."""
    inner = _inner(section) if volume_of(section) is not None else None
    if inner is None:
        return section
    before = f"{section.number}\n{inline_text(section.title)}"
    after = f"{inner.number}\n{inner.title}"
    message = f"“{section.number}” is the chapter's part."
    findings.append(
        CODES["BOK019"].found(section.origin, before=before, after=after, message=message)
    )
    title = (Text(inner.title),) if inner.title else ()
    return replace(section, number=inner.number, title=title)


def _places(sections: Sequence[Placed], runs: Sequence[_Run]) -> list[int]:
    """Return the part of each section, -1 for none.

    A section without a number goes with the chapter before it, a prologue with the one after it; front matter before the first
    chapter and back matter after the last are the book's.
    """
    numbered = {chapter.at: part for part, run in enumerate(runs) for chapter in run}
    places = [_NO_PART] * len(sections)
    part = _NO_PART
    for at in range(len(sections)):
        part = numbered.get(at, part)
        places[at] = part
    back = (
        at
        for at in range(max(numbered) + 1, len(sections))
        if _matter(*sections[at]) is Matter.BACK
    )
    for at in range(next(back, len(sections)), len(sections)):
        places[at] = _NO_PART
    for at in reversed(range(max(numbered))):
        if _role(sections[at][0]) is Role.PROLOGUE:
            places[at] = places[at + 1]
    return places


def _matter(section: Section, page: Page) -> Matter:
    return page.matter or matter_of(replace(section, role=_role(section)))


def _role(section: Section) -> Role:
    """Return the role of a section by its heading, if no reader set one."""
    said = unnumbered_role(section.label) if section.role is Role.CHAPTER else None
    return said or section.role
