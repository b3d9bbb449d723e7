"""A JPEG, PNG or GIF file → the same picture, pixel for pixel, without its metadata.

Cameras, phones and programs write places, names, dates, thumbnails and comments into pictures. What a reader needs
to show the right colours (JFIF, ICC profile, Adobe's marker, gamma) stays.
https://www.w3.org/TR/png-3/#11Chunks, https://www.w3.org/Graphics/JPEG/itu-t81.pdf (B.1),
https://www.w3.org/Graphics/GIF/spec-gif89a.txt
"""

from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT: Final = frozenset(
    [
        b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
        b"cICP", b"mDCV", b"cLLI", b"bKGD", b"hIST", b"pHYs", b"acTL", b"fcTL", b"fdAT",
    ]
)  # fmt: skip
_MOST_FRAMES: Final = 2**31 - 1
_APP0, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE2, 0xEE, 0xEF, 0xFE
_SCAN, _END = 0xDA, 0xD9
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
"""Markers without a segment."""
_IN_SCANS: Final = frozenset({0x00, 0xFF, *range(0xD0, 0xD8)})
"""What may follow FF among coded pixels: an escaped byte, padding, a restart marker."""


def strip_png(data: bytes) -> bytes | None:
    """Return a PNG without its text, times and Exif; None if its chunks are malformed, or its frames are misnumbered."""
    kept = [_PNG]
    at = len(_PNG)
    animated = False
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        if end > len(data):
            return None
        if name == b"acTL":
            if animated or not 0 < int.from_bytes(data[at + 8 : at + 12], "big") <= _MOST_FRAMES:
                return None
            animated = True
        if name in _PNG_KEPT:
            kept.append(data[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end
    return None


def strip_jpeg(data: bytes) -> bytes | None:
    """Return a JPEG without Exif, XMP, IPTC, comments, and what follows the picture.

    It is None if its segments are malformed.
    """
    if not data.startswith(b"\xff\xd8"):
        return None
    kept = [data[:2]]
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        if marker in _ALONE:
            at += 2
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == _SCAN:
            end = _scan_end(data, end)
        if end > len(data) or end < at + 4:
            return None
        segment = data[at:end]
        if _is_of_picture(marker, segment):
            kept.append(segment)
        at = end
        if data[at : at + 2] == bytes((0xFF, _END)):
            return b"".join((*kept, data[at : at + 2]))
    return None


def _scan_end(data: bytes, at: int) -> int:
    """Return where the coded pixels end: at the first marker that is neither a restart nor an escaped byte."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            return len(data) + 1
        following = data[at + 1]
        if following not in _IN_SCANS:
            return at
        at += 1 if following == 0xFF else 2


def _is_of_picture(marker: int, segment: bytes) -> bool:
    if marker == _APP2:
        return segment.startswith(b"ICC_PROFILE\0", 4)
    if marker in {_APP0, _APP14}:
        return segment.startswith((b"JFIF\0", b"Adobe"), 4)
    return marker != _COMMENT and not _APP0 < marker <= _APP15


def strip_gif(data: bytes) -> bytes | None:
    """Return a GIF without comments and data of programs; its animation stays the same.

    It is None if its blocks are malformed.
    """
    at = 13 + _table_size(data[10]) if len(data) > 13 else len(data)
    kept = [data[:at]]
    while at < len(data):
        kind = data[at]
        if kind == 0x3B:
            return b"".join((*kept, b"\x3b"))
        if kind == 0x2C and at + 10 < len(data):
            start = at + 11 + _table_size(data[at + 9])
        elif kind == 0x21 and at + 1 < len(data):
            start = at + 2
        else:
            return None
        end = _blocks_end(data, start)
        if end is None:
            return None
        if kind == 0x2C or _is_shown(data[at:end]):
            kept.append(data[at:end])
        at = end
    return None


def _table_size(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks_end(data: bytes, at: int) -> int | None:
    while at < len(data):
        size = data[at]
        at += 1 + size
        if not size:
            return at
    return None


def _is_shown(extension: bytes) -> bool:
    """Return whether an extension is part of the picture: its timing, its text, its repetitions."""
    label = extension[1]
    return label in {0x01, 0xF9} or (
        label == 0xFF and extension[3:14] in {b"NETSCAPE2.0", b"ANIMEXTS1.0"}
    )
