"""A chapter's heading → its parts: book title, number, chapter title.

`The Salt Road 55: Harbour` has a book title, a number and a title; `Chapter LV – Harbour` a number and a
title, and so has `第五章 港`. Numbers stay as printed ("Chapter LV", "第五章", "55").
"""

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from octavo.passes.reading import units
from octavo.passes.reading.kinds import NUMBER_OF_A_PART, is_kind, is_number_of_part
from octavo.passes.reading.several_numbers import whole_number
from octavo.passes.reading.tongues import Tongue, tongues_in
from octavo.tree import numerals
from octavo.tree.numerals import HAN, ROMAN, number_value
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import fold_space

_WORDS: Final = (
    f"{units.ENGLISH}|chapitre|capítulo|capitulo|capitolo"
    "|kapitel|rozdział|hoofdstuk|bölüm|bab|chương|глава|часть|розділ|κεφάλαιο|الفصل|فصل|פרק|अध्याय|भाग|ตอนที่|บทที่"
    "|kapitola|capitolul|fejezet|luku|kapittel|poglavlje|kabanata|rozdzial|bolum|chuong"
    "|épisode|episodio|episódio|folge|эпизод|partie|parte|teil|deel|część"
)
_FIGURES: Final = r"\d{1,5}(?:[.\-–]\d{1,3})?"
_ORDINAL: Final = r"(?:\.|\s?[-–]?(?:ая|я|ый|ой|й|ша|га|тя|та)|st|nd|rd|th|ère|ème|er|re|e|[ºª°])"
_FIGURE_FIRST: Final = (
    rf"\d{{1,4}}{_ORDINAL}\s+(?:chapter|episode|part|chapitre|partie|capítulo|parte|capitolo|kapitel|teil|akt|buch|band"
    r"|hoofdstuk|deel|rozdział|część|kapitola|část|časť|fejezet|rész|luku|osa|poglavlje|глава|часть|книга|розділ|частина|bölüm|kısım|kitap)"
    r"(?![^\W_])"
)
"""`1. Bölüm`, `2. Kapitel`, `3-я глава`, `4th Chapter`: the figure is an ordinal that belongs to the word."""
_HEBREW: Final = rf"(?:פרק|חלק)\s+(?:{numerals.HEBREW})"
_TITLE: Final = r"(?:(?:\s*[:：.\-–—|~]+\s*|\s+)(?P<title>.+))?\Z"
_NUMBERED: Final = re.compile(
    rf"(?P<number>(?:{_WORDS})\.?\s*(?:{_FIGURES}(?:-(?:ая|я|й|ша|га|тя|та)(?![^\W_]))?|(?-i:{ROMAN}))"
    rf"|{_FIGURE_FIRST}|{_HEBREW}){_TITLE}",
    re.IGNORECASE,
)
_EAST: Final = re.compile(
    rf"(?P<number>第\s*[\d０-９{HAN}]+\s*[{units.OF_CHAPTERS}{units.OF_PARTS}]|제?\s*\d+\s*[{units.OF_KOREA}])"
    r"[\s:：.、\-–—]*(?P<title>.*)\Z"
)
_BARE: Final = re.compile(
    rf"(?P<number>{_FIGURES})(?:\s*[.:：)]\s+|\s*[–—]\s*|\s+-\s+)(?P<title>\S.*)\Z"
)
_BOOK_FIRST: Final = re.compile(
    rf"(?P<book>\S.*?[^\W\d_]\W{{0,2}}?)[\s:：\-–—|]+(?P<number>{_FIGURES})\s*(?::\s+|：\s*)(?P<title>\D.*)\Z"
)
_WORD_LAST: Final = re.compile(rf"(?P<book>\S.*?)[\s.,]+(?P<word>(?:{_WORDS})\.?)\Z", re.IGNORECASE)
"""`The Salt Road Chapter`, before a figure."""
_BOOK_BEFORE: Final = re.compile(
    rf"(?P<book>\S.*?\S)\s*[,:：\-–—|>»]+\s*(?P<rest>(?:{_WORDS})\.?\s*(?:{_FIGURES}|(?-i:{ROMAN}))\b.*)\Z",
    re.IGNORECASE,
)
_BOOK_AND_MARK: Final = r"(?P<book>\S.*?\S)\s*[:：\-–—|>»]+\s+"
_MARK_BEHIND_BOOK: Final = re.compile(r"[:：\-–—|>»]\s")
"""A line without one of these cannot match, and few lines have one."""
_OR_A_TITLE: Final = r"\s*(?:[:：.\-–—|].*)?"
_BOOK_BEFORE_ORDINAL: Final = re.compile(
    rf"{_BOOK_AND_MARK}(?P<rest>(?:{_FIGURE_FIRST}|{_HEBREW}){_OR_A_TITLE})\Z", re.IGNORECASE
)
_EAST_BEHIND: Final = re.compile(
    r"(?P<book>[^\s。！？，、：「『“]{2,20})(?:\s*[:：_\-–—>,，]\s*|\s)"
    rf"(?P<rest>第\s*[\d０-９{HAN}]+\s*[{units.OF_CHAPTERS}][^。，！？]{{0,30}})\Z"
)
"""`七品調解員 第二章 公堂`: the book's title, and the chapter's heading."""
_BOOK_GLUED: Final = r"(?P<book>\S.*?)"
_PARTED: Final = r"[\s,.:：\-–—|>»]+"
_GLUED: Final = re.compile(
    rf"{_BOOK_GLUED}(?:{_PARTED}(?P<west>(?:{_WORDS})\.?\s*\#?(?:{_FIGURES}|(?-i:{ROMAN})\b)|(?:{_HEBREW})\b)"
    rf"|[\s,:：\-–—|>»_^]*(?P<east>第\s*[\d０-９{HAN}]+\s*[{units.OF_CHAPTERS}])|\s+(?P<behind>제?\s*\d+\s*화|{_FIGURE_FIRST}))"
    r"(?P<rest>.*)\Z",
    re.IGNORECASE,
)
"""`The Salt Ledger Chapter 1`: the book's title and a number with nothing between them."""
_DECORATED: Final = re.compile(
    r"(?:(?P<open>[\[［【〔<＜])|[*=~〜～_#•·◆◇■□●○★☆※+\-–—])(?:[*=~〜～_#•·◆◇■□●○★☆※+\-–—]|\s)*(?P<inside>\w(?:[^\n\]］】〕>＞]*[^\s*=~〜～_#•·◆◇■□●○★☆※+\-–—\]］】〕>＞])?)"
    r"\s*(?(open)[\]］】〕>＞]\s*(?P<behind>.*)|[*=~〜～_#•·◆◇■□●○★☆※+\-–—]+)\Z"
)
"""`[Chapter 2]`, `=== Chapter 2 ===`, `【第二章】灯`: marks around a heading, or brackets around its number."""
_FIGURE: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(r"[\d]|[IVXLC]+\b")
_EASTERN: Final = re.compile("第")
_STOPPED: Final = re.compile(r"([^\W\d_]{3,12}\.? [\dIVXLC]{1,8})\.")
_REMEMBERED: Final = 2048
"""The number of lines whose parts are cached."""
LONGEST: Final = 140
"""A line of more characters is a sentence, whatever it begins with."""
_PART_OF_A_BOOK: Final = re.compile(
    rf"(?P<number>{NUMBER_OF_A_PART})(?:\s*[:：.,\-–—|~]+\s*(?P<title>.*)|\s+(?P<rest>.*))?\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Headline:
    """The parts of a chapter's heading; any of them may be empty, but not all."""

    book: str = ""
    number: str = ""
    title: str = ""


def parse_headline(text: str) -> Headline | None:
    """Return the parts of a line that announces a numbered chapter; None for any other line.

    >>> parse_headline("The Salt Road 55: Harbour")
    Headline(book='The Salt Road', number='55', title='Harbour')
    >>> parse_headline("Chapter LV – Harbour")
    Headline(book='', number='Chapter LV', title='Harbour')
    >>> parse_headline("第五章 港")
    Headline(book='', number='第五章', title='港')
    >>> parse_headline("鹽路 第五章 港")
    Headline(book='鹽路', number='第五章', title='港')
    >>> parse_headline("The Salt Road Chapter 55: Harbour")
    Headline(book='The Salt Road', number='Chapter 55', title='Harbour')
    >>> parse_headline("CHAPTER IV.")
    Headline(book='', number='CHAPTER IV', title='')
    >>> parse_headline("Side Story 2: Cats"), parse_headline("Book 2, Chapter 1: Tar")
    (Headline(book='', number='Side Story 2', title='Cats'), Headline(book='', number='Book 2', title='Chapter 1: Tar'))
    >>> parse_headline("=== Chapter 2: Tar ==="), parse_headline("【第二章】灯")
    (Headline(book='', number='Chapter 2', title='Tar'), Headline(book='', number='第二章', title='灯'))
    >>> parse_headline("Chapter 4 & 5: Tar"), parse_headline("Chapter 3 (Part 1): Tar")
    (Headline(book='', number='Chapter 4 & 5', title='Tar'), Headline(book='', number='Chapter 3 (Part 1)', title='Tar'))
    >>> parse_headline("It was 1920: the war was over.")
    """
    line = fold_space(text)
    return _parsed(line) if 0 < len(line) <= LONGEST else None


def parse_part(text: str) -> Headline | None:
    """Return the parts of a line that may head a part of a book, or None for any other.

    Its words, `Arc 2`, `Том 2`, `卷二`, count only if a chapter's heading follows: elsewhere they are as often the site's.
    The title may contain a chapter's heading: `Том 1. Глава 2. Дождь`.

    >>> [parse_part(line) for line in ("Arc 2 - The Lamp", "卷二 風", "Part Two")]
    [Headline(book='', number='Arc 2', title='The Lamp'), Headline(book='', number='卷二', title='風'), Headline(book='', number='Part Two', title='')]
    >>> parse_part("The arc of the lamp")
    """
    line = fold_space(text)
    if len(line) > LONGEST:
        return None
    headline = parse_headline(line)
    if headline and not headline.book:
        return headline
    found = _PART_OF_A_BOOK.match(line)
    return Headline("", found["number"], found["title"] or found["rest"] or "") if found else None


@functools.lru_cache(maxsize=_REMEMBERED)
def _parsed(line: str) -> Headline | None:
    """Return the parts of a heading. Cached, since several passes ask about the same lines."""
    if decorated := _DECORATED.match(line):
        return _undecorated(decorated)
    if stopped := _STOPPED.fullmatch(line):
        # `CHAPTER I.`, as in old books; with a figure first it may be a sum.
        bare = parse_headline(stopped[1])
        return bare if bare and not (bare.book or bare.title) else None
    for match in (_numbered, _EAST.match, _BARE.match):
        found = match(line)
        if found and match == _BARE.match and _is_no_title(found["number"], found["title"]):
            continue
        if found and not _is_sentence(found["title"] or "") and not _runs_on(line, found):
            whole = whole_number(found["number"], line[found.end("number") :])
            number, title = whole or (found["number"], found["title"] or "")
            return Headline("", fold_space(number), fold_space(title))
    found = _book_before(line)
    if found:
        inner = parse_headline(found["rest"])
        if inner:
            book = fold_space(found["book"])
            return _with_kind(line, Headline(book, inner.number, inner.title))
    found = _BOOK_FIRST.match(line) if _FIGURE.search(line) else None
    if found and _is_book_line(found["book"], found["title"]):
        worded = _WORD_LAST.match(found["book"])
        book, word = (worded["book"], worded["word"] + " ") if worded else (found["book"], "")
        number = word + found["number"]
        return _with_kind(line, Headline(fold_space(book), number, fold_space(found["title"])))
    return None


def _undecorated(found: re.Match[str]) -> Headline | None:
    """Return a line without the marks around it, if it is a word with a chapter's number and has no book title."""
    inside, behind = found["inside"], found["behind"] or ""
    headline = parse_headline(f"{inside}: {behind}" if behind else inside)
    worded = headline is not None and any(map(str.isalpha, headline.number))
    return headline if headline and worded and not headline.book else None


def _with_kind(line: str, headline: Headline) -> Headline:
    """Return a heading with its number completed by the unit if that was taken for a book's title.

    If it is the number of a part, that comes first, and the chapter's heading becomes its title, as in `Vol. 2 Chapter 3: Tar`.
    """
    begins = line.rfind(headline.number, 0, len(line) - len(headline.title))
    if begins > 0 and is_number_of_part(headline.book):
        return Headline("", headline.book, line[begins:])
    if begins > 0 and is_kind(headline.book):
        return Headline("", line[: begins + len(headline.number)], headline.title)
    return headline


def number_announced(text: str) -> float | None:
    """Return the number of the chapter that a line announces, or None.

    >>> number_announced("Chapter LV – Harbour"), number_announced("Harbour")
    (55.0, None)
    """
    headline = parse_headline(text)
    return number_value(headline.number) if headline and headline.number else None


def _numbered(line: str) -> re.Match[str] | None:
    """Return the number at the beginning of a line, in figures or words, and the title after it."""
    in_words = (_numbered_in(tongue).match(line) for tongue in tongues_in(line))
    return _NUMBERED.match(line) or next(filter(None, in_words), None)


def _shortest_book(
    line: str, figures: re.Pattern[str], words_in: Callable[[Tongue], re.Pattern[str]]
) -> re.Match[str] | None:
    """Return the first split of a line into a book's title and a chapter's number, in figures or words."""
    patterns = (figures, *map(words_in, tongues_in(line)))
    found = filter(None, (pattern.match(line) for pattern in patterns))
    return min(found, key=lambda one: one.end("book"), default=None)


@functools.cache
def _numbered_in(tongue: Tongue) -> re.Pattern[str]:
    return re.compile(rf"(?P<number>{tongue.either_way()}){_TITLE}", re.IGNORECASE)


@functools.cache
def _book_before_words_in(tongue: Tongue) -> re.Pattern[str]:
    """`The Salt Road – Chapter Twenty: Harbour`; after a comma, or without a mark of its own, it may be a sentence."""
    rest = rf"(?:{tongue.either_way()}){_OR_A_TITLE}"
    return re.compile(rf"{_BOOK_AND_MARK}(?P<rest>{rest})\Z", re.IGNORECASE)


@functools.cache
def _glued_in(tongue: Tongue) -> re.Pattern[str]:
    """`The Salt Ledger Chapter One`, as in `_GLUED`."""
    number = rf"(?P<west>(?:{tongue.spelt_out()})\b)"
    return re.compile(rf"{_BOOK_GLUED}{_PARTED}{number}(?P<rest>.*)\Z", re.IGNORECASE)


def _book_before(line: str) -> re.Match[str] | None:
    """Return a book's title and the rest, if the rest begins like a chapter's heading."""
    if _EASTERN.search(line):
        return _EAST_BEHIND.match(line) or _BOOK_BEFORE.match(line)
    found = _BOOK_BEFORE.match(line) if _NUMBER.search(line) else None
    if found or not _MARK_BEHIND_BOOK.search(line):
        return found
    return _shortest_book(line, _BOOK_BEFORE_ORDINAL, _book_before_words_in)


def parse_run_together(text: str) -> Headline | None:
    """Return the parts of a title in which the book's title directly precedes the chapter's number; None for any other.

    Only for known titles: a sentence may mention a chapter.

    >>> parse_run_together("The Salt Ledger Chapter 1")
    Headline(book='The Salt Ledger', number='Chapter 1', title='')
    >>> parse_run_together("소금 장부 1화. 등불")
    Headline(book='소금 장부', number='1화', title='등불')
    >>> parse_run_together("Chapter 1: The Lamp"), parse_run_together("Part Two Chapter 3")
    (None, None)
    """
    line = fold_space(text)
    found = _shortest_book(line, _GLUED, _glued_in) if len(line) <= LONGEST else None
    plain = parse_headline(line)
    if found is None or (plain and not plain.book) or parse_headline(found["book"]):
        return None
    number = next(filter(None, map(found.groupdict().get, ("west", "east", "behind"))), "")
    number, title = whole_number(number, found["rest"]) or (number, found["rest"].lstrip())
    parted = re.match(r"[\s:：.、\-–—|~]*", title)
    begins = title[parted.end() :] if parted else title
    return _with_kind(
        line, Headline(fold_space(found["book"]), fold_space(number), fold_space(begins))
    )


_BETWEEN_CHOICES: Final = re.compile(r"\s*[|/·•]\s*")


def lists_chapters(text: str) -> bool:
    """Return whether a line names several chapters of one kind, to choose from.

    >>> lists_chapters("Chapter 1 | Chapter 2 | Chapter 3"), lists_chapters("Book 2 | Chapter 3")
    (True, False)
    """
    if not any(mark in text for mark in "|/·•"):
        return False
    choices = [_numbered(choice) or _EAST.match(choice) for choice in _BETWEEN_CHOICES.split(text)]
    kinds = [_FIGURE.sub("", choice["number"]).split()[:1] for choice in choices if choice]
    return len(kinds) > len(set(map(tuple, kinds)))


_LONGEST_BOOK_TITLE: Final = 12
"""The most words of a book's title before a chapter's number; more make a sentence."""


def _is_book_line(book: str, title: str) -> bool:
    """Tell the line `Book 55: Title` from a sentence with a figure and a colon."""
    return len(book.split()) <= _LONGEST_BOOK_TITLE and not (
        title[:1].islower() or title.endswith((".", "。"))
    )


def _is_sentence(title: str) -> bool:
    """Return whether a supposed title is a sentence of the story: long, and ended by a full stop."""
    return len(title) > 60 and ends_with_stop(title)


_DIGITS_OF_A_YEAR: Final = 4
_DAY_OF_A_YEAR: Final = re.compile(r"\d{1,2}\. ?\d{1,2}(?:\.|\Z)")
_TWO_SENTENCES: Final = re.compile(r".*[^\W\d_]{3}[.!?] [^\W\d_a-z].*\w[.!?]")


def _is_no_title(number: str, title: str) -> bool:
    """Return whether the text after a bare figure is a date in that year, or a list item of several sentences.

    >>> [parse_headline(line) for line in ("2023. 8. 11. 22:01", "2. Any coin. It need not be ours.")]
    [None, None]
    """
    if len(number) == _DIGITS_OF_A_YEAR and _DAY_OF_A_YEAR.match(title):
        return True
    return _TWO_SENTENCES.fullmatch(title) is not None


def _runs_on(line: str, found: re.Match[str]) -> bool:
    """Return whether a sentence begins like a heading: no mark separates it from its number, and it has an end.

    `第一章他从来不看。`, `Chapter nine was missing.`, `2. Buch kaufen`; not `第5話 春が来た。`, `Chapter 9 The bell rang.`
    """
    if not found["title"]:
        return False
    between = line[found.end("number") : found.start("title")]
    if line.endswith("。"):
        return not between
    if not between.isspace() or found["title"][:1].isupper():
        return False
    return line.endswith(".") or (line[:1].isdecimal() and found["title"][:1].islower())
