"""Bytes → a file, whole or not at all.

Written beside the target, flushed to the disk, read back and compared, then renamed over it; the
folder is flushed too. A full disk, a kill or a power cut leaves the old file or the new one.
"""

import contextlib
import os
import tempfile
from pathlib import Path

from octavo.findings.errors import WriteError


def write_atomically(target: Path, data: bytes) -> None:
    """Put `data` into the file `target`, replacing what was there.

    Raises:
        WriteError: it cannot be; what stood there before still stands, and nothing is left beside it.
    """
    require_writable(target)
    try:
        _write(target, data)
    except OSError as error:
        raise WriteError(f"{target}: cannot be written: {error.strerror or error}") from error


def require_writable(target: Path) -> None:
    """Make sure, as far as can be told beforehand, that the file `target` can be written.

    Raises:
        WriteError: it is a folder or read-only, or its folder is missing or read-only.
    """
    folder = target.parent
    if target.is_dir():
        raise WriteError(f"{target}: is a folder", hint="name a file, such as book.epub")
    if not folder.is_dir():
        raise WriteError(f"{target}: the folder {folder} does not exist", hint="make it first")
    if target.exists() and not os.access(target, os.W_OK):
        raise WriteError(f"{target}: is read-only", hint="choose another name")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WriteError(f"{target}: the folder {folder} is read-only", hint="choose another one")


def require_room(folder: Path) -> None:
    """Make sure, as far as can be told beforehand, that the missing `folder` can be made.

    Raises:
        WriteError: what is nearest above it is no folder, or is read-only.
    """
    above = next(place for place in folder.absolute().parents if place.exists())
    if not above.is_dir():
        raise WriteError(f"{folder}: cannot be made, for {above} is a file", hint="name a folder")
    if not os.access(above, os.W_OK | os.X_OK):
        raise WriteError(f"{folder}: cannot be made, for {above} is read-only")


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, unless it is there.

    Raises:
        WriteError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise WriteError(f"{folder}: is a file", hint="name a folder") from error
    except OSError as error:
        raise WriteError(f"{folder}: cannot be made: {error.strerror or error}") from error


def _write(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _verify(beside, data)
        beside.chmod(_mode(target))
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(target.parent)


def _verify(path: Path, data: bytes) -> None:
    if path.read_bytes() != data:
        raise OSError("what was read back is not what was written")


def _mode(target: Path) -> int:
    """Return the permissions of the file to be replaced, or what a new file gets."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
