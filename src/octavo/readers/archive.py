"""A ZIP archive's bytes → its files, read as a stranger's: nothing is unpacked, nothing is believed.

Names, sizes and methods in the archive's directory are the sender's word: names that leave the
archive, files that overlap or stand twice, links, encrypted files and methods no EPUB may use are
refused, and what is inflated is counted as it comes.
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
from octavo.findings.limits import LIMITS, MIB, Limits, named

_HEADER: Final = 30
"""Bytes of a file's local header, its name apart."""
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_DAMAGE: Final = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError)
_DRIVE: Final = re.compile(r"[A-Za-z]:")


class Archive:
    """The files of an archive by name, in the form that `normal_name` gives."""

    def __init__(
        self, data: bytes, name: str, limits: Limits = LIMITS, *, kind: str = "an EPUB"
    ) -> None:
        """Open an archive; `name` is what the user calls it, `kind` what it should be.

        Raises:
            ReadError: it is none, or one that no honest hand made.
        """
        self.name = name
        self.limits = limits
        self._left = limits.book_size * MIB
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
                hint=f"{named('archive_entries')} sets how many there may be",
            )
        if wrong := next(filter(None, map(_wrong, entries)), "") or _wrong_together(entries):
            raise ReadError(f"{name}: is not read: {wrong}", hint="get a new copy where you got it")
        self._entries = {normal_name(entry.filename): entry for entry in entries}
        self._folded = _by_folded_name(self._entries)

    def take_for_root(self, file: str) -> None:
        """Make the folder that holds `file` the root, where that is missing and a single folder holds it.

        Archives are made by hand of a folder and not of what is in it.
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
        """Return whether there is a file of this name, in whatever case: no two names differ in that only."""
        return self.spelled(file) in self._entries

    def spelled(self, file: str) -> str:
        """Return a file's name as the archive has it; as it is given where there is none."""
        return file if file in self._entries else self._folded.get(file.casefold(), file)

    def read(self, file: str) -> bytes:
        """Return the bytes of a file, whose name may be in another case: half of all computers do not tell those apart.

        Raises:
            ReadError: it is missing, damaged, or longer than anything a book holds.
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
            raise ReadError(f"{self.name}: {file} is damaged: {error}") from error
        if len(data) > limit:
            raise ReadError(
                f"{self.name}: {file} is longer than {limit:,} bytes, which no file in a book should be",
                hint=f"{setting} sets how long it may be",
            )
        self._left -= len(data)
        return data

    def _most(self, entry: zipfile.ZipInfo) -> tuple[int, str]:
        """Return how many bytes an entry may have, unpacked, and the setting that says so."""
        limits = self.limits
        return min(
            (limits.archive_entry_size * MIB, named("archive_entry_size")),
            (max(MIB, limits.archive_ratio * entry.compress_size), named("archive_ratio")),
            (self._left, named("book_size")),
        )


def normal_name(name: str) -> str:
    """Return a file's name in the one form of many that look alike: macOS stores letters and accents apart.

    No two files of a book may have names that differ in that only
    (https://www.w3.org/TR/epub-33/#sec-container-filenames).
    """
    return unicodedata.normalize("NFC", name)


def _by_folded_name(names: Iterable[str]) -> dict[str, str]:
    return {name.casefold(): name for name in names}


def _wrong(entry: zipfile.ZipInfo) -> str:
    """Say what is wrong with an entry, "" for nothing."""
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
    """Say what is wrong with the entries beside each other, "" for nothing."""
    seen: set[str] = set()
    for entry in entries:
        name = normal_name(entry.filename).casefold()
        if name in seen:
            return f"it holds {entry.filename} twice"
        seen.add(name)
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            return f"{entry.filename} overlaps another file"
        end = entry.header_offset + _HEADER + entry.compress_size
    return ""
