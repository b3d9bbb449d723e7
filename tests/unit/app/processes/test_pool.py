"""A pool does what it is asked, tells what went wrong, and ends when it is told to."""

import multiprocessing
import os
import subprocess
import sys
import time
from concurrent.futures import Executor, Future
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest

import octavo
from octavo.app.processes import pool
from octavo.app.processes.answers import StrangeAnswerError, read_answer
from octavo.app.processes.pool import Pool
from octavo.app.processes.workers import confined, workers
from octavo.findings.errors import OctavoError, ReadError, UsageError, WorkerLostError
from octavo.findings.limits import Limits


def test_results_come_from_another_process() -> None:
    with confined(2, prints=False) as executor:
        numbers = list(executor.map(eval, ["__import__('os').getpid()"] * 4))
    assert os.getpid() not in numbers


def test_an_error_over_a_call_is_raised_where_it_was_asked_for() -> None:
    with confined(1, prints=False) as executor:
        with pytest.raises(ZeroDivisionError):
            executor.submit(eval, "1 / 0").result()
        deed = (
            'exec(\'from octavo.findings.errors import ReadError; raise ReadError("a", hint="b")\')'
        )
        with pytest.raises(ReadError) as caught:
            executor.submit(eval, deed).result()
        assert (str(caught.value), caught.value.hint) == ("a", "b")
        assert executor.submit(eval, "7").result() == 7


def test_what_cannot_be_sent_is_an_error_and_the_next_call_is_done() -> None:
    with confined(1, prints=False) as executor:
        with pytest.raises((AttributeError, TypeError, ValueError)):
            executor.submit(lambda: 1).result()
        assert executor.submit(eval, "7").result() == 7


def test_isolation_wants_one_process_at_least() -> None:
    with workers(1, 1, limits=Limits(isolate=True)) as executor:
        assert isinstance(executor, Pool)
        assert executor.submit(os.getppid).result() != os.getppid()


def test_one_that_is_broken_off_as_it_begins_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(pool, "prepare", interrupted)
    with pytest.raises(KeyboardInterrupt), confined(2):
        pass
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_broken_off_ends_at_once() -> None:
    start = time.monotonic()
    futures: list[Future[object]] = []

    def begin_and_break_off() -> None:
        with confined(1, prints=False) as executor:
            futures.extend(executor.submit(eval, "__import__('time').sleep(60)") for _ in "abc")
            time.sleep(0.5)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        begin_and_break_off()
    assert time.monotonic() - start < 30
    assert futures[-1].cancelled()


def test_nothing_is_taken_on_after_its_end() -> None:
    with confined(1, prints=False) as executor:
        pass
    with pytest.raises(UsageError, match="was shut down"):
        executor.submit(eval, "7")


@pytest.mark.parametrize("count", [0, -1, "2", True])
def test_one_of_nobody_is_refused(count: Any) -> None:
    with pytest.raises(UsageError, match="can do nothing"), confined(count):
        pass


def test_one_that_cannot_start_says_what_to_do() -> None:
    with confined(1, Limits(worker_memory=1), prints=False) as executor:
        with pytest.raises(OctavoError, match="cannot be made ready") as caught:
            executor.submit(eval, "7").result()
        assert "limits.worker-memory (1 MiB)" in caught.value.hint


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"no pickle",
        b"cposix\nsystem\n(S'true'\ntR.",
        b"coctavo.app.files\nwrite_atomically\n.",
        b"coctavo.tree.text\nre\n.",
        b"\x80\x04\x8c\x10octavo.tree.text\x8c\x0are.compile\x93.",
        b"cbuiltins\neval\n.",
        b"cbuiltins\nSystemExit\n.",
    ],
)
def test_an_answer_is_a_value_or_is_refused(answer: bytes) -> None:
    with pytest.raises(StrangeAnswerError):
        read_answer(answer)


def test_paths_and_counts_are_values() -> None:
    import pickle
    from collections import Counter

    value = (True, [Path("a"), Counter("ab"), frozenset({1}), ReadError("a")])
    read = read_answer(pickle.dumps(value))
    assert str(read) == str(value)


def _run(program: str, *arguments: str) -> tuple[list[str], str]:
    """Return the words that a program printed, and what it said on the side."""
    done = subprocess.run(
        [sys.executable, *(arguments or ("-c", program))],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    return done.stdout.split(), done.stderr


LATER = """
from octavo.app.processes.workers import confined
loaded = "'weasyprint' in __import__('sys').modules"
if __name__ == "__main__":
    for prints in (False, True):
        with confined(1, prints=prints) as executor:
            print(executor.submit(eval, loaded).result())
"""


def test_what_it_works_with_is_loaded_before_everything_is_forbidden() -> None:
    assert _run(LATER) == (["False", "True"], "")


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a program is run again in its processes")
def test_a_script_needs_no_guard_for_it_is_not_run_again(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import octavo\nprint('once')\n"
        "with octavo.confined(2) as executor:\n    print(executor.submit(eval, '7').result())\n"
    )
    assert _run("", str(script)) == (["once", "7"], "")


CRAMPED = """
from octavo import Limits, OctavoError, confined
with confined(1, Limits(worker_memory=1)) as executor:
    try:
        executor.submit(eval, "7").result()
    except OctavoError as error:
        print("told", error.hint)
"""


def test_one_that_cannot_start_spills_nothing() -> None:
    told, spilt = _run(CRAMPED)
    assert (told[:1], spilt) == (["told"], "")


MANNERS = """
import multiprocessing, os, signal, sys
from concurrent.futures import ProcessPoolExecutor
import octavo


def loaded() -> bool:
    return "octavo.app.pages" in sys.modules


def hears() -> bool:
    return signal.getsignal(signal.SIGINT) is signal.default_int_handler


def seven() -> int:
    with octavo.confined(1, prints=False) as executor:
        return executor.submit(eval, "7").result()


if __name__ == "__main__":
    before = dict(os.environ)
    with octavo.confined(1, prints=False) as executor:
        executor.submit(eval, "7").result()
    with multiprocessing.get_context("forkserver").Pool(1) as pool:
        print(pool.apply(loaded), pool.apply(hears), before == dict(os.environ))
    for way in ("fork", "spawn"):
        with ProcessPoolExecutor(1, multiprocessing.get_context(way)) as pool:
            print(pool.submit(seven).result(60))
"""


@pytest.mark.skipif(os.name != "posix", reason="elsewhere there is nothing to fork from")
def test_the_pools_of_a_program_are_as_they_were(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(MANNERS)
    assert _run("", str(script)) == (["False", "True", "True", "7", "7"], "")


def test_a_daemon_is_told_that_it_can_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    daemon = SimpleNamespace(daemon=True)
    monkeypatch.setattr(multiprocessing, "current_process", lambda: daemon)
    with pytest.raises(UsageError, match="may have no worker processes"), confined():
        pass


@pytest.mark.skipif(os.name != "posix", reason="a pipe is a number here")
def test_one_that_closes_its_pipe_and_lives_on_is_lost_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_TO_END", 1)
    deed = "__import__('os').closerange(3, 64) or __import__('time').sleep(60)"
    with confined(1, prints=False) as executor:
        with pytest.raises(WorkerLostError, match="lived on"):
            executor.submit(eval, deed).result(timeout=60)
        assert executor.submit(eval, "7").result() == 7


def test_one_in_which_python_itself_fails_is_lost_and_no_error_of_the_call() -> None:
    deed = "(_ for _ in ()).throw(SystemError('error return without exception set'))"
    with confined(1, prints=False) as executor:
        with pytest.raises(WorkerLostError, match="error return without exception set"):
            executor.submit(eval, deed).result(timeout=60)
        assert executor.submit(eval, "7").result() == 7


def test_many_calls_with_trouble_among_them_are_each_answered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whatever a call does to its process, every other gives its own result."""
    monkeypatch.setattr(pool, "_PATIENCE", 1)
    trouble = {7: "__import__('os').abort()", 23: "bytes(2**40)", 31: "__import__('os')._exit(0)"}
    deeds = [trouble.get(at, f"{at} * {at}") for at in range(60)]
    with confined(3, Limits(chapter_seconds=2), prints=False) as executor:
        futures = [executor.submit(eval, deed) for deed in deeds]
        told = {at: type(future.exception(timeout=60)) for at, future in enumerate(futures)}
    assert {at for at, kind in told.items() if kind is WorkerLostError} == set(trouble)
    assert [futures[at].result() for at in range(60) if at not in trouble] == [
        at * at for at in range(60) if at not in trouble
    ]


def test_one_that_cannot_be_started_at_all_is_an_error_and_no_silence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none_left(_: object) -> None:
        raise BlockingIOError("no process is left")

    monkeypatch.setattr(pool, "_Worker", none_left)
    with (
        confined(1, prints=False) as executor,
        pytest.raises(OctavoError, match="cannot be started: no process is left"),
    ):
        executor.submit(eval, "7").result(timeout=60)


def test_who_hears_that_a_call_was_cancelled_may_ask_again_and_is_refused() -> None:
    refused: list[str] = []

    def ask_again(_: Future[Any]) -> None:
        with pytest.raises(UsageError, match="was shut down") as told:
            executor.submit(eval, "7")
        refused.append(str(told.value))

    executor = Pool(1, Limits(), prints=False)
    executor.submit(eval, "__import__('time').sleep(60)")
    executor.submit(eval, "7").add_done_callback(ask_again)
    ended = Thread(target=executor.shutdown, kwargs={"cancel_futures": True}, daemon=True)
    ended.start()
    ended.join(30)
    assert not ended.is_alive()
    assert len(refused) == 1


def test_a_book_whose_executor_is_shut_down_meanwhile_is_an_error_of_ours() -> None:
    class Ended(Executor):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ARG002 - as an executor has it
            future: Future[Any] = Future()
            future.cancel()
            return future

    with pytest.raises(UsageError, match="was shut down before all was done"):
        octavo.convert(["The lamp burned until four, and nobody slept."], executor=Ended())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_one_that_was_forked_along_is_refused_and_stays_its_owners() -> None:
    with confined(1) as executor:
        assert executor.submit(eval, "7").result() == 7
        child = os.fork()
        if not child:
            told = b""
            try:
                executor.submit(eval, "7")
            except UsageError as error:
                told = str(error).encode()
            executor.shutdown()
            os._exit(0 if b"was forked from" in told else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert executor.submit(eval, "7").result() == 7
