"""A book whose pictures a text file cannot hold → the pictures as files beside it, or a finding that they are missing."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from octavo.app.files import Delivery
from octavo.findings.codes import CODES
from octavo.findings.errors import NotWritableError
from octavo.findings.finding import Finding
from octavo.tree.census import images_of
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Figure, Image, Inline
from octavo.tree.origin import Origin
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import counted
from octavo.writers.fitness import kind_of_picture, unfit_pictures

_MARKDOWN: Final = ".md"
_TEXTS: Final = frozenset((_MARKDOWN, ".txt"))


@dataclass(frozen=True, slots=True)
class Fitted:
    """A book as a file of one format can show it, the files beside that one, and findings on what it cannot show."""

    document: Document
    pictures: Mapping[Path, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def fit_pictures(document: Document, target: Path, suffix: str, *, streams: bool) -> Fitted:
    """Return what goes into a file and beside it: plain text has no pictures, Markdown points to them.

    Args:
        document: the book.
        target: the file, which RES006 names.
        suffix: that of its format.
        streams: whether it goes to standard output, so that nothing can be beside it.

    Findings: RES006.

    Raises:
        NotWritableError: a picture has no bytes, or its bytes are not a picture.
    """
    if suffix == _MARKDOWN and not streams:
        return _with_pictures_beside(document, target)
    said = _without_pictures(document, target) if suffix in _TEXTS else ()
    return Fitted(document, findings=tuple(said))


def put_beside(pictures: Mapping[Path, bytes], delivery: Delivery) -> None:
    """Write the pictures of a file beside their places, in a folder of their own.

    Raises:
        WriteError: one cannot be written.
    """
    for path, data in pictures.items():
        delivery.make_room(path.parent)
        delivery.put(path, data)


def _with_pictures_beside(document: Document, target: Path) -> Fitted:
    """Return the document with each picture in `NAME.images/`, and the files to write there.

    Paths in the document are relative to the folder of `target`; a document without pictures is returned as it is.
    """
    folder = f"{target.stem}.images"
    shown = {image.resource for image in images_of(document)}
    if violations := tuple(unfit_pictures(document, shown)):
        raise NotWritableError(violations)
    stored = {one.id: document.store[one.sha256] for one in document.resources if one.id in shown}
    if not stored:
        return Fitted(document)
    # Named by its contents, since the name in a document that was built by hand may be anything, even `../a`.
    names = {name: _name_of(data) for name, data in stored.items()}

    def moved(image: Image) -> Image:
        name = names.get(image.resource)
        return replace(image, source=f"{folder}/{name}") if name else image

    def of_block(block: Block) -> tuple[Block]:
        return (replace(block, image=moved(block.image)) if isinstance(block, Figure) else block,)

    def of_inline(node: Inline) -> tuple[Inline]:
        return (moved(node) if isinstance(node, Image) else node,)

    files = {target.parent / folder / names[name]: data for name, data in stored.items()}
    pointing = rewrite(
        document,
        blocks=lambda blocks: splice(blocks, of_block),
        inlines=lambda content: splice(content, of_inline),
    )
    return Fitted(pointing, files)


def _without_pictures(document: Document, target: Path) -> Iterator[Finding]:
    """Report that a file contains none of the book's pictures, if there are any."""
    count = len({image.resource or image.source for image in images_of(document)})
    if count:
        evidence = counted(count, "picture")
        yield CODES["RES006"].found(Origin(str(target)), evidence=evidence)


def _name_of(picture: bytes) -> str:
    return f"image-{hashlib.sha256(picture).hexdigest()[:12]}.{kind_of_picture(picture)[1]}"
