"""Bytes → a file, whole or not at all.

Written beside the target, flushed to the disk, read back and compared, then renamed over it; the
folder is flushed too. A full disk, a kill or a power cut leaves the old file or the new one; what a
killed run left beside it goes with the next.
"""

import contextlib
import errno
import hashlib
import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from octavo.findings.errors import WriteError

_CANNOT: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOLCK, errno.ENOSYS})
"""What file systems of other machines say that know no lock, or no folder to be flushed."""

_AT_ONCE: Final = 1 << 20
"""Bytes that are read back at a time."""


def write_atomically(target: Path, data: bytes) -> None:
    """Put `data` into the file `target`, replacing what was there.

    Raises:
        WriteError: it cannot be; what stood there before still stands, or, where only the folder could
            not be flushed, the whole new file; nothing is left beside it.
    """
    require_writable(target)
    try:
        _write(target, data)
    except OSError as error:
        raise WriteError(f"{target}: cannot be written: {error.strerror or error}") from error


def require_writable(target: Path) -> None:
    """Make sure, as far as can be told beforehand, that the file `target` can be written.

    Raises:
        WriteError: it is a folder or read-only, its folder is missing or read-only, or no file can
            be called so.
    """
    try:
        _require_writable(target)
    except OSError as error:
        raise WriteError(f"{target}: cannot be written: {error.strerror or error}") from error


def _require_writable(target: Path) -> None:
    folder = target.parent
    if target.is_dir():
        raise WriteError(f"{target}: is a folder", hint="name a file, such as book.epub")
    if target.exists() and not target.is_file():
        raise WriteError(f"{target}: is a device or a pipe", hint="name a file, such as book.epub")
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
    _sweep(target)
    beside: Path | None = None
    try:
        with _undisturbed():
            handle, beside = _opened_beside(target)
        with os.fdopen(handle, "wb", buffering=0) as file:
            _write_all(handle, data)
            os.fsync(handle)
            _verify(beside, data)
            beside.chmod(_mode(target))
            if os.name != "posix":
                file.close()  # Windows renames nothing that is open
            beside.replace(target)
    except BaseException:
        if beside is not None:
            with contextlib.suppress(OSError):
                beside.unlink()
        raise
    _sync_folder(target.parent)


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Put Ctrl-C off until a file that was made has a name to remove it by."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _opened_beside(target: Path) -> tuple[int, Path]:
    """Return a new, empty file beside `target`, open and, until it is closed, marked as in use."""
    while True:
        handle, name = tempfile.mkstemp(prefix=_prefix(target), suffix=".tmp", dir=target.parent)
        try:
            locked = _lock(handle)
            if locked and (os.name != "posix" or os.fstat(handle).st_nlink):
                return handle, Path(name)
        except BaseException:
            os.close(handle)
            Path(name).unlink(missing_ok=True)
            raise
        os.close(handle)  # another run took it for left behind, before it was marked


def _prefix(target: Path) -> str:
    """Return how the name of a temporary file begins: never too long, and told apart by target."""
    return f".octavo-{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:12]}-"


def _sweep(target: Path) -> None:
    """Remove what a killed run left beside `target`; what a living one is writing is locked, and stays."""
    for left in target.parent.glob(f"{_prefix(target)}*.tmp"):
        with contextlib.suppress(OSError):  # it is gone already, or not ours to remove
            handle = os.open(left, os.O_RDWR)
            try:
                if _lock(handle):
                    left.unlink()
            finally:
                os.close(handle)


def _lock(handle: int) -> bool:
    """Mark an open file as in use, for as long as it is open; tell whether nobody else has."""
    if os.name != "posix":
        return True  # Windows removes nothing that is open
    import fcntl  # noqa: PLC0415 - only where there is one

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _CANNOT:
            raise
    return True


def _write_all(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def _verify(path: Path, data: bytes) -> None:
    expected = memoryview(data)
    at = 0
    with path.open("rb", buffering=0) as file:
        while (read := file.read(_AT_ONCE)) and read == expected[at : at + len(read)]:
            at += len(read)
    if read or at != len(data):
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
    except OSError as error:
        if error.errno not in _CANNOT:
            raise
    finally:
        os.close(descriptor)
