import pytest

from octavo.writers.pdf.fonts.scripts import east_asian_language, name_of, script_of


@pytest.mark.parametrize(
    ("character", "language", "script"),
    [
        ("灯", "ja", "Jpan"),
        ("灯", "zh-Hant", "Hant"),
        ("灯", "zh-TW", "Hant"),
        ("灯", "zh", "Hans"),
        ("灯", "ko", "Kore"),
        ("は", "zh", "Jpan"),
        ("한", "ja", "Kore"),
        ("。", "ja", "Jpan"),
        ("ع", "ja", "Arab"),
        ("★", "ja", "Zyyy"),
        ("⚔", "en", "Zyyy"),
        ("\U0001f600", "en", "Zsye"),
    ],
)
def test_a_character_belongs_to_a_script(character: str, language: str, script: str) -> None:
    assert script_of(character, language) == script


def test_the_first_east_asian_language_of_a_book_decides_how_han_is_read() -> None:
    assert east_asian_language(("en", "ko-KR", "ja"), "灯") == "ko-KR"


def test_without_one_kana_tells() -> None:
    assert east_asian_language(("en",), "灯は") == "ja"
    assert east_asian_language(("en",), "灯") == "zh"


def test_scripts_have_names_for_people() -> None:
    assert [name_of(script) for script in ("Zyyy", "Jpan", "Deva")] == [
        "symbols",
        "Japanese",
        "Devanagari",
    ]
