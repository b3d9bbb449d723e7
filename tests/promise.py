"""The promise of a build, watched over the whole suite: no socket, no program, no file but its own.

An audit hook (https://peps.python.org/pep-0578/) sees what Python does for octavo. What C code does
behind its back is seen by `tests/contracts/test_promise.py`, which traces system calls.
"""

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import CodeType, FrameType
from typing import Final

_SOURCES: Final = f"{os.sep}octavo{os.sep}"
_STARTERS: Final = (
    f"{_SOURCES}app{os.sep}validators{os.sep}",  # `octavo check` starts a Java or a browser
    f"{_SOURCES}app{os.sep}doctor.py",  # looks for what is installed
)
_LOADER: Final = "<frozen importlib._bootstrap_external>"
"""What writes the compiled modules of whatever is imported for the first time."""
_FACES: Final = tuple(
    str(Path(tempfile.gettempdir()).resolve() / name) for name in ("weasyprint-", "octavo-faces-")
)
"""Temporary folders besides: what the faces of a PDF are put into, and removed."""
_NOWHERE: Final = "/proc/"
"""Where nobody can write a file, not even root: tests of errors try it."""
_WORKERS: Final = (f"{os.sep}multiprocessing{os.sep}", f"{os.sep}concurrent{os.sep}futures{os.sep}")
_SOCKETS: Final = frozenset(
    {"socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}
)
_PROGRAMS: Final = frozenset(
    {"os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.system", "pty.spawn",
     "subprocess.Popen"}
)  # fmt: skip
_CHANGES: Final = frozenset(
    {"os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir",
     "os.symlink", "os.truncate", "shutil.rmtree"}
)  # fmt: skip
_WATCHED: Final = _SOCKETS | _PROGRAMS | _CHANGES | {"open"}
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


@dataclass(slots=True)
class Promise:
    """What octavo's own code did against it since `watching` began; nothing is watched before."""

    folders: tuple[str, ...] = ()
    """Where a test may have files written: its own folder, and the one of whoever started it."""
    broken: list[str] = field(default_factory=list)
    seen: int = 0
    """Events that were looked at closely, so that a deaf watch cannot look like a kept promise."""

    @contextlib.contextmanager
    def watching(self, *folders: Path) -> Iterator[None]:
        """Watch until the block ends; anything octavo writes must lie in one of `folders`."""
        self.broken.clear()
        self.folders = tuple(f"{folder.resolve()}{os.sep}" for folder in folders)
        try:
            yield
        finally:
            self.folders = ()

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Take one audit event: refuse it, and remember it, where octavo broke the promise."""
        if event not in _WATCHED or not self.folders:
            return
        told = self._told(event, arguments)
        if told and (culprit := _culprit(sys._getframe(1), told)):
            self.seen += 1
            self.broken.append(f"{told}, in {culprit}")
            raise AssertionError(self.broken[-1])

    def _told(self, event: str, arguments: tuple[object, ...]) -> str:
        """Return what an event says that no build may do, "" for what it may."""
        if event in _SOCKETS:
            local = isinstance(arguments[-1], str | bytes)  # a worker's socket, which is a file
            return "" if local and event != "socket.gethostbyname" else f"{event}{arguments!r}"
        if event in _PROGRAMS:
            return f"{event}{arguments!r}"
        if (event == "open" and not _writes(arguments)) or _is_relative(event, arguments):
            return ""
        named = arguments[:1] if event == "open" else arguments[:2]
        names = [
            name for name in named if isinstance(name, str | bytes)
        ]  # not what is open already
        elsewhere = [name for name in map(os.fsdecode, names) if not self._own(name)]
        return f"{event} {elsewhere[0]!r} outside the test's folder" if elsewhere else ""

    def _own(self, name: str) -> bool:
        path = Path(name).absolute()
        place = str(path.parent.resolve() / path.name)
        if place == os.devnull or place.startswith((_NOWHERE, *_FACES)):
            return True
        return f"{place}{os.sep}".startswith(self.folders)


def _is_relative(event: str, arguments: tuple[object, ...]) -> bool:
    """Tell whether a name is one in an open folder: `shutil.rmtree`, whose own event came before."""
    return event in {"os.remove", "os.rmdir"} and arguments[-1] != -1


def _writes(arguments: tuple[object, ...]) -> bool:
    """Tell whether `open` was asked for more than to read."""
    _, mode, flags = arguments
    if isinstance(mode, str):
        return bool(set("wax+") & set(mode))
    return isinstance(flags, int) and bool(flags & _WRITES)


def _culprit(frame: FrameType | None, told: str) -> str:
    """Return octavo's line that an event comes from; "" where another is to blame for it.

    Not to blame: the interpreter, which writes compiled modules, the executor, which starts our own
    workers, and `octavo check`, whose work it is to start others' programs.
    """
    place = ""
    while frame is not None:
        code: CodeType = frame.f_code
        name = code.co_filename
        if name == _LOADER or any(part in name for part in _STARTERS):
            return ""
        if not told.startswith("open") and any(part in name for part in _WORKERS):
            return ""
        if not place and _SOURCES in name and f"{os.sep}tests{os.sep}" not in name:
            place = f"{name.rpartition(_SOURCES)[2]}:{frame.f_lineno}"
        frame = frame.f_back
    return place


PROMISE: Final = Promise()
