"""Pages to work on → how many processes they are worth, and the server for these, started before all else is loaded.

A server loads what its workers need, which takes as long as the command takes to load its own modules. So this
module loads next to nothing: a command that knows the names of its pages can start the server and go on.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from octavo.app.processes.servers import prepare

_CLEANS: Final = "octavo.app.pages"
_PRINTS: Final = "octavo.writers.pdf.preload"
_WORTH_IT: Final = 100
"""How many pages make a process worth starting, which takes 0.5 s; a page takes 10 ms
(measured 2026-11 on two cores)."""
_PRINTED: Final = 12
"""How many pages a page counts for if it is also set in print, which takes 0.15 s and more for a chapter."""


def modules_for(*, prints: bool) -> tuple[str, ...]:
    """Return the modules that every worker imports; the server that they are forked from imports them once."""
    return (_CLEANS, _PRINTS) if prints else (_CLEANS,)


def processes_for(jobs: int, pages: int, *, prints: bool) -> int:
    """Return how many processes to use for so many pages; `jobs` 0 leaves it to octavo."""
    weight = pages * _PRINTED if prints else pages
    return min(jobs or min(_processors(), weight // _WORTH_IT), pages)


def start_server_early(jobs: int, paths: Iterable[Path], *, prints: bool) -> None:
    """Start the server that workers are forked from, if the pages in these files and folders will need workers.

    Every entry of a folder is counted as a page. If that overestimates them, the server was started for nothing; it ends
    with this process.
    """
    if processes_for(jobs, sum(map(_size, paths)), prints=prints) > 1:
        prepare(modules_for(prints=prints))


def _size(path: Path) -> int:
    with contextlib.suppress(OSError, ValueError):  # not a folder, or reported when it is read
        return sum(1 for _ in path.iterdir())
    return 1


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
