"""The languages in a book → the direction of each passage that differs from that around it.

A manuscript gives only `lang: he`. Mark-up needs `dir` as well, since no language changes the direction of a line by
itself (https://www.w3.org/International/questions/qa-html-dir). A passage that states its direction keeps it. Code states none, but is
written from left to right whatever is around it: `f(x):` would be shown as `:(f(x` among lines of Arabic.
"""

import unicodedata
from dataclasses import fields, replace
from functools import cache
from typing import Any, TypeVar

from octavo.tree.document import Document
from octavo.tree.nodes import Code, Direction, Node, Preformatted
from octavo.tree.rewriting import map_each, map_sections
from octavo.writers.xhtml.language import book_direction, direction_of

_NodeT = TypeVar("_NodeT", bound=Node)


def with_directions(document: Document) -> Document:
    """Return the document with `dir` wherever a language changes the direction; the same object if none does."""
    around = book_direction(document.metadata)
    return map_sections(document, lambda section: _turned(section, around))


def _turned(node: _NodeT, around: Direction) -> _NodeT:
    """Return a node and everything in it with directions; `around` is the direction around it."""
    said = node.dir or (direction_of(node.lang) if node.lang else "") or around
    if isinstance(node, Code | Preformatted) and said == "rtl" and not node.dir:
        said = _direction_of_code(node.text)
    changes: dict[str, Any] = {}
    if not node.dir and said != around:
        changes["dir"] = said
    for name in _holding(type(node)):  # type: ignore[arg-type]  # mypy takes the class for a node
        held = getattr(node, name)
        if isinstance(held, Node):
            new: object = _turned(held, said)
        elif held and isinstance(held, tuple):
            new = map_each(held, lambda one: _turned(one, said) if isinstance(one, Node) else one)
        else:
            continue
        if new is not held:
            changes[name] = new
    return replace(node, **changes) if changes else node


def _direction_of_code(text: str) -> Direction:
    """Return the direction of the first letter of a text, `ltr` if it has none."""
    kinds = map(unicodedata.bidirectional, text)
    first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L")
    return "ltr" if first == "L" else "rtl"


@cache
def _holding(kind: type[Node]) -> tuple[str, ...]:
    """Return the names of the fields in which nodes of a kind may contain other nodes."""
    return tuple(
        each.name
        for each in fields(kind)
        if each.name not in {"lang", "dir", "origin"} and each.type not in {str, int, bool}
    )
