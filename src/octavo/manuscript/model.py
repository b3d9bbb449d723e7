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
"""How deep the contents go: to chapters, or to headings inside them."""

LATEST_STANDARD: Final = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA"
"""The standard if only the certifier is named; spelt as EPUB Accessibility requires."""
EXEMPTIONS: Final = (
    "eaa-microenterprise",
    "eaa-disproportionate-burden",
    "eaa-fundamental-alteration",
)
"""Why a book need not be accessible under the European Accessibility Act: https://www.w3.org/TR/epub-a11y-exemption/"""

_DEFAULT_LANGUAGE: Final = "en"


NO_COVER: Final = "none"
"""The value of `book.cover` for a book without any cover."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in `[book]`; `role` is a MARC relator code, "" if the key implies it."""

    name: str
    file_as: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """`cover` in `[book]`: a picture, relative to the folder of `octavo.toml`, and its alternative text.

    `file` is "" for a cover that is drawn, `NO_COVER` for none.
    """

    file: str = ""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """`[book]`: the metadata, and where the pages are.

    "" and () mean that the manuscript does not say; `app` then derives the value from the pages.
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
    """That of the book, or one for each of its volumes."""
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
    """What is numbered if it has no number, one of `COUNTED`."""
    volumes: str = ""
    """`part` for one volume for each part, or the number of chapters in a volume; "" for a single book."""

    @property
    def metadata(self) -> Metadata:
        """Its metadata; the language is `en` if none is given."""
        return Metadata(
            title=self.title,
            subtitle=self.subtitle,
            contributors=tuple(self._contributors()),
            language=self.language or _DEFAULT_LANGUAGE,
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
    """`[accessibility]`: who examined the book and certifies it, and to which standard; or which law exempts it.

    If `certified_by` is "", nobody does, and the book claims nothing.
    """

    certified_by: str = ""
    conforms_to: str = ""
    credential: str = ""
    report: str = ""
    exemption: str = ""

    @property
    def certification(self) -> Certification | None:
        """The claim that the book may make; None if nobody certifies it."""
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
    """`[clean]`: what is kept and what is dropped regardless of the rules, and the profile of the site.

    Entries of `keep` and `drop` are codes, text, regular expressions or selectors; `profile` is a path, relative
    to the folder of `octavo.toml`, "" for none. `notes` is one of `NOTES`.
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
    """Four quotation marks, the double ones first; "" for those of the book's language."""


@dataclass(frozen=True, slots=True)
class Epub:
    """`[epub]`: settings for the EPUB only."""

    profiles: tuple[str, ...] = ()
    """The reading systems, of `PROFILES`, that it is checked for."""
    embed_fonts: bool = False
    """Whether it contains the style's fonts, cut to the book's characters."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """`[pdf]`: the printed page. The PDF writer reads `trim` and `bleed`; "" is its default."""

    trim: str = ""
    type_size: float = 0.0
    """In points, as is `leading`; 0 for what suits the trim."""
    leading: float = 0.0
    recto: bool = False
    """Whether every chapter opens on a right-hand page."""
    bleed: str = ""
    marks: bool = False
    press: bool = False
    """Whether it is for a print shop."""
    identifier: tuple[str, ...] = ()
    """That of the printed book, or one for each of its volumes; () if it is that of `[book]`."""
    folios: str = "fresh"
    """How the pages of volumes are numbered: `fresh` begins anew in each, `continuous` does not."""
    links: str = "words"
    """How a link to the web is printed: only its `words`, or `notes` with the address as well."""
    notes: str = AT_FOOT
    """Where footnotes are set, one of `PLACES_OF_NOTES`."""
    references: str = "words"
    """How a link to a place in the book is printed: only its `words`, or with `pages`, too."""


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
        """Make sure that the values are valid.

        Raises:
            UsageError: one is not a whole number from 1 on.
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

    `name` is the name of the files without a suffix, "" for one derived from the title; `out` is a folder
    beside `octavo.toml`.
    """

    name: str = ""
    out: str = "dist"
    formats: tuple[str, ...] = ("epub", "pdf")
    style: str = DEFAULT_STYLE
    css: tuple[str, ...] = ()
    """Paths of the user's own style sheets, applied after those of the style."""
    contents: str = ""
    """How deep the contents go, one of `CONTENTS`; "" is as deep as in the EPUB that is read, or else to the chapters."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A folder of pages and what its `octavo.toml` says about them."""

    folder: Path
    """The folder of `octavo.toml`; globs are relative to it."""
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
    """The place of each key, and of each entry of `keep` and `drop`, for messages: `book/octavo.toml:12: clean.drop`."""

    def without_place(self, *keys: str) -> "Manuscript":
        """Return the manuscript without the places of keys that were set again outside of `octavo.toml`."""
        return replace(self, places={key: at for key, at in self.places.items() if key not in keys})

    @property
    def metadata(self) -> Metadata:
        """The metadata; the language is "" if none is given."""
        return replace(
            self.book.metadata,
            language=self.book.language,
            certification=self.accessibility.certification,
            exemption=self.accessibility.exemption,
        )
