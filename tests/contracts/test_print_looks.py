"""What a reader sees on a printed page, measured: nothing sticks out, notes stand under their calls."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pymupdf
import pytest
from tests.printed_book import OPENING, sample_book

from octavo.tree.build import book, chapter, note, para, part
from octavo.tree.document import Document, Metadata
from octavo.tree.nodes import Aside, Preformatted, Table, TableCell, TableRow
from octavo.writers.pdf import PrintOptions, write_pdf
from octavo.writers.pdf.geometry import page_of
from octavo.writers.stylesheets import known_styles

NARROW = ["phone", "pocket", "A5"]


def pages_of(document: Document, *, style: str = "classic", trim: str = "5.5x8.5") -> list[Any]:
    data = write_pdf(document, style=style, options=PrintOptions(trim)).data
    opened: Any = pymupdf.open(stream=data)  # type: ignore[no-untyped-call]
    return list(opened)


def row(*words: str, header: bool = False) -> TableRow:
    return TableRow(tuple(TableCell((para(word),), header=header) for word in words))


def wide_book() -> Document:
    attributes = row("Constitution", "14", "+3", "17", "Uncommon", "Resistance to fog and damp")
    head = row("Attribute", "Base", "Bonus", "Total", "Rank", "Remarks on it", header=True)
    return book(
        Metadata(title="Wide", language="en"),
        chapter(
            "The Widest Things",
            para("See https://example.org/a/very/long/address/that/nobody/types?q=1234567890."),
            para("And she cried: A" + "a" * 60 + "h!"),
            Table((head, *(attributes for _ in range(9)))),
            Preformatted("x" * 90 + "\nshort"),
            *map(para, OPENING),
        ),
    )


@pytest.mark.slow
@pytest.mark.parametrize("trim", NARROW)
@pytest.mark.parametrize("style", known_styles())
def test_no_word_sticks_out_of_the_type_area(style: str, trim: str) -> None:
    paper = page_of(PrintOptions(trim))
    edge = min(paper.inner, paper.outer) - 2
    for page in pages_of(wide_book(), style=style, trim=trim):
        for left, _, right, _, word, *_ in page.get_text("words"):
            assert edge <= left, word
            assert right <= paper.width - edge, word


def noted(pages: list[Any]) -> Iterator[tuple[int, int]]:
    """Give the pages of the call and of the text of the sample's first two notes."""
    texts = [" ".join(page.get_text("text").split()) for page in pages]
    for call, told in (
        ("number 11a", "Superseded by 11b"),
        ("once proposed", "The proposal is in"),
    ):
        places = [[at for at, text in enumerate(texts) if words in text] for words in (call, told)]
        yield places[0][0], places[1][0]


@pytest.mark.slow
@pytest.mark.parametrize("trim", ["screen", "A5"])
def test_footnotes_that_have_room_stand_on_the_page_of_their_calls(trim: str) -> None:
    """The pages of `screen` once ended in the middle: `geometry` says why."""
    pages = pages_of(replace(sample_book(), front_matter=()), trim=trim)
    assert all(call == note for call, note in noted(pages))


@pytest.mark.parametrize(("before", "long"), [(".", 1), ("灯", 1), (".", 200)])
def test_the_call_of_a_note_stands_in_the_line_of_its_word(before: str, long: int) -> None:
    """A note of 200 words stands behind its chapter, and its call is another element."""
    said = [
        para(f"{'and ' * 7}{'a' * at} the tide{before}", note("Again. " * long), " It rained.")
        for at in range(1, 16)
    ]
    document = book(Metadata(title="T", language="en"), chapter("Calls", *said))
    pages = pages_of(document, trim="pocket")
    called = {word[4].partition(before)[2] for page in pages for word in page.get_text("words")}
    assert called >= {str(at + 1) for at in range(len(said))}


def test_a_long_status_window_breaks_and_a_short_one_does_not() -> None:
    def window(lines: int) -> Aside:
        return Aside(tuple(para(f"Skill {at}: {at} of 100") for at in range(lines)), "status")

    def lines_by_page(lines: int) -> list[int]:
        story = chapter("Level Up", *map(para, OPENING), window(lines), *map(para, OPENING))
        pages = pages_of(book(Metadata(title="T", language="en"), story))
        return [found for page in pages if (found := page.get_text("text").count(" of 100"))]

    assert lines_by_page(4) == [4]
    broken = lines_by_page(40)
    assert sum(broken) == 40
    assert len(broken) == 2
    assert min(broken) >= 3


@pytest.mark.parametrize(("trim", "blank"), [("phone", 0), ("screen", 0), ("5x8", 3)])
def test_only_bound_books_leave_pages_blank(trim: str, blank: int) -> None:
    one, two = (chapter(title, para("A short one.")) for title in ("A", "B"))
    document = book(Metadata(title="T", language="en"), part("I", one, two), part("II", one))
    pages = pages_of(document, trim=trim)
    assert sum(not page.get_text("text").strip() for page in pages) == blank


def test_what_turns_over_of_a_line_of_code_hangs_deeper_than_its_line() -> None:
    code = "open(gate)\n\n  shut(gate, unless=the_water_is_lower, than=the_mark_of_the_year)"
    story = chapter("The Lock", para("It had a program."), Preformatted(code), *map(para, OPENING))
    found = [
        ("".join(span["text"] for span in line["spans"]), line["spans"][0]["bbox"][0])
        for page in pages_of(book(Metadata(title="T", language="en"), story))
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", ())
    ]
    first = next(at for at, (words, _) in enumerate(found) if words == "open(gate)")
    (_, left), (begun, own), (rest, hung), *_ = found[first:]

    assert begun + rest == code.splitlines()[2]
    assert own == left
    assert hung == pytest.approx(left + 5 * 5.2, abs=1)  # two columns and three, of 5.2 points
