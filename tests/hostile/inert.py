"""A book's EPUB → nothing, or a failure where a page of it is no XML, is not of our elements, or does something."""

import io
import re
import zipfile
from typing import Final
from xml.parsers import expat

from octavo.app.deliver import Setting, make
from octavo.tree.document import Document

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
PLAIN: Final = Setting(draws_cover=False)


def demand_inert(book: Document) -> None:
    """Fail unless the EPUB of a book is inert, as below."""
    demand_inert_epub(make(book, ".epub", PLAIN).data)


def demand_inert_epub(data: bytes) -> None:
    """Fail unless every page of an EPUB is well-formed, of known elements, and does nothing."""

    def look(name: str, given: dict[str, str]) -> None:
        assert name in ELEMENTS, name
        for key, value in given.items():
            assert not ACTIVE.fullmatch(key), (name, key)
            if key in {"href", "src"}:
                assert SAFE.match(value), (name, key, value)

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xhtml", ".opf", ".ncx")):
                parser = expat.ParserCreate()
                if name.endswith(".xhtml"):
                    parser.StartElementHandler = look
                parser.Parse(archive.read(name), True)
