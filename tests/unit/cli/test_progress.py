"""The bar is for terminals, and leaves nothing behind anywhere else."""

import io
import sys

import pytest

from octavo.cli.progress import bar


class Terminal(io.StringIO):
    """Something that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_where_nobody_watches_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with bar(3) as step:
        step("pages 1/3", 1)
    assert capsys.readouterr() == ("", "")


def test_a_terminal_shows_what_is_done_and_how_far(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    with bar(3) as step:
        step("Fog\x1b[2J: pages 2/3", 2)
    assert "Fog\\x1b[2J: pages 2/3" in terminal.getvalue()
    assert "2/3" in terminal.getvalue()


def test_quiet_shows_nothing_even_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with bar(3, quiet=True) as step:
        step("pages 1/3", 1)
    assert terminal.getvalue() == ""
