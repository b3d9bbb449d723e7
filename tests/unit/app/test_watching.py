"""What counts as a change of a manuscript, and that one is told only when whoever writes has finished."""

import os
import threading
import time
from pathlib import Path

import pytest

from octavo.app import watching
from octavo.app.watching import changes, state_of, wait_for_changes


@pytest.fixture
def novel(tmp_path: Path) -> Path:
    """Return a folder with two chapters, a book, and what an editor keeps for itself."""
    for name in ("one.md", "deep/two.md", "dist/novel.epub", ".one.md.swp", ".git/index"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The lamp burned.", "utf-8")
    return tmp_path


def names(paths: list[Path]) -> list[str]:
    return [path.name for path in paths]


def test_files_that_are_new_gone_or_written_have_changed(novel: Path) -> None:
    before = state_of([novel])
    assert changes(before, state_of([novel]), frozenset()) == []
    (novel / "one.md").write_text("The lamp burned until three.", "utf-8")
    (novel / "deep/two.md").unlink()
    (novel / "deep/three.md").touch()
    changed = changes(before, state_of([novel]), frozenset())
    assert names(changed) == ["three.md", "two.md", "one.md"]


def test_a_file_of_the_same_size_has_changed_with_its_time(novel: Path) -> None:
    before = state_of([novel])
    os.utime(novel / "one.md", (1, 1))
    assert names(changes(before, state_of([novel]), frozenset())) == ["one.md"]


def test_hidden_files_and_what_is_made_do_not_count(novel: Path) -> None:
    before = state_of([novel])
    (novel / ".one.md.swp").write_text("half", "utf-8")
    (novel / ".git/index").write_text("half", "utf-8")
    (novel / "dist/novel.epub").write_text("anew", "utf-8")
    now = state_of([novel])
    assert changes(before, now, frozenset({novel / "dist"})) == []
    assert names(changes(before, now, frozenset())) == ["novel.epub"]


def test_a_place_may_be_a_file_or_not_be_there(novel: Path) -> None:
    assert list(state_of([novel / "one.md", novel / "none.md"])) == [novel / "one.md"]


def test_a_change_is_told_once_nothing_more_follows(
    novel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_PAUSE", 0.01)

    def write() -> None:
        for name in ("one.md", "deep/two.md"):
            time.sleep(0.05)
            (novel / name).write_text("It rained.", "utf-8")

    before = state_of([novel])
    writer = threading.Thread(target=write)
    writer.start()
    changed = wait_for_changes(before, [novel], frozenset())
    writer.join()
    assert names(changed) == ["two.md", "one.md"]


def test_a_file_that_is_written_without_pause_is_not_waited_for(
    novel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_PAUSE", 0.01)
    monkeypatch.setattr(watching, "_SETTLING", 0.02)
    ended = threading.Event()

    def write() -> None:
        while not ended.wait(0.005):
            with (novel / "log.txt").open("a", encoding="utf-8") as log:
                log.write("It rained.\n")

    before = state_of([novel])
    writer = threading.Thread(target=write)
    writer.start()
    try:
        changed = wait_for_changes(before, [novel], frozenset())
    finally:
        ended.set()
        writer.join()
    assert names(changed) == ["log.txt"]
