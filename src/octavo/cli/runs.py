"""Jobs → books, with one progress bar, and one report on all of them at the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby

from octavo.app.build import Job, run_job
from octavo.app.publish import BuildResult, Progress, Stage, Stream, no_stream
from octavo.cli.failures import Failure, as_octavo_error, debugging
from octavo.cli.flags import Cleaning, Reporting
from octavo.cli.progress import Step, bar
from octavo.cli.report import report, say_unused
from octavo.cli.terminal import say_error, say_failure
from octavo.cli.verdict import exit_code
from octavo.cli.worker_notice import workers_with_notice


@dataclass(slots=True)
class Runs:
    """The results of the jobs so far: books, and what prevented others from being made."""

    results: list[BuildResult] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def add(self, work: Callable[[], BuildResult]) -> None:
        """Do a job, and keep its result."""
        try:
            result = work()
        except Exception as error:
            if debugging():
                raise
            self.failures.append(Failure(as_octavo_error(error)))
        else:
            self.results.append(result)


def run_jobs(
    jobs: Sequence[Job], cleaning: Cleaning, reporting: Reporting, stream: Stream = no_stream
) -> Runs:
    """Do every job; if one fails, the others are done nevertheless."""
    runs = Runs()
    with bar(sum(job.steps for job in jobs), quiet=reporting.quiet) as step:
        for limits, group in groupby(jobs, key=lambda job: job.options.limits):
            alike = list(group)
            pages = sum(len(job.pieces) for job in alike)
            prints = any(job.prints for job in alike)
            with workers_with_notice(
                cleaning.jobs, pages, prints=prints, limits=limits, quiet=reporting.quiet
            ) as executor:
                for job in alike:
                    work = partial(run_job, job, executor=executor, progress=_watcher(job, step))
                    runs.add(partial(work, stream=stream, strict=reporting.strict))
    return runs


def _watcher(job: Job, step: Step) -> Progress:
    """Return a watcher that moves the bar as the job goes on."""
    title = job.metadata.title if job.metadata else ""

    def progress(stage: Stage, done: int, total: int) -> None:
        # The number of sections of a PDF is known only once work on it begins.
        more = total if stage is Stage.SET and not done else 0
        step(f"{title or 'cleaning'}: {stage} {done}/{total}", 1 if done else 0, more)

    return progress


def finish(runs: Runs, cleaning: Cleaning, reporting: Reporting) -> int:
    """Report on the runs, and return the worst of their exit codes.

    Raises:
        WriteError: the ledger cannot be written.
    """
    if runs.results:
        report(runs.results, reporting)
    for result in runs.results:
        if result.refused:
            say_error(f"{result.title}: not written, since --strict allows no warnings")
    for failure in runs.failures:
        say_failure(failure.error, str(failure))
    findings = [finding for result in runs.results for finding in result.findings]
    if runs.results and not reporting.quiet:
        say_unused(cleaning, findings)
    missing = any(result.missing for result in runs.results)
    codes = [failure.error.exit_code for failure in runs.failures]
    return max(*codes, exit_code(findings, reporting, missing=missing), 0)
