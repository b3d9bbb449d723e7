"""Sentences that stories tell of pages, keys, screens and chapters, in words that sites use too: none is planted."""

import pytest

from octavo.passes.chrome.planted.search import planted_in

STORIES = (
    "请稍等片刻，掌柜马上就来。",
    "她抢先看见了灯。",
    "他只在清晨发布消息。",
    "她在别处看到的都是灰尘。",
    "输入验证码后他才能打开那封信。",
    "他去看书，就到天亮。",
    "她重新刷新页面，邮件还是没有来。",
    "他正在手打一枚铜戒指。",
    "他要求二十四小时内删除照片。",
    "协议写明不得用于商业目的。",
    "图书馆禁止任何形式的复制。",
    "她翻到下一页，继续读下去。",
    "他把书翻到下一页，看到了自己的名字。",
    "剩下的名字写在下一页。",
    "余下的在第二页。",
    "账本（3/5页）不见了。",
    "她每天给编辑送去最新的稿子。",
    "他登录系统，地址栏里什么也没有。",
    "物語は次のページへ続いていた。",
    "彼女はスワイプして次のページをめくった。",
    "그는 화면을 넘겨 다음 페이지를 읽었다.",
    "Nàng lật sang trang sau đọc tiếp.",
    "Anh đọc chưa hết chương thì ngủ.",
    "Press a leaf to the last page and speak the name.",
    "Touch the edge of the page and the ink turns to gold.",
    "Use the next page for the names of the dead.",
    "This chapter is taken from Moby Dick.",
    "Pulsa las teclas de la máquina hasta llenar la página.",
    "Toca la pantalla y se abre el menú de opciones.",
    "Lee los últimos capítulos en Barcelona.",
    "Las novelas se publican primero en Buenos Aires.",
    "Romane erscheinen zuerst bei Kurt Wolff.",
    "Mit den Pfeiltasten blätterte er durch die Seiten.",
    "Usa le frecce per segnare le pagine.",
    "Usa as teclas pretas para escrever a última página.",
    "Parmağını kaydırıp bölümü baştan okudu.",
    "Tekan tombol di kanan pintu halaman.",
    "Листайте страницы медленно.",
    "Deja el libro de historia y mira las estrellas.",
    "Бери книгу и жди: глава взята с потолка.",
    "打开弹窗，登录系统，任务小说已经完成。",
    "登录后，内容变了。",
    "销量下滑，小说停更。",
    "Bölümü okumak için bekleriz kapıda.",
    "Read all books at Harrow House.",
    "Enjoy more stories from Grandma Ruth.",
    "Les chapitres sont lus en premier chez Madame Roche.",
    "Die Kapitel liest man zuerst bei Tante Ilse.",
    "The theft is known.",
    "Coins ring in the temple of the ninth gate.",
)
_PLANTED = "Please turn off your ad blocker so that the chapter can load."


@pytest.mark.parametrize("sentence", STORIES)
def test_what_a_story_tells_of_pages_stays(sentence: str) -> None:
    assert planted_in(sentence) is None


@pytest.mark.parametrize("sentence", ["The theft is known.", "Coins ring.", "The cache is empty."])
def test_what_a_story_tells_beside_what_is_planted_stays(sentence: str) -> None:
    text = f"{sentence} {_PLANTED}"
    found = planted_in(text)
    assert found is not None
    assert [text[slice(*span)] for span in found[0]] == [_PLANTED]
