"""A piece of work → its seconds of CPU, elapsed seconds and peak memory, in a process of its own.

The parent imports nothing that is measured and holds no data, so that a child's memory is its own.
What a child does before `Watch` starts (generating the text) counts in its memory, not in its seconds.
"""

import contextlib
import ctypes
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Final

RUNS: Final = 3
_CHILD_SUBREAPER: Final = 36
"""https://man7.org/linux/man-pages/man2/PR_SET_CHILD_SUBREAPER.2const.html"""
_MARK: Final = "measured "


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run took. `peak` and the `size` of the file made are in MB (of a million bytes)."""

    cpu: float
    wall: float
    peak: float
    size: float = 0.0


class Watch:
    """Measures this process and the programs that it waits for, from the creation of the watch on."""

    def __init__(self) -> None:
        self._cpu = _seconds()
        self._wall = time.perf_counter()

    def report(self, made: Path | None = None) -> None:
        """Print the measurements for the parent to read, once all adopted processes have ended."""
        with contextlib.suppress(ChildProcessError):
            while True:
                os.wait()
        cpu, wall = _seconds() - self._cpu, time.perf_counter() - self._wall
        peaks = [resource.getrusage(who).ru_maxrss for who in _WHO]
        size = made.stat().st_size / 1e6 if made else 0.0
        print(_MARK + json.dumps(asdict(Measured(cpu, wall, max(peaks) * 1024 / 1e6, size))))


_WHO: Final = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def _seconds() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime for usage in (resource.getrusage(who) for who in _WHO)
    )


def adopt() -> None:
    """Become the parent of descendants whose own parents end, so that their usage is counted (Linux)."""
    ctypes.CDLL(None).prctl(_CHILD_SUBREAPER, 1)


def measure(module: str, arguments: Sequence[str]) -> Measured:
    """Run `python -m module` with the arguments, and return what its `Watch` reports.

    Raises:
        RuntimeError: the run failed.
    """
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
    for line in done.stdout.splitlines():
        if line.startswith(_MARK):
            return Measured(**json.loads(line.removeprefix(_MARK)))
    raise RuntimeError(f"{' '.join(command)}: {done.stderr[-2000:]}")


def medians(
    names: Sequence[str],
    once: Callable[[str], Measured],
    runs: int = RUNS,
    seldom: Sequence[str] = (),
) -> Mapping[str, Measured]:
    """Run each in turn, `runs` times over, and return the medians; runs that fail are left out.

    Those in `seldom` run in the first round only.
    """
    results: dict[str, list[Measured]] = {name: [] for name in names}
    for turn in range(runs):
        for name in names:
            if turn and name in seldom:
                continue
            try:
                found = once(name)
            except RuntimeError as error:
                print(f"{name}: {error}", file=sys.stderr)
            else:
                results[name].append(found)
                print(
                    f"  {name}: {found.cpu:.2f} s CPU, {found.wall:.2f} s, {found.peak:.0f} MB",
                    file=sys.stderr,
                )
    return {
        name: Measured(
            median(each.cpu for each in found),
            median(each.wall for each in found),
            median(each.peak for each in found),
            median(each.size for each in found),
        )
        for name, found in results.items()
        if found
    }
