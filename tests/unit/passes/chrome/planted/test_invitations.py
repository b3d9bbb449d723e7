"""An invitation, a work and a name to read at, together, are planted; two of the three are a story's."""

import pytest

from octavo.passes.chrome.planted.invitations import invitations_in, pieces_of_invitations
from octavo.passes.chrome.planted.invitations_abroad import (
    invites_abroad,
    languages_bidding,
    may_bid,
)
from octavo.passes.chrome.planted.suspicion import STEMS
from octavo.passes.chrome.wording.shadow import shadow_of


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in invitations_in(text)]


@pytest.mark.parametrize(
    "said",
    [
        "Discover more stories at Gull Rock Library",
        "Stay updated through My Paper Lantern Archive",
        "Enjoy exclusive chapters from NovelOwl",
        "Explore hidden tales at empire",
        "Your journey continues with My Paper Empire",
        "Get the latest chapters on Tidewater",
        "Find your next read at OwlBooks.",
        "Read exclusive content at empire",
        "Dive into more adventures at Gull Rock Fiction",
        "Check latest chapters at N0velOwl",
        "Updated chapters at novelowl",
        "Latest chapters updated on novelowl",
        "New novel chapters are published on Tidewater",
        "This chapter is updated by NovelOwl",
        "The most up-to-date novels are published here",
        "The source of this content is novelowl",
        "Please read the original chapters at Tidewater.",
        "Visit Tidewater for the latest chapters.",
        "Follow current novels on Tidewater",
    ],
)
def test_an_invitation_is_found_alone_and_glued_to_a_sentence(said: str) -> None:
    assert found(said) == [said]
    assert found(f"The gate was shut. {said} He knocked again.") == [said]
    shadow = shadow_of(said)
    stems = STEMS.found_in(shadow, STEMS.told_by(set(shadow.split())))
    assert pieces_of_invitations(stems, parted=False)


@pytest.mark.parametrize(
    "text",
    [
        "Continue your journey with Master Orrin.",
        "Read the story at home.",
        "Read it at Grandmother's funeral.",
        "Find the gate, and follow the wall to Dunmere.",
        "The latest almanac was found at the mill.",
        "She updated the chapter on eels at night.",
        "Held in the Reading Room on Tuesday at seven, the meeting ended in the Village Hall.",
        "Visit Aunt Oda, and bring the soup.",
        "The chapters of her life were all alike.",
        "Enjoy the book with tea, in the library, in May.",
        "See more in March.",
        "",
    ],
)
def test_what_a_story_says_of_reading_stays(text: str) -> None:
    assert found(text) == []


def test_what_is_to_be_had_there_goes_with_the_invitation() -> None:
    said = "Visit Tidewater for more chapters and no advertisements."
    assert found(f"{said} He knocked.") == [said]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lies die neuesten Kapitel kostenlos auf unserer Seite!",
        "Lisez les nouveaux chapitres en avance sur notre site.",
        "Descubre los últimos capítulos gratis en nuestra página.",
        "Leia os novos capítulos primeiro no nosso site.",
        "Leggi i nuovi capitoli in anteprima sul nostro sito.",
        "Czytaj najnowsze rozdziały tylko na naszej stronie.",
        "En yeni bölümleri sitemizde okuyun.",
        "Baca bab terbaru hanya di situs kami.",
        "Đọc truyện mới nhất tại trang của nhóm dịch.",
        "อ่านตอนใหม่ล่าสุดก่อนใครได้ที่เว็บของเรา",
        "最新の小説は公式サイトでお読みください",
        "최신 소설은 우리 사이트에서 보실 수 있습니다.",
        "اقرأ أحدث الفصول على موقع الفانوس فقط",
        "Читайте новые главы первыми на сайте.",
        "Читайте нові розділи першими на сайті.",
        "नए अध्याय सबसे पहले हमारी वेबसाइट पर पढ़ें।",
        "Mehr Romane gibt es auf papierlaterne.de",
    ],
)
def test_an_invitation_is_known_in_sixteen_languages(sentence: str) -> None:
    assert invites_abroad(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lies das Kapitel, sagte der Mönch.",
        "Er las die neuesten Kapitel auf der Seite des Verlags.",
        "Lisez ce chapitre et taisez-vous.",
        "Elle lisait les nouveaux chapitres sur le site.",
        "Он читал новые главы на сайте.",
        "Читайте молитву, главы клана смотрят.",
        "Leggi la lettera, e poi bruciala.",
        "本を読んでください、と母は言った。",
        "Read the new chapters on our site." * 8,
    ],
)
def test_what_a_story_bids_stays_in_every_language(sentence: str) -> None:
    assert not invites_abroad(sentence)


def test_a_language_is_asked_about_only_where_it_bids_and_has_a_place() -> None:
    page = "Читайте новые главы. Это сайт, и на сайте новости."
    shadow = shadow_of(page)
    stems = STEMS.found_in(shadow, STEMS.told_by(set(shadow.split())))
    languages = languages_bidding(stems, page.lower(), named=False)
    assert languages
    assert may_bid(shadow, languages)
    assert not may_bid(shadow_of("Читайте новые главы."), languages)
    plain = "Снег шёл всю ночь."
    told = shadow_of(plain)
    none = STEMS.found_in(told, STEMS.told_by(set(told.split())))
    assert languages_bidding(none, plain, named=False) == ()
