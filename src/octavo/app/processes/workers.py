"""How many processes to clean pages on → the pool, or none if one process is as quick."""

import contextlib
from collections.abc import Iterator
from concurrent.futures import Executor

from octavo.app.processes.pool import Pool
from octavo.app.processes.sizing import processes_for
from octavo.findings.limits import LIMITS, Limits


@contextlib.contextmanager
def workers(
    jobs: int, pages: int, *, prints: bool = False, limits: Limits = LIMITS
) -> Iterator[Executor | None]:
    """Yield an executor of `jobs` processes for `pages` pages; None for a single process.

    `jobs` 0 leaves the choice to octavo: no more than the machine has processors, and none for a short book.
    `prints` says whether PDFs are set there, too. Limits with `isolate` need at least one process.
    """
    wanted = processes_for(jobs, pages, prints=prints)
    if wanted < 2 and not limits.isolate:
        yield None
        return
    with confined(max(wanted, 1), limits, prints=prints) as executor:
        yield executor


@contextlib.contextmanager
def confined(count: int = 1, limits: Limits = LIMITS, *, prints: bool = True) -> Iterator[Executor]:
    """Yield an executor of `count` confined processes, for `convert`, `write_pdf` and the like.

    If a page kills its process, or exceeds `limits`, the book has its plain text and a finding says so;
    nothing else is affected. `prints` says whether PDFs are set, too. The executor runs octavo's functions,
    not the caller's. On Windows each process runs the calling program again, which therefore needs
    `if __name__ == "__main__":` around its main part.

    Raises:
        UsageError: `count` is less than 1, or this process is a daemon, which may start none. If the
            processes cannot be started, the function that gets the executor raises an `OctavoError`.
    """
    pool = Pool(count, limits, prints=prints)
    whole = False
    try:
        yield pool
        whole = True
    finally:
        pool.shutdown(cancel_futures=not whole)
