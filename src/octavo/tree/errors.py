"""The errors that a tree can cause; `findings.errors` has the whole family, each with its exit code."""

from typing import TYPE_CHECKING, Any, ClassVar

if TYPE_CHECKING:
    from octavo.tree.invariants import Violation


class OctavoError(Exception):
    """Octavo cannot go on. The message says what is wrong, `hint` what to do, in words for a person."""

    exit_code: ClassVar[int] = 70

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(OctavoError):
    """What was asked for is not possible."""

    exit_code: ClassVar[int] = 2


class CodecError(OctavoError, ValueError):
    """The JSON is not a document of this schema, or a tree cannot be written as JSON; the message says why."""

    exit_code: ClassVar[int] = 4


class NotWritableError(OctavoError):
    """A document holds something that no writer can set; `violations` says what and where."""

    def __init__(self, violations: "tuple[Violation, ...]") -> None:
        super().__init__(_said(violations))
        self.violations = violations

    def __reduce__(self) -> tuple[Any, ...]:
        """Support pickling, by which one process sends it to another: it is made again from its violations."""
        return type(self), (self.violations,), self.__dict__


def _said(violations: "tuple[Violation, ...]") -> str:
    if not violations:
        return "the document holds what no writer sets"
    first = violations[0]
    place = f"{first.origin}: " if first.origin else ""
    section = f", in the section “{first.section}”" if first.section else ""
    more = f" (and {len(violations) - 1} more)" if len(violations) > 1 else ""
    return f"{place}the document holds {first.rule}{section}{more}"
