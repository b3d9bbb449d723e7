"""Sections of which a few lines would stand on a last page: some paragraphs are set closer, or all pages are shorter, so that none do."""

from typing import Any

import pymupdf
import pytest
from tests.printed_piece import page_of, pdf_of

RULES = """
@page { size: 300pt 260pt; margin: 30pt }
:root { font: 10pt/12.5pt octavo-text; text-align: justify; hyphens: auto; orphans: 2; widows: 2 }
body, p { margin: 0 }
p { text-indent: 12pt }
"""
ENOUGH = 5
SENTENCES = (
    "The keeper lit the lamp.",
    "Nobody had asked him for it, and nobody thanked him.",
    "All that winter the ice held, and the boats lay along the wall like furniture in a shut house.",
    "He wrote it down.",
    "Two hundred and nine years, he said, is a long time for a promise that was made over a glass of beer.",
    "In the morning there were footprints, in the evening there were none, and between them it had not snowed.",
    "She counted them again, from the other end, and came to another number.",
)
AS_THEY_ARE = "p { word-spacing: 0.0001pt } @page { padding-bottom: 0 !important }"
"""Spaces and pages that somebody has chosen: they are left alone."""


def section(paragraphs: int) -> str:
    """Return a section of paragraphs of one to six sentences."""
    told = (
        " ".join(SENTENCES[(at * 3 + step * 2) % len(SENTENCES)] for step in range(1 + at * 5 % 6))
        for at in range(paragraphs)
    )
    return f"<section>{''.join(f'<p>{one}</p>' for one in told)}</section>"


def pages_of(body: str, style: str = "") -> list[list[str]]:
    """Return the lines of each page of a piece."""
    opened: Any = pymupdf.open(stream=pdf_of(page_of(body), RULES + style))  # type: ignore[no-untyped-call]
    return [[line for line in page.get_text().split("\n") if line.strip()] for page in opened]


def words_of(pages: list[list[str]]) -> str:
    """Return all that is said on pages, in one string that says nothing of lines."""
    return "".join("".join(line for page in pages for line in page).split()).replace("-", "")


@pytest.mark.parametrize("paragraphs", [32, 38, 41])
def test_lines_are_gained_where_that_saves_a_page(paragraphs: int) -> None:
    size = "@page { size: 296pt 260pt }"
    before, after = (pages_of(section(paragraphs), size + style) for style in (AS_THEY_ARE, ""))
    assert len(before[-1]) < ENOUGH
    assert len(after) == len(before) - 1
    assert len(after[-1]) >= ENOUGH


@pytest.mark.parametrize("paragraphs", [16, 20, 26])
def test_pages_are_a_line_shorter_where_no_page_is_saved(paragraphs: int) -> None:
    before, after = (pages_of(section(paragraphs), style) for style in (AS_THEY_ARE, ""))
    assert len(before[-1]) < ENOUGH <= len(after[-1])
    assert len(after) == len(before)
    assert max(map(len, after)) == max(map(len, before)) - 1


@pytest.mark.parametrize("style", ["p { text-align: start }", "section { direction: rtl }"])
def test_pages_of_lines_that_are_not_justified_are_shorter_too(style: str) -> None:
    bodies = map(section, range(12, 60))
    body = next(one for one in bodies if len(pages_of(one, style + AS_THEY_ARE)[-1]) < ENOUGH)
    assert len(pages_of(body, style)[-1]) >= ENOUGH


def test_two_pages_are_up_to_three_lines_shorter() -> None:
    lines = max(map(len, pages_of(section(30), AS_THEY_ARE)))
    body = f"<section>{'<p>One line.</p>' * (lines + 2)}</section>"
    assert list(map(len, pages_of(body, AS_THEY_ARE))) == [lines, 2]
    assert list(map(len, pages_of(body))) == [lines - 3, 5]


def test_nothing_is_lost_or_said_twice() -> None:
    before, after = (words_of(pages_of(section(26), style)) for style in (AS_THEY_ARE, ""))
    assert before == after


@pytest.mark.parametrize("paragraphs", [14, 17])
def test_a_section_that_ends_well_is_left_as_it_is(paragraphs: int) -> None:
    before, after = (pages_of(section(paragraphs), style) for style in (AS_THEY_ARE, ""))
    assert len(before[-1]) >= ENOUGH
    assert before == after


def test_a_table_on_the_last_page_is_not_a_few_lines() -> None:
    table = "<table><tr><td>one</td></tr></table>"
    body = section(16).replace("</section>", f"{table}</section>")
    assert pages_of(body) == pages_of(body, AS_THEY_ARE)
