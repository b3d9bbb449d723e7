"""`octavo doctor`: what is installed, what is missing, and the line that installs it."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated, Final

import typer
from rich.text import Text

from octavo.app.doctor import Item, State, diagnose, remedies
from octavo.cli.terminal import put_json, results, show, styled
from octavo.cli.verdict import MISSING, OK

SCHEMA: Final = "octavo-doctor/1"
_MARKS: Final = {State.FOUND: "ok", State.MISSING: "MISSING", State.ABSENT: "absent"}
_STYLES: Final = {State.FOUND: "green", State.MISSING: "bold red", State.ABSENT: "yellow"}


def doctor(
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the list as JSON to standard output.")
    ] = False,
) -> int:
    """Show what is installed, and how to install the rest.

    Exits with 5 if something is missing that an EPUB or a PDF needs. Checkers, and fonts for more
    scripts, are optional.
    """
    items = diagnose()
    if as_json:
        put_json({"schema": SCHEMA, "items": [asdict(item) for item in items]})
    else:
        _show(items)
    return MISSING if any(item.state is State.MISSING for item in items) else OK


def _show(items: Sequence[Item]) -> None:
    console = results()
    width = max(len(item.name) for item in items)
    for item in items:
        mark = (_MARKS[item.state].ljust(9), _STYLES[item.state])
        line = Text.assemble(mark, item.name.ljust(width + 2), styled(item.detail, "dim"))
        show(console, line)
    lines = remedies(items)
    if lines:
        console.print()
        console.print("To install what is missing:", style="bold")
        for command in lines:
            show(console, f"  {command}")
