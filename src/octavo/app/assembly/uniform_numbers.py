"""Chapters from pages that number them in several ways → the same, numbered uniformly."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from octavo.app.assembly.numbering import with_number_apart
from octavo.app.assembly.placed_page import Page
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.counting import counts_chapters, size_of_unit, unit_of
from octavo.tree.document import Document, Role, Section
from octavo.tree.nodes import Text
from octavo.tree.plain import inline_text

_FIGURE: Final = re.compile(r"\d+(?:\.\d+)?")


def with_numbers_apart(
    placed: Sequence[tuple[Section, Page]], findings: list[Finding]
) -> list[tuple[Section, Page]]:
    """Return the sections of pages; if saved pages have their numbers apart from their titles, so do the Markdown files among them.

    `# Chapter 5: Rope` is a single title in a book of an author's own, which would look odd among
    saved pages.

    Findings: BOK007 for each that changes.
    """
    if not any(section.number for section, page in placed if not page.authored):
        return list(placed)
    made: list[tuple[Section, Page]] = []
    for section, page in placed:
        apart = section
        if page.authored and not page.whole and all(isinstance(one, Text) for one in section.title):
            apart = with_number_apart(section)
        if apart is not section:
            before, title = inline_text(section.title), inline_text(apart.title)
            after = f"{apart.number}\n{title}"
            findings.append(CODES["BOK007"].found(section.origin, before=before, after=after))
        made.append((apart, page))
    return made


def of_one_form(book: Document, unheaded: AbstractSet[str], findings: list[Finding]) -> Document:
    """Number all chapters uniformly if pages of several kinds are combined.

    "5" beside "Chapter 6" is an accident of two sites, so only the figure, which both have, is kept. Pages without a heading
    are numbered after their files and do not decide how the others are numbered.
    """
    chapters = [
        section
        for section in book.sections()
        if section.role is Role.CHAPTER
        and not (section.origin and section.origin.source in unheaded)
    ]
    bare = {one.number.isdecimal() for one in chapters if _is_of_chapter(one.number)}
    if bare != {True, False}:
        return book

    def unify(section: Section) -> Section:
        counts = section.role is Role.CHAPTER and _is_of_chapter(section.number)
        figures = _FIGURE.findall(section.number) if counts else ()
        number = figures[0] if len(figures) == 1 else section.number
        if number != section.number:
            before = section.number
            findings.append(CODES["BOK007"].found(section.origin, before=before, after=number))
        nested = tuple(unify(child) for child in section.sections)
        return replace(section, number=number, sections=nested)

    return replace(book, body_matter=tuple(unify(section) for section in book.body_matter))


def _is_of_chapter(number: str) -> bool:
    """Return whether a number in figures counts chapters rather than parts or extras such as interludes."""
    is_large = size_of_unit(unit_of(number)) > 1
    return _FIGURE.search(number) is not None and counts_chapters(number) and not is_large
