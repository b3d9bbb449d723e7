"""An inline drawing (SVG) in a content document → the picture that it is or contains, else its words.

It becomes an `img` with the drawing in its address, as if it were a separate file, described by its words. A
drawing that only shows a picture of the archive, as covers do, becomes that picture.
https://www.w3.org/TR/SVG2/
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
"""Elements whose content is not drawn in place."""
_SAYING: Final = frozenset({"desc", "text", "title"})
"""Elements whose words are separate from those beside them."""
_FOREIGN: Final = "foreignobject"
"""HTML in a drawing, which only a browser can draw."""
_DEEPEST: Final = 200
_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "{http://www.w3.org/1999/xlink}href"


class Drawing:
    """Collects the events of an open `<svg>`, its own first; `show` passes the result to a builder."""

    def __init__(self, name: str, given: Mapping[str, str], sheets: tuple[str, ...] = ()) -> None:
        """Begin with the `<svg>` itself. `sheets` are the style sheets of the page, which may apply to it."""
        self._sheets = sheets
        self._tree = ET.TreeBuilder()
        self._depth = 0
        self._undrawn = 0
        """How many open elements have content that is not drawn."""
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
        """Receive characters."""
        self._words.append(text)
        if not self._is_foreign:
            self._tree.data(text)

    def end(self, name: str) -> bool:
        """End an element; return whether that was the drawing."""
        self._depth -= 1
        local = name.rpartition("}")[2].lower()
        self._undrawn -= local in _UNDRAWN
        if local in _SAYING:
            self._words.append(" ")
        if not self._is_foreign:
            self._tree.end(_clark(name))
        return not self._depth

    def show(self, builder: PageBuilder) -> None:
        """Pass the picture, or the words, to a builder."""
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
        """Return an address that contains the drawing."""
        root = self._tree.close()
        root.set("xmlns", _SVG)
        if any("class" in element.attrib for element in root.iter()):
            ET.SubElement(root, "style").text = "\n".join(self._sheets)
        data = base64.b64encode(ET.tostring(root, encoding="utf-8"))
        return f"data:image/svg+xml;base64,{data.decode('ascii')}"


def _clark(name: str) -> str:
    """Return a parser's name, `namespace}local`, in the form of element trees, without SVG's own namespace."""
    space, _, local = name.rpartition("}")
    return f"{{{space}}}{local}" if space not in {"", _SVG} else local
