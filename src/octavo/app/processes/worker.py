"""What a worker process does: it gives up what it does not need, then answers one call after the other.

    call, pickled  ──pipe──▶  (True, result) or (False, exception), pickled

It is never forked from the process that it works for, so it has none of the locks and none of the state of
that process; it leaves Ctrl-C to it, and ends with it.
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
class WorkerSetup:
    """What a worker gets when it starts: its limits, and the one folder in which it may write."""

    memory: int
    """MiB, in addition to what it has when it starts."""
    seconds: int
    """Of processor time, for each MiB of a call or part of one."""
    modules: tuple[str, ...] = ()
    """Modules that are imported while every file may still be read."""
    folder: Path | None = None

    def allowance(self, message: bytes) -> int:
        """Return how many seconds of processor time the call in `message` may take."""
        return self.seconds * -(-len(message) // MIB)


def work(pipe: "Connection[Any, Any]", setup: WorkerSetup) -> None:
    """Be a worker until the pipe is closed. The first message says that it is ready, or why it is not."""
    try:
        _get_ready(setup)
    except Exception as error:  # noqa: BLE001 -- told by whoever asked for a worker
        pipe.send_bytes(f"{type(error).__name__}: {error}".encode("utf-8", "replace"))
        return
    pipe.send_bytes(READY.encode())
    while True:
        try:
            message = pipe.recv_bytes()
        except EOFError:
            return
        allow_seconds(setup.allowance(message))
        pipe.send_bytes(_answer(message))


def _get_ready(setup: WorkerSetup) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in setup.modules:
        importlib.import_module(name)
    gc.freeze()  # loaded modules stay
    collect_seldom()
    if setup.folder:
        _set_up(setup.folder)
    confine(setup.memory * MIB, setup.folder)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _set_up(folder: Path) -> None:
    """Use the folder for all temporary files, and hide the machine's fonts.

    Pango would scan them all as soon as it is used, in a thread of its own. Octavo sends the faces
    that it needs, and only these are used (`writers/pdf/closed_fonts.py`).
    """
    tempfile.tempdir = str(folder)
    none = folder / "fonts.conf"
    none.write_text("<fontconfig/>", encoding="ascii")
    os.environ["FONTCONFIG_FILE"] = str(none)


def _answer(message: bytes) -> bytes:
    """Do the call in `message`, and return its result or exception."""
    try:
        call, arguments = pickle.loads(message)  # noqa: S301 -- from the process we work for
        return pickle.dumps((True, call(*arguments)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:  # noqa: BLE001 -- raised again by whoever asked
        return pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)


def _end_with(sentinel: int) -> None:
    """Wait for the end of the process that started this one, and end, too: if it is killed, it cannot end this one itself."""
    wait([sentinel])
    os._exit(1)
