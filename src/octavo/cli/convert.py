"""`octavo convert`: its flags, and the work that can begin as soon as they are read."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from octavo.app.processes.sizing import start_server_early
from octavo.cli.flags import Cleaning, Making, PageFormat, Pages, Reporting


@dataclass(frozen=True, slots=True)
class Books:
    """What to make of the pages."""

    output: Annotated[
        list[Path],
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="A book to make, in the format of its suffix. Repeatable.",
        ),
    ] = field(default_factory=list)
    to: Annotated[
        str,
        typer.Option(
            metavar="FORMAT",
            help="Format, where no suffix gives it (-o -, or no -o): epub, kepub, pdf, md, txt, "
            "json.",
        ),
    ] = ""

    @property
    def prints(self) -> bool:
        """Whether a PDF is among them, as far as the flags say."""
        named = {path.suffix.lower() for path in self.output}
        return ".pdf" in named or self.to.lower().removeprefix(".") == "pdf"


def convert(
    pages: Pages,
    books: Books,
    making: Making,
    cleaning: Cleaning,
    reporting: Reporting,
    origin: PageFormat = "",
) -> int:
    """Turn pages into a book, without a project file.

    IN is a file, a folder of pages or a ZIP of one, or - for standard input. They are taken in the
    order given, the pages of a folder in natural order (2 before 10). Without -o the book is an
    EPUB in the current folder, named after its title.
    """
    start_server_early(cleaning.jobs, pages, prints=books.prints)
    from octavo.cli.conversion import conversion  # noqa: PLC0415 - while the workers' server loads

    return conversion(pages, books, making, cleaning, reporting, origin)
