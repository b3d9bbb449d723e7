"""The server of the workers is begun as soon as it is seen that it will be wanted, and not otherwise."""

import subprocess
import sys
from pathlib import Path

import pytest

from octavo.app.processes.pool import Pool
from octavo.app.processes.sizing import modules_for, processes_for, start_server_early
from octavo.findings.limits import LIMITS

Begun = list[tuple[str, ...]]


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Begun:
    """Return the modules of each server that is begun."""
    seen: Begun = []
    monkeypatch.setattr("octavo.app.processes.sizing.prepare", seen.append)
    return seen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for at in range(3):
        (tmp_path / f"{at}.html").touch()
    return tmp_path


def test_several_pages_and_several_jobs_want_a_server(folder: Path, begun: Begun) -> None:
    start_server_early(2, [folder], prints=False)
    start_server_early(2, sorted(folder.iterdir()), prints=True)
    assert begun == [modules_for(prints=False), modules_for(prints=True)]


def test_one_job_one_page_or_a_short_book_want_none(folder: Path, begun: Begun) -> None:
    start_server_early(1, [folder], prints=False)
    start_server_early(2, [folder / "0.html"], prints=False)
    start_server_early(0, [folder], prints=False)
    assert begun == []


def test_what_is_not_there_counts_as_a_page_and_is_told_later(tmp_path: Path, begun: Begun) -> None:
    start_server_early(2, [tmp_path / "none", Path("-")], prints=False)
    start_server_early(2, [Path("\0")], prints=False)
    assert begun == [modules_for(prints=False)]


def test_a_long_book_is_worth_a_process_for_each_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("octavo.app.processes.sizing._processors", lambda: 3)
    assert processes_for(0, 5000, prints=False) == 3
    assert processes_for(0, 250, prints=False) == 2
    assert processes_for(0, 25, prints=True) == 3


def test_a_pool_has_its_processes_from_the_server_that_was_started_early(
    monkeypatch: pytest.MonkeyPatch, begun: Begun
) -> None:
    monkeypatch.setattr("octavo.app.processes.pool.prepare", begun.append)
    Pool(1, LIMITS, prints=False).shutdown(cancel_futures=True)
    start_server_early(2, [Path("a"), Path("b")], prints=False)
    assert begun[0] == begun[1]


def test_the_flags_of_convert_are_read_before_anything_large_is_loaded() -> None:
    loaded = "import octavo.cli.convert, sys; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    rooms = {name.split(".")[1] for name in done.stdout.split() if name.startswith("octavo.")}
    assert rooms == {"app", "cli"}
