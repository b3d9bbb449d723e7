"""A line under a headline → whether it credits the author, photographer or artist, perhaps with a date.

`By Ona Brehm, harbour reporter | 3 March 2024`, `Текст: Анна Вовк, фото: Остап Рубан`. The words that open a credit
are known in many languages. A line without a date must contain only names.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.tree.stops import ends_with_stop

_LONGEST: Final = 160
"""The most characters of a line of credits; a longer one is a sentence."""
_MOST_WORDS: Final = 14
"""The most words of such a line besides its dates."""
_LONGEST_DAY: Final = 60
"""The most characters of a date and time."""
_MOST_BESIDE_DAY: Final = 3
"""The most words beside a date: weekday, a.m. or p.m., time zone."""
_LONGEST_NAME: Final = 24
"""The most characters of a name in a script without capitals."""
_YEAR: Final = r"(?:199[5-9]|20\d\d)"
_DAY: Final = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}\s?[-./]\s?\d{{1,2}}\s?[-./]\s?{_YEAR}|{_YEAR}\s?[-./年]\s?\d{{1,2}}\s?[-./月]\s?\d{{1,2}}\s?日?"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?(?: de)? [^\W\d_]{{3,12}}\.?,?(?: de)? {_YEAR})(?!\d)"
    rf"|[^\W\d_]{{3,12}}\.? \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}(?!\d)"
)
"""A date in the years of the web."""
_PARTS: Final = re.compile(
    r"\s*[|•·/;,，、–—\n]\s*|(?<=[a-zа-яіїєґà-ÿ])(?=[A-ZА-ЯІЇЄҐ][^\W\d_]*[:：])"
)
"""Where one credit ends and the next begins, also in `Text: Anna VovkPhotos: Ostap Ruban`."""
_OPENS: Final = re.compile(
    r"(?:(?:words|text|story|report(?:ed|ing)?|written|posted|published|photos?|photograph(?:s|ed|y)|pictures|illustrat(?:ed|ions?)"
    r"|interview(?:ed)?|video|edited|compiled|translated|reviewed) )?by\b|as told to\b"
    r"|(?:ein \w+ )?von\b|(?:propos recueillis |texte |écrit |publié )?par\b|(?:texto |escrito |publicado )?por\b"
    r"|(?:a cura |testo |scritto )?di\b|(?:geschreven |tekst )?door\b|(?:skrevet |skriven )?a[vf]\b|oleh\b"
    r"|(?:γράφει|γράφουν) \w+\b",
    re.IGNORECASE,
)
"""What precedes a name, without a colon."""
_LABELS: Final = re.compile(
    r"(?:words|text|story|photos?|photography|pictures|illustrations?|interview|author|writer|reporter|editor"
    r"|texte?|fotos?|bilder|autor(?:a|e|in|zy|ka)?|auteure?|texto|redacción|testo|tekst|zdjęcia|skribent|szerző|írta|fotó"
    r"|автор|текст|фото|беседовал\w*|автори|світлини|γράφει|κείμενο|φωτογραφίες|yazan|yazı|haber|fotoğraf|penulis"
    r"|tác giả|bài|ảnh|ภาพ|เรื่อง|文・写真|執筆|撮影|文|写真|作者|撰文|攝影|摄影|图|圖|編輯|编辑|글·사진|글|사진|취재)\s*[:：=＝]\s*"
    r"|(?:記者|记者|โดย|लेखक|संवाददाता|द्वारा|লেখক|செய்தியாளர்|كتب(?:ت|ه)?|بقلم|تصوير|מאת|צילום|נכתב על ידי|نوشته|نویسنده|عکس|取材・文)"
    r"\s*(?:[:：=＝]|\s)\s*",
    re.IGNORECASE,
)
"""The same with a colon or a similar mark; in some scripts without one."""
_ASKED: Final = re.compile(
    r"(?:rozmawia[łl]\w*|wysłucha[łl]\w*|(?:das )?(?:interview|gespräch) führten?:?|interview(?:ed)? by|propos recueillis par|беседовал\w*|розмовля(?:в|ла|ли)"
    r"|entrevista (?:de|por|realizada por)|intervista (?:di|a cura di)|rozhovor ved[lo]\w*|röportaj:?|het interview is afgenomen door|vraaggesprek:?) ",
    re.IGNORECASE,
)
"""Labels for the interviewer."""
_SLASHED: Final = re.compile(r"(?<=[文影図图圖者輯辑])\s?[／/]")
"""`文／周野`: a slash in place of the colon."""
_REPORTER: Final = re.compile(r"[가-힣]{2,4} (?:\S{1,6} )?(?:기자|특파원)(?:\s*=?\s*\S+@\S+)?")
_JOINING: Final = frozenset(
    [
        "and", "y", "e", "et", "und", "och", "og", "en", "i", "и", "і", "та", "de", "da", "di", "del", "della", "dos",
        "du", "la", "le", "van", "von", "der", "den", "by", "with", "&",
    ]
)  # fmt: skip
"""Small words within a credit."""


def opens_credit(text: str) -> bool:
    """Return whether a line begins with a person's part in a text, and a colon.

    >>> [opens_credit(line) for line in ("Автор: кот в пальто", "Yazan: deniz", "Tobin: where are you", "Writers: all")]
    [True, True, False, False]
    """
    return _LABELS.match(text) is not None


@lru_cache(maxsize=REMEMBERED)
def is_credit_line(text: str) -> bool:
    """Return whether a line says who made the text below, and perhaps when.

    >>> [is_credit_line(line) for line in ("By Ona Brehm | March 2, 2024 at 6:00 a.m.", "Текст: Анна Вовк, фото: Остап Рубан")]
    [True, True]
    >>> is_credit_line("WORDS BY NELL OSK / PHOTOGRAPHS BY T. M. RUSK"), is_credit_line("12. 10. 2018 | Autor: Hana Blaž")
    (True, True)
    >>> [is_credit_line(line) for line in ("By the river", "Von Berlin", "London, 3 May 2019", "By noon, he was gone.")]
    [False, False, False, False]
    """
    if len(text) > _LONGEST or (ends_with_stop(text) and not text.endswith(("a.m.", "p.m."))):
        return False
    if _REPORTER.fullmatch(text):
        return True
    rest, days = _DAY.subn(" | ", _SLASHED.sub(":", text))
    parts = [part for part in _PARTS.split(rest) if any(map(str.isalpha, part))]
    opened = [part for part in parts if _name_in(part)]
    if not opened or sum(len(part.split()) for part in parts) > _MOST_WORDS:
        return False
    return days > 0 or all(map(_says_names, parts))


def names_interviewer(text: str) -> bool:
    """Return whether a line only names an interviewer.

    >>> names_interviewer("Rozmawiała Anna Wilk"), names_interviewer("Das Gespräch führte die Stille")
    (True, False)
    """
    opening = _ASKED.match(text) if len(text) <= _LONGEST else None
    return (
        opening is not None
        and len(text.split()) <= _MOST_WORDS
        and _are_names(text[opening.end() :])
    )


def _are_names(text: str) -> bool:
    words = text.strip(" .*_").split()
    return bool(words) and all(word[:1].isupper() or word in _JOINING for word in words)


def is_day_of_page(text: str) -> bool:
    """Return whether a line is a date in the years of the web, with weekday and time, in many languages.

    >>> is_day_of_page("Τρίτη, 14 Φεβρουαρίου 2017, 09:15"), is_day_of_page("The fire of 14 May 2017 began at nine")
    (True, False)
    """
    if len(text) > _LONGEST_DAY:
        return False
    rest, days = _DAY.subn(" ", text)
    words = re.findall(r"[^\W\d_]+", rest)
    return days > 0 and len(words) <= _MOST_BESIDE_DAY


def bears_day_of_page(text: str) -> bool:
    """Return whether a short line without a full stop gives such a date beside other words: `Staff report 18 Nov. 2019`."""
    return (
        len(text) <= _LONGEST
        and (text.endswith(("a.m.", "p.m.")) or not ends_with_stop(text))
        and _DAY.search(text) is not None
    )


def _name_in(part: str) -> str:
    """Return the rest of a credit after the words that open it, or "" if it is not a credit."""
    opening = _LABELS.match(part) or _OPENS.match(part)
    name = part[opening.end() :].strip() if opening else ""
    return name if name[:1].isupper() or (name[:1].isalpha() and not name[:1].islower()) else ""


def _says_names(part: str) -> bool:
    """Return whether the words that open a credit are followed only by names; after a preposition there must be two words."""
    name = _name_in(part) or part
    labelled = _LABELS.match(part) is not None
    words = name.split()
    if name.upper() == name.lower():  # a script without capitals
        return len(name) <= _LONGEST_NAME
    capital = [word for word in words if word[:1].isupper()]
    if any(word not in _JOINING for word in words if not word[:1].isupper()):
        return False
    return len(capital) > 1 or (labelled and bool(capital))
