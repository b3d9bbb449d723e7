"""Columns that need little more room than they get → all the room they need, if the table takes fewer lines as a result.

Part of the seam: see `seam`, which says why. WeasyPrint gives every column the same share of what it wants from
the remaining room, so that a column of names is broken beside one of sentences that would not miss the room.
"""

import contextlib
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any, Final

from weasyprint.layout import table as table_layout
from weasyprint.layout.preferred import max_content_width, table_and_columns_preferred_widths

from octavo.writers.pdf.layout.seam_of_lines import replaced

_TOLERANCE: Final = 0.001
"""The error of sums, as a share of a line."""


@contextlib.contextmanager
def even_columns() -> Iterator[None]:
    """Set columns of tables in this way inside the block; whatever happens, the original is restored."""
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
    """Return widths of columns: the narrowest get all they want, up to an equal share of the room; the others share what is left.

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
    """Return for each row the columns in which it has a cell of its own, with the width of each cell on a single line."""
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
    """Return approximately how many lines a table takes, and how many its cells take together."""
    rows = [[ceil(wide / (widths[at] or 1) - _TOLERANCE) for at, wide in row] for row in wanted]
    return sum(max(row, default=1) for row in rows), sum(map(sum, rows))
