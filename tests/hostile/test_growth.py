"""A server that makes books all day holds no more at its end than after the first few."""

import gc
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from tests.soak import extent, tried

import octavo
from octavo.app.deliver import Setting, make

PAGE = Path("/proc/self/statm")
WARM_UP = extent(20, 200)


def _resident() -> int:
    """Return the memory that this process holds, in pages."""
    gc.collect()
    return int(PAGE.read_text().split()[1])


def _handles() -> int:
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - its own handle is one of them


def _one(at: int, folder: Path) -> None:
    """Make a book, and write every tenth."""
    told = "".join(
        f"<p>The lamp burned until {at + hour}, and nobody slept.</p>" for hour in range(40)
    )
    book = octavo.convert([f"<h1>Chapter {at}</h1>{told}"])
    make(book.document, ".epub", Setting(draws_cover=False))
    if at % 10 == 0:
        octavo.write_epub(book.document, folder / "book.epub")


def held(books: int, folder: Path) -> tuple[int, int, int, int]:
    """Return what this process holds: pages of memory before and after so many books, and further handles and threads."""
    for at in range(WARM_UP):
        _one(at, folder)
    before, handles, threads = _resident(), _handles(), threading.active_count()
    for at in range(books):
        _one(at, folder)
    return before, _resident(), _handles() - handles, threading.active_count() - threads


@pytest.mark.skipif(not PAGE.exists(), reason="this system does not tell what a process holds")
@pytest.mark.timeout(1800)
def test_a_thousand_books_in_one_process_leave_nothing_behind(tmp_path: Path) -> None:
    """The process is a new one: in that of the tests a Java machine may grow meanwhile."""
    books = extent(60, 1000)
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawned) as process:
        before, after, handles, threads = process.submit(held, books, tmp_path).result()
    growth = (after - before) / before
    tried("books in one process", books, 60)
    print(f"growth: {growth:.2%} of {before * 4096 // 2**20} MiB")  # noqa: T201 - the measure
    assert growth <= 0.02
    assert (handles, threads) == (0, 0)
