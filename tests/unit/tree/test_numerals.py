"""A chapter's number is a number in whatever words or figures it is written."""

import re

import pytest

from octavo.tree.numerals import LANGUAGES, Words, number_value


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("Chapter 12.5", 12.5),
        ("Chapter LV", 55),
        ("Chapter Fourteen", 14),
        ("CHAPTER TWENTY-ONE", 21),
        ("Chapter One Hundred and Two", 102),
        ("Chapter Three Hundred Forty-Five", 345),
        ("Book One Chapter Two", 2),
        ("Chapitre premier", 1),
        ("Chapitre vingt et un", 21),
        ("Chapitre soixante-douze", 72),
        ("Capítulo treinta y cinco", 35),
        ("Capítulo vinte e um", 21),
        ("Capitolo ventotto", 28),
        ("Kapitel Einundzwanzig", 21),
        ("Erstes Kapitel", 1),
        ("Hoofdstuk tweeëndertig", 32),
        ("Глава сорок вторая", 42),
        ("Розділ п’ятий", 5),
        ("Rozdział dwadzieścia trzy", 23),
        ("On Birinci Bölüm", 11),
        ("Bab dua belas", 12),
        ("Chương hai mươi mốt", 21),
        ("الفصل الثاني عشر", 12),
        ("פרק ט״ו", 15),
        ("פרק ג", 3),
        ("第五十六章", 56),
        ("第一二三章", 123),
        ("第兩百章", 200),
        ("第３話", 3),
        ("55", 55),
        ("LV", 55),
        ("الفصل الثانية عشرة", 12),
        ("الفصل الأولى", 1),
    ],
)
def test_a_number_is_read_in_words_and_in_figures(number: str, value: float) -> None:
    assert number_value(number) == value


@pytest.mark.parametrize("words", ["", "Prologue", "Epilog", "Глава", "פרק זה", "The Lamp"])
def test_what_is_not_a_number_has_no_value(words: str) -> None:
    assert number_value(words) is None


@pytest.mark.parametrize(
    "language", LANGUAGES, ids=[language.units.split()[0] for language in LANGUAGES]
)
def test_each_word_of_a_table_is_matched_by_its_expression_and_none_has_two_values(
    language: Words,
) -> None:
    expression = re.compile(language.expression())
    for word, value in language.values().items():
        assert expression.fullmatch(word), word
        assert number_value(f"x {word}") == value, word
