"""Processes are started where they are worth it, and change nothing but the time it takes."""

from tests.manuscript_folder import SCRAPED

import octavo
from octavo.app.workers import workers
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
