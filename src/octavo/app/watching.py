"""Folders → what changes in them, reported once the writing program has finished.

The time and size of every file are checked twice a second. This works on every file system, including those of
networks and containers, which do not announce changes. 2,000 files take 10 ms.
"""

import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final, TypeAlias

State: TypeAlias = Mapping[Path, tuple[int, int]]
"""Time, in nanoseconds, and size of each file."""
_PAUSE: Final = 0.5
"""Seconds between two checks."""
_SETTLING: Final = 0.1
"""Seconds without a change before one is reported, since editors write a file in several steps."""
_LOOKS: Final = 30
"""How often to check for that, at most: a log that grows continuously is not waited for."""


def state_of(places: Iterable[Path]) -> State:
    """Return the current state of the files at or in `places`, except hidden ones."""
    return dict(_states(places))


def changes(before: State, now: State, made: AbstractSet[Path]) -> list[Path]:
    """Return the files that are new, gone or changed, except those that were `made` or are in a folder that was."""
    differing = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
    return sorted(path for path in differing if made.isdisjoint((path, *path.parents)))


def wait_for_changes(before: State, places: Sequence[Path], made: AbstractSet[Path]) -> list[Path]:
    """Wait for a change in `places`, and return the changed files once no more changes follow."""
    while not changes(before, now := state_of(places), made):
        time.sleep(_PAUSE)
    for _ in range(_LOOKS):
        time.sleep(_SETTLING)
        settled = state_of(places)
        if settled == now:
            break
        now = settled
    return changes(before, now, made)


def _states(places: Iterable[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    for place in places:
        if not place.is_dir():
            yield from _state(place)
        for folder, folders, files in os.walk(place):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in files:
                if not name.startswith("."):
                    yield from _state(Path(folder, name))


def _state(path: Path) -> Iterator[tuple[Path, tuple[int, int]]]:
    """Yield the state of a file; nothing if it does not exist."""
    try:
        found = path.stat()
    except OSError:
        return
    yield path, (found.st_mtime_ns, found.st_size)
