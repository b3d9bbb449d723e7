"""How many processes to clean pages on → the executor, or none where one process is as quick.

Workers are started afresh, never forked, so they hold no lock and no state of ours; they leave
Ctrl-C to the process that started them.
"""

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from typing import Final

_WORTH_IT: Final = 40
"""Pages to a process below which its start, 0.3 s, costs more than it saves (measured 2026-11)."""


@contextlib.contextmanager
def workers(jobs: int, pages: int) -> Iterator[Executor | None]:
    """Give an executor of `jobs` processes for `pages` pages; None for a single process.

    `jobs` 0 leaves the choice to octavo: no more than the machine has, none for a short book.
    """
    wanted = jobs or min(_processors(), pages // _WORTH_IT)
    if min(wanted, pages) < 2:
        yield None
        return
    context = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
    executor = ProcessPoolExecutor(min(wanted, pages), context, initializer=_ignore_interrupt)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _ignore_interrupt() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
