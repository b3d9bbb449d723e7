"""What a run made and noticed → a table and a summary for people, or JSON for programs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, chain, islice
from typing import Any, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from octavo.app.publish import BuildResult, sum_ledgers
from octavo.app.streams import STANDARD_STREAM
from octavo.cli.flags import Cleaning, Reporting
from octavo.cli.streams import save
from octavo.cli.terminal import messages, path_of, put_json, say, show, size_of, styled, visible
from octavo.findings.alternatives import DROP, KEEP
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Severity
from octavo.findings.ledger import Ledger
from octavo.findings.render import finding_as_json, ink_as_json, ledger_as_json, render_line
from octavo.passes.choices import KEPT, Choices
from octavo.tree.text import counted

SCHEMA: Final = "octavo-result/1"
COLOURS: Final = {Severity.NOTE: "dim", Severity.WARNING: "yellow", Severity.ERROR: "bold red"}

_SCREEN: Final = 24
"""Up to this many findings are all shown; of more, a few of each kind."""
_MOST_LINES: Final = 12
_HEADINGS: Final = ("Size", "Chapters", "Pages", "Seconds")
"""Of the figures of a book and its files, those that a narrow terminal can do without last."""
_GAP: Final = 2
"""Columns between two of a table."""
_MOST_OF_A_KIND: Final = 3
_NOTHING: Final = "matches nothing in these pages"


def report(results: Sequence[BuildResult], reporting: Reporting) -> None:
    """Write the ledger to the file that the user named, then print what was made and what was noticed.

    Raises:
        WriteError: the ledger cannot be written.
    """
    ledger = sum_ledgers([_of_book(result, alone=len(results) == 1) for result in results])
    if reporting.ledger is not None:
        save(reporting.ledger, ledger_as_json(ledger))
    if reporting.as_json:
        put_json(_as_json(results, reporting))
    if reporting.quiet:
        return
    console = messages()
    if any(result.files for result in results) and not reporting.as_json:
        console.print(_table(results, console.width))
    show_findings(console, ledger.findings, verbose=reporting.verbose)
    _show_sums(console, ledger, reporting)


def _of_book(result: BuildResult, *, alone: bool) -> Ledger:
    """Return the ledger of a book; if there are several books, findings without a place get the title of theirs."""
    if alone:
        return result.ledger
    told = (
        one
        if one.origin and str(one.origin)
        else replace(one, message=f"{result.title}: {one.message}")
        for one in result.ledger.findings
    )
    return replace(result.ledger, findings=tuple(told))


def _table(results: Sequence[BuildResult], width: int) -> Table:
    """Return a table of the books, each with its files below it, for 80 columns or fewer if `width` is less."""
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="dim")
    table.add_column("Title and files", overflow="fold")
    rows: list[tuple[Text, tuple[str, ...]]] = []
    for result in results:
        rows.append((styled(result.title, "bold"), ("", str(result.chapters), "", "")))
        for made in result.files:
            is_stream = made.path == STANDARD_STREAM
            name = styled(f"  {'standard output' if is_stream else path_of(made.path)}", "cyan")
            figures = (size_of(made.size), "", str(made.pages or ""), f"{made.seconds:.1f}")
            rows.append((name, figures))
    room = width - max(name.cell_len for name, _ in rows)
    columns = list(zip(_HEADINGS, *(figures for _, figures in rows), strict=True))
    wide = accumulate(_GAP + max(map(len, column)) for column in columns)
    shown = max(1, sum(taken <= room for taken in wide))
    for heading in _HEADINGS[:shown]:
        table.add_column(heading, justify="right", no_wrap=True)
    for name, cells in rows:
        table.add_row(name, *cells[:shown])
    return table


def show_findings(
    console: Console, findings: Iterable[Finding], *, verbose: bool, notes: bool = False
) -> None:
    """Print errors, then warnings, then hints; if there are too many, a few of each code.

    With `notes`, print notes as well. With `verbose`, print all findings and notes, but no hints.
    """
    least = Severity.NOTE if verbose or notes else Severity.WARNING
    told = sorted(
        (finding for finding in findings if finding.severity >= least),
        key=lambda finding: -finding.severity,
    )
    shown = told if verbose or len(told) <= _SCREEN else _a_few(told)
    for finding in shown:
        line = styled(render_line(finding))
        line.highlight_words([f"{finding.severity} {finding.code}"], COLOURS[finding.severity])
        show(console, line)
    for code, hint in dict.fromkeys((finding.code, finding.hint) for finding in shown):
        if hint and not verbose:
            show(console, Text.assemble((f"  {code}: ", "bold"), visible(hint)))
    if len(shown) < len(told):
        rest = Counter(one.code for one in told) - Counter(one.code for one in shown)
        more = ", ".join(f"{count:,} more {code}" for code, count in rest.most_common())
        show(console, f"… and {more}; --ledger FILE has them all", "dim")


def _a_few(findings: Iterable[Finding]) -> list[Finding]:
    """Return as many findings as fit on a screen: one of every code before a second of any."""
    given: Counter[str] = Counter()
    rounds: list[list[tuple[int, Finding]]] = [[] for _ in range(_MOST_OF_A_KIND)]
    for at, finding in enumerate(findings):
        if given[finding.code] < _MOST_OF_A_KIND:
            rounds[given[finding.code]].append((at, finding))
            given[finding.code] += 1
    few = list(islice(chain.from_iterable(rounds), _MOST_LINES))
    return [finding for _, finding in sorted(few, key=lambda one: one[0])]


def _show_sums(console: Console, ledger: Ledger, reporting: Reporting) -> None:
    """Print how much text was kept and removed, and how many findings of each severity there are."""
    counts = count_by_severity(ledger.findings)
    said = ", ".join(counted(count, name) for name, count in counts.items())
    hint = " (-v lists the notes)" if counts.get("note") and not reporting.verbose else ""
    sums = f"{ledger.read:,} characters read, {ledger.removed:,} removed, {ledger.added:,} added"
    show(console, f"{sums}; {said or 'no findings'}{hint}", "dim")


def count_by_severity(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each severity, the gravest first."""
    counts = Counter(finding.severity for finding in findings)
    return {str(severity): counts[severity] for severity in sorted(counts, reverse=True)}


def _as_json(results: Sequence[BuildResult], reporting: Reporting) -> dict[str, Any]:
    least = Severity.NOTE if reporting.verbose else Severity.WARNING
    return {
        "schema": SCHEMA,
        "books": [
            {
                "title": result.title,
                "chapters": result.chapters,
                "files": [
                    {
                        "path": str(made.path),
                        "bytes": made.size,
                        "seconds": round(made.seconds, 3),
                        **({"pages": made.pages} if made.pages else {}),
                    }
                    for made in result.files
                ],
                "ink": ink_as_json(result.ledger),
                "counts": count_by_severity(result.findings),
                "findings": [
                    finding_as_json(finding)
                    for finding in result.findings
                    if finding.severity >= least
                ],
            }
            for result in results
        ],
    }


def say_unused(cleaning: Cleaning, findings: Sequence[Finding]) -> None:
    """Report which entries of `--keep` and `--drop` have no effect, since each is probably a typing mistake."""
    # An entry also has an effect if it names text that a rule removes anyway.
    removed = [one for one in findings if one.removed]
    heard = {one.evidence for one in findings if one.code == KEPT}
    for entry in cleaning.drop:
        choices = Choices(drop=(entry,))
        by_selector = {f"named by css:{selector}" for _, selector in choices.selectors}
        named = any(
            one.evidence in by_selector or choices.condemned_by(one.before) for one in removed
        )
        if f"named by {entry}" in heard:
            why = "removes nothing: what keep also names stays"
        elif heard:  # nothing records whether kept text is named here too
            why = "removes nothing: it matches nothing in these pages, or only what keep also names"
        else:
            why = _NOTHING
        _say_unless(named, DROP, entry, why)
    for entry in cleaning.keep:
        choices = Choices(keep=(entry,))
        named = f"named by {entry}" in heard or any(
            choices.names_to_keep(one.before) for one in removed
        )
        _say_unless(named, KEEP, entry, _NOTHING)


def _say_unless(named: bool, option: str, entry: str, why: str) -> None:
    if not named and entry not in CODES:
        say(f"--{option} {entry!r} {why}", label="note", style="bold")
