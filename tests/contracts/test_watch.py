"""`octavo build --watch` makes the book again when a file is saved, tells what is wrong meanwhile, and ends with Ctrl-C."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

SECONDS: Final = 60
TOML: Final = '[book]\ntitle = "Tar"\nlanguage = "en"\nchapters = ["*.md"]\n'


@pytest.fixture
def novel(tmp_path: Path) -> Path:
    """Return a manuscript of one chapter."""
    (tmp_path / "octavo.toml").write_text(TOML, "utf-8")
    (tmp_path / "01.md").write_text("# One\n\nThe ferry left at six.\n", "utf-8")
    return tmp_path


@pytest.fixture
def watching(novel: Path) -> Iterator["subprocess.Popen[str]"]:
    """Return a process that watches the manuscript, its messages in a file beside it."""
    command = [sys.executable, "-m", "octavo", "build", "--watch", "--to", "txt", str(novel)]
    with (novel / ".messages").open("w") as messages:
        process = subprocess.Popen(command, stderr=messages, text=True)
    yield process
    process.kill()
    process.wait()


def until(happens: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    end = time.monotonic() + SECONDS
    while not happens():
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C is sent as a signal")
def test_a_saved_file_makes_the_book_anew_until_ctrl_c(
    novel: Path, watching: "subprocess.Popen[str]"
) -> None:
    book, messages = novel / "dist/tar.txt", novel / ".messages"

    def waits(times: int) -> bool:
        return messages.read_text("utf-8").count("waiting for changes") == times

    until(lambda: waits(1), watching)
    assert "The ferry left at six." in book.read_text("utf-8")
    (novel / "02.md").write_text("# Two\n\nIt came back on Thursday.\n", "utf-8")
    until(lambda: waits(2), watching)
    assert "It came back on Thursday." in book.read_text("utf-8")
    (novel / "octavo.toml").write_text(TOML.replace("title", "titel"), "utf-8")
    until(lambda: waits(3), watching)
    time.sleep(1)  # what it made itself is no change
    told = messages.read_text("utf-8")
    assert "did you mean book.title?" in told
    assert [line for line in told.splitlines() if "changed:" in line] == [
        "octavo: changed: 02.md",
        "octavo: changed: octavo.toml",
    ]
    watching.send_signal(signal.SIGINT)
    assert watching.wait(SECONDS) == 0


def test_a_manuscript_that_is_not_there_is_not_waited_for(novel: Path) -> None:
    command = [sys.executable, "-m", "octavo", "build", "--watch", "--to", "txt"]
    named = [str(novel), str(novel / "elsewhere")]
    done = subprocess.run(
        [*command, *named], capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert done.returncode == 2
    assert "elsewhere: no such file" in done.stderr
    assert "waiting" not in done.stderr
    assert (novel / "dist/tar.txt").exists()
