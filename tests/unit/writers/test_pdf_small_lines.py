"""Lines in small capitals: no holes between their words, and another word in them where it nearly finds room."""

from itertools import pairwise
from typing import Any

import pymupdf
import pytest
from tests.printed_piece import page_of, pdf_of

RULES = """
@page { size: 300pt 200pt; margin: 30pt }
:root { font: 10pt/12.5pt octavo-text; text-align: justify; hyphens: auto }
body, p { margin: 0 }
p::first-line { font-variant: small-caps; letter-spacing: 0.03em }
"""
LOOSE = "Extraordinary circumstances, notwithstanding incomprehensible correspondence."
NEARLY = "In the long drawer beneath the window lay the photographs of a house that nobody knew."
CLOSE = "There were advertisements under everything that anybody had ever read."
SHORT = "In the long drawer beneath it."
SPACE = 2.9
"""Points between words that are not stretched."""
RIGHT = 270.0
"""Points from the left, where the type area ends."""


def first_line(words: str, style: str = "") -> list[tuple[str, float, float]]:
    """Return the characters of the first line, with where each begins and ends, in points."""
    opened: Any = pymupdf.open(stream=pdf_of(page_of(f"<p>{words}</p>"), RULES + style))  # type: ignore[no-untyped-call]
    lines = [
        [char for span in line["spans"] for char in span["chars"]]
        for block in opened[0].get_text("rawdict")["blocks"]
        for line in block["lines"]
    ]
    top = lines[0][0]["origin"][1]
    row = [char for line in lines for char in line if abs(char["origin"][1] - top) < 1]
    return [(char["c"], char["bbox"][0], char["bbox"][2]) for char in row]


def said(line: list[tuple[str, float, float]]) -> str:
    return "".join(char for char, _, _ in line).strip()


def widest_gap(line: list[tuple[str, float, float]]) -> float:
    """Return how far words stand apart at most, in points."""
    inked = [one for one in line if one[0].strip()]
    return max(right[1] - left[2] for left, right in pairwise(inked))


def test_what_a_line_wants_is_put_between_its_letters_too() -> None:
    line = first_line(LOOSE)
    stretched = widest_gap(line)
    assert said(line) == "Extraordinary circumstances, notwith-"
    assert stretched < 2.5 * SPACE
    assert first_line(LOOSE, "p { text-align: start }")[1][1] < line[1][1]


@pytest.mark.parametrize("words", [LOOSE, NEARLY])
def test_its_last_letter_stands_at_the_margin(words: str) -> None:
    line = first_line(words)
    assert line[0][1] == pytest.approx(30, abs=0.1)
    assert max(end for char, _, end in line if char.strip()) == pytest.approx(RIGHT, abs=0.3)


def test_a_word_that_nearly_finds_room_is_taken() -> None:
    assert said(first_line(CLOSE, "p { text-align: start }")) == "There were advertisements under"
    assert said(first_line(CLOSE)) == "There were advertisements under everything"


def test_a_line_that_is_the_last_is_set_as_it_is() -> None:
    assert first_line(SHORT) == first_line(SHORT, "p { text-align: start }")
