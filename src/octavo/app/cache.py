"""Finished work → a folder that keeps it, so that the next build only has to do what changed.

Each entry is a file named after the digest of its inputs, and begins with the digest of its contents: an
incomplete one counts as missing. The folder may be deleted at any time. Its size is limited; the least recently
used entries are removed first.
"""

import contextlib
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.errors import reason_of
from octavo.findings.finding import Finding

FOLDER: Final = ".octavo"
"""Beside `octavo.toml`."""
_LIMIT: Final = 1_000_000_000
"""Bytes; a serial of 2,000 chapters needs a tenth of it."""
_DIGEST: Final = hashlib.sha256().digest_size


class Cache:
    """Entries in the folder `place`, which is created when there is something to keep."""

    def __init__(self, place: Path, limit: int = _LIMIT) -> None:
        self._place, self._limit = place, limit
        self._trouble = ""

    def get(self, key: str) -> bytes | None:
        """Return what was put under `key`; None if it is not there, or not whole."""
        path = self._place / key
        try:
            found = path.read_bytes()
            os.utime(path)
        except OSError:  # missing or unreadable: then the work is done again
            return None
        digest, data = found[:_DIGEST], found[_DIGEST:]
        return data if hashlib.sha256(data).digest() == digest else None

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`. If that fails, `findings` reports it, once: the book can be made without."""
        if self._trouble:
            return
        try:
            self._write(key, data)
        except OSError as error:
            self._trouble = f"{self._place}: {reason_of(error)}"

    def close(self) -> None:
        """Remove the least recently used entries, down to the limit."""
        if self._trouble or not self._place.is_dir():
            return
        entries = sorted(self._entries(), key=lambda entry: entry[0].st_mtime_ns)
        size = sum(facts.st_size for facts, _ in entries)
        for facts, one in entries:
            if size <= self._limit:
                return
            with contextlib.suppress(OSError):  # not ours to remove
                one.unlink(missing_ok=True)
            size -= facts.st_size

    def findings(self) -> tuple[Finding, ...]:
        """Return PDF005 if what was made could not be kept."""
        if not self._trouble:
            return ()
        message = f"Finished sections could not be kept for the next build: {self._trouble}"
        return (CODES["PDF005"].found(message=message),)

    def _entries(self) -> Iterator[tuple[os.stat_result, Path]]:
        """Yield the entries, except those that another build removes meanwhile."""
        with contextlib.suppress(OSError):
            for one in self._place.iterdir():
                with contextlib.suppress(OSError):
                    if stat.S_ISREG((facts := one.stat()).st_mode):
                        yield facts, one

    def _write(self, key: str, data: bytes) -> None:
        self._place.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=self._place)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(data).digest() + data)
            Path(name).replace(self._place / key)
        except BaseException:  # a full disk, or a Ctrl-C
            Path(name).unlink(missing_ok=True)
            raise
