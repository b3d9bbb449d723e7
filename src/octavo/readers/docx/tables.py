"""First rows of tables that are headers by style or by bold → rows marked as such, as mammoth needs.

In Word the mark is for rows that are repeated on each page, and few authors set it.
"""

from typing import TYPE_CHECKING, Final

from octavo.readers.docx.looks import Sheet
from octavo.readers.docx.markup import (
    append_element,
    is_on,
    new_element,
    own,
    remove,
    value,
    words_in,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FIRST_ROW: Final = 0x0020
"""The bit of a table's look that gives the first row the style of headers."""


def mark_heads(root: "Element", sheet: Sheet, space: str) -> None:
    """Mark the first rows of tables that are headers by their style, or since only they are bold."""
    for table in root.iter(f"{space}tbl"):
        rows = list(table.iterchildren(f"{space}tr"))
        if len(rows) > 1 and rows[0].find(f"{space}trPr/{space}tblHeader") is None:
            are_bold = [_is_bold(row, space) for row in rows[:2]]
            if are_bold == [True, False] or _is_styled(table, sheet, space):
                _mark(rows[0], space)


def _is_styled(table: "Element", sheet: Sheet, space: str) -> bool:
    about = table.find(f"{space}tblPr")
    look = None if about is None else about.find(f"{space}tblLook")
    style = None if about is None else about.find(f"{space}tblStyle")
    said = value(look, space, "firstRow")
    try:
        is_set = said in {"1", "true", "on"} or bool(int(value(look, space), 16) & _FIRST_ROW)
    except ValueError:
        is_set = False
    return is_set and said not in {"0", "false", "off"} and sheet.sets_heads(value(style, space))


def _runs(row: "Element", space: str) -> "list[Element]":
    """Return the runs of a row that have words."""
    return [
        run
        for paragraph in row.iter(f"{space}p")
        for run in own(paragraph, "r", space)
        if any((text.text or "").strip() for text in run.iterchildren(f"{space}t"))
    ]


def _is_bold(row: "Element", space: str) -> bool:
    """Return whether all words in a row's cells are bold, and at least two cells have words."""
    marks = [run.find(f"{space}rPr/{space}b") for run in _runs(row, space)]
    cells = [
        cell
        for cell in row.iterchildren(f"{space}tc")
        if any(words_in(paragraph, space).strip() for paragraph in cell.iter(f"{space}p"))
    ]
    return len(cells) > 1 and all(mark is not None and is_on(mark, space) for mark in marks)


def _mark(row: "Element", space: str) -> None:
    """Make a row a header row, and remove its bold, which all headers have."""
    about = row.find(f"{space}trPr")
    if about is None:
        about = new_element(f"{space}trPr")
        row.insert(0, about)
    append_element(about, f"{space}tblHeader")
    for run in _runs(row, space):
        for mark in run.findall(f"{space}rPr/{space}b"):
            remove(mark)
