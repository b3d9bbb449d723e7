"""Count what a tree holds: every character a reader would miss, for the ledger.

Ink is the non-space characters of all text: titles, numbers, notes, captions, alternative text,
the labels of widgets. The mark of a scene break is not ink: writers choose their own.
"""

from collections.abc import Iterable, Iterator
from typing import assert_never

from octavo.tree.document import Document, Section
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Code,
    Container,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Link,
    List,
    Note,
    Paragraph,
    Preformatted,
    Ruby,
    SceneBreak,
    SmallCaps,
    Span,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Verse,
    Widget,
)
from octavo.tree.text import ink


def strings_of_inlines(content: Iterable[Inline]) -> Iterator[str]:
    """Give every string that the inlines hold."""
    for node in content:
        match node:
            case Text(text) | Code(text) | Widget(text=text):
                yield text
            case (
                Emphasis(inner)
                | Strong(inner)
                | SmallCaps(inner)
                | Superscript(inner)
                | Subscript(inner)
                | Strikethrough(inner)
                | Link(inner)
                | Span(inner)
            ):
                yield from strings_of_inlines(inner)
            case Image(alt=alt):
                yield alt or ""
            case LineBreak():
                yield "\n"
            case Note(blocks):
                yield from strings_of_blocks(blocks)
            case Ruby(base, annotation):
                yield from strings_of_inlines(base)
                yield from strings_of_inlines(annotation)
            case _:
                assert_never(node)


def strings_of_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Give every string that the blocks hold; a line end after each block keeps words apart."""
    for block in blocks:
        match block:
            case Paragraph(content) | Heading(content):
                yield from strings_of_inlines(content)
            case Aside(inner) | Container(inner):
                yield from strings_of_blocks(inner)
            case BlockQuote(inner, _, attribution):
                yield from strings_of_blocks(inner)
                yield from strings_of_inlines(attribution)
            case List(items):
                for item in items:
                    yield from strings_of_blocks(item.blocks)
            case Verse(stanzas):
                for stanza in stanzas:
                    for line in stanza.lines:
                        yield from strings_of_inlines(line.content)
                        yield "\n"
            case Figure(image, caption):
                yield from strings_of_inlines((image,))
                yield " "
                yield from strings_of_inlines(caption)
            case Table(rows, caption):
                yield from strings_of_inlines(caption)
                for row in rows:
                    for cell in row.cells:
                        yield from strings_of_blocks(cell.blocks)
            case Preformatted(text) | Widget(text=text):
                yield text
            case SceneBreak():
                pass
            case _:
                assert_never(block)
        yield "\n"


def strings_of_section(section: Section) -> Iterator[str]:
    """Give every string of a section and its nested sections."""
    yield section.number
    yield "\n"
    yield from strings_of_inlines(section.title)
    yield "\n"
    yield from strings_of_inlines(section.subtitle)
    yield "\n"
    yield from strings_of_blocks(section.blocks)
    for child in section.sections:
        yield from strings_of_section(child)


def text_of_inlines(content: Iterable[Inline]) -> str:
    """Return all text that the inlines hold, alternative text and notes too."""
    return "".join(strings_of_inlines(content))


def text_of_blocks(blocks: Iterable[Block]) -> str:
    """Return all text that the blocks hold, a block a line."""
    return "".join(strings_of_blocks(blocks)).strip("\n")


def text_of_document(document: Document) -> str:
    """Return all text that the document's sections hold; metadata is not part of it."""
    return "".join(s for section in document.spine for s in strings_of_section(section))


def ink_of_document(document: Document) -> int:
    """Count the ink of a document: the figure the ledger is balanced with."""
    return ink(text_of_document(document))
