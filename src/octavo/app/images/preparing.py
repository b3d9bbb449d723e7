"""A picture's bytes → a picture that every reading system and press shows, and nothing besides.

PNG, JPEG and GIF stay as they are, pixel for pixel, but for greys of 16 bits, which print cannot show, and colours of
another space than sRGB, which print takes for sRGB; WebP, AVIF, BMP, TIFF and ICO become PNG where
they are drawn with few colours or see-through, else JPEG; what an SVG drawing shows becomes PNG. What lies on its side is turned, what is
too large is scaled, what is set in printing inks becomes RGB, and metadata go. The bytes are
believed, not the name. A picture is decoded once, after its size has been looked at, so that a
broken or hostile file never reaches a book. The same bytes in give the same bytes out.
"""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from octavo.app.images.decoding import (
    decode,
    has_deep_greys,
    in_srgb,
    means_srgb,
    opened,
    orientation,
)
from octavo.app.images.drawings import draw, is_drawing
from octavo.app.images.places import UnusableError
from octavo.app.images.stripping import strip_gif, strip_jpeg, strip_png
from octavo.findings.limits import LIMITS, Limits
from octavo.manuscript.model import Images

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_KEPT: Final = {
    "PNG": ("image/png", strip_png),
    "JPEG": ("image/jpeg", strip_jpeg),
    "MPO": ("image/jpeg", strip_jpeg),  # a JPEG with further pictures behind the first
    "GIF": ("image/gif", strip_gif),
}
_NAMES: Final = {"WEBP": "WebP"}
_FEW: Final = 256
_FEW_GREYS: Final = 32
"""Colours up to which a picture is drawn rather than photographed: PNG is smaller, and exact."""
_QUALITY: Final = 90
_POINT: Final = 2
"""Pixels of the longer side of what is there to be counted or replaced, not to be seen."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture fit for a book. `done` says what was done to it, for a person; "" for nothing."""

    data: bytes
    media_type: str
    done: str = ""
    stands_still: bool = False
    """Whether it moved, and now shows its first picture only."""
    width: int = 0
    """How much of the line it takes where its author does not say so, 1 to 100 percent; 0 leaves it to the style."""


def prepare(data: bytes, images: Images, limits: Limits = LIMITS) -> Prepared:
    """Return a picture made fit for a book.

    Raises:
        UnusableError: it does not decode, or is too large to be a picture in a book.
    """
    if is_drawing(data):
        drawn = draw(data, images)
        done = f"SVG became PNG of {_times(drawn.size)} pixels"
        return Prepared(drawn.data, "image/png", done, width=drawn.width)
    with opened(data, limits) as picture:
        return _prepared(picture, data, images)


def _prepared(picture: "Picture", data: bytes, images: Images) -> Prepared:
    kind = picture.format or ""
    size = picture.size
    if max(size) <= _POINT:
        raise UnusableError("it is a single point, which serves as a placeholder or counts readers")
    turned = orientation(picture) != 1
    moves = kind != "MPO" and bool(getattr(picture, "is_animated", False))
    other_depth = picture.mode == "CMYK" or has_deep_greys(picture)
    decode(picture)
    srgb = means_srgb(picture)
    fits = _scaled_size(size, images) == size and (moves or srgb)
    if kind in _KEPT and fits and not turned and not other_depth:
        media_type, strip = _KEPT[kind]
        bare = strip(data)
        if bare is not None:
            return Prepared(bare, media_type)
        if kind == "GIF":  # without its end, as many are: only the moving picture is at stake
            return Prepared(data, media_type)
    return _remade(picture, kind, images, moves=moves, srgb=srgb)


def _remade(picture: "Picture", kind: str, images: Images, *, moves: bool, srgb: bool) -> Prepared:
    """Return the picture decoded, set right and written anew."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - as above

    done = []
    if orientation(picture) != 1:
        picture = ImageOps.exif_transpose(picture)
        done.append("turned upright")
    if picture.mode == "CMYK":
        done.append("CMYK became RGB")
    if has_deep_greys(picture):
        bits = "16" if picture.mode.startswith("I;16") else "32"
        done.append(f"greys of {bits} bits became greys of 8")
    if not srgb:
        done.append("its colours were brought to sRGB")
    plain = in_srgb(picture)
    # Looked at before it is scaled, which makes colours between colours.
    drawn = _is_drawn(plain)
    size = _scaled_size(plain.size, images)
    if size != plain.size:
        done.append(f"scaled from {_times(plain.size)} to {_times(size)} pixels")
        plain = plain.resize(size, Image.Resampling.LANCZOS)
    target = "PNG" if drawn else "JPEG"
    if target != kind.replace("MPO", "JPEG"):
        done.insert(0, f"{_NAMES.get(kind, kind)} became {target}")
    buffer = io.BytesIO()
    plain.info.clear()  # else comments and profiles travel on
    if drawn:
        plain.save(buffer, "PNG", compress_level=9)
    else:
        plain.save(buffer, "JPEG", quality=_QUALITY, optimize=True, subsampling="4:2:0")
    media_type = f"image/{target.lower()}"
    return Prepared(buffer.getvalue(), media_type, ", ".join(done), moves)


def _is_drawn(picture: "Picture") -> bool:
    """Return whether PNG suits a picture: it can be seen through, or has few colours, or few greys."""
    if picture.mode == "RGBA":
        return True
    colours = picture.getcolors(_FEW)
    if colours is None:
        return False
    of_grey = all(isinstance(c, int | float) or c[0] == c[1] == c[2] for _, c in colours)
    return len(colours) <= _FEW_GREYS or not of_grey


def _scaled_size(size: tuple[int, int], limits: Images) -> tuple[int, int]:
    width, height = size
    by_side = limits.max_side / max(width, height)
    by_pixels = (limits.max_pixels / (width * height)) ** 0.5
    scale = min(1.0, by_side, by_pixels)
    return size if scale == 1.0 else (max(1, int(width * scale)), max(1, int(height * scale)))


def _times(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"
