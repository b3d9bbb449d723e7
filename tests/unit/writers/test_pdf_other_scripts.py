"""Lines of scripts without spaces or without capitals: Japanese is even on both sides, nothing is torn apart or lost.

The words stand in fonts of this machine or in numbered boxes.
"""

import itertools
from datetime import UTC, datetime
from functools import cache
from typing import Any, NamedTuple

import pymupdf
import pytest

from octavo.tree.build import book, chapter, em, para
from octavo.tree.document import Metadata
from octavo.writers.pdf import write_pdf

STORY = (
    "雨の日だけ開く図書館が、坂の上にありました。司書は一人きりで、「時雨」という名前でした。――それが本当の名前かどうか、"
    "だれも知りません……。ポケットにはQuill Houseの切符が、一枚だけ入っていました。「あ、あった！」とぼくは言いました。"
)
EDGE = 0.7
"""Points: what a letter stands beyond its own width, or within."""


class Char(NamedTuple):
    """A character on a page, in points."""

    char: str
    left: float
    right: float
    size: float
    font: str


@cache
def pages_of(language: str, title: str, *text: Any) -> tuple[tuple[tuple[Char, ...], ...], ...]:
    """Return the lines of each page of a book, from above, each with its characters from the left."""
    metadata = Metadata(title=title, language=language, publisher="Wickham House")
    document = book(metadata, chapter(title, *text))
    artifact = write_pdf(document, modified=datetime(2026, 3, 1, tzinfo=UTC))
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    return tuple(tuple(map(tuple, lines_on(page))) for page in opened)


def lines_on(page: Any) -> list[list[Char]]:
    rows: dict[int, list[Char]] = {}
    for block in page.get_text("rawdict")["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                for one in span["chars"]:
                    x0, _, x1, _ = one["bbox"]
                    found = Char(one["c"], x0, x1, span["size"], span["font"])
                    rows.setdefault(round(one["origin"][1]), []).append(found)
    return [sorted(rows[y], key=lambda one: one.left) for y in sorted(rows)]


def body_of(pages: Any) -> list[tuple[Char, ...]]:
    return [row for page in pages for row in page if len(row) > 15]


def said(row: Any) -> str:
    return "".join(one.char for one in row)


@pytest.mark.parametrize("language", ["ja", "zh-Hant"])
def test_lines_without_spaces_are_even_on_both_sides(language: str) -> None:
    lines = body_of(pages_of(language, "雨", STORY * 3))[:-1]
    assert len(lines) > 5
    assert max(row[-1].right for row in lines) - min(row[-1].right for row in lines) < EDGE


def test_their_words_are_read_without_spaces() -> None:
    lines = body_of(pages_of("ja", "雨", STORY * 3))
    assert "".join(map(said, lines)).startswith(STORY)


def test_no_gap_opens_in_a_pair_of_dashes() -> None:
    gaps = [
        behind.left - before.right
        for row in body_of(pages_of("ja", "雨", STORY * 3))
        for before, behind in itertools.pairwise(row)
        if before.char == behind.char == "―"
    ]
    assert gaps
    assert max(gaps) < EDGE / 2


@pytest.mark.parametrize("language", ["hi", "th", "ar"])
def test_emphasis_in_scripts_without_italic_is_bold(language: str) -> None:
    lines = body_of(pages_of(language, "x", para("Not stressed by them, but ", em("Zzz"))))
    fonts = {one.char: one.font for row in lines for one in row}
    assert "Bold" in fonts["Z"]
    assert "Bold" not in fonts["N"]


@pytest.mark.parametrize("language", ["hi", "th"])
def test_running_heads_in_joined_scripts_are_not_spaced_out(language: str) -> None:
    pages = pages_of(language, "Harbour", "Every lamp was counted twice. " * 300)
    head = next(row for page in pages[2:] for row in page if "harbour" in said(row))
    letters = [one for one in head if one.char.islower()]
    width = letters[-1].right - letters[0].left
    assert width < 0.67 * len(letters) * letters[0].size  # 0.7 if they are


def test_the_title_page_of_a_thai_book_is_centred() -> None:
    title, *_, publisher = pages_of("th", "Harbour", "น้ำ " * 30)[0]
    middles = [(row[0].left + row[-1].right) / 2 for row in (title, publisher)]
    assert middles[0] == pytest.approx(middles[1], abs=2)
