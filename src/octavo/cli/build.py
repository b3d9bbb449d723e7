"""`octavo build`: `octavo.toml` → the files that it asks for, of one manuscript or many, once or whenever something changes."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

import octavo
from octavo.app.build import Job, nearest_manuscript, plan
from octavo.app.publish import require_targets
from octavo.cli.choosing import require_pdf, with_flags
from octavo.cli.failures import Failure, debugging
from octavo.cli.flags import Cleaning, Making, Reporting
from octavo.cli.runs import Runs, finish, run_jobs
from octavo.cli.streams import require_files, require_format, require_one_stream, save
from octavo.cli.watch import Watched, build_on_changes
from octavo.findings.alternatives import FORMATS
from octavo.findings.errors import OctavoError, others_with
from octavo.findings.finding import Severity
from octavo.findings.sarif import as_sarif
from octavo.manuscript import is_manuscript, load_manuscript


@dataclass(frozen=True, slots=True)
class Files:
    """Which files are made, where, and when."""

    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR", help="Folder for the books; by default that of octavo.toml, or DIR/dist."
        ),
    ] = None
    to: Annotated[
        list[str],
        typer.Option(
            metavar="FORMAT", help=f"Make only this format: {', '.join(FORMATS)}. Repeatable."
        ),
    ] = field(default_factory=list)
    sarif: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write warnings and errors as SARIF, for code scanning."),
    ] = None
    watch: Annotated[
        bool,
        typer.Option("--watch", help="Build again whenever a file in DIR changes, until Ctrl-C."),
    ] = False


def build(
    making: Making,
    cleaning: Cleaning,
    reporting: Reporting,
    files: Files,
    folders: Annotated[list[Path] | None, typer.Argument(metavar="DIR", hidden=True)] = None,
) -> int:
    """Make the books that octavo.toml describes.

    DIR is a folder with an octavo.toml; by default it is the current folder or the nearest one above
    it. If one book fails, the others are still made, and octavo exits with the worst code.
    """
    require_one_stream(reporting, files.sarif)
    for name in files.to:
        require_format(name)
    named = folders or [nearest_manuscript(Path())]
    once = partial(_built, named, making, cleaning, reporting, files)
    if not files.watch or not all(map(_exists, named)):
        # Nobody will save a file of a manuscript that does not exist, so there is nothing to wait for.
        return once()[0]
    return build_on_changes(named, lambda: once()[1], quiet=reporting.quiet)


def _exists(folder: Path) -> bool:
    """Return whether the path of a manuscript is its `octavo.toml`, or a folder that contains one."""
    return folder.is_file() or is_manuscript(folder)


def _built(
    named: Sequence[Path], making: Making, cleaning: Cleaning, reporting: Reporting, files: Files
) -> tuple[int, Watched]:
    """Make the books of the manuscripts; return the exit code, and the files to watch for changes."""
    planned = Runs()
    jobs: list[Job] = []
    for folder in named:
        try:
            manuscript = with_flags(load_manuscript(folder), making, cleaning)
            job = plan(manuscript, files.out, files.to)
            require_targets([target for one in (*jobs, job) for target in one.targets])
        except OctavoError as error:
            if debugging():
                raise
            where = str(folder) if len(named) > 1 and str(folder) not in str(error) else ""
            planned.failures.append(Failure(error, where))
        else:
            jobs.append(job)
    inputs = [path for job in jobs for path in job.setting.inputs]
    others = (reporting.ledger, files.sarif)
    require_files(others, inputs, [one for job in jobs for one in job.targets])
    if jobs:
        require_pdf(jobs, making, hint="name one: --to pdf")
    runs = run_jobs(jobs, cleaning, reporting)
    runs.failures[:0] = planned.failures
    if files.sarif is not None:
        save(files.sarif, _as_sarif(runs))
    return finish(runs, cleaning, reporting), Watched.of(jobs, others)


def _as_sarif(runs: Runs) -> str:
    """Return the warnings and errors of the runs as SARIF; a book that was not made is listed as something that could not be done."""
    failures = [
        text
        for failure in runs.failures
        for text in (str(failure), *map(str, others_with(failure.error)))
    ]
    findings = (one for result in runs.results for one in result.findings)
    return as_sarif(
        (one for one in findings if one.severity > Severity.NOTE),
        version=octavo.__version__,
        undone=failures,
    )
