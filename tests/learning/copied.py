"""Layouts of pages copied as plain text."""

from typing import Final

from tests.learning.layouts import Layout, prose, remarks, shuffled
from tests.learning.stories import BRIDGE, LANTERN, LEDGER, UMBRELLA, Chapter, Serial


def bare_text(_serial: Serial, chapter: Chapter) -> str:
    """Return a title and the story, and nothing else."""
    return f"{chapter.title}\n\n{prose(chapter)}\n"


def _reader(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    counted = "\n".join(
        line if line == "* * *" else f"{line} ⟦{(at * n) % 5}⟧"
        for at, line in enumerate(chapter.lines)
    )
    return f"""⟦Inkwell⟧
⟦Ranking⟧
⟦Create⟧
⟦Log in⟧
{serial.title}
Chapter {n}: {chapter.title}
⟦Display options⟧
⟦Font⟧
⟦-⟧
⟦18⟧
⟦+⟧
⟦Narrator⟧
⟦* Amelia⟧
⟦* Ruben⟧
⟦* Sora⟧
⟦1.0x⟧
⟦00:00/0{n}:4{n}⟧
{counted}
⟦Chapter comments {n * 7}⟧
⟦Send a gift⟧
⟦Next: Chapter {n + 1}⟧
⟦{120 + n} lectures⟧
"""


def _comments(_serial: Serial, chapter: Chapter) -> str:
    said = "\n".join(
        f"⟦{name}⟧\n⟦{age} hours ago⟧\n⟦{words}⟧\n⟦Reply⟧" for name, words, age in remarks(chapter)
    )
    return f"""⟦Home Library Forum Login⟧

Chapter {chapter.number}: {chapter.title}

{prose(chapter)}

⟦Previous Next⟧

⟦Comments ({chapter.number + 5})⟧

⟦Sort by: Newest⟧

{said}
⟦Load more comments⟧
"""


def _spanish(serial: Serial, chapter: Chapter) -> str:
    return f"""⟦Inicio   Novelas   Foro   Entrar⟧
{serial.title}
Capítulo {chapter.number}: {chapter.title}
⟦Anterior | Índice | Siguiente⟧
⟦Tamaño de letra: A- A+⟧

{prose(chapter)}

⟦Traducido por el equipo de Faro Azul⟧
⟦Si encuentras errores, avísanos en nuestro grupo.⟧
⟦Anterior | Índice | Siguiente⟧
⟦{chapter.number * 8} comentarios⟧
"""


def _japanese(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦ログイン⟧
⟦新規登録⟧
⟦小説を探す⟧
⟦前へ目次 次へ⟧
⟦{n}/48⟧
{chapter.title}
⟦▼行間 ▼文字サイズ⟧
{prose(chapter)}
⟦前へ目次 次へ⟧
⟦いいねで応援⟧
⟦感想はまだありません⟧
⟦お気に入り登録 {n * 11}⟧
⟦夜汽車文庫のアプリで続きを読む⟧
"""


def _chinese(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦首页 书库 排行 登录⟧
⟦上一章 返回目录 下一章⟧
第{n}章 {chapter.title}
⟦字数：{2_100 + 37 * n}　更新时间：2026-11-0{n}⟧
{prose(chapter)}
⟦请记住本站网址，手机用户请到青石书屋阅读。⟧
⟦上一章 返回目录 下一章⟧
⟦章节报错（免登录）⟧
"""


def _vietnamese(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦Trang chủ⟧
⟦Thể loại⟧
⟦Đăng nhập⟧
{serial.title}
Chương {n}: {chapter.title}
⟦Chương trướcDanh sách chươngChương sau⟧
⟦Người dịch: Hải Đăng Xanh⟧
{prose(chapter)}
⟦Chương trướcDanh sách chươngChương sau⟧
⟦Bình luận ({n * 4})⟧
⟦Ủng hộ nhóm dịch một ly cà phê nhé!⟧
"""


def _korean(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦로그인⟧
⟦베스트 | 신작 | 완결⟧
{serial.title}
{n}화 {chapter.title}
⟦조회 {820 + 31 * n} 추천 {40 + n}⟧

{prose(chapter)}

⟦이전화 | 목록 | 다음화⟧
⟦작품이 마음에 드셨다면 추천을 눌러 주세요!⟧
⟦댓글 {n * 2}개⟧
"""


def _shuffled(_serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    boxes = (
        f"⟦${40 + 15 * n} raised of $300⟧",
        "⟦Tweet   Share   Pin⟧",
        "⟦Become a patron of this story for three advance chapters.⟧",
        f"⟦{n + 60} people like this⟧",
        "⟦Tags: drama, sea, clocks⟧",
    )
    above = "\n\n".join(shuffled(boxes[:3], chapter))
    return f"""{above}

{chapter.number}. {chapter.title}

{prose(chapter)}

{chr(10).join(shuffled(boxes, chapter))}
"""


def _newsletter(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""⟦View in browser⟧
⟦Forwarded this email? Subscribe here for more⟧
{serial.title}: {chapter.title}
⟦Nov {n * 3}, 2026 ∙ Paid⟧
⟦{9 + n}	{n}	Share⟧

{prose(chapter)}

⟦You're currently a free subscriber to the letters of the Candle Office. For the full experience, upgrade your subscription.⟧
⟦Upgrade to paid⟧
⟦Like	Comment	Restack⟧
⟦© 2026 The Candle Office, 4 Weir Lane, Orrin⟧
⟦Unsubscribe⟧
"""


def _credits(serial: Serial, chapter: Chapter) -> str:
    n = chapter.number
    return f"""Chapter {n} – {chapter.title}
⟦Translator: Wren   Editor: Pike⟧
⟦Posted on November {n}, 2026 by wren⟧
{prose(chapter)}
⟦[<< Previous] [Contents] [Next >>]⟧
⟦Want to read ahead? There are {10 + n} more chapters for supporters.⟧
⟦Share this:⟧
⟦Click to print (Opens in new window)⟧
⟦Like Loading...⟧
⟦Posted in {serial.title}. Bookmark the permalink.⟧
"""


COPIED: Final = {
    "a reader with a player": Layout(LEDGER, ".txt", _reader),
    "comments below, copied": Layout(LEDGER, ".txt", _comments),
    "a Spanish site, copied": Layout(LANTERN, ".txt", _spanish),
    "a Japanese site, copied": Layout(UMBRELLA, ".txt", _japanese),
    "a Chinese site, copied": Layout(BRIDGE, ".txt", _chinese),
    "a Vietnamese site, copied": Layout(LANTERN, ".txt", _vietnamese),
    "a Korean site, copied": Layout(LEDGER, ".txt", _korean),
    "boxes that trade places, copied": Layout(LEDGER, ".txt", _shuffled),
    "a newsletter": Layout(LEDGER, ".txt", _newsletter),
    "credits and a blog's foot, copied": Layout(LEDGER, ".txt", _credits),
}
"""By name."""
