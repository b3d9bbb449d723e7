"""What went wrong → a message, a hint and an exit code; the traceback is shown on request."""

import errno
import os
from dataclasses import dataclass
from typing import Final

import typer

from octavo.findings.errors import OctavoError, UsageError, WriteError, reason_of

_PLAINLY: Final = (
    ("Value error, ", ""),
    ("Input should be greater than or equal to 0", "expected a whole number, 0 or more"),
    (
        "Input should be a valid integer, unable to parse string as an integer",
        "expected a whole number",
    ),
)
"""Messages of Typer's value parser, and plainer words for them."""
_EXHAUSTED: Final = frozenset({
    errno.EMFILE, errno.ENFILE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.ENOMEM, errno.EAGAIN,
    errno.EROFS, errno.EIO,
})  # fmt: skip
"""Errors of a system that has run out of a resource: that is not a bug in octavo."""
_ROOM: Final = "look at the limits of the system: ulimit -a, and the room on its disks"
_KEYS: Final = {
    "--title": "book.title",
    "--author": "book.authors",
    "--authors": "book.authors",
    "--cover": "book.cover",
    "--language": "book.language",
    "--lang": "book.language",
}
"""Options that other programs have, and the keys of `--set` that do the same here."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What prevented a book from being made or checked. `where` is the file, if the error does not name it."""

    error: OctavoError
    where: str = ""

    def __str__(self) -> str:
        return f"{self.where}: {self.error}" if self.where else str(self.error)


def debugging() -> bool:
    """Return whether exceptions are raised with their traceback: `OCTAVO_DEBUG=1`."""
    return os.environ.get("OCTAVO_DEBUG", "0") not in {"", "0"}


def as_octavo_error(error: Exception) -> OctavoError:
    """Return any exception as one with a message for a person, a hint and an exit code."""
    match error:
        case OctavoError():
            return error
        case typer.TyperException():
            context = getattr(error, "ctx", None)
            named = context.command_path if context else "octavo"
            what = "what there is" if context and context.parent else "the commands"
            message, lists = _plainly(error.format_message()), f"{named} --help lists {what}"
            wanted = getattr(error, "option_name", "")
            if wanted in _KEYS and context and _takes_keys(context):
                return UsageError(
                    f"No such option: {wanted}", hint=f"write --set {_KEYS[wanted]}=…; {lists}"
                )
            return UsageError(message, hint=lists)
        case MemoryError():
            return WriteError("there is not enough memory", hint="give octavo more, or try -j 1")
        case OSError(errno=number) if number in _EXHAUSTED:
            return WriteError(f"the system refuses more: {reason_of(error)}", hint=_ROOM)
        case _:
            return OctavoError(
                f"internal: {type(error).__name__}: {error}",
                hint="please report it, with what caused it; OCTAVO_DEBUG=1 shows where",
            )


def _takes_keys(context: typer.Context) -> bool:
    """Return whether a command has `--set`."""
    return any("--set" in option.opts for option in context.command.params)


def _plainly(message: str) -> str:
    for said, meant in _PLAINLY:
        message = message.replace(said, meant)
    return message
