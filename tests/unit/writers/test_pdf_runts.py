"""The last line of a paragraph is no single short word, no three lines in turn end in hyphens, and no line is left alone for the next page, where
spaces can give or take a little."""

from itertools import groupby
from typing import Any

import pymupdf
import pytest
from tests.printed_piece import page_of, pdf_of

RULES = """
@page { size: 220pt 200pt; margin: 10pt }
:root { font: 10pt/12.5pt octavo-text; text-align: justify; hyphens: auto; widows: 2; orphans: 2 }
body, p { margin: 0 }
"""
LEFT_ALONE = "p { word-spacing: 0.001em }"
"""Who says how wide spaces are gets what was there before."""
SAVED = (
    "the grey sand there was nothing to be seen of it but a row of posts and the long wet "
    "when the tide had gone out over the grey me."
)
JOINED = (
    "gone out over the grey sand there was nothing to be seen of it but a row of posts and the long wet "
    "rope by which pulled his along row it."
)
HELPLESS = (
    "grey sand there was nothing to be seen of it but a row of posts and the long wet rope by which he "
    "when the tide had gone out over me."
)
HYPHENS = (
    "als während außerordentliche der so Verantwortlichkeiten unvoreingenommen Verantwortlichkeiten "
    "außerordentliche Verantwortlichkeiten Stelle Stelle auseinanderzuhalten Zustimmung anschließend und zuschauten "
    "auf unverzüglich während veranlasste Abgeordnete Regierungsvertreter Geschwindigkeitsbegrenzung Zustimmung "
    "Verantwortlichkeiten um Zustimmung zusammenzukommen, der"
)
ALONE = (
    "The keeper lit the lamp. She counted them again, from the other end, and came to another number. "
    "She counted them again, from the other end, and came to another number."
)
PARTED = (
    "The keeper lit the lamp. In the morning there were footprints, in the evening there were none, and between them it had not snowed. "
    "In the morning there were footprints, in the evening there were none, and between them it had not snowed."
)
NARROW = (
    "Die außerordentliche Geschwindigkeitsbegrenzung veranlasste mehrere Abgeordnete unverzüglich "
    "zusammenzukommen, um selbstverständlich die Verantwortlichkeiten auseinanderzuhalten und anschließend "
    "unvoreingenommen weiterzuverhandeln, während Regierungsvertreter zurückhaltend zuschauten."
)


def holding(lines: int) -> str:
    """Return the rule for pages of so many lines."""
    return f"@page {{ size: 220pt {20 + 12.5 * lines}pt }}"


def lines(words: str, style: str = "", *, language: str = "en") -> list[str]:
    """Return the lines of a paragraph."""
    page = page_of(f'<p lang="{language}">{words}</p>')
    opened: Any = pymupdf.open(stream=pdf_of(page, RULES + style))  # type: ignore[no-untyped-call]
    found: dict[tuple[int, int], str] = {}
    for at, one in enumerate(opened):
        for *_, bottom, word, _block, _line, _word in one.get_text("words"):
            place = at, round(bottom)
            found[place] = f"{found.get(place, '')} {word}".strip()
    return list(found.values())


def test_a_line_that_is_one_short_word_is_saved() -> None:
    style = "@page { size: 217pt 200pt }"
    assert lines(SAVED, style + LEFT_ALONE)[-1] == "me."
    assert len(lines(SAVED, style)) == len(lines(SAVED, style + LEFT_ALONE)) - 1


def test_or_that_word_has_company() -> None:
    assert lines(JOINED, LEFT_ALONE)[-1] == "it."
    assert lines(JOINED)[-1] == "row it."


def test_what_cannot_be_mended_stays_as_it_was() -> None:
    assert lines(HELPLESS) == lines(HELPLESS, LEFT_ALONE)


def test_a_paragraph_that_goes_on_overleaf_keeps_its_spaces() -> None:
    assert lines(JOINED, holding(2)) == lines(JOINED)


@pytest.mark.parametrize("style", ["p { text-align: start }", "p { direction: rtl }"])
def test_lines_that_are_not_justified_are_left_alone(style: str) -> None:
    assert lines(SAVED, style) == lines(SAVED, style + LEFT_ALONE)


def stack(found: list[str]) -> int:
    """Return how many lines in turn end in hyphens, at most."""
    runs = groupby(one.endswith("-") for one in found)
    return max(len(list(run)) for hyphens, run in runs if hyphens)


def test_lines_with_hyphens_do_not_stand_below_each_other() -> None:
    style = "@page { size: 238pt 300pt }"
    assert stack(lines(HYPHENS, style + LEFT_ALONE, language="de")) == 8
    assert stack(lines(HYPHENS, style, language="de")) <= 3


def test_hyphens_stay_where_holes_would_come_of_mending_them() -> None:
    style = "@page { size: 164pt 300pt }"
    assert lines(HYPHENS, style, language="de") == lines(HYPHENS, style + LEFT_ALONE, language="de")


def test_a_line_that_would_be_left_for_the_next_page_is_saved() -> None:
    """With it another line had to go there, and the page was a line short."""
    assert len(lines(ALONE, "@page { size: 219pt 200pt }" + LEFT_ALONE)) == 5
    assert len(lines(ALONE, holding(4) + "@page { size: 219pt 70pt }")) == 4


def test_no_word_goes_on_overleaf() -> None:
    assert lines(PARTED, holding(4) + LEFT_ALONE)[3].endswith(" foot-")
    assert lines(PARTED, holding(4))[3].endswith(" in the")


def test_a_word_is_parted_where_its_page_does_not_end() -> None:
    assert lines(PARTED)[3].endswith(" foot-")
