"""A picture's bytes → a picture that every reading system and press can show, without metadata.

PNG, JPEG and GIF stay as they are, pixel for pixel, except those with greys of 16 bits, which print cannot show, and with
colours in other spaces than sRGB, which print takes for sRGB. WebP, AVIF, BMP, TIFF and ICO become PNG if they have few
colours or transparent pixels, and JPEG otherwise; SVG drawings become PNG. Pictures are turned upright, large ones are
scaled, CMYK becomes RGB, dark marks on a transparent ground get a white one, and metadata are removed. The bytes decide on the format, not the name. A picture is decoded
once, after its size was checked, so that a broken or hostile file never reaches a book. The same bytes give the same
result.
"""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from octavo.app.images.decoding import (
    decode,
    has_deep_greys,
    in_srgb,
    is_lost_in_the_dark,
    means_srgb,
    open_picture,
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
    "MPO": ("image/jpeg", strip_jpeg),  # a JPEG with further pictures after the first
    "GIF": ("image/gif", strip_gif),
}
_NAMES: Final = {"WEBP": "WebP"}
_FEW: Final = 256
_FEW_GREYS: Final = 32
"""Up to this many colours a picture counts as drawn, not photographed: PNG is smaller, and exact."""
_QUALITY: Final = 90
_POINT: Final = 2
"""Up to this many pixels on its longer side a picture is a tracking pixel or a placeholder."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture fit for a book. `done` says what was done to it, for a person; "" for nothing."""

    data: bytes
    media_type: str
    done: str = ""
    stands_still: bool = False
    """Whether it was animated, and now shows only its first frame."""
    width: int = 0
    """Its width as a percentage of the line, 1 to 100, if its author gives none; 0 leaves it to the style."""


def prepare(data: bytes, images: Images, limits: Limits = LIMITS) -> Prepared:
    """Make a picture fit for a book.

    Raises:
        UnusableError: it cannot be decoded, or is too large for a picture in a book.
    """
    if is_drawing(data):
        drawn = draw(data, images)
        done = f"SVG became PNG of {_times(drawn.size)} pixels"
        return Prepared(drawn.data, "image/png", done, width=drawn.width)
    with open_picture(data, limits) as picture:
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
    fits = fits and (moves or not is_lost_in_the_dark(picture))
    if kind in _KEPT and fits and not turned and not other_depth:
        media_type, strip = _KEPT[kind]
        bare = strip(data)
        if bare is not None:
            return Prepared(bare, media_type)
        if (
            kind == "GIF"
        ):  # without an end mark, as many are: anything else would lose the animation
            return Prepared(data, media_type)
    return _remade(picture, kind, images, moves=moves, srgb=srgb)


def _remade(picture: "Picture", kind: str, images: Images, *, moves: bool, srgb: bool) -> Prepared:
    """Return the picture corrected and encoded again."""
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
    # Before it is scaled, since that adds colours.
    drawn = _is_drawn(plain)
    if is_lost_in_the_dark(plain):
        done.append("given a white ground, since a dark page would hide it")
        white = Image.new("RGBA", plain.size, "white")
        plain = Image.alpha_composite(white, plain).convert("RGB")
    size = _scaled_size(plain.size, images)
    if size != plain.size:
        done.append(f"scaled from {_times(plain.size)} to {_times(size)} pixels")
        plain = plain.resize(size, Image.Resampling.LANCZOS)
    target = "PNG" if drawn else "JPEG"
    if target != kind.replace("MPO", "JPEG"):
        done.insert(0, f"{_NAMES.get(kind, kind)} became {target}")
    buffer = io.BytesIO()
    plain.info.clear()  # else comments and profiles would be kept
    if drawn:
        plain.save(buffer, "PNG", compress_level=9)
    else:
        plain.save(buffer, "JPEG", quality=_QUALITY, optimize=True, subsampling="4:2:0")
    media_type = f"image/{target.lower()}"
    return Prepared(buffer.getvalue(), media_type, ", ".join(done), moves)


def _is_drawn(picture: "Picture") -> bool:
    """Return whether PNG suits a picture: it has transparent pixels, few colours, or few greys."""
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
