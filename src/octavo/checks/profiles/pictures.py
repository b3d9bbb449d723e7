"""The pictures of a book → format and size of each, from their first bytes."""

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, UnidentifiedImageError

from octavo.checks.book import Book
from octavo.checks.package import SVG
from octavo.checks.remark import UnreadableError


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture. `format` is "" if unknown; width and height are in pixels."""

    file: str
    format: str
    width: int
    height: int
    size: int
    """In bytes."""

    @property
    def pixels(self) -> int:
        """The number of pixels."""
        return self.width * self.height


def pictures_of(book: Book) -> Iterator[Picture]:
    """Yield every raster picture in the order of the manifest; unreadable ones are left out."""
    for item in book.package.items:
        is_picture = item.media_type.startswith("image/") and item.media_type != SVG
        if is_picture and item.file in book.archive.files:
            try:
                data = book.archive.read(item.file)
            except UnreadableError:
                continue
            yield _picture(item.file, data)


def megabytes(size: int) -> str:
    """Return a number of bytes in the megabytes of shops.

    >>> megabytes(5_300_000)
    '5.3 MB'
    """
    return f"{size / 1_000_000:.1f} MB"


def _picture(file: str, data: bytes) -> Picture:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of its size, which is what is wanted here
            with Image.open(io.BytesIO(data)) as image:
                return Picture(file, image.format or "", image.width, image.height, len(data))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError):
        return Picture(file, "", 0, 0, len(data))
