"""Titles in print: no word stands alone on the last line of one where its lines can be even."""

from typing import Any

import pymupdf
import pytest
from tests.printed_piece import page_of, pdf_of

RULES = """
@page { size: 300pt 300pt; margin: 30pt }
:root { font: 10pt/12.5pt octavo-text }
body, h1, p { margin: 0 }
h1 { font-size: 18pt; line-height: 25pt; text-align: center }
"""
TITLE = "Of Money, of Stone and of Works"


def lines_of(title: str, rules: str = "") -> list[tuple[str, float, float]]:
    """Return the lines of a title, with where each begins and ends, in points."""
    page = page_of(f"<header><h1>{title}</h1></header><p>Text.</p>")
    opened: Any = pymupdf.open(stream=pdf_of(page, RULES + rules))  # type: ignore[no-untyped-call]
    found = [line for block in opened[0].get_text("dict")["blocks"] for line in block["lines"]]
    rows = [
        (line["spans"][0]["text"].strip(), line["bbox"][0], line["bbox"][2])
        for line in found
        if line["spans"][0]["size"] > 15
    ]
    assert rows
    return rows


def test_no_word_stands_alone_where_lines_can_be_even() -> None:
    rows = lines_of(TITLE)
    assert [words for words, _, _ in rows] == ["Of Money, of Stone", "and of Works"]
    for _, begins, ends in rows:
        assert (begins + ends) / 2 == pytest.approx(150, abs=2.5)


def test_a_title_that_begins_at_the_margin_still_does() -> None:
    rows = lines_of(TITLE, "h1 { text-align: left }")
    assert [words for words, _, _ in rows] == ["Of Money, of Stone", "and of Works"]
    assert [begins for _, begins, _ in rows] == pytest.approx([30, 30], abs=1)


def test_a_title_takes_no_line_more() -> None:
    """Its words are so long that narrower lines would be one more: it is set as it was."""
    rows = lines_of("Harboursides Harboursides Harboursides Harboursides Of")
    assert [words for words, _, _ in rows] == [*["Harboursides Harboursides"] * 2, "Of"]


def test_a_title_of_one_line_and_one_of_even_lines_are_left_alone() -> None:
    assert len(lines_of("Works")) == 1
    even = "Of Money and of Stone and of Works and Days"
    assert lines_of(even) == lines_of(even, "h1 { padding: 0 0.01pt }")
