"""Pieces → fragments, on any executor: what is known is taken from the store, the rest is set.

A worker keeps the press it used last. Work comes with the digest of its kit; a worker that has no such
press says so, and is sent the kit along with the same work. Threads and one's own process need it once,
every other process once.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

from octavo.writers.pdf.engine import require_engine
from octavo.writers.pdf.fragment import FontUse, Fragment, from_bytes, to_bytes
from octavo.writers.pdf.kit import Kit
from octavo.writers.pdf.relocation import moved
from octavo.writers.pdf.work import Work

if TYPE_CHECKING:
    from octavo.writers.pdf.embedding import Embedded
    from octavo.writers.pdf.press import Press

_WINDOW: Final = 12
"""Pieces in flight: enough to keep a few workers busy, few enough to hold in memory."""


class Store(Protocol):
    """Keeps fragments from one build to the next, by what they were made of."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under `key`, whole; None if it is not there or not whole."""

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`."""


@dataclass(slots=True)
class Shelf:
    """A store that lasts as long as the program."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def get(self, key: str) -> bytes | None:
        """Return what was put under `key`."""
        return self.kept.get(key)

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`."""
        self.kept[key] = data


_press: "Press | None" = None


def press_for(kit: Kit) -> "Press":
    """Return the press of a kit: the one used last, or a new one."""
    from octavo.writers.pdf.press import Press  # noqa: PLC0415 -- imports WeasyPrint

    global _press  # noqa: PLW0603 -- one for each process, so that a kit is taken apart once
    if _press is None or _press.kit.digest != kit.digest:
        _press = Press(kit)
    return _press


def set_work(digest: str, kit: Kit | None, work: Work) -> bytes | None:
    """Set a piece, in whatever process this is; None if the kit is not known here, and not given."""
    press = _known_press(digest, kit)
    return to_bytes(press.set(work)) if press else None


def embed_fonts(
    digest: str, kit: Kit | None, uses: Mapping[str, FontUse], base: int
) -> "Embedded | None":
    """Embed the fonts of a book, in whatever process this is; None as `set_work`."""
    press = _known_press(digest, kit)
    if press is None:
        return None
    from octavo.writers.pdf.embedding import embed  # noqa: PLC0415 -- imports WeasyPrint

    return embed(press, uses, base)


def _known_press(digest: str, kit: Kit | None) -> "Press | None":
    require_engine()
    if _press is not None and _press.kit.digest == digest:
        return _press
    return None if kit is None else press_for(kit)


class Workshop:
    """Sets the pieces of one book."""

    def __init__(self, kit: Kit, executor: Executor | None, store: Store) -> None:
        """Open it.

        Args:
            kit: what the book is set with.
            executor: where pieces are set; None for here.
            store: what was set before.
        """
        self._kit, self._executor, self._store = kit, executor, store

    def set(self, works: Iterable[Work]) -> Iterator[Fragment]:
        """Give the fragment of each piece, in order."""
        waiting: deque[tuple[Work, Fragment | Future[bytes | None]]] = deque()
        for work in works:
            waiting.append((work, self._begun(work)))
            while len(waiting) > (_WINDOW if self._executor else 0):
                yield self._ended(*waiting.popleft())
        while waiting:
            yield self._ended(*waiting.popleft())

    def embed(self, uses: Mapping[str, FontUse], base: int) -> "Embedded":
        """Embed the fonts of the book, in objects numbered from `base`."""
        if self._executor is None:
            made = embed_fonts(self._kit.digest, self._kit, uses, base)
        else:
            job = self._executor.submit(embed_fonts, self._kit.digest, self._kit, uses, base)
            made = job.result()
        assert made is not None
        return made

    def _begun(self, work: Work) -> "Fragment | Future[bytes | None]":
        """Return the fragment if it is known, or to be set here; else where it is being set."""
        digest = self._kit.digest
        known = self._store.get(work.key(digest))
        if known is not None:
            return moved(from_bytes(known), work.base)
        if self._executor is not None:
            return self._executor.submit(set_work, digest, None, work)
        return self._kept(work, set_work(digest, self._kit, work))

    def _ended(self, work: Work, begun: "Fragment | Future[bytes | None]") -> Fragment:
        if isinstance(begun, Fragment):
            return begun
        data = begun.result()
        if data is None:
            assert self._executor is not None
            data = self._executor.submit(set_work, self._kit.digest, self._kit, work).result()
        return self._kept(work, data)

    def _kept(self, work: Work, data: bytes | None) -> Fragment:
        assert data is not None
        self._store.put(work.key(self._kit.digest), data)
        return from_bytes(data)
