"""A process about to work on untrusted data → one that can do that and next to nothing else.

What a system cannot forbid is not forbidden there, which `means` reports: limits of resources need
POSIX, Landlock needs Linux.
"""

import math
import mimetypes
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import octavo
from octavo.app.processes import landlock, seccomp

if sys.platform != "win32":
    import resource

_MOST_OPEN: Final = 128
"""Files open at once; a worker was observed to need 14."""
_LARGEST_FACE: Final = 128 * 2**20
"""Size of the largest file that a worker writes: one face of a font, of which the largest have 50
MiB."""
_LIBRARIES: Final = (
    "/lib",
    "/lib32",
    "/lib64",
    "/usr/lib",
    "/usr/lib32",
    "/usr/lib64",
    "/usr/local/lib",
)
_OF_THE_SYSTEM: Final = ("/etc/ld.so.cache", "/etc/localtime", "/usr/share/locale", "/usr/share/zoneinfo",
                         "/dev/null", "/dev/urandom")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Means:
    """One means of confining a worker. `lacking` says why it does not work on this system, "" if it does."""

    name: str
    effect: str
    lacking: str = ""


def means_of_confinement() -> tuple[Means, ...]:
    """Return all means of confining a worker, and whether each works on this system. Asks the kernel, changes nothing.

    >>> [means.name for means in means_of_confinement()]
    ['files', 'ways out', 'memory', 'time']
    """
    files = calls = limits = ""
    if sys.platform.startswith("linux"):
        if not landlock.version():
            files = "this kernel has no Landlock, or it is switched off"
        if not seccomp.can_filter():
            calls = "this kernel filters no system calls, or this machine's are not known to octavo"
    else:
        files = calls = "only Linux can"
    if sys.platform == "win32":
        limits = "Windows cannot"
    memory = "macOS cannot" if sys.platform == "darwin" else limits
    return (
        Means("files", "none but Python's and octavo's own code (Landlock)", files),
        Means("ways out", "no socket, no program (seccomp)", calls),
        Means("memory", "as much as limits.worker-memory says", memory),
        Means("time", "as much as limits.chapter-seconds says", limits),
    )


def confine(memory: int, writable: Path | None) -> None:
    """Give up, in this process and for good, everything that neither cleaning nor typesetting needs.

    Must be called before there is a second thread: Landlock binds the thread that asks for it.

    Args:
        memory: bytes of address space that the process may use in addition to what it has.
        writable: the only folder that it may write to, or None.

    Raises:
        OSError: the kernel supports what is asked for, but refuses it.
    """
    if sys.platform == "win32":
        return
    if sys.platform != "darwin":
        _cap(resource.RLIMIT_AS, memory + _occupied())
    _cap(resource.RLIMIT_CORE, 0)
    _cap(resource.RLIMIT_FSIZE, _LARGEST_FACE if writable else 0)
    _cap(resource.RLIMIT_NOFILE, _MOST_OPEN)
    if sys.platform.startswith("linux"):
        landlock.forgo_privileges()
        if landlock.version():
            landlock.restrict(_readable(), [writable] if writable else [])
        if seccomp.can_filter():
            seccomp.refuse_sockets_and_programs()


def allow_seconds(seconds: int) -> None:
    """Allow this process so much more processor time; beyond it the system ends it (SIGXCPU).

    The system counts from the start of a process, so a job begins by asking for its share.
    """
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = math.ceil(used.ru_utime + used.ru_stime) + seconds
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (_least(until, most), most))


def _cap(kind: int, value: int) -> None:
    """Set a limit that cannot be raised again; an existing lower one stays."""
    _, most = resource.getrlimit(kind)
    capped = _least(value, most)
    resource.setrlimit(kind, (capped, capped))


def _occupied() -> int:
    """Return how many bytes of address space this process has; 0 if the system does not say."""
    if not sys.platform.startswith("linux"):
        return 0
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    return pages * resource.getpagesize()


def _least(value: int, most: int) -> int:
    return value if most == resource.RLIM_INFINITY else min(value, most)


def _readable() -> Iterator[Path]:
    """Yield the places of the code of Python, octavo and libraries, but not of fonts, since these are sent.

    The first entry of the path and the current folder are excluded: the program that uses octavo is
    there, or the manuscript.
    """
    places = sysconfig.get_paths()
    yield from (Path(places[name]) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    here = Path.cwd()
    yield from (path for path in map(Path, sys.path[1:]) if path.absolute() != here)
    yield Path(octavo.__file__).parent
    yield from map(Path, (*_LIBRARIES, *_OF_THE_SYSTEM, *mimetypes.knownfiles))
