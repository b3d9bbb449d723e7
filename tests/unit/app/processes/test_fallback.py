"""An executor that breaks is replaced by a process of ours; if none can be started, that error is raised."""

from concurrent.futures import BrokenExecutor, Executor, Future
from typing import Any

import pytest

from octavo.app.processes import fallback
from octavo.app.processes.fallback import resilient_executor
from octavo.findings.limits import LIMITS


class Breaking(Executor):
    """Takes a call, and breaks over it."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        broken: Future[Any] = Future()
        broken.set_exception(BrokenExecutor("ended by SIGKILL"))
        return broken


class Broken(Executor):
    """Takes no call any more."""

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        raise BrokenExecutor("ended by SIGKILL")


class NoPool:
    """Cannot be begun."""

    def __init__(self, *_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("given", [Breaking(), Broken()], ids=["breaks", "is broken"])
def test_a_call_is_done_by_a_process_of_ours(given: Executor) -> None:
    with resilient_executor(given, LIMITS) as executor:
        assert executor
        assert executor.submit(len, "abc").result(timeout=60) == 3


@pytest.mark.parametrize("given", [Breaking(), Broken()], ids=["breaks", "is broken"])
def test_where_no_process_can_be_begun_the_caller_hears_of_it(
    given: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fallback, "Pool", NoPool)
    with resilient_executor(given, LIMITS) as executor:
        assert executor
        with pytest.raises(OSError, match="No space left"):
            executor.submit(len, "abc").result(timeout=60)


def test_what_cannot_be_done_again_is_not_done_at_all() -> None:
    with resilient_executor(Breaking(), LIMITS) as executor:
        assert executor
        with pytest.raises(TypeError, match="by position"):
            executor.submit(int, "10", base=2)
