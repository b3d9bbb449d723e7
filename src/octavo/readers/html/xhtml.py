"""A content document of an EPUB → the same events as for a saved page, parsed as XML.

HTML takes `<a id="x"/>` for an open tag and `<title/>` for the start of a title as long as the page, and XML
does not; so a document is read as XML. One that is not well-formed is read as a browser reads HTML. Inline SVG
becomes a picture (`drawn`). https://www.w3.org/TR/epub-33/#sec-xhtml
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.elements import UNREAD, VOID
from octavo.readers.html.formulas import Formula
from octavo.readers.html.inline_drawings import Drawing
from octavo.readers.xml import read_xml

_NAMES: Final = {"http://www.idpf.org/2007/ops": "epub:", "http://www.w3.org/1999/xlink": "xlink:"}
_CLOSED: Final = re.compile(r"<([a-zA-Z][\w.-]{0,40})((?:\s[^<>]*?)?)/>")
_CODES: Final = frozenset({"code", "kbd", "samp", "tt"})
_SEMANTICS: Final = "epub:type"
_OF_LINKS: Final = frozenset({"id", "role", _SEMANTICS})


def feed_xhtml(text: str, builder: PageBuilder) -> "Body":
    """Parse `text` into `builder`, and return the attributes of its `body`.

    Of the head, only title and language are passed on, as evidence.

    Raises:
        NotXmlError: it is not well-formed; the builder cannot be used again.
    """
    feeder = _Feeder(builder)
    read_xml(text, feeder)
    return Body(feeder.body.get(_SEMANTICS, ""), feeder.body.get("id", ""), feeder.body)


def with_end_tags(text: str) -> str:
    """Return XML markup in which HTML's parser, too, finds the end of empty elements.

    >>> with_end_tags('<title/><a id="x"/>Salt<br/>')
    '<title></title><a id="x"></a>Salt<br/>'
    """
    return _CLOSED.sub(
        lambda found: (
            found[0] if found[1].lower() in VOID else f"<{found[1]}{found[2]}></{found[1]}>"
        ),
        text,
    )


@dataclass(frozen=True, slots=True)
class Body:
    """A document's `body`: its semantics (`frontmatter chapter`), its id, and all its attributes."""

    semantics: str = ""
    id: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


class _Feeder:
    """Passes events to a builder, under HTML's names."""

    def __init__(self, builder: PageBuilder) -> None:
        self.body: Mapping[str, str] = {}
        self._builder = builder
        self._unread = 0
        """How many open elements have content that is not read."""
        self._title: list[str] | None = None
        self._drawing: Drawing | None = None
        self._formula: Formula | None = None
        self._spans: list[bool] = []
        """For each open link, whether it is in a span."""

    def start(self, name: str, given: Mapping[str, str]) -> None:
        if self._drawing is not None:
            self._drawing.start(name, given)
            return
        local = name.rpartition("}")[2].lower()
        if self._formula is not None:
            self._formula.start(local)
        elif self._unread or local in UNREAD or local == "head":
            self._unread += 1
            if local == "title" and self._unread == 2:
                self._title = []
        elif local == "svg":
            self._drawing = Drawing(name, given, self._builder.faces.sheets)
        else:
            self._open(local, _attributes(given))

    def end(self, name: str) -> None:
        if self._drawing is not None:
            if self._drawing.end(name):
                self._drawing.show(self._builder)
                self._drawing = None
            return
        name = name.rpartition("}")[2].lower()
        if self._formula is not None:
            if self._formula.end():
                self._formula = None
        elif self._unread:
            self._unread -= 1
            if self._title is not None:
                self._builder.title = self._builder.title or " ".join("".join(self._title).split())
                self._title = None
        else:
            self._builder.close(name)
            if name == "a" and self._spans and self._spans.pop():
                self._builder.close("span")

    def data(self, text: str) -> None:
        if self._drawing is not None:
            self._drawing.data(text)
        elif self._formula is not None:
            self._formula.data(text)
        elif self._title is not None:
            self._title.append(text)
        elif not self._unread:
            self._builder.text(text)

    def _open(self, name: str, given: dict[str, str]) -> None:
        if name == "math":
            self._formula = Formula(self._builder)
            self._formula.start(name)
            return
        if name == "body":
            self.body = given
            given = {}
        elif name in _CODES:
            given = {"class": "code"} | given
            name = "code"
        elif name == "a":
            self._open_link(given)
            return
        self._builder.open(name, given)

    def _open_link(self, given: dict[str, str]) -> None:
        """Open a link, in a span with its names, by which calls of notes and links back are recognised."""
        evidence = {key: value for key, value in given.items() if key in _OF_LINKS}
        if name := given.get("name"):  # the name of a place before ids were used
            evidence = {"id": name} | evidence
        self._spans.append(bool(evidence))
        if evidence:
            self._builder.open("span", evidence)
        self._builder.open("a", {"href": given["href"]} if "href" in given else {})


def _attributes(given: Mapping[str, str]) -> dict[str, str]:
    """Return attributes under HTML's names."""
    result: dict[str, str] = {}
    for name, value in given.items():
        space, _, local = name.rpartition("}")
        prefix = _NAMES.get(space, "")
        if prefix or local not in result:
            result[f"{prefix}{local.lower()}"] = value
    return result
