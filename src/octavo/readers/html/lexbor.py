"""Feed a page parsed by selectolax (lexbor) to a `PageBuilder`.

The walk is iterative: a page nested 10,000 deep costs no stack.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.colours import Colours
from octavo.readers.html.elements import UNREAD
from octavo.readers.html.hiding import hidden_in
from octavo.readers.html.selecting import Selectors, marks_of, with_mark

_TEXT: Final = "-text"
_NOTHING: Final[Mapping[str, str | None]] = MappingProxyType({})


def feed_lexbor(text: str, builder: PageBuilder, selectors: Selectors = ()) -> None:
    """Parse `text` and hand its elements and text to `builder` in document order."""
    parser = LexborHTMLParser(text)
    marks = marks_of(selectors, parser.css, lambda node: node.mem_id)
    sheets = [node.text(deep=True) for node in parser.css("style")]
    builder.hidden_names, builder.scopes = hidden_in(sheets)
    builder.colours = Colours(sheets, lambda: bool(parser.css("link[rel~=stylesheet i]")))
    node: LexborNode | None = parser.root
    open_nodes: list[tuple[str, LexborNode]] = []
    # Each question to a node makes a Python object: none is asked twice, nor where it says nothing.
    open_element, text_of, close_element = builder.open, builder.text, builder.close
    while node is not None:
        name = node.tag or ""
        if name == _TEXT:
            text_of(node.text_content or "")
        elif name == "br":
            open_element(name, _NOTHING)
        elif name not in UNREAD and name[:1].isalpha():
            attributes: Mapping[str, str | None] = node.attributes
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
