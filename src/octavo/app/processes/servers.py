"""One of octavo's functions → a process of its own that runs it, without anything of the caller's.

`multiprocessing` has one fork server for a whole program: the modules that octavo preloads and the signals
that it ignores would be the program's, too, and each process would run the program's main module again. So octavo
has its own servers, one for each set of modules, and its processes start without a main module. On Windows,
where nothing can be forked, processes are spawned, and each runs the main module again.

Everything that is used of `multiprocessing` beyond its public API is here.
https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods
"""

import contextlib
import io
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from multiprocessing.process import BaseProcess
from typing import Any, Final

if sys.platform != "win32":
    from multiprocessing import context, forkserver, popen_forkserver, reduction, spawn, util

    _servers: Final[dict[tuple[str, ...], forkserver.ForkServer]] = {}
    os.register_at_fork(
        after_in_child=_servers.clear
    )  # a server belongs to the process that started it

    class _Popen(popen_forkserver.Popen):
        """Starts a process from one of our servers; otherwise `_launch` is that of its parent class."""

        _fds: list[int]

        def _launch(self, process_obj: "_Process") -> None:
            preparation: dict[str, Any] = dict(spawn.get_preparation_data(process_obj.name))
            for name in ("init_main_from_name", "init_main_from_path"):
                preparation.pop(name, None)
            message = io.BytesIO()
            context.set_spawning_popen(self)
            try:
                reduction.dump(preparation, message)
                reduction.dump(process_obj, message)
            finally:
                context.set_spawning_popen(None)
            server = _server(process_obj.modules)
            self.sentinel, theirs = server.connect_to_new_process(self._fds)
            ends = (os.dup(theirs), self.sentinel)  # the process ends when the first of them closes
            self.finalizer = util.Finalize(self, _close, ends)
            with os.fdopen(theirs, "wb") as pipe:
                pipe.write(message.getbuffer())
            self.pid = forkserver.read_signed(self.sentinel)

    class _Process(BaseProcess):
        """A process forked from the server with these modules."""

        _start_method = "forkserver"
        modules: tuple[str, ...] = ()

        @staticmethod
        def _Popen(process_obj: "_Process") -> _Popen:  # noqa: N802 -- so it is called there
            return _Popen(process_obj)

    def _close(*descriptors: int) -> None:
        for descriptor in descriptors:
            os.close(descriptor)

    def _server(modules: tuple[str, ...]) -> forkserver.ForkServer:
        if modules not in _servers:
            server = forkserver.ForkServer()
            server.set_forkserver_preload(list(modules))
            _servers[modules] = server
        return _servers[modules]


def prepare(modules: tuple[str, ...]) -> None:
    """Start the server with these modules, if it does not run yet; it ignores Ctrl-C from the beginning."""
    if sys.platform != "win32":
        with _deaf():  # a process passes on the signals that it ignores
            _server(modules).ensure_running()


def new_process(
    modules: tuple[str, ...], target: Callable[..., None], arguments: tuple[Any, ...]
) -> BaseProcess:
    """Return a process, not yet started, that has `modules` loaded and ends with this process."""
    if sys.platform == "win32":
        spawned = multiprocessing.get_context("spawn")
        return spawned.Process(target=target, args=arguments, daemon=True)
    process = _Process(target=target, args=arguments, daemon=True)
    process.modules = modules
    return process


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Ignore Ctrl-C inside the block, if this is the main thread, where that is possible."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
