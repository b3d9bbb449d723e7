"""A raw table → a `Table` of data, or the blocks it only laid out.

Data is what has at least two rows and two columns, of cells that each say little. A table of one
cell, of one column, or with whole paragraphs in its cells is layout: pages of the nineties, and
status windows drawn as tables. https://html.spec.whatwg.org/multipage/tables.html
"""

from collections.abc import Iterator
from typing import Final

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
from octavo.tree.text import ink

_MOST_IN_A_CELL: Final = 400
"""Ink above which a cell holds prose, some five lines of a book. The four tables of data on 127 saved
pages hold at most 66 in a cell (2026-11); the bound is far from them, on the side of keeping tables."""
_MAX_SPAN: Final = 100


def table_of(container: Container) -> Iterator[Block]:
    """Give a `Table` for a raw table of data, the blocks of its cells for a layout."""
    rows = rows_of(container)
    caption = [
        block
        for part in container.blocks
        if isinstance(part, Container) and part.name == "caption"
        for block in part.blocks
    ]
    if not is_data(rows) or not all(isinstance(block, Paragraph) for block in caption):
        yield from caption
        yield from _loose(container)
        return
    yield Table(
        tuple(TableRow(tuple(_cell(cell) for cell in row)) for row in rows),
        _caption(caption),
        lang=container.lang,
        dir=container.dir,
        origin=container.origin,
    )


def _rows(container: Container) -> Iterator[list[Container]]:
    """Give the cells of each row. Empty cells were dropped by the reader: rows may be ragged."""
    for part in container.blocks:
        if not isinstance(part, Container):
            continue
        if part.name == "tr":
            yield [cell for cell in part.blocks if isinstance(cell, Container)]
        elif part.name in {"thead", "tbody", "tfoot"}:
            yield from _rows(part)


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
    return all(ink(text_of_blocks(cell.blocks)) <= _MOST_IN_A_CELL for cell in cells)


def _loose(part: Container) -> Iterator[Block]:
    for block in part.blocks:
        if isinstance(block, Container) and block.name in _TABLE_PARTS:
            if block.name != "caption":
                yield from _loose(block)
        else:
            yield block


_TABLE_PARTS: Final = frozenset(["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"])


def _caption(blocks: list[Block]) -> Inlines:
    content: Inlines = ()
    for block in blocks:
        if isinstance(block, Paragraph):
            content = (*content, LineBreak(), *block.content) if content else block.content
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
