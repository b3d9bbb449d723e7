"""Print a tree as indented lines, one node a line: for goldens, for `--verbose`, for eyes.

Text is quoted with a single backslash escape per special character; attributes follow the name.
"""

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

from octavo.tree.document import Document
from octavo.tree.nodes import Node, Text


def dump(document: Document) -> str:
    """Return `document` as text, one node a line, two spaces a level; ends with a line end."""
    lines = ["Document"]
    for matter in ("front_matter", "body_matter", "back_matter"):
        sections = getattr(document, matter)
        if sections:
            lines.append(f"  {matter}")
            for section in sections:
                lines.extend("    " + line for line in _lines(section))
    return "\n".join(lines) + "\n"


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
    for name, items in children:
        indent = "  "
        if len(children) > 1 or name in ("caption", "attribution", "title", "annotation"):
            yield f"  .{name}"
            indent = "    "
        for item in items:
            for line in _lines(item):
                yield indent + line


def _attribute(node: Node, name: str, value: Any) -> str:
    if isinstance(value, tuple):
        shown = " ".join(f"{key}={json.dumps(item, ensure_ascii=False)}" for key, item in value)
        return f"[{shown}]"
    shown = json.dumps(value, ensure_ascii=False)
    return shown if isinstance(node, Text) and name == "text" else f"{name}={shown}"
