"""A page asks whoever reads for comments, votes and coffee; a story asks for other things."""

import pytest

from octavo.passes.chrome.wording.pleas_at_edges import asks_of_reader, may_ask

ASK = (
    "Did you like it? Leave a comment, or buy me a coffee!",
    "Enjoying the tale so far? Read three chapters ahead on my Patreon!",
    "¿Te ha gustado? Déjanos un comentario y dale a las estrellas.",
    "Gostou do capítulo? Deixe o seu voto!",
    "Ce chapitre vous a plu ? Laissez-moi une review !",
    "Hat euch das Kapitel gefallen? Dann lasst mir einen Kommentar da!",
    "Vi è piaciuto il capitolo? Lasciate una recensione!",
    "Podobał się rozdział? Zostaw komentarz!",
    "Понравилась глава? Поблагодарите команду!",
    "Підтримати авторку можна на картку monobank: 5375 0000 1111 2222",
    "Bölümü beğendiyseniz oy verip yorum yapmayı unutmayın!",
    "Jangan lupa vote dan komen ya, biar semangat update!",
    "Ủng hộ nhóm dịch qua MoMo: 0901234567",
    "Kung nagustuhan ninyo ang kabanata, mag-vote at mag-comment!",
    "ฝากกดหัวใจและคอมเมนต์เป็นกำลังใจให้นักเขียนด้วยนะคะ",
    "هل أعجبكم الفصل؟ لا تنسوا ترك تعليق!",
    "نظر فراموش نشه، برای پارت بعد نظر بدید!",
    "נהניתם? הירשמו וקבלו כל פרק חדש ישר למייל.",
    "कहानी कैसी लगी, कमेंट में ज़रूर बताइए!",
    "ভালো লাগলে কমেন্ট করুন আর শেয়ার করুন!",
    "喜欢的话请加入书架，别忘了投票支持作者！",
    "続きが気になると思った方は、評価とブックマークをお願いします！",
    "재미있게 읽으셨다면 추천과 댓글 부탁드려요!",
)
TELL = (
    "Please review!",
    "He left no comment on the letter!",
    "Follow me, and I will show you the house where the author died.",
    "Buy me a coffee, the ghost had written in the frost, and so I did.",
    "Vote for the lobster. The lobster has never lied to you.",
    "[Rate your suffering from one to five stars!]",
    "Leave a comment in the guest book, said the nun, and support the roof!",
    "¿Te gustó la sopa?",
    "Seguitemi, e non voltatevi: la storia non perdona.",
    "Vergiss nicht, die Tür zu schließen, wenn du die Geschichte verlässt.",
    "Понравилась тебе моя история? Тогда налей ещё.",
    "Оцените, господа, какой вид!",
    "אהבת את הסיפור? אז תכבה את האור.",
    "कहानी पसंद आई? तो अब सो जाओ, बेटा।",
    "别忘了，投票的时候，把名字写在背面。",
    "高評価をお願いします、と画面の中の妹は笑った。",
    "댓글은 하나뿐이었다. 창문 닫고 자라, 아들아.",
)


@pytest.mark.parametrize("text", ASK)
def test_what_only_a_page_asks_for_is_a_plea(text: str) -> None:
    assert asks_of_reader(text)


@pytest.mark.parametrize("text", TELL)
def test_what_a_story_asks_for_is_none(text: str) -> None:
    assert not asks_of_reader(text)


@pytest.mark.parametrize(
    "text", ["Sberbank 0000", "She liked the chapter house.", "[Tip: 5 $]", "x" * 400]
)
def test_what_speaks_of_nothing_that_pleas_speak_of_is_none_of_one(text: str) -> None:
    assert not may_ask(text)


def test_a_sum_beside_a_plea_may_be_of_it() -> None:
    assert may_ask("340 ₽")
