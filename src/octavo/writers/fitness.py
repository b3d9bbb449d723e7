"""A book → what prevents it from being set; the same rules hold for every writer that shows pictures."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from octavo.findings.errors import NotWritableError
from octavo.tree.census import images_of
from octavo.tree.document import Document
from octavo.tree.invariants import Violation, check_writable

_MAGIC: Final = (
    ("image/png", "png", b"\x89PNG\r\n\x1a\n", b""),
    ("image/jpeg", "jpg", b"\xff\xd8\xff", b""),
    ("image/gif", "gif", b"GIF8", b""),
    ("image/webp", "webp", b"RIFF", b"WEBP"),
)
"""Core media types of pictures and the bytes they begin with, at 0 and at 8
(https://www.w3.org/TR/epub-33/#sec-core-media-types). The bytes decide, not the label. SVG is not
among them: it can load other files, and keep a renderer busy for hours."""


def require_fit(document: Document) -> None:
    """Make sure that a writer can set `document`: its tree, and every picture that it shows.

    Raises:
        NotWritableError: it cannot.
    """
    if violations := (*check_writable(document), *_check_pictures(document)):
        raise NotWritableError(violations)


def kind_of_picture(data: bytes) -> tuple[str, str]:
    """Return the media type of a picture and the suffix of its files; "" and "" if it is not a picture.

    >>> kind_of_picture(b"GIF89a by hand"), kind_of_picture(b"<svg/>")
    (('image/gif', 'gif'), ('', ''))
    """
    for media_type, suffix, start, eighth in _MAGIC:
        if data.startswith(start) and data.startswith(eighth, 8):
            return media_type, suffix
    return "", ""


def _check_pictures(document: Document) -> Iterator[Violation]:
    known = {resource.id for resource in document.resources}
    cover = document.cover
    if cover is not None and cover.resource not in known:
        yield Violation(f"a cover that is no resource: {cover.resource!r}", cover.origin)
    if not known:  # then every image in the text is a violation already
        return
    shown = {cover.resource} if cover is not None else set[str]()
    shown.update(image.resource for image in images_of(document))
    yield from unfit_pictures(document, shown)


def unfit_pictures(document: Document, shown: AbstractSet[str]) -> Iterator[Violation]:
    """Yield what is wrong with the bytes of the pictures whose ids are `shown`."""
    for resource in document.resources:
        data = document.store.get(resource.sha256)
        if resource.id not in shown:
            continue
        if data is None:
            yield Violation(f"a picture without its bytes: {resource.id!r}")
        elif not kind_of_picture(data)[0]:
            yield Violation(f"a picture that is not PNG, JPEG, GIF or WebP: {resource.id!r}")
