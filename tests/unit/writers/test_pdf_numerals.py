import pytest

from octavo.findings.errors import UsageError
from octavo.writers.pdf.numerals import characters_of, numeral

ROMAN = {1: "i", 4: "iv", 9: "ix", 14: "xiv", 40: "xl", 90: "xc", 444: "cdxliv", 1994: "mcmxciv", 3999: "mmmcmxcix"}  # fmt: skip
STYLES = ("decimal", "lower-roman", "upper-roman", "arabic-indic", "persian", "devanagari", "bengali", "thai", "cjk-decimal")  # fmt: skip


@pytest.mark.parametrize(("number", "figures"), ROMAN.items())
def test_roman_numbers_are_written_as_in_books(number: int, figures: str) -> None:
    assert numeral(number, "lower-roman") == figures
    assert numeral(number, "upper-roman") == figures.upper()


@pytest.mark.parametrize("number", [0, -3, 4000])
def test_what_roman_figures_cannot_write_is_written_in_arabic_ones(number: int) -> None:
    assert numeral(number, "lower-roman") == str(number)


def test_other_scripts_have_figures_of_their_own() -> None:
    assert numeral(1907, "arabic-indic") == "١٩٠٧"
    assert numeral(1907, "persian") == "۱۹۰۷"
    assert numeral(1907, "devanagari") == "१९०७"
    assert numeral(1907, "bengali") == "১৯০৭"
    assert numeral(1907, "thai") == "๑๙๐๗"
    assert numeral(1907, "cjk-decimal") == "一九〇七"


@pytest.mark.parametrize("style", ["lower-alpha", "hebrew", ""])
def test_pages_are_not_counted_in_letters(style: str) -> None:
    with pytest.raises(UsageError, match="counts pages in"):
        numeral(1, style)
    with pytest.raises(UsageError, match="counts pages in"):
        characters_of("page", style)


@pytest.mark.parametrize("style", STYLES)
def test_every_number_is_written_with_the_characters_that_are_set_aside_for_it(style: str) -> None:
    ready = set(characters_of("page", style))
    assert {one for number in range(5000) for one in numeral(number, style)} <= ready


def test_words_beside_a_number_need_their_own_characters() -> None:
    assert characters_of("string", "– ") == "– "
