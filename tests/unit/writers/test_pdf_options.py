import pytest

from octavo.findings.errors import UsageError
from octavo.writers.pdf.options import TRIMS, PrintOptions, bleed_width, trim_size


def test_a_trim_size_is_a_width_and_a_height_with_a_unit() -> None:
    assert trim_size("5.5x8.5in") == (396.0, 612.0)


def test_millimetres_spaces_and_a_multiplication_sign_are_understood() -> None:
    assert [round(side, 2) for side in trim_size(" 127 × 203.2 MM ")] == [360.0, 576.0]


def test_a_named_trim_size_is_found_in_any_case() -> None:
    assert trim_size("a5") == TRIMS["A5"]


@pytest.mark.parametrize("trim", ["", "foolscap", "7x8", "in", "5,5x8,5in", "x8in", "5x8in;"])
def test_an_unknown_trim_size_is_refused_and_the_known_ones_are_named(trim: str) -> None:
    with pytest.raises(UsageError) as caught:
        PrintOptions(trim)
    assert "A5, A6, B5, B6, A-format, B-format" in caught.value.hint
    assert "5.5x8.5in" in caught.value.hint


@pytest.mark.parametrize("trim", ["8.5x5.5in", "1x2in", "900x1200mm", "0x0mm"])
def test_a_size_that_no_book_has_is_refused(trim: str) -> None:
    with pytest.raises(UsageError, match="not that of a book"):
        PrintOptions(trim)


def test_type_too_small_to_read_is_refused() -> None:
    with pytest.raises(UsageError, match="type size 3 pt"):
        PrintOptions(type_size=3)


def test_leading_too_tight_to_read_is_refused() -> None:
    with pytest.raises(UsageError, match="leading 2 pt"):
        PrintOptions(leading=2)


def test_the_trims_of_the_trade_go_by_the_names_it_has_for_them() -> None:
    assert [round(side / 72 * 25.4) for side in trim_size("b format")] == [129, 198]
    assert trim_size("6x9") == trim_size("6x9in")
    assert trim_size("5.5x8.5") == trim_size("5.5x8.5in")


def test_a_bleed_is_a_length() -> None:
    assert [round(bleed_width(one), 2) for one in ("", "3mm", "0.125 in")] == [0, 8.5, 9]


@pytest.mark.parametrize("bleed", ["3", "wide", "20mm", "-3mm", "3mm;"])
def test_a_bleed_that_is_none_is_refused(bleed: str) -> None:
    with pytest.raises(UsageError, match="bleed"):
        PrintOptions(bleed=bleed)
