"""What stands before a chapter's number is the book's title where other pages say so, and else the heading's own."""

from pathlib import Path

import pytest

import octavo
from octavo.findings.finding import Outcome

TOLD = (
    "The rope was wet, and nobody would say from what.",
    "Ida counted the oars again, and again there was one too many.",
    "“It was here before us,” said the watchman, and shut the book.",
)


def made(folder: Path, *headings: str, suffix: str = "html", title: str = "") -> Outcome:
    for at, heading in enumerate(headings, 1):
        lines = [f"{line} That was in {heading}." for line in TOLD]
        text = "\n\n".join((heading, *lines))
        if suffix == "html":
            story = "".join(f"<p>{line}</p>" for line in lines)
            text = f"<html lang='en'><title>{heading}</title><body><h1>{heading}</h1><div>{story}</div></body></html>"
        (folder / f"{at:02}.{suffix}").write_text(text, "utf-8")
    return octavo.convert([folder], metadata=octavo.Metadata(title=title, language="en"))


def labels(book: Outcome) -> list[str]:
    return [section.label for section in book.document.sections()]


@pytest.mark.parametrize("suffix", ["html", "txt"])
@pytest.mark.parametrize(
    "odd", ["Interlude 1: Bird", "Bonus Chapter 1: Bird", "Harvest Home 2: Bird"]
)
def test_one_odd_heading_neither_names_the_book_nor_changes_the_others(
    tmp_path: Path, odd: str, suffix: str
) -> None:
    headings = ("Chapter 1: Tar", "Chapter 2: Rope", odd, "Chapter 3: Lime", "Chapter 4: Oar")
    book = made(tmp_path, *headings, suffix=suffix)
    assert labels(book) == list(headings)
    assert not {"BOK003", "BOK007"} & {one.code for one in book.findings}
    assert book.document.metadata.title not in odd


def test_a_title_that_most_headings_begin_with_is_the_books(tmp_path: Path) -> None:
    book = made(tmp_path, *(f"The Salt Road {at}: {name}" for at, name in enumerate("ABCD", 1)))
    assert labels(book) == ["1. A", "2. B", "3. C", "4. D"]
    assert book.document.metadata.title == "The Salt Road"


def test_a_title_that_the_user_names_stays_in_no_heading(tmp_path: Path) -> None:
    headings = ("Chapter 1: Tar", "Chapter 2: Rope", "Salt Road, Chapter 3: Lime", "Chapter 4: Oar")
    assert labels(made(tmp_path, *headings, title="The Salt Road"))[2] == "Chapter 3: Lime"


def test_days_of_a_serial_are_not_a_title_though_all_pages_count_them(tmp_path: Path) -> None:
    headings = tuple(f"Day {at}: {name}" for at, name in enumerate(("Tar", "Rope", "Lime"), 1))
    assert labels(made(tmp_path, *headings)) == list(headings)
