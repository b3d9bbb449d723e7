"""The words before a number in a heading → whether they say what it counts, or which part it belongs to.

`Interlude 1: Bird`, `Day 3: Rain` and `Side Story 2: Cats` have numbers of their own kind, `Bonus Chapter 1` is not
`Chapter 1`, and `Arc 2` before `Chapter 1` is a part. None of them is a book's title, though a title may be in the same place.
"""

import re
from typing import Final

from octavo.passes.reading import units
from octavo.tree import numerals
from octavo.tree.numerals import HAN, ROMAN
from octavo.tree.text import fold_space

_PARTS: Final = (
    "arc|saga|season|cycle|volumen|tome|livre|acte|saison|libro|tomo|acto|temporada|livro|ato|atto|stagione|band|buch|teil|akt|staffel"
    "|boek|том|книга|часть|частина|цикл|арка|сезон|księga|tom|część|sezon|kniha|část|díl|cilt|kitap|kısım|buku|jilid|bagian"
    "|quyển|phần|tập|الجزء|المجلد|الكتاب|כרך|חלק|ספר|भाग|खंड|ภาค|เล่ม"
)
WORDS_FOR_PARTS: Final = frozenset(_PARTS.split("|"))
_ENGLISH_PARTS: Final = "arc|saga|season|cycle"
NUMBER_OF_A_PART: Final = (
    rf"(?:{_PARTS})\.?\s*(?:\d{{1,3}}|(?-i:{ROMAN}))|(?:{_ENGLISH_PARTS})\s+{numerals.ENGLISH.expression()}"
    rf"|卷之?[\d{HAN}]{{1,4}}|第\s*[\d０-９{HAN}]+\s*[{units.OF_PARTS_ALONE}]|제?\s*\d+\s*[{units.PARTS_OF_KOREA}]"
)
_IN_ENGLISH: Final = rf"(?:book|volume|vol|part|act)\.?\s*(?:\d{{1,3}}|(?-i:{ROMAN})|{numerals.ENGLISH.expression()})"
_PART: Final = re.compile(rf"(?:{NUMBER_OF_A_PART}|{_IN_ENGLISH})\Z", re.IGNORECASE)
_BESIDE: Final = (
    r"side[ -]?stor(?:y|ies)|after[ -]?stor(?:y|ies)|side|bonus|extras?|specials?|special episode|omake|gaiden|interludes?|intermission|interval"
    r"|prologue|epilogue|afterword|postscript|appendix|annex|addendum|short stor(?:y|ies)|one[ -]?shot|spin[ -]?off|deleted scene|outtake|recap|ss"
    r"|zwischenspiel|nebengeschichte|anhang|bonuskapitel|zugabe|intermède|hors-série|annexe|histoire parallèle|interludio|interlúdio|intermezzo"
    r"|apéndice|apêndice|appendice|historia paralela|história paralela|bijlage|tussenspel|интерлюдия|інтерлюдія|экстра|приложение|додаток"
    r"|побочная история|бонус|interludium|dodatek|bonusowy|ara bölüm|yan hikâye|yan hikaye|ek|ngoại truyện|phiên ngoại|phụ lục|cerita sampingan"
    r"|lampiran|ekstra|قصة جانبية|ملحق|סיפור צד|נספח|番外|外伝|外传|外傳|閑話|闲话|間章|间章|외전|번외|특별편|막간|ตอนพิเศษ"
)
"""What a book may have besides chapters, with numbers of its own."""
_WORDS: Final = (
    r"letters?|day|night|week|month|year|morning|evening|hour|log|log entry|entry|diary|diary entry|journal|journal entry|scene|stage|floor|level|round"
    r"|case|case file|file|lesson|lecture|story|tale|fable|verse|canto|stave|stanza|movement|track|song|record|recording|tape|report|intro|introduction"
    r"|mission|quest|issue|page|phase|step|section|note|fragment|memory|memories|vision|dream|game|match|battle|trial|exhibit|document|interview|session"
    r"|message|postcard|meeting|visit|attempt|loop|cycle|turn|route|ending|line|draft|scroll|leaf|tablet|poem|sonnet|rule|secret|wish|question|problem|paper|pov|update"
    r"|tag|nacht|woche|monat|jahr|brief|szene|eintrag|stufe|runde|fall|lektion|geschichte|lied|gesang|strophe|bericht|traum|seite"
    r"|jour|nuit|semaine|mois|lettre|scène|entrée|étage|histoire|conte|chant|rêve|leçon|día|noche|semana|mes|carta|escena|entrada|piso|cuento|canto|sueño|lección"
    r"|dia|noite|mês|cena|conto|sonho|lição|giorno|notte|settimana|mese|lettera|scena|racconto|sogno|lezione|dag|week|nacht|verhaal"
    r"|день|ночь|неделя|месяц|год|письмо|сцена|запись|этаж|уровень|рассказ|сказка|песнь|сон|урок|ніч|тиждень|лист|запис|оповідання"
    r"|dzień|noc|tydzień|list|wpis|scena|opowieść|piętro|lekcja|den|dopis|gün|gece|hafta|mektup|sahne|hikâye|ders|ngày|đêm|thư|cảnh|hari|malam|surat|adegan"
    r"|يوم|اليوم|ليلة|رسالة|الرسالة|مشهد|יום|לילה|מכתב|סצנה|दिन|रात|पत्र|วันที่|จดหมาย"
)
"""What else a heading counts: days, letters, floors."""
_KIND: Final = re.compile(rf"(?:{_BESIDE}|{_WORDS})\Z", re.IGNORECASE)
_ENDS_BESIDE: Final = re.compile(rf"(?:\S.*\s)?(?:{_BESIDE})\Z", re.IGNORECASE)
_FIGURES_LAST: Final = re.compile(r"[\s#.:：\-–—]*(?:\d[\d.\-–]*|[IVXLC]+)\Z")


def is_kind(words: str) -> bool:
    """Return whether the words before a number say what it counts rather than name a book.

    >>> [is_kind(one) for one in ("Interlude", "Halloween Special", "Day", "Письмо", "The Salt Road", "The Long Day")]
    [True, True, True, True, False, False]
    """
    line = fold_space(words).rstrip(" .:：-–—#")
    return bool(_KIND.match(line) or _ENDS_BESIDE.match(line))


def is_number_of_kind(number: str) -> bool:
    """Return whether a number counts something other than chapters: `Interlude 1`, days, letters.

    >>> [is_number_of_kind(one) for one in ("Interlude 1", "Bonus Chapter 1", "Chapter 1", "Vol. 2", "1")]
    [True, True, False, False, False]
    """
    words = kind_of(number)
    before = words.rpartition(" ")[0]
    return is_kind(words) or bool(before and is_kind(before))


def kind_of(number: str) -> str:
    """Return the words of a number before its figures: what `Side Story 2` counts.

    >>> kind_of("Side Story 2"), kind_of("Interlude IV"), kind_of("12")
    ('side story', 'interlude', '')
    """
    return fold_space(_FIGURES_LAST.sub("", number)).casefold()


def is_number_of_part(words: str) -> bool:
    """Return whether words are nothing but the number of a part, as may precede a chapter's.

    >>> [is_number_of_part(one) for one in ("Arc 2", "Book Two", "Том 2", "Chapter 2", "The Second Book")]
    [True, True, True, False, False]
    """
    return _PART.match(fold_space(words)) is not None
