"""A raw table → a `Table` of data, or the blocks in a layout table.

`reading.grids` decides which it is.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.grids import GROUPS, PARTS, is_data, name_of, rows_of
from octavo.tree.nodes import (
    PLACE,
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

_MAX_SPAN: Final = 100
"""The most columns or rows that a cell may span; more are reduced to this."""
_MOST_COLUMNS: Final = 1000
"""The most columns that a table may get from spans, as many as browsers let one cell span. A hundred rows
of twenty cells that each span 100 columns and 100 rows took 190 s and 1.3 GB to set (2026-11)."""


def table_of(container: Container, told: list[Finding], name: str) -> Iterator[Block]:
    """Return a `Table` for a raw table of data, or the blocks in the cells of a layout table.

    Findings, appended to `told` under the name of the pass: STR010 if cells span more than any table has,
    in which case spans are removed.
    """
    captions = [part for part in container.blocks if name_of(part) == "caption"]
    parts = tuple(part for part in container.blocks if name_of(part) != "caption")
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
        id=attribute(container, PLACE),
        lang=container.lang,
        dir=container.dir,
        origin=container.origin,
    )


def _is_too_wide(rows: tuple[TableRow, ...]) -> bool:
    """Return whether spans make more columns than `_MOST_COLUMNS`.

    A cell is put in the first column that no cell from above reaches into:
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


def _outside(part: Container) -> Iterator[Block]:
    """Yield the contents of a table outside its cells, which XML allows.

    Browsers show these before the table: https://html.spec.whatwg.org/multipage/parsing.html#foster-parent
    """
    for block in part.blocks:
        if isinstance(block, Container) and block.name in {"tr", *GROUPS}:
            yield from _outside(block)
        elif part.name != "tr" or not isinstance(block, Container):
            yield block


def _loose(part: Container) -> Iterator[Block]:
    for block in part.blocks:
        if isinstance(block, Container) and block.name in {"table", *PARTS}:
            yield from _loose(block)
        else:
            yield block


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
