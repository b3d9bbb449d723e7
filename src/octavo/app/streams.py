"""A finished file → a file that the program which uses the library has opened."""

import io
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeGuard

from octavo.findings.errors import UsageError, WriteError

STREAM: Final = Path("-")
"""What stands for the path of such a file in messages."""


def is_stream(target: Any) -> TypeGuard[BinaryIO]:
    """Tell whether a target can be written into, and is no path.

    Raises:
        UsageError: it takes text alone.
    """
    if isinstance(target, io.TextIOBase):
        raise UsageError(
            "target is a file opened for text", hint='open it for bytes: open(…, "wb")'
        )
    return not isinstance(target, str | Path) and callable(getattr(target, "write", None))


def put_into(stream: BinaryIO, data: bytes) -> None:
    """Write `data` into an open file, all of it; it is left open, and where the data end.

    Raises:
        WriteError: it cannot be written.
    """
    try:
        if isinstance(stream, io.RawIOBase):  # which may take less at a time
            buffer = io.BufferedWriter(stream)
            buffer.write(data)
            buffer.detach()
        else:
            stream.write(data)
    except (OSError, ValueError) as error:  # what is closed raises the latter
        raise WriteError(f"target cannot be written: {error}") from error
