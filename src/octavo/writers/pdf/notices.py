"""Capture what WeasyPrint logs while it sets a book, and turn it into findings.

A library must not write to stderr or change a program's logging: the loggers are restored in any case.
"""

import contextlib
import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding

_LOGGERS: Final = ("weasyprint", "fontTools")
_EXPECTED: Final = ("has no required alt description",)
"""A decorative picture has no description; `artifacts` removes it from the reading order."""


class Notices(logging.Handler):
    """Collects messages of severity warning and above, each once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._messages: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        """Record a message."""
        message = record.getMessage()
        if not any(known in message for known in _EXPECTED):
            self._messages[message] += 1

    @property
    def counts(self) -> Mapping[str, int]:
        """How often each message occurred, in order of first occurrence."""
        return dict(self._messages)


def findings_of(counts: Mapping[str, int]) -> tuple[Finding, ...]:
    """Return PDF003 for each message, with how often it occurred."""
    return tuple(
        CODES["PDF003"].found(message=f"WeasyPrint: {message}", evidence=_times(count))
        for message, count in counts.items()
    )


@contextlib.contextmanager
def noticed() -> Iterator[Notices]:
    """Collect what is logged in the block; nothing of it reaches other handlers."""
    notices = Notices()
    before = []
    for logger in map(logging.getLogger, _LOGGERS):
        before.append((logger, logger.handlers, logger.propagate, logger.level, logger.disabled))
        logger.handlers, logger.propagate, logger.disabled = [notices], False, False
        logger.setLevel(logging.WARNING)
    try:
        yield notices
    finally:
        for logger, handlers, propagate, level, disabled in before:
            logger.handlers, logger.propagate, logger.disabled = handlers, propagate, disabled
            logger.setLevel(level)


@contextlib.contextmanager
def unheard() -> Iterator[None]:
    """Keep WeasyPrint's messages while it is imported out of a program's log."""
    logger = logging.getLogger(_LOGGERS[0])
    before, logger.propagate = logger.propagate, False
    try:
        yield
    finally:
        logger.propagate = before


def _times(count: int) -> str:
    return f"{count} times" if count > 1 else ""
