import pytest

from octavo.findings.errors import UsageError
from octavo.writers.pdf.options import TRIMS, PrintOptions, trim_size


def test_a_trim_size_is_a_width_and_a_height_with_a_unit() -> None:
    assert trim_size("5.5x8.5in") == (396.0, 612.0)


def test_millimetres_spaces_and_a_multiplication_sign_are_understood() -> None:
    assert [round(side, 2) for side in trim_size(" 127 × 203.2 MM ")] == [360.0, 576.0]


def test_a_named_trim_size_is_found_in_any_case() -> None:
    assert trim_size("a5") == TRIMS["A5"]


@pytest.mark.parametrize("trim", ["", "foolscap", "5x8", "in", "5,5x8,5in", "x8in", "5x8in;"])
def test_an_unknown_trim_size_is_refused_and_the_known_ones_are_named(trim: str) -> None:
    with pytest.raises(UsageError) as caught:
        PrintOptions(trim)
    assert "A5, A6, B5" in caught.value.hint
    assert "5.5x8.5in" in caught.value.hint


@pytest.mark.parametrize("trim", ["8.5x5.5in", "1x2in", "900x1200mm", "0x0mm"])
def test_a_size_that_no_book_has_is_refused(trim: str) -> None:
    with pytest.raises(UsageError, match="not that of a book"):
        PrintOptions(trim)


def test_type_too_small_to_read_is_refused() -> None:
    with pytest.raises(UsageError, match="type size 3 pt"):
        PrintOptions(base_size=3)


def test_leading_too_tight_to_read_is_refused() -> None:
    with pytest.raises(UsageError, match="leading 2 pt"):
        PrintOptions(leading=2)
