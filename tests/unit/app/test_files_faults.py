"""Whatever goes wrong while books are written: the old ones or the whole new ones, and nothing beside.

Every call of the system fails once, a disk fills up at every place, processes are killed at any instant
and write to one path at once.
"""

import contextlib
import errno
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from tests.manuscript_folder import manuscript_folder
from tests.soak import extent, tried

from octavo.app import files
from octavo.app.files import Delivery, write_atomically
from octavo.findings.errors import WriteError

OLD: Final = b"old " * 50_000
NEW: Final = b"new book " * 40_000
CALLS: Final = ("open", "write", "fsync", "replace", "rename", "chmod", "fstat", "close", "stat")
ERRORS: Final = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EMFILE, errno.EROFS)

WRITER: Final = """
import signal, sys
from pathlib import Path
from octavo.app.files import write_atomically
from octavo.cli.signals import heed_signals
signal.signal(signal.SIGINT, signal.default_int_handler)
heed_signals()
target, size, mark = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
sys.stdout.write("ready\\n")
sys.stdout.flush()
for at in range(int(sys.argv[4])):
    write_atomically(target, f"{mark}{at % 7}|".encode() * (size // 3 + at % 7))
"""
"""Writes books, each of one word that is repeated as often as the word says, until it is stopped. Who starts the tests in
the background has Ctrl-C ignored, in what they start too."""


@contextlib.contextmanager
def failing(call: str, at: int, error: int) -> Iterator[list[int]]:
    """Have the `at`-th call of a function of `os` fail; the list tells how often it was called."""
    real: Callable[..., Any] = getattr(os, call)
    count = [0]

    def fail(*given: Any, **named: Any) -> Any:
        count[0] += 1
        if count[0] == at:
            raise OSError(error, os.strerror(error))
        return real(*given, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, call, fail)
        yield count


@pytest.mark.parametrize("fresh", [True, False], ids=["fresh", "over an old book"])
def test_any_call_of_the_system_may_fail(tmp_path: Path, fresh: bool) -> None:
    target = tmp_path / "book.epub"
    faults = 0
    for call in CALLS:
        for error in ERRORS:
            for at in range(1, 40):
                target.unlink(missing_ok=True)
                if not fresh:
                    target.write_bytes(OLD)
                with failing(call, at, error) as count, contextlib.suppress(WriteError):
                    write_atomically(target, NEW)
                if count[0] < at:
                    assert target.read_bytes() == NEW
                    break
                faults += 1
                left = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
                assert left in ({}, {target.name: NEW}) if fresh else left in (
                    {target.name: OLD}, {target.name: NEW}
                ), (call, at, error)  # fmt: skip
    tried("calls that failed", faults, 40)


def deliver(books: dict[Path, bytes]) -> None:
    """Deliver books, the first two into a folder of their own."""
    with Delivery() as delivery:
        for path, data in books.items():
            delivery.make_room(path.parent)
            delivery.put(path, data)
        delivery.place()


def several(folder: Path, data: bytes) -> dict[Path, bytes]:
    """Return three volumes, two of them in a folder of their own."""
    names = ("made/one.epub", "made/two.epub", "three.epub")
    return {folder / name: data + name.encode() for name in names}


def found(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("fresh", [True, False], ids=["fresh", "over old books"])
def test_any_call_may_fail_while_several_books_are_written_and_none_is_new_before_all_are(
    tmp_path: Path, fresh: bool
) -> None:
    old, new = several(tmp_path, OLD), several(tmp_path, NEW)
    before = {} if fresh else old
    faults = 0
    for call in CALLS:
        for at in range(1, 99):
            shutil.rmtree(tmp_path)
            tmp_path.mkdir()
            for path, data in before.items():
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(data)
            told = ""
            with failing(call, at, errno.EIO) as count:
                try:
                    deliver(new)
                except WriteError as error:
                    told = str(error)
            if count[0] < at:
                assert (told, found(tmp_path)) == ("", new)
                break
            faults += 1
            if found(tmp_path) not in (before, new):
                assert call in {"replace", "rename"}
                done = [path for path in new if str(path) in told.partition("new already: ")[2]]
                assert done
                assert found(tmp_path) == {**before, **{path: new[path] for path in done}}
            assert (tmp_path / "made").exists() == any(
                path.parent.name == "made" for path in found(tmp_path)
            )
    tried("calls that failed among several books", faults, 60)


def test_what_is_not_put_in_its_place_is_gone_with_the_folders_made_for_it(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "book.epub"
    with Delivery() as delivery:
        delivery.make_room(path.parent)
        delivery.put(path, NEW)
        assert len(list(path.parent.iterdir())) == 2
    assert list(tmp_path.iterdir()) == []


def test_more_books_than_files_may_be_open_are_written(tmp_path: Path) -> None:
    books = {tmp_path / f"{at}.txt": b"%d" % at for at in range(100)}
    most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (80, most[1]))
    try:
        deliver(books)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, most)
    assert found(tmp_path) == books


def test_a_failure_is_told_as_one_of_writing(tmp_path: Path) -> None:
    for call in ("write", "fsync", "open"):
        with failing(call, 1, errno.ENOSPC), pytest.raises(WriteError, match="No space left"):
            write_atomically(tmp_path / "book.epub", NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_takes_a_little_at_a_time_gets_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, data[:4096]))
    write_atomically(tmp_path / "book.epub", NEW)
    assert (tmp_path / "book.epub").read_bytes() == NEW


def test_a_file_system_that_knows_no_locks_and_flushes_no_folder_will_do(tmp_path: Path) -> None:
    import fcntl

    def unknown(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    with pytest.MonkeyPatch.context() as patch, failing("fsync", 2, errno.EINVAL):
        patch.setattr(fcntl, "flock", unknown)
        write_atomically(tmp_path / "book.epub", NEW)
    assert (tmp_path / "book.epub").read_bytes() == NEW


def test_a_lock_that_cannot_be_had_for_another_reason_is_told(tmp_path: Path) -> None:
    import fcntl

    def broken(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fcntl, "flock", broken)
        with pytest.raises(WriteError):
            write_atomically(tmp_path / "book.epub", NEW)
    assert list(tmp_path.iterdir()) == []


def test_a_file_taken_for_left_behind_before_it_was_marked_is_made_anew(tmp_path: Path) -> None:
    real, calls = files._lock, [0]

    def taken(handle: int) -> bool:
        calls[0] += 1
        if calls[0] == 1:
            for left in tmp_path.glob(".octavo-*"):
                left.unlink()
        return real(handle)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "_lock", taken)
        write_atomically(tmp_path / "book.epub", NEW)
    assert (tmp_path / "book.epub").read_bytes() == NEW
    assert calls == [2]


def test_what_another_is_writing_is_left_alone_and_what_it_left_is_swept(tmp_path: Path) -> None:
    target = tmp_path / "book.epub"
    mark = files._Mark(tmp_path)
    assert mark.set()
    assert mark.file
    beside = tmp_path / f"{files._prefix(target)}{mark.token}.tmp"
    beside.write_bytes(b"half a book")
    write_atomically(target, NEW)
    assert beside.exists()
    mark.file.close()
    write_atomically(tmp_path / "other.epub", NEW)
    assert beside.exists()
    write_atomically(target, NEW)
    assert {path.name for path in tmp_path.iterdir()} == {"book.epub", "other.epub"}


def test_what_an_older_version_is_writing_is_locked_itself_and_left_alone(tmp_path: Path) -> None:
    import fcntl

    target = tmp_path / "book.epub"
    beside = tmp_path / f"{files._prefix(target)}x.tmp"
    with beside.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write_atomically(target, NEW)
        assert beside.exists()
    write_atomically(target, NEW)
    assert not beside.exists()


def test_the_longest_name_that_a_disk_takes_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / f"{'雨' * 83}b.epub"
    write_atomically(target, NEW)
    assert target.read_bytes() == NEW
    with pytest.raises(WriteError, match="too long"):
        write_atomically(tmp_path / f"{'雨' * 90}.epub", NEW)


def test_a_pipe_is_not_a_book(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "book.epub")
    with pytest.raises(WriteError, match="a pipe"):
        write_atomically(tmp_path / "book.epub", NEW)
    assert (tmp_path / "book.epub").is_fifo()


def _limited(size: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_a_disk_that_is_full_at_any_place_leaves_the_old_book(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<h1>One</h1><p>The harbour was quiet that night, and nobody slept.</p>" * 40)
    target = tmp_path / "book.epub"
    sizes = range(0, 40_960, extent(16_384, 1024))
    for size in sizes:
        target.write_bytes(OLD)
        done = subprocess.run(
            [sys.executable, "-m", "octavo", "convert", page, "-o", target],
            preexec_fn=_limited(size), capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        whole = target.read_bytes()
        assert (whole == OLD and done.returncode == 4) or (
            whole[:2] == b"PK" and not done.returncode
        )
        assert sorted(path.name for path in tmp_path.iterdir()) == ["book.epub", "page.html"]
    tried("sizes of a disk", len(sizes), 3)


def _is_whole(data: bytes, size: int) -> bool:
    word, _, _ = data.partition(b"|")
    return data == (word + b"|") * (size // 3 + int(word[1:]))


def _started(target: Path, size: int, mark: str, books: int) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, target, str(size), mark, str(books)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()
    return process


@pytest.mark.timeout(1800)
@pytest.mark.parametrize(
    "stop", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM], ids=["kill -9", "Ctrl-C", "kill"]
)
def test_a_writer_stopped_at_any_instant_leaves_a_whole_book(
    tmp_path: Path, stop: signal.Signals
) -> None:
    target, size = tmp_path / "book.epub", 600_000
    chance = random.Random(int(stop))  # noqa: S311 - no secret
    times = extent(12, 500)
    for at in range(times):
        if at % 2:
            target.unlink(missing_ok=True)
        process = _started(target, size, "k", 1_000_000)
        time.sleep(chance.random() * 0.03)
        process.send_signal(stop)
        process.communicate(timeout=90)
        assert process.returncode
        if target.exists():
            assert _is_whole(target.read_bytes(), size)
        if stop is not signal.SIGKILL:
            assert {path.name for path in tmp_path.iterdir()} <= {"book.epub"}
    write_atomically(target, NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["book.epub"]
    tried(f"instants of {stop.name}", times, 12)


@pytest.mark.timeout(1800)
def test_a_build_killed_at_any_instant_leaves_the_old_books_or_the_new(tmp_path: Path) -> None:
    folder = manuscript_folder(tmp_path / "book")
    command = [sys.executable, "-m", "octavo", "build", str(folder)]
    began = time.monotonic()
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    whole = time.monotonic() - began
    dist = folder / "dist"
    good = {path.name: hashlib.sha256(path.read_bytes()).digest() for path in dist.iterdir()}
    chance = random.Random(9)  # noqa: S311 - as above
    times = extent(4, 500)
    for at in range(times):
        for path in list(dist.iterdir()):
            path.write_bytes(OLD) if at % 2 else path.unlink()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0.3, 1.05) * whole)
        process.kill()
        process.wait()
        for name, whole_book in good.items():
            if (dist / name).exists():
                data = (dist / name).read_bytes()
                assert data == OLD or hashlib.sha256(data).digest() == whole_book
    subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert {p.name: hashlib.sha256(p.read_bytes()).digest() for p in dist.iterdir()} == good
    tried("builds killed", times, 4)


@pytest.mark.timeout(600)
def test_many_writers_of_one_path_leave_one_whole_book(tmp_path: Path) -> None:
    target, size = tmp_path / "book.epub", 300_000
    writers = [_started(target, size, mark, extent(15, 200)) for mark in "abcd"]
    looks = 0
    while any(writer.poll() is None for writer in writers):
        with contextlib.suppress(FileNotFoundError):
            assert _is_whole(target.read_bytes(), size)
            looks += 1
    for writer in writers:
        assert writer.communicate() == ("", "")
        assert writer.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["book.epub"]
    tried("looks at a book being written", looks, 5)
