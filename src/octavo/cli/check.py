"""`octavo check`: finished books → what is wrong with them, and which checker says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console
from rich.text import Text

import octavo
from octavo.app.check import SKIPPABLE, Checker, Checkup, Wanted, pair_trees
from octavo.app.streams import STANDARD_STREAM
from octavo.cli.failures import Failure, as_octavo_error, debugging
from octavo.cli.flags import Reporting, Showing
from octavo.cli.progress import Step, bar
from octavo.cli.report import count_by_severity, show_findings
from octavo.cli.streams import require_files, require_one_stream, save
from octavo.cli.terminal import messages, put_json, results, say, say_error, show, styled, visible
from octavo.cli.verdict import exit_code
from octavo.findings.alternatives import PROFILES
from octavo.findings.errors import OctavoError, UsageError
from octavo.findings.finding import Finding, Severity
from octavo.findings.render import finding_as_json, findings_as_json
from octavo.findings.sarif import as_sarif
from octavo.tree.text import counted

SCHEMA: Final = "octavo-check/1"


@dataclass(frozen=True, slots=True)
class Checking:
    """What is checked, and where the result is written."""

    readers: Annotated[
        list[str],
        typer.Option(
            "--for",
            metavar="READER",
            help="Report what kindle, kobo or apple is known to refuse or spoil, too. Repeatable.",
        ),
    ] = field(default_factory=list)
    skip: Annotated[
        list[str],
        typer.Option(
            metavar="CHECKER", help="Do not run epubcheck, ace or page-validation. Repeatable."
        ),
    ] = field(default_factory=list)
    sarif: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the findings as SARIF, for code scanning."),
    ] = None


def check(
    books: Annotated[list[Path], typer.Argument(metavar="BOOK", hidden=True)],
    checking: Checking,
    reporting: Showing,
) -> int:
    """Validate finished books, EPUB or PDF, from any tool.

    octavo's own checks always run. EPUBCheck, Ace by DAISY and page-validation (PDF/UA-1) run if
    they are installed; octavo reports which are not, and `octavo doctor` shows how to install them.
    If you also name the tree of a book (made with -o book.json), octavo compares the text of the two.
    """
    wanted = _wanted(checking)
    require_one_stream(reporting, checking.sarif)
    require_files([reporting.ledger, checking.sarif], books)
    pairs = pair_trees(books)
    failures: list[Failure] = []
    with bar(len(pairs), quiet=reporting.quiet) as step:
        checked = list(_check_all(pairs, wanted, failures, step, quiet=reporting.quiet))
    _report(checked, checking, reporting)
    for failure in failures:
        say_error(str(failure), failure.error.hint)
    findings = [finding for _, checkup in checked for finding in checkup.findings]
    return max(
        exit_code(findings, reporting), *(failure.error.exit_code for failure in failures), 0
    )


def _wanted(checking: Checking) -> Wanted:
    """Return the options for the check.

    Raises:
        UsageError: a reading system or a checker is unknown.
    """
    for flag, kind, given, known in (
        ("--for", "reading system", checking.readers, PROFILES),
        ("--skip", "checker", checking.skip, SKIPPABLE),
    ):
        for name in given:
            if name not in known:
                raise UsageError(
                    f"{flag} {name}: unknown {kind}", hint=f"known are {', '.join(known)}"
                )
    return Wanted(tuple(dict.fromkeys(checking.readers)), frozenset(checking.skip))


def _check_all(
    pairs: Sequence[tuple[Path, Path | None]],
    wanted: Wanted,
    failures: list[Failure],
    step: Step,
    *,
    quiet: bool,
) -> Iterator[tuple[Path, Checkup]]:
    with Checker(wanted, None if quiet else _say_slow) as checker:
        for book, tree in pairs:
            step(book.name, 0)
            try:
                yield book, checker.check(book, tree)
            except Exception as error:
                if debugging():
                    raise
                # A bug in octavo does not belong to a book; a fault in a book names it already.
                where = "" if isinstance(error, OctavoError) else str(book)
                failures.append(Failure(as_octavo_error(error), where))
            step(book.name, 1)


def _say_slow(checker: str, seconds: int) -> None:
    """Say that a validator takes long over a book."""
    say(
        f"{checker} is still at work, and has {seconds} s more; --skip {checker.lower()} does without it"
    )


def _report(
    checked: Sequence[tuple[Path, Checkup]], checking: Checking, reporting: Reporting
) -> None:
    """Write the files that were asked for, then show what was found.

    Raises:
        WriteError: a file cannot be written.
    """
    findings = tuple(finding for _, checkup in checked for finding in checkup.findings)
    if reporting.ledger is not None:
        save(reporting.ledger, findings_as_json(findings))
    if checking.sarif is not None:
        undone = list(_undone(checked))
        save(checking.sarif, as_sarif(findings, version=octavo.__version__, undone=undone))
    if reporting.as_json:
        put_json(_as_json(checked))
    elif STANDARD_STREAM not in {reporting.ledger, checking.sarif}:
        _show(results(), checked, reporting)
    if not reporting.quiet:
        _show_missing(messages(), checked)


def _show(console: Console, checked: Sequence[tuple[Path, Checkup]], reporting: Reporting) -> None:
    for book, checkup in checked:
        show(console, _verdict(book, checkup))
        if reporting.quiet:
            continue
        show(console, Text(f"  checked by {', '.join(checkup.ran)}", "dim"))
        inside = [_inside(finding, book) for finding in checkup.findings]
        show_findings(console, inside, verbose=reporting.verbose)


def _inside(finding: Finding, book: Path) -> Finding:
    """Return a finding with its place inside the book, for the list below the book's name."""
    origin = finding.origin
    if origin is None or not origin.source.startswith(f"{book}!"):
        return finding
    inside = origin.source.removeprefix(f"{book}!")
    return replace(finding, origin=replace(origin, source=inside))


def _show_missing(console: Console, checked: Sequence[tuple[Path, Checkup]]) -> None:
    """Print on standard error what was not checked, once for all books."""
    for line, remedy in dict.fromkeys(
        (f"not checked by {missing.checker}: {missing.why}", missing.remedy)
        for _, checkup in checked
        for missing in checkup.missing
    ):
        show(console, Text(visible(line), "yellow"))
        if remedy:
            show(console, Text(f"  {visible(remedy)}", "dim"))


def _undone(checked: Sequence[tuple[Path, Checkup]]) -> Iterator[str]:
    for book, checkup in checked:
        for missing in checkup.missing:
            yield f"{book} was not checked by {missing.checker}: {missing.why}"


def _verdict(book: Path, checkup: Checkup) -> Text:
    """Return the verdict on a book in one line."""
    counts = count_by_severity(_faults(checkup.findings))
    said = ", ".join(counted(count, name) for name, count in counts.items())
    style = "red" if "error" in counts else "yellow" if said else "green"
    return Text.assemble(styled(f"{book}: ", "bold"), (said or "ok", style))


def _faults(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity > Severity.NOTE]


def _as_json(checked: Sequence[tuple[Path, Checkup]]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "books": [
            {
                "path": str(book),
                "ran": checkup.ran,
                "missing": [
                    {"checker": missing.checker, "why": missing.why, "remedy": missing.remedy}
                    for missing in checkup.missing
                ],
                "counts": count_by_severity(checkup.findings),
                "findings": [finding_as_json(finding) for finding in checkup.findings],
            }
            for book, checkup in checked
        ],
    }
