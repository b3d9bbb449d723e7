"""A command's flags → the worker processes it uses, and a notice if they are not confined."""

import contextlib
import sys
from collections.abc import Iterator
from concurrent.futures import Executor

from octavo.app.processes.confinement import means_of_confinement
from octavo.app.processes.workers import workers
from octavo.cli.terminal import say
from octavo.findings.limits import LIMITS, Limits


@contextlib.contextmanager
def workers_with_notice(
    jobs: int, pages: int, *, prints: bool = False, limits: Limits = LIMITS, quiet: bool = False
) -> Iterator[Executor | None]:
    """Yield what `workers` yields; on a Linux that cannot confine them, print a notice."""
    with workers(jobs, pages, prints=prints, limits=limits) as executor:
        if executor is not None and not quiet:
            _say_what_is_lacking()
        yield executor


def _say_what_is_lacking() -> None:
    """Print, on Linux, what does not confine a worker; on other systems only `octavo doctor` does so."""
    lacking = [one for one in means_of_confinement() if one.lacking]
    if lacking and sys.platform.startswith("linux"):
        names = " or ".join(f"{one.name} ({one.lacking})" for one in lacking)
        say(f"worker processes are not confined in {names}", label="note", style="bold")
