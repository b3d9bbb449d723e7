from octavo.writers.pdf.file.folio_marks import folio_marks
from octavo.writers.pdf.file.fragment import Folio, Furniture

GLYPHS = tuple((figure, ("FACE", f"{at:04x}", 5.0)) for at, figure in enumerate("0123456789"))


def folio(align: str = "center", *parts: tuple[str, str]) -> Folio:
    said = parts or (("page", "decimal"),)
    glyphs = (*GLYPHS, ("–", ("FACE", "00ff", 4.0)), (" ", ("", "", 3.0)))
    return Folio(said, 100, 60, 500, align, 12, "0 g\n", glyphs)


def drawn(one: Folio, number: int, *, offset: float = 0.0) -> str:
    counters = {"page": number, "pages": 320}
    return folio_marks(Furniture(0, offset, (one,)), 612, counters).decode()


def test_a_number_stands_in_the_middle_of_its_box() -> None:
    assert "1 0 0 -1 125 500 Tm <00010002> Tj" in drawn(folio(), 12)


def test_a_number_stands_at_the_left_or_at_the_right_of_its_box() -> None:
    assert "1 0 0 -1 100 500 Tm" in drawn(folio("left"), 7)
    assert "1 0 0 -1 155 500 Tm" in drawn(folio("right"), 7)


def test_words_around_a_number_are_set_with_it_and_spaces_only_take_room() -> None:
    dashes = (("string", "– "), ("page", "decimal"), ("string", " –"))
    operators = drawn(folio("left", *dashes), 8)
    places = ["100 500 Tm <00ff>", "107 500 Tm <0008>", "115 500 Tm <00ff>"]
    assert all(place in operators for place in places)


def test_the_number_of_all_pages_can_be_said() -> None:
    assert "<000300020000>" in drawn(folio("left", ("pages", "decimal")), 1)


def test_a_number_is_read_aloud_by_nobody_and_has_its_ink() -> None:
    operators = drawn(folio(), 1)
    assert operators.startswith("/Artifact <</Type /Pagination>> BDC")
    assert operators.endswith("EMC")
    assert "0 g\nBT" in operators


def test_a_number_moves_with_its_page() -> None:
    assert "0.75 0 0 -0.75 -9.9 612 cm" in drawn(folio(), 1, offset=-9.9)


def test_a_page_without_a_number_has_no_marks() -> None:
    assert folio_marks(Furniture(0, 0, ()), 612, {"page": 1, "pages": 1}) == b""
