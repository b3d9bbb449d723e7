"""Feed a page parsed by selectolax (lexbor) to a `PageBuilder`.

The walk is iterative: a page nested 10,000 deep costs no stack.
"""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.elements import UNREAD
from octavo.readers.html.hiding import hidden_names

_TEXT = "-text"


def feed_lexbor(text: str, builder: PageBuilder) -> None:
    """Parse `text` and hand its elements and text to `builder` in document order."""
    parser = LexborHTMLParser(text)
    builder.hidden_names = hidden_names(node.text(deep=True) for node in parser.css("style"))
    root = parser.root
    if root is None:
        return
    node: LexborNode | None = root
    open_nodes: list[str] = []
    while node is not None:
        name = node.tag or ""
        child = None
        if name == _TEXT:
            builder.text(node.text_content or "")
        elif name[:1].isalpha() and name not in UNREAD:
            child = node.first_child
            builder.open(name, node.attributes)
            if child is None:
                builder.close(name)
            else:
                open_nodes.append(name)
        if child is not None:
            node = child
            continue
        following = node.next
        while following is None and open_nodes:
            builder.close(open_nodes.pop())
            node = node.parent
            if node is None or not open_nodes:
                following = None
                break
            following = node.next
        node = following
