"""What a site says at a lock is known in its languages, and its quick look misses none of it."""

import pytest

from octavo.passes.condition.locks import may_speak_of_end, says_cut_off, says_locked, says_more

LOCKED = (
    "Subscribe to keep reading", "Log in now to finish reading", "Become a member to continue reading",
    "Abonnez-vous pour continuer", "Connectez-vous pour lire la suite", "Achetez pour poursuivre",
    "Suscríbete para seguir leyendo", "Inicia sesión para continuar leyendo", "Assine para continuar lendo",
    "Compre para seguir a leitura", "Faça login para continuar a ler", "Melde dich an, um weiterzulesen",
    "Accedi per continuare a leggere", "Acquista per continuare la lettura", "Войдите, чтобы продолжить",
    "Купите главу, чтобы читать дальше", "Zaloguj się, aby czytać dalej",
    "Okumaya devam etmek için giriş yapın", "Beli untuk melanjutkan membaca", "Mua để đọc tiếp",
    "Đăng nhập để xem tiếp", "اشترك لمتابعة القراءة", "سجل الدخول لإكمال القراءة", "登录后继续阅读", "購買後才能觀看",
    "ログインすると続きが読めます", "購入して全文を", "구매하시면 이어 보실 수 있습니다", "로그인 후 계속 읽기",
    "Unlock this chapter", "Buy the rest of this episode", "This chapter is locked",
    "The episode is for members", "This part remains premium", "The rest of the story is behind a wall",
    "The remainder of this chapter is available to members", "Ce chapitre est verrouillé", "La suite est payante",
    "La suite est réservée", "Este capítulo está bloqueado", "O resto é pago", "Dieses Kapitel ist gesperrt",
    "Dieses Kapitel ist kostenpflichtig", "Questo capitolo è bloccato", "Questo capitolo è a pagamento",
    "Глава платная", "Продолжение доступно по подписке", "Глава закрыта", "Bu bölüm kilitli", "Bab ini terkunci",
    "Ten rozdział jest płatny", "Chương này bị khóa", "Chương trả phí", "هذا الفصل مقفل", "付费章节", "收費內容",
    "本章需要订阅", "本章节为VIP", "この先は有料です", "続きは会員だけ", "有料話です", "유료 회차입니다",
    "この話は有料です", "続きを読むには120ポイントが必要です", "이 회차는 유료입니다", "ตอนนี้ติดเหรียญ", "ปลดล็อกด้วย 3 เหรียญเพื่ออ่านต่อ",
    "הפרק נעול", "הפרק הזה למנויים בלבד", "यह अध्याय लॉक है", "12 सिक्कों से अनलॉक करें", "পর্বটি লক করা আছে",
)  # fmt: skip
CUT_OFF = (
    "Failed to load chapter", "Could not load the content", "Error loading text", "Chapter is missing",
    "The chapter's content is being updated", "内容加载失败", "正文獲取失敗", "正在手打中", "内容缺失", "本章未完",
    "本章节没有结束", "这章没有结束", "本文の読み込みに失敗しました", "Не удалось загрузить главу", "본문을 불러오지 못했습니다",
)  # fmt: skip
MORE = (
    "Read more", "Click here to read the rest", "See full chapter", "Tap to show more", "Continue reading", "Keep reading",
    "Lire la suite", "Lire plus", "Seguir leyendo", "Leer más", "Continuar lendo", "Ler mais", "Weiterlesen",
    "Mehr lesen", "Continua a leggere", "Leggi tutto", "Читать дальше", "Продолжить чтение", "Czytaj dalej",
    "Devamını oku", "Baca selengkapnya", "Lanjutkan membaca", "Đọc tiếp", "Xem thêm", "اقرأ المزيد", "تابع القراءة",
    "展开全文", "閱讀全文", "点击继续阅读", "続きを読む", "もっと読む", "全文を読む", "계속 읽기", "더 보기", "이어 보기",
)  # fmt: skip


@pytest.mark.parametrize("line", LOCKED)
def test_a_lock_is_known_by_what_it_says(line: str) -> None:
    assert says_locked(line)
    assert may_speak_of_end(line.lower())


@pytest.mark.parametrize("line", CUT_OFF)
def test_a_chapter_that_is_not_all_there_is_known(line: str) -> None:
    assert says_cut_off(line)
    assert may_speak_of_end(line.lower())


@pytest.mark.parametrize("line", MORE)
def test_a_link_to_the_rest_says_nothing_else(line: str) -> None:
    assert says_more(f"» {line} …")
    assert may_speak_of_end(line.lower())
    assert not says_more(f"{line} 或 and so on")


@pytest.mark.parametrize(
    "line",
    [
        "She unlocked the door to the rest of the house.",
        "Nobody was to continue reading until the bell rang.",
        "Он купил газету, чтобы завернуть рыбу.",
        "于是她订阅了那份报纸。",
        "Register the parcel.",
        "इस अध्याय में लॉक का कोई ज़िक्र नहीं था।",
        "הדלת הייתה נעולה, והפרק הסתיים.",
        "이 화병은 비쌌다.",
    ],
)
def test_a_story_may_speak_of_locks_and_of_reading(line: str) -> None:
    assert not says_locked(line)
    assert not says_cut_off(line)
    assert not says_more(line)


def test_what_holds_no_stem_of_any_wording_is_asked_no_more() -> None:
    assert not may_speak_of_end("she walked along the river.")
    assert not may_speak_of_end("雨停了。 \ud800")
    assert not may_speak_of_end("")
