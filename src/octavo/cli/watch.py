"""`octavo build --watch`: builds again whenever a file changes that the books may be made from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from octavo.app.build import Job
from octavo.app.watching import state_of, wait_for_changes
from octavo.cli.signals import heard
from octavo.cli.terminal import say
from octavo.cli.verdict import OK
from octavo.tree.text import first_of

_NAMED: Final = 3
"""How many changed files are named."""


@dataclass(frozen=True, slots=True)
class Watched:
    """The files outside of their folders that books were made from, and the files that were made."""

    read: frozenset[Path]
    made: frozenset[Path]
    """Files, and folders that contain nothing but results."""

    @classmethod
    def of(cls, jobs: Sequence[Job], others: Iterable[Path | None]) -> "Watched":
        """Return what jobs read and make; `others` are files that are made besides, such as the ledger."""
        read = {path.resolve() for job in jobs for path in job.setting.inputs}
        styles = {Path(job.setting.style) for job in jobs}
        read |= {style.resolve() for style in styles if style.is_dir()}
        holding = {folder for path in read for folder in path.parents}
        made = {target.path.resolve() for job in jobs for target in job.targets}
        made |= {path.parent for path in made} - holding
        made |= {path.resolve() for path in others if path}
        return cls(frozenset(read), frozenset(made))


def build_on_changes(folders: Sequence[Path], make: Callable[[], Watched], *, quiet: bool) -> int:
    """Build, and do it again whenever something changes, until somebody interrupts it.

    Args:
        folders: the manuscripts', or the paths of their `octavo.toml`.
        make: builds, and reports its own failures.
        quiet: whether not to print what is waited for and what has changed.
    """
    places = [(one.parent if one.is_file() else one).resolve() for one in folders]
    try:
        while True:
            before = state_of(places)
            watched = make()
            others = [one for one in watched.read if not any(map(one.is_relative_to, places))]
            before = {**state_of(others), **before}
            if not quiet:
                say("waiting for changes; press Ctrl-C to end")
            changed = wait_for_changes(before, [*places, *others], watched.made)
            if not quiet:
                say(f"changed: {first_of([_named(one, places) for one in changed], _NAMED)}")
    except KeyboardInterrupt:
        heard()
        return OK


def _named(path: Path, places: Sequence[Path]) -> str:
    """Return a path relative to the manuscript that it is in."""
    within = next((place for place in places if path.is_relative_to(place)), None)
    return str(path.relative_to(within) if within else path)
