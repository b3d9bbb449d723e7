"""A break between scenes keeps with the paragraphs around it, unless the page before would be three lines short for that."""

from typing import Any

import pymupdf
import pytest
from tests.printed_piece import page_of, pdf_of

LINES = 20
"""Lines that a page holds."""
RULES = """
@page { size: 200pt 280pt; margin: 20pt }
:root { font: 9pt/12pt octavo-text; widows: 2; orphans: 2 }
body, p { margin: 0 }
hr { height: 12pt; margin: 12pt 0; border: 0; break-before: avoid; break-after: avoid }
"""
BEHIND = "Behind<br>goes<br>on<br>and<br>on"


def first_page(filled: int, before: str, between: str = "<hr>") -> int:
    """Return how many lines stand on the first page, of which so many are `filled` before the paragraph that ends a scene."""
    body = "<p>Filled</p>" * filled + f"<p>{before}</p>{between}<p>{BEHIND}</p>"
    opened: Any = pymupdf.open(stream=pdf_of(page_of(f"<section>{body}</section>"), RULES))  # type: ignore[no-untyped-call]
    assert "".join(page.get_text() for page in opened).count("Filled") == filled
    return len(opened[0].get_text().split())


@pytest.mark.parametrize("filled", [13, 15])
def test_it_lets_go_of_a_paragraph_that_fills_a_page(filled: int) -> None:
    """With the whole paragraph, which is too short to break, up to seven lines stayed white."""
    assert first_page(filled, "Three<br>lines<br>long") == filled + 3


@pytest.mark.parametrize("filled", [14, 16])
def test_it_stands_at_the_head_of_a_page_or_at_the_foot_where_it_leaves_room_for_nothing_else(
    filled: int,
) -> None:
    """Without an ornament that takes three lines of 20 the paragraph before it fills the page, or with it."""
    assert first_page(filled, "Three<br>lines<br>long") == filled + 3


def test_it_stands_at_the_foot_of_a_page_that_would_be_short_by_four_lines() -> None:
    assert first_page(16, "One") == 17


def test_it_is_not_the_last_thing_above_notes() -> None:
    note = "<span style='float: footnote; font-size: 9pt; line-height: 12pt'>Noted</span>"
    assert first_page(14, f"One{note}") == 14


def test_it_stays_where_a_page_is_hardly_short() -> None:
    assert first_page(18, "Two<br>lines") == 18


def test_what_else_keeps_with_a_paragraph_stays_with_it() -> None:
    heading = "<h2 style='font: 9pt/12pt octavo-text; margin: 12pt 0; break-before: avoid; break-after: avoid'>Head</h2>"
    assert first_page(15, "Three<br>lines<br>long", heading) == 15
