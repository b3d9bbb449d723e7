"""Inline elements → inline nodes, and ruby's loose pieces → pairs of base and reading."""

from dataclasses import replace
from typing import Final

from octavo.tree.nodes import (
    Attributes,
    Emphasis,
    Inline,
    Link,
    Ruby,
    SmallCaps,
    Span,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
)

_EMPHASIS: Final = frozenset({"em", "i", "cite", "dfn", "var"})
_STRONG: Final = frozenset({"strong", "b"})
_STRUCK: Final = frozenset({"s", "strike", "del"})


def inline_node(raw: Span) -> list[Inline]:
    """Return the nodes that stand for an inline element; its content where it adds nothing.

    An element that the page hides, or whose attributes may tell what it is, stays a `Span` around
    what it means.
    """
    name, content = raw.name, raw.content
    node: Inline | None = None
    if name in _EMPHASIS:
        node = Emphasis(content)
    elif name in _STRONG:
        node = Strong(content)
    elif name in _STRUCK:
        node = Strikethrough(content)
    elif name == "sup":
        node = Superscript(content)
    elif name == "sub":
        node = Subscript(content)
    elif name == "a":
        target = dict(raw.attributes).get("href", "")
        node = Link(content, target) if target else None
    elif name in {"rt", "rp", "rtc"}:
        return [raw]
    elif _is_small_caps(raw.attributes):
        node = SmallCaps(content)
    inside = (node,) if node is not None else content
    if raw.hidden or (node is None and raw.attributes):
        return [replace(raw, content=inside)]
    return list(inside)


def _is_small_caps(attributes: Attributes) -> bool:
    return any(
        key == "style" and "small-caps" in value and "variant" in value for key, value in attributes
    )


def pair_ruby(run: list[Inline]) -> list[Inline]:
    """Group a ruby element's pieces: base up to a reading, the reading, and so on.

    Readings that follow one another belong to the same base; brackets (`rp`) stay in the
    annotation as raw spans, since they are text of the source; a base without reading is text.
    """
    result: list[Inline] = []
    base: list[Inline] = []
    annotation: list[Inline] = []
    for node in run:
        if isinstance(node, Span) and node.name in {"rt", "rtc"}:
            annotation.extend(node.content)
        elif isinstance(node, Span) and node.name == "rp":
            annotation.append(node)
        else:
            if annotation and base:
                result.append(Ruby(tuple(base), tuple(annotation)))
                base, annotation = [], []
            base.append(node)
    if annotation:
        result.append(Ruby(tuple(base), tuple(annotation)))
    else:
        result.extend(base)
    return result
