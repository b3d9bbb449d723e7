"""The sections of a book → its plan: each section with its anchor, heading level and matter.

A part is a page of its own, followed by its chapters; any other section contains what is nested in it. Heading levels
have no gaps: a section without a heading does not count as a level.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final, Literal, TypeAlias

from octavo.tree.document import DISPLAY, Document, Role, Section
from octavo.tree.nodes import Image, Place
from octavo.tree.plain import inline_text, lines_of
from octavo.tree.text import ELLIPSIS, excerpt, fold_space, is_blank
from octavo.tree.walk import section_blocks, walk_inlines
from octavo.writers.xhtml.words import Words

Matter: TypeAlias = Literal["frontmatter", "bodymatter", "backmatter"]

_ANCHOR: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
"""Ids that serve as anchors unchanged. Our own contain a dot, so that they never collide."""
_AHEAD: Final = frozenset((Role.HALF_TITLE_PAGE, Role.CHAPTER))
_NAME_LENGTH: Final = 48


@dataclass(frozen=True, slots=True)
class Division:
    """A section with its place in the book. `level` is that of its heading, 1 for the highest."""

    section: Section
    anchor: str
    level: int
    matter: Matter
    divisions: tuple["Division", ...] = ()
    places: tuple[str, ...] = ()
    """Ids of link targets inside the section, except those in nested sections."""
    heads: tuple["Division", ...] = ()
    """The headings in its own text that the contents list below it; they are not set separately (`heads`)."""

    @property
    def is_part(self) -> bool:
        """Whether it is set alone, and its nested sections follow on pages of their own."""
        return self.section.role is Role.PART

    @property
    def title(self) -> str:
        """The words of the title, or else the alternative text of its pictures."""
        return _title_words(self.section)

    @property
    def has_heading(self) -> bool:
        """Whether there is something to set as a heading: a number, or a title with words."""
        return has_heading(self.section)

    def name(self, words: Words) -> str:
        """Return the name of the division in the contents and for screen readers; it is never empty.

        It is the label, or else the alternative text of a title that is a picture, the name of its role or, for a
        chapter, its first words.
        """
        section = self.section
        title = fold_space(section.label) or _title_words(section)
        if title:
            return title
        if section.role is Role.CHAPTER:
            first = next(lines_of(section.blocks), "")
            return _first_words(first) or words.section(section.role)
        return words.section(section.role)


def _first_words(line: str) -> str:
    """Return the beginning of a line, cut between two words if there are any.

    >>> _first_words("The lamp room stood at the end of the mole, where the town stopped.")
    'The lamp room stood at the end of the mole…'
    """
    short = excerpt(line, _NAME_LENGTH)
    if not short.endswith(ELLIPSIS) or line[len(short) - 1 :][:1].isspace():
        return short
    whole, space, _ = short.rpartition(" ")
    return whole.rstrip(",;:–— ") + ELLIPSIS if space else short


def has_heading(section: Section) -> bool:
    """Return whether a section has a number, or a title that is not blank."""
    return not is_blank(section.number) or not is_blank(_title_words(section))


def outline(document: Document) -> tuple[Division, ...]:
    """Return the plan of a book: its top divisions in reading order, the others inside them."""
    anchors = _anchors(document)
    matters: tuple[tuple[Matter, tuple[Section, ...]], ...] = (
        ("frontmatter", document.front_matter),
        ("bodymatter", document.body_matter),
        ("backmatter", document.back_matter),
    )
    return tuple(
        _division(section, 1, matter, anchors)
        for matter, sections in matters
        for section in sections
    )


def pieces(divisions: tuple[Division, ...]) -> Iterator[Division]:
    """Yield the divisions that are set separately: all except those nested in other sections than parts."""
    for division in divisions:
        yield division
        if division.is_part:
            yield from pieces(division.divisions)


def together(division: Division) -> Iterator[Division]:
    """Yield the divisions set in one piece: `division` and, unless it is a part, all inside it."""
    yield division
    if not division.is_part:
        yield from every(division.divisions)


def every(divisions: tuple[Division, ...]) -> Iterator[Division]:
    """Yield every division, including nested ones, in reading order."""
    for division in divisions:
        yield division
        yield from every(division.divisions)


def every_head(division: Division) -> Iterator[Division]:
    """Yield the headings in the text of a division that the contents list, in reading order."""
    for head in division.heads:
        yield head
        yield from every_head(head)


def count_opening(divisions: tuple[Division, ...]) -> int:
    """Count the divisions that open the book, before its contents: half title to epigraph."""
    half = count_half_titles(divisions)
    opens = (
        one.matter == "frontmatter" and one.section.role in DISPLAY for one in divisions[half:]
    )
    return half + len(list(takewhile(bool, opens)))


def count_half_titles(divisions: tuple[Division, ...]) -> int:
    """Count the divisions before the title page: the half title, and what its author put before that.

    This may be praise, or a list of other books. A half title after the opening, or after a foreword, is the second
    one, before the text.
    """
    ahead = takewhile(
        lambda one: one.matter == "frontmatter" and one.section.role in _AHEAD, divisions
    )
    halves = [at for at, one in enumerate(ahead, 1) if one.section.role is Role.HALF_TITLE_PAGE]
    return max(halves, default=0)


def anchors_by_id(divisions: tuple[Division, ...]) -> dict[str, str]:
    """Return the anchors of all sections and places that have an id, by the id."""
    sections = {each.section.id: each.anchor for each in every(divisions) if each.section.id}
    places = (place for each in every(divisions) for place in each.places)
    return sections | {
        place: place if _ANCHOR.fullmatch(place) else f"place.{position}"
        for position, place in enumerate(places, 1)
    }


def _places_in(section: Section) -> Iterator[str]:
    for block in section_blocks(section):
        if isinstance(block, Place) and block.id:
            yield block.id


def _title_words(section: Section) -> str:
    """Return the words of a title, or else the alternative text of its pictures."""
    pictures = (node.alt or "" for node in walk_inlines(section.title) if isinstance(node, Image))
    return fold_space(inline_text(section.title, figures_apart=True)) or fold_space(
        " ".join(pictures)
    )


def _division(section: Section, level: int, matter: Matter, anchors: Iterator[str]) -> Division:
    anchor = next(anchors)
    below = level + 1 if has_heading(section) else level
    inside = section.sections
    if section.role is Role.PART and (section.lang or section.dir):
        inside = tuple(_within(section, inner) for inner in inside)
    divisions = tuple(_division(inner, below, matter, anchors) for inner in inside)
    return Division(section, anchor, level, matter, divisions, tuple(_places_in(section)))


def _within(part: Section, inner: Section) -> Section:
    """Return a section with the language and direction of its part, unless it has its own, since the part is in another file."""
    return replace(inner, lang=inner.lang or part.lang, dir=inner.dir or part.dir)


def _anchors(document: Document) -> Iterator[str]:
    """Yield the anchors of sections, in the order of `Document.sections`: their ids if these are valid anchors."""
    for position, section in enumerate(document.sections(), 1):
        yield section.id if _ANCHOR.fullmatch(section.id) else f"section.{position}"
