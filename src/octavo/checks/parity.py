"""A book and the document that it was made from → where their texts differ.

Running text is compared in order, character by character except for white space; notes are compared as wholes,
since a writer may put them anywhere. What a writer adds is ignored: contents, pages of class `generated`,
the calls of notes and the links back.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, Final

from octavo.checks.book import Book
from octavo.checks.parsing import XHTML, parse
from octavo.checks.remark import Remark, UnreadableError
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks, text_of_document
from octavo.tree.nodes import Inlines, Note
from octavo.tree.rewriting import Rewriter, rewrite, unchanged_blocks
from octavo.tree.text import excerpt, ink_of
from octavo.tree.walk import all_inlines

_SILENT: Final = frozenset(f"{XHTML}{name}" for name in ("head", "nav", "rp", "script", "style"))
_SILENT_ROLES: Final = frozenset(("doc-noteref", "doc-backlink", "doc-pagebreak"))
_NOTES: Final = frozenset(("doc-footnote", "doc-endnote"))
_SHOWN: Final = 32
"""Characters shown on either side of a difference."""


@dataclass(slots=True)
class _Text:
    """The text of the pages: pieces of running text, each with its place, and notes."""

    pieces: list[tuple[str, str, int]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def running(self) -> str:
        return "".join(piece for piece, _, _ in self.pieces)

    def place(self, at: int) -> tuple[str, int]:
        """Return file and line of the character at `at`; the last ones if it is beyond the end."""
        ends = accumulate(len(piece) for piece, _, _ in self.pieces)
        places = zip(ends, self.pieces, strict=True)
        last = self.pieces[-1][1:] if self.pieces else ("", 0)
        return next((piece[1:] for end, piece in places if at < end), last)


def check_parity(book: Book, tree: Document) -> Iterator[Remark]:
    """Compare the text of the book with that of the tree; the first difference is reported, with its place."""
    found = _Text()
    for item in book.package.reading_order():
        if item.file not in book.pages:
            continue
        try:
            root = parse(book.archive.read(item.file), item.file)
        except UnreadableError:
            continue  # it is reported already, and its text will be missing below
        _gather(root, found, item.file)
    yield from _compare_running(found, ink_of(text_of_document(_without_notes(tree))))
    yield from _compare_notes(found.notes, tree)


def _compare_running(found: _Text, expected: str) -> Iterator[Remark]:
    actual = found.running()
    if actual == expected:
        return
    pairs = zip(actual, expected, strict=False)
    ends = min(len(actual), len(expected))
    at = next((at for at, (here, there) in enumerate(pairs) if here != there), ends)
    file, line = found.place(at)
    before = actual[max(0, at - _SHOWN) : at]
    here, there = (text[at : at + _SHOWN] or "nothing" for text in (actual, expected))
    told = f"after “{before}” the book has “{here}”, the tree “{there}”"
    yield Remark("CHK040", told, file, line)


def _compare_notes(found: list[str], tree: Document) -> Iterator[Remark]:
    told = (node for node in all_inlines(tree) if isinstance(node, Note))
    expected = Counter(ink_of(text_of_blocks(_without_calls(note).blocks)) for note in told)
    actual = Counter(found)
    for note in (expected - actual).elements():
        yield Remark("CHK040", f"a note of the tree is not in the book: “{excerpt(note)}”")
    for note in (actual - expected).elements():
        yield Remark("CHK040", f"a note of the book is not in the tree: “{excerpt(note)}”")


def _no_notes(content: Inlines) -> Inlines:
    return tuple(node for node in content if not isinstance(node, Note))


def _without_notes(tree: Document) -> Document:
    return rewrite(tree, inlines=_no_notes)


def _without_calls(note: Note) -> Note:
    """Return a note without the notes called in it."""
    return Note(Rewriter(unchanged_blocks, _no_notes).rewrite_blocks(note.blocks))


def _gather(node: Any, text: _Text, file: str, note: list[str] | None = None) -> None:
    """Collect the words of an element; those in a note go into `note`."""
    if _is_silent(node):
        return
    begins_note = note is None and node.get("role") in _NOTES
    inside: list[str] | None = [] if begins_note else note
    _take(node.get("alt"), text, (file, node.sourceline or 0), inside)
    _take(node.text, text, (file, node.sourceline or 0), inside)
    for child in node.iterchildren():
        if isinstance(child.tag, str):
            _gather(child, text, file, inside)
        _take(child.tail, text, (file, child.sourceline or 0), inside)
    if begins_note and inside is not None:
        text.notes.append("".join(inside))


def _is_silent(node: Any) -> bool:
    generated = "generated" in node.get("class", "").split()
    return generated or node.tag in _SILENT or node.get("role") in _SILENT_ROLES


def _take(words: str | None, text: _Text, place: tuple[str, int], note: list[str] | None) -> None:
    ink = ink_of(words or "")
    if not ink:
        return
    if note is None:
        text.pieces.append((ink, *place))
    else:
        note.append(ink)
