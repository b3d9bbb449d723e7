"""Table tokens → rows (https://github.github.com/gfm/#tables-extension-).

A header of only empty cells is Markdown's way to write a table without one. Cells beyond the
header's columns, which GFM ignores, are kept, and other rows padded.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, cast

from markdown_it.rules_block.table import escapedSplit
from markdown_it.token import Token

from octavo.readers.markdown.reading import Reading
from octavo.tree.nodes import Alignment, Inlines, Paragraph, TableCell, TableRow

_ALIGN: Final = "text-align:"
_DASHES: Final = re.compile(r":?-+:?")
"""A cell of the row below a header: https://github.github.com/gfm/#delimiter-row"""

Content = Callable[[Token, str | None], Inlines]
"""Makes inlines from a cell's token, or from the source of a cell that has none."""


def read_rows(tokens: Sequence[Token], content: Content, reading: Reading) -> tuple[TableRow, ...]:
    """Return the rows of the table with these tokens."""
    rows: list[TableRow] = []
    cells: list[TableCell] = []
    for at, token in enumerate(tokens):
        match token.type:
            case "tr_open":
                cells = []
            case "td_open" | "th_open":
                cells.append(_cell(token, tokens[at + 1], content, reading))
            case "tr_close":
                if not cells[0].header:
                    cells.extend(_beyond(tokens[at - 2], len(cells), content, reading))
                rows.append(TableRow(tuple(cells), origin=cells[0].origin))
            case _:
                pass
    columns = max((len(row.cells) for row in rows), default=0)
    rows = [_padded(row, columns) for row in rows]
    if rows and not any(cell.blocks for cell in rows[0].cells):
        return tuple(rows[1:]) or (_without_heads(rows[0]),)
    return tuple(rows)


def message_on_misfit(source: str) -> str:
    r"""Return a message about a paragraph that was meant as a table, "" for any other.

    >>> message_on_misfit("| lamp | oil |\n|------|\n| East | two |")
    'This is not a table: its head has 2 cells and the row of dashes below 1; it is kept as text'
    """
    for above, below in pairwise(source.split("\n")):
        if "|" not in above or "|" not in below:
            continue
        head, dashes = _split(above.strip()), _split(below.strip())
        if len(head) != len(dashes) and all(map(_DASHES.fullmatch, dashes)):
            return (
                f"This is not a table: its head has {len(head)} cell{'s'[: len(head) != 1]} and the"
                f" row of dashes below {len(dashes)}; it is kept as text"
            )
    return ""


def _padded(row: TableRow, columns: int) -> TableRow:
    """Return a row with at least this many cells: others may go beyond the header."""
    missing = columns - len(row.cells)
    empty = TableCell((), header=row.cells[0].header, origin=row.origin)
    return replace(row, cells=row.cells + missing * (empty,)) if missing else row


def _without_heads(row: TableRow) -> TableRow:
    return replace(row, cells=tuple(replace(cell, header=False) for cell in row.cells))


def _cell(token: Token, inline: Token, content: Content, reading: Reading) -> TableCell:
    style = str(token.attrs.get("style", ""))
    align = cast("Alignment", style.removeprefix(_ALIGN))
    origin = reading.origin(inline)
    inside = content(inline, None)
    blocks = (Paragraph(inside, origin=origin),) if inside else ()
    return TableCell(blocks, header=token.type == "th_open", align=align, origin=origin)


def _beyond(last: Token, columns: int, content: Content, reading: Reading) -> Iterator[TableCell]:
    """Yield the cells of a row beyond the table's columns."""
    for raw in _split(reading.line_of(last))[columns:]:
        inside = content(last, raw)
        origin = reading.origin(last)
        blocks = (Paragraph(inside, origin=origin),) if inside else ()
        yield TableCell(blocks, origin=origin)


def _split(source: str) -> list[str]:
    cells = escapedSplit(source)
    if cells and not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return [cell.strip() for cell in cells]
