"""What speaks to whoever reads as sites do is told by what it speaks of; what a story tells, or somebody says, is not."""

import pytest

from octavo.passes.chrome.planted.search import planted_in
from octavo.passes.chrome.planted.site_talk import TalkOfPage, talk_of_a_site, talk_of_several
from octavo.passes.chrome.wording.shadow import shadow_of

OF_SITES = (
    "If this chapter will not load, please clear your cache or turn off the ad blocker.",
    "Spotted a typo in the translation? Report it with the button on our page!",
    "Si el capítulo no carga, recarga la página o desactiva el bloqueador.",
    "Se o capítulo não abrir, atualize a página ou desative o bloqueador de anúncios.",
    "Rechargez la page si le chapitre manque, ou désactivez votre bloqueur de publicité.",
    "Bitte meldet Fehler in der Übersetzung über das Formular auf unserer Seite.",
    "Jeśli brakuje rozdziału, odśwież stronę albo wyłącz blokadę reklam.",
    "Если глава не открывается, отключите блокировщик рекламы на сайте.",
    "Kalau bab ini tidak muncul, muat ulang halaman dan matikan pemblokir iklan.",
    "Bölüm açılmıyorsa lütfen reklam engelleyicinizi kapatın ve sayfayı yenileyin.",
    "Nếu chương bị lỗi, vui lòng tải lại trang web và tắt chặn quảng cáo.",
    "本章内容如有缺失，请刷新页面或关闭广告拦截插件后重新加载。",
    "このページの本文が表示されない場合は、広告ブロックを解除して再読み込みしてください。",
    "본문이 표시되지 않으면 광고 차단을 끄고 새로고침해 주세요.",
    "กรุณาปิดโปรแกรมบล็อกโฆษณาแล้วรีเฟรชเพื่ออ่านตอนต่อไป",
)
OF_STORIES = (
    "The last chapter of the novel was missing, and so was its author.",
    "She reported the error to the harbour office, in the book that lay there for it.",
    "“Please report any errors in the chapter,” the printer had written inside the lid.",
    "Please keep off the ice, said a board, and nobody had kept off it.",
    "El capítulo siguiente del libro hablaba de la página que faltaba.",
    "Die Seite fehlte, und mit ihr das Kapitel, in dem der Mörder vorkam.",
    "Он открыл книгу на последней главе и нашёл там чужую закладку.",
    "他把那一章又读了一遍，还是没有找到自己的名字。",
    "次のページには、何も書かれていなかった。",
    "다음 페이지에는 아무것도 적혀 있지 않았다.",
    "[Chapter quest: find the missing page. Reward: one update.]",
    "Clerk: Please report errors in the chapter to this page of our site.",
    "그 소설의 작가는 어느 날 사이트에서 말없이 사라졌다.",
    "“Vote for my novel! Donate, donate! Every coin unlocks a chapter!”",
)


@pytest.mark.parametrize("sentence", OF_SITES)
def test_a_site_asks_of_a_work_and_of_its_page(sentence: str) -> None:
    assert planted_in(sentence)


@pytest.mark.parametrize("sentence", OF_STORIES)
def test_a_story_tells_of_somebody_or_of_what_was(sentence: str) -> None:
    assert planted_in(sentence) is None


def test_among_sentences_of_a_story_only_a_sites_goes() -> None:
    story = "The lamp went out. ", " Nobody got up to light it."
    text = story[0] + OF_SITES[0] + story[1]
    found = planted_in(text)
    assert found
    [(start, end)] = found[0]
    assert text[:start].strip() == story[0].strip()
    assert text[end:].strip() == story[1].strip()


def test_what_goes_on_without_a_mark_is_the_storys() -> None:
    text = "Please report any errors in the chapter The lamp goes out in the hall"
    found = planted_in(text)
    assert found
    assert [text[start:end].strip() for start, end in found[0]] == [
        "Please report any errors in the chapter"
    ]


def test_what_somebody_says_stays_in_the_midst_of_it() -> None:
    text = (
        "“Sit down. Please report any errors in this chapter to the site. Then go,” read the card."
    )
    assert planted_in(text) is None


def test_what_is_not_asked_whether_it_talks_stays() -> None:
    assert planted_in(OF_SITES[5], talks=False) is None


def test_a_question_and_a_bidding_speak_together() -> None:
    asked = ["Found a typo in the chapter?", "Please report it!"]
    assert talk_of_a_site(asked[0]) == talk_of_a_site(asked[1]) == ()
    assert talk_of_several(asked)


def test_a_sentence_of_the_story_does_not_begin_what_several_say() -> None:
    assert talk_of_several(["The chapter ended.", "Please report errors in it!"]) == ()


@pytest.mark.parametrize("sentence", OF_SITES)
def test_a_quick_look_at_the_page_misses_none(sentence: str) -> None:
    text = f"The lamp went out. {sentence}"
    page = TalkOfPage.of(text, shadow_of(text), set(shadow_of(text).split()))
    assert page
    assert page.may_speak(sentence, shadow_of(sentence)) or not talk_of_a_site(sentence)


def test_a_page_without_such_words_is_asked_no_more() -> None:
    text = "The lamp went out. Nobody lit it."
    assert TalkOfPage.of(text, shadow_of(text), set(shadow_of(text).split())) is None


def test_what_stands_beside_it_and_speaks_of_a_page_goes_with_it() -> None:
    planted = "Some text may be missing in reader mode. Please refresh the page if the chapter will not load. Thank you!"
    text = f"The lamp went out. {planted} She lit it again."
    found = planted_in(text)
    assert found is not None
    assert [text[slice(*span)].strip() for span in found[0]] == [planted]
