"""Chapters without a number → the same with numbers: Chapter 1, Chapitre 1, 第一章; parts, too, if asked for.

Only the chapters of the body are counted, through the whole book. One that has a number of its own keeps it, and the following ones continue from
there, so that each part may start at 1. Prologues, interludes and sections marked `{-}` are skipped.
"""

from dataclasses import dataclass, replace

from octavo.findings.alternatives import FIGURES, PARTS, UNCOUNTED
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.counting import counts_chapters, size_of_unit, unit_of
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.several_numbers import span_of
from octavo.tree.document import Document, Role, Section
from octavo.tree.numerals import number_value
from octavo.tree.plain import inline_text
from octavo.tree.text import is_blank
from octavo.writers.xhtml.words import words_of


def with_numbers(book: Document, counts: str, language: str, findings: list[Finding]) -> Document:
    """Return the book with what is to be numbered (`counts`, one of `COUNTED`) numbered in each section's language, else in `language`.

    Appends BOK005 to `findings` for each number added.
    """
    if counts == UNCOUNTED:
        return book
    in_words, with_parts = counts != FIGURES, counts == PARTS
    count = _Count(language, findings, in_words=in_words, with_parts=with_parts)
    return replace(book, body_matter=tuple(map(count.numbered, book.body_matter)))


@dataclass(slots=True)
class _Count:
    """The current numbers of a book's chapters and parts."""

    language: str
    findings: list[Finding]
    in_words: bool
    with_parts: bool
    chapters: int = 0
    parts: int = 0

    def numbered(self, section: Section) -> Section:
        """Return the next section of the body with its number; a part's sections get theirs, too."""
        match section.role:
            case Role.CHAPTER:
                section, self.chapters = self._next(section, self.chapters)
            case Role.PART:
                if self.with_parts:
                    section, self.parts = self._next(section, self.parts)
                inner = tuple(map(self.numbered, section.sections))
                section = replace(section, sections=inner)
            case _:
                pass
        return section

    def _next(self, section: Section, last: int) -> tuple[Section, int]:
        """Return the section with the number after `last`, unless it has one, and the number now reached."""
        if section.unnumbered:
            return section, last
        own = _own_number(section, last)
        if own or not is_blank(section.number):
            return section, own or last
        language = section.lang or self.language
        numbered = words_of(language).numbered(section.role, last + 1)
        words = numbered if self.in_words else str(last + 1)
        message = f"It was counted as “{words}”."
        found = CODES["BOK005"].found(section.origin, after=words, message=message)
        section = replace(section, number=words)
        self.findings.append(found.in_chapter(section.label))
        return section, last + 1


def _own_number(section: Section, last: int) -> int:
    """Return the number of a section or its title; 0 if that is not one that counts."""
    number = section.number
    if is_blank(number):
        headline = parse_headline(inline_text(section.title))
        number = headline.number if headline else ""
        # Figures in a title, `1984: A Winter`, count only if they continue the sequence.
        if not unit_of(number) and number_value(number) != last + 1:
            return 0
    is_large = size_of_unit(unit_of(number)) > 1
    if is_blank(number) or not counts_chapters(number) or is_large != (section.role is Role.PART):
        return 0
    _, value = span_of(number) or (0, number_value(number) or 0)
    return int(value)
