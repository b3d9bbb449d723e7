"""Linux's seccomp → a process that can create no socket and start no program.

A filter of a few instructions examines every system call
(https://docs.kernel.org/userspace-api/seccomp_filter.html). It covers what Landlock cannot deny: UDP and
sockets that are files. The calls that it names are refused, all others pass.
"""

import ctypes
import errno
import os
import platform
import struct
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

_SET_SECCOMP, _FILTER = 22, 2
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
"""Instructions of the filter: load a word, compare with a constant, return."""
_CALL_NUMBER, _MACHINE = 0, 4
"""The offsets of both in the data that the filter gets about a call."""
_LET_THROUGH: Final = 0x7FFF0000
_REFUSE: Final = 0x00050000 | errno.EACCES
_ANOTHER_ABI: Final = 0x40000000
"""From this number on, calls of x86-64 are those of programs with 32-bit pointers, which this is not."""


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The kernel's number for a machine, and those of the calls that are refused on it."""

    machine: int
    refused: tuple[int, ...]
    """socket, execve, execveat, ptrace, and io_uring_setup, whose operations no filter sees."""


_KNOWN: Final[Mapping[str, _Numbers]] = MappingProxyType(
    {
        "x86_64": _Numbers(0xC000003E, (41, 59, 322, 101, 425)),
        "aarch64": _Numbers(0xC00000B7, (198, 221, 281, 117, 425)),
    }
)


def can_filter() -> bool:
    """Return whether this system and machine can refuse calls. Changes nothing."""
    if not sys.platform.startswith("linux") or platform.machine() not in _KNOWN:
        return False
    # Without a filter the call fails with EFAULT if the kernel has filters, and with EINVAL otherwise.
    return _set_filter(None) == errno.EFAULT and sys.maxsize > 2**32


def refuse_sockets_and_programs() -> None:
    """Deny this process, and whatever it starts, sockets and programs for good.

    Call `landlock.forgo_privileges` first, and only if `can_filter` returns True.

    Raises:
        OSError: the kernel refuses.
    """
    code = b"".join(_instructions(_KNOWN[platform.machine()]))
    kept = ctypes.create_string_buffer(code, len(code))
    program = struct.pack("@HP", len(code) // 8, ctypes.addressof(kept))
    if number := _set_filter(program):
        raise OSError(number, f"a filter of system calls: {os.strerror(number)}")


def _set_filter(program: bytes | None) -> int:
    """Install a filter for all calls; return the number of the error, 0 for none."""
    nothing = ctypes.c_ulong(0)
    libc = ctypes.CDLL(None, use_errno=True)
    done = libc.prctl(_SET_SECCOMP, ctypes.c_ulong(_FILTER), program, nothing, nothing)
    return ctypes.get_errno() if done != 0 else 0


def _instructions(numbers: _Numbers) -> Iterator[bytes]:
    """Yield the instructions of the filter; a jump has two offsets, for yes and for no."""
    refused = numbers.refused
    last = len(refused) + 1
    yield _instruction(_LOAD, _MACHINE)
    yield _instruction(_EQUAL, numbers.machine, no=last + 2)
    yield _instruction(_LOAD, _CALL_NUMBER)
    yield _instruction(_AT_LEAST, _ANOTHER_ABI, yes=last)
    for at, number in enumerate(refused, 1):
        yield _instruction(_EQUAL, number, yes=last - at)
    yield _instruction(_RETURN, _LET_THROUGH)
    yield _instruction(_RETURN, _REFUSE)


def _instruction(code: int, constant: int, yes: int = 0, no: int = 0) -> bytes:
    return struct.pack("=HBBI", code, yes, no, constant)
