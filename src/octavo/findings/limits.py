"""How much of anything is taken from a page, and how much its work may cost.

A limit that is hit leaves a finding, or is an error; either names its setting.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """`[limits]` of `octavo.toml`."""

    worker_memory: int = 2048
    """MiB of address space that a worker process may have. Cleaning takes 30 times the page, setting
    270 times the chapter (measured 2026-11)."""
    chapter_seconds: int = 120
    """Seconds of processor time that a worker may take to clean a page, or to set a chapter, for each
    MiB of it that is begun. Setting takes 20 (measured 2026-11), cleaning 0.3."""
    isolate: bool = False
    """Whether even a short book is made in worker processes, since only these are confined."""


LIMITS = Limits()
"""What holds where nothing else is said."""


def named(limit: str) -> str:
    """Return how a limit is set, for a message.

    >>> named("worker_memory")
    'limits.worker-memory'
    """
    return f"limits.{limit.replace('_', '-')}"
