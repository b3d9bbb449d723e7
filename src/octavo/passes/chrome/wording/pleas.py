"""A line → how much it talks about the serial rather than being part of it: a plea, a credit, a promotion.

No single word proves anything: people in a story follow, report, translate. Words are weighed by subject, so that
a line that chapters repeat can be told from a refrain: "Follow the lamp" has one such subject, "Follow
the author to hear of new chapters" three. On a single page, even a plea proves nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.fingerprints import credits_of
from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.signs import is_bar
from octavo.passes.chrome.wording.time_stamps import day_and_hour_in
from octavo.passes.chrome.wording.words import is_label
from octavo.tree.text import CJK, fold_space

PLEA: Final = 1.0
"""A repeated line with this weight at the story's edges is not a refrain."""
PLANTED: Final = 2.0
"""A repeated sentence with this weight inside the story is not the author's."""

_OUTRIGHT: Final = """
patreon|ko-fi|kofi|paypal|newsletter*|permalink|website*|web site*|webnovel*|web novel*|subscribe|subscriber*
unsubscrib*|reading group|ctrl|google play|app store|new chapters|newest chapter*|latest chapter*
advance chapter*|advanced chapter*|more chapters|bonus chapter*|sponsored chapter*|extra chapter*|early chapter*
read ahead|early access|list of the week|appeared first on|leave a comment|rate this chapter|rate the chapter
found a mistake|found an error|found a typo|find any errors|spot a typo|spot a mistake|follow the author
buy me a coffee|buy us a coffee|support the author|download the app|get the app|get our app|view in browser
brought to you by|hosted by|bookmark this|share this chapter|privacy policy|all rights reserved|terms of service
terms of use|promo code|use the code|last edited|last updated|best viewed|enjoying this story|enjoying the story
also loved|also enjoyed|readers also|ebook*|e-book*|terms of the licence|terms of the license|personal use only
continue reading below|story continues|left kudos|next page|go to page|let the author know|let the creator know
sitio web|página web|nuestra página|nuestro grupo|deja un comentario|dejar un comentario|te ha gustado|avísanos
nuevos capítulos|últimos capítulos|suscríb*|síguenos|derechos reservados|votar y comentar|si te gustó|próximos capítulos
site web|vous a plu|offrez un café|laissez un commentaire|nouveaux chapitres|abonnez*|laissez un avis|soutenez l'auteur
neue kapitel|neuen kapitel|kommentar hinterlassen|abonnier*|webseite*|hat dir das kapitel|hat euch das kapitel
einen kommentar da|schreib einen kommentar|impressum|datenschutz
novos capítulos|deixe um comentário|deixe seu comentário|votar e comentar|nuovi capitoli|lascia un commento|iscriviti
ti è piaciuto|vi è piaciuto|lascia una recensione|zostaw komentarz|za przeczytanie|nowe rozdziały|zapisz się
yorum yapmayı|yorum bırak*|beğendiyseniz|yeni bölüm*|dukung kami|dukung penulis|bab baru|tinggalkan komentar
сайт|сайте|сайта|сайту|нашли ошибку|нашёл ошибку|подпишитесь|подписывайтесь|новые главы|новых глав|понравилась глава
оставь* комментар*|оставить комментар*|телеграм-канал*|поддержать переводчика
trang web|ủng hộ nhóm|ủng hộ tác giả|ủng hộ dịch giả|nhóm dịch|chương mới|để lại bình luận|theo dõi truyện|đánh giá truyện
موقعنا|الفصول الجديدة|فصول جديدة|اترك تعليقا|تابعونا|ادعم المترجم|قناتنا|حقوق النشر|النشرة البريدية|أعجبك الفصل|صفحتنا
टिप्पणी लिखें|साझा करें|नए अध्याय|हमारी वेबसाइट|คอมเมนต์|กดติดตาม|ตอนใหม่|เพจของเรา
本站|网址|網址|书友群|書友群|首发|首發|本章未完|点击下一页|加入书签|求收藏|求推荐|求月票|支持正版|最快更新|更新速度|喜欢本书|喜歡本書|加入书架|催更
誤字報告|応援してください|応援お願い|感想を書|評価をお願い|ブックマークを|お気に入り登録|公式サイト|当サイト|面白いと思ったら|読了時間|掲載されている作品
눌러 주세요|눌러주세요|댓글을 남|추천을|후원|사이트|공식 연재|구독|신고해|재밌게 보셨다면|선호작|별점|남겨 주세요|남겨주세요
"""
"""Phrases used only by those who run, publish or promote a serial: one is enough. `*` ends a stem."""

_SUBJECTS: Final = (
    """
    readers|author|authors|patron|patrons|supporter*|editor*|translator*|follower*|fans|visitor*|know somebody|know someone|you asked
    lector*|autor|autora|autores|traductor*|mecenas|lecteur*|auteur*|leser*|leitor*|lettori|autore
    yazar*|okur|okurlar|czytelni*|penulis|pembaca|นักเขียน|लेखक|पाठक*
    читател*|автор*|переводчик*|độc giả|tác giả|القراء|الكاتب|المترجم
    读者|讀者|书友|書友|作者|読者|독자|작가
    """,
    """
    comment|comments|vote|votes|voting|kudos|rate|rating|ratings|review|reviews|share|follow|support|donat*
    bookmark*|feedback|recommend*|updates|updated|posted|stay tuned|tell us|let us know|join us|join our|log in
    login|sign in|sign up|discord|telegram|facebook|twitter|reddit|whatsapp|instagram|buy me|buy us|e-mail
    forward this|pass this on|receiving this|received this
    comenta*|comentario*|vota|comparte|apoya*|reseña*|commentaire*|partagez|votez|soutenez|rejoignez|kommentar*
    bewert*|teilen|unterstützt uns|spendier*|votar|comentar|curtir|compartilhar|condividi*
    komentarz*|polub*|wesprzyj|yorum*|beğen*|takip|komentar|dukung|bagikan|no olvides|não se esqueça|n'oubliez pas
    не забудьте|ставьте|лайк*|jangan lupa|đừng quên|टिप्पणी|ติดตาม
    comentários|compartilhe|commenti|коммент*|оцени*|делитесь|поддерж*|bình luận|đánh giá|ủng hộ|chia sẻ
    تعليق|تعليقات|قيم|شارك|收藏|评论|評論|推荐|推薦|订阅|訂閱|打赏|打賞|感想|評価|応援|댓글|추천|응원|선호작
    """,
    """
    typo|typos|error|errors|mistake|mistakes|errores|erratas|erreurs|fautes|fehler|erros|errori
    ошибк*|опечатк*|lỗi|أخطاء|错字|錯字|报错|誤字|脱字|오타
    """,
    """
    chapter|chapters|transcript|serial|this story|this novel|this series|this book|new parts|episode*|release*|novels|fiction
    translations|capítulo*|esta novela|esta historia|chapitre*|ce roman|kapitel|diesen roman|capitol*
    bölüm*|rozdział*|bab|अध्याय|कहानी|глав*|роман*|chương|truyện|الفصل|الفصول|الرواية|章节|章節|本书|本書|新章|小说|小說|更新|この作品|連載|小説|작품|연재|소설
    """,
    """
    free|coffee|bonus|discount|gratis|gratuit*|kostenlos|café|кофе|бесплатно|miễn phí|cà phê|مجانا
    免费|免費|無料|무료|커피
    """,
)
"""The subjects of repeated pleas, one per row: each counts half."""

_HERE: Final = """
you are reading|you're reading|read this|reading this|read it|read the rest|read more|read the|read our|available at
available on|published on|published at|posted on|hosted on|updated on|uploaded on|released on|first on|only on|visit|find the new*|find new*|find more|estás leyendo
lee los|lee más|léelo en|vous lisez|lisez|sie lesen|lesen sie|leia|leggi|вы читаете|читайте|đọc tiếp|đọc tại|đọc chương|đọc truyện
اقرأ|تقرأ|阅读|閱讀|お読みください|읽으세요|읽고 계십니다
"""
"""Words that tell the reader where to read."""
_AT_A_NAME: Final = re.compile(
    r"\b(?:on|at|from|via|by|en|sur|chez|auf|bei|su|na|tại|trên|на|в) «?(?:[^\W\d_a-zà-ÿа-я]\w+[ -]?){2,5}"
)
"""A place with two or more capitalised words: `on Harbour Lights Fiction`."""
_NOUNS: Final = """
chapter reader serial novel fiction translat newsletter site subscri patreon episode capítulo lector traduc
chapitre lecteur roman kapitel leser leitor capitol chương truyện
"""
_NOUNS_OF_OTHER_SCRIPTS: Final = """
сайт глав роман перевод подпи موقع فصل رواي قناة 本站 网址 網址 首发 首發 章节 章節 新章 本章 小说 小說 本书 本書
书友 書友 更新 作品 小説 サイト 작품 연재 사이트 추천 구독 후원
"""
"""One of these is in every planted plea that is looked for."""
_OTHER_SCRIPT: Final = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")
_SHADOWS_OF_NOUNS: Final = tuple(map(shadow_of, _NOUNS.split()))
_SHADOWS_OF_OTHER_NOUNS: Final = tuple(map(shadow_of, _NOUNS_OF_OTHER_SCRIPTS.split()))
_SPEECH: Final = '"“”「『«—'


_PAGE: Final = """
views|reads|words|likes|posted|published|exported|downloaded|edited|highlights|font|min read|mins read|raised
reply|replies|responder|répondre|antworten|rispondi|ответить|trả lời|رد|回复|回覆|返信|답글|word count|wordcount|skip to content|online|онлайн|шрифт|fuente|schriftgröße|字体|字體|文字サイズ|글자 크기
visitor*|unread|genre*|tags|tagged|category|categories|members|progress|synced|source|isbn|ip|online|offline
kudos|hits|followers|veröffentlicht|leituras|votos|letture|visualizzazioni|odsłony|wyświetle*|okunma|görüntülenme
dilihat|visitas|lecturas|tamaño|letra|publicado|lectures|vues|mots|publié|aufrufe|wörter|просмотр*|слов|lượt xem
reading time|czas czytania|время чтения|час читання|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|lesezeit|leestijd
okuma süresi|waktu baca|doba čtení|זמן קריאה|مدة القراءة|وقت القراءة|زمان مطالعه|पढ़ने का समय|読了時間|阅读时间|閱讀時間|เวลาอ่าน|kategorie|kategorier|categorías
категория|категорії|переглядів|просмотров|вподобань|тегів|etykiety|opublikowan*|okunma|odpovědí|zobrazen*|přečten*|megtekint*|vizualizări|weergaven|προβολές
צפיות|תגיות|פורסם|بازدید|امتیاز|دیدگاه|रेटिंग|ยอดวิว|คนอ่าน|人氣|點閱|瀏覽數|조회수|추천수|연재수
เผยแพร่เมื่อ|ยอดอ่าน|จำนวนคำ|المشاهدات|مشاهدة|كلمة|نشر|字数|字數|点击|點擊|阅读量|浏览|瀏覽|閲覧|文字数|投稿|조회|글자수|등록일|업로드
"""
"""What a page says about itself."""
_TOKEN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OF_SIZE: Final = re.compile(r"\b[AaАа][-−–] [AaАа]\+")
_BYLINE: Final = re.compile(r"(?:written )?(?:by|por|par|von|di) (?:[^\W\d_a-z][\w.'’-]* ?){1,4}")
_RAISED: Final = re.compile(r"[$€£¥₽₩] ?\d[\d.,]* (?:of|von|de|sur|di|из|/) [$€£¥₽₩]? ?\d")
_OF_PAGES: Final = re.compile(r"\d{1,5}\s?/\s?\d{1,5}")
"""Reading progress: `11/156`."""
_MESSAGE: Final = re.compile(r"[\[【《<［].*[\]】》>］][.。!]?")
_UNSPACED: Final = re.compile("[\u0900-\u0dff\u0e00-\u0eff]")
"""Thai, and the scripts of India, which have vowel signs between the letters of a word."""
_LONG, _SEVERAL = 150, 3
_DOTS: Final = re.compile(r"\s?[·•∙|]\s")
_FIGURE: Final = re.compile(r"\d[\d.,:]*")
_MANY_FIGURES: Final = 5
"""A line with a date, a time and so many figures is a row of facts."""
_KEY: Final = 3
"""The number of letters of a phrase's first word by which it is looked up."""
_LONGEST: Final = 300
"""The number of a line's first characters in which phrases are looked for."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """The phrases of all tables, with the index of the table that each is from."""

    phrases: Mapping[str, list[tuple[int, str, tuple[str, ...], bool]]]
    """By their first word: the table, the phrase, its words, and whether the last is only a stem."""
    stems: Mapping[str, list[tuple[int, str]]]
    """Single stems of words, by their first letters."""
    unspaced: Mapping[str, list[tuple[int, str]]]
    """Phrases in scripts without spaces, by their first letter."""

    def found_in(self, text: str) -> Counter[int]:
        """Return the tables whose phrases a line contains, and how many of each."""
        shadow = shadow_of(text[:_LONGEST])
        words = _TOKEN.findall(shadow)
        found: set[tuple[int, str]] = set()
        for at, word in enumerate(words):
            if word in self.phrases:
                found.update(
                    (table, phrase)
                    for table, phrase, said, is_stem in self.phrases[word]
                    if _begins(words[at : at + len(said)], said, is_stem=is_stem)
                )
            if (key := word[:_KEY]) in self.stems:
                found.update(each for each in self.stems[key] if word.startswith(each[1]))
        if not shadow.isascii():
            for letter in self.unspaced.keys() & shadow:
                found.update(each for each in self.unspaced[letter] if each[1] in shadow)
        return Counter(table for table, _ in found)


def _begins(words: list[str], phrase: tuple[str, ...], *, is_stem: bool) -> bool:
    if len(words) < len(phrase) or tuple(words[:-1]) != phrase[:-1]:
        return False
    return words[-1].startswith(phrase[-1]) if is_stem else words[-1] == phrase[-1]


def wordings_of(tables: Iterable[str]) -> Wordings:
    """Return the phrases of several tables, separated by bars; `*` ends a stem."""
    phrases: defaultdict[str, list[tuple[int, str, tuple[str, ...], bool]]] = defaultdict(list)
    stems: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    unspaced: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for table, listed in enumerate(tables):
        for line in listed.splitlines():
            for phrase in filter(None, (fold_space(said) for said in line.split("|"))):
                shadow = shadow_of(phrase.removesuffix("*"))
                if CJK.search(phrase) or _UNSPACED.search(phrase):
                    unspaced[shadow[0]].append((table, shadow))
                    continue
                words, is_stem = tuple(_TOKEN.findall(shadow)), phrase.endswith("*")
                if is_stem and len(words) == 1:
                    stems[words[0][:_KEY]].append((table, words[0]))
                else:
                    phrases[words[0]].append((table, " ".join(words), words, is_stem))
    return Wordings(dict(phrases), dict(stems), dict(unspaced))


_OUTRIGHT_TABLE, _HERE_TABLE, _PAGE_TABLE = 0, 1, 2
_WORDINGS: Final = wordings_of((_OUTRIGHT, _HERE, _PAGE, *_SUBJECTS))
_NOT_SUBJECTS: Final = frozenset({_OUTRIGHT_TABLE, _HERE_TABLE, _PAGE_TABLE})


@lru_cache(maxsize=2048)
def plea_weight(text: str) -> float:
    """Return how much a line says about the serial, its readers and its makers; 1 or more is a plea.

    >>> plea_weight("Follow the author to hear of new chapters!") >= PLEA
    True
    >>> plea_weight("Follow the lamp, and count your steps.") >= PLEA
    False
    """
    found = _WORDINGS.found_in(text)
    outright = found[_OUTRIGHT_TABLE] or bool(credits_of(fold_space(shadow_of(text))))
    return PLEA * min(2, outright) + 0.5 * len(found.keys() - _NOT_SUBJECTS)


def is_message(text: str) -> bool:
    """Return whether a line is a game's message to its hero: `[Bonus chapter of the Codex unlocked!]`."""
    return _MESSAGE.fullmatch(text) is not None


def tells_of_page(text: str) -> bool:
    """Return whether a label says anything about the page, the serial, its readers or its makers.

    >>> tells_of_page("1,204 views"), tells_of_page("Level: 4")
    (True, False)
    """
    found = _WORDINGS.found_in(text) or is_label(text) or is_bar(text)
    return bool(
        found
        or ("+" in text and _OF_SIZE.search(text))
        or _RAISED.search(text)
        or _BYLINE.fullmatch(text)
    )


def gives_facts(text: str) -> bool:
    """Return whether a line is a row of facts, several of which only a page gives about its content.

    >>> gives_facts("Rated: T - English - Words: 9,884 - Reviews: 41 - Published: 8-2-08")
    True
    >>> gives_facts("[Author: you - Readers: 1 - Reviews: none - Published: never]")
    False
    >>> gives_facts("by Ada Thorn · 1,022 views · 6 min read"), gives_facts("3 May · 20 crowns · rain")
    (True, False)
    """
    return _facts_of_page(text) >= _SEVERAL or _strings_figures(text)


def _strings_figures(text: str) -> bool:
    """Return whether a line strings together several figures of a page, or a date, a time and several figures."""
    if len(text) > _LONG or is_message(text):
        return False
    if len(_FIGURE.findall(text)) >= _MANY_FIGURES and day_and_hour_in(text):
        return True
    parts = _DOTS.split(text)
    told = (any(map(str.isdecimal, part)) and tells_of_page(part) for part in parts)
    return len(parts) > 1 and sum(told) > 1


def is_fact_of_page(text: str) -> bool:
    """Return whether a bar gives facts about a page: number of words, reads, date of publication, progress.

    >>> is_fact_of_page("字数：2317 更新时间：2023-09-14"), is_fact_of_page("Breakfast | Lunch | Confession")
    (True, False)
    """
    # A long row may be a reference: `More information: A. Heron et al., …`.
    fewest = 1 if len(text) < _LONG else _SEVERAL
    return _facts_of_page(text) >= fewest or _OF_PAGES.fullmatch(text) is not None


def _facts_of_page(text: str) -> int:
    """Count the words in a bar that say something about the serial or its page; 0 for a game's message."""
    if not is_bar(text) or is_message(text):
        return 0
    return sum(_WORDINGS.found_in(text).values())


@lru_cache(maxsize=2048)
def is_planted_plea(sentence: str) -> bool:
    """Return whether a sentence promotes a place to read: a plea with a place, and without speech.

    >>> is_planted_plea("You are reading this on Gull Rock Novels, home of the tide.")
    True
    >>> is_planted_plea("You are reading this because I drowned.")
    False
    """
    if any(mark in sentence for mark in _SPEECH) or is_message(sentence):
        return False
    plea = plea_weight(sentence)
    here = _HERE_TABLE in _WORDINGS.found_in(sentence)
    named = _AT_A_NAME.search(sentence) is not None
    return plea >= 0.5 and plea + here + 0.5 * named >= PLANTED


def nouns_of_pleas(folded: str) -> tuple[str, ...]:
    """Return the nouns in a shadow, one of which every planted plea has.

    A quick check: the stories of most pages have none, and need no further examination.
    """
    nouns = _SHADOWS_OF_NOUNS
    if _OTHER_SCRIPT.search(folded):
        nouns += _SHADOWS_OF_OTHER_NOUNS
    return tuple(noun for noun in nouns if noun in folded)
