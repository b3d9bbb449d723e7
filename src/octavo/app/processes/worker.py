"""What a worker process does: gives up what it does not need, then answers one call after the other.

    call, pickled  ──pipe──▶  (True, result) or (False, exception), pickled

It is started afresh, never forked from the process it works for, so it holds no lock and no state of
that; it leaves Ctrl-C to it, and ends with it.
"""

import gc
import importlib
import multiprocessing
import os
import pickle
import signal
import tempfile
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Final

from octavo.app.processes.confinement import allow_seconds, confine
from octavo.app.processes.garbage import collect_seldom
from octavo.findings.limits import MIB

READY: Final = "ready"


@dataclass(frozen=True, slots=True)
class Charge:
    """What a worker is given with its post: its limits, and the one folder that it may write in."""

    memory: int
    """MiB, beside what it has when it starts."""
    seconds: int
    """Of processor time, for each MiB of a call that is begun."""
    modules: tuple[str, ...] = ()
    """What is imported while everything may still be read."""
    folder: Path | None = None

    def allowance(self, message: bytes) -> int:
        """Return how many seconds of processor time the call in `message` may take."""
        return self.seconds * -(-len(message) // MIB)


def work(pipe: "Connection[Any, Any]", charge: Charge) -> None:
    """Be a worker until the pipe is closed. The first message says that it is ready, or why it is not."""
    try:
        _get_ready(charge)
    except Exception as error:  # noqa: BLE001 -- told by whoever asked for a worker
        pipe.send_bytes(f"{type(error).__name__}: {error}".encode("utf-8", "replace"))
        return
    pipe.send_bytes(READY.encode())
    while True:
        try:
            message = pipe.recv_bytes()
        except EOFError:
            return
        allow_seconds(charge.allowance(message))
        pipe.send_bytes(_answer(message))


def _get_ready(charge: Charge) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in charge.modules:
        importlib.import_module(name)
    gc.freeze()  # what is loaded stays
    collect_seldom()
    if charge.folder:
        _set_up(charge.folder)
    confine(charge.memory * MIB, charge.folder)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _set_up(folder: Path) -> None:
    """Make the folder the one for all that is temporary, and the machine's fonts none.

    Pango has them all looked through as soon as it is used, in a thread of its own. Octavo sends the
    faces that it wants, and these alone are used (`writers/pdf/closed_fonts.py`).
    """
    tempfile.tempdir = str(folder)
    none = folder / "fonts.conf"
    none.write_text("<fontconfig/>", encoding="ascii")
    os.environ["FONTCONFIG_FILE"] = str(none)


def _answer(message: bytes) -> bytes:
    """Do what is asked, and return what came of it, or the exception that did."""
    try:
        call, arguments = pickle.loads(message)  # noqa: S301 -- from the process we work for
        return pickle.dumps((True, call(*arguments)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 -- raised again by whoever asked
        return pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)


def _end_with(sentinel: int) -> None:
    """Wait for the process that started us, and end when it does: killed, it cannot end us itself."""
    wait([sentinel])
    os._exit(1)
