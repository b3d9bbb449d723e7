"""A ZIP archive of pages → its files, read one by one. Nothing is unpacked to the disk.

A file is called after the archive and its place in there: `pages.zip/ch1.html`.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from octavo.app.file_reading import SizeLimit, read_bytes
from octavo.findings.errors import ReadError
from octavo.findings.limits import LIMITS, MIB, Limits, setting_name
from octavo.readers.archive import Archive
from octavo.readers.source import Source
from octavo.tree.text import excerpt

ZIP: Final = ".zip"
"""The suffix of an archive of pages."""
_LONGEST: Final = 255
"""The most bytes in the name of a file or folder: what file systems allow, and what is quickly taken apart."""
_DEEPEST: Final = 64
"""The most folders in each other."""
UNPACK: Final = "unpack it, and name the folder of pages that was in it"
"""What to do about an archive that is not read."""


def open_packed(path: Path, limits: Limits = LIMITS) -> Archive:
    """Open an archive of pages.

    Raises:
        ReadError: it cannot be read, or is not an archive that a well-behaved program makes of files on a disk.
    """
    data = read_bytes(path, SizeLimit(limits.book_size, "ZIP archive", setting_name("book_size")))
    remedy = f"get a new copy, or {UNPACK}"
    archive = Archive(data, str(path), limits, kind="a ZIP archive", remedy=remedy)
    for name in archive.files:
        parts = name.split("/", _DEEPEST)
        if len(parts) > _DEEPEST or max(map(len, map(os.fsencode, parts))) > _LONGEST:
            raise ReadError(
                f"{path}: is not read: {excerpt(name)} is longer or deeper than the name of a file on a disk",
                hint=remedy,
            )
    return archive


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file in an archive of pages."""

    archive: Archive = field(repr=False)
    path: Path
    """Its place, which begins with the archive's own path."""

    def read(self) -> bytes:
        """Return its bytes; raises `ReadError` if it is damaged, or larger than any file may be."""
        return self.archive.read(place_in(self.archive, self.path))


@dataclass(frozen=True, slots=True)
class PackedPage(PackedFile):
    """A page in an archive that has not been read yet."""

    media_type: str
    found_in: Path
    """The folder of its pages: the archive, or a folder in it."""

    @property
    def name(self) -> str:
        """The name by which the user knows it."""
        return str(self.path)

    @property
    def folder(self) -> Path:
        """The folder in the archive to which the addresses of its pictures are relative."""
        return self.path.parent

    @property
    def limits(self) -> Limits:
        """Limits on its size and on the work it may cause."""
        return self.archive.limits

    def load(self) -> Source:
        """Return the page.

        Raises:
            ReadError: it is damaged, or larger than a page may be.
        """
        limit = SizeLimit(self.limits.document_size, "page", setting_name("document_size"))
        data = self.read()
        if len(data) > limit.mebibytes * MIB:
            raise limit.exceeded_by(self.name)
        return Source(self.name, data, self.media_type, folder=self.folder, limits=self.limits)


def archive_of(source: object) -> Archive | None:
    """Return the archive that a page is in, None for any other source."""
    return source.archive if isinstance(source, PackedPage) else None


def place_in(archive: Archive, path: Path) -> str:
    """Return the name in an archive of the file at `path`, which begins with the archive's own path."""
    return path.relative_to(archive.name).as_posix()
