"""Feed a page parsed by BeautifulSoup with html5lib to a `PageBuilder`: the fallback parser.

Forty times slower than lexbor, pure Python, and of the same tree rules.
"""

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.elements import UNREAD
from octavo.readers.html.hiding import hidden_names


def feed_soup(text: str, builder: PageBuilder) -> None:
    """Parse `text` and hand its elements and text to `builder` in document order."""
    soup = BeautifulSoup(text, "html5lib", multi_valued_attributes=None)
    builder.hidden_names = hidden_names(sheet.get_text() for sheet in soup.find_all("style"))
    root = soup.find("html")
    if not isinstance(root, Tag):
        return
    stack: list[tuple[Tag, list[PageElement]]] = []
    _open(root, builder, stack)
    while stack:
        tag, children = stack[-1]
        if not children:
            stack.pop()
            builder.close(tag.name)
            continue
        child = children.pop()
        if isinstance(child, Tag):
            if child.name not in UNREAD:
                _open(child, builder, stack)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            builder.text(str(child))


def _open(tag: Tag, builder: PageBuilder, stack: list[tuple[Tag, list[PageElement]]]) -> None:
    attributes = {name: str(value) for name, value in tag.attrs.items()}
    builder.open(tag.name, attributes)
    stack.append((tag, list(reversed(tag.contents))))
