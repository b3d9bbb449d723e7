import random

import pytest

from octavo.tree.text import excerpt, fold_space, ink, ink_of, is_blank, natural_key


@pytest.mark.parametrize("text", ["", " ", "\u00a0\u3000\t\n", "\u2028"])
def test_white_space_of_any_script_is_blank(text: str) -> None:
    assert is_blank(text)
    assert ink(text) == 0


@pytest.mark.parametrize("text", ["\u200b", "\u00ad", ".", " x "])
def test_a_character_without_width_is_still_ink(text: str) -> None:
    assert not is_blank(text)
    assert ink(text) == len(ink_of(text)) == 1


def test_an_excerpt_is_one_line_and_says_where_it_was_cut() -> None:
    assert excerpt("a\n\n b") == "a b"
    assert excerpt("abc def ghi", 6) == "abc d…"
    assert excerpt("abc def ghi", 5) == "abc…"
    assert len(excerpt("x" * 500)) == 72


def test_folding_trims_and_joins() -> None:
    assert fold_space("\u3000a \n\t b\u00a0") == "a b"


def test_names_sort_as_people_number_them() -> None:
    names = ["1.md", "2.md", "2a.md", "10.md", "ch 3.md", "Ch 12.md", "chapter-007.md", "é.md"]
    shuffled = names.copy()
    random.Random(7).shuffle(shuffled)  # noqa: S311 - an order, not a secret

    assert sorted(shuffled, key=natural_key) == names


def test_a_name_of_figures_only_sorts_beside_one_without() -> None:
    assert sorted(["b", "10", "", "a1b22", "9"], key=natural_key) == ["", "9", "10", "a1b22", "b"]
