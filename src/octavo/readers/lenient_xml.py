"""Text that should be XML and is not → the events for the elements and characters that it has.

It is read as a browser reads HTML: a bare `&` or `<` is a character, an end tag closes what it can, and what is open at
the end is closed there. Names are in the declared namespaces, or else in those that the files of a book use.
"""

import re
from collections import Counter
from collections.abc import Mapping
from html import unescape
from types import MappingProxyType
from typing import Final

from octavo.readers.xml import Events

_TOKEN: Final = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)|<[!?][^>]*+>?"
    r"|<(?P<end>/?)(?P<name>[^\W\d][\w.:-]*+)(?P<given>(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*+)>",
    re.DOTALL,
)
_ATTRIBUTE: Final = re.compile(
    r"""(?P<name>[^\W\d][\w.:-]*+)\s*+=\s*+(?:"(?P<double>[^"<]*)"|'(?P<single>[^'<]*)')"""
)
_KNOWN: Final[Mapping[str, str]] = MappingProxyType(
    {
        "opf": "http://www.idpf.org/2007/opf",
        "dc": "http://purl.org/dc/elements/1.1/",
        "epub": "http://www.idpf.org/2007/ops",
        "ncx": "http://www.daisy.org/z3986/2005/ncx/",
    }
)


def read_leniently(text: str, events: Events) -> None:
    """Call `events` for all elements and characters in `text`, in order, however malformed it is.

    The first element contains everything after it.
    """
    reader = _Reader(events)
    at = 0
    for token in _TOKEN.finditer(text):
        reader.data(unescape(text[at : token.start()]))
        at = token.end()
        if token["name"] is None:
            reader.data(token["data"] or "")
        elif token["end"]:
            reader.end(token["name"])
        else:
            reader.start(token["name"], token["given"])
    reader.data(unescape(text[at:]))
    reader.finish()


class _Reader:
    """The elements that are open, and the namespaces that are declared."""

    def __init__(self, events: Events) -> None:
        self._events = events
        self._open: list[str] = []
        self._counts: Counter[str] = Counter()
        """How often each name is open."""
        self._spaces = dict(_KNOWN)
        """Namespaces by prefix. A declaration is valid to the end of the text: the files of a book have no two for one prefix."""

    def start(self, name: str, given: str) -> None:
        attributes = {
            found["name"]: unescape(found["double"] or found["single"] or "")
            for found in _ATTRIBUTE.finditer(given)
        }
        for key in [key for key in attributes if key.partition(":")[0] == "xmlns"]:
            self._spaces[key.partition(":")[2]] = attributes.pop(key)
        self._events.start(
            self._full(name),
            {self._full(key) if ":" in key else key: value for key, value in attributes.items()},
        )
        self._open.append(name)
        self._counts[name] += 1
        if given.endswith("/") and len(self._open) > 1:
            self._close()

    def end(self, name: str) -> None:
        if not self._counts[name] or (self._counts[name] == 1 and name == self._open[0]):
            return  # it ends nothing, or the root, after which more may follow
        while self._close() != name:
            pass

    def data(self, text: str) -> None:
        if text and self._open:
            self._events.data(text)

    def finish(self) -> None:
        while self._open:
            self._close()

    def _close(self) -> str:
        name = self._open.pop()
        self._counts[name] -= 1
        self._events.end(self._full(name))
        return name

    def _full(self, name: str) -> str:
        prefix, _, local = name.rpartition(":")
        space = self._spaces.get(prefix, "")
        return f"{space}}}{local}" if space else local
