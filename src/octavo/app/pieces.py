"""The pieces that a book is made of → pages for its assembly: divided into their chapters, each with its place."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from octavo.app.assembly.placed_page import Matter, Page
from octavo.app.catalog import AUTHORED, EPUB, MARKDOWN, PLAIN
from octavo.app.page_order import lack_numbers, name_in_folder
from octavo.app.sources import AnySource
from octavo.findings.finding import Outcome
from octavo.passes.pipeline import Pass, run_passes
from octavo.passes.reading.programs import is_written
from octavo.passes.structure.chapters import divide_chapters
from octavo.passes.structure.numbered_chapters import divide_numbered
from octavo.passes.structure.post_titles import DIVIDE_POSTS
from octavo.readers.source import Source
from octavo.tree.document import Document, Metadata


@dataclass(frozen=True, slots=True)
class Piece:
    """One source and its place in the book: the index of its part, -1 for none, or the matter it was put in."""

    source: AnySource
    part: int = -1
    matter: Matter | None = None
    """None leaves it to the role that the page gives itself."""


def page_of(
    piece: Piece,
    outcome: Outcome,
    loose: AbstractSet[str],
    metadata: Metadata | None = None,
    *,
    alone: bool,
) -> Page:
    """Return a clean page, divided into its chapters, with its place in the book.

    Args:
        piece: the page's source.
        outcome: the page, clean.
        loose: the names of the pages that were found in no particular order.
        metadata: what the user knows about the book.
        alone: whether it is the book's only page.
    """
    outcome = run_passes(outcome, _dividing_passes(piece, outcome.document, metadata, alone=alone))
    source = piece.source
    folder = None if isinstance(source, Source) else source.found_in
    authored = source.media_type in AUTHORED
    return Page(
        source.name,
        outcome,
        piece.part,
        piece.matter,
        authored=authored,
        whole=source.media_type == EPUB,
        found_in=folder,
        loose=source.name in loose,
    )


def names_without_order(pieces: Sequence[Piece]) -> frozenset[str]:
    """Return the names of the pages from folders in which the file names imply no order."""
    folders: dict[Path, list[Path]] = {}
    for piece in pieces:
        page = piece.source
        if not isinstance(page, Source) and page.found_in:
            folders.setdefault(page.found_in, []).append(page.path)
    return frozenset(
        str(page)
        for folder, pages in folders.items()
        if lack_numbers([name_in_folder(page, folder) for page in pages])
        for page in pages
    )


def _dividing_passes(
    piece: Piece, page: Document, metadata: Metadata | None, *, alone: bool
) -> Iterator[Pass]:
    """Yield the passes that divide a piece that holds several chapters: at consecutive numbers, or at headings.

    In plain text a heading is what its author marked as one; a page's headings are its author's
    only if a word processor made the page.
    """
    if piece.source.media_type != MARKDOWN:
        yield DIVIDE_POSTS
        yield divide_numbered(alone=alone)
    if piece.source.media_type in {MARKDOWN, PLAIN} or is_written(page):
        yield divide_chapters(alone=alone, title=metadata.title if metadata else "")
