"""What a line says of the serial it stands beside, and not within it: a plea, a credit, a promotion.

No word proves anything: a story may follow, report, translate. Words are weighed by subject, so that
a line that the chapters repeat is told from a refrain: "Follow the lamp" speaks of one thing, "Follow
the author to hear of new chapters" of three. Alone, on one page, a plea proves nothing either.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.fingerprints import credits_of
from octavo.passes.chrome.shadow import shadow_of
from octavo.tree.text import CJK, fold_space

PLEA: Final = 1.0
"""Weight from which a line at the story's edges, repeated, is no refrain."""
PLANTED: Final = 2.0
"""Weight from which a sentence inside the story, repeated, is not the author's."""

_OUTRIGHT: Final = """
patreon|ko-fi|kofi|paypal|newsletter*|permalink|website*|web site*|webnovel*|web novel*|subscribe|subscriber*
unsubscrib*|reading group|ctrl|google play|app store|new chapters|newest chapter*|latest chapter*
advance chapter*|advanced chapter*|more chapters|bonus chapter*|sponsored chapter*|extra chapter*|early chapter*
read ahead|early access|list of the week|appeared first on|leave a comment|rate this chapter|rate the chapter
found a mistake|found an error|found a typo|find any errors|spot a typo|spot a mistake|follow the author
buy me a coffee|buy us a coffee|support the author|download the app|get the app|get our app|view in browser
brought to you by|hosted by|bookmark this|share this chapter|privacy policy|all rights reserved|terms of service
terms of use|promo code|use the code|last edited|last updated|best viewed
sitio web|página web|nuestra página|nuestro grupo|deja un comentario|dejar un comentario|te ha gustado|avísanos
nuevos capítulos|últimos capítulos|suscríb*|síguenos|derechos reservados
site web|vous a plu|offrez un café|laissez un commentaire|nouveaux chapitres|abonnez*
neue kapitel|neuen kapitel|kommentar hinterlassen|abonnier*|webseite*
novos capítulos|deixe um comentário|nuovi capitoli|lascia un commento|iscriviti
сайт|сайте|сайта|сайту|нашли ошибку|нашёл ошибку|подпишитесь|подписывайтесь|новые главы|новых глав
оставь* комментар*|оставить комментар*|телеграм-канал*|поддержать переводчика
trang web|ủng hộ nhóm|ủng hộ tác giả|ủng hộ dịch giả|nhóm dịch|chương mới|để lại bình luận|theo dõi truyện
موقعنا|الفصول الجديدة|فصول جديدة|اترك تعليقا|تابعونا|ادعم المترجم|قناتنا|حقوق النشر|النشرة البريدية
本站|网址|網址|书友群|書友群|首发|首發|本章未完|点击下一页|加入书签|求收藏|求推荐|求月票|支持正版|最快更新|更新速度
誤字報告|応援してください|応援お願い|感想を書|評価をお願い|ブックマークを|お気に入り登録|公式サイト|当サイト
눌러 주세요|눌러주세요|댓글을 남|추천을|후원|사이트|공식 연재|구독|신고해
"""
"""Phrases that nobody uses but who runs, sets or promotes a serial: one is enough. `*` ends a stem."""

_SUBJECTS: Final = (
    """
    readers|author|authors|patron|patrons|supporter*|editor*|translator*|follower*|fans|visitor*
    lector*|autor|autora|traductor*|mecenas|lecteur*|auteur*|leser*|leitor*|lettori
    читател*|автор*|переводчик*|độc giả|tác giả|القراء|الكاتب|المترجم
    读者|讀者|书友|書友|作者|読者|독자|작가
    """,
    """
    comment|comments|vote|votes|voting|rate|rating|ratings|review|reviews|share|follow|support|donat*
    bookmark*|feedback|recommend*|updates|updated|posted|stay tuned|tell us|let us know|join us|join our|log in
    login|sign in|sign up|discord|telegram|facebook|twitter|reddit|whatsapp|instagram|buy me|buy us|e-mail
    comenta*|comentario*|vota|comparte|apoya*|reseña*|commentaire*|partagez|votez|soutenez|rejoignez|kommentar*
    bewert*|teilen|unterstützt uns
    comentários|compartilhe|commenti|коммент*|оцени*|делитесь|поддерж*|bình luận|đánh giá|ủng hộ|chia sẻ
    تعليق|تعليقات|قيم|شارك|收藏|评论|評論|推荐|推薦|订阅|訂閱|打赏|打賞|感想|評価|応援|댓글|추천|응원|선호작
    """,
    """
    typo|typos|error|errors|mistake|mistakes|errores|erratas|erreurs|fautes|fehler|erros|errori
    ошибк*|опечатк*|lỗi|أخطاء|错字|錯字|报错|誤字|脱字|오타
    """,
    """
    chapter|chapters|serial|this story|this novel|this series|this book|new parts|episode*|release*|novels|fiction
    translations|capítulo*|esta novela|esta historia|chapitre*|ce roman|kapitel|diesen roman|capitol*
    глав*|роман*|chương|truyện|الفصل|الفصول|الرواية|章节|章節|本书|本書|新章|小说|小說|更新|この作品|連載|小説|작품|연재|소설
    """,
    """
    free|coffee|bonus|discount|gratis|gratuit*|kostenlos|café|кофе|бесплатно|miễn phí|cà phê|مجانا
    免费|免費|無料|무료|커피
    """,
)
"""What repeated pleas speak of, a row a subject: each counts half."""

_HERE: Final = """
you are reading|you're reading|read this|reading this|read it|read the rest|read more|read the|read our|available at
available on|published on|published at|posted on|hosted on|visit|find the new*|find new|find more|estás leyendo
lee los|lee más|léelo en|vous lisez|lisez|sie lesen|lesen sie|leia|leggi|вы читаете|читайте|đọc tiếp|đọc tại
اقرأ|تقرأ|阅读|閱讀|お読みください|읽으세요|읽고 계십니다
"""
"""What tells the reader where to read."""
_AT_A_NAME: Final = re.compile(
    r"\b(?:on|at|from|via|by|en|sur|chez|auf|bei|su|na|tại|trên|на|в) «?(?:[^\W\d_a-zà-ÿа-я]\w+[ -]?){2,5}"
)
"""A place of two capitals or more: `on Harbour Lights Fiction`."""
_STEMS: Final = (
    "chapter", "serial", "novel", "fiction", "translat", "newsletter", "site", "subscrib", "patreon", "ko-fi",
    "reading group", "capitulo", "lector", "traduc", "chapitre", "lecteur", "roman", "kapitel", "leser",
    "leitor", "capitol", "chuong", "truyen",
)  # fmt: skip
_OTHER_SCRIPT: Final = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")
_SPEECH: Final = '"“”「『«—'


def _wordings(listed: str) -> re.Pattern[str]:
    """Return what matches any of the phrases of a table in the shadow of a line."""
    phrases = [fold_space(phrase) for line in listed.splitlines() for phrase in line.split("|")]
    return re.compile("|".join(_wording(phrase) for phrase in phrases if phrase))


def _wording(phrase: str) -> str:
    words = [
        re.escape(shadow_of(word.removesuffix("*"))) + (r"\w*" if word.endswith("*") else "")
        for word in phrase.split()
    ]
    said = r"\s+".join(words)
    return said if CJK.search(phrase) else rf"\b{said}\b"


_OUTRIGHT_WORDINGS: Final = _wordings(_OUTRIGHT)
_SUBJECT_WORDINGS: Final = tuple(map(_wordings, _SUBJECTS))
_HERE_WORDINGS: Final = _wordings(_HERE)


@lru_cache(maxsize=2048)
def plea_weight(text: str) -> float:
    """Return how much a line says of the serial, its readers and its makers; 1 or more is a plea.

    >>> plea_weight("Follow the author to hear of new chapters!") >= PLEA
    True
    >>> plea_weight("Follow the lamp, and count your steps.") >= PLEA
    False
    """
    shadow = shadow_of(text)
    outright = bool(_OUTRIGHT_WORDINGS.search(shadow) or credits_of(fold_space(shadow)))
    subjects = sum(bool(pattern.search(shadow)) for pattern in _SUBJECT_WORDINGS)
    return PLEA * outright + 0.5 * subjects


@lru_cache(maxsize=2048)
def is_planted_plea(sentence: str) -> bool:
    """Tell whether a sentence promotes a place to read: a plea, and where, and no speech in it.

    >>> is_planted_plea("You are reading this on Gull Rock Novels, home of the tide.")
    True
    >>> is_planted_plea("You are reading this because I drowned.")
    False
    """
    if any(mark in sentence for mark in _SPEECH):
        return False
    plea = plea_weight(sentence)
    here = bool(_HERE_WORDINGS.search(shadow_of(sentence)))
    named = _AT_A_NAME.search(sentence) is not None
    return plea >= 0.5 and plea + here + 0.5 * named >= PLANTED


def may_plead(folded: str) -> bool:
    """Tell at one quick look whether a planted plea may stand in text, given as its shadow.

    The wordings cost ten times as much, and the stories of most pages speak of no serial.
    """
    return any(stem in folded for stem in _STEMS) or _OTHER_SCRIPT.search(folded) is not None
