"""A table → rows of cells between bars (https://github.github.com/gfm/#tables-extension-).

A cell is one line. For what GFM has no form – spans, header cells of rows, several paragraphs, blocks –
only the words are written, and a finding reports it.
"""

from dataclasses import replace
from typing import Final

from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Alignment,
    Blocks,
    Inlines,
    LineBreak,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    Text,
)
from octavo.tree.text import fold_space
from octavo.writers.markdown.inlines import line_text, paragraph_text, with_name
from octavo.writers.markdown.sheet import Sheet

_RULES: Final[dict[Alignment, str]] = {"": "---", "left": ":--", "center": ":-:", "right": "--:"}


def table_text(table: Table, sheet: Sheet) -> str:
    """Return a table with its caption below it: `: words`."""
    head, *body = table.rows
    if not _is_head(head):
        head, body = TableRow(()), list(table.rows)
    _report_losses(table, body, sheet)
    columns = max(sum(cell.colspan for cell in row.cells) for row in table.rows)
    aligns = _aligns(table, columns)
    lines = [_row(head, columns, sheet), "|" + "|".join(_RULES[align] for align in aligns) + "|"]
    lines += [_row(row, columns, sheet) for row in body]
    caption = paragraph_text(table.caption, sheet) if table.caption else ""
    caption = with_name(caption, table.id)
    return "\n".join(lines) + (f"\n\n: {caption}" if caption else "")


def _is_head(row: TableRow) -> bool:
    filled = any(cell.blocks for cell in row.cells)
    return filled and all(cell.header for cell in row.cells)


def _aligns(table: Table, columns: int) -> list[Alignment]:
    aligns: list[Alignment] = [cell.align for cell in table.rows[0].cells[:columns]]
    return aligns + [""] * (columns - len(aligns))


def _row(row: TableRow, columns: int, sheet: Sheet) -> str:
    cells = []
    for cell in row.cells:
        lang, way = cell.lang or row.lang, cell.dir or row.dir
        content = _content(cell.blocks, sheet)
        if lang or way:
            content = tuple(
                replace(node, lang=node.lang or lang, dir=node.dir or way) for node in content
            )
        cells.append(line_text(content, sheet).replace("|", "\\|"))
        cells += [""] * (cell.colspan - 1)
    cells += [""] * (columns - len(cells))
    return "| " + " | ".join(cells) + " |"


def _content(blocks: Blocks, sheet: Sheet) -> Inlines:
    """Return the inlines of a cell; paragraphs are separated by line breaks, other blocks become words."""
    content: Inlines = ()
    for block in blocks:
        match block:
            case Paragraph(inside, lang=lang, dir=way):
                run = tuple(
                    replace(node, lang=node.lang or lang, dir=node.dir or way) for node in inside
                )
            case _:
                words = fold_space(text_of_blocks((block,)))
                run = (Text(words),) if words else ()
                sheet.lost("a block in a table's cell", block.origin)
        content = (*content, LineBreak(), *run) if content and run else content + run
    if len(blocks) > 1:
        sheet.lost("several paragraphs in a table's cell", blocks[0].origin)
    return content


def _report_losses(table: Table, body: list[TableRow], sheet: Sheet) -> None:
    cells: list[TableCell] = [cell for row in table.rows for cell in row.cells]
    if any(cell.colspan > 1 or cell.rowspan > 1 for cell in cells):
        sheet.lost("cells that span others", table.origin)
    if any(cell.header for row in body for cell in row.cells):
        sheet.lost("heads of rows in a table", table.origin)
