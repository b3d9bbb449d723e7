"""A picture's bytes → the picture as Pillow decodes it, its orientation, and its colours converted to sRGB.

The bytes determine the format, not the name. A picture is decoded only after its size was checked.
If it is truncated, damaged, too large or of another format, an error says so.
"""

import io
import itertools
import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, cast

from octavo.app.images.places import UnusableError
from octavo.findings.limits import Limits, setting_name

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP", "TIFF", "ICO")
_ORIENTATION: Final = 0x0112
_SCANS: Final = 100
"""The most scans of a JPEG. Each takes 90 bytes and draws all pixels; programs write ten to twenty."""
_SCAN: Final = b"\xff\xda"
_DARK: Final = 90
"""Greys of less, of 255, have less than three times the contrast to black: https://www.w3.org/TR/WCAG22/#non-text-contrast"""
_ALPHA: Final = frozenset(("LA", "La", "PA", "RGBA", "RGBa"))
"""The modes of pictures with an alpha channel."""
_LIKE: Final = 4
"""Of 255: how far a colour may differ before anyone notices. Profiles that claim to be sRGB differ by 2."""


@contextmanager
def open_picture(data: bytes, limits: Limits) -> Iterator["Picture"]:
    """Open a picture; inside the block, exceptions of Pillow become an `UnusableError`, and its warnings are not shown.

    Raises:
        UnusableError: it is too large, of an unknown format, or cannot be decoded.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only pictures pay for it

    try:
        with _strictly(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                if picture.width * picture.height > limits.picture_pixels:
                    raise UnusableError(_too_many(limits))
                if picture.format in {"JPEG", "MPO"} and data.count(_SCAN) > _SCANS:
                    raise UnusableError(f"it is drawn over itself more than {_SCANS} times")
                yield picture
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise UnusableError(_too_many(limits)) from error
    except UnidentifiedImageError as error:
        raise UnusableError(_unknown(data)) from error
    except (OSError, SyntaxError, ValueError, KeyError, TypeError, IndexError) as error:
        raise UnusableError("it is cut off or damaged, and cannot be decoded") from error
    except (EOFError, OverflowError, ArithmeticError, MemoryError, AttributeError) as error:
        raise UnusableError("it is damaged, and cannot be decoded") from error


def decode(picture: "Picture") -> None:
    """Decode a picture and its palette, inside `open_picture`, so that a broken one fails here and not in print."""
    picture.load()
    if picture.mode == "P":
        picture.convert("RGBA")


def orientation(picture: "Picture") -> int:
    """Return the Exif orientation of a picture, from 1, upright, to 8."""
    try:
        found = picture.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - whatever is wrong with broken Exif data, the picture counts as upright
        return 1
    return found if isinstance(found, int) and 1 < found <= 8 else 1


def in_srgb(picture: "Picture") -> "Picture":
    """Return the picture as L, RGB or RGBA, with its colours in sRGB."""
    profile = picture.info.get("icc_profile")
    if has_deep_greys(picture):
        picture = _grey_of_8_bits(picture)
    elif (
        picture.mode == "P" or "transparency" in picture.info or picture.mode in {"LA", "PA", "La"}
    ):
        picture = picture.convert("RGBA")
    elif picture.mode == "1":
        picture = picture.convert("L")
    if profile and picture.mode in {"RGB", "RGBA", "CMYK"}:
        picture = _by_profile(picture, profile)
    if picture.mode not in {"L", "RGB", "RGBA"}:
        picture = picture.convert("RGBA" if picture.mode in {"RGBa", "RGBX"} else "RGB")
    if picture.mode == "RGBA" and picture.getchannel("A").getextrema() == (255, 255):
        picture = picture.convert("RGB")
    return picture


def is_lost_in_the_dark(picture: "Picture") -> bool:
    """Return whether a picture has only dark marks on a transparent ground, so that a dark page would hide them."""
    if "transparency" not in picture.info and picture.mode not in _ALPHA:
        return False
    whole = in_srgb(picture)
    if whole.mode != "RGBA":
        return False
    seen = whole.getchannel("A").point([0] * 128 + [255] * 128)
    shades = whole.convert("L").histogram(seen)
    marks, pixels = sum(shades), whole.width * whole.height
    is_open = 10 * (pixels - marks) >= pixels  # not only its corners
    return is_open and 20 * sum(shades[_DARK:]) < marks


def has_deep_greys(picture: "Picture") -> bool:
    """Return whether a picture has greys of more than 8 bits, or fractional ones."""
    return picture.mode.startswith(("I", "F"))


def means_srgb(picture: "Picture") -> bool:
    """Return whether a picture's colours are those of sRGB: it has no profile for other ones, which print and many readers ignore."""
    from PIL import Image, ImageChops  # noqa: PLC0415 - as above

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"P", "RGB", "RGBA"}:
        return True
    steps = bytes((0, 85, 170, 255))
    colours = bytes(value for one in itertools.product(steps, repeat=3) for value in one)
    sample = Image.frombytes("RGB", (8, 8), colours)
    apart = ImageChops.difference(sample, _by_profile(sample, profile))
    return max(apart.tobytes()) <= _LIKE


def _grey_of_8_bits(picture: "Picture") -> "Picture":
    """Return a picture with greys of more bits, in either byte order, with 8; its transparency stays.

    Raises:
        UnusableError: its greys are not numbers.
    """
    clear = picture.info.get("transparency")
    scale, darkest = _measure(picture)
    whole = picture if picture.mode == "F" else picture.convert("I")
    grey = whole.point(lambda value: value * scale + -darkest * scale).convert("L")
    if not isinstance(clear, int):
        return grey
    seen = grey.point([0 if value == clear // 256 else 255 for value in range(256)])
    grey = grey.convert("RGBA")
    grey.putalpha(seen)
    return grey


def _measure(picture: "Picture") -> tuple[float, float]:
    """Return the factor that converts greys to 8 bits, and the grey to subtract first.

    Greys of 32 bits, and fractions, do not define white. So they are taken for fractions, or greys
    of 8 or 16 bits, if they are all within that range; otherwise the lightest is white.
    """
    if picture.mode.startswith("I;16"):
        return 1 / 256, 0
    low, high = (float(one) for one in cast("tuple[float, float]", picture.getextrema()))
    if not math.isfinite(low) or not math.isfinite(high):
        raise UnusableError("its greys are no numbers")
    for white, scale in ((1, 255), (255, 1), (65_535, 1 / 256)):
        if low >= 0 and high <= white:
            return scale, 0
    return 255 / ((high - low) or 1), low


def _too_many(limits: Limits) -> str:
    return f"it has more than {limits.picture_pixels:,} pixels ({setting_name('picture_pixels')})"


def _unknown(data: bytes) -> str:
    from PIL import features  # noqa: PLC0415 - as above

    if not data:
        return "its file is empty"
    if data[4:8] == b"ftyp" and data[8:12] in {b"avif", b"avis"} and not features.check("avif"):
        return "it is AVIF, which the Pillow installed here cannot decode"
    return "it is not in a picture format that octavo knows (PNG, JPEG, GIF, WebP, AVIF, BMP, TIFF, ICO)"


@contextmanager
def _strictly() -> Iterator[None]:
    """Make Pillow refuse truncated pictures: WeasyPrint, once loaded, has them filled with grey."""
    from PIL import ImageFile  # noqa: PLC0415 - only pictures pay for it

    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _by_profile(picture: "Picture", profile: bytes) -> "Picture":
    """Return the picture with its colours converted to sRGB; unchanged if its profile is invalid."""
    from PIL import ImageCms  # noqa: PLC0415 - as above

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        target = ImageCms.createProfile("sRGB")
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        made = ImageCms.profileToProfile(picture, source, target, outputMode=mode)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return picture
    return picture if made is None else made
