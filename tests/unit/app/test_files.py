"""A file is written whole or not at all."""

import os
from pathlib import Path

import pytest

from octavo.app import files
from octavo.app.files import write_atomically
from octavo.findings.errors import WriteError


def test_a_new_file_appears_and_nothing_beside_it(tmp_path: Path) -> None:
    write_atomically(tmp_path / "book.epub", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        ("book.epub", b"new")
    ]


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_failing_disk_leaves_the_old_book_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    target = tmp_path / "book.epub"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail) if broken == "fsync" else monkeypatch.setattr(
        Path, "replace", fail
    )
    with pytest.raises(WriteError, match="No space left on device"):
        write_atomically(target, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        ("book.epub", b"old")
    ]


def test_a_disk_that_forgets_is_noticed_before_the_old_book_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "book.epub"
    target.write_bytes(b"old")
    monkeypatch.setattr("octavo.app.files._write_all", lambda handle, data: None)
    with pytest.raises(WriteError, match="not what was written"):
        files.write_atomically(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"


def test_a_folder_or_a_missing_folder_is_no_target(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="is a folder"):
        write_atomically(tmp_path, b"")
    with pytest.raises(WriteError, match="does not exist"):
        write_atomically(tmp_path / "gone" / "book.epub", b"")


def test_a_file_keeps_the_permissions_it_had(tmp_path: Path) -> None:
    target = tmp_path / "book.epub"
    target.write_bytes(b"old")
    target.chmod(0o600)
    write_atomically(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o600
