"""Any executor → one that does not break: when it would, a confined process of octavo's own takes over.

A pool of processes breaks as a whole when one of them dies, and does not say on which call. A pool of one then does the
rest, one call after the other, and so finds the one at fault.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import Any, TypeVar

from octavo.app.arguments import require_type
from octavo.app.processes.pool import Pool
from octavo.findings.errors import UsageError
from octavo.findings.limits import Limits

_T = TypeVar("_T")


@contextlib.contextmanager
def resilient_executor(
    executor: Executor | None, limits: Limits, *, prints: bool = False
) -> Iterator[Executor | None]:
    """Wrap an executor so that a worker process that dies fails only its own job; None stays None.

    If the limits say `isolate` and there is no executor, a confined process is started. `prints` says whether
    PDFs are set.

    Raises:
        UsageError: it is not an executor, it is not confined although the limits say so, or it cannot set PDFs.
    """
    if executor is not None:
        require_type(executor, Executor, "executor", hint="octavo.confined() gives one")
    _require_fit(executor, limits, prints=prints)
    ours: Pool | _Fallback | None = None
    if executor is None:
        ours = Pool(1, limits, prints=prints) if limits.isolate else None
    elif not isinstance(executor, (Pool, _Fallback)):
        ours = _Fallback(executor, limits)
    try:
        yield ours or executor
    finally:
        if ours:
            ours.shutdown(cancel_futures=True)


def _require_fit(executor: Executor | None, limits: Limits, *, prints: bool) -> None:
    if isinstance(executor, Pool):
        if prints and not executor.prints:
            raise UsageError(
                "this executor sets no PDFs", hint="make it with octavo.confined(…, prints=True)"
            )
    elif executor is not None and limits.isolate:
        raise UsageError(
            "limits.isolate asks for confined processes, and this executor has none of them",
            hint="pass octavo.confined(…, limits), or no executor",
        )


class _Fallback(Executor):
    """Passes calls on to an executor until it breaks, and then to a pool of one."""

    def __init__(self, given: Executor, limits: Limits) -> None:
        self._given, self._limits = given, limits
        self._pool: Pool | None = None
        self._starting = threading.Lock()

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> "Future[_T]":
        """Have `fn(*args)` called; the future raises `WorkerLostError` if no process survives it."""
        if kwargs:  # a pool accepts none
            raise TypeError("this executor calls functions by position")
        future: Future[_T] = Future()
        try:
            done = self._given.submit(fn, *args)
        except BrokenExecutor:
            self._begin_anew(future, fn, args)
        else:
            done.add_done_callback(lambda done: self._settle(done, future, fn, args))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End octavo's own processes; the given executor belongs to its owner."""
        if self._pool:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def _settle(
        self, done: "Future[_T]", future: "Future[_T]", fn: Callable[..., _T], args: tuple[Any, ...]
    ) -> None:
        if not done.cancelled() and isinstance(done.exception(), BrokenExecutor):
            self._begin_anew(future, fn, args)
        else:
            _hand_over(done, future)

    def _begin_anew(
        self, future: "Future[_T]", fn: Callable[..., _T], args: tuple[Any, ...]
    ) -> None:
        try:
            with self._starting:
                self._pool = self._pool or Pool(1, self._limits, prints=True)
            anew = self._pool.submit(fn, *args)
        except Exception as error:  # noqa: BLE001 -- raised again by whoever asked; in a callback nobody would hear
            future.set_exception(error)
        else:
            anew.add_done_callback(lambda done: _hand_over(done, future))


def _hand_over(done: "Future[_T]", future: "Future[_T]") -> None:
    """Copy the result of one future to another."""
    if done.cancelled():
        future.cancel()
    elif error := done.exception():
        future.set_exception(error)
    else:
        future.set_result(done.result())
