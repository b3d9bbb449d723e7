"""Find the pictures that a page shows, beside the page, and put their bytes into the book.

Only files below the page's own folder (or the manuscript's) are read, and pictures that travel in
the page itself (`data:`). Formats are those that every reading system shows; each is decoded once,
so that a broken or hostile file never reaches a book.
"""

import base64
import binascii
import hashlib
import io
import urllib.parse
import warnings
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from octavo.findings.codes import CODES, Code
from octavo.findings.finding import Finding, Outcome
from octavo.tree.census import holds
from octavo.tree.document import Resource
from octavo.tree.nodes import Block, Emphasis, Figure, Image, Inline, Paragraph, Text
from octavo.tree.origin import Origin
from octavo.tree.text import excerpt
from octavo.tree.walk import all_blocks, all_inlines, rewrite, splice

_FORMATS: Final = {
    "PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp",
}  # fmt: skip
_MAX_PIXELS: Final = 50_000_000
_MAX_BYTES: Final = 64 * 1024 * 1024


class _Unusable(Exception):  # noqa: N818 - a message on its way to a finding, not an error
    """Why an image cannot be used."""


def find_images(
    outcome: Outcome, folder: Path | None, root: Path | None = None, *, settle: bool = True
) -> Outcome:
    """Return the page with every image resolved, or replaced by its alternative text.

    Args:
        outcome: a clean page.
        folder: the page's folder, which its images' paths start from; None for a page that came
            without one.
        root: the folder that images may lie in; `folder` when None.
        settle: whether an image that cannot be shown becomes its words, as a book needs it; else it
            stays as the page has it, to be found later.

    Findings: RES001 not found, RES002 unusable, RES003 without alternative text.
    """
    document = outcome.document
    if not holds(document, (Image, Figure)):
        return outcome
    images = [node for node in all_inlines(document) if isinstance(node, Image)]
    images += [block.image for block in all_blocks(document) if isinstance(block, Figure)]
    shown = {image.source for image in images if not image.resource}
    if not shown:
        return outcome
    found: dict[str, Resource] = {}
    store: dict[str, bytes] = {}
    missing: dict[str, tuple[Code, str]] = {}
    for source in sorted(shown):
        try:
            data = _read(source, folder, root)
            kind = _kind(data)
        except FileNotFoundError:
            missing[source] = (CODES["RES001"], f"No file for the image {excerpt(source, 60)!r}.")
        except (_Unusable, OSError) as error:
            message = f"The image {excerpt(source, 60)!r} cannot be used: {error}."
            missing[source] = (CODES["RES002"], message)
        else:
            digest = hashlib.sha256(data).hexdigest()
            found[source] = Resource(f"image-{digest[:12]}", kind, digest)
            store[digest] = data
    resolver = _Resolver(found, missing if settle else {})
    new = rewrite(
        document,
        blocks=lambda blocks: splice(blocks, resolver.of_block),
        inlines=lambda content: splice(content, resolver.of_inline),
    )
    resources = {item.id: item for item in (*document.resources, *found.values())}
    store = {**document.store, **store}
    new = replace(new, resources=tuple(resources.values()), store=store)
    return replace(outcome, document=new, findings=(*outcome.findings, *resolver.findings))


class _Resolver:
    """Puts resources, or words, in the place of images; gathers what it had to say."""

    def __init__(self, found: dict[str, Resource], missing: dict[str, tuple[Code, str]]) -> None:
        self._found = found
        self._missing = missing
        self.findings: list[Finding] = []

    def of_block(self, block: Block) -> Iterable[Block]:
        """Give what stands for a block: a figure without its picture becomes a paragraph."""
        if not isinstance(block, Figure):
            return (block,)
        image = self._resolved(block.image, block.origin)
        if image is not None:
            return (replace(block, image=image),)
        words = _words(block.image)
        paragraphs = [Paragraph(content, origin=block.origin) for content in (words, block.caption)]
        return tuple(paragraph for paragraph in paragraphs if paragraph.content)

    def of_inline(self, node: Inline) -> Iterable[Inline]:
        """Give what stands for an inline image: itself with its resource, or its words."""
        if not isinstance(node, Image):
            return (node,)
        image = self._resolved(node, node.origin)
        return _words(node) if image is None else (image,)

    def _resolved(self, image: Image, origin: Origin | None) -> Image | None:
        resource = self._found.get(image.source)
        if image.resource or (resource is None and image.source not in self._missing):
            return image
        if resource is None:
            code, message = self._missing[image.source]
            self.findings.append(code.found(origin, message=message))
            return None
        if image.alt is None:
            message = f"The image {excerpt(image.source, 60)!r} has no alternative text."
            self.findings.append(CODES["RES003"].found(origin, message=message))
        return replace(image, resource=resource.id)


def _words(image: Image) -> tuple[Inline, ...]:
    return (Emphasis((Text(image.alt),)),) if image.alt else ()


def _read(source: str, folder: Path | None, root: Path | None) -> bytes:
    """Return the bytes of an image that the page carries or that lies beside it.

    Raises:
        FileNotFoundError: it lies elsewhere, or nowhere.
    """
    if source.startswith("data:"):
        return _data_url(source)
    address = urllib.parse.urlsplit(source)
    if folder is None or address.scheme or address.netloc or not address.path:
        raise FileNotFoundError(source)
    path = (folder / urllib.parse.unquote(address.path)).resolve()
    if not path.is_relative_to((root or folder).resolve()) or not path.is_file():
        raise FileNotFoundError(source)
    if path.stat().st_size > _MAX_BYTES:
        raise _Unusable("it is larger than 64 MiB")
    return path.read_bytes()


def _data_url(source: str) -> bytes:
    head, _, body = source.partition(",")
    if not head.endswith(";base64"):
        raise _Unusable("it is no base64 data")
    try:
        return base64.b64decode(urllib.parse.unquote(body), validate=False)
    except binascii.Error as error:
        raise _Unusable("its base64 data are broken") from error


def _kind(data: bytes) -> str:
    """Return the media type of an image that decodes.

    Raises:
        _Unusable: it does not, or is too large to be a picture in a book.
    """
    from PIL import Image as Picture  # noqa: PLC0415 - only books with pictures pay for it

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Picture.DecompressionBombWarning)
            with Picture.open(io.BytesIO(data), formats=tuple(_FORMATS)) as picture:
                if picture.width * picture.height > _MAX_PIXELS:
                    raise _Unusable("it has more than 50 million pixels")
                picture.load()
                return _FORMATS[picture.format or ""]
    except (Picture.DecompressionBombWarning, Picture.DecompressionBombError) as error:
        raise _Unusable("it has too many pixels") from error
    except (OSError, SyntaxError, ValueError, KeyError) as error:
        raise _Unusable("it is no PNG, JPEG, GIF or WebP picture that can be decoded") from error
