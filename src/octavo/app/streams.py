"""Targets without a path: standard output, and files that the calling program has opened."""

import io
from pathlib import Path
from typing import Any, BinaryIO, Final, TypeGuard

from octavo.findings.errors import UsageError, WriteError

STANDARD_STREAM: Final = Path("-")
"""The path that stands for standard input and output, and in messages for a file that the program has opened."""


def is_stream(target: Any) -> TypeGuard[BinaryIO]:
    """Return whether a target is an open file rather than a path.

    Raises:
        UsageError: it is open for text.
    """
    if isinstance(target, io.TextIOBase):
        raise UsageError(
            "target is a file opened for text", hint='open it for bytes: open(…, "wb")'
        )
    return not isinstance(target, str | Path) and callable(getattr(target, "write", None))


def put_into(stream: BinaryIO, data: bytes) -> None:
    """Write all of `data` into an open file, and leave it open at the end of the data.

    Raises:
        WriteError: it cannot be written.
    """
    try:
        if isinstance(stream, io.RawIOBase):  # it may accept less at a time
            buffer = io.BufferedWriter(stream)
            buffer.write(data)
            buffer.detach()
        else:
            stream.write(data)
    except (OSError, ValueError) as error:  # a closed one raises the latter
        raise WriteError(f"target cannot be written: {error}") from error
