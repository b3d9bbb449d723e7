"""How many processes to clean pages on → the executor, or none where one process is as quick.

Workers are started afresh, never forked from us, so they hold no lock and no state of ours; they
leave Ctrl-C to the process that started them.
"""

import contextlib
import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import forkserver
from multiprocessing.connection import wait
from typing import Final

_WORTH_IT: Final = 100
"""Pages to a process below which its start costs more than it saves: 0.5 s against 10 ms a page
(measured 2026-11 on two cores)."""
_PRINTED: Final = 12
"""How many pages to clean one page to print is worth: 0.15 s and more a chapter."""
_SELDOM: Final = 10
_CLEANS: Final = "octavo.app.pages"
_PRINTS: Final = "octavo.writers.pdf.warm"
"""What every worker imports; the server that they are forked from imports it once."""


@contextlib.contextmanager
def workers(jobs: int, pages: int, *, prints: bool = False) -> Iterator[Executor | None]:
    """Give an executor of `jobs` processes for `pages` pages; None for a single process.

    `jobs` 0 leaves the choice to octavo: no more than the machine has, none for a short book. `prints`
    says whether they are to be set in type too.
    """
    weight = pages * _PRINTED if prints else pages
    wanted = min(jobs or min(_processors(), weight // _WORTH_IT), pages)
    if wanted < 2:
        before = gc.get_threshold()
        _collect_seldom()
        try:
            yield None
        finally:
            gc.set_threshold(*before)
        return
    executor = _started(wanted, prints=prints)
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def _collect_seldom() -> None:
    """Look for garbage in rings a tenth as often: trees hold none, and a page makes ten thousand nodes.

    Unasked, looking takes an eighth of the time that a long page does.
    """
    youngest, *older = gc.get_threshold()
    gc.set_threshold(_SELDOM * youngest, *older)


def _started(count: int, *, prints: bool) -> Executor:
    """Return an executor whose processes are on their way, deaf to Ctrl-C from their birth.

    The server that they are forked from loads what they need while we go on: 0.5 s for those that print.
    """
    context = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
    executor = ProcessPoolExecutor(count, context, initializer=_prepare)
    with _deaf():  # what ignores a signal hands that on to what it starts
        if os.name == "posix":
            context.set_forkserver_preload([_CLEANS, _PRINTS] if prints else [_CLEANS])
            forkserver.ensure_running()
        else:
            for _ in range(count):
                executor.submit(_processors)
    return executor


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Ignore Ctrl-C for a moment, where that can be said: in the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _prepare() -> None:
    """Make ready a process that does nothing but our work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    gc.freeze()  # what is loaded stays
    _collect_seldom()


def _end_with(sentinel: int) -> None:
    """Wait for the process that started us, and end when it does: killed, it cannot end us itself."""
    wait([sentinel])
    os._exit(1)
