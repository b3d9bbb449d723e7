"""Lines that nobody says: bars of choices and facts, and sites addressing their visitors.

They are recognised by marks and wordings; for lines that consist of control words see `words.is_label`.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, TypeAlias

from octavo.passes.chrome.wording.comment_forms import OF_FORMS
from octavo.passes.chrome.wording.glued_rows import is_glued_row
from octavo.passes.chrome.wording.makers import names_maker
from octavo.passes.chrome.wording.page_rows import is_page_row
from octavo.passes.chrome.wording.rights import is_licence_of_site
from octavo.passes.chrome.wording.words import REMEMBERED, ends_like_speech, is_menu
from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.reading.headlines import lists_chapters
from octavo.passes.reading.speech import says_who
from octavo.tree.stops import ALL_CLOSERS, STOPS, WIDE
from octavo.tree.text import in_ascii

_ARROW: Final = re.compile(r"[»«›‹→←⟶⟵▶◀⬆⬇⇧⇩]|\s[<>]\s|^[<>]\s|\s[<>]$")
_SYMBOLS: Final = re.compile(r"[×✕✖⚙☰♥❤↑↓⤴⤵❯❮+−\ufe0f]{1,3}|(?:[AaАа][-+−]\s*){1,2}")
_ROW: Final = re.compile(
    r"(?:\d{1,4}\s+){4,}\d{1,4}|(?:[^\W\d_]+(?: [^\W\d_]+)?: ?)?(?:[AaАа][-+−]? ){2}[AaАа][-+−]?|(?:[^\W\d_]+ ){1,2}\(?[a-z]{2}-[A-Z]{2}\)?"
)
"""Chapters or pages by number; the choice of a voice and its language."""
_PROGRESS: Final = re.compile(r"\d{1,5}\s*/\s*\d{1,5}|\d{1,3}(?:\.\d+)?\s*[%％]")
_CRUMBS: Final = re.compile(r"(?:\S\s*(?:-?>|»|›|\|)\s*\S[^>»›|]*){2}")
_FACT: Final = re.compile(r"\b\w+:\s")
_FACTS: Final = re.compile(
    r"(?:作者|更新|更新时间|更新時間|字数|字數|类型|類型|分类|分類|状态|狀態|来源|來源|本章字数|点击|收藏|热门推荐|熱門推薦|推荐阅读|推薦閱讀|相关推荐|相關推薦|好书推荐|好書推薦|新书推荐|新書推薦)[:：]"
)
_QUOTES: Final[Mapping[str, str]] = MappingProxyType(
    {"“": "”", "„": "“", '"': '"', "«": "»", "»": "«", "”": "”", "「": "」", "『": "』"}
)
_PICTURE: Final = re.compile(
    r"(?:image|photo|picture|slide|imagen|foto|bild|immagine|imagem|фото|图|圖|画像|写真|사진)\s*\d+"
    r"\s*(?:(?:of|de|von|di|sur|из|z)\s*/?|/)\s*\d+",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"https?://|\bwww\.")
_LONGEST_DATELINE: Final = 40
"""The most characters of a line that gives a date in figures, or counts pictures."""
_LONGEST_SKIP: Final = 80
"""The most characters of the link that skips a menu."""
_DATE: Final = re.compile(
    r"(?<!\d)(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}([./-])\d{1,2}\2\d{1,2})(?!\d)"
    r"|\d{4}\s*[年년]\s*\d{1,2}\s*[月월]"
)
_ANY_MARK: Final = re.compile("[»«›‹→←⟶⟵▶◀⬆⬇⇧⇩<>|/%％:：]")
"""For a quick check: without any of these, three lone full stops or a lone symbol, no line is a bar."""
_GUILLEMETS: Final = re.compile("«[^«»]*»|»[^«»]*«")
_POINT_AT_QUOTE: Final = re.compile(r"[,.!?…;\u037e؟]\s?[»«]|[»«]\s?[,.;!?…]")
_NOTICE: Final = re.compile(r"(?:^|[\s|])©|©\s?(?:19|20)\d\d")
"""Not a letter in a misread word."""
_LONGEST_NOTICE: Final = 80
"""The most characters of a line that says who owns the page; a longer one may be an agency's, under its article."""
_LONGEST_APPEAL: Final = 200
"""A line with so many characters does more than address a visitor."""
_APPEALS: Final = (
    ("key", r"\b(?:keyboard|arrow) keys?\b"),
    ("log", r"\blog ?in to\b"),
    ("sign", r"\bsign ?in to\b"),
    ("register", r"\bregister to\b"),
    ("click", r"\bclick here\b"),
    ("ahead", r"\bread ahead\b"),
    ("you find any", r"\bif you find any errors?\b"),
    ("report", r"\breport (?:this )?chapter\b"),
    ("ログイン", "ログイン(?:して|が必要)"),
    ("会員", "会員登録"),
    ("いいね", "いいねを(?:送る|つける|付ける)こと(?:が|は)できません|いいね[^。]{0,6}受付停止"),
    ("双击", "双击(?:鼠标|屏幕|自动)?(?:左键)?(?:自动)?滚(?:屏|动)"),
    ("雙擊", "雙擊(?:鼠標|滑鼠|螢幕|自動)?(?:左鍵)?(?:自動)?(?:滾|捲)(?:屏|動)"),
    ("友發表", "[网網]友[发發]表[或及和]?上[传傳]|本站立[场場][无無][关關]"),
    ("友发表", "网友发表[或及和]?上传|本站立场无关"),
    ("ブックマーク", "ブックマーク機能"),
    ("手", "手机阅读|手機閱讀"),
    ("本站", "[记記]住本站|[把将將]本站|本站(?:所有|提供|收[录錄])"),
    ("to receive new posts", r"\bsubscribe (?:for free )?to receive new posts"),
    ("recibir", r"suscríbete gratis para recibir nuev"),
    ("recevoir de nouveaux", r"abonnez-vous gratuitement pour recevoir de nouveaux"),
    ("kostenlos", r"abonnieren sie kostenlos, um neue"),
    ("receber novos", r"assine gratuitamente para receber novos"),
    ("ricevere nuovi", r"iscriviti gratuitamente per ricevere nuovi"),
    ("library", r"\badd (?:it )?to (?:your )?library\b"),
    ("creation is", "creation is hard, cheer me up"),
    ("about my story", r"have some idea about my story\?"),
    ("気に入った", "作品が気に入ったら"),
    ("最", "最新章节|最新章節|最快更新"),
    ("弹窗", "无弹窗"),
    ("彈窗", "無彈窗"),
    ("月票", "月票"),
    ("求", "求推荐|求收藏"),
    ("捧", "捧场"),
    ("登录", "请登录|登录后"),
    ("下一", "點擊下一頁|点击下一页"),
    ("下载", "下载app"),
    ("载请", "转载请"),
    ("載請", "轉載請"),
    ("ủng hộ", "cầu ủng hộ|ủng hộ converter"),
    ("đăng", "đăng nhập"),
    (
        "đọc",
        "đọc truyện tại|mời (?:bạn |các bạn )?đọc (?:tại|trên)|bạn đang đọc (?:bản (?:lưu|dịch)|truyện)",
    ),
    ("connectez", "connectez-vous"),
    ("cliquez", "cliquez ici"),
    ("avant", "en avant[- ]première"),
    ("sesión", "inicia sesión"),
    ("clic", "haz clic aquí"),
    ("login", "faça login"),
    ("clique", "clique aqui"),
    ("войдите", "войдите,? чтобы"),
    ("авторизуйтесь", "авторизуйтесь"),
    ("melden", "melden sie sich an"),
    ("로그인", "로그인"),
    ("hak cipta", "hak cipta dilindungi"),
    ("版权", "版权所有"),
    ("版權", "版權所有"),
    ("conecta", "conecta(?:r|rse|rte)? para (?:comentar|dejar)"),
    ("connecter", "connecter pour"),
    ("fields are", "required fields are marked"),
    ("campos", "campos obrigatórios|campos obligatorios"),
    ("champs", "champs obligatoires"),
    ("ctrl", r"ctrl\s?\+\s?enter"),
    ("зарегистр", "или зарегистрируйтесь"),
    ("phím", "phím mũi tên"),
    ("tautan", "tautan rusak"),
    ("yorum", "yorum yapmayı|yorum bırakmayı"),
    ("giriş", "giriş yap(?:ın|malısınız)"),
    ("ユーザー", "ユーザー登録"),
    ("感想", "感想を書き込む"),
    ("友上", "网友上传|網友上傳"),
    ("快捷", "快捷键|快捷鍵"),
    ("回车", r"按\s?回车"),
    ("추천", "추천을 눌러"),
    ("사업자", "사업자등록번호"),
    ("zalog", "zalogu[jć](?:cie)? się,? (?:że|a)?by|musisz się zalogować"),
    ("увійд", "увійд(?:іть|и),? (?:або зареєструй|щоб)"),
    ("могут", "оставлять комментарии могут|комментировать могут только"),
    (
        "přihlas",
        "přihlas(?:te)? se,? (?:abyste|nebo|pro)|pro (?:přidání|vložení) (?:komentáře|hodnocení) se",
    ),
    ("jelentkez", "jelentkezz be|be kell jelentkezn"),
    ("autentific", "autentific(?:ă-te|ați-vă) (?:pentru|ca să)"),
    ("συνδεθ", "συνδεθείτε για να|πρέπει να συνδεθείτε"),
    ("เข้าสู่ระบบ", "เข้าสู่ระบบ(?:ก่อน|เพื่อ)"),
    ("وارد ", "(?:ابتدا|باید) وارد (?:شوید|حساب)|برای (?:ارسال|ثبت) (?:نظر|دیدگاه)"),
    ("تسجيل الدخول", "(?:يجب|قم ب|الرجاء|يرجى) ?تسجيل الدخول"),
    ("लॉग", "(?:करने|लिखने|देने) के लिए (?:कृपया )?लॉग ?इन"),
    ("লগ", "(?:করতে|লিখতে|দিতে) (?:হলে )?লগ ?ইন"),
    ("להתחבר", "(?:יש|צריך|עליך|עליכם) להתחבר כדי"),
    (
        "devi ",
        "devi essere (?:loggato|registrato|iscritto)|devi (?:effettuare|fare) (?:il login|l['’]accesso)",
    ),
    ("inicia", "inicia(?:r)? sesión (?:para|y)"),
    ("silakan", "silakan (?:masuk|login|log in|daftar) (?:untuk|terlebih|atau)"),
    ("ingelogd", "(?:moet|moeten|dien je|dient) ingelogd"),
    ("先登", "[请請]先登[录錄入]"),
    ("登入後", "登入[后後](?:再|才|即|方)"),
    ("回車", "按\\s?回車"),
    ("左右", "[键鍵][盘盤]左右|[←→左右][键鍵]\\s?(?:返回|翻|上|下)"),
    ("opens in", r"\(opens in (?:a )?new (?:window|tab)\)"),
    ("nowym", r"\([^()]{4,24} w nowym oknie\)"),
    ("fenster", r"\([^()]{2,24} neuem fenster[^()]{0,12}\)"),
    ("ventana", r"\([^()]{4,24} (?:nueva ventana|ventana nueva)\)"),
    ("fenêtre", r"\([^()]{4,28} nouvelle fenêtre\)"),
    ("janela", r"\([^()]{4,28} nova janela\)"),
    ("finestra", r"\([^()]{4,28} nuova finestra\)"),
    ("нов", r"\([^()]{4,28} нов(?:ом окне|ому вікні)\)"),
    ("pencere", r"\(yeni pencere[^()]{2,12}\)"),
    ("jendela", r"\([^()]{4,28} jendela (?:yang )?baru\)"),
    ("venster", r"\([^()]{4,28} nieuw venster[^()]{0,12}\)"),
    ("okně", r"\([^()]{4,28} novém okně\)"),
    ("חלון", r"\([^()]{2,20}חלון חדש\)"),
    ("نافذة", r"\([^()]{2,16} نافذة جديدة\)"),
    ("پنجره", r"\([^()]{2,16} پنجره\S* (?:تازه|جدید)[^()]{0,16}\)"),
    ("ウィンドウ", "新しいウィンドウで開きます"),
    ("새 창", r"\(새 창에서 열림\)"),
    *OF_FORMS,
)
"""What is said to visitors: a substring of each wording, and the wording."""
_Appeals: TypeAlias = tuple[tuple[str, LazyPattern], ...]
_WORDINGS: Final = {wording: LazyPattern(wording) for _, wording in _APPEALS}
_PLAIN: Final[_Appeals] = tuple(
    (piece, _WORDINGS[wording]) for piece, wording in _APPEALS if piece.isascii()
)
_ABROAD: Final[_Appeals] = tuple(
    (piece, _WORDINGS[wording]) for piece, wording in _APPEALS if not piece.isascii()
)
_LETTERS_ABROAD: Final = re.compile(
    f"[{''.join({letter for piece, _ in _ABROAD for letter in piece if not letter.isascii()})}]"
)
"""For a quick check: most lines have nothing outside ASCII but quotation marks."""


_SKIP: Final = LazyPattern(
    r"skip to (?:main )?(?:content|navigation)|zum inhalt(?:e)? springen|aller au (?:contenu|menu)(?: principal)?"
    r"|(?:saltar|ir) al contenido(?: principal)?|(?:pular|ir|saltar) para o conteúdo(?: principal)?|vai al contenuto"
    r"|przejdź do treści|перейти к (?:основному )?содержимому|перейти до (?:основного )?вмісту|içeriğe (?:geç|atla)"
    r"|langsung ke (?:isi|konten)|(?:chuyển đến|bỏ qua) nội dung|(?:콘텐츠|본문)로 (?:건너뛰기|바로가기)|본문 바로가기"
    r"|コンテンツへスキップ|本文へ(?:スキップ|移動)|跳至(?:主要)?[内內]容|التجاوز إلى المحتوى|דלג לתוכן"
    # wikis, to the menus below and to the field for a search
    r"|(?:\s*(?:jump to (?:navigation|search|content)|zu[mr] (?:navigation|suche|inhalt) springen|aller à la (?:navigation|recherche)"
    r"|ir a la (?:navegación|búsqueda)|vai alla (?:navigazione|ricerca)|(?:saltar|ir) para (?:a )?(?:navegação|pesquisar?)"
    r"|перейти (?:к|до) (?:навигации|поиску|навігації|пошуку)|przejdź do (?:nawigacji|wyszukiwania)|naar (?:navigatie|zoeken) springen"
    r"|gezinti kısmına atla|arama kısmına atla|bước tới (?:điều hướng|tìm kiếm)|hoppa till (?:navigering|sök)|skočit na (?:navigaci|vyhledávání)"
    r"|lompat ke (?:navigasi|pencarian)|ugrás a (?:navigációhoz|kereséshez)|ナビゲーションに移動|検索に移動|둘러보기로 이동|검색으로 이동"
    r"|跳[转轉](?:到|至)(?:导航|導覽|搜[索尋]|[内內]容)|اذهب إلى (?:التنقل|البحث)|پرش به (?:ناوبری|جستجو)|קפיצה ל(?:ניווט|חיפוש)))+",
    re.IGNORECASE,
)


def _skips_to_content(text: str) -> bool:
    """Return whether a line is the link that skips a page's menu, with which pages begin for screen readers.

    >>> _skips_to_content("Skip to content"), _skips_to_content("Skip to the content of her letter.")
    (True, False)
    """
    return len(text) <= _LONGEST_SKIP and _SKIP.compiled.fullmatch(text) is not None


@lru_cache(maxsize=REMEMBERED)
def is_row_or_notice(text: str) -> bool:
    """Return whether a line is a row of choices, or says who owns the page.

    >>> is_row_or_notice("© 2024 Lantern Press")
    True
    """
    mark = "©" in text and len(text) <= _LONGEST_NOTICE and _NOTICE.search(text) is not None
    foot = names_maker(text) or is_licence_of_site(text)
    row = is_menu(text) or is_page_row(text)
    return mark or foot or row or _sets_type(text) or _skips_to_content(text)


def _sets_type(text: str) -> bool:
    """Return whether a line has controls for smaller and larger type side by side.

    >>> _sets_type("Font: A- A+ Night mode"), _sets_type("A- in Latin, A+ in Greek")
    (True, False)
    """
    return (
        "+" in text
        and len(text) <= _LONGEST_BAR
        and _SIZES_OF_TYPE.compiled.search(text) is not None
    )


_SIZES_OF_TYPE: Final = LazyPattern(
    r"(?<![^\W\d_])[AАＡ]\s?[-−–－⁻]\W{0,3}(?:\d{2,3}(?:px|%)?\W{0,3}|[AА]\W{1,3})?[AАＡ]\s?[+＋⁺]"
    r"|(?<![^\W\d_])[AАＡ]\s?[+＋⁺]\W{0,3}(?:\d{2,3}(?:px|%)?\W{0,3}|[AА]\W{1,3})?[AАＡ]\s?[-−–－⁻](?!\w)"
)


_LONGEST_BAR: Final = 120
"""A bar with more characters is searched for sentences."""
_PIECE: Final = 400
"""A line with so many characters is not a bar, but a whole text with line breaks in it. Of 1,060 labelled
pages, saved and copied, none has a bar that long that does not consist of links (2026-11)."""
_ENDED: Final = re.compile(rf"[^\W\d_]{{2}}[{STOPS}]+[{re.escape(ALL_CLOSERS)}]*(?:\s|\Z)|[{WIDE}]")
_SENTENCES: Final = 3
"""A long line in which so many sentences end is not a bar, whatever else it contains."""


@lru_cache(maxsize=REMEMBERED)
def is_bar(text: str) -> bool:
    """Return whether a line is a bar of choices or facts rather than words that anybody says.

    Arrows and angle quotes between words, facts strung together with dashes and colons, progress.

    >>> [is_bar(line) for line in ("Books » Fantasy » Frost", "Frost →", "11/156")]
    [True, True, True]
    >>> is_bar("« Un café », dit-elle, « et un thé. »")
    False
    >>> is_bar("Rated: T - English - Drama"), is_bar("She waited - as she always did - at the gate.")
    (True, False)
    """
    if len(text) >= _PIECE:
        return False
    if is_glued_row(text):
        return True
    is_row = is_row_or_notice(text) or _ROW.fullmatch(text) is not None
    if not (is_row or _ANY_MARK.search(text) or _SYMBOLS.fullmatch(text)):
        return False
    if len(text) > _LONGEST_BAR and len(_ENDED.findall(text)) >= _SENTENCES:
        return False
    if is_row:
        return True
    if lists_chapters(text):
        return True
    text = _without_guillemets(text)
    if _PROGRESS.fullmatch(text) or _CRUMBS.search(text) or _FACTS.match(text):
        return True
    if ends_like_speech(text):
        return False
    if _ARROW.search(text) or _SYMBOLS.fullmatch(text):
        return True
    if text[0] == "|" and text.count("|") == 1:
        return True  # the preceding text is not available
    facts = len(_FACT.findall(text))
    return facts >= 3 or (facts >= 1 and text.count(" - ") >= 2)


def _without_guillemets(text: str) -> str:
    """Return a line without its angle quotes if they are quotes and not arrows.

    Quotes come in pairs, with words beside them or punctuation of speech.
    """
    if "»" not in text or text.count("«") != text.count("»"):
        return text
    beside = _GUILLEMETS.sub("", text)
    if _POINT_AT_QUOTE.search(text) or any(character.isalpha() for character in beside):
        return text.replace("«", "").replace("»", "")
    return text


def is_speech(text: str) -> bool:
    """Return whether a line begins with a quotation that somebody says, and ends like a sentence.

    >>> is_speech("“Click here,” said the cricket."), is_speech("“Click here” for more")
    (True, False)
    """
    closing = _QUOTES.get(text[:1], "")
    return bool(closing) and closing in text[1:] and ends_like_speech(text)


def is_picture_number(text: str) -> bool:
    """Return whether a line only counts the pictures of a gallery.

    >>> [is_picture_number(line) for line in ("Image 2 of 5", "Image 2 of / 5", "Part 2 of 5")]
    [True, True, False]
    """
    return len(text) <= _LONGEST_DATELINE and _PICTURE.fullmatch(text) is not None


def bears_date(text: str) -> bool:
    """Return whether a short line gives a date in figures.

    >>> [bears_date(line) for line in ("Begun 3/14/09", "二〇一九年 2019年3月14日", "Room 12-14")]
    [True, True, False]
    """
    return len(text) <= _LONGEST_DATELINE and _DATE.search(text) is not None


@lru_cache(maxsize=REMEMBERED)
def speaks_to_visitor(text: str) -> bool:
    """Return whether a line addresses a site's visitor: about logging in, links, apps.

    >>> speaks_to_visitor("評価をするにはログインしてください。")
    True
    """
    if len(text) >= _LONGEST_APPEAL:
        return False
    return appeals(text) or _holds_address(text.lower())


def _holds_address(folded: str) -> bool:
    return ("://" in folded or "www." in folded) and _ADDRESS.search(folded) is not None


@lru_cache(maxsize=REMEMBERED)
def appeals(text: str) -> bool:
    """Return whether the words of a line address a visitor: a URL alone does not.

    >>> appeals("Log in to vote"), appeals("Tickets: https://brasslantern.example/tickets")
    (True, False)
    >>> appeals("“Log in to the ledger,” said the clerk.")
    False
    """
    if len(text) >= _LONGEST_APPEAL or is_speech(text):
        return False
    folded = text.lower()
    said = _says_any(folded, in_ascii(folded), _PLAIN) or (
        _LETTERS_ABROAD.search(folded) is not None and _says_any(folded, folded, _ABROAD)
    )
    return said and not says_who(text)


def _says_any(folded: str, shown: str, wordings: _Appeals) -> bool:
    """Return whether a line contains one of the given wordings; `shown` are its characters that a substring may have."""
    # Nearly no line of a story contains a substring of any wording: a search for all of them at once
    # takes four times as long.
    for piece, wording in wordings:
        if piece in shown and piece in folded and wording.compiled.search(folded):
            return True
    return False
