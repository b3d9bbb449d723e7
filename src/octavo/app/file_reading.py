"""A path → the bytes of its file, no more than a limit allows; every failure is a `ReadError` with a hint."""

import contextlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from octavo.findings.errors import ReadError, reason_of
from octavo.findings.limits import MIB

ASK: Final = "give yourself permission to read it, or leave it out"
"""What to do about a file that the user has no permission to read."""
_ADDRESS: Final = re.compile(r"(https?):/+(.+)", re.IGNORECASE | re.DOTALL)
"""A URL that was made a path and so lost one of its slashes."""


@dataclass(frozen=True, slots=True)
class SizeLimit:
    """How large a file of a kind may be, and the setting for it."""

    mebibytes: int
    kind: str
    setting: str = ""

    def exceeded_by(self, name: object) -> ReadError:
        """Return the error for a file that is larger."""
        hint = f"{self.setting} sets how large one may be" if self.setting else ""
        return ReadError(
            f"{name}: larger than the limit of {self.mebibytes} MiB for a {self.kind}", hint=hint
        )


def read_bytes(path: Path, limit: SizeLimit) -> bytes:
    """Return a file's bytes.

    Raises:
        ReadError: it is missing, not a file, cannot be read, or is larger than it may be.
    """
    with opened_file(path, limit) as file:
        data = read_at_most(file, limit.mebibytes * MIB)
    if data is None:
        raise limit.exceeded_by(path)
    return data


def read_at_most(file: BinaryIO, most: int) -> bytes | None:
    """Return the rest of a file; None if that is more than `most` bytes.

    A pipe or a device does not tell its size and may never end, so no more than about `most` bytes
    are read, and no more memory is used than they need.
    """
    size = min(os.fstat(file.fileno()).st_size, most)
    parts = [file.read(size + 1)]
    read = len(parts[0])
    while size < read <= most and parts[-1]:
        parts.append(file.read(MIB))
        read += len(parts[-1])
    return b"".join(parts) if read <= most else None


@contextlib.contextmanager
def opened_file(path: Path, limit: SizeLimit) -> Iterator[BinaryIO]:
    """Open a file that is within `limit`; every failure is a `ReadError`."""
    with reading(path), path.open("rb") as file:
        if os.fstat(file.fileno()).st_size > limit.mebibytes * MIB:
            raise limit.exceeded_by(path)
        yield file


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Raise a `ReadError` for any failure with a path inside the block."""
    try:
        yield
    except FileNotFoundError:
        if address := _ADDRESS.match(path.as_posix()):
            raise ReadError(
                f"{address[1]}://{address[2]}: is an address, and nothing is fetched from the web",
                hint="save the page in a browser, and name its file",
            ) from None
        raise ReadError(f"{path}: no such file", hint="check the path") from None
    except OSError as error:
        hint = ASK if isinstance(error, PermissionError) else ""
        raise ReadError(f"{path}: cannot be read: {reason_of(error)}", hint=hint) from error
    except ValueError as error:  # a null character in it, or half of one
        raise ReadError(f"{str(path)!r}: not a valid file name", hint="check the path") from error
