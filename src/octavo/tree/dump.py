"""A document → indented lines, one node a line: for the expected files of tests, and for people.

Attributes follow the name of a node; strings are quoted as in JSON.
"""

import dataclasses
import json
from collections.abc import Iterator
from typing import Any, Final

from octavo.tree.document import Document, Metadata
from octavo.tree.nodes import Node, Text

_HEADINGS: Final = ("title", "subtitle")


def dump(document: Document) -> str:
    """Return `document` as text, one node a line, two spaces a level; ends with a line end."""
    lines = ["Document", *_metadata(document.metadata)]
    lines += (
        f"  Statement {said.about}={_quoted(said.words)} place={_quoted(said.place)}"
        for said in document.statements
    )
    for matter in ("front_matter", "body_matter", "back_matter"):
        sections = getattr(document, matter)
        if sections:
            lines.append(f"  {matter}")
            for section in sections:
                lines.extend("    " + line for line in _lines(section))
    return "\n".join(lines) + "\n"


def _metadata(metadata: Metadata) -> Iterator[str]:
    """Yield a line for the metadata, with the fields that are set."""
    said = []
    for field in dataclasses.fields(metadata):
        value = getattr(metadata, field.name)
        if value and value != field.default:
            said.append(f"{field.name}={json.dumps(value, ensure_ascii=False, default=_plain)}")
    if said:
        yield "  Metadata " + " ".join(said)


def _plain(value: Any) -> dict[str, str]:
    """Return a contributor or a series without its empty fields."""
    return {key: text for key, text in dataclasses.asdict(value).items() if text}


def _lines(node: Node) -> Iterator[str]:
    head = [type(node).__name__]
    children: list[tuple[str, tuple[Any, ...]]] = []
    for field in dataclasses.fields(node):
        value = getattr(node, field.name)
        if field.name == "origin" or value == field.default:
            continue
        if isinstance(value, Node):
            children.append((field.name, (value,)))
        elif isinstance(value, tuple) and value and isinstance(value[0], Node):
            children.append((field.name, value))
        elif value or not isinstance(value, tuple):
            head.append(_attribute(node, field.name, value))
    yield " ".join(head)
    # A section's heading comes first in the book, whatever the order of its fields.
    children.sort(key=lambda child: child[0] not in _HEADINGS)
    for name, items in children:
        indent = "  "
        if len(children) > 1 or name in ("caption", "attribution", "title", "annotation"):
            yield f"  .{name}"
            indent = "    "
        for item in items:
            for line in _lines(item):
                yield indent + line


def _attribute(node: Node, name: str, value: Any) -> str:
    if isinstance(value, tuple) and name == "attributes":
        shown = " ".join(f"{key}={json.dumps(item, ensure_ascii=False)}" for key, item in value)
        return f"[{shown}]"
    shown = _quoted(value)
    return shown if isinstance(node, Text) and name == "text" else f"{name}={shown}"


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
