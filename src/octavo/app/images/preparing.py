"""A picture's bytes → a picture that every reading system and press shows, and nothing besides.

PNG, JPEG and GIF stay as they are, pixel for pixel, but for greys of 16 bits, which print cannot show; WebP, AVIF, BMP, TIFF and ICO become PNG where
they are drawn with few colours or see-through, else JPEG; what an SVG drawing shows becomes PNG. What lies on its side is turned, what is
too large is scaled, what is set in printing inks becomes RGB, and metadata go. The bytes are
believed, not the name. A picture is decoded once, after its size has been looked at, so that a
broken or hostile file never reaches a book. The same bytes in give the same bytes out.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from octavo.app.images.drawings import draw, is_drawing
from octavo.app.images.places import UnusableError
from octavo.app.images.stripping import strip_gif, strip_jpeg, strip_png
from octavo.findings.limits import LIMITS, Limits, named
from octavo.manuscript.model import Images

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_KEPT: Final = {
    "PNG": ("image/png", strip_png),
    "JPEG": ("image/jpeg", strip_jpeg),
    "MPO": ("image/jpeg", strip_jpeg),  # a JPEG with further pictures behind the first
    "GIF": ("image/gif", strip_gif),
}
_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP", "TIFF", "ICO")
_NAMES: Final = {"WEBP": "WebP"}
_FEW: Final = 256
_FEW_GREYS: Final = 32
"""Colours up to which a picture is drawn rather than photographed: PNG is smaller, and exact."""
_QUALITY: Final = 90
_ORIENTATION: Final = 0x0112
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
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only pictures pay for it

    if is_drawing(data):
        drawn = draw(data, images)
        done = f"SVG became PNG of {_times(drawn.size)} pixels"
        return Prepared(drawn.data, "image/png", done, width=drawn.width)
    try:
        with _strictly(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                _require_few_pixels(picture.size, limits)
                return _prepared(picture, data, images)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise UnusableError(_too_many(limits)) from error
    except UnidentifiedImageError as error:
        raise UnusableError(_unknown(data)) from error
    except (OSError, SyntaxError, ValueError, KeyError, TypeError, IndexError) as error:
        raise UnusableError("it is cut off or damaged, and cannot be decoded") from error
    except (EOFError, OverflowError, ArithmeticError, MemoryError, AttributeError) as error:
        raise UnusableError("it is damaged, and cannot be decoded") from error


def _require_few_pixels(size: tuple[int, int], limits: Limits) -> None:
    if size[0] * size[1] > limits.picture_pixels:
        raise UnusableError(_too_many(limits))


def _too_many(limits: Limits) -> str:
    return f"it has more than {limits.picture_pixels:,} pixels ({named('picture_pixels')})"


def _unknown(data: bytes) -> str:
    from PIL import features  # noqa: PLC0415 - as above

    if data[4:8] == b"ftyp" and data[8:12] in {b"avif", b"avis"} and not features.check("avif"):
        return "it is AVIF, which the Pillow installed here cannot decode"
    return "it is not in a picture format that octavo knows (PNG, JPEG, GIF, WebP, AVIF, BMP, TIFF, ICO)"


@contextmanager
def _strictly() -> Iterator[None]:
    """Have Pillow refuse what is cut off: WeasyPrint, once loaded, has it filled with grey."""
    from PIL import ImageFile  # noqa: PLC0415 - only pictures pay for it

    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _prepared(picture: "Picture", data: bytes, images: Images) -> Prepared:
    kind = picture.format or ""
    size = picture.size
    if max(size) <= _POINT:
        raise UnusableError("it is a single point, which serves as a placeholder or counts readers")
    turned = _orientation(picture) != 1
    moves = kind != "MPO" and bool(getattr(picture, "is_animated", False))
    other_depth = picture.mode == "CMYK" or picture.mode.startswith("I")
    picture.load()
    if kind in _KEPT and not turned and not other_depth and _scaled_size(size, images) == size:
        media_type, strip = _KEPT[kind]
        bare = strip(data)
        if bare is not None:
            return Prepared(bare, media_type)
        if kind == "GIF":  # without its end, as many are: only the moving picture is at stake
            return Prepared(data, media_type)
    return _remade(picture, kind, images, moves=moves)


def _orientation(picture: "Picture") -> int:
    try:
        found = picture.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - whatever broken Exif does, the picture is upright
        return 1
    return found if isinstance(found, int) and 1 < found <= 8 else 1


def _remade(picture: "Picture", kind: str, images: Images, *, moves: bool) -> Prepared:
    """Return the picture decoded, set right and written anew."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - as above

    done = []
    if _orientation(picture) != 1:
        picture = ImageOps.exif_transpose(picture)
        done.append("turned upright")
    if picture.mode == "CMYK":
        done.append("CMYK became RGB")
    if picture.mode.startswith("I"):
        done.append("greys of 16 bits became greys of 8")
    plain = _in_srgb(picture)
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


def _in_srgb(picture: "Picture") -> "Picture":
    """Return the picture as L, RGB or RGBA, its colours those of sRGB."""
    profile = picture.info.get("icc_profile")
    if picture.mode == "P" or "transparency" in picture.info or picture.mode in {"LA", "PA", "La"}:
        picture = picture.convert("RGBA")
    elif picture.mode.startswith("I"):  # 16 bits of grey, whichever way round
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    elif picture.mode == "1":
        picture = picture.convert("L")
    if profile and picture.mode in {"RGB", "CMYK"}:
        picture = _by_profile(picture, profile)
    if picture.mode not in {"L", "RGB", "RGBA"}:
        picture = picture.convert("RGBA" if picture.mode in {"RGBa", "RGBX"} else "RGB")
    if picture.mode == "RGBA" and picture.getchannel("A").getextrema() == (255, 255):
        picture = picture.convert("RGB")
    return picture


def _is_drawn(picture: "Picture") -> bool:
    """Tell whether PNG suits a picture: it can be seen through, or has few colours, or few greys."""
    if picture.mode == "RGBA":
        return True
    colours = picture.getcolors(_FEW)
    if colours is None:
        return False
    of_grey = all(isinstance(c, int | float) or c[0] == c[1] == c[2] for _, c in colours)
    return len(colours) <= _FEW_GREYS or not of_grey


def _by_profile(picture: "Picture", profile: bytes) -> "Picture":
    """Return the picture with its colours brought to sRGB, as it is where its profile is none."""
    from PIL import ImageCms  # noqa: PLC0415 - as above

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        made = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture
    return picture if made is None else made


def _scaled_size(size: tuple[int, int], limits: Images) -> tuple[int, int]:
    width, height = size
    by_side = limits.max_side / max(width, height)
    by_pixels = (limits.max_pixels / (width * height)) ** 0.5
    scale = min(1.0, by_side, by_pixels)
    return size if scale == 1.0 else (max(1, int(width * scale)), max(1, int(height * scale)))


def _times(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"
