"""Two books of any kind → what differs between them.

A book is an EPUB, a manuscript (a folder with `octavo.toml`), a folder or file of pages, or a tree in
JSON. Each is read as `convert` and `build` would read it; nothing is written.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from typing import Final, assert_never

from octavo.app.build import pieces_of, plan, with_cover_of
from octavo.app.catalog import BOOKS, EPUB
from octavo.app.convert import Options, convert_pieces
from octavo.app.folders import pages_at, unread_in
from octavo.app.pages import clean_page
from octavo.app.pieces import Piece
from octavo.app.settings import options_of
from octavo.app.sources import load_source
from octavo.app.tree_files import TREE, read_tree
from octavo.collation.changes import ChapterChange, Collation, Kind
from octavo.collation.collate import collate, name_of
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Severity
from octavo.findings.limits import LIMITS, Limits
from octavo.manuscript import FILE_NAME, Manuscript, is_manuscript, load_manuscript
from octavo.tree.document import Document
from octavo.tree.origin import Origin

_CODES: Final = {
    Kind.ADDED: "DIF001",
    Kind.REMOVED: "DIF002",
    Kind.SPLIT: "DIF003",
    Kind.MERGED: "DIF003",
    Kind.MOVED: "DIF004",
    Kind.RENAMED: "DIF005",
    Kind.RENUMBERED: "DIF005",
    Kind.CHANGED: "DIF006",
}


class Shape(Enum):
    """What kind of book a path is, and so how much is known about it."""

    EPUB = auto()
    MANUSCRIPT = auto()
    PAGES = auto()
    """Only pages, whose metadata are guessed."""
    TREE = auto()


@dataclass(frozen=True, slots=True)
class Book:
    """One side of a comparison, read."""

    path: Path
    shape: Shape
    document: Document
    findings: tuple[Finding, ...] = ()
    """Warnings and errors of the readers."""


@dataclass(frozen=True, slots=True)
class Given:
    """One side of a comparison, not yet read. `pieces` are its pages, () for a tree."""

    path: Path
    shape: Shape
    pieces: tuple[Piece, ...] = ()
    manuscript: Manuscript | None = None

    @property
    def steps(self) -> int:
        """The number of pages to read."""
        return max(1, len(self.pieces))

    @property
    def limits(self) -> Limits:
        """How much work its pages may cause."""
        return self.manuscript.limits if self.manuscript else LIMITS


@dataclass(frozen=True, slots=True)
class Diff:
    """Two books and what differs between them."""

    old: Book
    new: Book
    collation: Collation

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Warnings and errors of the readers, then a note for each difference."""
        differing = tuple(_findings(self.collation, self.new.path))
        return (*self.old.findings, *self.new.findings, *differing)


def look_up(path: Path) -> Given:
    """Return what kind of book a path names, with its pages read as bytes.

    Raises:
        ReadError: there is nothing of that name, or it cannot be read.
        UsageError: no reader for it.
        ManuscriptError: its `octavo.toml` is wrong.
    """
    if is_manuscript(path) or path.name == FILE_NAME:
        manuscript = load_manuscript(path)
        return Given(path, Shape.MANUSCRIPT, tuple(pieces_of(manuscript)), manuscript)
    suffix = path.suffix.lower()
    if suffix == TREE and not path.is_dir():
        return Given(path, Shape.TREE)
    pieces = tuple(Piece(page) for page in pages_at(path))
    is_epub = not path.is_dir() and BOOKS.get(suffix) == EPUB
    return Given(path, Shape.EPUB if is_epub else Shape.PAGES, pieces)


def read_book(
    given: Given, *, executor: Executor | None = None, advance: Callable[[str], None] | None = None
) -> Book:
    """Read one side of a comparison. `advance` is called with each page's name once it is clean.

    Raises:
        ReadError: it cannot be read, or holds no text.
        ManuscriptError: its `octavo.toml` is wrong.
    """
    findings: tuple[Finding, ...] = ()
    match given.shape:
        case Shape.TREE:
            document = read_tree(given.path)
        case Shape.EPUB:
            outcome = clean_page(load_source(given.pieces[0].source))
            document, findings = outcome.document, outcome.findings
        case Shape.MANUSCRIPT | Shape.PAGES:
            job = plan(given.manuscript) if given.manuscript else None
            options = options_of(given.manuscript) if given.manuscript else Options()
            if advance:
                options = replace(options, progress=lambda name, *_: advance(name))
            outcome = convert_pieces(
                given.pieces,
                metadata=job.metadata if job else None,
                parts=job.parts if job else (),
                executor=executor,
                options=options,
            )
            document = (with_cover_of(outcome, job, executor) if job else outcome).document
            notices = () if given.manuscript else unread_in([given.path])
            findings = (*notices, *outcome.findings)
        case _:
            assert_never(given.shape)
    if advance and given.shape in {Shape.TREE, Shape.EPUB}:
        advance(given.path.name)
    return Book(given.path, given.shape, document, tuple(filter(_is_of_reading, findings)))


def _is_of_reading(finding: Finding) -> bool:
    return finding.severity >= Severity.WARNING and finding.code.startswith("RDR")


def compare_books(old: Book, new: Book) -> Diff:
    """Return what differs between two books.

    Metadata are compared if both books have them; those guessed for pages without a manuscript are
    not. Of two kinds of book, only fields that both fill are compared: a writer makes up an
    identifier, and a reader of EPUBs does not read every field.
    """
    guessed = Shape.PAGES in {old.shape, new.shape}
    collation = collate(old.document, new.document, metadata=not guessed)
    if old.shape is not new.shape:
        kept = tuple(field for field in collation.fields if field.old and field.new)
        collation = replace(collation, fields=kept)
    return Diff(old, new, collation)


def _findings(collation: Collation, path: Path) -> Iterator[Finding]:
    origin = Origin(str(path))
    for field in collation.fields:
        message = f"{field.name}: “{field.old}” became “{field.new}”."
        yield CODES["DIF007"].found(origin, message=message)
    for change in collation.chapters:
        for kind in change.kinds:
            found = CODES[_CODES[kind]].found(origin, message=_message_on(change, kind))
            yield replace(found, chapter=title_of(change))


def title_of(change: ChapterChange) -> str:
    """Return the current title of a chapter that changed, or its last one."""
    return " · ".join(name_of(chapter) for chapter in change.new or change.old)


def _message_on(change: ChapterChange, kind: Kind) -> str:
    name = title_of(change)
    before = " · ".join(name_of(chapter) for chapter in change.old)
    words = f"{change.words_out:,} words out, {change.words_in:,} in"
    match kind:
        case Kind.ADDED | Kind.REMOVED:
            return f"“{name}” was {kind}: {words}." if change.entries else f"“{name}” was {kind}."
        case Kind.SPLIT:
            return f"“{before}” was split into “{name}”."
        case Kind.MERGED:
            return f"“{before}” were merged into “{name}”."
        case Kind.MOVED:
            place = f"after “{change.after}”" if change.after else "to the start"
            return f"“{name}” was moved {place}."
        case Kind.RENAMED | Kind.RENUMBERED:
            return f"“{before}” was {kind} “{name}”."
        case Kind.CHANGED:
            return f"“{name}” was changed: {words}."
        case _:
            assert_never(kind)
