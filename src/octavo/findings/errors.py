"""What stops octavo: one hierarchy of exceptions, each with its exit code.

OctavoError                70  internal: a law of octavo was broken
├─ UsageError               2  what was asked for is not possible
│  └─ ManuscriptError       2  octavo.toml is wrong
├─ ReadError                4  a source cannot be read, or holds nothing
├─ WriteError               4  a target cannot be written
├─ MissingDependencyError   5  something that is not a Python package is not installed
├─ WorkerLostError         70  a worker process died, or took too much time or memory
├─ CodecError               4  JSON is not a tree, or a tree cannot be JSON; also a ValueError
└─ NotWritableError        70  a document still holds what no writer can set
"""

from typing import ClassVar

from octavo.tree.errors import CodecError, NotWritableError, OctavoError, UsageError

__all__ = [
    "CodecError", "ManuscriptError", "MissingDependencyError", "NotWritableError", "OctavoError",
    "ReadError", "UsageError", "WorkerLostError", "WriteError", "others_with",
]  # fmt: skip


class ManuscriptError(UsageError):
    """`octavo.toml` is wrong; the message gives file, line and column where they are known.

    If several of its keys are wrong, this is the first error, and `others` are the rest.
    """

    def __init__(
        self, message: str, *, hint: str = "", others: "tuple[ManuscriptError, ...]" = ()
    ) -> None:
        super().__init__(message, hint=hint)
        self.others = others


def others_with(error: OctavoError) -> tuple[ManuscriptError, ...]:
    """Return the errors that were found together with this one."""
    return error.others if isinstance(error, ManuscriptError) else ()


class ReadError(OctavoError):
    """A source cannot be read, or holds no text."""

    exit_code: ClassVar[int] = 4


class WriteError(OctavoError):
    """A target cannot be written; what was there before is still there."""

    exit_code: ClassVar[int] = 4


class MissingDependencyError(OctavoError):
    """Something other than a Python package is missing; the hint is the line that installs it."""

    exit_code: ClassVar[int] = 5


class WorkerLostError(OctavoError):
    """A worker process died, or took too much time or memory; the message says which."""


def reason_of(error: OSError | ValueError) -> str:
    """Return why the system refused a file, in its own words; a path that contains a null character is a `ValueError`.

    >>> reason_of(FileNotFoundError(2, "No such file or directory", "a.html")), reason_of(ValueError("null byte"))
    ('No such file or directory', 'null byte')
    """
    return getattr(error, "strerror", None) or str(error)
