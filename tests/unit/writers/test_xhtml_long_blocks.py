"""A block that would fill more than a content document is cut at its joints, and nothing is lost."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import documents

from octavo.checks.epub import check_epub
from octavo.tree.build import book, bullets, definitions, em, para, quote
from octavo.tree.document import Document, Metadata, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Block,
    BlockQuote,
    List,
    Paragraph,
    Preformatted,
    Table,
    TableCell,
    TableRow,
)
from octavo.tree.text import ink_of
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions
from octavo.writers.xhtml.long_blocks import parted


def texts(pieces: tuple[Block, ...]) -> list[str]:
    return [" ".join(text_of_blocks((piece,)).split()) for piece in pieces]


def test_a_paragraph_is_cut_behind_a_sentence() -> None:
    node = para("The lamp was lit. ", em("Nobody"), " came. It burned.")
    assert texts(parted(node, 26)) == ["The lamp was lit. Nobody came.", "It burned."]


def test_a_list_with_numbers_goes_on_counting() -> None:
    items = List(bullets("one", "two", "three").items, ordered=True, start=4)
    starts = [piece.start for piece in parted(items, 9) if isinstance(piece, List)]
    assert starts == [4, 6]


def test_definitions_are_cut_between_entries() -> None:
    pieces = parted(definitions(("a", "one"), ("b", "two"), ("c", "three")), 16)
    assert pieces == (
        definitions(("a", "one"), ("b", "two")),
        definitions(("c", "three")),
    )


def test_a_table_is_cut_where_no_cell_reaches_over_and_has_its_caption_once() -> None:
    def row(words: str, rowspan: int = 1) -> TableRow:
        return TableRow((TableCell((para(words),), rowspan=rowspan),))

    table = Table((row("aa", 2), row("bb"), row("cc")), caption=para("Oil").content)
    pieces = parted(table, 2)
    assert [len(piece.rows) for piece in pieces if isinstance(piece, Table)] == [2, 1]
    assert [bool(piece.caption) for piece in pieces if isinstance(piece, Table)] == [True, False]


def test_a_quotation_is_cut_inside_its_blocks_and_attributed_at_its_end() -> None:
    node = BlockQuote(quote("One. Two.", "Three.").blocks, attribution=para("Anne").content)
    pieces = [piece for piece in parted(node, 6) if isinstance(piece, BlockQuote)]
    assert texts(tuple(pieces)) == ["One.", "Two.", "Three. Anne"]
    assert [bool(piece.attribution) for piece in pieces] == [False, False, True]


def test_typed_text_is_cut_behind_a_line_and_what_has_no_joints_stays_whole() -> None:
    assert texts(parted(Preformatted("fog\nfog\nhorse\n"), 8)) == ["fog fog", "horse"]
    assert len(parted(para("An endless word"), 3)) == 1


@given(documents(), st.integers(1, 40))
def test_the_pieces_hold_the_ink_of_the_whole_in_its_order(
    document: Document, longest: int
) -> None:
    for section in document.sections():
        for node in section.blocks:
            whole = ink_of(text_of_blocks((node,)))
            assert ink_of(text_of_blocks(parted(node, longest))) == whole


@pytest.mark.parametrize("kobo", [False, True])
def test_a_paragraph_of_a_megabyte_makes_several_files_none_too_long(kobo: bool) -> None:
    endless: Paragraph = para("The lamp burned until three. " * 36_000)
    document = book(Metadata(title="Fog", language="en"), Section((endless, para("So."))))
    made = write_epub(
        document, modified=datetime(2024, 1, 2, tzinfo=UTC), options=EpubOptions(kobo=kobo)
    ).data
    found = check_epub(made, "fog.epub", profiles=("kobo",), tree=document)
    assert {one.code for one in found} <= {"KOB007"}  # it is no kepub by its name
