"""Processes are started where they are worth it, and change nothing but the time it takes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.manuscript_folder import SCRAPED

import octavo
from octavo.app.processes.workers import workers
from octavo.readers.source import Source


def test_one_job_or_one_page_needs_no_process() -> None:
    with workers(1, 1000) as executor:
        assert executor is None
    with workers(4, 1) as executor:
        assert executor is None


def test_a_short_book_is_cleaned_here_unless_processes_are_asked_for() -> None:
    with workers(0, 12) as executor:
        assert executor is None


def test_processes_clean_pages_as_this_one_does() -> None:
    pages = [
        Source(f"{at}.html", SCRAPED.replace("Chapter 1", f"Chapter {at}").encode(), "text/html")
        for at in range(1, 5)
    ]
    with workers(2, len(pages)) as executor:
        assert executor is not None
        elsewhere = octavo.convert(pages, executor=executor)
    assert elsewhere == octavo.convert(pages)


HIRES = """
import os, time
from octavo.app.processes.workers import workers
if __name__ == "__main__":
    with workers(2, 100) as executor:
        print(*{executor.submit(os.getpid).result() for _ in range(20)}, flush=True)
        time.sleep(60)
"""


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_processes_end_when_the_one_that_started_them_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HIRES], stdout=subprocess.PIPE, text=True
    ) as master:
        assert master.stdout is not None
        numbers = [int(number) for number in master.stdout.readline().split()]
        assert numbers
        master.send_signal(signal.SIGKILL)
    for _ in range(100):
        if not any(map(_lives, numbers)):
            return
        time.sleep(0.1)
    raise AssertionError(f"still there: {numbers}")


def _lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    try:
        facts = Path(f"/proc/{number}/stat").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return not Path("/proc/self").exists()  # where there is no /proc; else it ended just now
    return facts.rpartition(")")[2].split()[0] != "Z"  # ended, and nobody asked after it
