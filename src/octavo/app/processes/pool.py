"""Calls → their results, from confined processes; one that is lost costs its call, and nothing else.

An executor like those of `concurrent.futures`. Each process is managed by a thread of its own,
which sends it one call at a time: so it is always known which call is at fault when a process dies
or does not end, and the next call gets a new process.
"""

import contextlib
import multiprocessing
import os
import pickle
import queue
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from octavo.app.processes.answers import StrangeAnswerError, read_answer
from octavo.app.processes.servers import new_process, prepare
from octavo.app.processes.sizing import modules_for
from octavo.app.processes.worker import READY, WorkerSetup, work
from octavo.findings.errors import (
    OctavoError,
    UsageError,
    WorkerLostError,
    WriteError,
    reason_of,
)
from octavo.findings.limits import MIB, Limits, setting_name

_T = TypeVar("_T")
_PATIENCE: Final = 10
"""Seconds of wall-clock time for each of processor time: so many processes may share a processor."""
_TO_START: Final = 120
"""Seconds until a new process must be ready."""
_TO_END: Final = 5
"""Seconds that a process may take to end once it was told to, or once its pipe was closed."""
_GUARD: Final = '; is `if __name__ == "__main__":` missing in the program that starts them?'
_STARTING: Final = threading.Lock()
"""`multiprocessing` keeps a list of the processes it started, which is not safe for several
threads."""


@dataclass(frozen=True, slots=True)
class _Call:
    """A call to be made, and the future that receives its result."""

    future: "Future[Any]"
    function: Callable[..., Any]
    arguments: tuple[Any, ...]


class Pool(Executor):
    """Runs functions of octavo's rooms in confined processes; results are values of those rooms."""

    def __init__(self, count: int, limits: Limits, *, prints: bool) -> None:
        """Start so many processes. `prints` says whether they also set type.

        Raises:
            UsageError: `count` is not a positive number, or this process may start none.
            WriteError: the system does not let it start any.
        """
        asked: Any = count  # by a caller whom no type checker warned
        if isinstance(asked, bool) or not isinstance(asked, int) or asked < 1:
            raise UsageError(
                f"a pool of {count!r} processes can do nothing", hint="ask for one or more"
            )
        if multiprocessing.current_process().daemon:
            raise UsageError(
                "a process that is a daemon of another may have no worker processes",
                hint="pass no executor, with one job and without limits.isolate",
            )
        self._calls: queue.SimpleQueue[_Call | None] = queue.SimpleQueue()
        self.prints, self._owner = prints, os.getpid()
        self._ended, self._ending = False, threading.Lock()
        self._folder: Path | None = None
        self._supervisors: list[_Supervisor] = []
        try:
            self._start(count, limits)
        except OSError as error:
            self.shutdown(cancel_futures=True)
            raise _none_started(error) from error
        except BaseException:  # a Ctrl-C
            self.shutdown(cancel_futures=True)
            raise

    def _start(self, count: int, limits: Limits) -> None:
        if self.prints:
            self._folder = Path(tempfile.mkdtemp(prefix="octavo-faces-"))
        modules = modules_for(prints=self.prints)
        prepare(modules)
        setup = WorkerSetup(limits.worker_memory, limits.chapter_seconds, modules)
        for _ in range(count):
            self._supervisors.append(_Supervisor(self._calls, setup, self._folder))

    def submit(self, fn: Callable[..., _T], /, *args: Any, **kwargs: Any) -> "Future[_T]":
        """Call `fn(*args)` in one of the processes.

        The future raises `WorkerLostError` if the call ended the process.

        Raises:
            UsageError: the pool was shut down, or belongs to the process that this one was forked from.
        """
        if kwargs:
            raise TypeError("a pool calls functions by position")
        if os.getpid() != self._owner:  # its threads do not exist here: nobody would answer
            raise UsageError(
                "the executor belongs to the process that this one was forked from",
                hint="make one with octavo.confined() after the fork",
            )
        future: Future[_T] = Future()
        with self._ending:
            if self._ended:
                raise UsageError(
                    "the executor was shut down, and runs nothing any more",
                    hint="use it inside of its `with`",
                )
            self._calls.put(_Call(future, fn, args))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes: once every call is done or, with `cancel_futures`, at once. They are their owner's to end."""
        if os.getpid() != self._owner:
            return
        with self._ending:  # from here on `submit` adds no call after the None that ends a thread
            self._ended = True
        if cancel_futures:  # without the lock: whoever hears of it may call `submit`
            self._cancel_waiting()
        for _ in self._supervisors:
            self._calls.put(None)
        for supervisor in self._supervisors:
            if cancel_futures:
                supervisor.stop()
            if wait:
                supervisor.thread.join()
        if wait and self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _cancel_waiting(self) -> None:
        with contextlib.suppress(queue.Empty):
            while True:
                if call := self._calls.get_nowait():
                    call.future.cancel()


class _Supervisor:
    """A thread and its worker process, which is started again when it is lost."""

    def __init__(
        self, calls: "queue.SimpleQueue[_Call | None]", setup: WorkerSetup, folder: Path | None
    ) -> None:
        self._calls, self._setup, self._folder = calls, setup, folder
        self._worker: _Worker | None = None
        self._stopped = False
        self.thread = threading.Thread(target=self._run, name="octavo-pool", daemon=True)
        self.thread.start()

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        self._stopped = True
        if self._worker:
            self._worker.kill()

    def _run(self) -> None:
        with contextlib.suppress(Exception):  # raised again by the first call
            self._worker = self._new_worker()
        while (call := self._calls.get()) is not None:
            if call.future.set_running_or_notify_cancel():
                try:
                    call.future.set_result(self._result(call))
                except BaseException as error:  # noqa: BLE001 -- raised again by whoever asked
                    call.future.set_exception(error)
            del call  # else its arguments are kept until the next one comes
        if self._worker:
            self._worker.end()

    def _result(self, call: _Call) -> Any:
        """Return the result of a call; if its process was killed, try once more in a second one.

        A kill may have a cause outside the call. A call that took too long or too much memory would do so again, and is
        not repeated.
        """
        message = pickle.dumps((call.function, call.arguments), pickle.HIGHEST_PROTOCOL)
        for may_try_again in (True, False):
            worker = self._worker = self._worker or self._new_worker()
            try:
                done, value = worker.ask(message)
            except _KilledError as error:
                self._lose(worker)
                if not may_try_again or self._stopped:
                    raise WorkerLostError(str(error)) from error
            except WorkerLostError:
                self._lose(worker)
                raise
            else:
                if not done:
                    raise value
                return value
        raise AssertionError("a call is tried twice at most")

    def _new_worker(self) -> "_Worker":
        """Return a new process that is ready for calls.

        Raises:
            OctavoError: none could be started.
        """
        if self._stopped:
            raise WorkerLostError("the executor was shut down")
        try:
            folder = Path(tempfile.mkdtemp(dir=self._folder)) if self._folder else None
            return _Worker(replace(self._setup, folder=folder))
        except OSError as error:
            raise _none_started(error) from error

    def _lose(self, worker: "_Worker") -> None:
        worker.kill()
        worker.end()
        self._worker = None


def _none_started(error: OSError) -> WriteError:
    return WriteError(
        f"worker processes cannot be started: {reason_of(error)}",
        hint="-j 1 in a command, no executor in a program and no limits.isolate do without them",
    )


class _KilledError(Exception):
    """A process died, for a reason that may be unrelated to its call."""


class _Worker:
    """A process at the other end of a pipe."""

    def __init__(self, setup: WorkerSetup) -> None:
        """Start the process, and wait until it is ready.

        Raises:
            OctavoError: it does not become ready.
        """
        self._setup, self._late = setup, False
        self._pipe, theirs = multiprocessing.Pipe()
        self._process = new_process(setup.modules, work, (theirs, setup))
        with _STARTING:
            self._process.start()
        theirs.close()
        try:
            trouble = self._exchange(None, _TO_START).decode("utf-8", "replace")
            if trouble == READY:
                return
        except (_KilledError, WorkerLostError) as error:
            trouble = str(error)
        self.end()
        raise OctavoError(
            f"worker processes cannot be made ready: {trouble}",
            hint=f"is {setting_name('worker_memory')} ({setup.memory} MiB) too little? No executor in a program, "
            "-j 1 in a command and no limits.isolate do without them"
            + _GUARD
            * (sys.platform == "win32"),
        )

    def ask(self, message: bytes) -> tuple[bool, Any]:
        """Make a call; return whether it succeeded, and its result, or the exception.

        Raises:
            WorkerLostError: it took too much time or memory, or sent an invalid answer.
            _KilledError: the process died.
        """
        answer = self._exchange(message, self._setup.allowance(message))
        try:
            done, value = read_answer(answer)
        except (StrangeAnswerError, TypeError, ValueError) as error:
            raise WorkerLostError(f"it sent no answer that can be read: {error}") from error
        if isinstance(value, MemoryError) and not done:
            raise WorkerLostError(self._too_much())
        if isinstance(value, SystemError) and not done:
            # Out of memory, code in C may fail without naming the cause; Python cannot be trusted then.
            raise WorkerLostError(f"Python failed in it ({value}), as where memory ends")
        return done, value

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()

    def end(self) -> None:
        """Let the process end, and make sure that it does."""
        self._pipe.close()
        with _STARTING:
            self._process.join(_TO_END)
            if self._process.exitcode is None:
                self._process.kill()
                self._process.join()

    def _exchange(self, message: bytes | None, seconds: int) -> bytes:
        """Send a message, if there is one, and return the reply."""
        watch = threading.Timer(seconds * _PATIENCE, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            if message is not None:
                self._pipe.send_bytes(message)
            return self._pipe.recv_bytes(self._setup.memory * MIB)
        except (EOFError, OSError) as error:
            raise self._loss(seconds) from error
        finally:
            watch.cancel()

    def _give_up(self) -> None:
        self._late = True
        self._process.kill()

    def _loss(self, seconds: int) -> Exception:
        """Return the error that explains why a process closed its pipe."""
        with _STARTING:
            self._process.join(_TO_END)
            code = self._process.exitcode
        if code is None:
            return WorkerLostError("it sent more than it may, or closed its pipe, and lived on")
        if self._late:
            return WorkerLostError(f"it had not ended after {seconds * _PATIENCE} seconds")
        if code == -getattr(signal, "SIGXCPU", 0):
            setting = setting_name("chapter_seconds")
            return WorkerLostError(
                f"it took more than {seconds} seconds of the processor ({setting})"
            )
        if code < 0:
            return _KilledError(f"its process was ended by {signal.Signals(-code).name}")
        return _KilledError(f"its process ended with exit code {code}")

    def _too_much(self) -> str:
        return (
            f"it needed more memory than {self._setup.memory} MiB ({setting_name('worker_memory')})"
        )
