"""Feed a page parsed by selectolax (lexbor) to a `PageBuilder`.

The walk is iterative: a page nested 10,000 deep costs no stack.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from octavo.readers.html.anchors import LEADING, names_linked
from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.colours import Colours
from octavo.readers.html.elements import UNREAD
from octavo.readers.html.faces import Faces
from octavo.readers.html.hiding import hidden_in
from octavo.readers.html.line_ends import LineEnds
from octavo.readers.html.selecting import Selectors, marks_of, with_mark
from octavo.readers.html.statements import SELECTOR, statements_in
from octavo.readers.html.ways_on import WAYS, ways_in
from octavo.tree.nodes import Box
from octavo.tree.text import ink

_NOTHING: Final[Mapping[str, str | None]] = MappingProxyType({})
_UNREAD_OR_PICTURED: Final = ",".join([*sorted(UNREAD), "img[alt]:not([alt=''])"])
_GROWTH: Final = 2
_SLACK: Final = 400
"""Ink that a barren box may have in addition to `_GROWTH` times the most ever seen in it: lists of comments
grow. A box with more may have other content, and is read element by element."""


def feed_lexbor(
    text: str,
    builder: PageBuilder,
    selectors: Selectors,
    barren: Mapping[Box, int],
) -> None:
    """Parse `text` and pass its elements and text to `builder` in document order."""
    parser = LexborHTMLParser(text)
    marks = marks_of(selectors, parser.css, lambda node: node.mem_id)
    _look_ahead(parser, builder)
    named = {name for name, _, _ in barren}
    node: LexborNode | None = parser.root
    open_nodes: list[tuple[str, LexborNode]] = []
    # Each property read from a node makes a Python object, so none is read twice or without need.
    open_element, text_of, close_element = builder.open, builder.text, builder.close
    while node is not None:
        words = node.text_content
        if words is not None:
            text_of(words)
        elif (name := node.tag or "") == "br":
            open_element(name, _NOTHING)
        elif name not in UNREAD and name[:1].isalpha():
            attributes: Mapping[str, str | None] = node.attributes
            piece = _piece(node, name, attributes, barren) if name in named else ""
            if piece:
                builder.piece(name, attributes, piece)
            else:
                if marks and (mark := marks.get(node.mem_id)):
                    attributes = with_mark(attributes, mark)
                open_element(name, attributes)
                child = node.first_child
                if child is not None:
                    open_nodes.append((name, node))
                    node = child
                    continue
                close_element(name)
        following = node.next
        while following is None and open_nodes:
            name, node = open_nodes.pop()
            close_element(name)
            following = node.next
        node = following if open_nodes else None


def _look_ahead(parser: LexborHTMLParser, builder: PageBuilder) -> None:
    """Give `builder` what it needs of the whole page first: style sheets, targets of links, statements about the book."""
    # One search of the page for both: each walks over all its elements.
    ahead = [(node.tag, node) for node in parser.css(f"style, {LEADING}")]
    sheets = [node.text(deep=True) for name, node in ahead if name == "style"]
    builder.hidden_names, builder.scopes = hidden_in(sheets)
    builder.line_ends = LineEnds(sheets)
    builder.faces = Faces((*builder.faces.sheets, *sheets))
    builder.colours = Colours(sheets, lambda: bool(parser.css("link[rel~=stylesheet i]")))
    builder.linked |= names_linked(
        node.attributes.get("href") for name, node in ahead if name != "style"
    )
    builder.statements = statements_in(parser.css(SELECTOR), _name_of, _given_to, _text_in)
    builder.statements += tuple(ways_in(parser.css(WAYS), _name_of, _given_to, _text_in))


def _name_of(node: LexborNode) -> str:
    return node.tag or ""


def _given_to(node: LexborNode) -> Mapping[str, str | None]:
    return node.attributes


def _text_in(node: LexborNode) -> str:
    return node.text(deep=True)


def _piece(
    node: LexborNode, name: str, attributes: Mapping[str, str | None], barren: Mapping[Box, int]
) -> str:
    """Return all text of a barren element, each piece on its own line; "" for other elements, or if there is too much."""
    most = barren.get((name, attributes.get("id") or "", attributes.get("class") or ""))
    if most is None:
        return ""
    pictured: list[str] = []
    for inner in node.css(_UNREAD_OR_PICTURED):
        if inner.tag == "img":
            pictured.append(inner.attributes["alt"] or "")
        else:
            inner.decompose()
    shown = node.text(separator="\n", strip=True, skip_empty=True)
    text = "\n".join(filter(None, (shown, *pictured)))
    bound = _GROWTH * most + _SLACK
    return text if len(text) <= bound or ink(text) <= bound else ""
