"""Document → the pieces in which it is set: one page of XHTML for each section, in the order of the book.

The order of the front matter is the author's, as in the EPUB: the title page follows the half title, the
contents follow the display pages that open the book (Chicago Manual of Style, 1.4). A piece is inside the same
elements as in a single page of the whole book, between hidden sections for its neighbours there, so that a
style sheet need not know that books are set in pieces.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from octavo.findings.alternatives import BEHIND_BOOK, BEHIND_CHAPTER
from octavo.tree.census import holds
from octavo.tree.document import DISPLAY, Document, Role, Section
from octavo.tree.ink import strings_of_section
from octavo.tree.nodes import Note, Text
from octavo.writers.pdf.book_css import breakable, list_starts
from octavo.writers.pdf.completeness import Words, words_of
from octavo.writers.pdf.options import PrintOptions
from octavo.writers.pdf.running_heads import RunningHeads, bears_title, have_titles
from octavo.writers.xhtml.language import book_direction
from octavo.writers.xhtml.markup import Attributes, element, text, void
from octavo.writers.xhtml.outline import Division, count_half_titles, count_opening, every
from octavo.writers.xhtml.pages import (
    colophon,
    contents_page,
    title_page,
    wants_colophon,
    wants_title_page,
)
from octavo.writers.xhtml.sections import section_and_notes
from octavo.writers.xhtml.setting import NOTES_PAGE, Setting, print_setting

_BEHIND_NOTES: Final = frozenset((Role.GLOSSARY, Role.BIBLIOGRAPHY, Role.COLOPHON))
_TAKEN_APART: Final = re.compile('<img |class="(?:footnote|late-call)')
"""Parts of a section whose words are not all running text."""
PICTURE: Final = re.compile(r'src="(octavo://book/picture/[0-9a-f]+)"')
"""The address of a picture in the markup of a piece."""
_DEFAULTS: Final = PrintOptions()
_ELSEWHERE: Final = '<section hidden="hidden"></section>\n'
"""Replaces the pieces before and after, for selectors of a style sheet."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One page of XHTML. `name` is unique, `label` is its name for people."""

    name: str
    label: str
    matter: str
    markup: str
    words: Words | None = None
    """All its words; None for what no author wrote."""
    is_contents: bool = False


@dataclass(frozen=True, slots=True)
class _Leafed:
    """Markup and its place, before its neighbours are known."""

    name: str
    label: str
    matter: str
    inside: str
    around: tuple[str, ...] = ()
    """Classes of the elements around it inside the matter, outermost first."""
    first: bool = False
    last: bool = False
    division: Division | None = None
    words: Words | None = None
    """Its words, if no division has them."""
    is_contents: bool = False


class Pieces:
    """The pieces of a document with the outline `divisions`."""

    def __init__(
        self,
        document: Document,
        divisions: tuple[Division, ...],
        images: Mapping[str, str],
        *,
        options: PrintOptions = _DEFAULTS,
        head_room: float = math.inf,
    ) -> None:
        """Prepare the pieces.

        Args:
            document: a book that `check_writable` has passed.
            divisions: its outline.
            images: the address of each resource, by id.
            options: whether contents list the headings inside chapters, whether links give pages, where notes are, and
            the lengths from which words, and accumulated marks, may break anywhere.
            head_room: the room for a running head, in ems.
        """
        self._document, self._divisions = document, divisions
        self._setting = print_setting(
            document,
            divisions,
            images,
            lists_sections=bool(options.lists_sections),
            names_pages=options.names_pages,
            notes=options.notes,
        )
        self._direction = book_direction(document.metadata)
        self._limits = options.limits
        self.title = document.metadata.title or _first_name(divisions, self._setting)
        self._heads = RunningHeads(
            self.title,
            document.metadata.authors,
            self._setting.words.comma,
            head_room,
            has_titles=have_titles(divisions),
            right_to_left=self._direction == "rtl",
        )
        self._has_end_notes = options.notes == BEHIND_BOOK and holds(document, Note)
        self._end_notes: list[tuple[Division, str]] = []
        """Divisions set so far that call notes, and these notes, if they come after the book."""

    def __iter__(self) -> Iterator[Piece]:
        self._end_notes.clear()
        yield from map(self._piece, _ends(tuple(self._front())))
        yield from map(self._piece, self._matter("bodymatter"))
        yield from map(self._piece, _ends(tuple(self._back())))

    def _front(self) -> Iterator[_Leafed]:
        front = [one for one in self._divisions if one.matter == "frontmatter"]
        half, opening = count_half_titles(self._divisions), count_opening(self._divisions)
        yield from self._all(front[:half])
        if wants_title_page(self._document):
            page = title_page(self._document, self._setting)
            yield _Leafed("titlepage.page", self.title, "frontmatter", page)
        yield from self._all(front[half:opening])
        yield from self._contents()
        yield from self._all(front[opening:])

    def _contents(self) -> Iterator[_Leafed]:
        """Yield the contents, unless they would be of no use: for one piece, or for chapters with only numbers."""
        listed = list(_listed(self._divisions))
        if self._has_end_notes:
            listed.insert(_place_of_notes(listed), self._notes_division())
        inside = (one.divisions if one.is_part else one.heads for one in listed)
        if len(listed) + sum(map(len, inside)) > 1 and any(map(_says_more, every(tuple(listed)))):
            page = contents_page(tuple(listed), self._setting)
            label = self._setting.words.contents
            yield _Leafed("contents.page", label, "frontmatter", page, is_contents=True)

    def _back(self) -> Iterator[_Leafed]:
        back = list(self._matter("backmatter"))
        if self._has_end_notes:
            place = _place_of_notes([one.division for one in back if one.division])
            back.insert(place, self._notes())
        yield from back
        if wants_colophon(self._document):
            label = self._setting.words.section(Role.COLOPHON)
            page = colophon(self._document, self._setting)
            yield _Leafed("colophon.page", label, "backmatter", page)

    def _notes_division(self) -> Division:
        title = (Text(self._setting.words.notes),)
        return Division(Section(title=title), NOTES_PAGE, 1, "backmatter")

    def _notes(self) -> _Leafed:
        """Return the notes after the book, under headings that name what calls them, once all else is set."""
        division, words = self._notes_division(), self._setting.words
        title = element("h1", element("span", text(division.title), {"class": "title"}))
        inside = element("header", f"\n{title}\n") + "\n"
        said = [division.title]
        told: list[str] = []
        for one, notes in self._end_notes:
            said.append(one.name(words))
            told += words_of(_alone(one.section), words.picture).notes
            inside += f"{element('h2', text(said[-1]), {'class': 'a-head'})}\n{notes}"
        around: Attributes = {"id": NOTES_PAGE, "class": "end-notes", "aria-label": division.title}
        return _Leafed(
            NOTES_PAGE,
            division.title,
            division.matter,
            element("section", "\n" + inside, around) + "\n",
            words=Words("".join(said), tuple(told)),
        )

    def _matter(self, name: str) -> Iterator[_Leafed]:
        return self._all([one for one in self._divisions if one.matter == name])

    def _all(
        self, divisions: Sequence[Division], around: tuple[str, ...] = ()
    ) -> Iterator[_Leafed]:
        for at, division in enumerate(divisions):
            unlabelled = _unlabelled(division, self._setting)
            inside, notes = section_and_notes(unlabelled, self._setting)
            if notes:
                self._end_notes.append((unlabelled, notes))
            yield _Leafed(
                division.anchor,
                division.name(self._setting.words),
                division.matter,
                inside,
                around,
                first=at == 0,
                last=at == len(divisions) - 1,
                division=unlabelled,
            )
            if division.is_part:
                yield from self._all(division.divisions, (*around, "chapters"))

    def _piece(self, one: _Leafed) -> Piece:
        inside = one.inside
        inside = ("" if one.first else _ELSEWHERE) + inside + ("" if one.last else _ELSEWHERE)
        for name in reversed(one.around):
            inside = _ELSEWHERE + element("div", "\n" + inside, {"class": name}) + "\n"
        inside = element("div", "\n" + inside, {"class": one.matter})
        divisions = () if one.division is None else (one.division,)
        body = element("body", "\n" + inside, {"aria-label": self._heads.of_book(divisions)})
        page = breakable(self._head(inside, divisions) + "\n" + body, self._limits)
        said: Attributes = {"lang": self._setting.language, "dir": self._direction}
        markup = "<!DOCTYPE html>\n" + element("html", page, said)
        words = one.words
        if one.division is not None:
            words = _words_of(one, one.division.section, self._setting)
        return Piece(one.name, one.label, one.matter, markup, words, one.is_contents)

    def _head(self, inside: str, divisions: tuple[Division, ...]) -> str:
        own = list_starts(inside) + self._heads.rules(divisions)
        lines = [void("meta", {"charset": "utf-8"}), element("title", text(self.title))]
        if own:
            lines.append(element("style", own))
        return element("head", "\n" + "\n".join(lines) + "\n")


def _listed(divisions: tuple[Division, ...]) -> Iterator[Division]:
    """Yield the divisions that contents list: no display pages, even inside a part."""
    for one in divisions:
        if one.section.role not in DISPLAY | {Role.COLOPHON}:
            yield replace(one, divisions=tuple(_listed(one.divisions)))


def _says_more(division: Division) -> bool:
    """Return whether an entry of contents says more than the number of a chapter."""
    return bool(division.heads) or bears_title(division) or not division.has_heading


def _words_of(one: _Leafed, node: Section, setting: Setting) -> Words:
    """Return the words of a section without those set separately: nested in a part, or in notes after the book."""
    node = _alone(node)
    if not _TAKEN_APART.search(one.inside):
        return Words("".join(strings_of_section(node)))
    words = words_of(node, setting.words.picture)
    if setting.notes == BEHIND_BOOK:
        return replace(words, notes=())
    if setting.notes == BEHIND_CHAPTER and words.notes:
        return replace(words, running=words.running + setting.words.notes)
    return words


def _alone(node: Section) -> Section:
    """Return a section as it is set, a part without what follows it."""
    return replace(node, sections=()) if node.role is Role.PART else node


def _place_of_notes(divisions: Sequence[Division]) -> int:
    """Return the index among divisions of the notes after the book: before the first list at its end."""
    behind = (at for at, one in enumerate(divisions) if one.section.role in _BEHIND_NOTES)
    return next((at for at in behind if divisions[at].matter == "backmatter"), len(divisions))


def _ends(pieces: Sequence[_Leafed]) -> Iterator[_Leafed]:
    """Mark the first and the last of adjacent pieces in their matter."""
    beside = [at for at, one in enumerate(pieces) if not one.around]
    for at, one in enumerate(pieces):
        if one.around:
            yield one
        else:
            yield replace(one, first=at == beside[0], last=at == beside[-1])


def _unlabelled(division: Division, setting: Setting) -> Division:
    """Return the division without a title that only names its role, such as *Dedication*: the outline has it."""
    node = division.section
    name = setting.words.section(node.role)
    if node.role in DISPLAY and node.label.casefold() == name.casefold():
        return replace(division, section=replace(node, title=()))
    return division


def _first_name(divisions: Sequence[Division], setting: Setting) -> str:
    """Return the name of what a book without a title begins with; PDF/UA requires some title."""
    return divisions[0].name(setting.words) if divisions else setting.words.contents
