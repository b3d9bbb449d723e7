"""A note stands at the foot of the page of its call, and where it finds no room there, behind its section."""

import hashlib
import io
from dataclasses import replace
from typing import Any

import pikepdf
import pymupdf
import pytest
from PIL import Image as Picture
from tests.printed_piece import elements_of

from octavo.tree.build import book, chapter, note, para
from octavo.tree.document import Document, Metadata, Resource
from octavo.tree.nodes import (
    Blocks,
    Figure,
    Heading,
    Image,
    Preformatted,
    Table,
    TableCell,
    TableRow,
    Text,
)
from octavo.writers.pdf import PrintOptions, write_pdf

STORY = (
    "The keeper wrote what nobody had asked, and the other book was by far the thicker of the two. "
)
LONG = " ".join(f"Entry {at}: fog, and a bell." for at in range(120))
SHORT = "It was a cat."


def noted(*called: str) -> Document:
    """Return a chapter that calls a note in each of some paragraphs, and says much before and after."""
    text: Blocks = (para(STORY * 4), para(STORY * 4))
    calls: Blocks = tuple(
        para(f"Call {at}", note(para(words)), ". ", STORY) for at, words in enumerate(called)
    )
    return book(Metadata(title="Notes", language="en"), chapter("One", *text, *calls, *text))


def drawn(width: int, height: int) -> bytes:
    """Return a grey PNG."""
    data = io.BytesIO()
    Picture.new("L", (width, height), 128).save(data, "PNG")
    return data.getvalue()


def pages_of(data: bytes) -> list[Any]:
    opened: Any = pymupdf.open(stream=data)  # type: ignore[no-untyped-call]
    return list(opened)


def told(page: Any) -> str:
    return " ".join(page.get_text().split())


@pytest.mark.parametrize("trim", ["phone", "A5"])
def test_a_note_longer_than_a_page_stands_behind_its_chapter(trim: str) -> None:
    artifact = write_pdf(noted(LONG * 2, SHORT), options=PrintOptions(trim))
    assert [one.code for one in artifact.findings] == ["PDF012"]
    assert artifact.findings[0].evidence.startswith("Entry 0: fog")
    pages = pages_of(artifact.data)
    for page in pages:
        words = page.get_text("words")
        assert all(top > 0 and bottom < page.rect.height for _, top, _, bottom, *_ in words)
    texts = [told(page) for page in pages]
    (first,) = [at for at, text in enumerate(texts) if "1. Entry 0: fog" in text]
    assert any("Call 01. The keeper" in text for text in texts[:first])
    assert texts[first].index("1. Entry 0: fog") >= texts[first].rfind("of the two.")
    (short,) = [text for text in texts if "2. It was a cat." in text]
    assert "Call 12. The keeper" in short


def test_several_notes_in_one_line_make_room_for_each_other() -> None:
    third = LONG[: len(LONG) // 6]
    calls = [part for _ in range(5) for part in (note(para(third)), " and ")]
    whole = book(
        Metadata(title="Notes", language="en"), chapter("One", para("Seen", *calls, "on."))
    )
    texts = " ".join(map(told, pages_of(write_pdf(whole, options=PrintOptions("phone")).data)))
    assert [texts.count(f"{number}. Entry 0") for number in range(1, 6)] == [1] * 5


@pytest.mark.parametrize("trim", ["phone", "A5"])
def test_no_note_stays_behind_where_the_rows_that_call_it_move_to_the_next_page(trim: str) -> None:
    """Where rows do not fit below their caption, WeasyPrint moved them and left their notes."""
    waited = Preformatted("\n".join("abcde"))
    rows = tuple(
        TableRow(
            (
                TableCell(
                    (
                        para("Fog."),
                        para("So it ", note(para(f"Brass {at}.")), f"rang {at}."),
                        waited,
                    )
                ),
            )
        )
        for at in range(4)
    )
    bells = chapter("One", Table(rows, caption=(Text("Bells"),)), para("End."))
    artifact = write_pdf(
        book(Metadata(title="Notes", language="en"), bells), options=PrintOptions(trim)
    )
    texts = [told(page) for page in pages_of(artifact.data)]
    for at in range(4):
        (call,) = [number for number, text in enumerate(texts) if f"rang {at}." in text]
        (said,) = [number for number, text in enumerate(texts) if f"Brass {at}." in text]
        assert call <= said


def test_its_call_leads_to_it_and_bears_its_number(tmp_path: Any) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(write_pdf(noted(SHORT, LONG, SHORT), options=PrintOptions("phone")).data)
    with pikepdf.open(file) as pdf:
        (link,) = [
            link
            for page in pdf.pages
            for link in page.get("/Annots", [])
            if ".note." in str(link.get("/Dest"))
        ]
        assert str(link.Contents) == "2"
        assert len(elements_of(pdf, "Note")) == 3
    validator = pytest.importorskip("page", reason="page-validation is not installed")
    assert validator.validate_pdf(str(file), profile="ua1").failures == []


def test_numbers_begin_anew_in_a_section_of_a_section() -> None:
    inner = chapter("Inner", para("Called", note(para(LONG)), "."))
    outer = chapter("Outer", para("Called", note(para(SHORT)), "."), *())
    whole = book(Metadata(title="Notes", language="en"), replace(outer, sections=(inner,)))
    texts = " ".join(map(told, pages_of(write_pdf(whole, options=PrintOptions("phone")).data)))
    assert "1. It was a cat." in texts
    assert "1. Entry 0: fog" in texts


def test_notes_behind_a_section_stand_in_order_and_below_one_rule() -> None:
    called = [
        part for at in (1, 2, 3) for part in (note(para(f"Note {at}. " + LONG[:2000])), " and ")
    ]
    whole = book(
        Metadata(title="Notes", language="en"), chapter("One", para("Seen", *called, "on."))
    )
    pages = [page for page in pages_of(write_pdf(whole).data) if "Seen" in told(page)]
    (first,) = pages
    assert "One Seen" in told(first)
    assert len(first.get_drawings()) == 1
    texts = " ".join(map(told, pages_of(write_pdf(whole).data)))
    assert [texts.index(f"{at}. Note {at}.") for at in (1, 2, 3)] == sorted(
        texts.index(f"{at}. Note {at}.") for at in (1, 2, 3)
    )


@pytest.mark.parametrize(("length", "late"), [(1900, True), (300, False)])
def test_no_page_is_left_white_for_a_note_on_the_next_one(length: int, late: bool) -> None:
    before: Blocks = (para(STORY * 3),)
    calling = para("Called", note(para(LONG[:length])), ". ", STORY)
    whole = book(
        Metadata(title="Notes", language="en"), chapter("One", *before, calling, *before * 6)
    )
    artifact = write_pdf(whole)
    assert [one.code for one in artifact.findings] == ["PDF012"] * late
    (calls,) = [page for page in pages_of(artifact.data) if "Called" in told(page)]
    assert ("1. Entry 0" in told(calls)) is not late
    assert "One" in told(calls)  # the page that begins the chapter has room for that line


@pytest.mark.parametrize(("style", "before"), [("classic", 7), ("modern", 5)])
def test_a_note_below_a_picture_that_left_a_page_white_stays(style: str, before: int) -> None:
    data = drawn(400, 300)
    figure = Figure(Image("lamp", "A lamp", resource="lamp"))
    calling = para(STORY, "Called", note(para(LONG[:1000])), ". ")
    seen = chapter("One", para(STORY * before), figure, calling, para(STORY * 30))
    shown = Resource("lamp", "image/png", hashlib.sha256(data).hexdigest())
    whole = replace(
        book(Metadata(title="Notes", language="en"), seen),
        resources=(shown,),
        store={shown.sha256: data},
    )
    artifact = write_pdf(whole, style=style)
    assert [one.code for one in artifact.findings] == []
    (calls,) = [page for page in pages_of(artifact.data) if "Called" in told(page)]
    assert "1. Entry 0" in told(calls)
    assert len(calls.get_images()) == 1


def test_notes_that_find_room_stay_where_they_are() -> None:
    texts = [told(page) for page in pages_of(write_pdf(noted(SHORT, SHORT)).data)]
    assert all("It was a cat." in text for text in texts if "Call" in text)


def test_a_heading_stays_with_the_line_whose_notes_find_no_room() -> None:
    words = " ".join(f"Entry {at}: fog, and a bell." for at in range(70))
    calls = para("Seen", note(para(words)), " and", note(para(words)), " heard.")
    whole = book(
        Metadata(title="Notes", language="en"),
        chapter("One", para("First words."), Heading((Text("Below"),), 2), calls),
    )
    artifact = write_pdf(whole, options=PrintOptions("A5"))
    texts = [told(page) for page in pages_of(artifact.data)]
    (head,) = [text for text in texts if "Below" in text]
    assert "heard." in head
    assert [one.code for one in artifact.findings] == ["PDF012"]


def test_a_table_in_a_note_stands_in_columns() -> None:
    rows = (("Barge", "Bushels"), ("Patience", "1204"), ("Hope", "17"))
    cells = (TableRow(tuple(TableCell((para(one),)) for one in row)) for row in rows)
    called = note(para("In the log:"), Table(tuple(cells)), para("So it says."))
    whole = book(Metadata(title="Notes", language="en"), chapter("One", para("Seen", called, ".")))
    artifact = write_pdf(whole, options=PrintOptions("A5"))
    (page,) = [one for one in pages_of(artifact.data) if "Bushels" in told(one)]
    left = {word[4]: round(word[0], 1) for word in page.get_text("words")}
    assert left["Bushels"] == left["1204"] == left["17"] > left["Patience"]
    assert [one.code for one in artifact.findings] == []
