"""A saved page says where the next page of its work is, and the one before it."""

import pytest

from octavo.readers.html import read_html
from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.soup import feed_soup
from octavo.readers.source import Source
from octavo.tree.document import Statement

WAYS = [
    ("<link rel=next href=/8>", "next"),
    ("<a rel='nofollow next' href=/8>›</a>", "next"),
    ("<a rel=prev href=/8>‹</a>", "previous"),
    ("<a href=/8>Next Chapter</a>", "next"),
    ("<a href=/8><b>Next</b> »</a>", "next"),
    ("<a href=/8>← Previous Chapter</a>", "previous"),
    ("<a href=/8>下一章</a>", "next"),
    ("<a href=/8>前の話</a>", "previous"),
    ("<a href=/8>다음화</a>", "next"),
    ("<a href=/8>Следующая глава</a>", "next"),
    ("<a href=/8>Nächstes Kapitel</a>", "next"),
    ("<a href=/8>Chapitre précédent</a>", "previous"),
    ("<a href=/8>Siguiente capítulo</a>", "next"),
    ("<a href=/8>الفصل التالي</a>", "next"),
    ("<a href=/8>ตอนถัดไป</a>", "next"),
    ("<a class='btn nav-next' href=/8>The Gate</a>", "next"),
    ("<a class=pager__item--next href=/8></a>", "next"),
    ("<a id=prev_chap href=/8><img src=l.png></a>", "previous"),
    ("<a id=next_chapter_btn href=/8>Go</a>", "next"),
]


@pytest.mark.parametrize(("html", "step"), WAYS)
def test_a_link_says_by_relation_words_or_name_where_it_leads(html: str, step: str) -> None:
    page = read_html(Source("page.html", f"<p>Fog.</p>{html}".encode(), "text/html")).document
    assert [(one.about, one.words) for one in page.statements] == [(step, "/8")]
    builder = PageBuilder("page.html")
    feed_soup(f"<p>Fog.</p>{html}", builder)
    assert builder.statements == (Statement(step, "/8", f"a link to the {step}"),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "html",
    [
        "<a href=/8>Next to nothing was left</a>",
        "<a href=/8>The Next Chapter of Her Life, and What Came of It</a>",
        "<a href=#next class=next>Next</a>",
        "<a class=next>Next</a>",
        "<a href=/8 class=nextjs-thing>Home</a>",
        "<a href=/8 class=context>Home</a>",
        f"<a href=/{'8' * 300}>Next</a>",
        "<p class=next>Fog.</p>",
    ],
)
def test_other_links_lead_nowhere_in_the_work(html: str) -> None:
    page = read_html(Source("page.html", f"<p>Fog.</p>{html}".encode(), "text/html")).document
    assert page.statements == ()


def test_a_page_says_few_of_them_and_none_twice() -> None:
    html = "".join(f"<a href=/{at // 2}>Next</a>" for at in range(40))
    page = read_html(Source("page.html", html.encode(), "text/html")).document
    assert [one.words for one in page.statements] == ["/0", "/1", "/2", "/3"]


def test_a_page_of_singlefile_says_where_it_was() -> None:
    html = (
        "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://rock.example/7 \n"
        " saved date: Mon Nov 30 2026\n--><p>Fog.</p>"
    )
    page = read_html(Source("page.html", html.encode(), "text/html")).document
    assert [(one.about, one.words) for one in page.statements] == [
        ("address", "https://rock.example/7")
    ]
