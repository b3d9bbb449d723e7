"""Feed a page parsed by BeautifulSoup with html5lib to a `PageBuilder`: the fallback parser.

It is pure Python, follows the same tree rules, and is forty times slower than lexbor.
"""

from collections.abc import Mapping

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

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


def _name_of(tag: Tag) -> str:
    return tag.name


def _given_to(tag: Tag) -> dict[str, str | None]:
    return {name: str(value) for name, value in tag.attrs.items()}


def _text_in(tag: Tag) -> str:
    return "".join(map(str, tag.contents)) if tag.name in UNREAD else tag.get_text()


def feed_soup(text: str, builder: PageBuilder, selectors: Selectors = ()) -> None:
    """Parse `text` and pass its elements and text to `builder` in document order."""
    soup = BeautifulSoup(text, "html5lib", multi_valued_attributes=None)
    # `get_text` leaves out what browsers do not print, which includes style sheets.
    sheets = ["".join(map(str, sheet.contents)) for sheet in soup.find_all("style")]
    builder.hidden_names, builder.scopes = hidden_in(sheets)
    builder.line_ends = LineEnds(sheets)
    builder.faces = Faces((*builder.faces.sheets, *sheets))
    builder.colours = Colours(sheets, lambda: bool(soup.select("link[rel~=stylesheet i]")))
    builder.linked |= names_linked(str(tag.get("href", "")) for tag in soup.select(LEADING))
    builder.statements = statements_in(soup.select(SELECTOR), _name_of, _given_to, _text_in)
    builder.statements += tuple(ways_in(soup.select(WAYS), _name_of, _given_to, _text_in))
    root = soup.find("html")
    if not isinstance(root, Tag):
        return
    marks = marks_of(selectors, soup.select, id)
    stack: list[tuple[Tag, list[PageElement]]] = []

    def begin(tag: Tag) -> None:
        attributes: Mapping[str, str | None] = {
            name: str(value) for name, value in tag.attrs.items()
        }
        mark = marks.get(id(tag))
        builder.open(tag.name, with_mark(attributes, mark) if mark else attributes)
        stack.append((tag, list(reversed(tag.contents))))

    begin(root)
    while stack:
        tag, children = stack[-1]
        if not children:
            stack.pop()
            builder.close(tag.name)
            continue
        child = children.pop()
        if isinstance(child, Tag):
            if child.name not in UNREAD:
                begin(child)
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            builder.text(str(child))
