"""What stops octavo, as one tree of exceptions; each carries its exit code.

OctavoError                70  internal: a law of octavo was broken
├─ UsageError               2  what was asked for cannot be
│  └─ ManuscriptError       2  octavo.toml is wrong
├─ ReadError                4  a source cannot be read, or holds nothing
├─ WriteError               4  a target cannot be written
├─ MissingDependencyError   5  something that is not a Python package is not installed
├─ WorkerLostError         70  a process of octavo's own died, or took too long or too much
└─ NotWritableError        70  a document still holds what no writer sets
"""

from typing import Any, ClassVar

from octavo.tree.invariants import Violation


class OctavoError(Exception):
    """Octavo cannot go on. `hint` says what to do; both are whole sentences for a person."""

    exit_code: ClassVar[int] = 70

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(OctavoError):
    """What was asked for cannot be."""

    exit_code: ClassVar[int] = 2


class ManuscriptError(UsageError):
    """`octavo.toml` is wrong; the message gives file, line and column where they are known."""


class ReadError(OctavoError):
    """A source cannot be read, or holds no text."""

    exit_code: ClassVar[int] = 4


class WriteError(OctavoError):
    """A target cannot be written; whatever stood there before still stands."""

    exit_code: ClassVar[int] = 4


class MissingDependencyError(OctavoError):
    """Something that is no Python package is missing; the hint is the line that installs it."""

    exit_code: ClassVar[int] = 5


class WorkerLostError(OctavoError):
    """A worker process died over its work, or took too long or too much; the message says which."""


class NotWritableError(OctavoError):
    """A document holds what no writer sets; `violations` says what and where."""

    def __init__(self, violations: tuple[Violation, ...]) -> None:
        first = violations[0]
        place = f"{first.origin}: " if first.origin else ""
        more = f" (and {len(violations) - 1} more)" if len(violations) > 1 else ""
        super().__init__(f"{place}the document holds {first.rule}{more}")
        self.violations = violations

    def __reduce__(self) -> tuple[Any, ...]:
        """Be made again of what it was made of: another process sends it as a pickle."""
        return type(self), (self.violations,), self.__dict__
