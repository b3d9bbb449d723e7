"""Pieces → fragments, on any executor: known ones are taken from the store, the rest are set.

A worker keeps the press it used last. Work comes with the digest of its kit; a worker without such a press says
so, and gets the kit with the same work. Threads and one's own process need it once, every other process once.
"""

import contextlib
import gc
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import replace
from multiprocessing import parent_process
from typing import TYPE_CHECKING, Final

from octavo.findings.errors import WorkerLostError
from octavo.writers.pdf.engine import require_engine
from octavo.writers.pdf.file.fragment import FontUse, Fragment, from_bytes, to_bytes
from octavo.writers.pdf.file.objects import Embedded
from octavo.writers.pdf.file.relocation import moved
from octavo.writers.pdf.kit import Kit
from octavo.writers.pdf.rescue import plainer
from octavo.writers.pdf.work import Work
from octavo.writers.pdf.workplace import Workplace

if TYPE_CHECKING:
    from octavo.writers.pdf.press import Press

_WINDOW: Final = 12
"""The most pieces in progress: enough for a few workers, few enough for memory."""
_BETWEEN_COLLECTIONS: Final = 4
"""Pieces that a worker sets before it collects garbage."""


_press: "Press | None" = None
_books = 0
"""Books being made in this process, possibly by several threads."""
_BEGINNING: Final = threading.Lock()
_pieces_set = 0


def press_for(kit: Kit) -> "Press":
    """Return the press of a kit: the one used last, or a new one."""
    from octavo.writers.pdf.press import Press  # noqa: PLC0415 -- imports WeasyPrint

    global _press  # noqa: PLW0603 -- one per process, so that a kit is parsed once
    press = _press  # read once: another thread may be making another book
    if press is None or press.kit.digest != kit.digest:
        press = _press = Press(kit)
    return press


@contextlib.contextmanager
def at_work() -> Iterator[None]:
    """Keep this process's press until the last book in progress is done, and no longer.

    Its faces are in files, which a long-running program would leave behind if ended by a signal.
    """
    global _books, _press  # noqa: PLW0603 -- as in `press_for`
    with _BEGINNING:
        _books += 1
    try:
        yield
    finally:
        with _BEGINNING:
            _books -= 1
            if not _books and _press is not None:
                _press.fonts.close()
                _press = None


def set_known(digest: str, work: Work) -> bytes | None:
    """Set a piece, in this or any process, if it has the press of that digest; else return None."""
    press = _press  # read once, as in `press_for`
    if press is None or press.kit.digest != digest:
        return None
    with _uncollected():
        return to_bytes(press.set(work))


def set_work(kit: Kit, work: Work) -> bytes:
    """Set a piece, in this or any process."""
    require_engine()
    press = press_for(kit)
    with _uncollected():
        return to_bytes(press.set(work))


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector of a worker process from traversing a page's boxes repeatedly.

    This saves a tenth of the time (measured 2026-11-26: 2.2 s instead of 2.45 for eight chapters). A program's
    own process is not changed.
    """
    if parent_process() is None:
        yield
        return
    if gc.isenabled():
        gc.collect()
        gc.freeze()
        gc.disable()
    global _pieces_set  # noqa: PLW0603 -- as `_press`
    _pieces_set += 1
    yield
    if _pieces_set % _BETWEEN_COLLECTIONS == 0:
        gc.collect()


def embed_fonts(kit: Kit, uses: Mapping[str, FontUse], base: int) -> Embedded:
    """Embed the fonts of a book, in this or any process."""
    require_engine()
    from octavo.writers.pdf.embedding import embed  # noqa: PLC0415 -- imports WeasyPrint

    return embed(press_for(kit), uses, base)


class Workshop:
    """Sets the pieces of one book."""

    def __init__(self, kit: Kit, workplace: Workplace) -> None:
        """Prepare for a book set with `kit`."""
        self._kit, self._executor, self._store = kit, workplace.executor, workplace.store

    def set(self, works: Iterable[Work]) -> Iterator[Fragment]:
        """Yield the fragment of each piece, in order."""
        waiting: deque[tuple[Work, str, Fragment | Future[bytes | None]]] = deque()
        for work in works:
            key = work.key(self._kit.digest)
            waiting.append((work, key, self._known(work, key) or self._begun(work, key)))
            while len(waiting) > (_WINDOW if self._executor else 0):
                yield self._ended(*waiting.popleft())
        while waiting:
            yield self._ended(*waiting.popleft())

    def embed(self, uses: Mapping[str, FontUse], base: int) -> Embedded:
        """Embed the fonts of the book, as objects numbered from `base`."""
        if self._executor is None:
            return embed_fonts(self._kit, uses, base)
        return self._executor.submit(embed_fonts, self._kit, uses, base).result()

    def _known(self, work: Work, key: str) -> Fragment | None:
        """Return the fragment stored under `key`; None if there is no readable one."""
        kept = self._store.get(key)
        if kept is None:
            return None
        try:
            return moved(from_bytes(kept), work.base)
        except ValueError:  # not written by us: it is set anew
            return None

    def _begun(self, work: Work, key: str) -> "Fragment | Future[bytes | None]":
        """Return the fragment if it is set here; otherwise the future of setting it."""
        if self._executor is not None:
            return self._executor.submit(set_known, self._kit.digest, work)
        return self._kept(key, set_work(self._kit, work))

    def _ended(self, work: Work, key: str, begun: "Fragment | Future[bytes | None]") -> Fragment:
        if isinstance(begun, Fragment):
            return begun
        try:
            data = begun.result()
            if data is None:
                data = self._sent(work).result()
        except WorkerLostError as error:
            return self._rescued(work, error)
        return self._kept(key, data)

    def _rescued(self, work: Work, error: WorkerLostError) -> Fragment:
        """Set a piece that ended a process in plain paragraphs, which are not stored.

        Raises:
            WorkerLostError: this is impossible, or ends a process, too.
        """
        if work.words is None:
            raise WorkerLostError(f"{work.name} cannot be set: {error}") from error
        try:
            data = self._sent(plainer(work, work.words)).result()
        except WorkerLostError as other:
            message = f"{work.name} cannot be set, not even in plain paragraphs: {other}"
            raise WorkerLostError(message, hint="split the chapter, or leave it out") from other
        return replace(from_bytes(data), trouble=str(error))

    def _sent(self, work: Work) -> "Future[bytes]":
        """Send a piece together with the kit."""
        if self._executor is None:
            raise RuntimeError("nothing is sent out where there is no executor")
        return self._executor.submit(set_work, self._kit, work)

    def _kept(self, key: str, data: bytes) -> Fragment:
        self._store.put(key, data)
        return from_bytes(data)
