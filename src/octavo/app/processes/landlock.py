"""Linux's Landlock and related calls → a process that cannot regain what it gave up.

With Landlock any process can deny itself files, programs and connections; what it starts inherits that
(https://docs.kernel.org/userspace-api/landlock.html). Python has no interface to it, so the three system calls are
made by number, which is the same on almost all machines.
"""

import ctypes
import functools
import os
import platform
import struct
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_OWN_NUMBERS: Final = ("alpha", "mips")
_ASK_VERSION: Final = 1
_BENEATH_PATH: Final = 1
_NO_NEW_PRIVILEGES: Final = (
    38  # https://man7.org/linux/man-pages/man2/PR_SET_NO_NEW_PRIVS.2const.html
)

_EXECUTE, _WRITE, _READ, _LIST, _REMOVE_FOLDER, _REMOVE_FILE = (1 << bit for bit in range(6))
_MAKE_FOLDER, _MAKE_FILE = 1 << 7, 1 << 8
_TRUNCATE: Final = 1 << 14
_FILE_RIGHTS: Final = {1: 13, 2: 14, 3: 15, 5: 16}
"""How many kinds of access to files there are, by the version of the interface that introduced them."""
_CONNECTIONS: Final = 0b11
"""Binding and connecting by TCP, from version 4 on."""
_SCOPES: Final = 0b11
"""Abstract Unix sockets and signals of processes outside, from version 6 on."""
_READING: Final = _READ | _LIST
_WRITING: Final = _WRITE | _REMOVE_FOLDER | _REMOVE_FILE | _MAKE_FOLDER | _MAKE_FILE | _TRUNCATE
_OF_FILES: Final = _EXECUTE | _WRITE | _READ | _TRUNCATE
"""The kinds of access that a rule for a single file may grant."""
_NO_TCP_SINCE: Final = 4
"""The version from which on connections can be forbidden."""


@functools.cache
def version() -> int:
    """Return the version of Landlock's interface that this kernel has; 0 for none."""
    if not sys.platform.startswith("linux") or platform.machine().startswith(_OWN_NUMBERS):
        return 0
    found: int = _libc().syscall(_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint(_ASK_VERSION))
    return max(found, 0)


def forgo_privileges() -> None:
    """Give up gaining privileges, whatever program is started. Linux only.

    Raises:
        OSError: the kernel refuses.
    """
    nothing = ctypes.c_ulong(0)
    _checked(
        _libc().prctl(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), nothing, nothing, nothing),
        "no_new_privs",
    )


def restrict(readable: Iterable[Path], writable: Iterable[Path]) -> None:
    """Deny this thread, and whatever it starts, all files but these, all programs, and TCP.

    Open files stay open. Call `forgo_privileges` first. Paths that do not exist are skipped.

    Args:
        readable: folders and files that may be read.
        writable: folders in which files may also be created, changed and removed.

    Raises:
        OSError: the kernel refuses, or has no Landlock.
    """
    rules = _libc().syscall(_CREATE, (attributes := _attributes(version())), len(attributes), 0)
    _checked(rules, "a set of Landlock rules")
    try:
        for path in readable:
            _allow(rules, path, _READING)
        for path in writable:
            _allow(rules, path, _READING | _WRITING)
        _checked(_libc().syscall(_RESTRICT, rules, ctypes.c_uint(0)), "restriction by Landlock")
    finally:
        os.close(rules)


def _attributes(known: int) -> bytes:
    """Return everything that a version can govern, in as many fields as it reads."""
    fields = [_rights(known)]
    if known >= _NO_TCP_SINCE:
        fields.append(_CONNECTIONS)
    if known >= 6:
        fields.append(_SCOPES)
    return struct.pack(f"={len(fields)}Q", *fields)


def _rights(known: int) -> int:
    """Return all kinds of access to files that a version knows."""
    count = max((bits for since, bits in _FILE_RIGHTS.items() if since <= known), default=0)
    return (1 << count) - 1


def _allow(rules: int, path: Path, access: int) -> None:
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except FileNotFoundError:
        return  # nothing is there to be read
    try:
        if not path.is_dir():
            access &= _OF_FILES
        rule = struct.pack("=Qi", access & _rights(version()), opened)
        added = _libc().syscall(_ADD, rules, ctypes.c_int(_BENEATH_PATH), rule, ctypes.c_uint(0))
        _checked(added, f"a Landlock rule for {path}")
    finally:
        os.close(opened)


def _checked(result: int, what: str) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


@functools.cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)
