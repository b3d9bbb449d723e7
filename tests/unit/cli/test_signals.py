"""A signal that meets a finalizer, a callback or code that catches everything ends the run all the same."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")

BEGIN: Final = """
import contextlib, ctypes, pathlib, signal, sys, time
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, signal.SIG_DFL if number != signal.SIGINT else signal.default_int_handler)
import octavo.cli.program
from octavo.cli import main

def wait(seconds=60):
    print("ready", flush=True)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.01)

class Finalized:
    def __del__(self):
        wait(1)
"""
"""Those who start tests in the background, or under `nohup`, have signals ignored."""
END: Final = """
octavo.cli.program.run = run
main([])
"""
TRAPS: Final = {
    "a finalizer": "def run(_):\n    Finalized()\n    time.sleep(60)\n",
    "a callback out of C": "def run(_):\n    call = ctypes.CFUNCTYPE(None)(lambda: wait(1))\n    call()\n    time.sleep(60)\n",
    "code that catches everything": (
        "def run(_):\n    with contextlib.suppress(BaseException):\n        wait()\n    time.sleep(60)\n"
    ),
    "a finalizer in a finalizer": (
        "class Outer:\n    def __del__(self):\n        Finalized()\n        Finalized()\n"
        "def run(_):\n    Outer()\n    time.sleep(60)\n"
    ),
}
TIDY: Final = """
def run(_):
    try:
        wait()
    finally:
        with contextlib.suppress(OSError):
            pathlib.Path("nowhere").unlink()
        wait(0.5)
        pathlib.Path("tidied").touch()
"""


@pytest.fixture
def begun(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Return a program that waits for what it is to run, its messages in its pipe."""
    command = [sys.executable, "-c", "import sys; exec(sys.stdin.read())"]
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield process
    process.kill()
    process.communicate()


def ready(process: "subprocess.Popen[str]", code: str = "") -> None:
    """Give a program what it is to run, if anything; wait until it says that it is ready."""
    assert process.stdout
    if code:
        assert process.stdin
        process.stdin.write(BEGIN + code + END)
        process.stdin.close()
        process.stdin = None
    assert process.stdout.readline() == "ready\n"


@pytest.mark.parametrize(("sent", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
@pytest.mark.parametrize("trap", TRAPS)
def test_a_signal_that_is_dropped_is_raised_again(
    begun: "subprocess.Popen[str]", trap: str, sent: str, code: int
) -> None:
    ready(begun, TRAPS[trap])
    begun.send_signal(getattr(signal, sent))
    _, errors = begun.communicate(timeout=30)
    assert (begun.returncode, errors) == (code, "")


@pytest.mark.parametrize("sent", ["SIGINT", "SIGTERM"])
def test_further_signals_do_not_disturb_what_is_tidied(
    begun: "subprocess.Popen[str]", tmp_path: Path, sent: str
) -> None:
    ready(begun, TIDY)
    begun.send_signal(getattr(signal, sent))
    ready(begun)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGTERM):
        begun.send_signal(number)
        time.sleep(0.15)
    _, errors = begun.communicate(timeout=30)
    assert (begun.returncode, errors) == (130 if sent == "SIGINT" else 143, "")
    assert (tmp_path / "tidied").exists()


def test_what_is_dropped_for_another_reason_is_reported_as_ever(
    begun: "subprocess.Popen[str]",
) -> None:
    ready(
        begun,
        "class Broken:\n    def __del__(self):\n        raise ValueError('a wheel')\n"
        "def run(_):\n    Broken()\n    print('ready', flush=True)\n    return 0\n",
    )
    _, errors = begun.communicate(timeout=30)
    assert begun.returncode == 0
    assert "ValueError: a wheel" in errors


def test_ctrl_c_while_the_program_is_loaded_is_not_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("import time\nprint('ready', flush=True)\ntime.sleep(60)\n")
    code = (
        "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from octavo.cli import main\nmain(['--help'])\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        ready(process)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (130, "")
