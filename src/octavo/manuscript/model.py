"""What `octavo.toml` says, as frozen values: one dataclass a table, every field with a default."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from octavo.tree.document import Contributor, Metadata, Series

FORMATS: Final = ("epub", "kepub", "pdf", "md", "txt", "json")
"""What a book can be made into."""

PROFILES: Final = ("kindle", "kobo", "apple")
"""Reading systems whose ways are known."""

NOTES: Final = ("keep", "end", "drop")
"""What may become of notes by author and translator."""

DEFAULT_LANGUAGE: Final = "en"


@dataclass(frozen=True, slots=True)
class Book:
    """`[book]`: what a catalogue would say, and where the pages are.

    "" and () say that the manuscript gives nothing; `app` then derives it from the pages.
    """

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    illustrators: tuple[str, ...] = ()
    language: str = ""
    direction: str = ""
    identifier: str = ""
    publisher: str = ""
    date: str = ""
    rights: str = ""
    description: str = ""
    subjects: tuple[str, ...] = ()
    series: Series | None = None
    front: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    back: tuple[str, ...] = ()

    @property
    def metadata(self) -> Metadata:
        """The catalogue's part of it; the language is `en` where none is given."""
        return Metadata(
            title=self.title,
            subtitle=self.subtitle,
            contributors=tuple(self._contributors()),
            language=self.language or DEFAULT_LANGUAGE,
            direction=self.direction,
            identifier=self.identifier,
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
        )
        return (Contributor(name, role) for role, names in people for name in names)


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
    notes: str = "keep"
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Typography:
    """`[typography]`: whether quotes, dashes and ellipses are set as in print."""

    smart: bool = False


@dataclass(frozen=True, slots=True)
class Epub:
    """`[epub]`: the EPUB. `profiles` are reading systems of `PROFILES` it is checked for."""

    profiles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pdf:
    """`[pdf]`: the printed page. `trim` as the PDF writer names it; "" for its default."""

    trim: str = ""


@dataclass(frozen=True, slots=True)
class Build:
    """`[build]`: what is made, under which name, where, and how it looks.

    `name` is the files' name without a suffix, "" for one derived from the title; `out` a folder
    beside `octavo.toml`.
    """

    name: str = ""
    out: str = "dist"
    formats: tuple[str, ...] = ("epub", "pdf")
    style: str = "classic"


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
    build: Build = field(default_factory=Build)
    epub: Epub = field(default_factory=Epub)
