"""Ctrl-C, SIGTERM, SIGHUP → the run unwinds, wherever it is, and is not disturbed meanwhile.

What a handler of signals raises is dropped where it meets a finalizer, or a callback out of C: Python reports it as
ignored, and goes on. So the clock looks again and again whether the exception is still on its way, and raises it anew if
it is not. While it is, further signals change nothing, so that files are removed to the last.
"""

import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any, Final

from octavo.cli.verdict import SIGNALLED

_AGAIN: Final = 0.1
"""Seconds between two looks."""
_FARTHEST: Final = 100
"""Exceptions that were raised while others were handled, at most: a chain of them may be a ring."""

_ending: BaseException | None = None
"""What the signal raised that is ending this run."""


def heed_signals() -> None:
    """Make this process, in its main thread, unwind and end on a signal."""
    sys.unraisablehook = _unless_ours(sys.unraisablehook)
    for number in _numbers():
        # nohup wants to hear of no SIGHUP, and a shell that starts us in the background of no SIGINT
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, _insist)


def heard() -> None:
    """Record that the exception raised by a signal has arrived where it is handled."""
    global _ending  # noqa: PLW0603 - a process has one state of its signals
    if _ending is not None and hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)
    _ending = None


def ignore_signals() -> None:
    """Let nothing disturb the end of the process: all that is left is a moment's tidying of Python's own."""
    for number in _numbers():
        signal.signal(number, signal.SIG_IGN)
    heard()


def _numbers() -> list[signal.Signals]:
    """Return the signals that end a run; Windows has no SIGHUP."""
    hangup = getattr(signal, "SIGHUP", None)
    return [signal.SIGINT, signal.SIGTERM, *([hangup] if hangup else [])]


def _end(number: int, frame: FrameType | None) -> None:
    """Raise what unwinds the run."""
    global _ending  # noqa: PLW0603 - as above
    if _ending is None:
        # The exception first: what the clock raises again must be there before the clock runs.
        interrupted = number == signal.SIGINT
        _ending = KeyboardInterrupt() if interrupted else SystemExit(SIGNALLED + number)
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, _AGAIN, _AGAIN)
    _insist(number, frame)


def _insist(_number: int, _frame: FrameType | None) -> None:
    """Raise what ends the run, unless it is on its way already."""
    if _ending is not None and not _is_ours(sys.exception()):
        raise _ending


def _is_ours(error: BaseException | None) -> bool:
    """Return whether an exception is what the signal raised, or came up while that was handled."""
    for _ in range(_FARTHEST):
        if error is None or error is _ending:
            break
        error = error.__context__
    return error is not None and error is _ending


def _unless_ours(report: Callable[[Any], object]) -> Callable[[Any], None]:
    """Return what reports a dropped exception, as `report` does, unless it is to be raised again."""

    def hook(dropped: Any) -> None:
        if not _is_ours(dropped.exc_value):
            report(dropped)

    return hook
