"""Stories of people who write, sell and read stories: what is worded as sites word it stays where a story tells it."""

import pytest

from octavo.passes.chrome.planted.search import planted_in

STORIES = (
    "她把糖分享给朋友。",
    "他说到一半，最新章节还没有写完，钟就响了。",
    "编辑催了三遍，最新章节才从邮箱里寄出来。",
    "她扫码下载了地铁的应用，站在闸机前还是过不去。",
    "他把那本游记加入书架，想等下班的地铁上再看。",
    "她关注公众号已经两年，从没留过言。",
    "手機用戶早已換了三代，那個號碼卻還在她心裡。",
    "照片上写着手机用户四个字，下面是一串号码。",
    "他不停地点击下一页，想找到那天夜里的监控。",
    "广播里反复说，请旅客记住本站的出口。",
    "広告の下に続きがあった。",
    "日記は（次ページに続く）で終わっていた。",
    "Don't forget to leave a comment in the visitors' book, children, and mind the ink on the table.",
    "Vote for this story, the crowd roared, and the old bard climbed down from the barrel.",
    "Support our group on the north wall if the ladders come.",
    "Read the latest chapter in the Harrow Gazette, and then put it on the fire.",
    "Descarga la aplicación del banco, busca los últimos movimientos y no digas nada a papá.",
    "Esta obra foi roubada do convento em mil oitocentos e dez.",
    "Lisez le dernier chapitre à voix haute, avec application, et fermez la fenêtre.",
    "Teilt das Brot, stimmt ab und lasst die Geschichten der Alten gelten.",
    "Leggete per favore il capitolo della caduta mentre accendo il lume.",
    "Ten rozdział skradziono z archiwum bez zgody wdowy.",
    "Сообщите в полицию: рукопись романа украдена, а перевод сделан без разрешения вдовы.",
    "Bankanın uygulamasını indirin anneciğim, yeni hesabı görün.",
    "Novel ini dicuri dari lemari Kakek pada malam takbiran.",
    "Tải app ngân hàng về đi mẹ, xem số dư mới nhất.",
    "حمل تطبيق البنك يا أمي وانظري أحدث الحوالات.",
)


@pytest.mark.parametrize("sentence", STORIES)
def test_a_story_told_of_the_web_stays(sentence: str) -> None:
    assert planted_in(sentence) is None


def test_what_keeps_advertisements_out_is_spoken_of_by_sites() -> None:
    assert planted_in("Disable the ad block on the lamp post, and mind the captain.")


@pytest.mark.parametrize(
    ("before", "planted", "after"),
    [
        ("灯灭了，没有人起身去点。", "按Ctrl+D键将本页加入书签，方便下次继续阅读", "楼下有一扇门开了。"),
        ("他伸手去摸那塊石碑，", "看最快更新就來雲霧閣小說網", "指尖剛碰到字跡，整座山便震了一下。"),
        ("The lamp went out. ", "Help us reach 500 patrons and we will do mass releases", " Someone on the other side was humming."),
    ],
)  # fmt: skip
def test_what_was_glued_to_a_story_goes(before: str, planted: str, after: str) -> None:
    found = planted_in(before + planted + after)
    assert found is not None
    [(start, end)] = found[0]
    assert (before + planted + after)[start:end].strip() == planted
