"""A first letter that drops: over whole lines, beside its text, and one word with it."""

from typing import Any, NamedTuple

import pymupdf
import pytest
from tests.printed_piece import elements_of, page_of, pdf_of, printed

STYLE = """
:root { font: 10pt/14pt octavo-text; orphans: 2; widows: 2 } body, p { margin: 0 } p + p { text-indent: 20pt }
@page { size: 240pt 300pt; margin: 20pt }
.d::first-letter { float: left; font-size: %sem; margin: 0 0.06em 0 0; line-height: 0.85 }
"""
TEXT = (
    "hroughout the parish it was known that nothing drowned in that reach was ever lost for good. "
    * 3
)
LEADING = 14.0


class Set(NamedTuple):
    """Words in one type size on one line, in points."""

    words: str
    left: float
    line: float
    size: float
    page: int


def spans(body: str, size: str = "4.6", more: str = "") -> list[Set]:
    """Return what stands on the pages of `body`, in the order of its lines."""
    data = pdf_of(page_of(body), STYLE % size + more)
    found: list[Set] = []
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        for page in pdf:
            for block in page.get_text("dict")["blocks"]:
                for line in block["lines"]:
                    found += [
                        Set(
                            one["text"],
                            one["origin"][0],
                            one["origin"][1],
                            one["size"],
                            page.number,
                        )
                        for one in line["spans"]
                        if one["text"].strip()
                    ]
    return sorted(found, key=lambda one: (one.page, one.line, one.left))


def letter_of(found: list[Set]) -> Set:
    (large,) = (one for one in found if one.size > 15)
    return large


@pytest.mark.parametrize(("size", "lines"), [("3.2", 2), ("4.6", 3), ("7", 4)])
def test_it_spans_whole_lines_and_stands_on_the_last(size: str, lines: int) -> None:
    found = spans(f"<p class=d>T{TEXT}</p>", size)
    letter = letter_of(found)
    rest = [one for one in found if one is not letter]
    assert letter.line == pytest.approx(rest[lines - 1].line, abs=0.1)
    assert [one.line - rest[0].line for one in rest] == pytest.approx(
        [at * LEADING for at in range(len(rest))], abs=0.1
    )
    beside, below = rest[:lines], rest[lines:]
    assert all(one.left > letter.left + 10 for one in beside)
    assert {round(one.left) for one in below} == {20}


def test_its_top_is_that_of_capitals_on_its_first_line() -> None:
    found = spans("<p class=d>HH " + TEXT)
    letter = letter_of(found)
    first = min(one.line for one in found)
    assert (letter.line - first) / (letter.size - 10) == pytest.approx(
        0.67, abs=0.02
    )  # the height of its capitals in ems


@pytest.mark.parametrize(
    ("words", "letter"),
    [
        (f"“T{TEXT}", "“T"),
        (f"<em>T{TEXT[:30]}</em>{TEXT}", "T"),
        (f"A {TEXT}", "A "),
        (f"É{TEXT}", "É"),
        (f"«\u00a0T{TEXT}", "« T"),
        (f"L’e{TEXT}", "L’"),
        (f"T. S. H{TEXT}", "T. "),
    ],
)
def test_marks_at_it_drop_with_it(words: str, letter: str) -> None:
    assert letter_of(spans(f"<p class=d>{words}</p>")).words == letter


@pytest.mark.parametrize(
    "words", [f"— … {TEXT}", f"“<em>T{TEXT}</em>", f"<b style='display: inline-block'>T</b>{TEXT}"]
)
def test_what_begins_with_no_letter_has_no_initial(words: str) -> None:
    assert {round(one.size) for one in spans(f"<p class=d>{words}</p>")} == {10}


def test_nothing_is_set_over_it_and_what_follows_a_short_paragraph_begins_below() -> None:
    found = spans(f"<p class=d>So it was.</p><p>{TEXT}</p>")
    letter = letter_of(found)
    second = next(one for one in found if one.words.startswith("hroughout"))
    assert second.left == pytest.approx(40, abs=0.5)
    assert second.line == pytest.approx(letter.line + LEADING, abs=0.1)


def test_its_lines_are_not_parted_by_a_page() -> None:
    for before in range(12, 19):
        found = spans(f"{'<p>x</p>' * before}<p class=d>T{TEXT}</p>")
        letter = letter_of(found)
        beside = [one for one in found if one.left > 30 and "x" not in one.words]
        assert {one.page for one in beside} == {letter.page}


def test_the_lead_is_set_beside_it_as_elsewhere() -> None:
    found = spans(f"<p class=d>T{TEXT}</p>", more=".d::first-line { font-size: 8pt }")
    assert round(next(one for one in found if one.words.startswith("hrough")).size) == 8


def test_figures_are_as_high_as_capitals() -> None:
    style = ":root { font-variant-numeric: oldstyle-nums }"
    data = pdf_of(page_of(f"<p class=d>1{TEXT}</p>"), STYLE % "4.6" + style)
    with pymupdf.open(stream=data) as pdf:  # type: ignore[no-untyped-call]
        page: Any = pdf[0]
        dots = page.get_pixmap(clip=(20, 20, 34, 62), dpi=144)
        rows = [
            dots.samples[at * dots.stride : (at + 1) * dots.stride] for at in range(dots.height)
        ]
    inked = [at for at, row in enumerate(rows) if min(row) < 128]
    assert inked[-1] - inked[0] > 65  # of 84: two lines and a capital


def test_who_is_read_to_hears_one_word() -> None:
    with printed(f"<p class=d>T{TEXT}</p>", STYLE % "4.6") as pdf:
        (paragraph,) = elements_of(pdf, "P")
        assert [int(kid) for kid in paragraph.K[:2]] == [0, 1]
