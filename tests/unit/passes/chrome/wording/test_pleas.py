"""A plea speaks of the serial, its readers and its makers; a story that shares its words does not."""

import pytest

from octavo.passes.chrome.wording.pleas import (
    PLEA,
    is_planted_plea,
    nouns_of_pleas,
    plea_weight,
    tells_of_page,
)
from octavo.passes.chrome.wording.shadow import shadow_of

PLEAS = (
    "Found a mistake? Tell us and earn a silver shell.",
    "This serial is free to read because readers like you pay for the candles.",
    "If you liked this chapter, vote for it on the list of the week!",
    "New chapters on Mondays and Thursdays.",
    "Si encuentras errores, avísanos en nuestro grupo.",
    "Нашли ошибку? Выделите её и нажмите Ctrl + Enter.",
    "Ủng hộ nhóm dịch một ly cà phê nhé!",
    "작품이 마음에 드셨다면 추천을 눌러 주세요!",
    "اقرأ الفصول الجديدة أولا على موقعنا.",
    "本站最新网址已更换，请各位书友收藏。",
    "Não se esqueça de votar e comentar, isso ajuda muito!",
    "Wer uns eine Tasse Tee spendiert, bekommt das nächste Kapitel früher.",
    "Ti è piaciuto? Condividilo con chi ami.",
    "Dziękujemy za przeczytanie! Zostaw komentarz.",
    "Bölümü beğendiyseniz yorum yapmayı unutmayın.",
    "Jangan lupa dukung kami di warung kopi ya!",
    "कृपया अपनी टिप्पणी लिखें और कहानी को साझा करें।",
    "ฝากกดติดตามและคอมเมนต์ให้กำลังใจนักเขียนด้วยนะคะ",
    "この作品が面白いと思ったら、評価で作者を応援してください！",
)
THE_AUTHORS = (
    "Follow the lamp, and the lamp will follow you.",
    "Tell us, sea, what you have taken.",
    "[Quest updated: follow the river.]",
    "[You have 3 new followers!]",
    "Every chapter begins with a lie.",
    "Reader, if you find this book, return it to the sea.",
    "He translated the silence, word by word.",
    "A telegram came at dawn, and nobody opened it.",
    "Every map has one author, and the road is not among its readers.",
    "파도는 대답 대신 문을 두드렸다.",
    "ونام البحر، ولم ينم أحد سواه.",
)
PLANTED = (
    "You are reading this on Gull Rock Novels, home of the tide.",
    "Find the newest chapters on Harbour Lights Fiction.",
    "Đọc chương mới nhất tại trang web Bến Sậy Truyện.",
    "اقرأ الفصول الجديدة أولا على موقعنا، مكتبة المنارة.",
)


@pytest.mark.parametrize("line", PLEAS)
def test_what_a_site_asks_of_its_readers_is_a_plea(line: str) -> None:
    assert plea_weight(line) >= PLEA


@pytest.mark.parametrize("line", THE_AUTHORS)
def test_what_an_author_repeats_is_not_a_plea(line: str) -> None:
    assert plea_weight(line) < PLEA
    assert not is_planted_plea(line)


@pytest.mark.parametrize("line", PLANTED)
def test_a_promotion_of_a_place_to_read_is_planted(line: str) -> None:
    assert is_planted_plea(line)
    assert nouns_of_pleas(shadow_of(line))


def test_what_somebody_says_in_the_story_is_not_planted() -> None:
    assert not is_planted_plea("“Read the new chapters on the Weir Lane Gazette site,” she said.")


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("1,204 views", True),
        ("Posted on November 1, 2026 by wren", True),
        ("조회 851 추천 41", True),
        ("Level: 4", False),
        ("Name: Pell Harrow", False),
        ("THE BELL RINGS TWICE", False),
    ],
)
def test_a_label_tells_of_its_page_or_of_the_story(line: str, tells: bool) -> None:
    assert tells_of_page(line) is tells


def test_a_line_in_two_scripts_is_asked_for_the_nouns_of_both() -> None:
    assert nouns_of_pleas(shadow_of("New chapter: глава 12")) == ("chapter", shadow_of("глав"))
    assert nouns_of_pleas(shadow_of("Лампа горела до трёх.")) == ()
