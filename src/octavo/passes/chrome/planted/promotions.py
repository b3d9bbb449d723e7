"""A sentence that names a site → whether it, or one of its clauses, sends readers there.

`New chapters first on owlnovels.com`: the name alone proves nothing. The words around it must mention a serial or
the site's offers, and no person.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from octavo.passes.chrome.planted.chinese_japanese import speaks_of_a_site
from octavo.passes.chrome.planted.invitations_abroad import biddings_in
from octavo.passes.chrome.planted.names_needed import is_of_anything
from octavo.passes.chrome.planted.subjects import names_people
from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.reading.speech import has_speech, says_who
from octavo.tree.text import holds_cjk

OF_A_SERIAL: Final = re.compile(
    shadow_of(
        r"\b(?:read(?:ing|s)?|updat(?:es?|ed)|releas\w+|latest|newest|chapters?|novels?|translat\w+|published|posted|hosted"
        r"|bookmark|leer|le[ií]d[oa]|lido em|letto su|gelesen auf|lu sur|le[ae](?= (?:el|la|los|las|est|en|más|nuestr|tod))|capítulos?|leia|lisez|chapitres?|lesen|kapitel|baca|bab|terbaru|bölüm\w*)\b"
        r"|đọc|truyện|chương|читайте|читать|глав|小说|小說|阅读|閱讀|更新|小説|最新話"
    )
)
_OF_CHAPTERS: Final = re.compile(
    shadow_of(
        r"\b(?:chapters?|novels?|translat\w+|updat(?:es?|ed)|releases|latest|newest|bookmarks?|fiction|reading|serial|ad[- ]free|le[ií]d[oa]|leer|lido em|lu sur|letto su|gelesen auf|capítulos?|novelas?|chapitres?|romans?|kapitel|bab|terbaru|bölüm\w*)\b|\b(?:sources?|fuente|fonte|quelle)\s?:|\b(?:original|unedited|unabridged|uncut) (?:and \w+ )?version\b"
        r"|\b(?:read (?:it |this |more |on )?(?:at|on)|lee en|lies auf|lire sur|lisez sur|leggi su|leia em|baca di|czytaj na|okuyun)\b|đọc (?:tại|ở|trên)|читайте на"
        r"|truyện|chương|глав|小说|小說|最新|更新|阅读|閱讀|小説"
    )
)
"""The wordings above that are only said to readers of a serial."""
PROMOTION: Final = re.compile(
    shadow_of(
        r"\b(?:visit|find|support|source|free|favou?rites?|content|brought|provided|search|follow|continue|thanks?"
        r"|stor(?:y|ies)|books?|experience|fast(?:er|est)|official|sources?|address|mov(?:ed|ing)|disponible|primero|disponível|primeiro|suite"
        r"|retrouvez|oku|origin of this)\b|nguồn|提供"
    )
)
"""Words beside a site's name that promote it."""
LONGEST_PROMOTION: Final = 160
"""The most characters of a sentence or clause that promotes a site; a longer one is a story's."""
_FEW_WORDS: Final = 18
_WORDS_TO_A_SIGN: Final = 8
"""A sentence of more than `_FEW_WORDS` words promotes a site only with at most this many words to each promoting one."""
_AT: Final = re.compile(
    shadow_of(
        r"(?:\b(?:at|on|from|by|to|in|via|visit|en|em|sur|chez|auf|tại|ở|trên|di|su|на|в)|[:\[(【])[\s:]*$"
    )
)
"""The word or mark right before the name of a site that readers are sent to: a preposition, `visit`, a colon."""
_WHAT_FOR: Final = re.compile(
    shadow_of(
        r"[^\w]*(?:\w+[^\w]*){0,3}$|[^\w]*(?:for|to|and|or|if|para|pour|und|y|e|et|и|để|untuk)\b|\s*[,;!(—–-]"
    )
)
"""The text right behind such a name: at most three words, or a mark or a word such as `for` that begins what follows."""
_CREDIT: Final = re.compile(
    shadow_of(
        r"(?:\w+[^\w]+){0,3}?(?:translated (?:and edited )?(?:by|for|at|on)|translation (?:by|from|of)|all rights (?:belong to|reserved by)|(?:is )?(?:the )?property of|uploaded by|hosted (?:by|on|at)|original (?:text|version|chapters?|story) (?:at|on|from)"
        r"|belongs to|courtesy of|(?:read |find |see )?more (?:at|on|from)|más en|mais em|plus sur|mehr (?:auf|bei)|altr[oi] su|więcej na|больше на|selengkapnya di|xem thêm (?:tại|ở)"
        r"|tradu(?:cid[oa]|cción|zid[oa]|ção) (?:por|de|para|del?|em|en)|prop(?:iedad|riedade) d[eo]|pert(?:enece|ence) a|(?:tomad|sacad|retirad|tirad)[oa] de"
        r"|tradui(?:te?)? par|traduction (?:de|par|pour)|propriété de|appartient à|vient de|tiré (?:de|du)|tradotto da|traduzione (?:di|da)|proprietà di|appartiene a|tratto da"
        r"|übersetzt (?:von|für|auf)|übersetzung (?:von|für)|eigentum von|gehört|stammt (?:von|aus)|entnommen"
        r"|перев(?:од|едено|едена) (?:от|с|для|на|сайта|с сайта|команды)|взято (?:с|из)|принадлежит|źródło to|tłumacz(?:enie|one) (?:przez|od|dla|należy do)|należy do|pobrano z"
        r"|diterjemahkan oleh|terjemahan (?:dari|oleh)|milik|diambil dari|bản dịch (?:của|từ|thuộc về|tại)|dịch (?:bởi|tại)|thuộc về|lấy từ"
        r"|ترجمة(?: موقع)?|من موقع|แปลโดย)[^\w]*(?:\w+[^\w]+)?"
    )
)
"""The words before the name of a site in a credit, which says whose the text is or where it is from."""
_OF_A_TEXT: Final = re.compile(
    shadow_of(
        r"uploaded by|translat|tradu[czt]|übersetz|перев|tłumacz|terjemah|dịch|ترجم|แปล|번역|翻訳|翻译|çevi|all rights|story|novel|chapter|text"
        r"|cap[íi]tulo|chapitre|capitolo|kapitel|geschichte|глав|истори|rozdział|bölüm|roman|bab\b|cerita|chương|truyện|소설|이 글|小説|作品"
    )
)
_OF_ITS_OWN: Final = re.compile(
    shadow_of(
        r"(?:bu bölüm|bu roman|çeviri|bu çeviri|이 (?:소설|번역|글)은|この(?:小説|作品|翻訳)は)[^\w]*"
    )
)
"""The beginning of a credit in languages in which its verb follows the name."""
_SAID_BEHIND: Final = re.compile(
    shadow_of(
        r"['’]?\w{0,4}[^\w]+(?:sitesin\w+[^\w]+)?(?:yayınlan|çevril|ait)\w+[^\w]*|에서(?:만)? (?:번역|연재|게시)\w+[^\w]*|(?:で|から|に)(?:公開|翻訳|転載|掲載|連載)\w+[^\w]*"
    )
)
_PARTED_NAME: Final = re.compile(r"(?:\A|(?<=\s))[a-z]{1,3}(?:\s[a-z]{1,3})+\s\Z")
"""The beginning of a name divided by spaces: `me ow no vel.com`."""
_LONGEST_CREDIT: Final = 100
"""The most characters around the name of a site in a sentence that only gives a credit."""
_INVITED: Final = re.compile(r"please|(?:keep|go) (?:on )?reading|continue")
_QUOTED: Final = re.compile('["“][^"“”]*["”]\\s*')
_WHO: Final = 24
"""Within this many characters after a clause the story may say who speaks it: `, whispered the book`."""
_MOST_BEFORE: Final = 8
_MOST_BEHIND: Final = 6
"""The most words of a promoting clause before its name (`_MOST_BEFORE`) and after it."""
_A_SENTENCE: Final = 3
"""The fewest words after a name, the first capitalised, that are a new sentence of the story."""
_CLAUSE: Final = re.compile("[,;(–—]")
_ONLY_AT: Final = re.compile(
    shadow_of(
        r"\b(?:únicamente|solo|sólo|solamente|exclusivamente) en|\b(?:apenas|somente|só|exclusivamente) em|\b(?:que|seulement|uniquement|exclusivement) sur"
        r"|\b(?:nur|ausschließlich|exklusiv) (?:auf|bei)|\b(?:solo|soltanto|solamente|esclusivamente) su|\b(?:tylko|wyłącznie) na|только на|исключительно на"
        r"|лише на|тільки на|\b(?:only|exclusively) (?:at|on)|\bhanya di|chỉ (?:đăng )?(?:tại|ở|trên)"
    )
    + r"\s*\Z"
)
"""`Only on` and the like, directly before the name of a site that claims to have the text exclusively."""
_PUBLISHED: Final = re.compile(
    shadow_of(
        r"publi|posted|hosted|erschein|veröffentlich|zu lesen|\besce |\bescono |\bsteht |ukazuje|do przeczytania|выход|публик|виход|terbit|tayang|đăng|leer|leerse|lire|leggere"
    )
)
_BIDS: Final = shadow_of(
    r"visita|visite|visiten|visitez|acesse|besuch[et]|kunjungi|odwiedź|посетите"
)
_SENDING: Final = re.compile(rf"\b(?:{_BIDS}|source of \w+ \w+ is)\s*$")
"""What else may be directly before such a name: `visit` in other languages, `source of this chapter is`."""
_SENDS: Final = re.compile(rf"[,;(–—\s]*(?:visit|{_BIDS})\s*")
"""`Visit`, in any language, if nothing else in a clause is before the name."""
_MARKS_OF_AN_END: Final = re.compile("[,;.!?)…]")
_CAPITAL: Final = re.compile(r"\s+[A-ZÀ-ÞА-ЯẠ-Ỹ]")


def is_promotion(text: str, span: tuple[int, int], named: list[tuple[int, int]]) -> bool:
    """Return whether a sentence that names a site sends its reader there, and mentions nobody."""
    sentence = text[slice(*span)]
    before = _PARTED_NAME.sub("", text[span[0] : named[0][0]])
    around = before + " " + text[named[-1][1] : span[1]]
    if len(sentence) > LONGEST_PROMOTION or names_people(around):
        return False  # names of sites are left out: the `me` of `owlreads.me` is not a person
    rest = shadow_of(around)
    if len(named) == 1 and _is_credit(text, span, named[0]):
        return True
    ends = not re.search(r"\w", text[named[-1][1] : span[1]])
    if has_speech(sentence):
        return bool(_QUOTED.fullmatch(sentence) and _INVITED.search(rest) and "read" in rest)
    published = _ONLY_AT.search(shadow_of(before)) and _PUBLISHED.search(rest)
    if published and (ends or _OF_A_TEXT.search(rest)):
        return True
    if holds_cjk(sentence) and speaks_of_a_site(sentence, named=True):
        return True
    serial, praise = set(OF_A_SERIAL.findall(rest)), set(PROMOTION.findall(rest))
    if len(rest.split()) > max(_FEW_WORDS, _WORDS_TO_A_SIGN * len(serial | praise)):
        return False
    if ends and _SENDS.fullmatch(shadow_of(before)):
        return True
    if all(is_of_anything(text[slice(*name)]) for name in named) and not _OF_CHAPTERS.search(rest):
        return False  # an article may send its readers to a firm, a newspaper, a study
    if serial and len(serial) + len(praise) > 1:
        return True
    return bool(serial or praise) and any(
        _AT.search(shadow_of(text[span[0] : start]))
        and _WHAT_FOR.match(shadow_of(text[end : span[1]]))
        for start, end in named
    )


def _is_credit(text: str, span: tuple[int, int], name: tuple[int, int]) -> bool:
    """Return whether a sentence is only a credit, which says whose a text is or where it is from."""
    before, behind = shadow_of(text[span[0] : name[0]]), shadow_of(text[name[1] : span[1]])
    if len(before) + len(behind) > _LONGEST_CREDIT or has_speech(text[slice(*span)]):
        return False
    if is_of_anything(text[slice(*name)]) and not _OF_A_TEXT.search(before):
        return False  # `belongs to` or `more at` a firm's site: an article may say that of a brand
    if not re.search(r"\w", behind):
        return _CREDIT.fullmatch(before) is not None
    return _OF_ITS_OWN.fullmatch(before) is not None and _SAID_BEHIND.fullmatch(behind) is not None


def promoting_clauses(
    text: str, names: Iterable[tuple[int, int]], sentences: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the spans of clauses that send their reader to a site, in sentences that continue otherwise.

    >>> text = "The ferryman, visit owlnovels.com for more chapters, was asleep."
    >>> [text[start:end] for start, end in promoting_clauses(text, [(20, 33)], [(0, len(text))])]
    [', visit owlnovels.com for more chapters']
    """
    found: list[tuple[int, int]] = []
    starts = [start for start, _ in sentences]
    for name in names:
        at = bisect_right(starts, name[0]) - 1
        clause = _clause_around(text, name, sentences[at]) if at >= 0 else None
        if clause and says_who(text[clause[0] : clause[1] + _WHO]):
            continue
        if clause and (not found or found[-1][1] <= clause[0]):
            found.append(clause)
    return found


def clause_amid(
    text: str, sentence: tuple[int, int], names: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """Return the span of the clause with the only name in a sentence, if the rest of it is narrative; else None."""
    found = promoting_clauses(text, names, [sentence]) if len(names) == 1 else []
    if not found:
        return None
    around = text[sentence[0] : found[0][0]], text[found[0][1] : sentence[1]]
    shadow = shadow_of(" ".join(around))
    tells = all(len(words.split()) > 1 for words in around) and not (
        OF_A_SERIAL.search(shadow) or PROMOTION.search(shadow)
    )
    return found[0] if tells else None


def _clause_around(
    text: str, name: tuple[int, int], sentence: tuple[int, int]
) -> tuple[int, int] | None:
    """Return the span of the clause around a name that sends its reader to a site, None if it does not."""
    nearest = max(sentence[0], name[0] - LONGEST_PROMOTION)
    marks = [found.start() for found in _CLAUSE.finditer(text, nearest, name[0])]
    start = marks[-1] if marks else sentence[0]
    if name[0] - start > LONGEST_PROMOTION:
        return None
    before = text[start : name[0]]
    shadow = shadow_of(before)
    if not (_AT.search(shadow) or _SENDING.search(shadow)):
        return None
    of_anything = is_of_anything(text[slice(*name)])
    if not _promotes(before, _MOST_BEFORE) and (of_anything or not _SENDS.fullmatch(shadow)):
        return None
    furthest = min(sentence[1], name[1] + LONGEST_PROMOTION)
    mark = _MARKS_OF_AN_END.search(text, name[1], furthest)
    end = mark.start() if mark else furthest
    behind = text[name[1] : end]
    begins = _CAPITAL.match(behind) is not None and len(behind.split()) >= _A_SENTENCE
    if behind.strip() and (begins or not _promotes(behind, _MOST_BEHIND)):
        end = name[1]
        if not begins:
            return None
        behind = ""
    elif mark and (mark.group() == ")" or start == sentence[0]):
        end = mark.end()
    if of_anything and not _OF_CHAPTERS.search(shadow_of(before + behind)):
        return None
    return start, end


def _promotes(words: str, most: int) -> bool:
    """Return whether at most `most` words promote a site, without speech and persons."""
    shadow = shadow_of(words)
    said = OF_A_SERIAL.search(shadow) or PROMOTION.search(shadow) or biddings_in(words, shadow)
    return (
        bool(said)
        and len(words.split()) <= most
        and not has_speech(words)
        and not names_people(words)
    )


def speaks_for_a_site(sentence: str) -> bool:
    """Return whether a sentence has at least two different words that promote a site."""
    shadow = shadow_of(sentence)
    return len({*OF_A_SERIAL.findall(shadow), *PROMOTION.findall(shadow)}) > 1
