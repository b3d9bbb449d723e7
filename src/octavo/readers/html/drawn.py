"""A drawing (SVG) that stands in a content document → the picture that it is, or wraps; its words where it is none.

It becomes an `img` whose address holds the drawing, as if it had been a file of its own, described by its words. One that
shows a picture of the archive and nothing but that, as covers do, is that picture. https://www.w3.org/TR/SVG2/
"""

import base64
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import Final

from octavo.readers.html.builder import PageBuilder

_SHAPES: Final = frozenset(
    {"circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "text", "use"}
)
_UNDRAWN: Final = frozenset(
    {"clippath", "defs", "desc", "marker", "mask", "metadata", "pattern", "symbol", "title"}
)
"""Elements whose content is not drawn where it stands."""
_SAYING: Final = frozenset({"desc", "text", "title"})
"""Elements whose words are no part of those beside them."""
_FOREIGN: Final = "foreignobject"
"""Markup of pages in a drawing, which nothing but a browser can draw."""
_DEEPEST: Final = 200
_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "{http://www.w3.org/1999/xlink}href"


class Drawing:
    """Takes the events of an open `<svg>`, its own first; `show` gives a builder what it is."""

    def __init__(self, name: str, given: Mapping[str, str], sheets: tuple[str, ...] = ()) -> None:
        """Begin with the `<svg>` itself. `sheets` are those of the page, which may colour it."""
        self._sheets = sheets
        self._tree = ET.TreeBuilder()
        self._depth = 0
        self._undrawn = 0
        """How many elements are open whose content is not drawn."""
        self._pictures: list[str] = []
        self._words: list[str] = []
        self._is_drawn = False
        self._is_foreign = False
        self._is_silent = given.get("aria-hidden") == "true" or given.get("role") == "presentation"
        self.start(name, given)

    def start(self, name: str, given: Mapping[str, str]) -> None:
        """Begin an element."""
        self._depth += 1
        local = name.rpartition("}")[2].lower()
        attributes = {_clark(key): value for key, value in given.items()}
        if local == "image":
            self._pictures.append(attributes.get(_XLINK) or attributes.get("href", ""))
        self._undrawn += local in _UNDRAWN
        self._is_drawn = self._is_drawn or (local in _SHAPES and not self._undrawn)
        self._is_foreign = self._is_foreign or local == _FOREIGN or self._depth > _DEEPEST
        if not self._is_foreign:
            self._tree.start(_clark(name), attributes)

    def data(self, text: str) -> None:
        """Take characters."""
        self._words.append(text)
        if not self._is_foreign:
            self._tree.data(text)

    def end(self, name: str) -> bool:
        """End an element; tell whether that was the drawing."""
        self._depth -= 1
        local = name.rpartition("}")[2].lower()
        self._undrawn -= local in _UNDRAWN
        if local in _SAYING:
            self._words.append(" ")
        if not self._is_foreign:
            self._tree.end(_clark(name))
        return not self._depth

    def show(self, builder: PageBuilder) -> None:
        """Give a builder the picture, or the words."""
        words = " ".join("".join(self._words).split())
        described = {"alt": words} if words or self._is_silent else {}
        if self._pictures:
            for source in self._pictures:
                builder.open("img", {"src": source, **described})
        elif self._is_drawn and not self._is_foreign:
            builder.open("img", {"src": self._address(), **described})
        elif words:
            builder.open("svg", {})
            builder.text(words)
            builder.close("svg")

    def _address(self) -> str:
        """Return the drawing as an address that holds it."""
        root = self._tree.close()
        root.set("xmlns", _SVG)
        if any("class" in element.attrib for element in root.iter()):
            ET.SubElement(root, "style").text = "\n".join(self._sheets)
        data = base64.b64encode(ET.tostring(root, encoding="utf-8"))
        return f"data:image/svg+xml;base64,{data.decode('ascii')}"


def _clark(name: str) -> str:
    """Return a name of the parser, `namespace}local`, as a tree of elements has it; without a namespace for SVG's own."""
    space, _, local = name.rpartition("}")
    return f"{{{space}}}{local}" if space not in {"", _SVG} else local
