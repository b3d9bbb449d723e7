"""Inline elements → inline nodes; the separate pieces of ruby → pairs of base and reading; lines of a `<pre>` → blocks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from octavo.readers.html.elements import evidence_of
from octavo.readers.html.faces import EMPHASISED, STRESSED
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import (
    CHOICE,
    FACE,
    Block,
    Emphasis,
    Image,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Preformatted,
    Ruby,
    SmallCaps,
    Span,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Widget,
    attribute,
)
from octavo.tree.origin import Origin
from octavo.tree.walk import child_inlines

_MEANINGS: Final[Mapping[str, Callable[[Inlines], Inline]]] = MappingProxyType(
    dict.fromkeys(EMPHASISED, Emphasis)
    | dict.fromkeys(STRESSED, Strong)
    | dict.fromkeys(("s", "strike", "del"), Strikethrough)
    | {"sup": Superscript, "sub": Subscript}
)


def inline_nodes(
    name: str, run: list[Inline], attributes: Mapping[str, str | None], hidden: str, origin: Origin
) -> list[Inline]:
    """Return the nodes for an inline element; only its content if it adds nothing.

    An element that is hidden, or whose attributes may show what it is, stays a `Span` around its nodes.
    """
    node: Inline | None = None
    face = (attributes.get(FACE) or "").split()
    taken_back = (name in EMPHASISED and "plain" in face) or (name in STRESSED and "light" in face)
    if name in _MEANINGS and not taken_back:
        node = _MEANINGS[name](tuple(run))
    elif name == "a":
        target = attributes.get("href")
        node = Link(tuple(run), target) if target else None
    elif name in {"rt", "rp", "rtc", "label"}:
        return [Span(tuple(run), name, evidence_of(attributes), hidden, origin=origin)]
    elif _is_small_caps(attributes.get("style")):
        node = SmallCaps(tuple(run))
    told = hidden or face or CHOICE in attributes or (node is None and attributes)
    evidence = evidence_of(attributes) if told else ()
    if hidden or evidence:
        inside = tuple(run) if node is None else (node,)
        return [Span(inside, name, evidence, hidden, origin=origin)]
    return run if node is None else [node]


def named_span(
    name: str, nodes: list[Inline], attributes: Mapping[str, str | None], origin: Origin
) -> list[Inline]:
    """Return the nodes of an element in a `Span` that keeps its names."""
    match nodes:
        case [Span(_, kept)] if kept == name:
            return nodes
        case _:
            return [Span(tuple(nodes), name, evidence_of(attributes), origin=origin)]


def _is_small_caps(style: str | None) -> bool:
    return style is not None and "small-caps" in style and "variant" in style


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
            annotation.extend((node,) if attribute(node, CHOICE) else node.content)
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


def preformatted(run: Iterable[Inline], origin: Origin) -> list[Block]:
    """Return the blocks of a line in a `<pre>`: its text as it is written, and separately anything else.

    Pictures, controls and hidden elements separate two texts, since preformatted text cannot contain them.
    """
    pieces = list(_pieces(run))
    alone = all(isinstance(piece, str) for piece in pieces)
    blocks: list[Block] = []
    text: list[str] = []

    def write() -> None:
        written = "".join(text).removeprefix("\n")
        if written.strip() or (alone and written):
            blocks.append(Preformatted(written, origin=origin))
        text.clear()

    for piece in pieces:
        if isinstance(piece, str):
            text.append(piece)
        else:
            write()
            blocks.append(
                piece if isinstance(piece, Widget) else Paragraph((piece,), origin=origin)
            )
    write()
    return blocks


def _pieces(run: Iterable[Inline]) -> Iterator[str | Inline]:
    """Yield the pieces of a line: its text, and whatever cannot be part of a text."""
    for node in run:
        if isinstance(node, Image | Widget) or (isinstance(node, Span) and _stands_apart(node)):
            yield node
        elif isinstance(node, Ruby):  # plain text cannot show what is above what
            yield from _pieces(child_inlines(node))
        elif inner := child_inlines(node):
            yield from _pieces(inner)
        else:
            yield text_of_inlines((node,))


def _stands_apart(span: Span) -> bool:
    return bool(span.hidden) or span.name == "img"
