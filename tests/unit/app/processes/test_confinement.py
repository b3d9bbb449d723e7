"""A worker process is refused everything but its work; each refusal is tried from inside one."""

import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest

from octavo.app.doctor import State, diagnose
from octavo.app.processes import confinement, landlock, seccomp
from octavo.app.processes.confinement import means_of_confinement
from octavo.app.processes.workers import confined
from octavo.cli import worker_notice
from octavo.findings.errors import WorkerLostError
from octavo.findings.limits import Limits

LANDLOCK = pytest.mark.skipif(not landlock.version(), reason="this kernel has no Landlock")
SECCOMP = pytest.mark.skipif(not seccomp.can_filter(), reason="this system has no seccomp")
POSIX = pytest.mark.skipif(os.name != "posix", reason="limits of resources are POSIX's")


@pytest.fixture(scope="module")
def worker() -> Iterator[Executor]:
    with confined(1, Limits(worker_memory=1024), prints=False) as executor:
        yield executor


@pytest.fixture(scope="module")
def printer() -> Iterator[Executor]:
    with confined(1, prints=True) as executor:
        yield executor


def tried(executor: Executor, deed: str) -> object:
    """Have a worker do a deed, an expression of Python, and return what it gives."""
    return executor.submit(eval, deed).result(timeout=60)


@LANDLOCK
@pytest.mark.parametrize(
    "deed",
    [
        "open('/etc/passwd').read()",
        "open('/proc/self/environ').read()",
        "__import__('os').listdir('/home')",
        "__import__('os').listdir('/')",
    ],
)
def test_it_reads_no_file_but_its_own_code(worker: Executor, deed: str) -> None:
    with pytest.raises(PermissionError):
        tried(worker, deed)


@LANDLOCK
def test_it_reads_nothing_of_who_started_it(worker: Executor, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the ninth key")
    with pytest.raises(PermissionError):
        tried(worker, f"open({str(secret)!r}).read()")


def test_it_does_find_its_own_code(worker: Executor) -> None:
    """Else the refusals would only show that nothing works."""
    assert tried(worker, "__import__('sqlite3').__name__") == "sqlite3"
    assert tried(worker, "__import__('octavo.writers.markdown').__name__") == "octavo"


@LANDLOCK
def test_it_writes_nowhere(worker: Executor, tmp_path: Path) -> None:
    for folder in (tmp_path, Path.cwd(), Path("/dev/shm"), Path("/tmp")):  # noqa: S108 -- tried
        with pytest.raises(PermissionError):
            tried(worker, f"open({str(folder / 'planted')!r}, 'w')")


@POSIX
def test_it_writes_nowhere_without_landlock_either(tmp_path: Path) -> None:
    """What is left of a file that a limit of size forbids is its name."""
    planted = str(tmp_path / "planted")
    status = _alone(
        "import os; confinement.landlock.version = lambda: 0; confinement.confine(2**30, None); "
        f"os.write(os.open({planted!r}, os.O_CREAT | os.O_WRONLY), b'x')"
    )
    assert "File too large" in status
    assert (tmp_path / "planted").stat().st_size == 0


@LANDLOCK
def test_one_that_prints_writes_faces_into_its_own_folder_and_nowhere_else(
    printer: Executor, tmp_path: Path
) -> None:
    own = tried(printer, "__import__('tempfile').mkdtemp()")
    assert isinstance(own, str)
    assert tried(printer, f"open({own + '/face.ttf'!r}, 'w').write('face')") == 4
    with pytest.raises(PermissionError):
        tried(printer, f"open({str(tmp_path / 'planted')!r}, 'w')")


def test_the_folder_of_faces_goes_with_the_pool() -> None:
    with confined(1, prints=True) as executor:
        folder = Path(str(tried(executor, "__import__('tempfile').gettempdir()"))).parent
        assert folder.is_dir()
    assert not folder.exists()


@SECCOMP
@pytest.mark.parametrize(
    "kind", ["AF_INET, SOCK_STREAM", "AF_INET, SOCK_DGRAM", "AF_INET6, SOCK_STREAM", "AF_UNIX"]
)
def test_it_makes_no_socket(worker: Executor, kind: str) -> None:
    names = ", ".join(f"__import__('socket').{name}" for name in kind.split(", "))
    with pytest.raises(PermissionError):
        tried(worker, f"__import__('socket').socket({names})")


@SECCOMP
def test_it_starts_no_program(worker: Executor) -> None:
    with pytest.raises(PermissionError):
        tried(worker, f"__import__('subprocess').run([{sys.executable!r}, '-c', ''])")


@pytest.mark.skipif(landlock.version() < 6, reason="this Landlock leaves signals alone")
def test_it_signals_no_process_outside(worker: Executor) -> None:
    with pytest.raises(PermissionError):
        tried(worker, f"__import__('os').kill({os.getpid()}, 0)")


@POSIX
def test_it_can_raise_no_limit_that_it_was_given(worker: Executor) -> None:
    for name in ("RLIMIT_CORE", "RLIMIT_FSIZE", "RLIMIT_NOFILE"):
        kind = f"__import__('resource').{name}"
        soft, hard = json.loads(
            str(tried(worker, f"str(list(__import__('resource').getrlimit({kind})))"))
        )
        assert soft == hard


@POSIX
def test_it_has_no_more_memory_than_it_was_given(worker: Executor) -> None:
    with pytest.raises(WorkerLostError, match=r"1024 MiB \(limits.worker-memory\)"):
        tried(worker, "len(bytes(2**31))")


def test_it_cannot_have_anything_done_by_its_answer(worker: Executor) -> None:
    """A pickle that calls a function, as a process that was taken over might send one."""
    deed = "type('Trap', (), {'__reduce__': lambda self: (__import__('os').getcwd, ())})()"
    with pytest.raises(WorkerLostError, match="none of the values that workers send"):
        tried(worker, deed)


def test_who_asks_is_told_what_confines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(landlock, "version", lambda: 0)
    monkeypatch.setattr(seccomp, "can_filter", lambda: True)
    lacking = {one.name: one.lacking for one in means_of_confinement() if one.lacking}
    assert list(lacking) == ["files"]
    assert "Landlock" in lacking["files"]
    item = next(item for item in diagnose() if item.name == "Workers: files")
    assert item.state is State.ABSENT
    assert "no Landlock" in item.detail


@pytest.mark.parametrize(
    ("platform", "lacking"),
    [
        ("darwin", {"files", "ways out", "memory"}),
        ("win32", {"files", "ways out", "memory", "time"}),
    ],
)
def test_other_systems_have_what_they_have(
    monkeypatch: pytest.MonkeyPatch, platform: str, lacking: set[str]
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert {one.name for one in means_of_confinement() if one.lacking} == lacking


def test_a_run_on_a_kernel_that_cannot_says_so_in_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking = confinement.Means("files", "none", "this kernel has no Landlock")
    monkeypatch.setattr(worker_notice, "means_of_confinement", lambda: (lacking,))
    monkeypatch.setattr(sys, "platform", "linux")
    with worker_notice.workers_with_notice(2, 2):
        pass
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "not confined in files (this kernel has no Landlock)" in said
    with (
        worker_notice.workers_with_notice(1, 2),
        worker_notice.workers_with_notice(2, 2, quiet=True),
    ):
        pass
    assert capsys.readouterr().err == ""


def _alone(code: str) -> str:
    """Run code in a Python of its own, and return what it complains of."""
    import subprocess

    done = subprocess.run(
        [sys.executable, "-c", f"from octavo.app.processes import confinement; {code}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stderr
