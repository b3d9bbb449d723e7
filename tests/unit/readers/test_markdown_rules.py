"""What octavo adds to Markdown is told from what only looks like it, inside links and lists too."""

import pytest

from octavo.readers.markdown import read_markdown
from octavo.readers.source import Source
from octavo.tree.build import para, quote
from octavo.tree.document import Document
from octavo.tree.nodes import (
    Aside,
    Blocks,
    Image,
    Link,
    List,
    Note,
    Preformatted,
    Ruby,
    Table,
    Text,
)
from octavo.tree.walk import all_inlines


def read(text: str) -> Document:
    return read_markdown(Source("page.md", text.encode(), "text/markdown")).document


def blocks(text: str) -> Blocks:
    return read(text).spine[0].blocks


def test_notes_rubies_and_pictures_with_attributes_are_read_inside_a_link() -> None:
    words = "the {潮|しお} ^[salt water] ![lamp](a.png){.decorative}"
    found = all_inlines(read(f"She read [{words}](https://tides.example)."))
    (link,) = (node for node in found if isinstance(node, Link))
    assert [type(node) for node in link.content if not isinstance(node, Text)] == [
        *(Ruby, Note, Image)
    ]


def test_the_words_of_a_picture_end_behind_the_brackets_inside_them() -> None:
    text = "It shows ![a [phare]{lang=fr}[^1], lit](a.png) and more.\n\n[^1]: At Gull Rock."
    (picture,) = (node for node in all_inlines(read(text)) if isinstance(node, Image))
    assert picture.source == "a.png"
    assert (picture.alt or "").startswith("a phare")
    assert (picture.alt or "").endswith(", lit")


def test_an_indented_div_is_code_and_one_in_a_list_ends_with_its_item() -> None:
    assert blocks("    ::: note\n    She slept.") == (Preformatted("::: note\nShe slept."),)
    items, after = blocks("- ::: note\n  The cat is real.\n\nShe slept.")
    assert isinstance(items, List)
    assert [type(block) for block in items.items[0].blocks] == [Aside]
    assert after == para("She slept.")


def test_a_div_too_far_in_to_be_one_does_not_end_the_quotation_it_goes_on_with() -> None:
    (quotation,) = blocks("> She slept,\n    ::: note")
    assert quotation == quote(para("She slept, ::: note"))


def test_a_comment_ends_a_paragraph_and_is_left_out() -> None:
    assert blocks("She slept.\n<!-- a lamp -->\nIt burned.") == (
        para("She slept."),
        para("It burned."),
    )


def test_a_comment_that_ends_outside_of_the_quotation_it_begins_in_is_text() -> None:
    assert "<!-- a lamp" in read("> <!-- a lamp\n\nburned -->").plain_text()


def test_a_note_too_deep_to_be_set_is_kept_as_written() -> None:
    text = read("> " * 60 + "It burned ^[all night] on[^1].\n\n[^1]: Till three.").plain_text()
    assert "^[all night]" in text
    assert "[^1]" in text


@pytest.mark.parametrize("text", ["<!-- a lamp\n\nburned --> on", "<!-- a lamp burned on"])
def test_a_comment_that_does_not_end_its_line_or_at_all_is_text(text: str) -> None:
    assert read(text).plain_text().split() == text.split()


def test_braces_behind_a_bracket_that_closes_no_picture_are_text() -> None:
    assert blocks("It burned (all night){.decorative} on.") == (
        para("It burned (all night){.decorative} on."),
    )
    (picture,) = (
        node for node in all_inlines(read("It ![burned](a.png){.x} on.")) if isinstance(node, Image)
    )
    assert (picture.source, picture.alt) == ("a.png", "burned")


def test_a_paragraph_or_a_verse_without_words_is_none() -> None:
    assert blocks("[](https://tides.example)\n\n::: verse\n:::\n\nShe slept.") == (
        para("She slept."),
    )


@pytest.mark.parametrize(("value", "direction"), [("rtl", "rtl"), ("RTL", "rtl"), ("up", "")])
def test_a_tag_says_a_direction_that_there_is(value: str, direction: str) -> None:
    (node,) = all_inlines(read(f'<span lang="ar" dir="{value}">منارة</span>'))
    assert isinstance(node, Text)
    assert (node.text, node.lang, node.dir) == ("منارة", "ar", direction)


def test_a_table_of_a_blank_head_alone_is_a_row_and_no_head() -> None:
    (table,) = blocks("|  |  |\n|---|---|\n")
    assert isinstance(table, Table)
    assert [[cell.header for cell in row.cells] for row in table.rows] == [[False, False]]


def test_a_row_longer_than_its_head_keeps_all_its_cells_with_bars_at_its_ends_or_without() -> None:
    for row in ("c | d | e", "| c | d | e |"):
        (table,) = blocks(f"a | b\n---|---\n{row}\n")
        assert isinstance(table, Table)
        assert [len(line.cells) for line in table.rows] == [3, 3]
        assert table.rows[1].cells[2].blocks == (para("e"),)
