"""Notices of a page at the edge of its story: two things said together, in any language."""

import pytest

from octavo.passes.chrome.wording.notices_of_pages import is_notice_of_page

NOTICES = """
You need to sign in before you can leave a comment.
Jetzt gratis: dieses Kapitel, noch drei Tage.
Vous devez être connecté pour laisser un commentaire.
Sé el primero en comentar este capítulo.
Por favor, avalie este capítulo antes de sair.
I tuoi progressi sono stati salvati su questo dispositivo.
Нашли опечатку? Выделите её и нажмите Enter.
Otwórz aplikację, aby czytać bez reklam.
Yazar bu bölümün yorumlarını kapattı.
Hãy bật thông báo cho truyện này.
Cerita ini tidak boleh disalin tanpa izin penulis.
请先登录再发表评论。
読書位置をこの端末に保存しました。
나가기 전에 이 화를 평가해 주세요.
لا يجوز نسخ هذه القصة دون إذن الكاتب.
टिप्पणी करने के लिए लॉग इन करें।
Вы не вошли. Чтобы голосовать, нужно авторизоваться.
Zostało Ci 2 z 3 bezpłatnych tekstów w tym miesiącu.
You need to log in to have your settings saved in your profile.
""".strip().splitlines()

TOLD = """
This story is free of ghosts.
She would not copy the letter without her mother's permission.
The comments were over, and the chapter of canons went home.
Er drückte auf Enter und wählte den Fehler.
Она первой прочла эту главу.
物語はこの端末で終わる。
Nobody was left free that month but the dog, said the miller.
""".strip().splitlines()


@pytest.mark.parametrize("line", NOTICES)
def test_two_things_that_a_page_says_together_are_its_notice(line: str) -> None:
    assert is_notice_of_page(line)


@pytest.mark.parametrize("line", TOLD)
def test_one_of_them_alone_is_none(line: str) -> None:
    assert not is_notice_of_page(line)
