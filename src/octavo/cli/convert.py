"""`octavo convert`: pages → a book, with no project file."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from octavo.app.build import plan_pages
from octavo.app.deliver import WRITERS
from octavo.app.folders import unread_in
from octavo.app.publish import STANDARD_STREAM, require_targets, target_of
from octavo.cli.choosing import with_flags
from octavo.cli.flags import Cleaning, Making, Reporting
from octavo.cli.runs import finish, run_jobs
from octavo.cli.streams import PageFormat, Pages, require_one_stream, sources_of
from octavo.cli.terminal import put
from octavo.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Books:
    """What is to be made of the pages."""

    output: Annotated[
        list[Path],
        typer.Option(
            "-o", "--output", metavar="FILE", help="A book to make; its suffix says its format."
        ),
    ] = field(default_factory=list)
    to: Annotated[
        str, typer.Option(metavar="FORMAT", help="Format of -o -: epub, pdf, md, txt or json.")
    ] = ""


def convert(
    pages: Pages,
    books: Books,
    making: Making,
    cleaning: Cleaning,
    reporting: Reporting,
    origin: PageFormat = "",
) -> int:
    """Turn pages into a book, with no project file.

    IN is a file, a folder of pages, or - for standard input. Pages come in the order given, those
    of a folder in natural order (2 before 10). Without -o the book is an EPUB in the current
    folder, named after its title.
    """
    result = STANDARD_STREAM if reporting.as_json else None
    require_one_stream([*books.output, reporting.ledger, result])
    targets = [
        target_of(path, "" if path.suffix.lower() in WRITERS else books.to) for path in books.output
    ]
    require_targets(targets)
    manuscript = with_flags(Manuscript(Path()), making, cleaning)
    sources = sources_of(pages, origin, manuscript.limits)
    job = plan_pages(sources, manuscript, targets, unread_in(pages))
    return finish(run_jobs([job], cleaning, reporting, put), cleaning, reporting)
