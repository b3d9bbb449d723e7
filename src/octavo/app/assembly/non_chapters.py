"""A book → the same without pages that are there instead of a chapter, for checking its numbers.

A server's message in place of chapter 25 is not chapter 25, whatever its file is called, and fills no gap.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from octavo.findings.finding import Finding
from octavo.tree.document import Document, Section

_NO_CHAPTER: Final = frozenset({"CHR034", "CHR036"})
_NO_STORY: Final = "BOK001"
"""A page without a story may still be the chapter named in its heading."""


def only_chapters(book: Document, findings: Iterable[Finding]) -> Document:
    """Return the book without the sections of pages that were found not to be chapters, or to be empty and without a number."""
    places: dict[str, set[str]] = {}
    for one in findings:
        if one.origin and one.code in {_NO_STORY, *_NO_CHAPTER}:
            places.setdefault(one.origin.source, set()).add(one.code)
    if not places:
        return book

    def is_one(section: Section) -> bool:
        told = places.get(section.origin.source, set()) if section.origin else set()
        return told.isdisjoint(_NO_CHAPTER) and (_NO_STORY not in told or bool(section.number))

    def kept(sections: Iterable[Section]) -> tuple[Section, ...]:
        return tuple(
            replace(section, sections=kept(section.sections))
            for section in sections
            if is_one(section)
        )

    return replace(book, body_matter=kept(book.body_matter))
