"""Lines that are justified: the space behind the dash of speech, and those inside of « », are as wide in each."""

from typing import Any

import pymupdf
import pytest
from tests.printed_piece import page_of, pdf_of

RULES = """
@page { size: 200pt 200pt; margin: 30pt }
:root { font: 10pt/12.5pt octavo-text; text-align: justify; hyphens: manual }
body, p { margin: 0 }
"""
REST = "the lamp had been burning for eleven nights, and nobody came."
RIGHT = 170.0
"""Points from the left, where the type area ends."""


def characters(words: str) -> list[tuple[str, float, float]]:
    """Return the characters of the first line, with where each begins and ends, in points."""
    opened: Any = pymupdf.open(stream=pdf_of(page_of(f"<p>{words}</p>"), RULES))  # type: ignore[no-untyped-call]
    lines = [
        [char for span in line["spans"] for char in span["chars"]]
        for block in opened[0].get_text("rawdict")["blocks"]
        for line in block["lines"]
    ]
    top = lines[0][0]["origin"][1]
    row = [char for line in lines for char in line if abs(char["origin"][1] - top) < 1]
    found = [(char["c"], char["bbox"][0], char["bbox"][2]) for char in row]
    return [one for one in found if one[0].strip()]


def gap(line: list[tuple[str, float, float]], before: str, behind: str) -> float:
    """Return how far two marks that follow each other stand apart."""
    said = "".join(char for char, _, _ in line)
    at = said.index(before + behind)
    return line[at + 1][1] - line[at][2]


def ends(line: list[tuple[str, float, float]]) -> float:
    return line[-1][2]


SPOKEN = ["Now", "Extraordinarily", "Nobody knew that", "Never mind, he said, for"]


@pytest.mark.parametrize("space", [" ", "\u00a0"])
@pytest.mark.parametrize("dash", ["—", "–", "―"])
def test_what_somebody_says_begins_at_one_place(dash: str, space: str) -> None:
    lines = [characters(f"{dash}{space}{said} {REST}") for said in SPOKEN]
    assert [ends(line) for line in lines] == pytest.approx([RIGHT] * len(lines), abs=0.3)
    assert (
        len({round(gap(line, dash, said[0]), 1) for line, said in zip(lines, SPOKEN, strict=True)})
        == 1
    )


def test_marks_of_french_stand_as_near_to_their_words_in_each_line() -> None:
    words = [
        f"« {said} » ? ! {REST}".replace(" »", "\u00a0»").replace("« ", "«\u00a0")
        for said in SPOKEN
    ]
    lines = [characters(one) for one in words]
    assert (
        len({round(gap(line, "«", said[0]), 1) for line, said in zip(lines, SPOKEN, strict=True)})
        == 1
    )
    assert [ends(line) for line in lines] == pytest.approx([RIGHT] * len(lines), abs=0.3)


def test_a_space_that_holds_between_words_is_stretched_as_others_are() -> None:
    plain, held = (
        characters(f"It was{space}Dr{space}Pell, and {REST}") for space in (" ", "\u00a0")
    )
    assert [round(one[1], 1) for one in plain[:8]] == [round(one[1], 1) for one in held[:8]]
