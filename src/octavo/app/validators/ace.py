"""An EPUB → what Ace by DAISY reports about its accessibility, in a browser that is already installed.

Ace is a program for Node.js: `npm install @daisy/ace-cli`. It is looked for on the PATH and in the
`node_modules` of this folder and those above. https://daisy.github.io/ace/
"""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from octavo.app.validators.verdicts import Missing, Verdict, absent, failed
from octavo.checks.remark import place_of
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin

NAME: Final = "Ace"
TIMEOUT: Final = 1800
"""Seconds; it takes 0.3 s a page."""

_PROGRAM: Final = "ace-cli"
_REMEDY: Final = "npm install @daisy/ace-cli"
_BROWSERS: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
_BROWSER: Final = "PUPPETEER_EXECUTABLE_PATH"
"""The variable that names the browser, for Ace as for octavo."""
_LOGS: Final = "XDG_STATE_HOME"
"""The variable that names the folder of its log, which is otherwise in the user's home."""
_PATIENCE: Final = {"ACE_TIMEOUT_INITIAL": "60000"}
"""Milliseconds that the browser may take to start; 5 s are not enough on a busy machine."""
_TRIES: Final = 2
"""The browser is a program of its own: on a busy machine it disappears once in hundreds of books."""
_ERROR: Final = re.compile(r"error: +(?:Ace [\w ]*error: +)?(?P<why>\S.*)")
_COLOR: Final = re.compile(r"\x1b\[[0-9;]*m")
_CODES: Final = {"critical": "CHK041", "serious": "CHK041"}
"""By impact; the others are CHK042."""


def run_ace(path: Path) -> Verdict:
    """Check an EPUB with Ace.

    Findings: CHK041 and CHK042 for what it reports, CHK003 if it, or a browser, is not installed,
    CHK004 if it fails.
    """
    program = find_ace(Path.cwd())
    if not program:
        return absent(NAME, "Ace by DAISY is not installed", _REMEDY)
    browser = find_browser()
    if not browser:
        why = "Ace needs Chromium or Chrome, which is not on the PATH"
        return absent(NAME, why, f"install Chromium, or say where it is: {_BROWSER}=…")
    try:
        report = _report(program, browser, path)
        release = report["earl:assertedBy"]["doap:release"]["doap:revision"]
        return Verdict(tuple(_findings(report["assertions"], path)), f"{NAME} {release}")
    except subprocess.TimeoutExpired:
        return failed(NAME, path, f"no answer within {TIMEOUT} s")
    except (OSError, ValueError, LookupError, TypeError) as error:
        return failed(NAME, path, str(error))


def refused_ace() -> Verdict:
    """Return the verdict on a book that is not opened in a browser, since it cannot be trusted."""
    why = "it opens a book in a browser, and this one may run scripts or reach for the web there"
    return Verdict((), missing=Missing(NAME, why))


def find_ace(folder: Path) -> str:
    """Return the program on the PATH, else in the nearest `node_modules` at or above `folder`."""
    if on_path := shutil.which(_PROGRAM):
        return on_path
    shelves = (place / "node_modules" / ".bin" for place in (folder, *folder.parents))
    found = (shutil.which(_PROGRAM, path=str(shelf)) for shelf in shelves)
    return next(filter(None, found), "")


def find_browser() -> str:
    """Return the browser that is named in the environment, else one on the PATH, else ""."""
    named = os.environ.get(_BROWSER, "")
    return named or next(filter(None, map(shutil.which, _BROWSERS)), "")


def _report(program: str, browser: str, path: Path) -> dict[str, Any]:
    """Return Ace's report; it is run again if it gives none.

    Raises:
        OSError: it gave no report the last time either.
    """
    why = ""
    for _ in range(_TRIES):
        with tempfile.TemporaryDirectory(prefix="octavo-ace-") as folder:
            code, said = _run(
                [program, "--force", "--outdir", folder, str(path.absolute())],
                {**os.environ, **_PATIENCE, _BROWSER: browser, _LOGS: folder},
            )
            report = Path(folder, "report.json")
            if report.is_file():
                return dict(json.loads(report.read_bytes()))
            why = _why(said) or f"it ended with {code}"
    raise OSError(why)


def _run(command: Sequence[str], environment: Mapping[str, str]) -> tuple[int, bytes]:
    """Run a program; return its exit code, and what it wrote on standard error. Its browser ends with it.

    Raises:
        subprocess.TimeoutExpired: it takes too long.
    """
    with subprocess.Popen(  # noqa: S603 - our own command
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
    ) as process:
        try:
            _, said = process.communicate(timeout=TIMEOUT)
        except BaseException:  # too late, or a Ctrl-C
            process.kill()
            raise
        finally:
            if hasattr(os, "killpg"):
                with contextlib.suppress(OSError):  # all have ended, as they should
                    os.killpg(process.pid, signal.SIGKILL)
    return process.returncode, said


def _why(stderr: bytes) -> str:
    r"""Return what went wrong according to Ace, else the last line that it or Node.js wrote.

    >>> _why(b"\x1b[31merror\x1b[39m:   Ace processing error: socket hang up\n\nstderr:\n")
    'socket hang up'
    >>> _why(b"node: not found\n")
    'node: not found'
    """
    lines = [_COLOR.sub("", line) for line in stderr.decode("utf-8", "replace").splitlines()]
    told = next(filter(None, map(_ERROR.match, lines)), None)
    return told["why"] if told else next(filter(None, map(str.strip, reversed(lines))), "")


def _findings(assertions: Iterable[Any], path: Path) -> Iterator[Finding]:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    for page in assertions:
        inside = _file(str(page["earl:testSubject"]["url"]).lstrip("/"), names)
        origin = Origin(place_of(str(path), inside))
        for assertion in page["assertions"]:
            test = assertion["earl:test"]
            code = CODES[_CODES.get(test.get("earl:impact"), "CHK042")]
            yield code.found(origin, message=f"{test['dct:title']}: {_words(assertion, test)}")


def _words(assertion: Any, test: Any) -> str:
    """Return Ace's words about one barrier, on one line, with the place in the page if it names one."""
    result = assertion["earl:result"]
    said = test.get("dct:description") or result.get("dct:description", "")
    pointers = result.get("earl:pointer", {}).get("css", [])
    places = f" ({', '.join(map(str, pointers))})" if pointers else ""
    return f"{' '.join(str(said).split())}{places}"


def _file(url: str, names: Iterable[str]) -> str:
    """Return the file of the archive that Ace means: it counts from the package document's folder."""
    known = [name for name in names if name == url or name.endswith(f"/{url}")]
    return min(known, key=len, default=url)
