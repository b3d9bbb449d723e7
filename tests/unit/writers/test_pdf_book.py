import re
from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.printed_book import sample_book

from octavo.tree.build import book, chapter, para, part
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.tree.nodes import Text
from octavo.writers.pdf.book import book_page
from octavo.writers.xhtml.outline import outline


def page(document: Document, modified: datetime | None = None) -> str:
    images = {one.id: f"octavo://book/{one.id}" for one in document.resources}
    return book_page(document, outline(document), images, modified=modified)


def order(markup: str) -> list[str]:
    """Return the classes of sections and of the contents, in order."""
    names = re.findall(r'<(?:section|nav)[^>]* class="(?:generated )?([a-z-]+)"', markup)
    return [str(name) for name in names]


def test_front_matter_stands_in_the_order_of_a_printed_book() -> None:
    front = ("preface", "epigraph", "copyright-page", "halftitlepage")
    sections = tuple(Section((para("x"),), Role(role)) for role in front)
    document = Document(Metadata(title="T"), sections, (chapter("A"), chapter("B")))
    assert order(page(document)) == [
        "halftitlepage",
        "titlepage",
        "epigraph",
        "copyright-page",
        "contents",
        "preface",
        "chapter",
        "chapter",
        "colophon",
    ]


def test_a_book_of_one_piece_has_no_contents() -> None:
    assert "contents" not in order(page(book(Metadata(title="T"), chapter("A"))))


def test_display_pages_are_not_listed_in_the_contents() -> None:
    dedication = Section((para("x"),), Role.DEDICATION, (Text("For you"),))
    document = Document(Metadata(title="T"), (dedication,), (chapter("A"), chapter("B")))
    contents = page(document).partition("<nav")[2].partition("</nav>")[0]
    assert re.findall(r'"title">([^<]*)<', contents) == ["A", "B"]


def test_chapters_of_a_part_stand_below_it() -> None:
    markup = page(book(Metadata(title="T"), part("P", chapter("A"), chapter("B"))))
    assert re.search(r'class="part".*<div class="chapters"><section', markup, re.DOTALL)


def test_a_dedication_titled_dedication_bears_no_heading() -> None:
    named = Section((para("For you"),), Role.DEDICATION, (Text("Dedication"),))
    markup = page(Document(Metadata(title="T"), (named,), (chapter("A"),)))
    opening = '<section id="section.1" class="dedication" aria-label="Dedication">\n<p id="'
    assert opening in markup


def test_a_dedication_with_words_of_its_own_for_a_title_keeps_them() -> None:
    named = Section((para("x"),), Role.DEDICATION, (Text("To my aunt"),))
    markup = page(Document(Metadata(title="T"), (named,), (chapter("A"),)))
    assert '<span class="title">To my aunt</span>' in markup


def test_metadata_stand_in_the_head() -> None:
    head = page(sample_book()).partition("<head>")[2].partition("</head>")[0]
    assert head.strip().split("\n") == [
        '<meta charset="utf-8"/>',
        "<title>The North Light</title>",
        '<meta name="author" content="Henrike Asmussen"/>',
        '<meta name="description" content="A keeper counts one step too many."/>',
        '<meta name="keywords" content="Fiction, Lighthouses"/>',
        '<meta name="dcterms.created" content="2024-03-01"/>',
    ]


@pytest.mark.parametrize("date", ["", "MMXXIV", "2024-13-01", "2024-02-30", "24", "2024-03-01-02"])
def test_a_date_that_is_none_is_left_out(date: str) -> None:
    assert "dcterms.created" not in page(book(Metadata(title="T", date=date), chapter("A")))


@pytest.mark.parametrize("date", ["2024", "2024-03", "2024-03-01"])
def test_a_year_a_month_and_a_day_are_dates(date: str) -> None:
    markup = page(book(Metadata(title="T", date=date), chapter("A")))
    assert f'name="dcterms.created" content="{date}"' in markup


def test_the_moment_of_modification_is_given_in_utc() -> None:
    moment = datetime(2024, 5, 6, 1, 2, 3, tzinfo=timezone(timedelta(hours=9)))
    markup = page(book(Metadata(title="T"), chapter("A")), moment)
    assert 'name="dcterms.modified" content="2024-05-05T16:02:03Z"' in markup
    assert moment == datetime(2024, 5, 5, 16, 2, 3, tzinfo=UTC)


def test_a_book_without_a_title_goes_by_the_name_of_its_first_section() -> None:
    assert "<title>Moscow</title>" in page(book(Metadata(), chapter("Moscow")))
