"""No line begins with a dash that belongs to the word before it."""

from typing import Any

import pymupdf
from tests.printed_piece import page_of, pdf_of

RULES = """
@page { size: 200pt 200pt; margin: 30pt }
:root { font: 10pt/12.5pt octavo-text; text-align: justify; hyphens: manual }
body, p { margin: 0 }
"""


def lines_of(words: str, style: str = "") -> list[str]:
    page = page_of(f"<p>{words}</p>")
    opened: Any = pymupdf.open(stream=pdf_of(page, RULES + style))  # type: ignore[no-untyped-call]
    return [line.strip() for line in opened[0].get_text().split("\n") if line.strip()]


WORDS = "He went there again at night and said so himself—until it did not, he said."


def test_a_word_goes_on_to_the_next_line_with_the_dash_behind_it() -> None:
    begun = ""
    for width in range(240, 300, 4):
        lines = lines_of(WORDS, f"@page {{ size: {width}pt 200pt }}")
        assert not any(line.startswith("—") for line in lines), width
        begun += " ".join(line for line in lines if line.startswith("himself—"))
    assert begun


def test_a_dash_behind_a_space_begins_a_line() -> None:
    lines = lines_of("No lo creo en absoluto, jamás —susurró ella al fin, y se marchó.")
    assert lines[1].startswith("—susurró")


def test_a_word_stays_where_its_line_would_be_left_half_empty() -> None:
    lines = lines_of("It was an incomprehensibilities—and then nothing.")
    assert lines[1].startswith("—and")
