"""A block too long for a content document → blocks of the same kind with the same text.

A list is cut between its items or entries, a table between its rows (except within cells that span several), a quotation
and an aside between their blocks, verse between its stanzas, a paragraph after a sentence, typed text after a line.
Nothing occurs twice: caption and id stay with the first piece, the attribution with the last.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final, TypeVar

from octavo.tree.ink import strings_of_blocks, strings_of_inlines
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Definition,
    DefinitionList,
    Inline,
    List,
    ListItem,
    Paragraph,
    Preformatted,
    Table,
    TableRow,
    Text,
    Verse,
)
from octavo.writers.xhtml.sentences import split_sentences

T = TypeVar("T")
_LEAST: Final = 1
"""The bytes that anything counts for at least, so that even blocks without text fill a sheet in the end."""


def parted(node: Block, longest: int) -> tuple[Block, ...]:
    """Return `node` in pieces of at most `longest` bytes of text; it stays whole if it cannot be cut."""
    if _size(strings_of_blocks((node,))) <= longest:
        return (node,)
    match node:
        case Paragraph(content):
            pieces: tuple[Block, ...] = tuple(
                replace(node, content=tuple(piece)) for piece in _by_sentence(content, longest)
            )
        case List(items):
            groups = _grouped(items, lambda item: _size(strings_of_blocks(item.blocks)), longest)
            pieces = tuple(_lists(node, groups))
        case DefinitionList(entries):
            told = _grouped(entries, _entry_size, longest)
            pieces = tuple(replace(node, entries=tuple(entry)) for entry in told)
        case Table(rows):
            runs = _grouped(_bound(rows), lambda run: sum(map(_row_size, run)), longest)
            pieces = tuple(
                replace(node, rows=tuple(chain(*run)))
                if at == 0
                else replace(node, rows=tuple(chain(*run)), caption=(), id="")
                for at, run in enumerate(runs)
            )
        case BlockQuote(blocks):
            groups_of = _groups_of(blocks, longest)
            pieces = tuple(
                replace(
                    node, blocks=group, attribution=node.attribution if at == len(groups_of) else ()
                )
                for at, group in enumerate(groups_of, 1)
            )
        case Aside(blocks):
            pieces = tuple(replace(node, blocks=group) for group in _groups_of(blocks, longest))
        case Verse(stanzas):
            verses = _grouped(
                stanzas,
                lambda one: sum(_size(strings_of_inlines(line.content)) for line in one.lines),
                longest,
            )
            pieces = tuple(replace(node, stanzas=tuple(verse)) for verse in verses)
        case Preformatted(text):
            lines = text.splitlines(keepends=True)
            typed = _grouped(lines, lambda line: _size((line,)), longest)
            pieces = tuple(replace(node, text="".join(piece)) for piece in typed)
        case _:
            pieces = (node,)
    return pieces or (node,)


def _size(strings: Iterable[str]) -> int:
    return max(sum(len(string.encode()) for string in strings), _LEAST)


def _entry_size(entry: Definition) -> int:
    return _size(strings_of_blocks((DefinitionList((entry,)),)))


def _row_size(row: TableRow) -> int:
    return sum(_size(strings_of_blocks(cell.blocks)) for cell in row.cells)


def _grouped(things: Iterable[T], size: Callable[[T], int], longest: int) -> list[list[T]]:
    """Group things in their order; each group is as full as possible, and has at least one thing."""
    groups: list[list[T]] = []
    room = 0
    for thing in things:
        need = size(thing)
        if not groups or need > room:
            groups.append([])
            room = longest
        groups[-1].append(thing)
        room -= need
    return groups


def _groups_of(blocks: Blocks, longest: int) -> list[Blocks]:
    """Group blocks; those that are too long themselves are cut."""
    pieces = chain.from_iterable(parted(block, longest) for block in blocks)
    return [
        tuple(group)
        for group in _grouped(pieces, lambda block: _size(strings_of_blocks((block,))), longest)
    ]


def _lists(node: List, groups: Iterable[Sequence[ListItem]]) -> Iterator[List]:
    """Yield the lists; ordered ones continue their numbers."""
    start = node.start
    for group in groups:
        yield replace(node, items=tuple(group), start=start)
        start += len(group) if node.ordered else 0


def _bound(rows: Iterable[TableRow]) -> Iterator[list[TableRow]]:
    """Yield groups of rows, which are together if a cell spans them."""
    run: list[TableRow] = []
    left = 0
    for row in rows:
        run.append(row)
        left = max(left, *(cell.rowspan for cell in row.cells), 1) - 1
        if left == 0:
            yield run
            run = []
    if run:
        yield run


def _by_sentence(content: Iterable[Inline], longest: int) -> list[list[Inline]]:
    """Group the inlines of a paragraph so that each group but the last ends with a sentence."""
    groups: list[list[Inline]] = [[]]
    room = longest
    ends = False
    for piece in chain.from_iterable(map(_sentences, content)):
        need = _size(strings_of_inlines((piece,)))
        if ends and need > room:
            groups.append([])
            room = longest
        groups[-1].append(piece)
        room -= need
        ends = isinstance(piece, Text)
    return groups


def _sentences(node: Inline) -> Iterator[Inline]:
    if not isinstance(node, Text):
        yield node
        return
    for sentence in split_sentences(node.text):
        yield replace(node, text=sentence)
