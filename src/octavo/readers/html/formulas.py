"""A formula in MathML → the events for a line of text: raised and lowered letters, fractions with a slash.

The line shows what the formula says, as far as a line can. The source in another notation (TeX), which is in
the markup for programs, is not shown by browsers, and not read. https://www.w3.org/TR/mathml-core/
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from octavo.readers.html.builder import PageBuilder

_RAISED: Final[Mapping[str, Mapping[int, str]]] = {
    "msup": {2: "sup"},
    "mover": {2: "sup"},
    "mroot": {2: "sup"},
    "msub": {2: "sub"},
    "munder": {2: "sub"},
    "msubsup": {2: "sub", 3: "sup"},
    "munderover": {2: "sub", 3: "sup"},
    "mfrac": {1: "sup", 2: "sub"},
}
"""By element: which of its children, counted from 1, are raised or lowered."""
_UNREAD: Final = frozenset({"annotation", "annotation-xml"})
_BEFORE: Final = {"msqrt": "√(", "mroot": "√("}
_FRACTION: Final = "\N{FRACTION SLASH}"


@dataclass(slots=True)
class _Open:
    """An element of a formula whose end has not come yet."""

    name: str
    children: int = 0
    within: str = ""
    """The element around it if it is a raised or lowered part."""


@dataclass(slots=True)
class Formula:
    """Passes a formula to a builder while it is read, from `math` to its end."""

    builder: PageBuilder
    _open: list[_Open] = field(default_factory=list)
    _unread: int = 0

    def start(self, name: str) -> None:
        """Begin an element."""
        if self._unread or name in _UNREAD:
            self._unread += 1
            return
        element = _Open(name)
        if self._open:
            around = self._open[-1]
            around.children += 1
            element.within = _RAISED.get(around.name, {}).get(around.children, "")
            if around.name == "mfrac" and around.children > 1:
                self.builder.text(_FRACTION)
            if around.name == "mroot" and around.children > 1:
                self.builder.text(")")
        if element.within:
            self.builder.open(element.within, {})
        self.builder.text(_BEFORE.get(name, ""))
        self._open.append(element)

    def end(self) -> bool:
        """End the element that was begun last; return whether that was the formula."""
        if self._unread:
            self._unread -= 1
            return False
        element = self._open.pop()
        if element.name == "msqrt":
            self.builder.text(")")
        elif element.name == "mtd":
            self.builder.text(" ")
        elif element.name == "mtr":
            self.builder.open("br", {})
        if element.within:
            self.builder.close(element.within)
        return not self._open

    def data(self, text: str) -> None:
        """Receive characters. Space between elements is only the file's layout."""
        if not self._unread and text.strip():
            self.builder.text(text.strip() if self._open[-1].name != "mtext" else text)
