"""Steps done → one bar on a terminal's standard error; nothing anywhere else."""

import contextlib
import sys
from collections.abc import Iterator
from typing import Protocol

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeRemainingColumn,
)

from octavo.cli.terminal import messages, visible


class Step(Protocol):
    """Called with what is being done, how many more steps are done, and how many more there are."""

    def __call__(self, words: str, steps: int, more: int = 0) -> None:
        """Move the bar."""


_LONGEST: int = 36


@contextlib.contextmanager
def bar(total: int, *, quiet: bool = False) -> Iterator[Step]:
    """Show a bar of `total` steps, if there are any, while the block runs; it leaves no trace behind."""
    console = messages()
    if quiet or not total or not sys.stderr.isatty() or console.is_dumb_terminal:
        yield lambda words, steps, more=0: None  # noqa: ARG005 - nobody watches
        return
    shown = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
        console=console,
        transient=True,
    )
    with shown:
        task = shown.add_task("", total=total)

        def step(words: str, steps: int, more: int = 0) -> None:
            known = shown.tasks[0].total or 0
            shown.update(task, description=_fit(visible(words)), advance=steps, total=known + more)

        yield step


def _fit(words: str) -> str:
    """Return the words in a width that stays the same, so that the bar does not jump."""
    cut = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
    return cut.ljust(_LONGEST)
