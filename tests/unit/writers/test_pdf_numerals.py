import pytest

from octavo.findings.errors import UsageError
from octavo.writers.pdf.file.numerals import characters_of, numeral


@pytest.mark.parametrize(
    ("number", "roman"),
    [
        (1, "i"),
        (4, "iv"),
        (9, "ix"),
        (14, "xiv"),
        (40, "xl"),
        (90, "xc"),
        (400, "cd"),
        (1994, "mcmxciv"),
    ],
)
def test_roman_figures(number: int, roman: str) -> None:
    assert numeral(number, "lower-roman") == roman
    assert numeral(number, "upper-roman") == roman.upper()


def test_what_roman_figures_cannot_write_is_written_in_arabic_ones() -> None:
    assert (numeral(4000, "lower-roman"), numeral(0, "upper-roman")) == ("4000", "0")


def test_other_scripts_have_figures_of_their_own() -> None:
    assert numeral(104, "arabic-indic") == "١٠٤"
    assert numeral(104, "cjk-decimal") == "一〇四"


def test_a_style_nobody_counts_pages_in_is_refused() -> None:
    with pytest.raises(UsageError, match="'upper-greek'"):
        numeral(1, "upper-greek")


@pytest.mark.parametrize("style", ["decimal", "lower-roman", "upper-roman", "thai", "devanagari"])
def test_every_character_a_number_may_need_is_told_beforehand(style: str) -> None:
    needed = characters_of("page", style)
    assert all(set(numeral(number, style)) <= set(needed) for number in (1, 38, 1999, 27304, 5006))


def test_words_need_their_own_characters() -> None:
    assert characters_of("string", "– ") == "– "
