"""The picture that `cover` names → the book's cover, as a JPEG or PNG that every e-reader takes.

A JPEG or PNG of sensible size is used as it is; any other picture is converted to JPEG, upright, in
screen colours, at most 2560 pixels on its longer side.
"""

import hashlib
import io
import warnings
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from octavo.findings.codes import CODES
from octavo.findings.errors import ManuscriptError, reason_of
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import LIMITS, MIB, Limits, named
from octavo.tree.document import Resource
from octavo.tree.nodes import Image
from octavo.tree.origin import Origin

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_LARGEST: Final = 2560
"""Pixels; Kindle's own measure, and below the 5.6 million that Apple Books shows."""
_SMALLEST: Final = (625, 1000)
"""Below this Amazon refuses a cover (https://kdp.amazon.com/en_US/help/topic/G200645690)."""
_ORIENTATION: Final = 0x0112
_QUALITY: Final = 92


@dataclass(frozen=True, slots=True)
class GivenCover:
    """A cover read from its file. `alt` is "" where nobody wrote one."""

    data: bytes
    media_type: str
    name: str
    alt: str = ""
    findings: tuple[Finding, ...] = ()


def read_cover(path: Path, alt: str = "", limits: Limits = LIMITS) -> GivenCover:
    """Return the cover in the file `path`.

    Findings: COV001 for a picture that is too small.

    Raises:
        ManuscriptError: there is no such file, or it is no picture.
    """
    try:
        if path.stat().st_size > limits.picture_size * MIB:
            raise ManuscriptError(
                f"the cover {path}: larger than {limits.picture_size} MiB",
                hint=f"{named('picture_size')} sets how large it may be",
            )
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise ManuscriptError(
            f"the cover {path}: {reason_of(error)}", hint=f"it was looked for at {path.absolute()}"
        ) from error
    return _cover_of(data, path, alt)


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


def _cover_of(data: bytes, path: Path, alt: str) -> GivenCover:
    from PIL import Image as Pictures  # noqa: PLC0415 - only books with pictures pay for it
    from PIL import UnidentifiedImageError  # noqa: PLC0415 - as above

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Pictures.DecompressionBombWarning)
            with Pictures.open(io.BytesIO(data)) as picture:
                picture.load()
                findings = tuple(_too_small(picture.size, path))
                if _suits(picture):
                    kind = f"image/{(picture.format or '').lower()}"
                    return GivenCover(data, kind, path.name, alt, findings)
                return GivenCover(_brought_over(picture), "image/jpeg", path.name, alt, findings)
    except UnidentifiedImageError as error:
        raise ManuscriptError(
            f"the cover {path}: no picture that can be read", hint="save it as JPEG or PNG"
        ) from error
    except (
        Pictures.DecompressionBombWarning,
        Pictures.DecompressionBombError,
        OSError,
        SyntaxError,
        ValueError,
    ) as error:
        raise ManuscriptError(f"the cover {path}: cannot be used: {error}") from error


def _suits(picture: "Picture") -> bool:
    """Tell whether e-readers take a picture as it is."""
    upright = picture.getexif().get(_ORIENTATION, 1) == 1
    plain = (picture.format, picture.mode) in {
        ("JPEG", "RGB"), ("JPEG", "L"), ("PNG", "RGB"), ("PNG", "L"), ("PNG", "P"),
    }  # fmt: skip
    return upright and plain and max(picture.size) <= _LARGEST


def _brought_over(picture: "Picture") -> bytes:
    from PIL import Image as Pictures  # noqa: PLC0415 - loaded already
    from PIL import ImageOps  # noqa: PLC0415 - loaded already

    upright = ImageOps.exif_transpose(picture)
    if upright.has_transparency_data:
        upright = upright.convert("RGBA")
        paper = Pictures.new("RGBA", upright.size, "white")
        upright = Pictures.alpha_composite(paper, upright)
    upright = upright.convert("RGB")
    upright.thumbnail((_LARGEST, _LARGEST), Pictures.Resampling.LANCZOS)
    data = io.BytesIO()
    upright.save(data, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return data.getvalue()


def _too_small(size: tuple[int, int], path: Path) -> tuple[Finding, ...]:
    width, height = sorted(size)
    if width >= _SMALLEST[0] and height >= _SMALLEST[1]:
        return ()
    least = f"{_SMALLEST[0]} by {_SMALLEST[1]}"
    message = f"The cover has {size[0]} by {size[1]} pixels; shops and e-readers ask for {least}."
    return (CODES["COV001"].found(Origin(path.name), message=message),)
