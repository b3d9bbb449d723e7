"""What stories are told of is heard in each language, and no name, no address and no control is taken for it."""

import pytest

from octavo.passes.chrome.wording.story_world import is_of_the_world


@pytest.mark.parametrize(
    "sentence",
    [
        "Read the chapter again, and put the kettle on.",
        "Lee el capítulo, abuela, y apaga la lámpara.",
        "Leia o romance à mesa, sem pressa.",
        "Lisez le dernier chapitre près de la fenêtre.",
        "Leggete il capitolo mentre accendo il lume.",
        "Lies das Kapitel am Tisch der Wirtin.",
        "Czytaj rozdział przy świecy.",
        "Читайте главу, а я налью супа.",
        "Читайте розділ, поки сніг.",
        "Bölümü mutfakta okuyun.",
        "Baca bab itu di dapur.",
        "Hãy đọc chương ấy trong căn bếp.",
        "اقرأ الفصل قرب النهر.",
        "קראו את הפרק ליד הנהר.",
        "रसोई में कहानी पढ़ें।",
        "อ่านตอนนี้ในหมู่บ้าน",
        "台所で小説をお読みください。",
        "부엌에서 소설을 읽으세요.",
        "请在厨房里阅读本章。",
        "請在廚房裡閱讀本章。",
    ],
)
def test_the_world_of_a_story_is_heard(sentence: str) -> None:
    assert is_of_the_world(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Read the newest chapters at Lantern & Bread.",
        "Read it at lantern.example or on kettle.example/river.",
        "Follow @candle for updates.",
        "Die neuesten Kapitel gibt es bei Haus Brücke.",
        "Lee los capítulos en La Lámpara Azul.",
        "Читайте новые главы на сайте «Река».",
        "请记住本站网址，手机用户请浏览书屋。",
        "小説は公式サイトでお読みください。",
        "최신 화는 앱에서 읽으세요.",
        "",
    ],
)
def test_names_addresses_and_controls_are_not_of_the_world(sentence: str) -> None:
    assert not is_of_the_world(sentence)
