"""A file is written whole or not at all."""

import os
import signal
import stat
from functools import partial
from pathlib import Path

import pytest

from octavo.app import files
from octavo.app.files import make_folder, require_room, require_writable, write_atomically
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
    monkeypatch.setattr("octavo.app.files._write_all", lambda *_: None)
    with pytest.raises(WriteError, match="not what was written"):
        files.write_atomically(target, b"new")
    monkeypatch.undo()
    assert target.read_bytes() == b"old"


def test_a_folder_or_a_missing_folder_is_not_a_target(tmp_path: Path) -> None:
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


def test_a_new_file_has_the_permissions_that_new_files_have(tmp_path: Path) -> None:
    before = os.umask(0o026)
    try:
        write_atomically(tmp_path / "book.epub", b"new")
        assert os.umask(0o026) == 0o026
    finally:
        os.umask(before)
    assert (tmp_path / "book.epub").stat().st_mode & 0o777 == 0o640


def test_what_is_read_back_is_compared_to_the_last_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_AT_ONCE", 4)
    path = tmp_path / "book.epub"
    for written in (b"0123456789", b"012345678", b"0123456789a", b"0123x56789", b"x123456789", b""):
        path.write_bytes(written)
        if written == b"0123456789":
            files._verify(path, b"0123456789")
            continue
        with pytest.raises(OSError, match=r"^what was read back is not what was written$"):
            files._verify(path, b"0123456789")


def test_the_name_of_what_stands_beside_a_book_tells_whose_it_is(tmp_path: Path) -> None:
    """Other versions must find what a killed one left, so the name is part of the contract."""
    assert files._prefix(tmp_path / "book.epub") == ".octavo-a783c0b52210-"


@pytest.mark.skipif(os.name != "posix", reason="devices are files here")
def test_a_device_is_not_a_target() -> None:
    with pytest.raises(WriteError, match=r"^/dev/full: is a device or a pipe$") as told:
        require_writable(Path("/dev/full"))
    assert told.value.hint == "name a file"


@pytest.mark.parametrize(
    ("path", "message", "hint"),
    [
        ("", "{0}: is a folder", "name a file"),
        (
            "gone/book.epub",
            "{0}/gone/book.epub: the folder {0}/gone does not exist",
            "make it first",
        ),
    ],
)
def test_why_there_can_be_no_file_is_told(
    tmp_path: Path, path: str, message: str, hint: str
) -> None:
    with pytest.raises(WriteError) as told:
        require_writable(tmp_path / path)
    assert (str(told.value), told.value.hint) == (message.format(tmp_path), hint)


def test_what_may_not_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may write everything, so the question is answered for it."""
    target = tmp_path / "book.epub"
    refused: set[tuple[Path, int]] = set()
    monkeypatch.setattr(os, "access", lambda path, mode: (Path(path), mode) not in refused)
    target.write_bytes(b"old")
    require_writable(target)
    refused.add((target, os.W_OK))
    with pytest.raises(WriteError) as told:
        require_writable(target)
    assert (str(told.value), told.value.hint) == (f"{target}: is read-only", "choose another name")
    target.unlink()
    require_writable(target)
    refused.add((tmp_path, os.W_OK | os.X_OK))
    with pytest.raises(WriteError) as told:
        require_writable(target)
    message = f"{target}: the folder {tmp_path} is read-only"
    assert (str(told.value), told.value.hint) == (message, "choose another one")


def test_whether_a_folder_can_be_made_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    require_room(tmp_path / "a" / "b")
    (tmp_path / "file").write_bytes(b"")
    folder = tmp_path / "file" / "a"
    with pytest.raises(WriteError) as told:
        require_room(folder)
    message = f"{folder}: cannot be made, since {tmp_path / 'file'} is a file"
    assert (str(told.value), told.value.hint) == (message, "name a folder")
    asked = []
    monkeypatch.setattr(os, "access", lambda *question: asked.append(question))
    with pytest.raises(WriteError) as told:
        require_room(tmp_path / "a" / "b")
    assert str(told.value) == f"{tmp_path}/a/b: cannot be made, since {tmp_path} is read-only"
    assert asked == [(tmp_path, os.W_OK | os.X_OK)]


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    make_folder(folder)
    make_folder(folder)
    assert folder.is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError) as told:
        make_folder(tmp_path / "file")
    assert (str(told.value), told.value.hint) == (f"{tmp_path}/file: is a file", "name a folder")
    with pytest.raises(WriteError) as told:
        make_folder(tmp_path / "file" / "a")
    assert str(told.value) == f"{tmp_path}/file/a: cannot be made: Not a directory"


def test_a_fault_without_words_is_told_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError("cable out")

    target = tmp_path / "book.epub"
    for name, doing in (("is_dir", require_writable), ("mkdir", make_folder)):
        with monkeypatch.context() as patch:
            patch.setattr(Path, name, fail)
            with pytest.raises(WriteError, match=r"cannot be (written|made): cable out$"):
                doing(target)
    monkeypatch.setattr(files.Delivery, "_write", fail)
    with pytest.raises(WriteError, match=r"cannot be written: cable out$"):
        write_atomically(target, b"")


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="what is open cannot be listed")
def test_on_a_system_that_is_not_posix_a_file_is_closed_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows renames and removes nothing that is open, and has neither locks nor folders to flush."""
    opened: list[bool] = []
    flushed: list[int] = []
    real = Path.replace

    def rename(beside: Path, target: Path) -> Path:
        opened.append(beside in [each.resolve() for each in Path("/proc/self/fd").iterdir()])
        return real(beside, target)

    monkeypatch.setattr(os, "name", "elsewhere")
    monkeypatch.delattr(signal, "pthread_sigmask")
    monkeypatch.setattr(Path, "replace", rename)
    monkeypatch.setattr(os, "fsync", flushed.append)
    left = tmp_path / f"{files._prefix(tmp_path / 'book.epub')}x.tmp"
    left.write_bytes(b"left by a killed run")
    write_atomically(tmp_path / "book.epub", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"book.epub": b"new"}
    assert (opened, len(flushed)) == ([False], 1)


def test_a_book_is_flushed_then_renamed_then_its_folder_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a power cut behind the command could leave an empty file, or the old one."""
    done: list[str] = []
    real, flush = Path.replace, os.fsync

    def rename(beside: Path, target: Path) -> Path:
        done.append("renamed")
        return real(beside, target)

    def flushed(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        flush(handle)

    monkeypatch.setattr(Path, "replace", rename)
    monkeypatch.setattr(os, "fsync", flushed)
    write_atomically(tmp_path / "book.epub", b"new")
    assert done == ["file", "renamed", "folder"]


@pytest.mark.parametrize("name", ["a\0.epub", "a\ud800.epub"])
def test_a_name_that_no_file_can_bear_is_an_error_of_ours(tmp_path: Path, name: str) -> None:
    for work in (require_writable, partial(write_atomically, data=b"x")):
        with pytest.raises(WriteError, match="not a valid file name"):
            work(tmp_path / name)
    assert list(tmp_path.iterdir()) == []
