"""Pages → an account of each: what stays, what would be removed and why, in the order in which it was read.

Writes nothing. What is shown is what `convert` would do with the same pages and choices.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from octavo.app.assembly.assemble import assemble
from octavo.app.assembly.placed_page import Page
from octavo.app.book_remarks import without_silenced
from octavo.app.catalog import READERS
from octavo.app.convert import Options, clean_pieces
from octavo.app.pages import require_any
from octavo.app.pieces import Piece, names_without_order, page_of
from octavo.app.sources import AnySource, load_source
from octavo.app.sweep import sweep_pages
from octavo.findings.finding import Finding, Outcome
from octavo.findings.ledger import Ledger, open_ledger
from octavo.readers.source import Source
from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Inline
from octavo.tree.origin import Origin
from octavo.tree.text import fold_space
from octavo.tree.walk import child_blocks, runs_of, walk_blocks, walk_inlines

_Place: TypeAlias = tuple[int, str]
_ON_ORDER: Final = frozenset({"BOK016", "BOK018"})
"""Findings on the order of a folder's pages."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A block that stays, as one line of text, and what was cut from it: a counter at its end."""

    text: str
    origin: Origin | None = None
    cuts: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that was done to the page; a removal if the finding counts removed ink."""

    finding: Finding


Entry: TypeAlias = Kept | Noted


@dataclass(frozen=True, slots=True)
class Inspection:
    """One page: its heading as the book would print it, and everything on it, in order."""

    source: str
    label: str
    ledger: Ledger
    entries: tuple[Entry, ...]


def inspect(
    sources: Sequence[AnySource],
    *,
    options: Options | None = None,
    executor: Executor | None = None,
    advance: Callable[[str], None] | None = None,
    notice: Callable[[Finding], None] | None = None,
) -> Iterator[Inspection]:
    """Yield the account of each page, in the order of the book that `convert` would make of them.

    Args:
        sources: pages of one book.
        options: choices and profile; everything else in them is ignored.
        executor: any `concurrent.futures.Executor` to clean pages on.
        advance: called with each page's name once it is clean.
        notice: called with each finding that belongs to no page: a stale block of the profile, an order that
            file names do not settle (BOK016, BOK018).

    Raises:
        ReadError: no source can be read, or a manuscript or book among them cannot.
    """
    wanted = options or Options()
    pieces = [Piece(source) for source in sources]
    pages = [piece.source for piece in pieces]
    sweep = sweep_pages(pages, executor, wanted.choices, wanted.profile)
    findings = [*sweep.findings]
    cleaned = clean_pieces(pieces, executor, wanted.choices, sweep)
    loose = names_without_order(pieces)
    placed: list[Page] = []
    seen: list[Inspection] = []
    for piece, outcome in zip(pieces, cleaned, strict=True):
        if advance:
            advance(piece.source.name)
        seen.append(_account(load_source(piece.source), without_silenced(outcome, wanted.choices)))
        placed.append(page_of(piece, outcome, loose, alone=len(pieces) == 1))
    if not any(page.outcome.document.spine for page in placed):
        require_any([page.outcome for page in placed])
    if any(page.found_in for page in placed):
        book = assemble(placed, limits=wanted.limits, choices=wanted.choices)
        findings += [one for one in book.findings if one.code in _ON_ORDER]
        seen = _in_order_of(book.document, seen)
    if notice:
        for finding in findings:
            if not wanted.choices.spares(finding.code, ""):
                notice(finding)
    yield from seen


def _in_order_of(book: Document, seen: Sequence[Inspection]) -> list[Inspection]:
    """Return the accounts of pages in the order of their book; a page that is not in it stays behind the one before it."""
    first: dict[str, int] = {}
    for section in book.sections():
        if section.origin:
            first.setdefault(section.origin.source, len(first))
    places: list[int] = []
    for one in seen:
        places.append(first.get(one.source, places[-1] if places else -1))
    return [seen[at] for at in sorted(range(len(seen)), key=places.__getitem__)]


def _account(source: Source, outcome: Outcome) -> Inspection:
    document = outcome.document
    label = next((section.label for section in document.sections() if section.label), "")
    findings = tuple(finding.in_chapter(label) for finding in outcome.findings)
    entries: list[Entry] = [*_kept(document), *map(Noted, findings)]
    return Inspection(
        source.name,
        label,
        open_ledger(replace(outcome, findings=findings)),
        tuple(_with_cuts(_in_order(source, entries) if document.spine else entries)),
    )


def _kept(document: Document) -> Iterator[Kept]:
    for section in document.sections():
        for block in walk_blocks(section.blocks):
            text = fold_space(text_of_blocks((block,)))
            if next(iter(child_blocks(block)), None) is None and text:
                yield Kept(text, block.origin)


def _in_order(source: Source, entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries in the order of the page, those without a place on it first."""
    places = _places(READERS[source.media_type](source).document)

    def place(entry: Entry) -> int:
        origin = entry.origin if isinstance(entry, Kept) else entry.finding.origin
        return _find(places, origin)

    return sorted(entries, key=place)


def _with_cuts(entries: Iterable[Entry]) -> list[Entry]:
    """Move each removal from the same place as the kept block before it into the `cuts` of that block."""
    result: list[Entry] = []
    for entry in entries:
        last = result[-1] if result else None
        if isinstance(entry, Noted) and isinstance(last, Kept):
            finding = entry.finding
            if finding.removed and _place_of(finding.origin) == _place_of(last.origin):
                result[-1] = replace(last, cuts=(*last.cuts, finding))
                continue
        result.append(entry)
    return result


def _place_of(origin: Origin | None) -> _Place:
    return (origin.line, origin.path) if origin else (0, "")


def _find(places: dict[_Place, int], origin: Origin | None) -> int:
    """Return the position on the page of an origin, or of the nearest element around it; -1 for none."""
    if origin is None:
        return -1
    path = origin.path
    while (origin.line, path) not in places:
        if not path:
            return -1
        path = path.rpartition("/")[0]
    return places[origin.line, path]


def _places(page: Document) -> dict[_Place, int]:
    """Number the places from which the page's nodes came, in reading order."""
    places: dict[_Place, int] = {}
    for section in page.sections():
        for node in _nodes(section):
            if node.origin and (node.origin.line or node.origin.path):
                places.setdefault((node.origin.line, node.origin.path), len(places))
    return places


def _nodes(section: Section) -> Iterator[Block | Inline]:
    for block in walk_blocks(section.blocks):
        yield block
        for run in runs_of(block):
            yield from walk_inlines(run)
