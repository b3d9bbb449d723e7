"""What all tests share: `--accept`, a steady Hypothesis, a plain terminal, and the promise of a build."""

import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.promise import PROMISE

# A machine that is busy draws slowly: that fails no test.
_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("steady", _PATIENT, derandomize=True)
settings.register_profile("searching", _PATIENT)  # --hypothesis-profile=searching -n …
settings.load_profile("steady")


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Fail whatever test opens a connection or asks for a host: nothing of octavo ever does."""
    if event == "socket.getaddrinfo":
        raise AssertionError(f"asked for the host {arguments[0]!r}")
    if event == "socket.connect":
        family = getattr(arguments[0], "family", None)
        # Worker processes talk over local sockets, which are files.
        assert family == socket.AF_UNIX, f"connected to {arguments[1]!r}"


sys.addaudithook(PROMISE.hear)
sys.addaudithook(refuse_network)

CompareGolden = Callable[[Path, str], None]

# What a shell or a CI runner may have set, and what is printed or dated depends on.
_PREFERENCES = (
    "COLUMNS",
    "FORCE_COLOR",
    "LINES",
    "NO_COLOR",
    "OCTAVO_DEBUG",
    "SOURCE_DATE_EPOCH",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write what the tests produce as the new goldens"
    )


@pytest.fixture(scope="session", autouse=True)
def no_preferences() -> Iterator[None]:
    """Run octavo, here and in processes of its own, as if nobody had asked for colour or width."""
    with pytest.MonkeyPatch.context() as patch:
        for name in _PREFERENCES:
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(autouse=True)
def promise(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Fail a test in which octavo breaks its promise, even where the refusal was swallowed."""
    with PROMISE.watching(tmp_path_factory.getbasetemp()):
        yield
    assert not PROMISE.broken, "\n".join(PROMISE.broken)


@pytest.fixture
def compare_golden(request: pytest.FixtureRequest) -> CompareGolden:
    """Compare text with the golden in a file; under `--accept`, write it there."""

    def compare(golden: Path, actual: str) -> None:
        if request.config.getoption("--accept"):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(actual, encoding="utf-8", newline="\n")
        expected = golden.read_text(encoding="utf-8") if golden.exists() else ""
        assert expected == actual, (
            f"{golden.name}; if it is right, run ./dev accept and read the diff"
        )

    return compare
