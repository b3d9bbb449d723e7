"""Count the ink of a tree, every character that a reader would miss, for the ledger.

Ink is the non-space characters of all text: titles, numbers, notes, captions, alternative text,
the labels of widgets. The mark of a scene break is not ink, since writers choose their own.
"""

from collections.abc import Iterable
from typing import assert_never

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
from octavo.tree.text import ink


def strings_of_inlines(content: Iterable[Inline]) -> list[str]:
    """Return every string in the inlines, in reading order."""
    strings: list[str] = []
    _inlines(content, strings)
    return strings


def strings_of_blocks(blocks: Iterable[Block]) -> list[str]:
    """Return every string in the blocks; a line end after each block separates words."""
    strings: list[str] = []
    _blocks(blocks, strings)
    return strings


def strings_of_section(section: Section) -> list[str]:
    """Return every string of a section and its nested sections."""
    strings = [section.number, "\n"]
    _inlines(section.title, strings)
    strings.append("\n")
    _inlines(section.subtitle, strings)
    strings.append("\n")
    _blocks(section.blocks, strings)
    for child in section.sections:
        strings.extend(strings_of_section(child))
    return strings


# A page's ink is counted several times on its way, so this is fast: the most common nodes come first, no pattern
# destructures its node, and one list is filled, since nested generators would hand up each string level by level.


def _inlines(content: Iterable[Inline], strings: list[str]) -> None:
    for node in content:
        if isinstance(node, Text):
            strings.append(node.text)
        elif isinstance(node, LineBreak):
            strings.append("\n")
        elif isinstance(node, INLINE_PARENTS):
            _inlines(node.content, strings)
        else:
            match node:
                case Code() | Widget():
                    strings.append(node.text)
                case Image():
                    strings.append(node.alt or "")
                case Note():
                    _blocks(node.blocks, strings)
                case Ruby():
                    _inlines(node.base, strings)
                    _inlines(node.annotation, strings)
                case _:
                    assert_never(node)


def _blocks(blocks: Iterable[Block], strings: list[str]) -> None:
    for block in blocks:
        if type(block) is Paragraph:
            content = block.content
            if len(content) == 1 and type(content[0]) is Text:  # as in most paragraphs
                strings.append(content[0].text)
            else:
                _inlines(content, strings)
        elif type(block) is Container:
            _blocks(block.blocks, strings)
        else:
            _block(block, strings)
        strings.append("\n")


def _block(block: Block, strings: list[str]) -> None:
    match block:
        case Paragraph() | Heading():
            _inlines(block.content, strings)
        case Container() | Aside():
            _blocks(block.blocks, strings)
        case Preformatted() | Widget():
            strings.append(block.text)
        case SceneBreak():
            pass
        case BlockQuote():
            _blocks(block.blocks, strings)
            _inlines(block.attribution, strings)
        case List():
            for item in block.items:
                _blocks(item.blocks, strings)
        case DefinitionList():
            for entry in block.entries:
                _inlines(entry.term, strings)
                strings.append("\n")
                for meaning in entry.meanings:
                    _blocks(meaning.blocks, strings)
        case Verse():
            for stanza in block.stanzas:
                for line in stanza.lines:
                    _inlines(line.content, strings)
                    strings.append("\n")
        case Figure():
            _inlines((block.image,), strings)
            strings.append(" ")
            _inlines(block.caption, strings)
        case Table():
            _inlines(block.caption, strings)
            for row in block.rows:
                for cell in row.cells:
                    _blocks(cell.blocks, strings)
        case _:
            assert_never(block)


def text_of_inlines(content: Iterable[Inline]) -> str:
    """Return all text in the inlines, including alternative text and notes."""
    return "".join(strings_of_inlines(content))


def text_of_blocks(blocks: Iterable[Block]) -> str:
    """Return all text in the blocks, one block a line."""
    return "".join(strings_of_blocks(blocks)).strip("\n")


def text_of_document(document: Document) -> str:
    """Return all text in the document's sections; metadata is not included."""
    return "".join(["".join(strings_of_section(section)) for section in document.spine])


def ink_of_document(document: Document) -> int:
    """Return the ink of a document: the number that the ledger is balanced against."""
    return sum(ink("".join(strings_of_section(section))) for section in document.spine)
