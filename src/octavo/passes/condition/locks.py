"""What sites say where a chapter stops: that the rest is locked, not loaded yet, or on another page.

Wordings in nineteen languages. They are looked for only in short lines near the end of a story, and
only if one of the stems occurs: searching for thirty substrings takes less time than one expression.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.lazy_pattern import LazyPattern

_ASKED: Final = (
    r"\b(?:subscribe|sign (?:in|up)|log ?in|register|join|pay|upgrade|become an? \w+)\b[^.!?]{0,50}\bto (?:continue|keep|finish) reading",
    r"\b(?:abonnez-vous|connectez-vous|inscrivez-vous|achetez)\b[^.!?]{0,40}\bpour (?:lire la suite|continuer|poursuivre)",
    r"\b(?:suscríbete|inicia sesión|regístrate|compra|desbloquea)\b[^.!?]{0,40}\bpara (?:seguir|continuar) leyendo",
    r"\b(?:assine|faça login|compre|desbloqueie|cadastre-se)\b[^.!?]{0,40}\bpara (?:continuar|seguir) (?:lendo|a ler|a leitura)",
    r"\b(?:abonniere|melde|kaufe|schalte|registriere)\w*\b[^.!?]{0,50}\bum weiterzulesen",
    r"\b(?:abbonati|accedi|registrati|acquista)\b[^.!?]{0,40}\bper continuare (?:a leggere|la lettura)",
    r"(?:войдите|подпишитесь|купите|зарегистрируйтесь|оплатите)[^.!?]{0,50}чтобы (?:продолжить|читать дальше|дочитать)",
    r"\b(?:zaloguj|wykup|kup|subskrybuj)\b[^.!?]{0,40}\b(?:aby|by|żeby) czytać dalej",
    r"okumaya devam etmek için [^.!?]{0,20}(?:giriş|abone|üye|satın)",
    r"\b(?:buka|beli|login|masuk|berlangganan)\b[^.!?]{0,40}\buntuk (?:melanjutkan|lanjut) membaca",
    r"(?:mở khóa|mua|đăng nhập|đăng ký|nạp)[^.!?]{0,40}để (?:đọc tiếp|xem tiếp|đọc chương)",
    r"(?:اشترك|سجل الدخول|افتح)[^.!؟]{0,40}(?:لمتابعة|لإكمال|لمواصلة) القراءة",
    r"(?:订阅|訂閱|购买|購買|解锁|解鎖|登录|登錄|登入|付费|付費)[^。]{0,8}(?:继续|繼續|后|後|才能|即可)[^。]{0,4}(?:阅读|閱讀|观看|觀看)",
    r"(?:購入|購読|ログイン|会員登録|登録)(?:して|すると|すれば)[^。]{0,10}(?:続き|全文)",
    r"(?:구매|결제|대여|로그인|구독) ?(?:하고|하시면|하면|해야|한 후|후)[^.]{0,12}(?:이어|계속|전체)[^.]{0,6}(?:보|읽|볼|봐)",
)
_LOCKED: Final = LazyPattern(
    "|".join(
        (
            *_ASKED,
            r"\b(?:unlock|purchase|buy) (?:this|the (?:rest|full|whole|remaining)) (?:of (?:this|the) )?(?:chapter|episode|part)",
            r"\b(?:this|the) (?:chapter|episode|part) (?:is|has been|remains) (?:currently |still )?(?:locked|premium|for (?:vip|premium|paying|members|subscribers))",
            r"\b(?:rest|remainder) of (?:this|the) (?:chapter|episode|story) is (?:locked|only|for|behind|available)",
            r"\b(?:ce chapitre|la suite) est (?:verrouillée?|payante?|réservée?)\b",
            r"\b(?:este capítulo|el resto|o resto|este episodio|este episódio) (?:está|es|é) (?:bloquead[oa]|de pago|pago)\b",
            r"\bdieses kapitel ist (?:gesperrt|kostenpflichtig)",
            r"\bquesto capitolo è (?:bloccato|a pagamento)",
            r"(?:глава|продолжение) (?:платн|закрыт|заблокирован|доступн\w+ (?:только )?(?:по подписке|подписчикам|после))",
            r"\bbu bölüm kilitli|\bbab ini (?:terkunci|berbayar)|\bten rozdział jest (?:zablokowany|płatny)",
            r"chương (?:này )?(?:bị khóa|đã khóa|trả phí)|هذا الفصل (?:مقفل|مدفوع)",
            r"(?:付费|付費|收费|收費)(?:章节|章節|内容|內容)|本章(?:节|節)?[^。]{0,4}(?:VIP|已锁定|已鎖定|被锁定|需要?订阅|需要?訂閱)",
            r"(?:この先|続き|ここから先|この(?:話|章|エピソード))は(?:有料|会員|購入)|有料(?:部分|話)です|(?:続き|全文)を読むには",
            r"유료 ?(?:회차|연재)(?:입니다|이므로)|이 (?:회차|화|편)[은는] 유료",
            r"(?:ตอน|บท)(?:นี้)?(?:ยัง)?(?:ติดเหรียญ|ถูกล็อก|ล็อกอยู่)|ปลดล็อก[^.]{0,40}(?:เพื่ออ่านต่อ|เพื่ออ่าน)",
            r"הפרק (?:הזה )?(?:נעול|בתשלום|למנויים)|כדי להמשיך לקרוא[^.!?]{0,40}(?:התחבר|הירשמ|רכש|שלמ)",
            r"यह (?:अध्याय|भाग) (?:लॉक|लॉक्ड|सशुल्क)|अनलॉक (?:करें|कीजिए)|পর্বটি (?:লক|প্রিমিয়াম)|আনলক কর(?:ুন|তে)",
        )
    ),
    re.IGNORECASE,
)
_CUT_OFF: Final = LazyPattern(
    r"\b(?:failed to load|could not load|error loading) (?:the )?(?:chapter|content|text)\b"
    r"|\b(?:chapter|chapter'?s content) (?:is )?(?:missing|being (?:updated|uploaded))\b"
    r"|(?:内容|內容|正文|本章)(?:加载|加載|载入|載入|获取|獲取)失(?:败|敗)|正在手打中|(?:正文|内容|內容)缺失"
    r"|本章(?:节|節)?(?:还|還)?(?:未完|没有结束|沒有結束|尚未结束|尚未結束)|这章没有结束|這章沒有結束"
    r"|本文の(?:読み込み|取得)に失敗|не удалось загрузить (?:главу|текст)|본문을 불러오(?:지 못|는 데 실패)",
    re.IGNORECASE,
)
_MORE: Final = LazyPattern(
    r"\W*(?:(?:click |tap )?(?:here )?(?:to )?(?:read|see|show) (?:more|the rest|full (?:chapter|text))|(?:continue|keep) reading"
    r"|lire (?:la suite|plus)|seguir leyendo|leer más|continuar (?:lendo|leyendo)|ler mais|weiterlesen|mehr lesen"
    r"|continua a leggere|leggi tutto|читать (?:дальше|далее)|продолжить чтение|czytaj dalej|devamını oku"
    r"|baca selengkapnya|lanjut(?:kan)? (?:mem)?baca|đọc tiếp|xem thêm|اقرأ المزيد|تابع القراءة|展开全文|展開全文|阅读全文|閱讀全文"
    r"|(?:点击|點擊)?(?:继续|繼續)(?:阅读|閱讀)|続きを読む|もっと読む|全文を読む|(?:계속|더) (?:읽기|보기)|이어 ?보기)\W*",
    re.IGNORECASE,
)
_WORDS: Final = (
    "reading", "read more", "the rest", "see more", "read full", "see full", "show more", "show full", "unlock",
    "purchase", "buy t", "locked", "premium", "for vip", "for paying", "for members", "for subscr", "remainder",
    "to load", "not load", "error load", "missing", "being up", "la suite", "lire plus", "pour poursuivre",
    "seguir l", "continuar l", "continuar a l", "bloquea", "pago", "leer m", "seguir a l", "pour continuer",
    "ler mais", "weiterl", "weiterz", "mehr lesen", "gesperrt", "kostenpfl", "payant", "réservé", "verrouill",
    "continua a l", "continuare", "leggi tutto", "bloccato", "a pagamento", "чтобы", "платн", "закрыт", "заблок",
    "доступн", "читать д", "продолжить", "не удалось", "czytać d", "czytaj d", "rozdzia", "devamını", "devam et",
    "kilitli", "membaca", "lanjut", "selengkap", "bab ini", "để đọc", "để xem", "khóa", "trả phí", "đọc tiếp",
    "xem thêm", "القراءة", "الفصل", "المزيد", "阅读", "閱讀", "观看", "觀看", "付费", "付費", "收费", "收費", "本章", "失败", "失敗", "手打",
    "缺失", "没有结束", "沒有結束", "全文", "続き", "有料", "もっと読", "先は", "유료", "이어", "계속", "전체", "더 읽", "더 보", "본문",
    "ติดเหรียญ", "ล็อก", "הפרק", "להמשיך לקרוא", "लॉक", "सशुल्क", "লক", "পর্বটি",
)  # fmt: skip
_STEMS: Final = tuple(word.encode() for word in _WORDS)
"""Searched for in bytes, in a third of the time."""


def may_speak_of_end(lower: str) -> bool:
    """Return whether a text in lower case holds a stem of any of these wordings."""
    data = lower.encode("utf-8", "surrogatepass")
    for stem in _STEMS:  # noqa: SIM110 - half the time of any() over a generator
        if stem in data:
            return True
    return False


@lru_cache(maxsize=REMEMBERED)
def says_locked(line: str) -> bool:
    """Return whether a line says that the chapter, or the rest of it, is only for those who pay or log in.

    >>> says_locked("Sign in to continue reading"), says_locked("Subscribe to our newsletter")
    (True, False)
    """
    return _LOCKED.compiled.search(line) is not None


@lru_cache(maxsize=REMEMBERED)
def says_cut_off(line: str) -> bool:
    """Return whether a line says that part of the chapter is missing."""
    return _CUT_OFF.compiled.search(line) is not None


@lru_cache(maxsize=REMEMBERED)
def says_more(line: str) -> bool:
    """Return whether a line is a link to the rest: `Read more`."""
    return _MORE.compiled.fullmatch(line) is not None
