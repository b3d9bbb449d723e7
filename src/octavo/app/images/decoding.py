"""A picture's bytes → the picture as Pillow decodes it; how it lies, and its colours brought to those of a screen.

The bytes are believed, not the name. A picture is decoded only after its size has been looked at. One that is cut off,
damaged, too large or of another format is an error that says so.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from octavo.app.images.places import UnusableError
from octavo.findings.limits import Limits, named

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_FORMATS: Final = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP", "TIFF", "ICO")
_ORIENTATION: Final = 0x0112


@contextmanager
def opened(data: bytes, limits: Limits) -> Iterator["Picture"]:
    """Open a picture; what Pillow raises inside the block is raised as an `UnusableError`, and its warnings are not shown.

    Raises:
        UnusableError: it is too large, of no format that octavo knows, or does not decode.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only pictures pay for it

    try:
        with _strictly(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
                if picture.width * picture.height > limits.picture_pixels:
                    raise UnusableError(_too_many(limits))
                yield picture
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise UnusableError(_too_many(limits)) from error
    except UnidentifiedImageError as error:
        raise UnusableError(_unknown(data)) from error
    except (OSError, SyntaxError, ValueError, KeyError, TypeError, IndexError) as error:
        raise UnusableError("it is cut off or damaged, and cannot be decoded") from error
    except (EOFError, OverflowError, ArithmeticError, MemoryError, AttributeError) as error:
        raise UnusableError("it is damaged, and cannot be decoded") from error


def orientation(picture: "Picture") -> int:
    """Return how a picture lies, from 1, upright, to 8, as Exif counts."""
    try:
        found = picture.getexif().get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - whatever broken Exif does, the picture is upright
        return 1
    return found if isinstance(found, int) and 1 < found <= 8 else 1


def in_srgb(picture: "Picture") -> "Picture":
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
