"""Bookmarks of a document that its links lead to → ids of the headings marked by them, and links to those."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, TypeGuard

from octavo.tree.document import Document
from octavo.tree.nodes import Block, Blocks, Heading, Inline, Inlines, Link, Span, attribute
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.walk import all_inlines, walk_inlines

_ID: Final = "place-{}"


def with_places(document: Document) -> Document:
    """Return a document with links to headings resolved; other links stay as they are."""
    linked = {
        node.target[1:]
        for node in all_inlines(document)
        if isinstance(node, Link) and node.target.startswith("#")
    }
    ids: dict[str, str] = {}

    def name(block: Block) -> Blocks:
        borne = set(_names(block)) & linked if isinstance(block, Heading) else set()
        if not borne or not isinstance(block, Heading):
            return (block,)
        identifier = _ID.format(len(ids) + 1)
        ids.update(dict.fromkeys(sorted(borne), identifier))
        return (replace(block, id=identifier),)

    def lead(node: Inline) -> Inlines:
        if isinstance(node, Link) and node.target[1:] in ids and node.target.startswith("#"):
            return (replace(node, target=f"#{ids[node.target[1:]]}"),)
        return node.content if _is_mark(node) and attribute(node, "id") in ids else (node,)

    document = rewrite(document, blocks=lambda blocks: splice(blocks, name)) if linked else document
    return rewrite(document, inlines=lambda run: splice(run, lead)) if ids else document


def _names(heading: Heading) -> Iterator[str]:
    return (attribute(node, "id") for node in walk_inlines(heading.content) if _is_mark(node))


def _is_mark(node: Inline) -> TypeGuard[Span]:
    """Return whether an inline is the anchor that mammoth makes of a bookmark."""
    return isinstance(node, Span) and node.name == "a"
