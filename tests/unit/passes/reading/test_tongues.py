"""A line is in the languages whose words for a chapter or a part stand in it, however they are written."""

import re

import pytest

from octavo.passes.reading.headlines import parse_run_together
from octavo.passes.reading.tongues import tongues_in
from octavo.tree import numerals


@pytest.mark.parametrize(
    ("line", "languages"),
    [
        ("Chapter Twenty-One", [numerals.ENGLISH]),
        ("The Salt Road:Part Two", [numerals.ENGLISH]),
        ("Zweites Kapitel. Das Meer", [numerals.GERMAN]),
        ("Parte Uno", [numerals.SPANISH, numerals.PORTUGUESE, numerals.ITALIAN]),
        ("ГЛАВА ПЕРВАЯ", [numerals.RUSSIAN, numerals.UKRAINIAN]),
        ("BİRİNCİ KİTAP", [numerals.TURKISH]),
        ("BIRINCI KISIM", [numerals.TURKISH]),
        ("Chương một", [numerals.VIETNAMESE]),
        ("الفصل التاسع", [numerals.ARABIC]),
        ("The partial chapters of a notebook", []),
        ("第五章 港", []),
        ("", []),
    ],
)
def test_a_word_for_a_chapter_tells_the_language(
    line: str, languages: list[numerals.Words]
) -> None:
    assert [tongue.numbers for tongue in tongues_in(line)] == languages


def test_an_expression_for_either_way_takes_both() -> None:
    (german,) = tongues_in("Kapitel")
    either = re.compile(german.either_way(), re.IGNORECASE)
    assert either.fullmatch("KAPITEL ZWEI")
    assert either.fullmatch("Zweites Kapitel")
    assert not re.fullmatch(german.spelt_out(), "zweites kapitel")


@pytest.mark.parametrize(
    ("line", "book", "number"),
    [
        ("The Salt Ledger Chapter One", "The Salt Ledger", "Chapter One"),
        ("Le registre du sel Livre Deux", "Le registre du sel", "Livre Deux"),
        ("Соляная дорога Глава вторая", "Соляная дорога", "Глава вторая"),
        ("Die Salzstraße Kapitel Drei", "Die Salzstraße", "Kapitel Drei"),
        # A figure of Rome begins them, and no more.
        ("Die Salzstraße Kapitel Vier", "Die Salzstraße", "Kapitel Vier"),
        ("La route du sel Chapitre Cinq", "La route du sel", "Chapitre Cinq"),
    ],
)
def test_a_number_in_words_ends_the_title_of_a_book(line: str, book: str, number: str) -> None:
    headline = parse_run_together(line)
    assert headline is not None
    assert headline.book == book
    assert headline.number == number
