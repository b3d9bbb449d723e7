"""Blocks → phrasing content, for a footnote inside its paragraph in print.

Each block becomes a `<span>` whose class is its kind (`paragraph`, `quote`, `item`); an item includes its bullet or
number. Spaces separate them, and the style sheet for print sets them as blocks again.
"""

from typing import assert_never

from octavo.tree.figures import counted_in
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Container,
    DefinitionList,
    Figure,
    Heading,
    List,
    Node,
    Paragraph,
    Preformatted,
    SceneBreak,
    Table,
    Verse,
    Widget,
)
from octavo.tree.text import BULLET
from octavo.writers.xhtml.inlines import image, inlines
from octavo.writers.xhtml.markup import Attributes, element
from octavo.writers.xhtml.preformatted import typed
from octavo.writers.xhtml.setting import Galley, own


def flat_blocks(content: Blocks, galley: Galley) -> str:
    """Return `content` as phrasing content, with spaces between blocks."""
    return " ".join([_flat(block, galley) for block in content])


def _flat(block: Block, galley: Galley) -> str:
    match block:
        case Paragraph(content) | Heading(content):
            return _span("paragraph", inlines(content, galley), block)
        case BlockQuote(inner, _, attribution):
            source = f" {_span('attribution', inlines(attribution, galley))}" if attribution else ""
            return _span("quote", flat_blocks(inner, galley) + source, block)
        case Aside(inner):
            return _span("paragraph", flat_blocks(inner, galley), block)
        case List():
            return _flat_list(block, galley)
        case DefinitionList():
            return _flat_definitions(block, galley)
        case Verse(stanzas):
            lines = (line for stanza in stanzas for line in stanza.lines)
            set_lines = (_span("line", inlines(line.content, galley), line) for line in lines)
            return _span("verse", " ".join(set_lines), block)
        case SceneBreak():
            return _span("paragraph", "")
        case Figure(picture, caption):
            words = f" {inlines(caption, galley)}" if caption else ""
            return _span("paragraph", image(picture, galley) + words, block)
        case Table():
            return _flat_table(block, galley)
        case Preformatted(words):
            return element("code", typed(words, galley), {"class": "preformatted", **own(block)})
        case Container(name=name) | Widget(name=name):
            raise ValueError(f"a raw <{name}> reached a writer")  # check_writable lets none through
        case _:
            assert_never(block)


def _flat_list(node: List, galley: Galley) -> str:
    """Set a list; each item includes its bullet or number, since the style sheet cannot know at which number a list starts."""
    entries = []
    for number, item in enumerate(node.items, node.start):
        attributes: Attributes = {
            "class": "item",
            "aria-label": f"{counted_in(number, node.counting)}." if node.ordered else BULLET,
        }
        entries.append(
            element("span", flat_blocks(item.blocks, galley), {**attributes, **own(item)})
        )
    return _span("numbers" if node.ordered else "bullets", " ".join(entries), node)


def _flat_definitions(node: DefinitionList, galley: Galley) -> str:
    entries = []
    for entry in node.entries:
        meanings = (flat_blocks(one.blocks, galley) for one in entry.meanings)
        words = " ".join([element("strong", inlines(entry.term, galley)), *meanings])
        entries.append(_span("paragraph", words, entry))
    return _span("paragraph", " ".join(entries), node)


def _flat_table(table: Table, galley: Galley) -> str:
    rows = [_span("paragraph", inlines(table.caption, galley))] if table.caption else []
    for row in table.rows:
        cells = (_span("cell", flat_blocks(cell.blocks, galley), cell) for cell in row.cells)
        rows.append(_span("row", " ".join(cells), row))
    return _span("table", " ".join(rows), table)


def _span(name: str, content: str, node: Node | None = None) -> str:
    return element("span", content, {"class": name, **(own(node) if node else {})})
