"""Turn a document into JSON and back, without loss.

`{"schema": "octavo-tree/1", "document": {"t": "Document", …}}`: `t` is the class name, fields at
their default are left out, keys are sorted, so equal documents give equal bytes. Origins are kept.
The bytes of resources travel as base64 under `store`. Any rename of a field or class raises the
schema's number.
"""

import base64
import binascii
import dataclasses
import json
from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from octavo.tree import document as document_module
from octavo.tree import nodes as nodes_module
from octavo.tree.document import Document, Role

SCHEMA: Final = "octavo-tree/1"


class CodecError(ValueError):
    """The JSON is not a document of this schema; the message says where it is not."""


def dumps(document: Document, *, indent: int | None = None) -> str:
    """Return `document` as JSON text."""
    store = {key: base64.b64encode(data).decode() for key, data in document.store.items()}
    whole = {"schema": SCHEMA, "document": _encode(document)} | ({"store": store} if store else {})
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=indent)


def loads(text: str) -> Document:
    """Return the document that `dumps` wrote.

    Raises:
        CodecError: the text is no JSON, has another schema, or holds what the tree does not know: another
            name, or a value of another type than stands there.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise CodecError(f"not JSON: {error}") from error
    if not isinstance(whole, dict) or whole.get("schema") != SCHEMA:
        raise CodecError(f"not a document of schema {SCHEMA}")
    try:
        document = _decode(whole.get("document"), "document")
    except RecursionError as error:
        raise CodecError("nested too deeply") from error
    if not isinstance(document, Document):
        raise CodecError("document: not a Document")
    return dataclasses.replace(document, store=_store(whole.get("store", {})))


def _store(store: Any) -> Mapping[str, bytes]:
    if not isinstance(store, dict):
        raise CodecError("store: not an object")
    try:
        return {key: base64.b64decode(data, validate=True) for key, data in store.items()}
    except (binascii.Error, ValueError, TypeError) as error:
        raise CodecError(f"store: {error}") from error


def _encode(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    if isinstance(value, Enum) or not dataclasses.is_dataclass(value):
        return value
    encoded: dict[str, Any] = {"t": type(value).__name__}
    for name, default in _fields(type(value).__name__).items():
        item = getattr(value, name)
        if item != default:
            encoded[name] = _encode(item)
    return encoded


@cache
def _fields(name: str) -> dict[str, Any]:
    """Return a class's stored fields with their defaults (`MISSING` where there is none)."""
    stored = {}
    for field in dataclasses.fields(_classes()[name]):
        if name == "Document" and field.name == "store":
            continue
        made = field.default_factory
        stored[field.name] = field.default if made is dataclasses.MISSING else made()
    return stored


@dataclasses.dataclass(frozen=True, slots=True)
class _Shape:
    """What a field may hold: values of these types, some of them by name, or a tuple of a shape."""

    types: frozenset[type]
    words: frozenset[str] = frozenset()
    """If not empty, the only strings."""
    items: "_Shape | None" = None
    count: int = 0
    """How many items there must be; 0 for any number."""

    def takes(self, value: Any) -> bool:
        kind = type(value)
        if kind is not tuple:
            return kind in self.types and not (
                self.words and kind is str and value not in self.words
            )
        if self.items is None or (self.count and len(value) != self.count):
            return False
        if self.items.items is None and not self.items.words:  # as nearly all are
            return self.items.types.issuperset(map(type, value))
        return all(map(self.items.takes, value))


@cache
def _shapes(name: str) -> dict[str, _Shape]:
    hints = get_type_hints(_classes()[name])
    return {field: _shape(hints[field]) for field in _fields(name)}


def _shape(hint: Any) -> _Shape:
    """Return the shape that an annotation means; a role is a string as long as it is JSON."""
    origin = get_origin(hint)
    if origin is Literal:
        return _Shape(frozenset({str}), frozenset(get_args(hint)))
    if origin is tuple:
        first, *rest = get_args(hint)
        return _Shape(frozenset(), items=_shape(first), count=0 if ... in rest else 1 + len(rest))
    if origin in {Union, UnionType}:
        return _Shape(frozenset().union(*(_shape(one).types for one in get_args(hint))))
    return _Shape(frozenset({str if hint is Role else hint}))


@cache
def _classes() -> dict[str, type[Any]]:
    return {
        name: value
        for module in (nodes_module, document_module)
        for name, value in vars(module).items()
        if isinstance(value, type) and dataclasses.is_dataclass(value)
    }


def _decode(value: Any, where: str) -> Any:
    if isinstance(value, list):
        return tuple(_decode(item, f"{where}[{at}]") for at, item in enumerate(value))
    if not isinstance(value, dict):
        return value
    name = value.get("t")
    kind = _classes().get(name) if isinstance(name, str) else None
    if kind is None or not isinstance(name, str):
        raise CodecError(f"{where}: unknown node {name!r}")
    known = _shapes(name)
    arguments = {}
    for field, item in value.items():
        if field == "t":
            continue
        if field not in known:
            raise CodecError(f"{where}: {name} has no field {field!r}")
        made = _decode(item, f"{where}.{field}")
        if not known[field].takes(made):
            raise CodecError(f"{where}.{field}: of another kind than {name} has there")
        arguments[field] = made
    try:
        if "role" in arguments and kind is document_module.Section:
            arguments["role"] = Role(arguments["role"])
        return kind(**arguments)
    except (TypeError, ValueError) as error:
        raise CodecError(f"{where}: {error}") from error
