"""Long contents, set after a few entries of each kind: to the hair what WeasyPrint makes of all of them."""

import io
import re
from dataclasses import replace
from typing import Any

import pikepdf
import pymupdf
import pytest
from tests.printed_piece import BASE, bound, document_of, elements_of, shape

from octavo.tree.build import chapter, inlines, para
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.writers.pdf import PrintOptions, edition, write_pdf
from octavo.writers.pdf.engine import require_engine
from octavo.writers.pdf.kit import Kit
from octavo.writers.pdf.pieces import Pieces
from octavo.writers.pdf.work import Work
from octavo.writers.sheets import OwnSheet
from octavo.writers.xhtml.outline import outline

LONG = (
    "In Which the Keeper, Having Been Asked for the Third Time, Counts the Steps Aloud to the End"
)
TITLES = {
    "en": (
        "Lentils",
        "What the Seals Said",
        "A Step",
        "Oil & <Salt>",
        "The lamp went" + "g" * 70 + "h",
        LONG,
    ),
    "ja": ("灯台", "百四段目", "霧の夜にアザラシが数えたもの", "Oil", "油と塩", "灯" * 60),
    "he": ("מגדלור", "ערפל", "שמן ומלח"),
}
"""Words of each length, and faces of another height."""


def section(at: int, language: str, number: str) -> Section:
    titles = TITLES[language]
    title = titles[at % len(titles)]
    return replace(chapter(title, para("."), number=number), id=f"night-{at}")


def book(language: str = "en", *, count: int = 66, parts: int = 3) -> Document:
    """Return a book whose entries are of every kind: front, parts, chapters with and without numbers."""
    chapters = [section(at, language, "" if at % 7 == 5 else str(at + 1)) for at in range(count)]
    body = tuple(chapters)
    if parts:
        heads = [
            replace(section(at, language, "IV"), role=Role.PART)
            for at in range(count, count + parts)
        ]
        each = count // parts
        body = tuple(
            replace(one, sections=tuple(chapters[at * each : (at + 1) * each]))
            for at, one in enumerate(heads)
        )
    front = [replace(section(at, language, ""), role=Role.FOREWORD) for at in (200, 201)]
    back = replace(section(300, language, ""), role=Role.AFTERWORD)
    said = Metadata(title="Steps", language=language)
    return Document(said, front_matter=tuple(front), body_matter=body, back_matter=(back,))


class _Kitted(Exception):  # noqa: N818 -- it carries what a book is set with out of the book
    """Ends a build once its kit is made."""


def kit_of(document: Document, **options: Any) -> Kit:
    """Return what a book is set with."""
    found: list[Kit] = []

    def catch(kit: Kit, _: object) -> None:
        found.append(kit)
        raise _Kitted

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edition, "Workshop", catch)
        with pytest.raises(_Kitted):
            write_pdf(document, **options)
    return found[0]


def contents_of(document: Document, **options: Any) -> tuple[bytes, bytes]:
    """Return the contents of a book as a PDF, arranged, and as WeasyPrint sets all of them."""
    kit = kit_of(document, **options)
    from octavo.writers.pdf.layout import arrangement
    from octavo.writers.pdf.press import Press

    (piece,) = (one for one in Pieces(document, outline(document), {}) if one.is_contents)
    folios = {
        name: 3 + 7 * at for at, name in enumerate(re.findall('href="#([^"]+)', piece.markup))
    }
    press, work = Press(kit), Work("contents", piece.markup, BASE, folios=folios)
    arranged = bound(press, press.set(work))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(arrangement, "LONG", 10_000)
        return arranged, bound(press, press.set(work))


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the links in whatever is laid out."""
    require_engine()
    from octavo.writers.pdf.press import Press

    counts: list[int] = []
    own = Press.lay_out

    def counting(press: Press, markup: str, *given: Any, **named: Any) -> Any:
        counts.append(markup.count("<a href"))
        return own(press, markup, *given, **named)

    monkeypatch.setattr(Press, "lay_out", counting)
    return counts


def words_of(data: bytes) -> list[tuple[int, str, list[float]]]:
    with pymupdf.open(stream=data) as pages:  # type: ignore[no-untyped-call]
        return [
            (at, word[4], list(word[:4]))
            for at, page in enumerate(pages)
            for word in page.get_text("words")
        ]


def links_of(pdf: pikepdf.Pdf) -> list[tuple[int, str, str, list[float]]]:
    return [
        (at, str(one.Dest), str(one.Contents),
         [float(length) - float(page.MediaBox[side % 2]) for side, length in enumerate(one.Rect)])
        for at, page in enumerate(pdf.pages)
        for one in page.get("/Annots", [])
    ]  # fmt: skip


def assert_alike(one: bytes, other: bytes) -> None:
    """Compare what is seen, what is told, and where links are."""
    for here, there in zip(words_of(one), words_of(other), strict=True):
        assert here[:2] == there[:2]
        assert here[2] == pytest.approx(there[2], abs=0.02)
    with pikepdf.open(io.BytesIO(one)) as first, pikepdf.open(io.BytesIO(other)) as second:
        for link, twin in zip(links_of(first), links_of(second), strict=True):
            assert link[:3] == twin[:3]
            assert link[3] == pytest.approx(twin[3], abs=0.02)
        assert shape(document_of(first)) == shape(document_of(second))


def assert_set_as_by_weasyprint(document: Document, **options: Any) -> None:
    """Compare contents that were arranged with those that WeasyPrint sets."""
    assert_alike(*contents_of(document, **options))


@pytest.mark.parametrize("style", ["classic", "modern", "plain"])
@pytest.mark.parametrize("language", ["en", "ja"])
def test_entries_stand_where_weasyprint_would_have_them(
    laid_out: list[int], language: str, style: str
) -> None:
    assert_set_as_by_weasyprint(book(language), style=style)
    assert 0 < laid_out[0] <= laid_out[1] < 70


@pytest.mark.parametrize("trim", ["phone", "A4"])
def test_they_do_on_pages_of_any_size(trim: str) -> None:
    assert_set_as_by_weasyprint(book("ja"), options=PrintOptions(trim=trim))


@pytest.mark.parametrize("count", [66, 67, 68])
def test_a_part_does_not_end_a_page_without_its_first_chapter(count: int) -> None:
    assert_set_as_by_weasyprint(book(parts=count // 3, count=count))


@pytest.mark.parametrize("count", [83, 84, 85])
def test_the_last_entry_is_not_alone_on_a_page(count: int) -> None:
    arranged, whole = contents_of(book(parts=0, count=count))
    assert_alike(arranged, whole)
    with pikepdf.open(io.BytesIO(arranged)) as pdf:
        assert len(list(pdf.pages[-1].get("/Annots", []))) > 1


def test_a_book_without_parts_has_one_list(laid_out: list[int]) -> None:
    assert_set_as_by_weasyprint(book(parts=0))
    assert laid_out[0] < 20


@pytest.mark.parametrize(
    "rule",
    [
        "nav.contents li { margin-top: 3pt }",
        "nav.contents a { border-bottom: 1px dotted }",
        "nav.contents a { display: inline }",
        "nav.contents li:nth-child(odd) { font-style: italic }",
        "nav.contents .front ~ li { letter-spacing: 1pt }",
        "nav.contents li:first-child { font-weight: bold; font-size: 14pt }",
        "nav.contents li + li .number { font-style: italic }",
        "nav.contents li { break-inside: avoid }",
        "nav.contents .title { text-transform: uppercase }",
        "nav.contents a { letter-spacing: 1pt; word-spacing: 2pt }",
        "nav.contents a { text-align: right }",
        "nav.contents a { text-decoration: underline }",
        'nav.contents a::before { content: "§ " }',
        'nav.contents a::after { content: leader(".") target-counter(attr(href), page) }',
        'nav.contents a::after { content: "   " target-counter(attr(href), page, upper-roman) }',
        'nav.contents a::after { content: " / " target-counter(attr(href), page, upper-roman) }',
        'nav.contents a::after { content: leader(" ") target-counter(attr(href), page, georgian) }',
        "nav.contents a::after { content: none }",
        "@page :nth(3) { margin-top: 4cm }",
        "nav.contents .number { display: inline; color: #700 }",
    ],
)
def test_whatever_a_style_sheet_asks_for_is_given(rule: str) -> None:
    assert_set_as_by_weasyprint(book(), css=(OwnSheet("my.css", rule),))


def test_from_right_to_left_page_numbers_are_out_of_the_flow_which_weasyprint_sets() -> None:
    assert_set_as_by_weasyprint(book("he"))


def test_in_the_flow_they_do_from_right_to_left_too(laid_out: list[int]) -> None:
    rules = (
        "nav.contents a { position: static; padding: 0 }",
        "nav.contents :is(.number, .title, .title:only-child) { margin: 0; padding: 0 }",
        'nav.contents a::after { content: "  " target-counter(attr(href), page); position: static }',
        'nav.contents .front a::after { content: "  " target-counter(attr(href), page, lower-roman) }',
    )
    sheet = "\n".join(f':root[dir="rtl"] {rule}' for rule in rules)
    assert_set_as_by_weasyprint(book("he"), css=(OwnSheet("my.css", sheet),))
    assert laid_out[1] < 64


def test_from_right_to_left_a_title_without_a_number_stands_clear_of_its_page() -> None:
    made, _ = contents_of(book("he"))
    with pymupdf.open(stream=made) as pages:  # type: ignore[no-untyped-call]
        line = [word for word in pages[0].get_text("words") if word[4] == "iii"]
        ((left, top, right, bottom, *_),) = line
        beside = pages[0].get_textbox((right, top, 400, bottom)).split()
    assert left < right
    assert beside


def test_titles_that_just_fill_a_line_stand_right(laid_out: list[int]) -> None:
    chapters = [
        replace(section(at, "en", "1"), title=inlines("Lamp room " * 4 + "i" * (1 + at % 15)))
        for at in range(96)
    ]
    assert_set_as_by_weasyprint(Document(Metadata(title="T"), body_matter=tuple(chapters)))
    assert laid_out[0] < laid_out[1] < 64


def test_a_title_that_is_longer_than_a_page_breaks() -> None:
    endless = replace(section(500, "en", "1"), title=inlines("More steps. " * 900))
    long = book()
    assert_set_as_by_weasyprint(replace(long, body_matter=(endless, *long.body_matter)))


def test_entries_of_many_lines_break_where_weasyprint_breaks_them(laid_out: list[int]) -> None:
    chapters = [section(at, "en", str(at)) for at in range(80)]
    chapters[5::9] = [replace(one, title=inlines(f"{LONG}. " * 3)) for one in chapters[5::9]]
    long = Document(Metadata(title="T"), body_matter=tuple(chapters))
    assert_set_as_by_weasyprint(long)
    assert laid_out[1] < 64


def test_every_entry_leads_to_its_chapter_and_tells_its_page() -> None:
    data = write_pdf(book(parts=0, count=70)).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(elements_of(pdf, "TOCI")) == 73
        assert all(len(entry.K[0].K[0].K) >= 3 for entry in elements_of(pdf, "TOCI"))
    with pymupdf.open(stream=data) as pages:  # type: ignore[no-untyped-call]
        contents = next(page for page in pages if page.get_text().startswith("Contents"))
        links = [link for link in contents.get_links() if link["kind"] == pymupdf.LINK_NAMED]
        for link in links[3:9]:
            line = contents.get_textbox(link["from"] + (0, 4, 0, -4)).split()
            assert line[-1] == pages[link["page"]].get_label()
