"""The book: metadata, its sections in three matters, and the resources that they show.

A page fresh from a reader and a finished book are both a `Document`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Final, Literal, TypeAlias

from octavo.tree.errors import NotWritableError
from octavo.tree.nodes import Block, Image, Inline, Node
from octavo.tree.plain import below_head, inline_text, section_lines
from octavo.tree.record import record
from octavo.tree.text import CJK, counted, fold_space


class Role(StrEnum):
    """What a section is, spelt as in EPUB structural semantics (https://www.w3.org/TR/epub-ssv-11/)."""

    HALF_TITLE_PAGE = "halftitlepage"
    TITLE_PAGE = "titlepage"
    COPYRIGHT_PAGE = "copyright-page"
    DEDICATION = "dedication"
    EPIGRAPH = "epigraph"
    FOREWORD = "foreword"
    PREFACE = "preface"
    INTRODUCTION = "introduction"
    PROLOGUE = "prologue"
    PART = "part"
    CHAPTER = "chapter"
    INTERLUDE = "division"
    EPILOGUE = "epilogue"
    AFTERWORD = "afterword"
    ACKNOWLEDGMENTS = "acknowledgments"
    APPENDIX = "appendix"
    COLOPHON = "colophon"
    BIBLIOGRAPHY = "bibliography"
    GLOSSARY = "glossary"


DISPLAY: Final = frozenset(
    (Role.HALF_TITLE_PAGE, Role.TITLE_PAGE, Role.COPYRIGHT_PAGE, Role.DEDICATION, Role.EPIGRAPH)
)
"""Roles of display pages before the text: they have no byline, and the table of contents, which follows them,
does not list them."""


@record
class Section(Node):
    """A division of the book with its own heading: a part, a chapter, a dedication.

    `number` is the ordinal as printed ("55", "Chapter IV", "第五章"); "" if there is none.
    In reading order, blocks come before nested sections.
    """

    blocks: tuple[Block, ...] = ()
    role: Role = Role.CHAPTER
    title: tuple[Inline, ...] = ()
    subtitle: tuple[Inline, ...] = ()
    number: str = ""
    sections: tuple["Section", ...] = ()
    id: str = ""
    """Stable name for links; "" until the book is assembled."""
    name: str = ""
    """The name by which links in the manuscript refer to it, if it has one."""
    unnumbered: bool = False
    """Whether the manuscript says that it gets no number when chapters are numbered."""

    @property
    def label(self) -> str:
        """The heading as one line: `55. Moscow`, `Chapter 55: Moscow`, `第五章 港`; may be empty."""
        title = fold_space(inline_text(self.title, figures_apart=True))
        if not (self.number and title):
            return title or self.number
        if CJK.search(self.number):
            return f"{self.number} {title}"
        mark = ":" if " " in self.number else "."
        return f"{self.number}{mark} {title}"


@record
class Contributor:
    """Somebody who contributed to the book. `role` is a MARC relator code (`aut`, `trl`, `edt`, `ill`)."""

    name: str
    role: str = "aut"
    file_as: str = ""


@record
class Series:
    """The series that a book belongs to; `index` is its position as printed, or ""."""

    name: str
    index: str = ""


@record
class Certification:
    """Who certifies a book's accessibility, and to which standard.

    Only a person can do so; `standard` is spelt as EPUB Accessibility 1.1 requires.
    """

    by: str
    standard: str
    report: str = ""
    """Where the report can be read, a URL."""
    credential: str = ""


@record
class Metadata:
    """What a catalogue says about the book. Every field except `language` may be empty."""

    title: str = ""
    subtitle: str = ""
    contributors: tuple[Contributor, ...] = ()
    language: str = "en"
    """BCP 47."""
    direction: str = ""
    """`ltr` or `rtl`; "" leaves it to the language."""
    writing: str = ""
    """`vertical` for lines that run from top to bottom; "" for horizontal ones."""
    identifier: str = ""
    publisher: str = ""
    date: str = ""
    """ISO 8601: a year, a month or a day."""
    rights: str = ""
    description: str = ""
    subjects: tuple[str, ...] = ()
    series: Series | None = None
    volume: Series | None = None
    """The set of which the book is one volume, and its number in that set; `series` is that of the whole set."""
    certification: Certification | None = None
    exemption: str = ""
    """The law that exempts the book from being accessible, as https://www.w3.org/TR/epub-a11y-exemption/ calls it."""

    @property
    def authors(self) -> tuple[str, ...]:
        """Names of the authors, in order."""
        return tuple(person.name for person in self.contributors if person.role == "aut")


Subject: TypeAlias = Literal[
    "window",
    "before",
    "book",
    "author",
    "byline",
    "site",
    "address",
    "next",
    "previous",
    "trail",
    "program",
]
"""What a page makes a statement about.

- `window`: its window's title; `before`: what stood before the number in its heading;
- `book`, `author`: its book, and who wrote that; `byline`: who only signed the page;
- `site`, `address`: the site that it stands on, and where it was; `next`, `previous`: where it leads on and back to;
- `trail`: the way to it (`Home`, the book), in order;
- `program`: the program that its text was written with.
"""


@record
class Statement:
    """What a page says about its book outside the text, in metadata or under a label: raw, evidence for a title.

    `place` is where it says so, in terms its makers know: `og:site_name`, `rel=author`, `Author:`.
    """

    about: Subject
    words: str
    place: str = ""


@record
class Resource:
    """A file that the book shows. Its bytes are in `Document.store` under `sha256`."""

    id: str
    media_type: str
    sha256: str


@record
class Document:
    """A page that was just read, or a whole book."""

    metadata: Metadata = field(default_factory=Metadata)
    front_matter: tuple[Section, ...] = ()
    body_matter: tuple[Section, ...] = ()
    back_matter: tuple[Section, ...] = ()
    resources: tuple[Resource, ...] = ()
    store: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    """Bytes beside the tree, by SHA-256; not part of the document's value."""
    cover: Image | None = None
    """The picture on the cover, its file among the `resources`; None leaves it to the writer."""
    statements: tuple[Statement, ...] = ()
    """Raw: what the page says about its book. A book has none: they were weighed when it was assembled."""

    def __repr__(self) -> str:
        """Name the book in one line; the whole of it would fill pages.

        >>> Document(Metadata("Tar"), body_matter=(Section(), Section()))
        <Document 'Tar', 2 sections>
        """
        return f"<Document {self.metadata.title!r}, {counted(len(self.spine), 'section')}>"

    @property
    def spine(self) -> tuple[Section, ...]:
        """The top sections in reading order."""
        return self.front_matter + self.body_matter + self.back_matter

    def sections(self) -> Iterator[Section]:
        """Yield every section, nested ones too, in reading order."""
        stack = list(reversed(self.spine))
        while stack:
            section = stack.pop()
            yield section
            stack.extend(reversed(section.sections))

    def plain_text(self, *, headings: bool = False, list_marks: bool = False) -> str:
        """Return the text of the book as in its source: one paragraph a line, blocks separated by blank lines.

        A scene break becomes the row of marks that the source printed, or `* * *` for a rule. Raised and lowered
        figures stay raised or lowered next to other figures: 10⁶. Footnotes that the source calls by a
        label follow their section. With `headings` the text includes the headings of sections, each on a
        line of its own, and the standfirsts below them; with `list_marks` it includes the numbers and
        bullets of lists, which a browser adds by itself. It ends with a line end unless it is empty.

        Raises:
            NotWritableError: the tree is nested far more deeply than any book.
        """
        try:
            lines = list(self._lines(headings=headings, list_marks=list_marks))
        except RecursionError:
            from octavo.tree.invariants import TOO_DEEP  # noqa: PLC0415 - they know documents

            raise NotWritableError((TOO_DEEP,)) from None
        return "\n\n".join(lines) + "\n" if lines else ""

    def _lines(self, *, headings: bool, list_marks: bool) -> Iterator[str]:
        for section in self.sections():
            if headings and section.label:
                yield section.label
            if headings and section.subtitle:
                yield fold_space(inline_text(section.subtitle, figures_apart=True))
            blocks = section.blocks if headings else below_head(section.blocks)
            yield from section_lines(blocks, list_marks=list_marks)
