"""Standard streams that are closed, full or broken → errors that say so.

A closed stream is opened on the null device, in the wrong direction, so that using it is an error and none of our
files gets its number. If standard output cannot be written, that is a `WriteError`; messages that nobody can read
any more are dropped.
"""

import io
import os
import sys
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_WAYS: Final = {"stdin": os.O_WRONLY, "stdout": os.O_RDONLY, "stderr": os.O_WRONLY}
"""How the null device is opened in place of a closed stream, so that reading or printing fails."""


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
    """Standard output; if it cannot be written, that is a `WriteError`, as for any other target."""

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write what can be written.

        Raises:
            WriteError: nothing can be; what is still buffered is dropped.
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
    """Standard error; if it fails, there is nowhere to report that."""

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write what can be written, and drop the rest."""
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
        return stream  # a console of Windows, or the stream of a test
    stream.flush()
    return io.TextIOWrapper(
        io.BufferedWriter(kind(raw.fileno(), "w", closefd=False)),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=stream.line_buffering,
        write_through=stream.write_through,
    )
