"""A raw table → a `Table` of data, or the blocks it only laid out.

Data is what has at least two rows and two columns, of cells that each say little. A table of one
cell, of one column, or with whole paragraphs in its cells is layout: pages of the nineties, and
status windows drawn as tables. https://html.spec.whatwg.org/multipage/tables.html
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Alignment,
    Block,
    Container,
    Inlines,
    LineBreak,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    attribute,
)
from octavo.tree.origin import origin_by
from octavo.tree.text import ink
from octavo.tree.walk import walk_blocks

_MOST_IN_A_CELL: Final = 400
"""Ink above which a cell holds prose, some five lines of a book. The four tables of data on 127 saved
pages hold at most 66 in a cell (2026-11); the bound is far from them, on the side of keeping tables."""
_MOST_LINES: Final = 10
"""Paragraphs of a cell; the post of a forum, in a script that says much in few letters, has more."""
_MAX_SPAN: Final = 100
_MOST_COLUMNS: Final = 1000
"""Columns that cells may make of a table by spanning, as many as browsers let one cell span. A hundred rows
of twenty cells that each span 100 columns and 100 rows took 190 s and 1.3 GB to set (2026-11)."""


def table_of(container: Container, told: list[Finding], name: str) -> Iterator[Block]:
    """Give a `Table` for a raw table of data, the blocks of its cells for a layout.

    Findings, put into `told` for the pass of that name: STR010 where cells span more than any table has,
    and span nothing now.
    """
    captions = [part for part in container.blocks if _name_of(part) == "caption"]
    parts = tuple(part for part in container.blocks if _name_of(part) != "caption")
    body = replace(container, blocks=parts)
    caption = list(_loose(replace(container, blocks=tuple(captions))))
    lines = [block for block in caption if isinstance(block, Paragraph)]
    rows = rows_of(body)
    if not is_data(rows) or len(lines) < len(caption):
        yield from caption
        yield from _loose(body)
        return
    yield from _outside(body)
    made = tuple(TableRow(tuple(_cell(cell) for cell in row)) for row in rows)
    if _is_too_wide(made):
        made = tuple(replace(row, cells=tuple(map(_alone, row.cells))) for row in made)
        told.append(CODES["STR010"].found(origin_by(container.origin, name)))
    yield Table(
        made,
        _caption(lines),
        lang=container.lang,
        dir=container.dir,
        origin=container.origin,
    )


def _is_too_wide(rows: tuple[TableRow, ...]) -> bool:
    """Tell whether spans make more columns than `_MOST_COLUMNS`.

    A cell stands in the first column that none from above reaches into:
    https://html.spec.whatwg.org/multipage/tables.html#algorithm-for-processing-rows
    """
    if all(cell.colspan == cell.rowspan == 1 for row in rows for cell in row.cells):
        return False
    reached: dict[int, int] = {}  # how many rows down, by column
    for row in rows:
        column = 0
        for cell in row.cells:
            while column in reached:
                column += 1
            for at in range(column, column + cell.colspan):
                reached[at] = max(reached.get(at, 0), cell.rowspan)
            column += cell.colspan
            if column > _MOST_COLUMNS:
                return True
        reached = {at: left - 1 for at, left in reached.items() if left > 1}
    return False


def _alone(cell: TableCell) -> TableCell:
    return replace(cell, colspan=1, rowspan=1)


def _name_of(block: Block) -> str:
    return block.name if isinstance(block, Container) else ""


def _rows(container: Container) -> Iterator[list[Container]]:
    """Give the cells of each row. Empty cells were dropped by the reader: rows may be ragged."""
    for part in container.blocks:
        if not isinstance(part, Container):
            continue
        if part.name == "tr":
            yield [cell for cell in part.blocks if isinstance(cell, Container)]
        elif part.name in _GROUPS:
            yield from _rows(part)


def _outside(part: Container) -> Iterator[Block]:
    """Give what stands in a table and in none of its cells, which XML allows.

    Browsers set it before the table: https://html.spec.whatwg.org/multipage/parsing.html#foster-parent
    """
    for block in part.blocks:
        if isinstance(block, Container) and block.name in {"tr", *_GROUPS}:
            yield from _outside(block)
        elif part.name != "tr" or not isinstance(block, Container):
            yield block


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
    """Tell whether a cell is short, and holds no table of its own: one within another lays out a page."""
    inner = list(walk_blocks(cell.blocks))
    return (
        ink(text_of_blocks(cell.blocks)) <= _MOST_IN_A_CELL
        and sum(isinstance(block, Paragraph) for block in inner) <= _MOST_LINES
        and not any(isinstance(block, Table) or _name_of(block) == "table" for block in inner)
    )


def _loose(part: Container) -> Iterator[Block]:
    for block in part.blocks:
        if isinstance(block, Container) and block.name in _TABLE_PARTS:
            yield from _loose(block)
        else:
            yield block


_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
_TABLE_PARTS: Final = frozenset({"table", "tr", "td", "th", "caption"}) | _GROUPS


def _caption(lines: list[Paragraph]) -> Inlines:
    content: Inlines = ()
    for line in lines:
        content = (*content, LineBreak(), *line.content) if content else line.content
    return content


def _cell(cell: Container) -> TableCell:
    return TableCell(
        cell.blocks,
        header=cell.name == "th",
        colspan=_span(attribute(cell, "colspan")),
        rowspan=_span(attribute(cell, "rowspan")),
        align=_align(attribute(cell, "align")),
        lang=cell.lang,
        dir=cell.dir,
        origin=cell.origin,
    )


def _span(value: str) -> int:
    return min(_MAX_SPAN, max(1, int(value))) if value.isdecimal() and len(value) < 6 else 1


def _align(value: str) -> Alignment:
    match value.lower():
        case "left":
            return "left"
        case "center":
            return "center"
        case "right":
            return "right"
        case _:
            return ""
