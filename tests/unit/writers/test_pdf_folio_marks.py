import re
from dataclasses import replace

import pytest

from octavo.writers.pdf.folio_marks import folio_marks
from octavo.writers.pdf.fragment import Folio, Furniture

GLYPHS = tuple((figure, ("F", f"000{figure}", 5.0)) for figure in "0123456789")
FOLIO = Folio(
    parts=(("page", "decimal"),),
    x=100,
    width=50,
    baseline=580,
    align="left",
    size=12,
    ink="0 g\n",
    glyphs=GLYPHS,
)


def marks(folio: Folio, page: int, *, offset: float = 0.0) -> str:
    furniture = Furniture(7, offset, (folio,))
    return folio_marks(furniture, 600, {"page": page, "pages": 240}).decode()


def places(drawn: str) -> list[float]:
    return [float(one) for one in re.findall(r"1 0 0 -1 (\S+) 580 Tm", drawn)]


def test_a_number_is_drawn_with_the_glyphs_of_its_figures() -> None:
    assert "/F 12 Tf 1 0 0 -1 100 580 Tm <000400000007> Tj" in marks(FOLIO, 407)


def test_a_number_is_no_content_and_leaves_the_page_as_it_was() -> None:
    drawn = marks(FOLIO, 3)
    assert drawn.startswith("/Artifact <</Type /Pagination>> BDC\nq\n")
    assert drawn.endswith("\nQ\nEMC")


def test_a_number_is_drawn_in_the_ink_of_its_box() -> None:
    assert "0 g\nBT" in marks(FOLIO, 3)
    assert "1 0 0 rg\nBT" in marks(replace(FOLIO, ink="1 0 0 rg\n"), 3)


@pytest.mark.parametrize(("align", "at"), [("left", 100), ("center", 120), ("right", 140)])
def test_a_number_stands_where_its_box_wants_it(align: str, at: float) -> None:
    assert places(marks(replace(FOLIO, align=align), 42)) == [at]


def test_a_number_moves_with_the_page() -> None:
    assert "0.75 0 0 -0.75 -12.5 600 cm" in marks(FOLIO, 3, offset=-12.5)


def test_words_beside_a_number_are_drawn_too_and_push_it_on() -> None:
    folio = replace(
        FOLIO,
        parts=(("string", "–"), ("page", "decimal")),
        glyphs=(*GLYPHS, ("–", ("G", "00ff", 8.0))),
    )
    drawn = marks(folio, 42)
    assert "/G 12 Tf 1 0 0 -1 100 580 Tm <00ff> Tj" in drawn
    assert "/F 12 Tf 1 0 0 -1 108 580 Tm <00040002> Tj" in drawn


def test_a_space_takes_room_and_is_not_drawn() -> None:
    folio = replace(
        FOLIO,
        parts=(("string", " "), ("page", "decimal")),
        glyphs=(*GLYPHS, (" ", ("", "", 3.0))),
    )
    assert places(marks(folio, 4)) == [103]


def test_the_pages_of_the_whole_book_can_be_told() -> None:
    assert "<000200040000> Tj" in marks(replace(FOLIO, parts=(("pages", "decimal"),)), 3)


def test_a_page_without_a_number_gets_nothing() -> None:
    assert folio_marks(Furniture(7, 0.0, ()), 600, {"page": 1, "pages": 2}) == b""
