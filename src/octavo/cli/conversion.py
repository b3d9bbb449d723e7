"""The pages that `octavo convert` was given → a book, without an `octavo.toml`."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from octavo.app.build import PAGES_ALONE, plan_pages
from octavo.app.covers import cover_beside
from octavo.app.deliver import EPUBS, WRITERS, suffix_named
from octavo.app.publish import Target, target_of
from octavo.app.streams import STANDARD_STREAM
from octavo.cli.choosing import require_pdf, with_flags
from octavo.cli.convert import Books
from octavo.cli.flags import Cleaning, Making, Reporting
from octavo.cli.runs import finish, run_jobs
from octavo.cli.streams import require_files, require_format, require_one_stream, sources_of
from octavo.cli.terminal import put
from octavo.findings.errors import UsageError
from octavo.manuscript import Manuscript

_BYTES: Final = EPUBS | {".pdf"}
"""Formats that a terminal cannot show."""
_GLOBS: Final = frozenset({"book.front", "book.chapters", "book.back"})
_PLACES: Final = frozenset({"build.formats", "build.out", "build.name"})


def conversion(
    pages: Sequence[Path],
    books: Books,
    making: Making,
    cleaning: Cleaning,
    reporting: Reporting,
    origin: str,
) -> int:
    """Make the books of the pages, and return the exit code.

    Raises:
        OctavoError: something that was asked for is not possible.
    """
    require_one_stream(reporting, *books.output)
    require_format(books.to)
    targets = _targets(books)
    _require_heeded(making.settings, targets)
    manuscript = with_flags(_alone(books), making, cleaning)
    sources = sources_of(pages, origin, manuscript.limits)
    job = plan_pages(sources, manuscript, targets, pages)
    if not manuscript.book.cover.file:
        job = replace(job, beside=cover_beside(pages, manuscript.limits))
    require_files([reporting.ledger], job.setting.inputs, targets)
    require_pdf([job], making, hint="name one: -o book.pdf")
    return finish(run_jobs([job], cleaning, reporting, put), cleaning, reporting)


def _targets(books: Books) -> list[Target]:
    """Return the files that `-o` names, each in the format of its suffix, or else of `--to`.

    Raises:
        UsageError: a format is unknown, `--to` applies to no file, or bytes would go to a terminal.
    """
    targets = [
        target_of(path, "" if path.suffix.lower() in WRITERS else books.to) for path in books.output
    ]
    if books.to and targets and suffix_named(books.to) not in {one.suffix for one in targets}:
        names = ", ".join(str(one.path) for one in targets)
        raise UsageError(
            f"--to {books.to} is not the format of {names}",
            hint="the suffix of -o says the format; --to is for -o -, and for no -o at all",
        )
    for target in targets:
        shown = target.path == STANDARD_STREAM and sys.stdout.isatty()
        if shown and target.suffix in _BYTES:
            raise UsageError(
                "a terminal cannot show an EPUB or a PDF",
                hint="name a file with -o, or redirect it: octavo convert … -o - > book",
            )
    return targets


def _alone(books: Books) -> Manuscript:
    """Return the settings for pages without an `octavo.toml`, with the format of `--to` if there is no `-o`."""
    if not books.to or books.output:
        return PAGES_ALONE
    known = target_of(Path("book"), books.to)
    return replace(
        PAGES_ALONE, build=replace(PAGES_ALONE.build, formats=(known.suffix.removeprefix("."),))
    )


def _require_heeded(settings: Sequence[str], targets: Sequence[Target]) -> None:
    """Make sure that every `--set` has an effect here.

    Raises:
        UsageError: one has none.
    """
    for setting in settings:
        key = setting.partition("=")[0].strip()
        if key in _GLOBS:
            raise UsageError(f"--set {key}: the pages are named on the command line")
        if key in _PLACES and targets:
            raise UsageError(f"--set {key}: -o says what is made", hint="leave one of the two out")
