"""A ZIP file from any source → its files, read one by one and never beyond a limit.

This is deliberately not the reader's archive (`readers/archive.py`). That one refuses suspicious archives, since a
book is to be made from them; this one opens whatever can be opened, since everything that is wrong is to be reported.

https://www.w3.org/TR/epub-33/#sec-zip-container-mime
"""

import io
import lzma
import struct
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from typing import Final

from octavo.checks.remark import Remark, UnreadableError
from octavo.findings.errors import ReadError

MAX_FILE: Final = 64 * 2**20
"""The most bytes of an unpacked file: a longer one is not read, since no page of a book is that long."""
MAX_BOOK: Final = 2**30
"""The most bytes that are read from a book altogether, so that many large files are limited like a single one."""
_MAX_FILES: Final = 65_535
"""The most files in a ZIP archive without extensions; a book of 20,000 chapters has fewer."""

_MIMETYPE: Final = b"application/epub+zip"
_ENCRYPTED: Final = 0x1
_DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, OSError, EOFError, RuntimeError,
    ValueError,
)  # fmt: skip


class Archive:
    """An open ZIP archive. `files` are the names in it except folders, in Unicode's composed form."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open it.

        Raises:
            ReadError: the bytes are not a ZIP archive.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise ReadError(f"{name}: is not an EPUB: {error}") from error
        self.entries = self._zip.infolist()
        self._by_name = {
            composed(entry.filename): entry
            for entry in self.entries
            if entry.filename and not entry.is_dir()  # which fails for an empty name
        }
        self.files = frozenset(self._by_name)
        self._left = MAX_BOOK

    def size(self, file: str) -> int:
        """Return the unpacked size of a file in bytes, according to the archive."""
        return self._by_name[file].file_size

    def read(self, file: str) -> bytes:
        """Return the bytes of a file.

        Raises:
            UnreadableError: it is missing, damaged, locked, or too large.
        """
        if file not in self.files:
            raise UnreadableError("CHK007", file, "is missing")
        entry = self._by_name[file]
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableError("CHK005", file, "is password-protected, so it was not read")
        if entry.file_size > MAX_FILE:
            raise UnreadableError(
                "CHK005", file, f"is longer than {MAX_FILE} bytes, so it was not read"
            )
        if entry.file_size > self._left:
            why = f"was not read: the book unpacks to more than {MAX_BOOK} bytes"
            raise UnreadableError("CHK005", file, why)
        self._left -= entry.file_size
        try:
            return self._zip.read(entry)
        except (
            _DAMAGE
        ) as error:  # NotImplementedError, of an unknown compression, is a RuntimeError
            raise UnreadableError("CHK005", file, f"is damaged: {error}") from error


def composed(name: str) -> str:
    """Return a name in the form that is compared: some systems separate letters and accents."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def check_archive(archive: Archive) -> Iterator[Remark]:
    """Check the structure of the archive."""
    yield from _check_mimetype(archive)
    if len(archive.entries) > _MAX_FILES:
        yield Remark("CHK005", f"the archive holds {len(archive.entries)} files")
    for file, count in Counter(entry.filename for entry in archive.entries).items():
        if not file:
            yield Remark("CHK005", "a file of the archive has no name")
        elif count > 1:
            yield Remark("CHK005", f"the archive holds this file {count} times", file)
    for file in sorted(archive.files):
        if why := _bad_name(file):
            yield Remark("CHK005", f"the file's name {why}", file)
    yield from _check_case(archive)


def _check_mimetype(archive: Archive) -> Iterator[Remark]:
    first = archive.entries[0] if archive.entries else None
    if first is None or first.filename != "mimetype":
        yield Remark("CHK005", "the first file is not mimetype")
        return
    if first.compress_type != zipfile.ZIP_STORED or first.extra:
        yield Remark("CHK005", "mimetype is compressed or has an extra field", "mimetype")
        return
    try:
        right = first.file_size == len(_MIMETYPE) and archive.read("mimetype") == _MIMETYPE
    except UnreadableError as error:
        yield error.remark
    else:
        if not right:
            yield Remark("CHK005", f"mimetype does not read {_MIMETYPE.decode()}", "mimetype")


def _bad_name(file: str) -> str:
    """Return what is wrong with a name, "" for nothing.

    https://www.w3.org/TR/epub-33/#sec-container-filenames
    """
    parts = file.split("/")
    if file.startswith("/") or ".." in parts or "\\" in file or ":" in parts[0]:
        return "leads out of the archive"
    bad = sorted(
        {char for char in file if char in '"*:<>?|\x7f' or unicodedata.category(char) == "Cc"}
    )
    return f"holds {', '.join(map(repr, bad))}" if bad else ""


def _check_case(archive: Archive) -> Iterator[Remark]:
    """Find names that are the same to systems that ignore case."""
    seen: dict[str, str] = {}
    for file in sorted(archive.files):
        folded = file.casefold()
        if folded in seen:
            yield Remark(
                "CHK005",
                f"the file's name differs from {seen[folded]} only in upper and lower case",
                file,
            )
        seen.setdefault(folded, file)
