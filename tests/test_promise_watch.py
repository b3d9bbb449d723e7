"""The watch over the promise is awake: what it must refuse, it refuses, and only that."""

import io
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.promise import PROMISE

OURS = "/somewhere/src/octavo/app/made_up.py"
CHECK = "/somewhere/src/octavo/app/validators/made_up.py"


def done_by(file: str, deed: Callable[[], object]) -> None:
    """Do something from a line of code that says it stands in `file`."""
    exec(compile("deed()", file, "exec"), {"deed": deed})  # noqa: S102 - a name for a frame


def refused(deed: Callable[[], object]) -> str:
    with pytest.raises(AssertionError) as told:
        done_by(OURS, deed)
    PROMISE.broken.clear()
    return str(told.value)


def test_a_socket_is_refused() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as plug:
        assert "socket.connect" in refused(lambda: plug.connect(("127.0.0.1", 9)))
        assert "app/made_up.py:1" in refused(lambda: plug.bind(("127.0.0.1", 0)))
    assert "getaddrinfo" in refused(lambda: socket.getaddrinfo("localhost", 80))


def test_a_program_is_refused() -> None:
    assert "subprocess.Popen" in refused(lambda: subprocess.run(["true"], check=True))
    assert "os.system" in refused(lambda: os.system("true"))  # noqa: S605


def test_a_file_elsewhere_is_refused(tmp_path: Path) -> None:
    elsewhere = Path(__file__).with_name("never-written")
    assert "outside" in refused(lambda: elsewhere.write_text("x"))
    assert "outside" in refused(lambda: os.open(elsewhere, os.O_CREAT | os.O_WRONLY))
    assert "outside" in refused(elsewhere.mkdir)
    assert "outside" in refused(lambda: tmp_path.rename(elsewhere))
    (tmp_path / "way-out").symlink_to(Path(__file__).parent, target_is_directory=True)
    assert "outside" in refused(lambda: (tmp_path / "way-out" / "new").write_text("x"))
    assert not elsewhere.exists()


def test_a_refusal_that_is_swallowed_is_remembered() -> None:
    def swallowed() -> None:
        try:
            os.system("true")  # noqa: S605
        except AssertionError:
            return

    done_by(OURS, swallowed)
    assert len(PROMISE.broken) == 1
    PROMISE.broken.clear()


def test_reading_and_the_test_s_own_folder_are_free(tmp_path: Path) -> None:
    done_by(OURS, lambda: Path(__file__).read_text())
    done_by(OURS, lambda: (tmp_path / "book.epub").write_bytes(b"x"))
    done_by(OURS, lambda: io.open(os.devnull, "w").close())  # noqa: UP020


def test_a_check_may_start_a_program_and_so_may_a_test() -> None:
    done_by(CHECK, lambda: subprocess.run([sys.executable, "--version"], check=True))
    subprocess.run([sys.executable, "--version"], check=True)
