"""`octavo diff`: which chapters of a book changed, and how, as prose with the words marked."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from octavo.app.diff import Book, Diff, Given, compare_books, look_up, read_book
from octavo.app.diff_page import diff_page
from octavo.app.inputs import files_of
from octavo.app.streams import STANDARD_STREAM
from octavo.cli.diff_view import show_diff
from octavo.cli.flags import Jobs, Reporting, Showing
from octavo.cli.progress import bar
from octavo.cli.report import show_findings
from octavo.cli.streams import require_files, require_one_stream, save
from octavo.cli.terminal import messages, path_of, put_json, results, say
from octavo.cli.verdict import exit_code
from octavo.cli.worker_notice import workers_with_notice
from octavo.collation.render import collation_as_json
from octavo.findings.errors import UsageError
from octavo.findings.render import findings_as_json


def diff(
    books: Annotated[list[Path], typer.Argument(metavar="OLD NEW", hidden=True)],
    reporting: Showing,
    html: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the comparison to FILE as one HTML page."),
    ] = None,
    summary: Annotated[
        bool, typer.Option("--summary", help="Name the chapters that differ, without their text.")
    ] = False,
    jobs: Jobs = 0,
) -> int:
    """Show which chapters changed between two books, and how.

    OLD and NEW are each an EPUB, a folder with an octavo.toml, a folder or file of pages, or a tree
    in JSON. Chapters are matched by their text, so they may have moved or been renamed. Differences
    are notes: with --fail-on note octavo exits with 1 if there are any.
    """
    if len(books) != 2:
        raise UsageError(
            f"diff compares two books, but {len(books)} {'was' if len(books) == 1 else 'were'} named",
            hint="octavo diff OLD NEW",
        )
    require_one_stream(reporting, html)
    given = _looked_up(books)
    require_files([reporting.ledger, html], _inputs(given))
    compared = _compared(given, jobs, reporting)
    if reporting.ledger is not None:
        save(reporting.ledger, findings_as_json(compared.findings))
    if html is not None:
        save(html, diff_page(compared))
    if reporting.as_json:
        paths = {"old": str(compared.old.path), "new": str(compared.new.path)}
        put_json(collation_as_json(compared.collation) | paths)
    elif html is None:
        show_diff(results(), compared, reporting, summary=summary)
    elif html != STANDARD_STREAM and not reporting.quiet:
        say(f"wrote {path_of(html)}")
    if not reporting.quiet:
        read = (*compared.old.findings, *compared.new.findings)
        show_findings(messages(), read, verbose=reporting.verbose)
    return exit_code(compared.findings, reporting)


def _looked_up(paths: Sequence[Path]) -> list[Given]:
    if STANDARD_STREAM in paths:
        raise UsageError("diff takes a file or a folder", hint="octavo diff OLD NEW")
    return [look_up(path) for path in paths]


def _inputs(given: Sequence[Given]) -> Iterator[Path]:
    for one in given:
        yield one.path
        yield from files_of((piece.source for piece in one.pieces), one.manuscript)


def _compared(given: Sequence[Given], jobs: int, reporting: Reporting) -> Diff:
    total = sum(one.steps for one in given)
    read: list[Book] = []
    with bar(total, quiet=reporting.quiet) as step:
        for limits, run in groupby(given, key=lambda one: one.limits):
            alike = list(run)
            pages = sum(one.steps for one in alike)
            with workers_with_notice(jobs, pages, limits=limits, quiet=reporting.quiet) as executor:
                read += [
                    read_book(one, executor=executor, advance=lambda name: step(Path(name).name, 1))
                    for one in alike
                ]
    old, new = read
    return compare_books(old, new)
