"""A raw table becomes a table of data or the blocks it laid out, and no word of it is lost."""

from dataclasses import replace

from octavo.passes.structure.resolve import RESOLVE_CONTAINERS
from octavo.tree.build import page, para
from octavo.tree.nodes import Block, Blocks, Container, Table
from octavo.tree.origin import Origin


def box(name: str, *blocks: str | Block, **attributes: str) -> Container:
    inside = tuple(para(block) if isinstance(block, str) else block for block in blocks)
    return Container(inside, name, tuple(attributes.items()))


def row(*words: str) -> Container:
    return box("tr", *(box("td", word) for word in words))


def resolved(*blocks: Block) -> Blocks:
    return RESOLVE_CONTAINERS.run(page(*blocks)).document.spine[0].blocks


def words_of(*blocks: Block) -> list[str]:
    text = RESOLVE_CONTAINERS.run(page(*blocks)).document.plain_text()
    return [piece for line in text.split("\n") for piece in line.split("\t") if piece]


TIDES = (row("High", "04:12"), row("Low", "10:31"))


def test_what_stands_outside_of_all_cells_comes_before_the_table_as_in_a_browser() -> None:
    odd = box("tr", box("td", "Low"), para("by the old clock"), box("td", "10:31"))
    table = box("table", "Tides at Gull Rock", TIDES[0], box("tbody", "in summer", odd))
    *before, last = resolved(table)

    assert before == [para("Tides at Gull Rock"), para("in summer"), para("by the old clock")]
    assert isinstance(last, Table)
    assert [len(cells.cells) for cells in last.rows] == [2, 2]


def test_a_cell_without_a_row_comes_before_the_table() -> None:
    first, table = resolved(box("table", box("td", "Tides"), *TIDES))

    assert first == para("Tides")
    assert isinstance(table, Table)


def test_a_table_with_a_row_inside_a_row_is_a_layout_and_keeps_its_order() -> None:
    nested = box("tr", box("tr", box("td", "by day")), box("td", "by night"))

    assert words_of(box("table", nested, *TIDES)) == [
        *("by day", "by night", "High", "04:12", "Low", "10:31")
    ]
    assert not any(isinstance(block, Table) for block in resolved(box("table", nested, *TIDES)))


def test_a_caption_of_several_lines_or_captions_is_one() -> None:
    captions = (box("caption", "Tides", "at Gull Rock"), box("caption", "in June"))
    (table,) = resolved(box("table", *captions, *TIDES))

    assert isinstance(table, Table)
    assert page(table).plain_text().startswith("Tides\nat Gull Rock\nin June\n")


def test_a_caption_that_holds_more_than_lines_makes_a_layout_of_the_table() -> None:
    caption = box("caption", box("blockquote", "Time and tide wait."))

    assert words_of(box("table", caption, *TIDES)) == [
        *("Time and tide wait.", "High", "04:12", "Low", "10:31")
    ]


def test_a_caption_in_a_wrong_place_loses_nothing() -> None:
    group = box("tbody", box("caption", "Tides"), *TIDES)

    assert words_of(box("table", group))[0] == "Tides"
    assert words_of(box("table", box("tbody", box("caption", "Tides"), row("High")))) == [
        *("Tides", "High")
    ]


def test_a_cell_stands_as_its_page_set_it_where_books_set_cells_so() -> None:
    wishes = ("left", "CENTER", "right", "justify")
    cells = box("tr", *(box("td", wish, align=wish) for wish in wishes))
    (table,) = resolved(box("table", cells, TIDES[0]))

    assert isinstance(table, Table)
    assert [cell.align for cell in table.rows[0].cells] == ["left", "center", "right", ""]


def test_a_cell_spans_as_many_columns_and_rows_as_it_says_up_to_a_hundred() -> None:
    says = ("2", "1", "0", "100", "101", "99999", "100000", "-2", "two", "")
    wide = box("tr", *(box("td", "x", colspan=said) for said in says))
    tall = box("tr", *(box("td", "x", rowspan=said) for said in says))
    (table,) = resolved(box("table", wide, tall))

    assert isinstance(table, Table)
    spans = [2, 1, 1, 100, 100, 100, 1, 1, 1, 1]
    assert [cell.colspan for cell in table.rows[0].cells] == spans
    assert [cell.rowspan for cell in table.rows[1].cells] == spans
    assert {cell.rowspan for cell in table.rows[0].cells} == {1}


def test_a_table_and_its_cells_keep_their_language_and_their_place() -> None:
    here, there = Origin("page.html", 3, "table"), Origin("page.html", 4, "table/tr/th")
    head = replace(box("th", "満潮"), lang="ja", dir="rtl", origin=there)
    raw = replace(box("table", box("tr", head, box("td", "04:12")), *TIDES), lang="de", origin=here)
    (table,) = resolved(raw)

    assert isinstance(table, Table)
    assert (table.lang, table.origin) == ("de", here)
    first, other = table.rows[0].cells
    assert (first.header, first.lang, first.dir, first.origin) == (True, "ja", "rtl", there)
    assert (other.header, other.lang) == (False, "")


def test_a_table_within_a_table_lays_out_a_page() -> None:
    inner = box("table", *TIDES)
    blocks = resolved(
        box("table", row("Mirel", "Gull Rock"), box("tr", box("td", "No. 4"), box("td", inner)))
    )
    assert blocks[:3] == (para("Mirel"), para("Gull Rock"), para("No. 4"))
    assert isinstance(blocks[3], Table)
