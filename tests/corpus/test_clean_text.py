"""Cleaning what is clean changes nothing: the sample books come back line for line."""

from pathlib import Path

import pytest
from tests.corpus.gate import clean_text
from tests.corpus.pages import PLAIN
from tests.corpus.scoring import folded_lines

import octavo

ROOT = Path(__file__).parents[2]
SERIAL = sorted(
    (ROOT / "tests" / "books" / "the-hundred-and-fourth-step" / "expected").glob("*.txt")
)
WRITTEN = sorted((ROOT / "manuscripts").glob("*/chapters/*.md"))


@pytest.mark.parametrize("chapter", SERIAL, ids=lambda path: path.stem)
def test_a_chapter_of_the_serial_comes_back_whole(chapter: Path) -> None:
    text = chapter.read_text("utf-8")
    assert folded_lines(text) == folded_lines(clean_text(text.encode(), PLAIN))


@pytest.mark.parametrize("chapter", WRITTEN, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_an_authored_chapter_comes_back_whole_from_its_plain_text(chapter: Path) -> None:
    text = octavo.clean(chapter).document.plain_text()
    assert folded_lines(text) == folded_lines(clean_text(text.encode(), PLAIN))
