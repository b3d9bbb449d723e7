"""Anybody's executor → one that does not break: when it does, a confined process of ours goes on.

A pool of processes breaks as a whole when one of them dies, and does not say over what. What it had not
done is then done again by a crew, one call after the other, which finds whose fault it was.
"""

import contextlib
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from typing import Any, TypeVar

from octavo.app.arguments import require_type
from octavo.app.processes.crew import Crew
from octavo.findings.errors import UsageError
from octavo.findings.limits import Limits

_T = TypeVar("_T")


@contextlib.contextmanager
def relieved(
    executor: Executor | None, limits: Limits, *, prints: bool = False
) -> Iterator[Executor | None]:
    """Wrap an executor so that a worker process that dies fails only its own job; None stays None.

    Limits that isolate are kept to: without an executor a confined process is begun. `prints` says
    whether PDFs are set.

    Raises:
        UsageError: the executor is none, is not confined, as the limits ask, or was not made for setting in type.
    """
    if executor is not None:
        require_type(executor, Executor, "executor", hint="octavo.confined() gives one")
    _require_fit(executor, limits, prints=prints)
    ours: Crew | _Relief | None = None
    if executor is None:
        ours = Crew(1, limits, prints=prints) if limits.isolate else None
    elif not isinstance(executor, (Crew, _Relief)):
        ours = _Relief(executor, limits)
    try:
        yield ours or executor
    finally:
        if ours:
            ours.shutdown(cancel_futures=True)


def _require_fit(executor: Executor | None, limits: Limits, *, prints: bool) -> None:
    if isinstance(executor, Crew):
        if prints and not executor.prints:
            raise UsageError(
                "this crew sets no PDFs", hint="begin it with octavo.confined(…, prints=True)"
            )
    elif executor is not None and limits.isolate:
        raise UsageError(
            "limits.isolate asks for confined processes, and this executor has none of them",
            hint="pass octavo.confined(…, limits), or no executor",
        )


class _Relief(Executor):
    """Hands calls on to an executor until that breaks, and then to a crew of one."""

    def __init__(self, given: Executor, limits: Limits) -> None:
        self._given, self._limits = given, limits
        self._crew: Crew | None = None
        self._hiring = threading.Lock()

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> "Future[_T]":
        """Have `fn(*args)` called; the future raises `WorkerLostError` where no process survives it."""
        if kwargs:  # a crew takes none
            raise TypeError("an executor that may be relieved calls functions by position")
        future: Future[_T] = Future()
        try:
            done = self._given.submit(fn, *args)
        except BrokenExecutor:
            self._begin_anew(future, fn, args)
        else:
            done.add_done_callback(lambda done: self._settle(done, future, fn, args))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End what is ours; the executor that was given is its owner's."""
        if self._crew:
            self._crew.shutdown(wait, cancel_futures=cancel_futures)

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
            with self._hiring:
                self._crew = self._crew or Crew(1, self._limits, prints=True)
            anew = self._crew.submit(fn, *args)
        except Exception as error:  # noqa: BLE001 -- raised again by whoever asked; in a callback nobody would hear
            future.set_exception(error)
        else:
            anew.add_done_callback(lambda done: _hand_over(done, future))


def _hand_over(done: "Future[_T]", future: "Future[_T]") -> None:
    """Let one future be what became of another."""
    if done.cancelled():
        future.cancel()
    elif error := done.exception():
        future.set_exception(error)
    else:
        future.set_result(done.result())
