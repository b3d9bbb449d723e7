"""Standard streams that are closed, full or broken → errors that say so, wherever they are met.

A closed stream is opened on the null device, in the wrong direction if something is expected of it, so that
using it is an error and no file of ours takes its place. What cannot be printed on standard output is a
`WriteError`; messages that nobody can read any more are dropped.
"""

import io
import os
import sys
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_WAYS: Final = {"stdin": os.O_WRONLY, "stdout": os.O_RDONLY, "stderr": os.O_WRONLY}
"""How the null device takes the place of a closed stream: that what is read or printed there fails."""


def secure_streams() -> None:
    """Make the standard streams of this process safe to use."""
    for name, way in _WAYS.items():
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            null = os.open(os.devnull, way)
            stream = open(null, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)
    sys.stdout = _written_by(_Results, sys.stdout)
    sys.stderr = _written_by(_Messages, sys.stderr)


class _Results(io.FileIO):
    """Standard output; one that cannot be written to is a `WriteError`, like any other target."""

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write what can be written.

        Raises:
            WriteError: nothing can; what is still waiting goes nowhere.
        """
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            from octavo.findings.errors import WriteError, reason_of  # noqa: PLC0415 - most runs need none

            os.dup2(os.open(os.devnull, os.O_WRONLY), self.fileno())
            raise WriteError(f"standard output: cannot be written: {reason_of(error)}") from error


class _Messages(io.FileIO):
    """Standard error; there is nowhere to report that it fails."""

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write what can be written, and let the rest go."""
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError:
            return memoryview(data).nbytes


def _written_by(kind: type[io.FileIO], stream: TextIO) -> TextIO:
    """Return the same stream, its bytes written by `kind`; unchanged if it is neither a file nor a pipe."""
    buffer = getattr(stream, "buffer", None)
    raw = getattr(buffer, "raw", buffer)
    if not isinstance(stream, io.TextIOWrapper) or type(raw) is not io.FileIO:
        return stream  # a console of Windows, or what a test reads
    stream.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(kind(raw.fileno(), "w", closefd=False)),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )
