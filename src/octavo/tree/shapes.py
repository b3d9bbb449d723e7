"""What each field of a tree may hold according to its annotation: to check JSON that is read, and trees made by hand."""

import dataclasses
from collections.abc import Callable, Iterator
from functools import cache
from types import UnionType
from typing import Any, Final, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from octavo.tree import document as document_module
from octavo.tree import nodes as nodes_module
from octavo.tree.document import Document
from octavo.tree.nodes import Emphasis, Paragraph, Text
from octavo.tree.text import excerpt, with_article

_SHOWN: Final = 40
"""Characters of a wrong value that a message shows."""


@dataclasses.dataclass(frozen=True, slots=True)
class Shape:
    """What a field may hold: values of these types, some of them by name, or a tuple of a shape."""

    types: frozenset[type]
    words: frozenset[str] = frozenset()
    """If not empty, the only strings."""
    items: "Shape | None" = None
    count: int = 0
    """How many items there must be; 0 for any number."""

    def takes(self, value: Any) -> bool:
        """Return whether a field of this shape may hold `value`; the contents of its items are not examined."""
        kind = type(value)
        if kind is not tuple:
            known = kind in self.types or (str in self.types and isinstance(value, str))
            return known and not (self.words and isinstance(value, str) and value not in self.words)
        if self.items is None or (self.count and len(value) != self.count):
            return False
        if self.items.items is None and not self.items.words:  # as nearly all are
            return self.items.types.issuperset(map(type, value)) or all(
                map(self.items.takes, value)
            )
        return all(map(self.items.takes, value))


@cache
def classes() -> dict[str, type[Any]]:
    """Return the classes of which a tree is made, by their names."""
    return {
        name: value
        for module in (nodes_module, document_module)
        for name, value in vars(module).items()
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    }


@cache
def fields_of(name: str) -> dict[str, Any]:
    """Return the fields of a class with their defaults (`MISSING` for none), without the `store` of a `Document`."""
    stored = {}
    for field in dataclasses.fields(classes()[name]):
        if name == "Document" and field.name == "store":
            continue
        made = field.default_factory
        stored[field.name] = field.default if made is dataclasses.MISSING else made()
    return stored


@cache
def shapes_of(name: str) -> dict[str, Shape]:
    """Return the shape of each field that `fields_of` gives."""
    hints = get_type_hints(classes()[name])
    return {field: _shape(hints[field]) for field in fields_of(name)}


def _shape(hint: Any) -> Shape:
    origin = get_origin(hint)
    if origin is Literal:
        return Shape(frozenset({str}), frozenset(get_args(hint)))
    if origin is tuple:
        first, *rest = get_args(hint)
        return Shape(frozenset(), items=_shape(first), count=0 if ... in rest else 1 + len(rest))
    if origin in {Union, UnionType}:
        return Shape(frozenset().union(*(_shape(one).types for one in get_args(hint))))
    return Shape(frozenset({hint}))


_Place: TypeAlias = "tuple[_Place, str] | tuple[()]"
"""The names of the fields on the way from the document to a node, the last first; joined only for a message."""


def misfits(document: Document) -> Iterator[tuple[Any, str]]:
    """Yield each node with a field whose value its annotation forbids, and a text that says what and where.

    It is iterative, so that it works on a tree of any depth. The contents of a wrong value are not examined.
    """
    stack: list[tuple[Any, _Place]] = [(document, ())]
    while stack:
        value, place = stack.pop()
        inner: list[tuple[Any, _Place]] = []
        for name, shape in shapes_of(type(value).__name__).items():
            held = getattr(value, name)
            if not shape.takes(held):
                yield (
                    value,
                    f"{with_article(type(value).__name__)}{_at(place)} whose {name} {_what_it_holds(held, shape)}",
                )
            elif type(held) is tuple:
                for at, one in enumerate(held):
                    if not _is_plain(one):
                        inner.append((one, (place, f"{name}[{at}]")))
            elif name != "origin" and dataclasses.is_dataclass(held):
                inner.append((held, (place, name)))
        stack.extend(reversed(inner))


def _is_plain(value: Any) -> bool:
    """Return whether a value is surely right, at a tenth of the cost of the full check: most are paragraphs of texts."""
    kind = type(value)
    if kind is Paragraph:
        return _holds(value, _is_phrase)
    return _is_sound(value) if kind is Text else not dataclasses.is_dataclass(value)


def _is_phrase(value: Any) -> bool:
    return _holds(value, _is_sound) if type(value) is Emphasis else _is_sound(value)


def _holds(value: Any, plain: Callable[[Any], bool]) -> bool:
    """Return whether `plain` accepts all that a node holds, and the node sets neither language nor direction."""
    content = value.content
    return type(content) is tuple and value.lang == value.dir == "" and all(map(plain, content))


def _is_sound(value: Any) -> bool:
    return type(value) is Text and type(value.text) is str and value.lang == value.dir == ""


def _at(place: _Place) -> str:
    fields: list[str] = []
    while place:
        place, field = place
        fields.append(field)
    return f" at {'.'.join(reversed(fields))}" if fields else ""


def _what_it_holds(held: Any, shape: Shape) -> str:
    """Say what a wrong field holds; of a tuple, which item is wrong."""
    if type(held) is tuple and shape.items is not None:
        for at, one in enumerate(held):
            if not shape.items.takes(one):
                return f"{_what_it_holds(one, shape.items)} in place {at}"
    value = f" {excerpt(repr(held), _SHOWN)}" if isinstance(held, (str, int, float)) else ""
    known = f", not one of {', '.join(map(repr, sorted(shape.words)))}" if shape.words else ""
    return f"holds {type(held).__name__}{value}{known}"
