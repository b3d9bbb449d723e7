"""Pictures that lie about themselves are refused, or shown as their maker saw them: in an EPUB and, without a word from a library, in a PDF."""

import io
import struct
import warnings
import zlib
from pathlib import Path

import pytest
from PIL import Image as Picture
from PIL import ImageCms

from octavo.app.covers import read_cover
from octavo.app.images.places import Place, UnusableError, read_picture
from octavo.app.images.preparing import prepare
from octavo.findings.errors import ManuscriptError
from octavo.manuscript.model import Images

SIDE = 40


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(depth: int, kind: int, pixels: bytes, *chunks: bytes) -> bytes:
    """Return a PNG whose lines are all alike; `kind` is that of PNG: 0 grey, 2 colours, 3 a palette."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", SIDE, SIDE, depth, kind, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress((b"\0" + pixels) * SIDE))
    return b"".join((b"\x89PNG\r\n\x1a\n", head, *chunks, body, chunk(b"IEND", b"")))


def jpeg(**options: object) -> bytes:
    buffer = io.BytesIO()
    Picture.new("RGB", (SIDE, SIDE), "red").save(buffer, "JPEG", **options)
    return buffer.getvalue()


def drawn_over(times: int) -> bytes:
    """Return a JPEG whose last scan is repeated."""
    start, scan, rest = jpeg(progressive=True).rpartition(b"\xff\xda")
    return start + (scan + rest.removesuffix(b"\xff\xd9")) * times + b"\xff\xd9"


def red_for_blue() -> bytes:
    """Return a profile that means blue by red, and red by blue."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = range(132, 132 + 12 * profile[131], 12)
    red, blue = (
        next(at for at in tags if bytes(profile[at : at + 4]) == name)
        for name in (b"rXYZ", b"bXYZ")
    )
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


TWO_COLOURS = chunk(b"PLTE", b"\xff\0\0\0\0\xff")
UNUSABLE = {
    "more clear colours than a palette has": png(8, 3, bytes([9] * SIDE), TWO_COLOURS, chunk(b"tRNS", bytes(300))),
    "drawn over itself 3,000 times": drawn_over(3000),
    "a profile that unpacks to 100 MB": png(
        8, 0, bytes(SIDE), chunk(b"iCCP", b"k\0\0" + zlib.compress(bytes(100_000_000), 9))
    ),
    "words that unpack to 100 MB": png(
        8, 0, bytes(SIDE), chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(100_000_000), 9))
    ),
    "an empty file": b"",
}  # fmt: skip


@pytest.mark.parametrize("lie", UNUSABLE)
def test_what_would_take_memory_time_or_the_printer_with_it_is_refused(
    lie: str, tmp_path: Path
) -> None:
    with pytest.raises(UnusableError, match=r"damaged|drawn over itself|empty"):
        prepare(UNUSABLE[lie], Images())
    cover = tmp_path / "cover.png"
    cover.write_bytes(UNUSABLE[lie])
    with pytest.raises(ManuscriptError, match=r"damaged|drawn over itself|empty"):
        read_cover(cover)


@pytest.mark.parametrize("frames", [0, 2**32 - 1])
def test_a_moving_png_that_miscounts_its_frames_is_a_still_one(frames: int) -> None:
    data = png(8, 0, bytes(SIDE), chunk(b"acTL", struct.pack(">II", frames, 0)))
    made = prepare(data, Images())
    with warnings.catch_warnings(action="error"):
        Picture.open(io.BytesIO(made.data)).load()


def test_grey_of_16_bits_that_can_be_seen_through_keeps_its_greys() -> None:
    half = struct.pack(">H", 0) * (SIDE // 2) + struct.pack(">H", 160 * 256) * (SIDE // 2)
    made = prepare(png(16, 0, half, chunk(b"tRNS", struct.pack(">H", 0))), Images())
    shown = Picture.open(io.BytesIO(made.data)).convert("RGBA")
    assert shown.getpixel((5, 5))[3] == 0  # type: ignore[index]
    assert shown.getpixel((SIDE - 5, 5)) == (160, 160, 160, 255)


@pytest.mark.parametrize("as_cover", [False, True])
def test_colours_that_print_would_take_for_others_are_brought_over(
    as_cover: bool, tmp_path: Path
) -> None:
    file = tmp_path / "picture.jpg"
    file.write_bytes(jpeg(icc_profile=red_for_blue()))
    data = read_cover(file).data if as_cover else prepare(file.read_bytes(), Images()).data
    shown = Picture.open(io.BytesIO(data))
    red, _, blue = shown.convert("RGB").getpixel((5, 5))  # type: ignore[misc]
    assert red < 60
    assert blue > 200
    assert "icc_profile" not in shown.info


def test_data_without_the_signs_that_fill_their_end_are_read_as_browsers_read_them() -> None:
    assert read_picture("data:image/png;base64,iVBORw", Place()) == b"\x89PNG"
