"""A raw table → its rows, and whether they are data or lay out the page.

Data is what has at least two rows and two columns, of cells that each say little. A table of one
cell, of one column, or with whole paragraphs in its cells is layout: pages of the nineties, and
status windows drawn as tables. https://html.spec.whatwg.org/multipage/tables.html
"""

from collections.abc import Iterator
from typing import Final

from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Container, Paragraph, Table
from octavo.tree.text import ink
from octavo.tree.walk import walk_blocks

GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
"""Elements that hold rows, as a table does."""
PARTS: Final = frozenset({"tr", "td", "th", "caption"}) | GROUPS
"""Elements that are parts of a table; each keeps the language it is in."""
_MOST_IN_A_CELL: Final = 400
"""Ink above which a cell holds prose, some five lines of a book. The four tables of data on 127 saved
pages hold at most 66 in a cell (2026-11); the bound is far from them, on the side of keeping tables."""
_MOST_LINES: Final = 10
"""Paragraphs of a cell; the post of a forum, in a script that says much in few letters, has more."""

_MOST_BOXES: Final = 3
"""Boxes in a cell; that in which a forum tells who wrote a post has one a line."""


def rows_of(container: Container) -> list[list[Container]]:
    """Return the cells of a raw table, row by row, empty rows left out."""
    return [row for row in _rows(container) if row]


def is_data(rows: list[list[Container]]) -> bool:
    """Tell whether a table's rows are data, and no layout of the page."""
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return False
    cells = [cell for row in rows for cell in row]
    if any(cell.name not in {"td", "th"} for cell in cells):
        return False
    return all(map(_says_little, cells))


def _says_little(cell: Container) -> bool:
    """Tell whether a cell is short, and holds no table of its own, and no boxes: such lay out a page."""
    inner = list(walk_blocks(cell.blocks))
    return (
        ink(text_of_blocks(cell.blocks)) <= _MOST_IN_A_CELL
        and sum(isinstance(block, Paragraph) for block in inner) <= _MOST_LINES
        and sum(name_of(block) == "div" for block in inner) <= _MOST_BOXES
        and not any(isinstance(block, Table) or name_of(block) == "table" for block in inner)
    )


def _rows(container: Container) -> Iterator[list[Container]]:
    """Give the cells of each row. Empty cells were dropped by the reader: rows may be ragged."""
    for part in container.blocks:
        if not isinstance(part, Container):
            continue
        if part.name == "tr":
            yield [cell for cell in part.blocks if isinstance(cell, Container)]
        elif part.name in GROUPS:
            yield from _rows(part)


def name_of(block: Block) -> str:
    """Return the name of the element that a block is raw, "" of any other."""
    return block.name if isinstance(block, Container) else ""
