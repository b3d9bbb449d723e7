"""A book that a text file cannot hold whole → its pictures as files beside it, or word that they are not there."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.census import holds
from octavo.tree.document import Document, Resource
from octavo.tree.nodes import Block, Figure, Image, Inline
from octavo.tree.origin import Origin
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.walk import all_blocks, all_inlines

_SUFFIXES: Final = {"jpeg": "jpg", "svg+xml": "svg"}


def with_pictures_beside(document: Document, target: Path) -> tuple[Document, Mapping[Path, bytes]]:
    """Return the document with each picture at `NAME.images/`, and what is to be written there.

    Paths in the document are relative to the folder of `target`; one without pictures comes back as it is.
    """
    folder = f"{target.stem}.images"
    resources = {
        one.id: one
        for one in document.resources
        if one.id in {i.resource for i in _images(document)}
    }
    if not resources:
        return document, {}

    def moved(image: Image) -> Image:
        resource = resources.get(image.resource)
        return replace(image, source=f"{folder}/{_name_of(resource)}") if resource else image

    def of_block(block: Block) -> tuple[Block]:
        return (replace(block, image=moved(block.image)) if isinstance(block, Figure) else block,)

    def of_inline(node: Inline) -> tuple[Inline]:
        return (moved(node) if isinstance(node, Image) else node,)

    files = {
        target.parent / folder / _name_of(one): document.store[one.sha256]
        for one in resources.values()
    }
    return rewrite(
        document,
        blocks=lambda blocks: splice(blocks, of_block),
        inlines=lambda content: splice(content, of_inline),
    ), files


def without_pictures(document: Document, target: Path) -> Iterator[Finding]:
    """Say that a file holds none of the book's pictures, where there are some (RES006)."""
    count = len({image.resource or image.source for image in _images(document)})
    if count:
        evidence = f"{count} picture{'s'[: count != 1]}"
        yield CODES["RES006"].found(Origin(str(target)), evidence=evidence)


def _images(document: Document) -> Iterator[Image]:
    if holds(document, Image, Figure):
        yield from (node for node in all_inlines(document) if isinstance(node, Image))
        yield from (block.image for block in all_blocks(document) if isinstance(block, Figure))


def _name_of(resource: Resource) -> str:
    kind = resource.media_type.rpartition("/")[2]
    return f"{resource.id}.{_SUFFIXES.get(kind, kind)}"
