"""The bytes of an untrusted ZIP archive → its files. Nothing is unpacked to the disk.

The names, sizes and methods in its directory may be false: names that lead out of the archive, files that overlap
or occur twice, links, encrypted files, and methods that no EPUB may use are refused, and inflated bytes are
counted as they come.
https://www.w3.org/TR/epub-33/#sec-zip-container
"""

import io
import re
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from typing import Final

from octavo.findings.errors import ReadError
from octavo.findings.limits import LIMITS, MIB, Limits, setting_name

_HEADER: Final = 30
"""Bytes of a file's local header without its name."""
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError)
_IS_UTF_8: Final = 0x800
"""The flag of an entry whose name is UTF-8; without it, the name is in the code page 437 of old PCs."""
_DRIVE: Final = re.compile(r"[A-Za-z]:")


class Archive:
    """The files of an archive by name, in the form of `normal_name`."""

    def __init__(
        self,
        data: bytes,
        name: str,
        limits: Limits = LIMITS,
        *,
        kind: str = "an EPUB",
        remedy: str = "get a new copy where you got it",
    ) -> None:
        """Open an archive.

        `name` is the name by which the user knows it, `kind` what it should be, and `remedy` what to do if it is
        not one that octavo reads.

        Raises:
            ReadError: it is not an archive, or not one that a well-behaved program makes.
        """
        self.name = name
        self.limits = limits
        self._remedy = remedy
        self._left = limits.book_size * MIB
        self._sizes: dict[str, int] = {}
        """The sizes of the files that were read. They may be read again, and count once."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            raise ReadError(
                f"{name}: is not {kind}: {error}", hint="was the file copied or downloaded whole?"
            ) from error
        entries = [entry for entry in self._zip.infolist() if not entry.filename.endswith("/")]
        if len(entries) > limits.archive_entries:
            raise ReadError(
                f"{name}: is not read: it holds {len(entries):,} files; "
                f"{limits.archive_entries:,} is the most that octavo reads",
                hint=f"{setting_name('archive_entries')} sets how many there may be",
            )
        if wrong := next(filter(None, map(_wrong, entries)), "") or _wrong_together(entries):
            raise ReadError(f"{name}: is not read: {wrong}", hint=remedy)
        self._entries = {_name_of(entry): entry for entry in entries}
        self._folded = _by_folded_name(self._entries)

    def take_for_root(self, file: str) -> None:
        """Make the folder that contains `file` the root, if the root does not and only one folder does.

        People who make an archive by hand often pack the folder instead of its contents.
        """
        found = [name for name in self._entries if name.endswith(f"/{file}")]
        if file in self or len(found) != 1:
            return
        folder = found[0].removesuffix(file)
        inside = {name: one for name, one in self._entries.items() if name.startswith(folder)}
        self._entries = {name.removeprefix(folder): one for name, one in inside.items()}
        self._folded = _by_folded_name(self._entries)

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files, in the order of the archive."""
        return tuple(self._entries)

    def __contains__(self, file: str) -> bool:
        """Return whether there is a file of this name, in upper or lower case: no two names differ only in that."""
        return self.spelled(file) in self._entries

    def spelled(self, file: str) -> str:
        """Return a file's name as the archive spells it; the given name if there is no such file."""
        return file if file in self._entries else self._folded.get(file.casefold(), file)

    def read(self, file: str) -> bytes:
        """Return the bytes of a file; the case of its name does not matter, since many systems ignore it.

        Raises:
            ReadError: it is missing, damaged, or longer than any file in a book.
        """
        entry = self._entries.get(self.spelled(file))
        if entry is None:
            raise ReadError(
                f"{self.name}: {file} is missing from the archive",
                hint=f"octavo check {self.name} lists what is wrong with the book",
            )
        limit, setting = self._most(entry)
        try:
            with self._zip.open(entry) as opened:
                data = opened.read(limit + 1)
        except _DAMAGE as error:
            raise ReadError(
                f"{self.name}: {file} is damaged: {error}", hint=self._remedy
            ) from error
        if len(data) > limit:
            raise ReadError(
                f"{self.name}: {file} is longer than {limit:,} bytes, which no file in a book should be",
                hint=f"{setting} sets how long it may be",
            )
        self._left -= len(data) - self._sizes.get(entry.filename, 0)
        self._sizes[entry.filename] = len(data)
        return data

    def _most(self, entry: zipfile.ZipInfo) -> tuple[int, str]:
        """Return how many bytes an entry may have when unpacked, and the setting for that."""
        limits = self.limits
        left = self._left + self._sizes.get(entry.filename, 0)
        return min(
            (limits.archive_entry_size * MIB, setting_name("archive_entry_size")),
            (max(MIB, limits.archive_ratio * entry.compress_size), setting_name("archive_ratio")),
            (left, setting_name("book_size")),
        )


def normal_name(name: str) -> str:
    """Return a file's name in Unicode's composed form: macOS stores letters and accents separately.

    No two files of a book may have names that differ only in that
    (https://www.w3.org/TR/epub-33/#sec-container-filenames).
    """
    return unicodedata.normalize("NFC", name)


def _name_of(entry: zipfile.ZipInfo) -> str:
    """Return an entry's name. One that is not marked as UTF-8 usually is UTF-8 all the same, as on macOS."""
    if entry.flag_bits & _IS_UTF_8:
        return normal_name(entry.filename)
    try:
        return normal_name(entry.filename.encode("cp437").decode("utf-8"))
    except UnicodeError:
        return normal_name(entry.filename)


def _by_folded_name(names: Iterable[str]) -> dict[str, str]:
    return {name.casefold(): name for name in names}


def _wrong(entry: zipfile.ZipInfo) -> str:
    """Return what is wrong with an entry, "" for nothing."""
    name = entry.filename
    if not name:
        return "it holds a file without a name"
    if "\\" in name or "\0" in entry.orig_filename or name.startswith("/") or _DRIVE.match(name):
        return f"the name {name!r} leads out of the archive"
    if ".." in name.split("/"):
        return f"the name {name!r} leads out of the archive"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return f"{name} is a link, not a file"
    if entry.flag_bits & 1:
        return f"{name} is encrypted"
    if entry.compress_type not in _METHODS:
        return f"{name} is packed by method {entry.compress_type}, which none may use"
    return ""


def _wrong_together(entries: list[zipfile.ZipInfo]) -> str:
    """Return what is wrong with the entries as a whole, "" for nothing."""
    seen: set[str] = set()
    for entry in entries:
        name = _name_of(entry).casefold()
        if name in seen:
            return f"it holds {entry.filename} twice"
        seen.add(name)
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            return f"{entry.filename} overlaps another file"
        end = entry.header_offset + _HEADER + entry.compress_size
    return ""
