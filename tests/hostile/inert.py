"""A finished book → nothing, or a failure where something in it could act.

Of an EPUB, every page must be XML, of our elements, and do nothing; Markdown must do nothing in a program
that lets everything through; addresses in JSON must be such as may be followed.
"""

import io
import json
import re
import zipfile
from collections.abc import Mapping
from typing import Any, Final
from xml.parsers import expat

import yaml
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

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
LEADS_OUT: Final = re.compile(
    r"[\x00- ]*(?!https?:|mailto:|tel:)[a-z][a-z0-9+.\t\n\r-]*:", re.IGNORECASE
)
"""An address of another scheme, as https://url.spec.whatwg.org/#scheme-start-state finds one."""
PICTURE: Final = re.compile(r"data:image/(?!svg)", re.IGNORECASE)
"""A picture that the page itself holds."""
WRITTEN: Final = ELEMENTS - {"title", "meta", "link", "header", "nav", "section", "footer"}
"""What Markdown may become."""
NOTHING: Final = "<!-- -->"
"""The one comment that is written, to keep two spans of code apart."""


class Reckless(MarkdownIt):
    """Lets mark-up and every address through, as the least careful of programs does."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": True})
        self.enable(["table", "strikethrough"])

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 - its names there
        return True


RECKLESS: Final = Reckless()
FRONT: Final = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
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


def demand_inert_markdown(text: str) -> None:
    """Fail unless Markdown does nothing, whether its front matter is known for what it is, or not.

    Pandoc reads what front matter says as Markdown, too.
    """
    front = FRONT.match(text)
    values = _strings(yaml.safe_load(front[1])) if front else []
    for markdown in (text, text[front.end() :] if front else "", *values):
        page = "<body>" + RECKLESS.render(markdown).replace(NOTHING, "")
        root = LexborHTMLParser(page).root
        assert root is not None
        for node in root.traverse():
            _demand_inert_element(node.tag or "", node.attributes)


def _demand_inert_element(name: str, given: Mapping[str, str | None]) -> None:
    assert name in WRITTEN | {"head"}, name
    for key, value in given.items():
        assert not ACTIVE.fullmatch(key), (name, key)
        if key in {"href", "src"}:
            held = name == "img" and PICTURE.match(value or "")
            assert held or not LEADS_OUT.match(value or ""), (name, key, value)


def _strings(value: Any) -> list[str]:
    """Return all strings in what YAML or JSON gives."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for one in value for text in _strings(one)]
    return [value] if isinstance(value, str) else []


def demand_inert_json(text: str) -> None:
    """Fail unless every address in a tree may be followed; all else in it is words."""
    waiting: list[Any] = [json.loads(text)]
    while waiting:
        match waiting.pop():
            case {"t": "Link", "target": target} as node:
                assert SAFE.match(target), target
                waiting += node.values()
            case {"t": "Image", "source": source} as node:
                for address in (source, *node.get("others", ())):
                    assert PICTURE.match(address) or SAFE.match(address), address
            case dict() as node:
                waiting += node.values()
            case list() as nodes:
                waiting += nodes
            case _:
                pass
