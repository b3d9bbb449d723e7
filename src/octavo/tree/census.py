"""A document → the nodes of given kinds in it, or whether there are any.

A pass asks this first if it changes nothing on most pages: looking at every node costs a fifth of a rewrite.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from octavo.tree.document import Document
from octavo.tree.nodes import (
    INLINE_PARENTS,
    Block,
    Code,
    Container,
    Figure,
    Heading,
    Image,
    Inline,
    LineBreak,
    Note,
    Paragraph,
    Place,
    Preformatted,
    SceneBreak,
    Table,
    Text,
    Widget,
)
from octavo.tree.walk import child_blocks, child_inlines, runs_of

_HOLLOW: Final = frozenset({Text, LineBreak, Image, Widget, Code, SceneBreak, Preformatted})
_OF_INLINES: Final = frozenset({Paragraph, Heading, *INLINE_PARENTS})
"""Nodes that contain only inlines."""


def holds(document: Document, *kinds: type[Block | Inline]) -> bool:
    """Return whether there is a node of one of `kinds` anywhere in the document's sections."""
    return next(nodes_of(document, *kinds), None) is not None


def nodes_of(document: Document, *kinds: type[Block | Inline]) -> Iterator[Block | Inline]:
    """Yield the nodes of `kinds` in the document's sections, in no particular order."""
    pending: list[Iterable[Block | Inline]] = []
    for section in document.sections():
        pending += (section.blocks, section.title, section.subtitle)
    for run in pending:  # the list grows while the loop runs over it
        for node in run:
            kind = type(node)
            if kind in kinds:
                yield node
            if kind in _HOLLOW:
                continue
            if kind in _OF_INLINES:
                pending.append(node.content)  # type: ignore[union-attr]
            elif kind is Container or kind is Note:
                pending.append(node.blocks)  # type: ignore[union-attr]
            elif isinstance(node, Block):
                pending.append(child_blocks(node))
                pending += runs_of(node)
            else:
                pending.append(child_inlines(node))


def images_of(document: Document) -> Iterator[Image]:
    """Yield the pictures in the document's sections, including those of figures, in no particular order."""
    return (node for node in nodes_of(document, Image) if isinstance(node, Image))


def ids_of(document: Document) -> Iterator[str]:
    """Yield the ids that links may point to, of sections and of places in them, in no particular order."""
    yield from (section.id for section in document.sections() if section.id)
    yield from ids_of_places(document)


def ids_of_places(document: Document) -> Iterator[str]:
    """Yield the ids of headings, figures and tables that links point to, in no particular order."""
    for node in nodes_of(document, Heading, Figure, Table):
        if isinstance(node, Place) and node.id:
            yield node.id
