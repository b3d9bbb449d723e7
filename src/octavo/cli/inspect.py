"""`octavo inspect`: what would be removed from pages, and why; writes nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import filterfalse, groupby
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.console import Console

from octavo.app.build import pieces_of
from octavo.app.convert import Options
from octavo.app.folders import unread_in
from octavo.app.inputs import files_of
from octavo.app.inspect import Entry, Inspection, Kept
from octavo.app.inspect import inspect as look_at
from octavo.app.proof import proof_of
from octavo.app.publish import sum_ledgers
from octavo.app.settings import options_of
from octavo.app.sources import AnySource
from octavo.app.streams import STANDARD_STREAM
from octavo.cli.choosing import with_flags
from octavo.cli.digest_view import show_digest
from octavo.cli.flags import Cleaning, Making, PageFormat, Pages, Reporting, Showing
from octavo.cli.page_view import show_page, show_totals
from octavo.cli.progress import bar
from octavo.cli.report import show_findings
from octavo.cli.streams import require_files, require_one_stream, save, sources_of
from octavo.cli.terminal import path_of, put_json, results, say
from octavo.cli.verdict import exit_code
from octavo.cli.worker_notice import workers_with_notice
from octavo.findings.finding import Finding
from octavo.findings.ledger import Ledger
from octavo.findings.render import finding_as_json, ink_as_json, ledger_as_json
from octavo.manuscript import Manuscript, is_manuscript, load_manuscript
from octavo.passes.choices import Choices

SCHEMA: Final = "octavo-inspection/1"
_EACH: Final = 6
"""Up to this many pages are shown one by one; of more, a digest is shown."""


def inspect(
    pages: Pages,
    cleaning: Cleaning,
    reporting: Showing,
    origin: PageFormat = "",
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write the pages to FILE as one HTML page, removals struck out."
        ),
    ] = None,
) -> int:
    """Show what would be removed from pages, and why.

    IN is a file, a folder of pages or a ZIP of one, a folder with an octavo.toml, or - for standard
    input. Up to six pages are shown one by one: what stays, shortened, and between it what would
    go, with the code that keeps it. Of more pages octavo shows what would go from how many of them, and which pages
    stand out; -v shows each in full. Pages are in the order of the book that `octavo convert` makes.
    No file is written but those that --html and --ledger name.
    """
    require_one_stream(reporting, html)
    groups = list(_groups(pages, cleaning, origin))
    require_files([reporting.ledger, html], [path for group in groups for path in group.inputs])
    choices = Choices(tuple(cleaning.keep))
    # A manuscript knows which pages it has.
    notices = [
        one
        for one in unread_in(filterfalse(is_manuscript, pages))
        if not choices.spares(one.code, "")
    ]
    seen = _looked(groups, cleaning, reporting, notices.append)
    ledger = sum_ledgers(
        [*(inspection.ledger for inspection in seen), Ledger(0, 0, 0, 0, tuple(notices))]
    )
    if reporting.ledger is not None:
        save(reporting.ledger, ledger_as_json(ledger))
    if html is not None:
        save(html, proof_of(seen, notices))
    if reporting.as_json:
        put_json(_as_json(seen, notices))
    elif html is None:
        _show(results(), seen, ledger, reporting)
        show_findings(results(), notices, verbose=False, notes=True)
    elif html != STANDARD_STREAM and not reporting.quiet:
        if len(seen) > 1:
            show_totals(results(), len(seen), ledger)
        say(f"wrote {path_of(html)}")
        show_findings(results(), notices, verbose=False, notes=True)
    return exit_code(ledger.findings, reporting)


def _show(
    console: Console, seen: Sequence[Inspection], ledger: Ledger, reporting: Reporting
) -> None:
    if len(seen) <= _EACH or reporting.verbose:
        for inspection in seen:
            show_page(console, inspection, reporting)
    elif not reporting.quiet:
        show_digest(console, seen, ledger)
        return
    if len(seen) > 1:
        show_totals(console, len(seen), ledger)


@dataclass(frozen=True, slots=True)
class _Group:
    """Pages that are cleaned together, and all the files that are read for them."""

    sources: Sequence[AnySource]
    options: Options
    inputs: Sequence[Path]


def _groups(pages: Sequence[Path], cleaning: Cleaning, origin: str) -> Iterator[_Group]:
    """Yield the pages that are cleaned together, with the choices of their manuscript and of the flags.

    Each manuscript is a group of its own, so that its site is learned from its pages only. Consecutive other paths are
    one group: one book, as for `octavo convert`.
    """
    for has_its_own, run in groupby(pages, key=is_manuscript):
        if not has_its_own:
            manuscript = with_flags(Manuscript(Path()), Making(), cleaning)
            yield _group(list(sources_of(list(run), origin)), manuscript)
            continue
        for folder in run:
            manuscript = with_flags(load_manuscript(folder), Making(), cleaning)
            yield _group([piece.source for piece in pieces_of(manuscript)], manuscript)


def _group(sources: Sequence[AnySource], manuscript: Manuscript) -> _Group:
    return _Group(sources, options_of(manuscript), tuple(files_of(sources, manuscript)))


def _looked(
    groups: Sequence[_Group],
    cleaning: Cleaning,
    reporting: Reporting,
    notice: Callable[[Finding], None],
) -> list[Inspection]:
    total = sum(len(group.sources) for group in groups)
    seen: list[Inspection] = []
    with bar(total, quiet=reporting.quiet) as step:
        for limits, run in groupby(groups, key=lambda group: group.options.limits):
            alike = list(run)
            pages = sum(len(group.sources) for group in alike)
            with workers_with_notice(
                cleaning.jobs, pages, limits=limits, quiet=reporting.quiet
            ) as executor:
                for group in alike:
                    seen += look_at(
                        group.sources,
                        options=group.options,
                        executor=executor,
                        advance=lambda name: step(Path(name).name, 1),
                        notice=notice,
                    )
    return seen


def _as_json(inspections: Sequence[Inspection], notices: Sequence[Finding]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "pages": [
            {
                "source": inspection.source,
                "chapter": inspection.label,
                "ink": ink_as_json(inspection.ledger),
                "entries": [_entry_as_json(entry) for entry in inspection.entries],
            }
            for inspection in inspections
        ],
        **({"findings": [finding_as_json(one) for one in notices]} if notices else {}),
    }


def _entry_as_json(entry: Entry) -> dict[str, Any]:
    if not isinstance(entry, Kept):
        return finding_as_json(entry.finding)
    cuts = [finding_as_json(finding) for finding in entry.cuts]
    return {"kept": entry.text, **({"cuts": cuts} if cuts else {})}
