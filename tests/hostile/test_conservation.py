"""What the book holds and what the ledger says went is all that the page said, whatever page it is."""

import re
from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.conservation import unaccounted
from tests.hostile.corpora import html_of_html5lib
from tests.hostile.drawn_pages import WORD, epub_of, markdown_of
from tests.single_file import file_of, part
from tests.soak import extent, tried

import octavo
from octavo.app.catalog import EPUB, HTML, MARKDOWN, MHTML
from octavo.findings.errors import ReadError
from octavo.readers.html import read_html
from octavo.readers.mhtml import read_mhtml
from octavo.readers.source import Source
from octavo.tree.ink import text_of_document

PAGES: Final = extent(500, 100_000)
HEAD: Final = "<!DOCTYPE html><meta charset=utf-8><body><p>x</p>"
NEWER: Final = re.compile(
    "<(?:select|template|isindex)|<svg.*</(?:p|br)", re.IGNORECASE | re.DOTALL
)
"""What browsers read by newer rules than the independent parser knows: `</p>` ends an `<svg>` now."""

_BLOCKS: Final = (
    "p", "div", "section", "article", "nav", "footer", "aside", "blockquote", "h1", "h3", "ul><li", "ol><li", "table><tr><td",
    "td", "li", "pre", "figure", "details", "center", "caption", "figcaption", "legend", "fieldset", "dl><dt", "dd", "dt",
    "hgroup", "menu", "dir", "marquee", "listing", "dialog", "main", "address", "h6", "colgroup", "thead", "tfoot", "th",
    "summary", "header", "form", "tr", "tbody", "table", "ul", "dl", "body", "html", "head", "blockquote class=epigraph",
    "div class=verse", "li id=n1", "div class=author-note", "p class=center", "aside class=status",
)  # fmt: skip
_INLINES: Final = (
    "span", "b", "em", "a href='/next'", "a href='#n1'", "ruby", "rt", "rp", "rb", "rtc", "font", "button", "textarea", "svg",
    "noscript", "title", "style", "script", "label", "q", "s", "ins", "del", "kbd", "object", "video", "audio", "picture",
    "iframe", "my-box", "bdo dir=rtl", "progress", "output", "canvas", "meter", "map", "code", "big", "tt", "nobr", "small",
    "u", "span style='font-variant:small-caps'", "font color=white", "a name=x", "span class=dropcap",
)  # fmt: skip
"""No `<sup>` and no `<sub>`: lexbor lets them stand in an `<svg>`, which ends before them."""
_MARKS: Final = ("", "", "", " class=chapter-content", " class='nav-links next'", " id=comments", " hidden",
                 " style='display:none'", " class=footnote id=n1", " aria-hidden=true", " role=navigation",
                 " lang=he dir=rtl", " class='share-buttons'")  # fmt: skip
_LINES: Final = (
    "The ferry left without her.", "Chapter 12", "Chapter 12: The Weir", "Next Chapter", "Previous", "Listen",
    "1.2k views", "3 comments", "Font size: A- A A+", "* * *", "\u2042", "[1]", "1. A kind of eel.", "THE END",
    "Read ahead at our site!", "If you are reading this elsewhere, it was taken.", "page 7",
    "\u2014 Translator's note: an old word.", "\u672c\u7ae0\u5b8c", "\u4e0b\u4e00\u7ae0", "\u96e8\u304c\u964d\u3063\u3066\u3044\u305f\u3002",
    "\u05d4\u05d9\u05dd \u05d4\u05d9\u05d4 \u05e9\u05e7\u05d8.", "\u0914\u0930 \u092c\u093e\u0930\u093f\u0936\u0964", "na\u0308ive \ufb01sh",
    "\u202eback\u202c", "\u200bw\u200bo\u200brd", "\ufeff", "\ue000\ue001", "&#0;", "&#x202e;", "&amp;lt;", "&nbsp;",
    "\x07", "\x0c", "\ufffe", "\U000f0000", "a\u0301\u0301\u0301", "<br>", "<hr>", "<br><br>",
    "<img src=a.png alt='A weir'>", "<!-- unseen -->", "<input value=x>", "<wbr>", "<area alt=map>", "<img alt=\u2042 src=o.png>",
    "<img alt='' src=x.png>", "Strength: 9", "A/N: thanks", "</p>", "</div></div>", "</table>", "&copy;", "&bogus;", "]]>",
    "<?xml version='1.0'?>", "\u00b9", "[note 1: x]",
)  # fmt: skip


@st.composite
def soup(draw: st.DrawFn) -> str:
    """A page of elements that are opened, closed or forgotten, and lines that stories and their sites say."""
    pieces, opened = [], []
    for _ in range(draw(st.integers(1, 30))):
        match draw(st.integers(0, 5)):
            case 0 | 1:
                tag = draw(st.sampled_from(_BLOCKS if draw(st.booleans()) else _INLINES))
                pieces.append(f"<{tag}{draw(st.sampled_from(_MARKS))}>")
                opened.append(tag.partition(" ")[0].partition(">")[0])
            case 2 if opened:
                at = draw(st.integers(0, len(opened) - 1))
                pieces.append(f"</{opened.pop(at)}>")
            case 3:
                pieces.append(draw(st.text(max_size=12)))
            case _:
                pieces.append(draw(st.sampled_from(_LINES)))
    return "".join(pieces)


def _bytes(page: str) -> bytes:
    return page.encode("utf-8", "surrogatepass")


def test_no_character_of_html5lib_s_pages_is_unaccounted() -> None:
    pages = [page for page in html_of_html5lib() if not NEWER.search(page)]
    odd: list[str] = []
    for page in pages:
        try:
            if unaccounted(_bytes(HEAD + page)):
                odd.append(page)
        except ReadError:
            continue
    tried("pages of html5lib", len(pages), 1000)
    assert odd == []


@pytest.mark.timeout(7200)
def test_no_character_of_pages_that_chance_makes_is_unaccounted() -> None:
    kept = 0

    @settings(
        max_examples=PAGES, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(soup())
    def each(text: str) -> None:
        nonlocal kept
        assume("<svg" not in text or not NEWER.search(text))
        try:
            assert unaccounted(_bytes(HEAD + text)) == {}
        except ReadError:
            return
        kept += 1

    each()
    tried("pages that chance made", kept, PAGES * 9 // 10)


@pytest.mark.timeout(7200)
@pytest.mark.parametrize("transfer", ["quoted-printable", "base64"])
def test_a_page_that_chance_makes_is_the_same_in_a_single_file(transfer: str) -> None:
    pages, same = extent(150, 20_000), 0

    @settings(
        max_examples=pages, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(soup())
    def each(text: str) -> None:
        nonlocal same
        html = _bytes(HEAD + text).replace(b"\r", b" ")
        read = read_html(Source("page", html, HTML, "utf-8"))
        kept = part(html, "text/html; charset=utf-8", transfer)
        packed = read_mhtml(Source("page", file_of([kept]), MHTML))
        assert packed.document == read.document
        assert [one.code for one in packed.findings] == [one.code for one in read.findings]
        same += 1

    each()
    tried(f"pages in single files, {transfer}", same, pages)


@pytest.mark.timeout(7200)
@pytest.mark.parametrize(("draw", "kind"), [(markdown_of, MARKDOWN), (epub_of, EPUB)])
def test_no_word_of_what_chance_writes_is_lost(
    draw: Callable[[int], tuple[bytes, list[str]]], kind: str
) -> None:
    pages, made = extent(400, 20_000), 0
    for number in range(pages):
        data, words = draw(number)
        try:
            book = octavo.convert([Source("page", data, kind)])
        except ReadError:  # it says nothing, or a picture alone
            continue
        told = [text_of_document(book.document), repr(book.document.metadata)]
        told += [finding.before + finding.message for finding in book.findings]
        assert [word for word in words if word not in WORD.findall(" ".join(told))] == [], number
        made += 1
    tried(f"drawn pages of {kind}", made, pages * 9 // 10)
