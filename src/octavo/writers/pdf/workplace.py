"""Where a book is set: on which executor, with which store of earlier builds, and who is told about progress."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Protocol


class Store(Protocol):
    """Keeps fragments from one build to the next, by what they were made from."""

    def get(self, key: str) -> bytes | None:
        """Return the complete data put under `key`; None if it is missing or incomplete."""

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`."""


class NoStore:
    """Keeps nothing."""

    def get(self, key: str) -> None:
        """Return None."""

    def put(self, key: str, data: bytes) -> None:
        """Keep nothing."""


def _unwatched(done: int, total: int) -> None:
    """Ignore progress."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where a book is set."""

    executor: Executor | None = None
    """Any `concurrent.futures.Executor` on which to set sections; None sets them in this process."""
    store: Store = field(default_factory=NoStore)
    """What was set in earlier builds."""
    advance: Callable[[int, int], None] = _unwatched
    """Called with the number of sections that are set, and the number of all."""
