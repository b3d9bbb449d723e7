"""A line is furniture when words of furniture are all it is; a story has the same words in sentences."""

import pytest

from octavo.passes.chrome.wording.vocabulary import ADVERTS, CONTROLS, FILLERS, MENUS, NAVIGATION
from octavo.passes.chrome.wording.words import (
    ends_like_speech,
    holds_controls,
    is_advert,
    is_label,
    is_menu,
    is_navigation,
)


def test_every_word_of_the_tables_is_known_where_it_stands_alone() -> None:
    """A mark in an entry would keep it from ever being found: lines are compared without."""
    assert [word for word in NAVIGATION if not is_navigation(word.title())] == []
    assert [word for word in CONTROLS if not is_label(f"[{word}]")] == []
    assert [word for word in ADVERTS if not is_advert(f"— {word.upper()} —")] == []


def test_every_choice_of_a_menu_makes_one_beside_two_others() -> None:
    assert [word for word in MENUS if not is_menu(f"Home | {word} | Log in")] == []


def test_every_filler_may_stand_between_words_of_a_label_and_makes_none_alone() -> None:
    assert [word for word in FILLERS if not is_label(f"Review {word} story")] == []
    alone = FILLERS - NAVIGATION - CONTROLS
    assert [word for word in alone if is_label(word)] == []


@pytest.mark.parametrize(
    "line",
    [
        "« Prev | Table of Contents | Next »",
        "NEXT CHAPTER 12",
        "NextPrevious",
        "NextPrevious NextPrevious NextPrevious",
        "上一章 目录 下一章",
        "上一章目录下一章",
        "次の話へ：目次",
        "الفصل السابق | الفصل التالي",
        "ตอนก่อนหน้า > ตอนถัดไป",
        "पिछला अध्याय · अगला अध्याय",
        "Next " * 24,
    ],
)
def test_words_of_navigation_marks_and_figures_lead_elsewhere(line: str) -> None:
    assert is_navigation(line)
    assert is_label(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Share | Ko-fi | Report chapter",
        "Review this story now",
        "Night mode: on",
        "Add this to your library",
        "Share this and the other",
    ],
)
def test_what_leads_nowhere_is_not_navigation(line: str) -> None:
    assert not is_navigation(line)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Share | Ko-fi | Report chapter", True),
        ("Review this story", True),
        ("Review this story.", False),
        ("Share.", False),
        ("次へ。", False),
        ("Loading...", True),
        ("this story", False),
        ("Share the chapter of the book on the page of it", False),
        ("Share the chapter of the book on the page", True),
        ("Day", True),
        ("Day 4", False),
        ("NIGHT 12", False),
        ("Chapter 4.", False),
        ("Chapter 4。", False),
        ("Chapter 4", True),
        ("“Next!”", False),
        ("Next “chapter", True),
        ("「次へ」", False),
        ("«Вперёд!»", False),
        ("« Вперёд »", True),
        ("NextPrevious NextPrevious NextPrevious NextPrevious", False),
        ("Next " * 24 + "»", False),
        ("Up the hill", False),
        ("* * *", False),
        ("", False),
    ],
)
def test_a_label_is_nothing_but_words_of_furniture(line: str, label: bool) -> None:
    assert is_label(line) is label


@pytest.mark.parametrize(
    ("line", "several"),
    [
        ("前へ 目次 次へ", True),
        ("Tweet  Share  Pin", True),
        ("Tweet | Share", True),
        ("Tweet Share Pin", True),
        ("Tweet Share", False),
        ("Table of Contents", False),
        ("Next 12 | 13", False),
        ("Share this with the author", False),
        ("Harbour | Weir", False),
    ],
)
def test_several_controls_in_a_line_are_told_from_one_of_several_words(
    line: str, several: bool
) -> None:
    assert holds_controls(line) is several


@pytest.mark.parametrize(
    ("line", "announces"),
    [
        ("- Advertisement -", True),
        ("広告", True),
        ("Werbung:", True),
        ("Quảng cáo", True),
        ("The advertisement ran for a week.", False),
        ("-" * 27 + "Advertisement", True),
        ("-" * 28 + "Advertisement", False),
        ("PublicitéLire sans publicité", True),
        ("PublicitéLe phare", False),
    ],
)
def test_a_place_for_an_advertisement_is_announced(line: str, announces: bool) -> None:
    assert is_advert(line) is announces


@pytest.mark.parametrize(
    ("line", "menu"),
    [
        ("Home Genres Rankings Forum Log in", True),
        ("Home Genres", False),
        ("Home Genres Harbour", False),
        ("Home Genres Rankings Harbour", True),
        ("Home Genres Rankings Undiscovered Countries", False),
        ("Home Genres Rankings.", False),
        ("Home, Genres, Rankings", False),
        ("“Home” Genres Rankings", False),
        ("HomeGenresRankings", True),
        ("HomeGenres", False),
        ("HomeGenresRankingsHarbour", False),
        ("玄幻修真都市", True),
        ("玄幻", False),
        ("小説検索ランキング港ログイン新規登録", True),
        ("小説検索ランキング港の灯りは今夜も消えた", False),
        ("HomeTable of ContentsKeepers of the LampAbout", True),
        ("HomeThe Keepers of the LampThe Light", False),
        ("Inicio | Géneros | Novelas", True),
        ("Каталог Форум Вход", True),
        ("Cadastre-se | Entrar | Gêneros", True),
        ("Connexion | S’inscrire | Défis", True),
        ("Home Genres " * 13 + "Home", True),
        ("Home Genres " * 13 + "Forum", False),
        ("[Menu] [Settings] [Help] " + "She looked at the lamp and said so " * 2, True),
        ("[Menu] [Settings] [Help] " + "She looked at the lamp and said so " * 5, False),
        ("»", False),
        ("", False),
    ],
)
def test_a_row_of_choices_is_mostly_words_of_menus(line: str, menu: bool) -> None:
    assert is_menu(line) is menu


@pytest.mark.parametrize("mark", [".", "!", "?", "…", "。", "！", "？", "”", '"', "」", "』"])
def test_speech_ends_in_a_full_stop_or_a_closing_quote(mark: str) -> None:
    assert ends_like_speech(f"Next{mark}")
    assert not ends_like_speech(f"{mark}Next")
