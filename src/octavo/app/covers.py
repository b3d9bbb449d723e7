"""A picture that `cover` names, or that is called `cover` and is beside the pages → the book's cover, as a JPEG or PNG for every e-reader.

A JPEG or PNG of sensible size is used as it is, pixel for pixel; any other picture is converted to JPEG, upright, in
sRGB, at most 2560 pixels on its longer side. Metadata are removed.
"""

import hashlib
import io
from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from octavo.app.file_reading import read_at_most
from octavo.app.folders import with_volumes
from octavo.app.images import Shelf
from octavo.app.images.decoding import decode, in_srgb, means_srgb, open_picture, orientation
from octavo.app.images.places import UnusableError, packed_picture
from octavo.app.images.stripping import strip_jpeg, strip_png
from octavo.app.packed import PackedFile
from octavo.app.packed_pages import files_beside_packed, is_packed
from octavo.findings.codes import CODES
from octavo.findings.errors import ManuscriptError, reason_of
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import LIMITS, MIB, Limits, setting_name
from octavo.manuscript.model import Images
from octavo.tree.document import Resource
from octavo.tree.nodes import Image
from octavo.tree.origin import Origin

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_LARGEST: Final = 2560
"""Pixels. It is Kindle's own limit, and results in less than the 5.6 million that Apple Books shows."""
_SMALLEST: Final = (625, 1000)
"""Pixels below which Amazon refuses a cover (https://kdp.amazon.com/en_US/help/topic/G200645690)."""
_QUALITY: Final = 92
_PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".avif"})
"""Suffixes of pictures that become covers if they are called `cover`."""


@dataclass(frozen=True, slots=True)
class GivenCover:
    """A cover read from its file. `alt` is "" where nobody wrote one."""

    data: bytes
    media_type: str
    name: str
    alt: str = ""
    findings: tuple[Finding, ...] = ()


def cover_beside(paths: Iterable[Path], limits: Limits = LIMITS) -> Path | PackedFile | None:
    """Return the picture called `cover` in the first folder or archive among the paths that contains one, but no link out of the folder."""
    for path in with_volumes(paths):
        if path.is_dir():
            for one in sorted(path.iterdir()):
                inside = one.is_file() and one.resolve().parent == path.resolve()
                if inside and _is_cover(one):
                    return one
        elif is_packed(path):
            for packed in files_beside_packed(path, limits):
                if _is_cover(packed.path):
                    return packed
    return None


def _is_cover(file: Path) -> bool:
    return file.stem.lower() == "cover" and file.suffix.lower() in _PICTURES


def with_cover_beside(
    outcome: Outcome,
    beside: Path | PackedFile,
    images: Images,
    limits: Limits,
    executor: Executor | None,
) -> Outcome:
    """Return the book with the picture beside its pages as its cover, unless a book among them brought one.

    The picture is not trusted, so it is decoded on the executor, like those of pages.

    Findings: BOK005 for a picture that became the cover, RES002 for one that cannot be used.
    """
    if outcome.document.cover:
        return outcome
    path = beside.path if isinstance(beside, PackedFile) else beside
    smaller = replace(images, max_side=min(images.max_side, _LARGEST))
    try:
        with Shelf(smaller, limits, executor) as shelf:
            made = shelf.prepared(_bytes_within(beside, limits))
    except (OSError, UnusableError) as error:
        reason = reason_of(error) if isinstance(error, OSError) else str(error)
        message = f"The picture “{path.name}” cannot be the book's cover: {reason}."
        told = CODES["RES002"].found(Origin(str(path)), message=message)
        return replace(outcome, findings=(*outcome.findings, told))
    message = f"The book's cover is the picture “{path.name}” in the folder."
    told = CODES["BOK005"].found(Origin(str(path)), message=message)
    told = replace(told, hint="--set book.cover=none leaves it out")
    return with_cover(outcome, GivenCover(made.data, made.media_type, path.name, "", (told,)))


def _bytes_within(path: Path | PackedFile, limits: Limits) -> bytes:
    if isinstance(path, PackedFile):
        return packed_picture(path, limits)
    with path.open("rb") as file:
        data = read_at_most(file, limits.picture_size * MIB)
    if data is None:
        raise UnusableError(f"larger than {limits.picture_size} MiB")
    return data


def read_cover(path: Path, alt: str = "", limits: Limits = LIMITS) -> GivenCover:
    """Return the cover in the file `path`.

    Findings: COV001 for a picture that is too small.

    Raises:
        ManuscriptError: there is no such file, or it is not a picture.
    """
    try:
        data = _bytes_within(path, limits)
    except UnusableError as error:
        raise ManuscriptError(
            f"the cover {path}: {error}",
            hint=f"{setting_name('picture_size')} sets how large it may be",
        ) from error
    except (OSError, ValueError) as error:
        raise ManuscriptError(
            f"the cover {path}: {reason_of(error)}", hint=f"it was looked for at {path.absolute()}"
        ) from error
    return _cover_of(data, path, alt, limits)


def given_cover(picture: Path | bytes, limits: Limits) -> GivenCover:
    """Return the cover that a program gives: the path of a picture, or its bytes.

    Raises: as `read_cover`.
    """
    if isinstance(picture, Path):
        return read_cover(picture, limits=limits)
    return _cover_of(picture, Path("cover"), "", limits)


def with_cover(outcome: Outcome, cover: GivenCover) -> Outcome:
    """Return the book with its cover."""
    document = outcome.document
    digest = hashlib.sha256(cover.data).hexdigest()
    resource = Resource(f"cover-{digest[:12]}", cover.media_type, digest)
    return replace(
        outcome,
        document=replace(
            document,
            resources=(*document.resources, resource),
            store={**document.store, digest: cover.data},
            cover=Image(cover.name, cover.alt or None, resource.id),
        ),
        findings=(*outcome.findings, *cover.findings),
    )


def _cover_of(data: bytes, path: Path, alt: str, limits: Limits) -> GivenCover:
    try:
        with open_picture(data, limits) as picture:
            decode(picture)
            findings = tuple(_too_small(picture.size, path))
            if bare := _as_it_is(picture, data):
                kind = f"image/{(picture.format or '').lower()}"
                return GivenCover(bare, kind, path.name, alt, findings)
            return GivenCover(_brought_over(picture), "image/jpeg", path.name, alt, findings)
    except UnusableError as error:
        raise ManuscriptError(
            f"the cover {path}: {error}", hint="save it as JPEG or PNG"
        ) from error


def _as_it_is(picture: "Picture", data: bytes) -> bytes | None:
    """Return a picture unchanged except for its metadata; None if e-readers do not accept it as it is."""
    plain = (picture.format, picture.mode) in {
        ("JPEG", "RGB"), ("JPEG", "L"), ("PNG", "RGB"), ("PNG", "L"), ("PNG", "P"),
    }  # fmt: skip
    fits = max(picture.size) <= _LARGEST and orientation(picture) == 1 and means_srgb(picture)
    if not (plain and fits):
        return None
    return strip_png(data) if picture.format == "PNG" else strip_jpeg(data)


def _brought_over(picture: "Picture") -> bytes:
    from PIL import Image as Pictures  # noqa: PLC0415 - only books with pictures pay for it
    from PIL import ImageOps  # noqa: PLC0415 - as above

    upright = picture if orientation(picture) == 1 else ImageOps.exif_transpose(picture)
    plain = in_srgb(upright)
    if plain.mode == "RGBA":
        plain = Pictures.alpha_composite(Pictures.new("RGBA", plain.size, "white"), plain)
    plain = plain.convert("RGB")
    plain.thumbnail((_LARGEST, _LARGEST), Pictures.Resampling.LANCZOS)
    plain.info.clear()  # else comments would be kept
    data = io.BytesIO()
    plain.save(data, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return data.getvalue()


def _too_small(size: tuple[int, int], path: Path) -> tuple[Finding, ...]:
    width, height = sorted(size)
    if width >= _SMALLEST[0] and height >= _SMALLEST[1]:
        return ()
    least = f"{_SMALLEST[0]} by {_SMALLEST[1]}"
    message = f"The cover has {size[0]} by {size[1]} pixels; shops and e-readers ask for {least}."
    return (CODES["COV001"].found(Origin(path.name), message=message),)
