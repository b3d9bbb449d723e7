"""What others wrote to break parsers and sanitizers makes sound books, and loses no character."""

import html
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable
from typing import Final
from xml.parsers import expat

import pytest
from tests.hostile.corpora import html_of_html5lib, naughty_strings, sanitizer_payloads
from tests.soak import extent, tried
from tests.unit.readers.audit import ink_of_html

import octavo
from octavo.app.deliver import Setting, make
from octavo.findings.errors import OctavoError, ReadError
from octavo.readers.decode import decode
from octavo.readers.html import read_html
from octavo.readers.references import replace_references
from octavo.readers.source import Source
from octavo.tree.document import Contributor, Document, Metadata
from octavo.tree.ink import text_of_document
from octavo.tree.text import ink_of

ELEMENTS: Final = frozenset(
    [
        "html",
        "head",
        "title",
        "meta",
        "link",
        "body",
        "section",
        "header",
        "nav",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "div",
        "span",
        "a",
        "em",
        "strong",
        "b",
        "i",
        "u",
        "s",
        "small",
        "sub",
        "sup",
        "code",
        "pre",
        "kbd",
        "samp",
        "blockquote",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "img",
        "figure",
        "figcaption",
        "hr",
        "br",
        "ruby",
        "rb",
        "rt",
        "rp",
        "rtc",
        "aside",
        "abbr",
        "cite",
        "q",
        "ins",
        "del",
        "mark",
        "bdi",
        "bdo",
        "col",
        "colgroup",
        "tfoot",
        "footer",
        "address",
    ]
)
"""What a page of ours is made of."""
ACTIVE: Final = re.compile(r"on\w+|style|srcdoc|formaction|background|action|ping", re.IGNORECASE)
SAFE: Final = re.compile(r"https?://|mailto:|tel:|[^:]*(?:[#/]|\Z)", re.IGNORECASE)
NEWER: Final = re.compile("<(?:select|template|isindex)", re.IGNORECASE)
"""What browsers read by newer rules than the independent parser knows."""
PLAIN: Final = Setting(draws_cover=False)
STORY: Final = "<p>The harbour was quiet that night, and the lamp burned until three.</p>"


def demand_inert(book: Document) -> None:
    """Fail unless every page of the EPUB is well-formed, of known elements, and does nothing."""

    def look(name: str, given: dict[str, str]) -> None:
        assert name in ELEMENTS, name
        for key, value in given.items():
            assert not ACTIVE.fullmatch(key), (name, key)
            if key in {"href", "src"}:
                assert SAFE.match(value), (name, key, value)

    with zipfile.ZipFile(io.BytesIO(make(book, ".epub", PLAIN).data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xhtml", ".opf", ".ncx")):
                parser = expat.ParserCreate()
                if name.endswith(".xhtml"):
                    parser.StartElementHandler = look
                parser.Parse(archive.read(name), True)


def unaccounted(page: str) -> Counter[str]:
    """Return what the reader has of a page that an independent parser has not, and the other way."""
    source = Source("page.html", page.encode("utf-8", "surrogatepass"), "text/html", "utf-8")
    read = Counter(ink_of(text_of_document(read_html(source).document)))
    text, _ = replace_references(decode(source.data, charset="utf-8").text, "")
    known = ink_of_html(text)
    return (read - known) + (known - read)


def test_no_character_of_html5lib_s_pages_is_lost() -> None:
    pages = [page for page in html_of_html5lib() if not NEWER.search(page)]
    odd: list[str] = []
    for page in pages:
        try:
            if unaccounted(f"<p>x</p>{page}"):
                odd.append(page)
        except ReadError:
            continue
    tried("pages of html5lib", len(pages), 1000)
    assert odd == []


@pytest.mark.timeout(600)
def test_html5lib_s_pages_make_inert_books() -> None:
    pages = html_of_html5lib()[:: extent(12, 1)]
    for page in pages:
        demand_inert(octavo.convert([f"<body>{STORY}{page}"]).document)
    tried("pages of html5lib as books", len(pages), 100)


def demand_of_each(payloads: Iterable[str]) -> int:
    """Put each string wherever a page and a title can have it; return how many times that was."""
    count = 0
    for payload in payloads:
        held = html.escape(payload)
        given = Metadata(title=payload, contributors=(Contributor(payload, "aut"),), language="en")
        page = (
            f"<h1>{held}</h1>{STORY}<p>{held}</p><p><a href='{held}'>A door</a> <img src='{held}' "
            f"alt='{held}' id='{held}'></p><div class='{held}'>{payload}</div>"
        )
        for source in (page, Source("page.md", f"# One\n\nRain. {payload}\n\n![x]({payload})".encode(
            "utf-8", "surrogatepass"), "text/markdown", "utf-8")):  # fmt: skip
            try:
                demand_inert(octavo.convert([source], metadata=given).document)
            except OctavoError as error:
                if error.exit_code == OctavoError.exit_code:  # a fault of ours
                    raise
            count += 1
    return count


@pytest.mark.timeout(600)
def test_naughty_strings_make_inert_books() -> None:
    strings = naughty_strings()[:: extent(8, 1)]
    tried("books of naughty strings", demand_of_each(strings), 100)


@pytest.mark.timeout(600)
def test_payloads_for_sanitizers_make_inert_books() -> None:
    payloads = sanitizer_payloads()[:: extent(8, 1)]
    tried("books of DOMPurify's payloads", demand_of_each(payloads), 40)
