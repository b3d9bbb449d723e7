from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.strategies import documents, pages

from octavo.tree.build import chapter, em, heading, link, note, page, para, quote
from octavo.tree.document import Document, Metadata, Resource
from octavo.tree.errors import NotWritableError
from octavo.tree.invariants import MAX_DEPTH, check_content_model, check_writable, depth_of
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Container,
    Emphasis,
    Figure,
    Heading,
    Image,
    List,
    Paragraph,
    Span,
    Stanza,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    Widget,
)
from octavo.tree.origin import Origin


def rules(document: Document) -> list[str]:
    return [violation.rule for violation in check_writable(document)]


@given(documents())
@settings(max_examples=60)
def test_a_finished_book_breaks_no_rule(document: Document) -> None:
    assert check_writable(document) == ()


@given(pages())
@settings(max_examples=60)
def test_a_raw_page_is_well_formed(document: Document) -> None:
    assert check_content_model(document) == ()


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        (heading("x", level=7), "a heading of level 7"),
        (List(()), "a list without items"),
        (Verse(()), "verse without lines"),
        (Verse((Stanza(()),)), "verse without lines"),
        (Table((TableRow(()),)), "a table without cells"),
        (
            Table((TableRow((TableCell((), colspan=0),)),)),
            "a table cell that spans less than one",
        ),
        (para(Image("a.png", width=101)), "a picture that takes 101 % of its line"),
        (Paragraph((Text(""),)), "an empty Text"),
        (para(note(Paragraph((em(Text("")),)))), "an empty Text"),
    ],
)
def test_what_types_cannot_forbid_is_found(block: Block, rule: str) -> None:
    assert [violation.rule for violation in check_content_model(page(block))] == [rule]


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        (Container((), "nav"), "a raw <nav>"),
        (Widget("audio"), "a raw <audio>"),
        (para(Widget("button", "x")), "a raw <button>"),
        (para(Span((Text("x"),), "font")), "a raw <font>"),
        (quote(para(note(Container(())))), "a raw <div>"),
        (para(Image("a.png")), "an image without its file: 'a.png'"),
        (Figure(Image("a.png", resource="lost")), "an image without its file: 'a.png'"),
        (para(link("javascript:x()", "y")), "a link to 'javascript:x()'"),
        (para(link("#gone", "y")), "a link to '#gone', which nothing bears"),
        (para("a\x0bb"), "a character that XML does not allow: U+000B, in “a�b”"),
    ],
)
def test_what_no_writer_sets_is_found(block: Block, rule: str) -> None:
    assert rules(page(block)) == [rule]


def test_links_and_pictures_that_lead_somewhere_are_fine() -> None:
    section = replace(
        chapter("x", para(link("#here", "y"), link("HTTPS://example.org", "z"))), id="here"
    )
    picture = Figure(Image("a.png", resource="p1"))
    resources = (Resource("p1", "image/png", "0" * 64),)

    assert rules(Document(body_matter=(section, chapter("", picture)), resources=resources)) == []


def test_two_sections_of_one_name_are_found() -> None:
    twins = tuple(replace(chapter("x"), id="a") for _ in range(2))

    assert rules(Document(body_matter=twins)) == ["id 'a' is used twice"]


def test_a_place_bears_an_id_of_its_own_that_links_lead_to() -> None:
    there = Heading((Text("There"),), id="there")

    assert rules(page(para(link("#there", "y")), there)) == []
    assert rules(page(there, quote(Table((TableRow((TableCell(()),)),), id="there")))) == [
        "id 'there' is used twice"
    ]


def test_a_violation_knows_its_place() -> None:
    origin = Origin("a.html", path="body/nav")
    (violation,) = check_writable(page(Container((), origin=origin)))

    assert violation.origin is origin


def test_depth_is_counted_through_notes_and_cells_and_capped() -> None:
    cell = TableCell((para(em("x", note("y"))),))
    deep: Emphasis | Text = Text("x")
    for _ in range(5000):
        deep = Emphasis((deep,))

    assert depth_of(page(Table((TableRow((cell,)),)))) == 6
    assert depth_of(page(para(deep))) == 5002
    assert rules(page(para(deep))) == [f"nested deeper than {MAX_DEPTH} levels"]


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        (
            page(Paragraph(("abc",))),  # type: ignore[arg-type]
            "a Paragraph at body_matter[0].blocks[0] whose content holds str 'abc' in place 0",
        ),
        (
            page(para("x"), quote(Paragraph((Text("a"), Emphasis(("b",)))))),  # type: ignore[arg-type]
            "an Emphasis at body_matter[0].blocks[1].blocks[0].content[1] whose content holds str 'b'",
        ),
        (page(Paragraph([Text("a")])), "whose content holds list"),  # type: ignore[arg-type]
        (
            page(BlockQuote((para("x"),), role="song")),  # type: ignore[arg-type]
            "whose role holds str 'song', not one of '', 'epigraph', 'letter'",
        ),
        (page(Aside((para("x"),), role="aside")), "whose role holds str 'aside'"),  # type: ignore[arg-type]
        (page(Aside((para("x"),), dir="up")), "whose dir holds str 'up'"),  # type: ignore[arg-type]
        (page(Text("x")), "a Section at body_matter[0] whose blocks holds Text in place 0"),  # type: ignore[arg-type]
        (Document(body_matter=(replace(chapter("x"), role="chapter"),)), "whose role holds str"),  # type: ignore[arg-type]
        (Document(Metadata(language=None)), "a Metadata at metadata whose language holds NoneType"),  # type: ignore[arg-type]
        (Document(body_matter=5), "a Document whose body_matter holds int 5"),  # type: ignore[arg-type]
    ],
)
def test_what_stands_where_it_cannot_is_named_with_its_place(document: Document, rule: str) -> None:
    for check in (check_writable, check_content_model):
        (violation,) = check(document)
        assert rule in violation.rule


def test_words_of_a_class_of_ones_own_are_words() -> None:
    class Safe(str):
        __slots__ = ()

    assert rules(page(Paragraph((Text(Safe("Salt"), lang=Safe("en")),)))) == []


def test_what_bears_no_place_is_named_with_its_section() -> None:
    document = Document(body_matter=(chapter("Fog", para("a")), chapter("Salt", para("a\x0bb"))))
    (violation,) = check_writable(document)

    assert violation.section == "Salt"
    assert str(NotWritableError((violation,))) == (
        "the document holds a character that XML does not allow: U+000B, in “a�b”,"
        " in the section “Salt”"
    )
