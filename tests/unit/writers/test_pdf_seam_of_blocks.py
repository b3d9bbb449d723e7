"""What blocks are laid out by that WeasyPrint would lay out otherwise: their first lines, and what stands at their foot."""

import pymupdf
import pytest
from tests.printed_piece import page_of, pdf_of

FACE = ":root { font: 10pt/12pt octavo-text; orphans: 2; widows: 2 } body, p { margin: 0 }"
PAGE = "@page { size: 200pt 200pt; margin: 20pt }"
FOOT = ".page { min-height: 160pt; align-content: end } .footnote { float: footnote }"
TALL = 15.0
"""Points, where first lines are set in 20."""


def sizes(body: str, style: str) -> list[list[float]]:
    """Return how large the type of each line is, in points, page by page."""
    with pymupdf.open(stream=pdf_of(page_of(body), f"{FACE}{PAGE}{style}")) as pdf:  # type: ignore[no-untyped-call]
        return [
            [
                line["spans"][0]["size"]
                for block in page.get_text("dict")["blocks"]
                for line in block["lines"]
            ]
            for page in pdf
        ]


def tall_lines(body: str, style: str) -> list[list[int]]:
    """Return the places of the lines in tall type, page by page."""
    return [[at for at, size in enumerate(page) if size > TALL] for page in sizes(body, style)]


def heights(body: str) -> list[dict[str, float]]:
    """Return how far down each word ends on its page, in points."""
    with pymupdf.open(stream=pdf_of(page_of(body), f"{FACE}{PAGE}{FOOT}")) as pdf:  # type: ignore[no-untyped-call]
        return [
            {word: round(bottom, 1) for _, _, _, bottom, word, *_ in page.get_text("words")}
            for page in pdf
        ]


def test_only_the_first_line_of_a_paragraph_is_its_first_line() -> None:
    pages = tall_lines(f"<p>{'words and ' * 150}</p>", "p::first-line { font-size: 20pt }")
    assert len(pages) > 3
    assert pages == [[0], *([] for _ in pages[1:])]


def test_a_paragraph_that_moves_to_the_next_page_whole_has_its_first_line_there() -> None:
    body = f"<p class=b>{'x<br>' * 12}</p><p>{'words and ' * 20}</p>"
    assert tall_lines(body, "p:not(.b)::first-line { font-size: 20pt }") == [[], [0]]


def test_the_first_line_of_a_box_is_not_that_of_each_page() -> None:
    body = f"<section>{'<p>words</p>' * 30}</section>"
    pages = tall_lines(body, "section::first-line { font-size: 20pt }")
    assert len(pages) > 2
    assert pages == [[0], *([] for _ in pages[1:])]


@pytest.mark.parametrize("inside", ["{}", "<i>{}</i>", "<i>y</i>{}"])
def test_only_the_first_letter_of_a_paragraph_is_its_first_letter(inside: str) -> None:
    body = f"<p>{inside.format('words and ' * 150)}</p>"
    pages = tall_lines(body, "p::first-letter { font-size: 20pt }")
    assert pages == [[0], *([] for _ in pages[1:])]


def test_what_is_in_a_block_stands_at_its_foot_where_its_style_says_so() -> None:
    (page,) = heights("<section class=page><p>one<p>two</section>")
    assert page["two"] == pytest.approx(180, abs=2)
    assert page["two"] - page["one"] == pytest.approx(12)


def test_it_stands_above_the_notes_there() -> None:
    (page,) = heights("<section class=page><p>one<span class=footnote>note</span><p>two</section>")
    assert page["two"] < page["note"] - 10


def test_what_is_longer_than_a_page_begins_at_its_head() -> None:
    more = f"<p>more{'<p>and' * 5}"
    first, second = heights(f"<section class=page>{'<p>line' * 12}<p>last{more}</section>")
    (whole,) = heights(f"<section class=page>{'<p>line' * 12}<p>last</section>")
    assert whole["last"] == pytest.approx(180, abs=2)
    assert first["last"] == pytest.approx(whole["last"] - 4)
    assert second["more"] == pytest.approx(32, abs=2)


OVERLEAF = """
@page { size: 200pt 140pt; margin: 20pt }
:root { font: 10pt/14pt octavo-text; widows: 1; orphans: 1 }
section { page: text }
body, p { margin: 0 }
blockquote { margin: 2rlh 1em }
h2 { margin: 1.5rlh 0 0.5rlh; font-size: 1em; line-height: 1rlh }
h3 { margin: 2rlh 0; font-size: 1em; break-before: page }
"""


@pytest.mark.parametrize(
    ("block", "lines"), [("<blockquote>Q</blockquote>", 0), ("<h2>Q</h2>", 0.5), ("<h3>Q</h3>", 2)]
)
def test_a_block_that_opens_a_page_has_no_whole_lines_above_it_unless_it_begins_one(
    block: str, lines: float
) -> None:
    """What is below it keeps the grid of lines."""
    body = f"<section>{'<p>x</p>' * 7}{block}{'<p>y</p>' * 9}</section>"
    with pymupdf.open(stream=pdf_of(page_of(body), OVERLEAF)) as pdf:  # type: ignore[no-untyped-call]
        rows = {word[4]: word[3] for word in reversed(pdf[1].get_text("words"))}
        top = pdf[0].get_text("words")[0][3]
    assert rows["Q"] - top == pytest.approx(14 * lines, abs=0.5)
    assert round(rows["y"] - top) % 14 == 0
