"""Where a book is set in type: on which executor, with what at hand from earlier builds, who watches."""

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Protocol


class Store(Protocol):
    """Keeps fragments from one build to the next, by what they were made of."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under `key`, whole; None if it is not there or not whole."""

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`."""


class NoStore:
    """Keeps nothing."""

    def get(self, key: str) -> None:
        """Know nothing."""

    def put(self, key: str, data: bytes) -> None:
        """Keep nothing."""


def _unwatched(done: int, total: int) -> None:
    """Watch nothing."""


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where a book is set in type."""

    executor: Executor | None = None
    """Any `concurrent.futures.Executor` to set sections on; None sets them here."""
    store: Store = field(default_factory=NoStore)
    """What was set in earlier builds."""
    advance: Callable[[int, int], None] = _unwatched
    """Called with how many sections are set, and how many there are."""
