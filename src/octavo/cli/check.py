"""`octavo check`: finished books → what is wrong with them, and who says so."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console
from rich.text import Text

from octavo.app.check import Checkup, check_book
from octavo.cli.failures import debugging
from octavo.cli.flags import Reporting
from octavo.cli.progress import bar
from octavo.cli.report import count_by_severity, save_ledger, show_findings
from octavo.cli.terminal import put_text, results, say_error, show, styled
from octavo.cli.verdict import exit_code
from octavo.findings.errors import OctavoError
from octavo.findings.finding import Finding, Severity
from octavo.findings.ledger import Ledger
from octavo.findings.render import finding_as_json

SCHEMA: Final = "octavo-check/1"


def check(
    books: Annotated[list[Path], typer.Argument(metavar="BOOK", hidden=True)],
    reporting: Reporting,
) -> int:
    """Validate finished books, EPUB or PDF.

    Octavo's own checks always run; EPUBCheck and page-validation (PDF/UA-1) where they are
    installed, and it is said when one is not. `octavo doctor` shows how to install them.
    """
    checked: list[tuple[Path, Checkup]] = []
    errors: list[OctavoError] = []
    with bar(len(books), quiet=reporting.quiet or reporting.as_json) as step:
        for book in books:
            step(book.name, 0)
            try:
                checked.append((book, check_book(book)))
            except OctavoError as error:
                if debugging():
                    raise
                errors.append(error)
            step(book.name, 1)
    findings = tuple(finding for _, checkup in checked for finding in checkup.findings)
    if reporting.ledger is not None:
        save_ledger(Ledger(0, 0, 0, 0, findings), reporting.ledger)
    if reporting.as_json:
        put_text(json.dumps(_as_json(checked), ensure_ascii=False, indent=1) + "\n")
    else:
        _show(results(), checked, reporting)
    for failure in errors:
        say_error(str(failure), failure.hint)
    return max(exit_code(findings, reporting), *(failure.exit_code for failure in errors), 0)


def _show(console: Console, checked: Sequence[tuple[Path, Checkup]], reporting: Reporting) -> None:
    for book, checkup in checked:
        show(console, _verdict(book, checkup))
        if reporting.quiet:
            continue
        show(console, Text(f"  checked by {', '.join(checkup.ran)}", "dim"))
        for name in checkup.missing:
            line = Text(f"  not checked by {name}: it is not installed (octavo doctor)", "yellow")
            show(console, line)
        show_findings(console, checkup.findings, verbose=reporting.verbose)


def _verdict(book: Path, checkup: Checkup) -> Text:
    """Say in one line how a book stands."""
    counts = count_by_severity(_faults(checkup.findings))
    said = ", ".join(f"{count} {name}{'s'[: count != 1]}" for name, count in counts.items())
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
                "missing": checkup.missing,
                "counts": count_by_severity(checkup.findings),
                "findings": [finding_as_json(finding) for finding in checkup.findings],
            }
            for book, checkup in checked
        ],
    }
