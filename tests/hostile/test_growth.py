"""A server that makes books all day holds no more at its end than after the first few."""

import gc
import os
import threading
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


@pytest.mark.skipif(not PAGE.exists(), reason="this system does not tell what a process holds")
@pytest.mark.timeout(1800)
def test_a_thousand_books_in_one_process_leave_nothing_behind(tmp_path: Path) -> None:
    books = extent(60, 1000)

    def one(at: int) -> None:
        told = "".join(
            f"<p>The lamp burned until {at + hour}, and nobody slept.</p>" for hour in range(40)
        )
        book = octavo.convert([f"<h1>Chapter {at}</h1>{told}"])
        make(book.document, ".epub", Setting(draws_cover=False))
        octavo.write_epub(book.document, tmp_path / "book.epub") if at % 10 == 0 else None

    for at in range(WARM_UP):
        one(at)
    before, handles, threads = _resident(), _handles(), threading.active_count()
    for at in range(books):
        one(at)
    growth = (_resident() - before) / before
    tried("books in one process", books, 60)
    print(f"growth: {growth:.2%} of {before * 4096 // 2**20} MiB")  # noqa: T201 - the measure
    assert growth <= 0.02
    assert (_handles(), threading.active_count()) == (handles, threads)
