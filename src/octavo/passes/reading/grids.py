"""A raw table → its rows, and whether they are data or page layout.

A table of data has at least two rows and two columns of cells with little text. A table of one
cell or one column, or with whole paragraphs in its cells, is layout, as in pages of the nineties and
status windows drawn as tables. https://html.spec.whatwg.org/multipage/tables.html
"""

from collections.abc import Iterator
from typing import Final

from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Container, Paragraph, Table
from octavo.tree.text import ink
from octavo.tree.walk import walk_blocks

GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
"""Elements that hold rows, like a table."""
PARTS: Final = frozenset({"tr", "td", "th", "caption"}) | GROUPS
"""Elements that are parts of a table; each keeps its language."""
_MOST_IN_A_CELL: Final = 400
"""A cell with more ink holds prose, some five lines of a book. The four tables of data on 127 saved
pages have at most 66 in a cell (2026-11); the limit is far above that, in favour of keeping tables."""
_MOST_LINES: Final = 10
"""The most paragraphs of a cell; a forum post, in a script that needs few letters, has more."""

_MOST_BOXES: Final = 3
"""The most boxes in a cell; where a forum tells about a post's author, each line has its own."""


def rows_of(container: Container) -> list[list[Container]]:
    """Return the cells of a raw table, row by row, without empty rows."""
    return [row for row in _rows(container) if row]


def is_data(rows: list[list[Container]]) -> bool:
    """Return whether a table's rows are data rather than page layout."""
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return False
    cells = [cell for row in rows for cell in row]
    if any(cell.name not in {"td", "th"} for cell in cells):
        return False
    return all(map(_says_little, cells))


def _says_little(cell: Container) -> bool:
    """Return whether a cell is short and holds neither a table nor many boxes, as cells that lay out a page do."""
    inner = list(walk_blocks(cell.blocks))
    return (
        ink(text_of_blocks(cell.blocks)) <= _MOST_IN_A_CELL
        and sum(isinstance(block, Paragraph) for block in inner) <= _MOST_LINES
        and sum(name_of(block) == "div" for block in inner) <= _MOST_BOXES
        and not any(isinstance(block, Table) or name_of(block) == "table" for block in inner)
    )


def _rows(container: Container) -> Iterator[list[Container]]:
    """Yield the cells of each row. The reader dropped empty cells, so rows may be ragged."""
    for part in container.blocks:
        if not isinstance(part, Container):
            continue
        if part.name == "tr":
            yield [cell for cell in part.blocks if isinstance(cell, Container)]
        elif part.name in GROUPS:
            yield from _rows(part)


def name_of(block: Block) -> str:
    """Return the element name of a raw block, "" for any other."""
    return block.name if isinstance(block, Container) else ""
