"""How far a test goes: a sample in every run, all of it under `./dev soak`.

Whatever was tried is counted aloud, so that a corpus that is missing cannot look like a pass.
"""

import os
from pathlib import Path
from typing import Final, TypeVar

_T = TypeVar("_T")

SOAKING: Final = bool(os.environ.get("OCTAVO_SOAK"))
"""Whether the long forms are asked for."""
HOSTILE: Final = Path(__file__).parents[1] / "build" / "corpora"
"""Where `./dev corpora` puts what others wrote; nothing of it is ever committed."""


def extent(sample: _T, everything: _T) -> _T:
    """Return how much to try: a sample, or everything where the tests are to soak."""
    return everything if SOAKING else sample


def tried(what: str, count: int, least: int = 1) -> None:
    """Say how many of something were tried, and fail where they were too few to mean anything."""
    print(f"tried: {count:,} {what}")  # noqa: T201 - shown by -rP, and under ./dev soak
    assert count >= least, f"only {count:,} {what}, not {least:,}"
