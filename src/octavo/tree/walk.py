"""Walk a tree: its blocks and inlines in reading order, at whatever depth they are."""

from collections.abc import Iterable, Iterator
from typing import Final, assert_never

from octavo.tree.document import Document, Section
from octavo.tree.nodes import (
    INLINE_PARENTS,
    Aside,
    Block,
    BlockQuote,
    Code,
    Container,
    DefinitionList,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    List,
    Note,
    Paragraph,
    Preformatted,
    Ruby,
    SceneBreak,
    Table,
    Text,
    Verse,
    Widget,
)

_LEAVES: Final = frozenset({Text, Code, Image, LineBreak, Note, Widget})
"""Inlines without inline children; a note holds blocks."""


def walk_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block, at any depth, in reading order and parents first; the blocks of notes are left out."""
    stack: list[Iterator[Block]] = [iter(blocks)]
    while stack:
        for block in stack[-1]:
            yield block
            if type(block) is Container:
                stack.append(iter(block.blocks))
                break
            if type(block) is not Paragraph:  # most blocks are, and hold no blocks
                stack.append(iter(child_blocks(block)))
                break
        else:
            stack.pop()


def child_blocks(block: Block) -> Iterable[Block]:
    """Yield the child blocks of a block, including those in its items or cells."""
    match block:
        case Container() | BlockQuote() | Aside():
            return block.blocks
        case List(items):
            return (child for item in items for child in item.blocks)
        case DefinitionList(entries):
            return (child for one in entries for said in one.meanings for child in said.blocks)
        case Table(rows):
            return (child for row in rows for cell in row.cells for child in cell.blocks)
        case (
            Paragraph() | Heading() | Verse() | SceneBreak() | Figure() | Preformatted() | Widget()
        ):
            return ()
        case _:
            assert_never(block)


def sole_block(block: Block) -> Block:
    """Return the only block in a container, at whatever depth; any other block is returned as it is."""
    while isinstance(block, Container) and len(block.blocks) == 1:
        block = block.blocks[0]
    return block


def runs_of(block: Block) -> tuple[Inlines, ...]:
    """Return the runs of inlines directly inside a block: content, caption, verse lines, terms."""
    match block:
        case Paragraph() | Heading():
            return (block.content,)
        case BlockQuote(_, _, attribution):
            return (attribution,) if attribution else ()
        case Figure(image, caption):
            return ((image,), caption)
        case Table(_, caption):
            return (caption,) if caption else ()
        case Verse(stanzas):
            return tuple(line.content for stanza in stanzas for line in stanza.lines)
        case DefinitionList(entries):
            return tuple(entry.term for entry in entries)
        case Aside() | List() | Container() | SceneBreak() | Preformatted() | Widget():
            return ()
        case _:
            assert_never(block)


def child_inlines(node: Inline) -> Inlines:
    """Return the child inlines of an inline; for a ruby, its base, then its annotation."""
    if isinstance(node, INLINE_PARENTS):
        return node.content
    match node:
        case Ruby(base, annotation):
            return base + annotation
        case Text() | Code() | Image() | LineBreak() | Note() | Widget():
            return ()
        case _:
            assert_never(node)


def walk_inlines(content: Iterable[Inline]) -> Iterator[Inline]:
    """Yield every inline, at any depth, in reading order and parents first; notes are yielded but not entered."""
    for node in content:
        yield node
        if type(node) not in _LEAVES:  # most are, and asking for their children takes time
            yield from walk_inlines(child_inlines(node))


def all_blocks(document: Document) -> Iterator[Block]:
    """Yield every block of the document, including those of footnotes, in reading order."""
    for section in document.sections():
        yield from section_blocks(section)


def section_blocks(section: Section) -> Iterator[Block]:
    """Yield every block of a section, including those of footnotes but not those of nested sections."""
    # One list is filled: with nested generators, every block would be handed up through all of them.
    found: list[Block] = []
    for run in (section.title, section.subtitle):
        _take_notes(run, found)
    _take(section.blocks, found)
    return iter(found)


def _take(blocks: Iterable[Block], found: list[Block]) -> None:
    for block in blocks:
        found.append(block)
        if type(block) is Container:  # many are, and hold no runs
            _take(block.blocks, found)
        elif type(block) is Paragraph:  # most are, and hold no blocks
            _take_notes(block.content, found)
        else:
            for run in runs_of(block):
                _take_notes(run, found)
            _take(child_blocks(block), found)


def _take_notes(run: Inlines, found: list[Block]) -> None:
    for node in run:
        if type(node) is Note:
            _take(node.blocks, found)
        elif type(node) not in _LEAVES:
            _take_notes(child_inlines(node), found)


def all_inlines(document: Document) -> Iterator[Inline]:
    """Yield every inline of the document, including those in footnotes."""
    for section in document.sections():
        yield from walk_inlines(section.title)
        yield from walk_inlines(section.subtitle)
    for block in all_blocks(document):
        for run in runs_of(block):
            yield from walk_inlines(run)
