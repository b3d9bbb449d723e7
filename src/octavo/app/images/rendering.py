"""Drawings → pictures, each rendered in a process of octavo's own.

A drawing is a kind of program. A few hundred bytes can keep the renderer busy for hours, take terabytes of memory, or
overflow the stack, which ends the process without an exception that could be caught. So it is rendered where nothing else
can be lost.
"""

import os
from dataclasses import dataclass, replace
from typing import Final

from octavo.app.images.places import UnusableError
from octavo.app.images.preparing import Prepared, prepare
from octavo.app.processes.pool import Pool
from octavo.findings.errors import OctavoError, WorkerLostError
from octavo.findings.limits import Limits
from octavo.manuscript.model import Images

_SHARE: Final = 8
"""A drawing may take this fraction (one in 8) of the processor time of a chapter; most take a tenth of a second."""
_MOST_LOST: Final = 5
"""After this many drawings on which a process was lost, no more are tried: each may cost half a minute, twice."""


@dataclass(slots=True)
class Renderer:
    """Renders the drawings of one run. Its process is started for the first of them."""

    limits: Limits
    _pool: Pool | None = None
    _lost: int = 0

    def render(self, data: bytes, images: Images) -> Prepared:
        """Return the picture that a drawing shows, made fit for a book.

        Raises:
            UnusableError: it cannot be rendered, takes too much time or memory, or is not tried.
        """
        if self._lost >= _MOST_LOST:
            raise UnusableError(
                f"it was not tried, since {_MOST_LOST} drawings before it took too much"
            )
        try:
            return self._started().submit(_render, data, images, self.limits).result()
        except WorkerLostError as error:
            self._lost += 1
            raise UnusableError(f"a process was lost over it: {error}") from error
        except OctavoError as error:
            raise UnusableError(f"there is no process to draw it in: {error}") from error

    def close(self) -> None:
        """End the process, if one was started."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _started(self) -> Pool:
        if self._pool is None:
            seconds = max(1, self.limits.chapter_seconds // _SHARE)
            self._pool = Pool(1, replace(self.limits, chapter_seconds=seconds), prints=False)
        return self._pool


def _render(data: bytes, images: Images, limits: Limits) -> Prepared:
    """Render a drawing, in the process for this, without the messages of a renderer that dies."""
    heard, said = os.pipe()
    os.close(heard)
    os.dup2(said, 2)
    os.close(said)
    return prepare(data, images, limits)
