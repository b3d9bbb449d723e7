"""Columns that need little more than they get → all that they need, where the table takes fewer lines so.

Part of the seam: see `seam`, which says why. WeasyPrint gives of the room that is left the same part of what it wants to every column, and a column of
names is broken beside one of sentences that would not miss it.
"""

import contextlib
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any, Final

from weasyprint.layout import table as table_layout
from weasyprint.layout.preferred import max_content_width, table_and_columns_preferred_widths

from octavo.writers.pdf.layout.seam_of_lines import replaced

_TOLERANCE: Final = 0.001
"""Part of a line by which sums err."""


@contextlib.contextmanager
def even_columns() -> Iterator[None]:
    """Have columns of tables set so; what was there before is put back, whatever happens."""
    own = table_layout.auto_table_layout

    def set_columns(context: Any, wrapper: Any, block: Any) -> None:
        own(context, wrapper, block)
        table = wrapper.get_wrapped_table()
        *_, least, most, parts, _, _, grid = table_and_columns_preferred_widths(
            context, wrapper, outer=False
        )
        widths = table.column_widths
        if any(parts) or sum(most) <= sum(widths) or sum(widths) <= sum(least):
            return
        other = _rather_whole(sum(widths), least, most)
        if not hasattr(table, "octavo_wanted"):
            table.octavo_wanted = _wanted(context, grid)
        if _lines(table.octavo_wanted, other) < _lines(table.octavo_wanted, widths):
            table.column_widths = other

    with replaced(table_layout, "auto_table_layout", set_columns):
        yield


def _rather_whole(room: float, least: Sequence[float], most: Sequence[float]) -> list[float]:
    """Return widths of columns: the narrowest get all that they want, of an equal part of the room; the others share what is left.

    >>> _rather_whole(100, [10, 10, 20], [10, 30, 200])
    [10, 30, 60.0]
    """
    widths = list(least)
    open_ = sorted(range(len(most)), key=most.__getitem__)
    while len(open_) > 1:
        at, *others = open_
        if most[at] > min(room / len(open_), room - sum(least[one] for one in others)):
            break
        widths[at] = most[at]
        room -= most[at]
        open_ = others
    wanted = sum(most[at] - least[at] for at in open_)
    part = (room - sum(least[at] for at in open_)) / wanted if wanted else 0.0
    for at in open_:
        widths[at] = least[at] + part * (most[at] - least[at])
    return widths


def _wanted(context: Any, grid: Sequence[Sequence[Any]]) -> list[list[tuple[int, float]]]:
    """Return for each row the columns that have a cell of their own in it, and how wide these would be with all of it on one line."""
    return [
        [
            (column, max_content_width(context, cell))
            for column, cell in enumerate(row)
            if cell is not None and cell.colspan == 1
        ]
        for row in zip(*grid, strict=True)
    ]


def _lines(
    wanted: Sequence[Sequence[tuple[int, float]]], widths: Sequence[float]
) -> tuple[int, int]:
    """Return how many lines a table takes, about, and how many its cells have together."""
    rows = [[ceil(wide / (widths[at] or 1) - _TOLERANCE) for at, wide in row] for row in wanted]
    return sum(max(row, default=1) for row in rows), sum(map(sum, rows))
