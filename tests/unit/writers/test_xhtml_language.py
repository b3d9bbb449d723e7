import re

import pytest

from octavo.tree.document import Metadata, Role
from octavo.tree.language import language_tag
from octavo.writers.unwritten_metadata import unsaid
from octavo.writers.xhtml.language import book_direction, book_language
from octavo.writers.xhtml.words import has_words, words_of


@pytest.mark.parametrize(
    "tag", ["en", "en-GB", "zh-Hant-TW", "de-CH-1901", "sl-rozaj-biske", "es-419", "en-x-sker"]
)
def test_tags_are_taken_as_they_are(tag: str) -> None:
    assert tag == language_tag(tag)


@pytest.mark.parametrize("tag", ["", "English", "e", "en-", "en GB", "日本語", "en-GB-"])
def test_what_is_not_a_tag_is_refused(tag: str) -> None:
    assert language_tag(tag) == ""


def test_a_book_of_no_known_language_says_so() -> None:
    assert book_language(Metadata(language="French, mostly")) == "und"


@pytest.mark.parametrize(
    ("language", "direction", "expected"),
    [
        ("en", "", "ltr"),
        ("ar-EG", "", "rtl"),
        ("az-Arab", "", "rtl"),
        ("he-Latn", "", "ltr"),
        ("ja", "rtl", "rtl"),
        ("ar", "ltr", "ltr"),
    ],
)
def test_direction_is_as_said_or_as_the_script_runs(
    language: str, direction: str, expected: str
) -> None:
    assert expected == book_direction(Metadata(language=language, direction=direction))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fr-CA", "Chapitre"), ("zh-TW", "章"), ("tlh", "Chapter"), ("vi", "Chương")],
)
def test_words_are_in_the_language_of_the_book_or_english(language: str, expected: str) -> None:
    assert expected == words_of(language).section(Role.CHAPTER)


LANGUAGES = re.findall(
    r"\S+",
    "en de fr es pt it ja zh zh-Hant vi ru ar he ko nl pl uk tr cs el sv da nb nn no fi hu ro bg sr sr-Latn hr sk sl "
    "lt et lv ca eu eo id th hi fa ur ga la hy ka bn ta",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_word_for_every_section(language: str) -> None:
    words = words_of(language)
    names = words.sections.split("|")
    assert len(Role) == len([name for name in names if name.strip()])
    assert words.credit("aut", "N") != words.credit("trl", "N")
    assert all(
        "{}" in words.credit(role, "{}") for role in ("aut", "trl", "edt", "ill", "nrt", "pht")
    )
    assert has_words(f"{language}-x-sker")


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_no_other_language_counts_its_contents_in_english(language: str) -> None:
    english, words = words_of("en"), words_of(language)
    assert words.contents != english.contents
    assert words.credit("trl", "N") != english.credit("trl", "N")


@pytest.mark.parametrize(
    ("language", "codes"), [("km", ["PKG003"]), ("cs", []), ("", []), ("und", [])]
)
def test_a_book_in_a_language_without_words_is_told(language: str, codes: list[str]) -> None:
    assert [found.code for found in unsaid(Metadata(language=language))] == codes
