"""Layouts of sites in Korean, Spanish, Arabic, Vietnamese and Chinese, saved and copied."""

from typing import Final

from tests.learning.foreign_stories import CLOCK, FERRY, LIGHTHOUSE
from tests.learning.layouts import Layout, document, paragraphs, prose, varied
from tests.learning.stories import BRIDGE, LANTERN, Chapter, Serial

_READERS_AR: Final = ("نورة", "أبو فارس", "قارئ الليل", "سلمى م.")
_REMARKS_AR: Final = (
    "لم أتوقع أن يكون الدرهم دافئا، يا لها من خاتمة.",
    "شكرا على الفصل!",
    "كم بقي من الفصول؟ أنا أقرأ في الحافلة.",
    "جدتي كانت تحكي لنا عن ساعة مثل هذه.",
    "ترجمة سلسة كالعادة.",
    "هل العجوز هي أمه؟ أعيدوا قراءة الفصل الأول.",
    "بكيت في العمل.",
    "خطأ صغير في السطر الثالث.",
    "أول تعليق",
    "هذا أجمل فصل حتى الآن، وأقول ذلك كل مرة.",
)
_LECTORAS: Final = ("Marisol", "el_gato_negro", "Tomás R.", "lectora de noche")
_COMENTARIOS: Final = (
    "No me esperaba lo del pez, y eso que soy del norte.",
    "¡Gracias por el capítulo!",
    "¿Soy yo o la panadera sabe más de lo que dice?",
    "primera",
    "Mi abuelo era farolero. He tenido que parar un rato.",
    "Corto pero precioso.",
    "¿Para cuándo el siguiente? Tengo exámenes.",
    "Lo he leído dos veces en el autobús.",
    "El barreño es el mejor personaje.",
    "Vuelvo a leer el primero y ya estaba todo ahí.",
)


def _korean(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div class="gnb">⟦<a href="/">홈</a>⟧ ⟦<a href="/b">베스트</a>⟧ ⟦<a href="/m">내 서재</a>⟧</div>
<div class="v-top"><div>{serial.title}</div><div>{n}화. {chapter.title}</div><div>⟦조회 {820 + 31 * n} · 추천 {40 + n} · 글자수 {3100 + n}⟧</div></div>
<div class="v-body">{paragraphs(chapter)}</div>
<div class="v-end"><p>⟦이 작품이 마음에 드셨다면 선호작에 등록하고 추천을 눌러 주세요!⟧</p>
<p>⟦후원하기⟧</p></div><div class="v-nav">⟦<a href="/{n - 1}">이전화</a>⟧ ⟦<a href="/l">목록</a>⟧ ⟦<a href="/{n + 1}">다음화</a>⟧</div>
<div class="v-c">⟦댓글 {n * 2}개⟧</div><div>⟦무단 전재 및 재배포를 금합니다.⟧</div>"""
    return document(serial, chapter, body, "파란등대")


def _spanish(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    dicho = "\n".join(
        f"⟦{varied(_LECTORAS, chapter, at + 1)}⟧\n⟦hace {at + n + 1} horas⟧\n⟦{_COMENTARIOS[(2 * n + at) % 10]}⟧\n⟦Responder⟧"
        for at in range(2)
    )
    return f"""⟦Biblioteca    Foro    Mi cuenta⟧
{serial.title}
Capítulo {n}: {chapter.title}
⟦{n}.{n}k lecturas · {30 + n} votos⟧

{prose(chapter)}

⟦Anterior | Índice | Siguiente⟧
⟦Comentarios ({n + 2})⟧
{dicho}
⟦Ver más comentarios⟧
"""


def _arabic(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    body = f"""<div dir="rtl"><div class="c1">⟦<a href="/">الرئيسية</a>⟧ ⟦<a href="/l">المكتبة</a>⟧ ⟦<a href="/s">دخول</a>⟧</div>
<h1>الفصل {n}: {chapter.title}</h1><div>⟦المترجم: {varied(("سهيل", "ليث"), chapter)} | المدقق: رند⟧</div>
<div class="c2">{paragraphs(chapter)}<p>⟦اقرأ الفصول الجديدة أولا على موقعنا، مكتبة المنارة.⟧</p></div>
<div class="c3">⟦<a href="/{n - 1}">الفصل السابق</a>⟧ ⟦<a href="/{n + 1}">الفصل التالي</a>⟧</div>
<div>⟦المشاهدات: {1_204 + 77 * n}⟧</div><div>⟦جميع الحقوق محفوظة⟧</div></div>"""
    return document(serial, chapter, body, "مكتبة المنارة")


def _arabic_copied(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    said = "\n".join(
        f"⟦{varied(_READERS_AR, chapter, at + 1)}⟧\n⟦قبل {at + n + 2} ساعات⟧\n⟦{_REMARKS_AR[(2 * n + at) % 10]}⟧\n⟦رد⟧"
        for at in range(2)
    )
    return f"""⟦الرئيسية⟧
⟦الفصل السابق⟧
⟦الفصل التالي⟧
الفصل {n}: {chapter.title}

{prose(chapter)}

⟦الفصل السابق⟧
⟦الفصل التالي⟧
⟦التعليقات ({n + 4})⟧
{said}
⟦عرض المزيد⟧
"""


def _vietnamese(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    glued = 1 + n % 4
    lines = [f"<p>{line}</p>" for line in chapter.lines]
    lines[glued] = (
        f"<p>{chapter.lines[glued]} ⟦Đọc chương mới nhất tại trang web Bến Sậy Truyện.⟧</p>"
    )
    body = f"""<div class="h">⟦<a href="/">Trang chủ</a> / <a href="/t">Kỳ ảo</a> / {serial.title}⟧</div>
<h2>Chương {n}: {chapter.title}</h2><div>⟦Nhóm dịch: Thuyền Giấy⟧</div><div>⟦{n * 310} lượt xem⟧</div>
<div class="chapter-c">{"".join(lines)}</div><div>⟦<a href="/{n - 1}">Chương trước</a>⟧ ⟦<a href="/{n + 1}">Chương sau</a>⟧</div>
<div>⟦Nếu thấy hay, hãy ủng hộ nhóm dịch và để lại bình luận nhé!⟧</div><div>⟦Báo lỗi chương⟧</div>"""
    return document(serial, chapter, body, "Bến Sậy Truyện")


def _numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = " 一二三四五六七八九"
    return (digits[tens].strip("一 ") + "十" if tens else "") + digits[ones].strip()


def _chinese(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    counted = "\n".join(f"{line} ⟦{(at * n) % 6}⟧" for at, line in enumerate(chapter.lines))
    return f"""⟦首页⟧
⟦书架⟧
{serial.title}
第{_numeral(n)}章 {chapter.title}
⟦本章字数：{2_100 + 37 * n}⟧
{counted}
⟦（本章完）⟧
⟦本章说 {n * 13}⟧
⟦打赏⟧
⟦求月票，求推荐票，感谢各位书友的支持！⟧
⟦第{_numeral(n + 1)}章将于明天上午更新⟧
⟦上一章⟧
⟦目录⟧
⟦下一章⟧
"""


LANGUAGES: Final = {
    "a Korean site": Layout(LIGHTHOUSE, ".html", _korean),
    "comments in Spanish, copied": Layout(LANTERN, ".txt", _spanish),
    "an Arabic site": Layout(CLOCK, ".html", _arabic),
    "an Arabic site, copied": Layout(CLOCK, ".txt", _arabic_copied),
    "a Vietnamese site": Layout(FERRY, ".html", _vietnamese),
    "a Chinese app with counters": Layout(BRIDGE, ".txt", _chinese),
}
"""By name."""
