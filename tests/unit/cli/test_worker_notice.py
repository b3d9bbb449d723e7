"""Each manuscript's pages are worked on under the limits that it sets, whatever else a command reads."""

import contextlib
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest
from tests.manuscript_folder import SCRAPED, manuscript_folder

from octavo.app.sources import page_at
from octavo.app.sweep import learn_pages
from octavo.cli.program import run
from octavo.findings.limits import LIMITS, Limits

Requests = list[tuple[int, Limits]]
ONE, TWO = Limits(chapter_seconds=11), Limits(chapter_seconds=22, isolate=True)


def manuscript(folder: Path, limits: Limits) -> str:
    """Write a manuscript of three saved pages, and return its folder's name."""
    toml = (
        '[book]\nchapters = ["*.html"]\n'
        f"[limits]\nchapter-seconds = {limits.chapter_seconds}\nisolate = {limits.isolate}\n".lower()
    )
    pages = {f"{at}.html": SCRAPED.replace("three", f"{at}") for at in range(3)}
    return str(manuscript_folder(folder, toml, pages))


@pytest.fixture
def requests_of(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Requests]:
    """Return what has a command tell for how many pages, under which limits, it wants workers."""

    def watch(command: str) -> Requests:
        seen: Requests = []

        @contextlib.contextmanager
        def record(
            _jobs: int, pages: int, *, limits: Limits = LIMITS, **_: object
        ) -> Iterator[Executor | None]:
            seen.append((pages, limits))
            yield None

        monkeypatch.setattr(f"octavo.cli.{command}.workers_with_notice", record)
        return seen

    return watch


@pytest.mark.parametrize("command", ["inspect", "learn", "diff"])
def test_each_manuscript_is_read_under_its_own_limits(
    tmp_path: Path, requests_of: Callable[[str], Requests], command: str
) -> None:
    seen = requests_of(command)
    folders = [manuscript(tmp_path / name, limits) for name, limits in (("a", ONE), ("b", TWO))]
    assert run([command, *folders, "-q"]) == 0
    assert seen == [(3, ONE), (3, TWO)]


@pytest.mark.parametrize("command", ["inspect", "learn", "diff"])
def test_manuscripts_of_the_same_limits_share_their_workers(
    tmp_path: Path, requests_of: Callable[[str], Requests], command: str
) -> None:
    seen = requests_of(command)
    assert run([command, *(manuscript(tmp_path / name, ONE) for name in "ab"), "-q"]) == 0
    assert seen == [(6, ONE)]


class Here(Executor):
    """Works in this process, and keeps the limits of the pages that it was given."""

    def __init__(self) -> None:
        self.seen: set[Limits] = set()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_: Any) -> "Future[Any]":
        _, parcel = args
        self.seen.update(page.limits for _, page, *_ in parcel)
        future: Future[Any] = Future()
        future.set_result(fn(*args))
        return future


def test_pages_of_two_limits_teach_one_profile_each_on_workers_of_its_own(tmp_path: Path) -> None:
    pages = [
        page_at(page, limits=limits)
        for name, limits in (("a", ONE), ("b", TWO))
        for page in sorted(Path(manuscript(tmp_path / name, limits)).glob("*.html"))
    ]
    hands = {ONE: Here(), TWO: Here()}
    assert learn_pages(pages, hands)[0].chapters == 6
    assert {limits: here.seen for limits, here in hands.items()} == {ONE: {ONE}, TWO: {TWO}}
