"""Lines from right to left: even on both sides, set in from the right, hanging to the right.

The words stand in a font of this machine or in numbered boxes, the spaces in the book's own face: what is stretched is of
another width than what was measured.
"""

from datetime import UTC, datetime
from functools import cache
from typing import Any

import pymupdf
import pytest

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.writers.pdf import write_pdf

WORDS = "המעבורת יצאה בשש, כפי שיצאה בשש מאז שהבטיחו את הגשר ולא בנו אותו. " * 6
EDGE = 0.7
"""Points: what a letter stands beyond its own width, or within."""


@cache
def lines_of(*sections: Section, language: str = "he") -> list[tuple[float, float]]:
    """Return where the lines of a book begin and end on its first page of text, from above."""
    document: Document = book(Metadata(title="T", language=language), *sections)
    artifact = write_pdf(document, modified=datetime(2026, 3, 1, tzinfo=UTC))
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    page = next(page for page in opened if len(page.get_text()) > 300)
    rows: dict[int, list[tuple[float, float]]] = {}
    for block in page.get_text("rawdict")["blocks"]:
        for line in block.get("lines", ()):
            for span in line["spans"]:
                for char in span["chars"]:
                    if not char["c"].isspace():
                        rows.setdefault(round(char["origin"][1]), []).append(
                            (char["bbox"][0], char["bbox"][2])
                        )
    edges = [rows[y] for y in sorted(rows)]
    return [(min(a for a, _ in row), max(b for _, b in row)) for row in edges if len(row) > 20]


def test_lines_of_hebrew_are_even_on_both_sides() -> None:
    lines = lines_of(chapter("א", WORDS))[:-1]
    assert len(lines) > 5
    for side in (0, 1):
        edges = [line[side] for line in lines]
        assert max(edges) - min(edges) < EDGE


def test_a_paragraph_of_hebrew_is_set_in_from_the_right() -> None:
    lines = lines_of(chapter("א", WORDS, WORDS))
    middle = len(lines) // 2
    (left, right), *others = lines[middle:-1]
    assert right == pytest.approx(others[0][1] - 1.25 * 10.5, abs=EDGE)
    assert left == pytest.approx(others[0][0], abs=EDGE)


def test_a_bibliography_in_hebrew_hangs_within_the_measure() -> None:
    measure = lines_of(chapter("א", WORDS))[0]
    entry = Section((para(WORDS),), Role.BIBLIOGRAPHY)
    first, *others = lines_of(entry)
    assert first[1] == pytest.approx(measure[1], abs=EDGE)
    assert {round(first[1] - line[1]) for line in others} == {21}
