"""A stanza that stands right behind a heading breaks where no page has room for both; no heading stands alone on its page."""

from typing import Any

import pymupdf
from tests.printed_piece import page_of, pdf_of

LINES = 10
"""Lines that a page holds."""
RULES = """
@page { size: 200pt 160pt; margin: 20pt; padding-bottom: 0 !important }
:root { font: 9pt/12pt octavo-text; widows: 2; orphans: 2 }
body, p, h2 { margin: 0; font: inherit }
h2 { break-after: avoid }
.stanza { break-inside: avoid }
.line { display: block }
br { display: none }
"""


def stanza(lines: int) -> str:
    inside = "<br>".join('<span class="line">Verse</span>' for _ in range(lines))
    return f'<p class="stanza">{inside}</p>'


def lines_of(body: str) -> list[int]:
    """Return how many lines each page has."""
    opened: Any = pymupdf.open(stream=pdf_of(page_of(f"<section>{body}</section>"), RULES))  # type: ignore[no-untyped-call]
    return [len(page.get_text().split()) for page in opened]


def test_a_stanza_breaks_that_has_no_room_behind_the_only_heading_of_its_page() -> None:
    assert lines_of("<h2>Head</h2>" * 3 + stanza(9)) == [10, 2]


def test_neither_its_first_line_nor_its_last_stands_alone() -> None:
    assert lines_of("<h2>Head</h2>" * 3 + stanza(8)) == [9, 2]
    assert lines_of("<h2>Head</h2>" * 9 + stanza(8)) == [9, 8]


def test_it_stays_whole_with_its_heading_where_a_page_holds_both() -> None:
    assert lines_of("<p>Before</p>" * 4 + "<h2>Head</h2>" + stanza(8)) == [4, 9]


def test_it_stays_whole_behind_text() -> None:
    assert lines_of("<p>Before</p>" * 4 + stanza(8)) == [4, 8]
