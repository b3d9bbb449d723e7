"""Jobs → their results, in order: here, or on an executor, a few jobs at a time and never all."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from itertools import islice
from typing import Any, Final, TypeAlias, TypeVar

from octavo.findings.errors import UsageError, WorkerLostError

_T = TypeVar("_T")
Job: TypeAlias = tuple[Any, ...]
"""The arguments of a call."""
_BATCH: Final = 4
"""How many pages are sent to a process and returned together, so that shared data are sent once."""
_WINDOW: Final = 16
"""Batches in flight on an executor: enough to keep it busy, few enough to hold in memory."""


def map_jobs(
    work: Callable[..., _T],
    jobs: Iterator[Job],
    executor: Executor | None,
    instead: Callable[[Job, str], Iterable[_T]],
) -> Iterator[_T]:
    """Yield the result of each job, in order, with a window of jobs in flight, a few to a batch.

    If a process was lost on a batch, its jobs are done again, each alone; the one at fault is lost again, and
    `instead`, called with the reason, returns the result for it.

    Raises:
        UsageError: the executor was shut down, and with it the jobs that waited there.
    """
    if executor is None:
        yield from (work(*job) for job in jobs)
        return

    def submitted(batch: list[Job]) -> tuple[list[Job], "Future[list[_T]]"]:
        return batch, executor.submit(_done, work, batch)

    batches = iter(lambda: list(islice(jobs, _BATCH)), [])
    waiting = deque(map(submitted, islice(batches, _WINDOW)))
    while waiting:
        batch, future = waiting.popleft()
        try:
            yield from future.result()
        except CancelledError as error:
            raise UsageError(
                "the executor was shut down before all was done", hint="wait for the result first"
            ) from error
        except WorkerLostError:
            for job in batch:
                try:
                    yield executor.submit(work, *job).result()
                except WorkerLostError as error:
                    yield from instead(job, str(error))
        waiting.extend(map(submitted, islice(batches, 1)))


def _done(work: Callable[..., _T], jobs: Iterable[Job]) -> list[_T]:
    return [work(*job) for job in jobs]
