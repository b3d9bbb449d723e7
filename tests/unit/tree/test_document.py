from dataclasses import replace

import pytest

from octavo.tree.build import (
    bullets,
    chapter,
    em,
    note,
    page,
    para,
    part,
    quote,
    ruby,
    scene_break,
)
from octavo.tree.document import Contributor, Document, Metadata, Section
from octavo.tree.nodes import (
    Aside,
    BlockQuote,
    Figure,
    Image,
    LineBreak,
    List,
    ListItem,
    Preformatted,
    Stanza,
    Table,
    TableCell,
    TableRow,
    Text,
    Verse,
    VerseLine,
)


@pytest.mark.parametrize(
    ("number", "title", "label"),
    [
        ("55", "Moscow", "55. Moscow"),
        ("Chapter 55", "Moscow", "Chapter 55: Moscow"),
        ("第五章", "港", "第五章 港"),
        ("", "Moscow", "Moscow"),
        ("IV", "", "IV"),
        ("", "", ""),
    ],
)
def test_a_label_is_number_and_title_as_a_person_would_join_them(
    number: str, title: str, label: str
) -> None:
    assert chapter(title, number=number).label == label


def test_a_label_is_one_line_without_its_notes() -> None:
    title = (Text("The "), em("Red"), LineBreak(), Text(" Tide"), note("Not blood."))

    assert Section(title=title).label == "The Red Tide"


def test_sections_come_in_reading_order_parents_first() -> None:
    book = Document(
        front_matter=(chapter("a"),),
        body_matter=(part("b", chapter("c"), chapter("d")), chapter("e")),
        back_matter=(chapter("f"),),
    )

    assert [section.label for section in book.sections()] == list("abcdef")
    assert [section.label for section in book.spine] == list("abef")


def test_plain_text_is_a_paragraph_a_line_and_blocks_apart() -> None:
    rows = (
        TableRow((TableCell((para("a"),)), TableCell((para("b"), para("c"))))),
        TableRow((TableCell(()),)),
    )
    verse = Verse((Stanza((VerseLine((Text("up"),)), VerseLine((Text("down"),), indent=2))),))
    blocks = (
        para("It  was ", em("cold"), LineBreak(), "and", note("very", "really"), " dark."),
        scene_break("⁂"),
        scene_break(),
        BlockQuote((para("q"),), attribution=(Text("A. Clerk"),)),
        bullets("x", quote("y")),
        List((ListItem((para("m"), para("n"))), ListItem(())), ordered=True, start=3),
        verse,
        Figure(Image("a.png", "unseen"), (Text("of the picture"),)),
        Table(rows, (Text("t"),)),
        Preformatted("\n  a\n   b\n"),
        Aside((para("s"),), "status"),
        para(ruby("東", "とう"), ruby("ABC", "abc")),
        para(" "),
    )

    assert page(*blocks).plain_text() == (
        "It was cold\nand dark.\n\n[very really]\n\n⁂\n\n* * *\n\nq\n\nA. Clerk\n\nx\n\ny\n\n"
        "m\n\nn\n\nup\n    down\n\nt\n\na\tb c\n\n  a\n   b\n\ns\n\n東（とう）ABC(abc)\n"
    )


def test_numbers_and_bullets_of_lists_are_part_of_the_text_when_asked_for() -> None:
    inner = List((ListItem((para("m"), para("n"))), ListItem(())), ordered=True, start=3)
    blocks = (bullets("x", quote("y")), BlockQuote((inner,)))
    assert page(*blocks).plain_text() == "x\n\ny\n\nm\n\nn\n"
    assert page(*blocks).plain_text(list_marks=True) == "• x\n\n• y\n\n3. m\n\nn\n"


def test_headings_are_part_of_the_text_when_asked_for() -> None:
    section = replace(chapter("Moscow", "x", number="55"), subtitle=(Text("or  snow"),))
    book = Document(body_matter=(section,))

    assert book.plain_text() == "x\n"
    assert book.plain_text(headings=True) == "55. Moscow\n\nor snow\n\nx\n"


def test_a_standfirst_is_part_of_the_text_as_the_heading_above_it_is() -> None:
    standfirst = Aside((para("In which it rains."),), "standfirst")
    section = replace(chapter("Moscow", "x"), blocks=(standfirst, para("x"), standfirst))
    book = Document(body_matter=(section,))

    assert book.plain_text() == "x\n\nIn which it rains.\n"
    assert (
        book.plain_text(headings=True)
        == "Moscow\n\nIn which it rains.\n\nx\n\nIn which it rains.\n"
    )


def test_a_document_without_text_is_the_empty_string() -> None:
    assert Document().plain_text() == ""


def test_the_bytes_of_pictures_are_not_part_of_a_documents_value() -> None:
    assert Document(store={"a": b"1"}) == Document(store={"a": b"2"})


def test_authors_are_the_contributors_of_that_role() -> None:
    people = (Contributor("A"), Contributor("T", "trl"), Contributor("B"))

    assert Metadata(contributors=people).authors == ("A", "B")
