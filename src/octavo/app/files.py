"""Bytes → files, each whole or not at all, and all of them or none.

A file is written beside its target, flushed to the disk, read back and compared, then renamed over
the target; the folder is flushed too. After a full disk, a kill or a power cut, there is either the
old file or the new one; the next run removes what a killed run left beside it. Several files are
renamed once all are written: only if a rename fails, or in case of a kill or a power cut between
two renames, are some old and some new.
"""

import contextlib
import errno
import hashlib
import os
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO, Final, Self

from octavo.findings.errors import WriteError, reason_of

_CANNOT: Final = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOLCK, errno.ENOSYS})
"""Errors of file systems, mostly on other machines, that have no locks or cannot flush a folder."""

_AT_ONCE: Final = 1 << 20
"""The number of bytes read back at a time."""

_OURS: Final = ".octavo-"

_DEEPEST: Final = 100
"""The most nested folders: some systems end at 4,096 characters."""


def write_atomically(target: Path, data: bytes) -> None:
    """Write `data` to the file `target`, replacing what was there.

    Raises:
        WriteError: it cannot be written; the previous file is still there or, if only the folder could not be
            flushed, the whole new file; nothing is left beside it.
    """
    with Delivery() as one:
        one.put(target, data)
        one.place()


@dataclass(slots=True)
class Delivery:
    """Files that are written beside their targets one by one, and moved into place together.

    A context manager: on exit, files that are not in place are removed. It holds one open file for
    each folder and none of the files' bytes, so that there may be thousands of files.
    """

    _whole: dict[Path, Path] = field(default_factory=dict)
    """The temporary files that are written and verified, by target."""
    _begun: list[Path] = field(default_factory=list)
    _marks: dict[Path, "_Mark"] = field(default_factory=dict)
    """The lock file of this run in each folder."""
    _folders: list[Path] = field(default_factory=list)
    """The folders that this run made, the innermost first."""

    def __enter__(self) -> Self:
        """Begin without files."""
        return self

    def __exit__(self, *_: object) -> None:
        """Remove the temporary files that were not put in place."""
        try:
            self._clear()
        except BaseException:  # a Ctrl-C
            self._clear()
            raise

    def make_room(self, folder: Path) -> None:
        """Create a folder and those above it, unless it exists; it is removed again if it stays empty.

        Raises:
            WriteError: it cannot be created.
        """
        self._folders += make_folder(folder)

    def put(self, target: Path, data: bytes) -> None:
        """Write `data` beside `target`.

        Raises:
            WriteError: it cannot be written, or there cannot be a file at `target`.
        """
        require_writable(target)
        with _as_write_error(target):
            self._write(target, data)

    def place(self) -> None:
        """Rename all files over their targets, in the order in which they came.

        Raises:
            WriteError: a file could not be renamed; the message names those that are already new. Or all are new
                and a folder could not be flushed.
        """
        done: list[Path] = []
        for target, beside in self._whole.items():
            with _as_write_error(target, done):
                beside.replace(target)
            done.append(target)
        self._whole.clear()
        for folder, target in {target.parent: target for target in done}.items():
            with _as_write_error(target):
                _sync_folder(folder)
        self._clear()  # here too: a Ctrl-C at the very end of the context would precede its own

    def _write(self, target: Path, data: bytes) -> None:
        folder = target.parent
        self._mark(folder)
        _sweep(target)
        beside = folder / f"{_prefix(target)}{self._marks[folder].token}.tmp"
        self._begun.append(beside)
        with open(beside, "xb", buffering=0, opener=partial(os.open, mode=0o600)) as file:
            _write_all(file.fileno(), data)
            os.fsync(file.fileno())
        _verify(beside, data)
        beside.chmod(_mode(target))
        self._whole[target] = beside

    def _mark(self, folder: Path) -> None:
        """Mark `folder` as one that this run writes into, and remove the marks of killed runs from it."""
        if folder in self._marks and self._marks[folder].held:
            return
        for left in folder.glob(f"{_OURS}*.lock"):
            _remove_unlocked(left)
        self._marks[folder] = _Mark(folder)
        while not self._marks[folder].set():  # another run took it for a leftover
            self._marks[folder].remove()
            self._marks[folder] = _Mark(folder)

    def _clear(self) -> None:
        for beside in self._begun:
            with contextlib.suppress(OSError):  # it is in place, or was never created
                beside.unlink()
        for mark in self._marks.values():
            mark.remove()
        for folder in self._folders:
            with contextlib.suppress(OSError):  # the folder is not empty
                folder.rmdir()


@contextlib.contextmanager
def _as_write_error(target: Path, done: Sequence[Path] = ()) -> Iterator[None]:
    """Convert errors of the system to `WriteError`; `done` are the files that are already new."""
    try:
        yield
    except ValueError as error:
        raise _no_name(target) from error
    except OSError as error:
        new = f"; new already: {', '.join(map(str, done))}" if done else ""
        raise WriteError(f"{target}: cannot be written: {reason_of(error)}{new}") from error


def _no_name(target: Path) -> WriteError:
    return WriteError(f"{str(target)!r}: not a valid file name", hint="choose another name")


def require_writable(target: Path) -> None:
    """Make sure, as far as that can be known in advance, that the file `target` can be written.

    Raises:
        WriteError: it is a folder or read-only, its folder is missing or read-only, or no file can
            have this name.
    """
    try:
        if "\0" in os.fspath(target):
            raise _no_name(target)
        os.fsencode(target)
        _require_writable(target)
    except ValueError as error:  # half a character: no file system allows it
        raise _no_name(target) from error
    except OSError as error:
        raise WriteError(f"{target}: cannot be written: {reason_of(error)}") from error


def _require_writable(target: Path) -> None:
    folder = target.parent
    if target.is_dir():
        raise WriteError(f"{target}: is a folder", hint="name a file")
    if target.exists() and not target.is_file():
        raise WriteError(f"{target}: is a device or a pipe", hint="name a file")
    if folder.exists() and not folder.is_dir():
        raise WriteError(f"{target}: {folder} is a file", hint="name a folder, or move the file")
    if not folder.is_dir():
        raise WriteError(f"{target}: the folder {folder} does not exist", hint="make it first")
    if target.exists() and not os.access(target, os.W_OK):
        raise WriteError(f"{target}: is read-only", hint="choose another name")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WriteError(f"{target}: the folder {folder} is read-only", hint="choose another one")


def require_room(folder: Path) -> None:
    """Make sure, as far as that can be known in advance, that `folder` exists or can be created.

    Raises:
        WriteError: the nearest existing path above it is not a folder, or is read-only; or no folder can have this name.
    """
    if len(folder.parts) > _DEEPEST:
        raise WriteError(
            f"{folder}: more than {_DEEPEST} folders in each other", hint="name another"
        )
    try:
        if folder.exists():
            return
        above = next(place for place in folder.absolute().parents if place.exists())
    except (OSError, ValueError) as error:
        raise WriteError(f"{folder}: cannot be made: {reason_of(error)}") from error
    if not above.is_dir():
        raise WriteError(f"{folder}: cannot be made, since {above} is a file", hint="name a folder")
    if not os.access(above, os.W_OK | os.X_OK):
        raise WriteError(f"{folder}: cannot be made, since {above} is read-only")


def make_folder(folder: Path) -> tuple[Path, ...]:
    """Create a folder and those above it, unless it exists; return those that were created, it first.

    Raises:
        WriteError: it cannot be created.
    """
    try:
        missing = tuple(one for one in (folder, *folder.parents) if not one.exists())
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise WriteError(f"{folder}: is a file", hint="name a folder") from error
    except OSError as error:
        raise WriteError(f"{folder}: cannot be made: {reason_of(error)}") from error
    return missing


@dataclass(slots=True)
class _Mark:
    """A file that is locked while a run writes into its folder: files with its token are not leftovers.

    Its name is set before it is created, so that it can be removed whenever a Ctrl-C comes.
    """

    folder: Path
    path: Path = field(init=False)
    file: IO[bytes] | None = None
    held: bool = False

    def __post_init__(self) -> None:
        self.path = self.folder / f"{_OURS}{secrets.token_hex(8)}.lock"

    @property
    def token(self) -> str:
        """The ending of the names of the run's files."""
        return _token(self.path)

    def set(self) -> bool:
        """Create and lock the file; return whether no other run removed it in between."""
        self.file = open(self.path, "xb", opener=partial(os.open, mode=0o600))  # noqa: SIM115 - as long as the run
        handle = self.file.fileno()
        self.held = _lock(handle) and (os.name != "posix" or os.fstat(handle).st_nlink > 0)
        return self.held

    def remove(self) -> None:
        """Release and remove the file, since nothing is being written any more; a second call does nothing."""
        if self.file:
            self.file.close()
        with contextlib.suppress(OSError):  # a later run removes it
            self.path.unlink(missing_ok=True)


def _prefix(target: Path) -> str:
    """Return the beginning of the names of temporary files for a target: never too long, and different for each target."""
    return f"{_OURS}{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:12]}-"


def _token(path: Path) -> str:
    return path.stem.rpartition("-")[2]


def _sweep(target: Path) -> None:
    """Remove what a killed run left beside `target`, but not what a running one is writing."""
    for left in target.parent.glob(f"{_prefix(target)}*.tmp"):
        if not left.with_name(f"{_OURS}{_token(left)}.lock").exists():
            _remove_unlocked(left)


def _remove_unlocked(left: Path) -> None:
    """Remove a file unless it is open and locked."""
    with contextlib.suppress(OSError):  # it is gone already, or is not ours to remove
        if os.name != "posix":
            left.unlink()  # Windows does not remove open files
            return
        handle = os.open(left, os.O_RDWR)
        try:
            if _lock(handle):
                left.unlink()
        finally:
            os.close(handle)


def _lock(handle: int) -> bool:
    """Mark an open file as in use, for as long as it is open; return whether nobody else has."""
    if os.name != "posix":
        return True  # Windows does not remove open files
    import fcntl  # noqa: PLC0415 - only on systems that have it

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
    """Return the permissions of the file to be replaced, or those of a new file."""
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
