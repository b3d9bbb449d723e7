"""Whole books among the pages, such as EPUBs: the parts of an omnibus, and its metadata.

`convert one.epub two.epub` makes an omnibus of two parts. `convert serial.epub new-pages/` continues one book, and so
do two files with the same title.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile
from pathlib import Path
from typing import Final

from octavo.app.assembly.bylines import in_one_line
from octavo.app.assembly.folder_parts import volume_in
from octavo.app.assembly.language import language_of_pages
from octavo.app.assembly.placed_page import Page
from octavo.app.assembly.windows import key_of
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.headlines import Headline, parse_headline
from octavo.tree.build import part as part_of
from octavo.tree.document import Metadata, Section
from octavo.tree.nodes import Figure, Image, LineBreak, Text
from octavo.tree.origin import Origin
from octavo.tree.text import fold_space

_NAMED: Final = 3
"""The most books named in the title of an omnibus if they have no title in common."""
_MARKS: Final = " \t,:;.|·–—-#"
"""Separators between the title that books have in common and what distinguishes them."""
_SET_APART: Final = re.compile(r"\s*[,:;|·–—]\s*\S|\s+-\s+\S")


def parts_of_books(
    pages: Sequence[Page], language: str, findings: list[Finding]
) -> tuple[Sequence[Page], tuple[Section, ...]]:
    """Return the pages, each book's with its part, and the parts without their chapters; none unless there are several books.

    The part of a book has its title, its subtitle, its authors if the other books have others, and the cover of all
    but the first.

    Args:
        pages: all pages in order; those that are not books stay in their place.
        language: the language the user gives the omnibus, or "".
        findings: BOK019 is appended if there are parts.
    """
    runs = _works(pages)
    if len(runs) < 2:
        return pages, ()
    language = language or language_of_pages(pages)[0]
    headings = _headings([_title_of(run[0]) for run in runs])
    written = {run[0].outcome.document.metadata.authors for run in runs}
    parts = tuple(
        _part(heading, run, language, signed=len(written) > 1, first=run is runs[0])
        for heading, run in zip(headings, runs, strict=True)
    )
    said = ", ".join(f"“{part.label}”" for part in parts)
    findings.append(CODES["BOK019"].found(message=f"Each book became a part: {said}."))
    places = {id(page): at for at, run in enumerate(runs) for page in run}
    return [
        _without_cover(page, places[id(page)]) if id(page) in places else page for page in pages
    ], parts


def unused_covers(
    pages: Iterable[Page], placed: Iterable[Page], parts: Iterable[Section]
) -> Iterator[Finding]:
    """Find the covers that pages brought and that are neither the book's nor shown on a part (COV005).

    `placed` are the pages as they are in the parts; the first cover left to them is the book's.
    """
    figures = (one for part in parts for one in part.blocks if isinstance(one, Figure))
    shown = {figure.image.resource for figure in figures}
    shown.update(cover.resource for _, cover in list(_covers(placed))[:1])
    for page, cover in _covers(pages):
        if cover.resource not in shown:
            yield CODES["COV005"].found(Origin(page.name))


def _covers(pages: Iterable[Page]) -> Iterator[tuple[Page, Image]]:
    return ((page, cover) for page in pages if (cover := page.outcome.document.cover))


def metadata_of_books(pages: Sequence[Page]) -> Metadata:
    """Return the metadata that the whole books among the pages give the book made of all pages; empty if there are none.

    A continued book keeps its own. For several, what they agree on holds for the omnibus, and their rights,
    descriptions and subjects are combined.
    """
    runs = _works(pages)
    if not runs:
        return Metadata(language="")
    known = [page.outcome.document.metadata for run in runs for page in run]
    if len(runs) > 1:
        return Metadata(
            title=_joint_title([run[0] for run in runs]),
            language="",
            direction=_agreed(one.direction for one in known),
            writing=_agreed(one.writing for one in known),
            publisher=_agreed(one.publisher for one in known),
            rights="; ".join(_distinct(one.rights for one in known)),
            description="\n\n".join(_distinct(one.description for one in known)),
            subjects=_distinct(subject for one in known for subject in one.subjects),
        )
    alone = len(known) == 1
    return replace(
        known[0],
        subjects=_distinct(subject for one in known for subject in one.subjects),
        identifier=known[0].identifier if alone else "",
    )


def _works(pages: Sequence[Page]) -> list[list[Page]]:
    """Return the pages that are whole books; consecutive ones with the same title are grouped."""
    whole = [page for page in pages if page.whole]
    return [list(run) for _, run in groupby(whole, key=lambda page: key_of(_title_of(page)))]


def _title_of(page: Page) -> str:
    return fold_space(page.outcome.document.metadata.title) or Path(page.name).stem


def _part(
    heading: Headline, run: Sequence[Page], language: str, *, signed: bool, first: bool
) -> Section:
    """Return the part of a work; `signed` names its authors, `first` leaves its cover to the omnibus."""
    document = run[0].outcome.document
    known = document.metadata
    authors = in_one_line(known.authors) if signed else ""
    lines = [line for line in (known.subtitle, authors) if line]
    subtitle = tuple(node for line in lines for node in (LineBreak(), Text(line)))[1:]
    return replace(
        part_of(heading.title, number=heading.number),
        subtitle=subtitle,
        blocks=() if first or document.cover is None else (Figure(document.cover),),
        lang="" if known.language.lower() in {"", language.lower()} else known.language,
    )


def _without_cover(page: Page, part: int) -> Page:
    """Return the page of a book with its part; a cover is kept only by the first part, since the others show theirs as a picture."""
    document = page.outcome.document
    if part and document.cover:
        document = replace(document, cover=None)
    return replace(page, part=part, outcome=replace(page.outcome, document=document))


def _joint_title(books: Sequence[Page]) -> str:
    """Return the title of an omnibus: the set or series of all books, what their titles share, or all titles."""
    known = [page.outcome.document.metadata for page in books]
    for field in ("volume", "series"):
        sets = [getattr(one, field) for one in known]
        if all(sets) and len({one.name for one in sets}) == 1:
            return str(sets[0].name)
    titles = [_title_of(page) for page in books]
    more = " …" if len(titles) > _NAMED else ""
    return _shared(titles) or " / ".join(titles[:_NAMED]) + more


def _headings(titles: Sequence[str]) -> list[Headline]:
    """Return the headings of the parts, one for each title: the part that differs if the rest is shared."""
    shared = _shared(titles)
    return [_heading(title, title[len(shared) :].strip(_MARKS)) for title in titles]


def _heading(title: str, own: str) -> Headline:
    if own in {"", title}:
        return Headline("", "", title)
    return volume_in(own) or parse_headline(own) or Headline("", "", own)


def _shared(titles: Sequence[str]) -> str:
    """Return the title that all titles have before a number or a mark, or "".

    >>> _shared(["Salt, Vol. 1", "Salt, Vol. 2"]), _shared(["Salt", "Salt 2"]), _shared(["Salt: Ebb", "Salt: Flood"])
    ('Salt', 'Salt', 'Salt')
    >>> _shared(["潮の本 第一巻", "潮の本 第二巻"]), _shared(["The Quay", "The Mole"]), _shared(["Salt", "Saltpan"])
    ('潮の本', '', '')
    """
    alike = takewhile(lambda column: len(set(column)) == 1, zip(*titles, strict=False))
    common = "".join(column[0] for column in alike)
    behind = [title[len(common) : len(common) + 1] for title in titles]
    if any(one.isalnum() and not (one.isdecimal() and common[-1:].isalpha()) for one in behind):
        common = re.sub(r"第\Z|[^\W_]+\Z", "", common)
    before, _, word = common.rstrip(_MARKS).rpartition(" ")
    if word and all(_begins_with_volume(title[len(before) :].strip()) for title in titles):
        common = before
    common = common.rstrip(_MARKS)
    rests = [title[len(common) :] for title in titles]
    return common if all(map(_tells_apart, rests)) else ""


def _begins_with_volume(words: str) -> bool:
    volume = volume_in(words)
    return volume is not None and words.startswith(volume.number)


def _tells_apart(rest: str) -> bool:
    """Return whether a title continues after a shared one with a number or a mark, or ends there."""
    own = rest.strip(_MARKS)
    counts = own.isdecimal() or volume_in(own) or parse_headline(own)
    return bool(not own or _SET_APART.match(rest) or counts)


def _agreed(values: Iterable[str]) -> str:
    found = set(values)
    return found.pop() if len(found) == 1 else ""


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
