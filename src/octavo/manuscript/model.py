"""What `octavo.toml` says, as frozen values: one dataclass a table, every field with a default."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from octavo.findings.alternatives import AT_FOOT, DEFAULT_STYLE, KEEP, UNCOUNTED
from octavo.findings.errors import UsageError
from octavo.findings.limits import LIMITS, Limits
from octavo.tree.document import Certification, Contributor, Metadata, Series

CONTENTS: Final = ("chapters", "sections")
"""How deep contents go: to the chapters, or to the headings inside them."""

LATEST_STANDARD: Final = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
"""What a book conforms to where only its certifier is named; spelt as the standard asks."""

DEFAULT_LANGUAGE: Final = "en"


NO_COVER: Final = "none"
"""What `book.cover` says for a book that gets no cover at all."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in `[book]`; `role` is a MARC relator code, "" where the key says it."""

    name: str
    file_as: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """`cover` in `[book]`: a picture, from the folder of `octavo.toml`, and the words for it.

    `file` is "" for a cover that is drawn, `NO_COVER` for none.
    """

    file: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """`[book]`: what a catalogue would say, and where the pages are.

    "" and () say that the manuscript gives nothing; `app` then derives it from the pages.
    """

    title: str = ""
    subtitle: str = ""
    authors: tuple[Person, ...] = ()
    translators: tuple[Person, ...] = ()
    editors: tuple[Person, ...] = ()
    illustrators: tuple[Person, ...] = ()
    contributors: tuple[Person, ...] = ()
    language: str = ""
    direction: str = ""
    writing: str = ""
    identifier: tuple[str, ...] = ()
    """The book's, or one for each of its volumes."""
    publisher: str = ""
    date: str = ""
    rights: str = ""
    description: str = ""
    subjects: tuple[str, ...] = ()
    series: Series | None = None
    cover: Cover = Cover()
    front: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    numbers: str = UNCOUNTED
    """What is counted of what bears no number, one of `COUNTED`."""
    volumes: str = ""
    """`part` for a volume of each part, or how many chapters a volume has; "" for one book."""

    @property
    def metadata(self) -> Metadata:
        """The catalogue's part of it; the language is `en` where none is given."""
        return Metadata(
            title=self.title,
            subtitle=self.subtitle,
            contributors=tuple(self._contributors()),
            language=self.language or DEFAULT_LANGUAGE,
            direction=self.direction,
            writing=self.writing,
            identifier=self.identifier[0] if self.identifier else "",
            publisher=self.publisher,
            date=self.date,
            rights=self.rights,
            description=self.description,
            subjects=self.subjects,
            series=self.series,
        )

    def _contributors(self) -> Iterator[Contributor]:
        people = (
            ("aut", self.authors),
            ("trl", self.translators),
            ("edt", self.editors),
            ("ill", self.illustrators),
            ("", self.contributors),
        )
        return (
            Contributor(one.name, role or one.role, one.file_as)
            for role, named in people
            for one in named
        )


@dataclass(frozen=True, slots=True)
class Accessibility:
    """`[accessibility]`: who looked at the book and stands for it, and by which standard.

    "" in `certified_by` says that nobody does; then the book claims nothing.
    """

    certified_by: str = ""
    conforms_to: str = ""
    credential: str = ""
    report: str = ""

    @property
    def certification(self) -> Certification | None:
        """The claim a book may make; None without somebody who makes it."""
        if not self.certified_by:
            return None
        standard = self.conforms_to or LATEST_STANDARD
        return Certification(self.certified_by, standard, self.report, self.credential)


@dataclass(frozen=True, slots=True)
class Part:
    """`[[part]]`: a part of the book and the globs of its chapters."""

    title: str = ""
    number: str = ""
    chapters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clean:
    """`[clean]`: what is kept and what is dropped whatever the rules say, and the site's profile.

    `keep` and `drop` name by code, text, regular expression or selector; `profile` is a path, taken
    from the folder of `octavo.toml`, "" for none. `notes` is one of `NOTES`.
    """

    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    notes: str = KEEP
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Typography:
    """`[typography]`: whether quotes, dashes, ellipses and spaces are set as in print."""

    smart: bool = False
    quotes: str = ""
    """Four marks, those of double quotes first; "" for those of the book's language."""


@dataclass(frozen=True, slots=True)
class Epub:
    """`[epub]`: what only the EPUB has."""

    profiles: tuple[str, ...] = ()
    """Reading systems of `PROFILES` that it is checked for."""
    embed_fonts: bool = False
    """Whether the style's faces travel in it, cut to the book's characters."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """`[pdf]`: the printed page. `trim` and `bleed` as the PDF writer reads them; "" for its default."""

    trim: str = ""
    type_size: float = 0.0
    """In points; 0 for what suits the trim. `leading` likewise."""
    leading: float = 0.0
    recto: bool = False
    """Whether every chapter opens on a right-hand page."""
    bleed: str = ""
    marks: bool = False
    press: bool = False
    """Whether a print shop is to print it."""
    identifier: tuple[str, ...] = ()
    """The printed book's own, or one for each of its volumes; () where it has that of `[book]`."""
    folios: str = "fresh"
    """How the pages of volumes are numbered: `fresh` in each, or `continuous`."""
    links: str = "words"
    """What a link to the web leaves on the page: its `words`, or `notes` with their addresses."""
    notes: str = AT_FOOT
    """Where footnotes stand, one of `PLACES_OF_NOTES`."""
    references: str = "words"
    """What a link to a place in the book leaves there: its `words`, or these and `pages`."""


@dataclass(frozen=True, slots=True)
class Images:
    """`[images]`: how large pictures may be; larger ones are scaled.

    The defaults fill the best screens (2732 × 2048) and a printed page of 5.5 × 8.5 in at 300 dpi.
    """

    max_pixels: int = 5_600_000
    """Width times height."""
    max_side: int = 3200
    """Pixels of the longer side."""

    def __post_init__(self) -> None:
        """Be sure of what is asked for.

        Raises:
            UsageError: one is no whole number from 1 on.
        """
        for name in ("max_pixels", "max_side"):
            value = getattr(self, name)
            if isinstance(value, bool) or not isinstance(value, int) or value < 1:
                raise UsageError(
                    f"images.{name} must be a whole number of 1 or more, not {value!r}"
                )


@dataclass(frozen=True, slots=True)
class Build:
    """`[build]`: what is made, under which name, where, and how it looks.

    `name` is the files' name without a suffix, "" for one derived from the title; `out` a folder
    beside `octavo.toml`.
    """

    name: str = ""
    out: str = "dist"
    formats: tuple[str, ...] = ("epub", "pdf")
    style: str = DEFAULT_STYLE
    css: tuple[str, ...] = ()
    """Paths of the user's own style sheets, put after the style's."""
    contents: str = ""
    """How deep contents go, one of `CONTENTS`; "" for as deep as those of the EPUB that is read, else to the chapters."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A folder of pages and what its `octavo.toml` says of them."""

    folder: Path
    """Where `octavo.toml` stands; globs are taken from here."""
    book: Book = field(default_factory=Book)
    part: tuple[Part, ...] = ()
    clean: Clean = field(default_factory=Clean)
    typography: Typography = field(default_factory=Typography)
    pdf: Pdf = field(default_factory=Pdf)
    epub: Epub = field(default_factory=Epub)
    build: Build = field(default_factory=Build)
    images: Images = field(default_factory=Images)
    limits: Limits = LIMITS
    accessibility: Accessibility = field(default_factory=Accessibility)
    places: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Where a key, or an entry of `keep` or `drop`, is written: `book/octavo.toml:12: clean.drop`; for messages."""

    def without_place(self, *keys: str) -> "Manuscript":
        """Return the manuscript with keys that somebody set anew, outside `octavo.toml`."""
        return replace(self, places={key: at for key, at in self.places.items() if key not in keys})

    @property
    def metadata(self) -> Metadata:
        """What a catalogue would say; the language is "" where none is given."""
        return replace(
            self.book.metadata,
            language=self.book.language,
            certification=self.accessibility.certification,
        )
