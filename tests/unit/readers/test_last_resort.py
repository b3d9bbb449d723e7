"""Text is got out of anything, in one walk; nothing that a reader would see is left out."""

import time

import pytest

from octavo.findings.finding import Outcome
from octavo.findings.ledger import open_ledger
from octavo.readers.last_resort import read_plainly
from octavo.readers.source import Source
from octavo.tree.invariants import check_writable


def read(data: str | bytes, media_type: str = "text/html", charset: str = "") -> Outcome:
    data = data.encode() if isinstance(data, str) else data
    return read_plainly(Source("page", data, media_type, charset), "it crashed")


def lines_of(data: str | bytes, media_type: str = "text/html", charset: str = "") -> list[str]:
    text = read(data, media_type, charset).document.plain_text()
    return [line for line in text.splitlines() if line]


def test_each_line_of_a_page_is_a_paragraph_and_its_title_is_known() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>The Weir &amp; Co.</title><style>p { top: 0 }</style>"
        "<script>let a = 1 < 2;</script></head><body><!-- unseen --><h1>One</h1>"
        "<p>It was <em>cold</em>, and<br>wet.</p><p title='x'>“So?” &#8212; &nbsp;he said.</p>"
    )
    assert lines_of(page) == ["One", "It was cold, and", "wet.", "“So?” — he said."]
    assert read(page).document.metadata.title == "The Weir & Co."


def test_what_a_template_shows_is_text_and_what_it_does_not_is_none() -> None:
    shown = "<div><template shadowrootmode=open><p>The weir rose.</p></template></div>"
    assert lines_of(f"<p>It rained.</p>{shown}<template><p>Loading</p></template>") == [
        "It rained.",
        "The weir rose.",
    ]


def test_it_says_so_and_why_and_balances() -> None:
    outcome = read("<p>Fog.</p>")
    (found,) = outcome.findings
    assert (found.code, found.evidence) == ("RDR014", "it crashed")
    assert open_ledger(outcome).balances
    check_writable(outcome.document)


def test_in_doubt_a_tag_is_kept_as_words() -> None:
    assert lines_of("1 < 2 and 3 <4, <never closed") == ["1 < 2 and 3 <4, <never closed"]
    assert lines_of("a <!-- never closed") == ["a never closed"]
    assert lines_of("<script>never closed") == ["never closed"]
    assert lines_of("&wherry; &#1; &#xD800; &#99999999999;") == ["&wherry; � &#99999999999;"]


def test_of_text_and_of_markdown_everything_is_kept() -> None:
    assert lines_of("# One\n\n<b>two</b> &amp;\n", "text/markdown") == ["# One", "<b>two</b> &amp;"]
    assert lines_of("One\r\n\r\n two \n", "text/plain") == ["One", "two"]


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        ("“Größe”".encode(), ""),
        ("\ufeff“Größe”".encode(), ""),
        ("\ufeff“Größe”".encode("utf-16-le"), ""),
        ("\ufeff“Größe”".encode("utf-32-le"), ""),
        ("“Größe”".encode("cp1252"), ""),
        ("<meta charset='windows-1252'>“Größe”".encode("cp1252"), ""),
        ("“Größe”".encode("cp1252"), "punycode"),
        ("“Größe”".encode("cp1252"), "x-user-defined"),
    ],
)
def test_it_is_decoded_by_what_fits(data: bytes, charset: str) -> None:
    assert lines_of(data, charset=charset) == ["“Größe”"]


def test_a_label_that_fits_is_believed() -> None:
    assert lines_of("Ключ под плотиной".encode("koi8-r"), charset="koi8-r") == ["Ключ под плотиной"]


def test_what_no_book_may_hold_becomes_a_sign_of_it() -> None:
    assert lines_of("a\x00b\ufffe") == ["a�b�"]


@pytest.mark.parametrize(
    "bomb",
    [
        "<!--",
        "<![CDATA[",
        "<a ",
        '<a "',
        '<a b="',
        "</",
        "<?",
        "<",
        "&",
        "&#",
        "<script>",
        "<div>",
        "<title>",
    ],
)
def test_its_time_grows_with_the_page_and_no_faster(bomb: str) -> None:
    start = time.process_time()
    read(bomb * 200_000)
    assert time.process_time() - start < 5
