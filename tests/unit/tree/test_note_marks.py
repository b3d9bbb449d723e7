"""What calls a note, and what leads back from it, told by the words alone."""

import pytest

from octavo.tree.note_marks import is_return, is_set_off, length_of_mark, mark_of


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("1", "1"), (" [12] ", "12"), ("(c)", "c"), ("**", "**"), ("‡", "‡"), ("iv.", "iv"), ("②", "2"),
        ("［３］", "3"), ("【注4】", "4"), ("※5", "5"), ("(١)", "١"), ("сноска 6", "6"), ("註 7", "7"), ("B", "b"),
    ],
)  # fmt: skip
def test_numbers_letters_and_signs_are_marks_in_brackets_or_without(words: str, mark: str) -> None:
    assert mark_of(words) == mark


@pytest.mark.parametrize(
    "words",
    ["", " ", "12345", "next", "Chapter 1", "1 2", "#12", ">>12", "↩", "1.5", "[", "see 3" * 9],
)
def test_words_and_ways_are_not_marks(words: str) -> None:
    assert mark_of(words) == ""


def test_a_sign_that_leads_back_is_known_without_words() -> None:
    assert [is_return(words) for words in ("↩︎", " ^ ", "←", "back", "", " ")] == [True] * 3 + [
        False
    ] * 3


@pytest.mark.parametrize(
    ("text", "mark", "length"),
    [
        ("1. Salt", "1", 3), ("1 Salt", "1", 2), ("(1)Salt", "1", 3), ("[注1] 盐", "1", 5), ("１盐", "1", 1),
        ("* Salt", "*", 2), ("^ 1. Salt", "1", 5), ("1盐", "1", 1), ("a) Salt", "a", 3), ("A barge", "a", 0), ("1 barge", "1", 0),
        ("12 men", "1", 0), ("1st", "1", 0), ("1,5 pints", "1", 0), ("a salt", "b", 0), ("Salt", "1", 0), ("", "1", 0),
    ],
)  # fmt: skip
def test_the_number_that_a_note_begins_with_is_measured(text: str, mark: str, length: int) -> None:
    assert length_of_mark(text, mark) == length


def test_brackets_signs_and_raised_figures_set_a_mark_off() -> None:
    assert [is_set_off(words) for words in ("[1]", "†", "¹", "①", "1", "1.", "１")] == [
        True
    ] * 4 + [False] * 3
