"""Turn a document into JSON and back, without loss.

`{"schema": "octavo-tree/1", "document": {"t": "Document", …}}`: `t` is the class name. Fields that have
their default value are left out and keys are sorted, so equal documents give equal bytes. Origins are kept.
The bytes of resources are in base64 under `store`. Whoever renames a field or a class must raise the
number of the schema.
"""

import base64
import binascii
import dataclasses
import json
from collections.abc import Mapping
from enum import Enum
from typing import Any, Final

from octavo.tree.document import Document, Role
from octavo.tree.errors import CodecError
from octavo.tree.shapes import classes, fields_of, shapes_of

__all__ = ["SCHEMA", "CodecError", "dumps", "loads"]

SCHEMA: Final = "octavo-tree/1"


def dumps(document: Document, *, indent: int | None = None) -> str:
    """Return `document` as JSON text.

    Raises:
        CodecError: it is nested too deeply, or holds something that no tree may hold.
    """
    store = {key: base64.b64encode(data).decode() for key, data in document.store.items()}
    try:
        tree = _encode(document)
        whole = {"schema": SCHEMA, "document": tree} | ({"store": store} if store else {})
        return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=indent)
    except RecursionError as error:
        raise CodecError("nested too deeply") from error
    except (KeyError, TypeError, ValueError) as error:
        raise CodecError(f"holds what no tree does: {error}") from error


def loads(text: str) -> Document:
    """Return the document that `dumps` wrote.

    Raises:
        CodecError: the text is not JSON, has another schema, or holds something that the tree does not know: a
            name, or a value of the wrong type.
    """
    try:
        whole = json.loads(text)
    except (TypeError, ValueError, RecursionError) as error:
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
    for name, default in fields_of(type(value).__name__).items():
        item = getattr(value, name)
        if item != default:
            encoded[name] = _encode(item)
    return encoded


def _decode(value: Any, where: str) -> Any:
    if isinstance(value, list):
        return tuple(_decode(item, f"{where}[{at}]") for at, item in enumerate(value))
    if not isinstance(value, dict):
        return value
    name = value.get("t")
    kind = classes().get(name) if isinstance(name, str) else None
    if kind is None or not isinstance(name, str):
        raise CodecError(f"{where}: unknown node {name!r}")
    known = shapes_of(name)
    arguments = {}
    for field, item in value.items():
        if field == "t":
            continue
        if field not in known:
            raise CodecError(f"{where}: {name} has no field {field!r}")
        made = _decode(item, f"{where}.{field}")
        if Role in known[field].types and type(made) is str:
            made = _role(made, where)
        if not known[field].takes(made):
            raise CodecError(f"{where}.{field}: of another kind than {name} has there")
        arguments[field] = made
    try:
        return kind(**arguments)
    except (TypeError, ValueError) as error:
        raise CodecError(f"{where}: {error}") from error


def _role(word: str, where: str) -> Role:
    try:
        return Role(word)
    except ValueError as error:
        raise CodecError(f"{where}: {error}") from error
