"""A folder of faces, for as long as books are set with them: gone with whoever made it, or with the next.

A program that is ended by a signal has no last word. What it leaves behind bears a lock that nobody holds
any more, and goes when another such folder is made.
"""

import contextlib
import os
import tempfile
from pathlib import Path
from shutil import rmtree
from typing import Final

_PREFIX: Final = "octavo-faces-"
_MARK: Final = "in-use"


class Scratch:
    """A new folder in the one for all that is temporary. `path` is where it lies."""

    def __init__(self) -> None:
        _sweep()
        while True:
            self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
            with contextlib.suppress(FileNotFoundError):
                self._mark = os.open(self.path / _MARK, os.O_CREAT | os.O_RDWR, 0o600)
                if _lock(self._mark) and (os.name != "posix" or os.fstat(self._mark).st_nlink):
                    return
                os.close(self._mark)  # another took it for left behind, before it was locked

    def remove(self) -> None:
        """Remove the folder and all that is in it; called once."""
        with contextlib.suppress(OSError):
            os.close(self._mark)
        rmtree(self.path, ignore_errors=True)


def _sweep() -> None:
    """Remove what was left behind; what somebody is using stays."""
    if os.name != "posix":
        return
    for left in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # it has just been made, is gone already, or is not ours
            mark = os.open(left / _MARK, os.O_RDWR | os.O_NOFOLLOW)
            try:
                if _lock(mark) and os.fstat(mark).st_uid == os.geteuid():
                    rmtree(left, ignore_errors=True)
            finally:
                os.close(mark)


def _lock(mark: int) -> bool:
    """Lock an open file for as long as it is open; tell whether nobody else has."""
    if os.name != "posix":
        return True
    import fcntl  # noqa: PLC0415 - only where there is one

    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
