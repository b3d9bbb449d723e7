"""What went wrong → a message, a hint and an exit code; whoever wants the traceback asks for it."""

import os

import typer

from octavo.findings.errors import OctavoError, UsageError


def debugging() -> bool:
    """Tell whether exceptions are to be seen whole: `OCTAVO_DEBUG=1`."""
    return os.environ.get("OCTAVO_DEBUG", "0") not in {"", "0"}


def told(error: Exception) -> OctavoError:
    """Return any exception as one that says what to do."""
    match error:
        case OctavoError():
            return error
        case typer.TyperException():
            return UsageError(
                error.format_message(), hint="octavo COMMAND --help lists what there is"
            )
        case _:
            return OctavoError(
                f"internal: {type(error).__name__}: {error}",
                hint="please report it, with what caused it; OCTAVO_DEBUG=1 shows where",
            )
