"""Find the pictures that a page shows, make them fit for a book, and put their bytes into it.

Its modules, in the order to read them in:

- where its bytes are: `places`
- what is done to them: `preparing`, with `decoding` and `stripping`
- drawings (SVG): `rendering` `drawings` `plain_values`
"""

import contextlib
import hashlib
from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from typing import Self, TypeAlias

from octavo.app.images.drawings import is_drawing
from octavo.app.images.places import Place, UnusableError, read_picture, why_missing
from octavo.app.images.preparing import Prepared, prepare
from octavo.app.images.rendering import Renderer
from octavo.findings.codes import CODES, Code
from octavo.findings.errors import WorkerLostError
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import LIMITS, Limits
from octavo.manuscript.model import Images
from octavo.tree.census import images_of
from octavo.tree.document import Resource
from octavo.tree.nodes import Block, Emphasis, Figure, Image, Inline, Paragraph, Text
from octavo.tree.origin import Origin
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import excerpt

__all__ = ["Place", "Shelf", "find_images"]

_Addresses: TypeAlias = tuple[str, ...]


@dataclass(slots=True)
class Shelf:
    """The pictures that a run has made fit for a book, by the SHA-256 of their sources. Used in a `with`."""

    images: Images = field(default_factory=Images)
    """How large they may be in the book."""
    limits: Limits = LIMITS
    """How large sources may be."""
    executor: Executor | None = None
    """The executor on which they are decoded: confined processes, or None for this process.
    Drawings are drawn in a process of their own."""
    _made: dict[str, Prepared | str] = field(default_factory=dict)
    _renderer: Renderer = field(init=False)

    def __post_init__(self) -> None:
        """Prepare for drawings, without starting a process."""
        self._renderer = Renderer(self.limits)

    def __enter__(self) -> Self:
        """Return the shelf."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process for drawings, if one was started."""
        self._renderer.close()

    def prepared(self, data: bytes) -> Prepared:
        """Return the picture in `data`, made fit for a book only once.

        Raises:
            UnusableError: it cannot be used.
        """
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._made:
            try:
                self._made[digest] = self._decoded(data)
            except UnusableError as error:
                self._made[digest] = str(error)
        made = self._made[digest]
        if isinstance(made, str):
            raise UnusableError(made)
        return made

    def _decoded(self, data: bytes) -> Prepared:
        if is_drawing(data):
            return self._renderer.render(data, self.images)
        if self.executor is None:
            return prepare(data, self.images, self.limits)
        try:
            return self.executor.submit(prepare, data, self.images, self.limits).result()
        except WorkerLostError as error:
            raise UnusableError(f"a process was lost over it: {error}") from error


@dataclass(frozen=True, slots=True)
class _Found:
    """A picture, and which of the page's addresses led to it."""

    address: str
    resource: Resource
    picture: Prepared


@dataclass(frozen=True, slots=True)
class _Missing:
    """The reason that a picture could not be found."""

    code: Code
    message: str


def find_images(
    outcome: Outcome, place: Place, shelf: Shelf | None = None, *, settle: bool = True
) -> Outcome:
    """Return the page with every image resolved, or replaced by its alternative text.

    Args:
        outcome: a clean page.
        place: where its pictures may be, besides those in its own file.
        shelf: the pictures that the run has already made fit, and how large pictures may be.
        settle: whether an image that cannot be shown becomes its alternative text, as a book needs it; otherwise it
            stays as the page has it, to be found later.

    Findings: RES001 not found, RES002 unusable, RES003 without alternative text, RES004 changed,
    RES005 no longer moving.
    """
    place = replace(place, carried=outcome.pictures)
    outcome = replace(outcome, pictures={}) if outcome.pictures else outcome
    document = outcome.document
    shown = {_addresses(image) for image in images_of(document) if not image.resource}
    if not shown:
        return outcome
    with contextlib.ExitStack() as stack:
        used = shelf or stack.enter_context(Shelf())
        looked = {addresses: _look(addresses, place, used) for addresses in sorted(shown)}
    resolver = _Resolver(looked, settle=settle)
    new = rewrite(
        document,
        blocks=lambda blocks: splice(blocks, resolver.of_block),
        inlines=lambda content: splice(content, resolver.of_inline),
    )
    found = [each for each in looked.values() if isinstance(each, _Found)]
    resources = {item.id: item for item in document.resources}
    resources |= {each.resource.id: each.resource for each in found}
    store = {**document.store, **{each.resource.sha256: each.picture.data for each in found}}
    new = replace(new, resources=tuple(resources.values()), store=store)
    return replace(outcome, document=new, findings=(*outcome.findings, *resolver.findings))


def _addresses(image: Image) -> _Addresses:
    return (image.source, *image.others)


def _look(addresses: _Addresses, place: Place, shelf: Shelf) -> _Found | _Missing:
    """Return the first picture that one of the addresses leads to, or why none does."""
    unusable: _Missing | None = None
    for address in addresses:
        named = f"The image {excerpt(address, 60)!r}"
        try:
            picture = shelf.prepared(read_picture(address, place, shelf.limits))
        except FileNotFoundError:
            continue
        except (UnusableError, OSError) as error:
            unusable = unusable or _Missing(CODES["RES002"], f"{named} cannot be used: {error}.")
        else:
            digest = hashlib.sha256(picture.data).hexdigest()
            resource = Resource(f"image-{digest[:12]}", picture.media_type, digest)
            return _Found(address, resource, picture)
    why = why_missing(addresses[0], place)
    message = f"No file for the image {excerpt(addresses[0], 60)!r}{why}."
    return unusable or _Missing(CODES["RES001"], message)


class _Resolver:
    """Replaces images by resources or by words; collects the findings."""

    def __init__(self, looked: dict[_Addresses, _Found | _Missing], *, settle: bool) -> None:
        self._looked = looked
        self._settle = settle
        self._told: set[str] = set()
        self.findings: list[Finding] = []

    def of_block(self, block: Block) -> Iterable[Block]:
        """Yield what replaces a block: a figure without its picture becomes a paragraph."""
        if not isinstance(block, Figure):
            return (block,)
        image = self._resolved(block.image, block.origin)
        if image is not None:
            return (replace(block, image=image),)
        words = _words(block.image)
        paragraphs = [Paragraph(content, origin=block.origin) for content in (words, block.caption)]
        return tuple(paragraph for paragraph in paragraphs if paragraph.content)

    def of_inline(self, node: Inline) -> Iterable[Inline]:
        """Yield what replaces an inline image: itself with its resource, or its alternative text."""
        if not isinstance(node, Image):
            return (node,)
        image = self._resolved(node, node.origin)
        return _words(node) if image is None else (image,)

    def _resolved(self, image: Image, origin: Origin | None) -> Image | None:
        looked = None if image.resource else self._looked[_addresses(image)]
        match looked:
            case None:
                return image
            case _Missing(code, message):
                if not self._settle:
                    return image
                self.findings.append(code.found(origin, message=message))
                return None
            case _Found(address, resource, picture):
                self._tell(address, resource.id, picture, origin)
                named = f"The image {excerpt(address, 60)!r}"
                if image.alt is None:
                    message = f"{named} has no alternative text."
                    self.findings.append(CODES["RES003"].found(origin, message=message))
                width = image.width or picture.width
                return replace(image, source=address, others=(), resource=resource.id, width=width)

    def _tell(self, address: str, name: str, picture: Prepared, origin: Origin | None) -> None:
        """Report, once for each picture, what was done to it."""
        if name in self._told:
            return
        self._told.add(name)
        named = f"The image {excerpt(address, 60)!r}"
        if picture.done:
            message = f"{named}: {picture.done}."
            self.findings.append(CODES["RES004"].found(origin, message=message))
        if picture.stands_still:
            message = f"{named} is animated; a book shows its first frame."
            self.findings.append(CODES["RES005"].found(origin, message=message))


def _words(image: Image) -> tuple[Inline, ...]:
    return (Emphasis((Text(image.alt),)),) if image.alt else ()
