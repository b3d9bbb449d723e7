"""Letters are counted by script, and the script of three fifths of them is the text's."""

import pytest

from octavo.passes.condition.scripts import (
    is_latin,
    kana_share,
    letters_by_script,
    main_script,
    name_of_script,
    weight_of,
)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Night, 12!", {"L": 5.0}),
        ("éß", {"L": 2.0}),
        ("λόγος", {"G": 5.0}),
        ("Ночь, night", {"L": 5.0, "C": 4.0}),
        ("שלום", {"H": 4.0}),
        ("سلام", {"A": 4.0}),
        ("밤", {"N": 2.5}),
        ("雨", {"Z": 2.5}),
        ("雨が降る。", {"K": 10.0}),
        ("雨" * 19 + "が", {"Z": 47.5}),
        ("雨" * 18 + "が", {"K": 47.5}),
        ("", {}),
    ],
)
def test_letters_are_counted_by_script(text: str, letters: dict[str, float]) -> None:
    assert letters_by_script(text.encode()) == letters


def test_the_main_script_has_three_fifths_of_the_letters() -> None:
    assert main_script({"L": 6.0, "C": 4.0}) == "L"
    assert main_script({"L": 4.0, "C": 6.0}) == "C"
    assert main_script({"L": 5.9, "C": 4.1}) == ""
    assert main_script({}) == ""


def test_ideographs_kana_and_hangul_weigh_more() -> None:
    assert [weight_of(script) for script in ("L", "C", "Z", "K", "N", "")] == [
        1,
        1,
        2.5,
        2.5,
        2.5,
        1,
    ]


def test_a_few_letters_of_another_script_leave_a_text_latin() -> None:
    """Of letters of two bytes the first is counted, and of marks of the East."""
    assert is_latin(b"The lamp")
    assert is_latin(("The lamp " + "я" * 10).encode())
    assert not is_latin(("The lamp " + "я" * 20).encode())


def test_the_share_of_kana_is_of_kana_and_ideographs() -> None:
    assert kana_share("雨が".encode()) == 0.5
    assert kana_share("雨".encode()) == kana_share(b"rain") == 0.0


@pytest.mark.parametrize(
    ("script", "text", "name"),
    [
        ("Z", "雨", "Chinese"),
        ("K", "雨が", "Japanese"),
        ("C", "Rain: Ночь", "Cyrillic"),
        ("G", "λόγος", "Greek"),
        ("I", "रात", "Devanagari"),
        ("N", "밤", "Hangul"),
    ],
)
def test_a_script_is_called_what_people_call_it(script: str, text: str, name: str) -> None:
    assert name_of_script(script, text) == name
