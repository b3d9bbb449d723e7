"""A window title → the pieces that name book, chapter and site.

`The Salt Ledger - Chapter 1: The Lamp | Gull Rock`: the book, the chapter, the site. The book's title may
be attached to the chapter's number: `소금 장부 1화. 등불 - 이야기나루`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from octavo.passes.reading.headlines import parse_headline, parse_run_together
from octavo.tree.document import Document, Subject
from octavo.tree.text import fold_space

_MARKS: Final = re.compile(
    r"\s*[|｜_]\s*|\s+[»«]\s+|\s*::\s*|\s+[-–—~•·:/]+\s+|(?<=[\u3040-\ud7af])-(?=\w)"
)
"""Separators between chapter, book and site."""
_PAGE: Final = re.compile(
    r"(?:page|seite|página|pagina|strona|sayfa|halaman|trang|страница|сторінка|第|الصفحة|หน้า)?\s*#?\d+\s*(?:頁|页|ページ|쪽|페이지)?"
    r"|page \d+ of \d+",
    re.IGNORECASE,
)
_OF_SITES: Final = re.compile(
    r"\b(?:light |web )?novels?(?![a-z])|(?-i:Novel|Fiction|Books?|Read)(?=(?-i:[A-Z]))|(?-i:(?<=[a-z])(?:Novel|Fiction|Fic|Book)s?\b)|\bfan ?fi(?:c|k)\w*|\bfictions?\b"
    r"|\bforums?\b|\bwiki\w*|\btransla(?:tes|tions?)\b|\bfree\b.*\bonline\b|\bonline\b.*\bfree\b|(?-i:\bonline\b)|\w\.(?:com|net|org|info|ru|de|pl|fr|io|me|cc)\Z"
    r"|小[说說説](?!家)|文[学學](?:网|網|城|论坛|論壇)?\Z|中文网|书吧|在[线線]|全文|免费|论坛|論壇|投稿サイト"
    r"|소설|웹툰|번역|онлайн|ранобэ|фанфик|библиотек|truyện|روايات",
    re.IGNORECASE,
)
"""Words in names of sites, or attached to a book's title for search engines."""
_OF_TRANSLATORS: Final = re.compile(
    r"transla|\btrad\b|traduc|tłumacz|übersetz|перев[оі]д|переклад|çevir|terjemah|翻[译譯訳]|번역|ترجم",
    re.IGNORECASE,
)
_READ: Final = re.compile(
    r"\A(?:read|lire|leer|ler|baca|đọc|читать|читати|чтение)\s+(?:the book\s+|онлайн\s+|ранобэ\s+|книг[уи]\s+|online\s+)*",
    re.IGNORECASE,
)
_SLOGAN: Final = re.compile(
    r"[\s,]*\b(?:(?-i:online)|online (?:for )?free|free online|for free|онлайн|на русском|bahasa indonesia|en ligne)\b.*\Z",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(
    r"\A(?:«([^«»]+)»|“([^“”]+)”|\"([^\"]+)\"|《([^《》]+)》|『([^『』]+)』)"
)
_VOLUME: Final = re.compile(
    r"(?:[\s,.:–—-]+(?:vol(?:ume)?\.?|tome|tomo|tom|band|cilt|том)\s*\d+|\s*第[\d一二三四五六七八九十]+[卷部])"
    r"(?=\Z|[»”\"》』])",
    re.IGNORECASE,
)
"""Marks that end a book's title, or the quotation of one."""
_GLUED_EAST: Final = re.compile(
    r"(?:最新章节(?:列表)?|最新章節|全文(?:免费)?阅读|无弹窗|免费阅读|在线阅读|txt下载|[读讀]全文)+\Z",
    re.IGNORECASE,
)


_COUNTED: Final = re.compile(r"(?P<book>\S.*[^\W\d].*?)[\s#]+\d{1,4}\Z")
_LONGEST: Final = 4000
"""The number of a window title's characters that are examined; looking for a number at its end takes quadratic time."""
RECURS: Final = 0.6
"""The share of the pages that must have something for it to recur. Not all of them, since a folder may have odd pages, too."""


@dataclass(frozen=True, slots=True)
class TitlePiece:
    """A piece of a window title, and its place in it."""

    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The key for comparison, without a volume's number, so that it is the same for all volumes of a book."""
        return key_of(_VOLUME.sub("", self.text) or self.text)


def key_of(name: str) -> str:
    """Return a name for comparison: with white space folded, in lower case."""
    return fold_space(name).casefold()


def pieces_of(window: str) -> tuple[TitlePiece, ...]:
    """Return the pieces of a window title, in order; a book's title attached to a chapter's number is a piece of its own.

    >>> [piece.text for piece in pieces_of("Salt Chapter 1 - The Lamp | Gull Rock")]
    ['Salt', 'Chapter 1', 'The Lamp', 'Gull Rock']
    """
    window = window[:_LONGEST]
    pieces: list[TitlePiece] = []
    start = 0
    for found in (*_MARKS.finditer(window), None):
        end = found.start() if found else len(window)
        pieces.extend(_unglued(window, start, end))
        start = found.end() if found else end
    return tuple(pieces)


def _unglued(window: str, start: int, end: int) -> Iterator[TitlePiece]:
    text = window[start:end].strip()
    if not text:
        return
    headline = parse_run_together(text) or parse_headline(text)
    if not (headline and headline.book and text.startswith(headline.book)):
        yield TitlePiece(text, start, end)
        return
    begins = window.find(headline.number, start + len(headline.book))
    if begins < 0:
        yield TitlePiece(text, start, end)
        return
    yield TitlePiece(headline.book, start, start + len(headline.book))
    yield TitlePiece(window[begins:end].strip(), begins, end)


def words_on(page: Document, about: Subject) -> list[str]:
    """Return a page's statements about a subject, in their order."""
    return [one.words for one in page.statements if one.about == about]


def books_on(page: Document) -> dict[str, str]:
    """Return the titles of books that a page states, by key."""
    return {key_of(words): words for words in words_on(page, "book")}


def counts_pages(piece: str) -> bool:
    """Return whether a piece of a title only says which of several pages it is."""
    return _PAGE.fullmatch(piece.strip()) is not None


def counted_alike(windows: Sequence[str]) -> str:
    """Return the words before a number in most window titles, or "".

    >>> counted_alike(("Salt 1", "Salt 2", "Notes")), counted_alike(("Chapter 1", "Chapter 2")), counted_alike(("Salt 1",))
    ('Salt', '', '')
    """
    titled = [window for window in windows if window]
    found = Counter(counted["book"] for window in titled if (counted := _COUNTED.match(window)))
    book, count = found.most_common(1)[0] if found else ("", 0)
    if count < max(2, RECURS * len(titled)) or len(set(titled)) == 1:
        return ""
    return "" if parse_headline(f"{book} 1") or may_name_site(book) else book


def may_name_site(piece: str) -> bool:
    """Return whether a piece has words of names of sites.

    >>> [may_name_site(name) for name in ("NovelHarbor", "The Novelist", "笔趣小说网", "Saltpan Forums")]
    [True, False, True, True]
    """
    return _OF_SITES.search(piece) is not None


def without_slogan(piece: str, window: str) -> str:
    """Return a book's title without the words that sites add for search engines: `Read … online free`.

    >>> without_slogan("Read The Salt Ledger", "Read The Salt Ledger Chapter 1 online free")
    'The Salt Ledger'
    >>> without_slogan("Read My Lips", "Read My Lips - Chapter 1"), without_slogan("盐田旧事最新章节", "")
    ('Read My Lips', '盐田旧事')
    """
    bare = piece
    if _SLOGAN.search(window) and _READ.match(piece):
        bare = _SLOGAN.sub("", _READ.sub("", piece))
        if quoted := _QUOTED.match(bare):
            bare = next(filter(None, quoted.groups()))
    bare = _VOLUME.sub("", _GLUED_EAST.sub("", bare)).strip(" ,，")
    quoted = _QUOTED.fullmatch(bare)
    return (next(filter(None, quoted.groups())) if quoted else bare) or piece


def is_slogan(words: str) -> bool:
    """Return whether `words` after a chapter's number are only a slogan for search engines."""
    return _SLOGAN.fullmatch(words) is not None or _GLUED_EAST.fullmatch(words) is not None


def names_translators(piece: str) -> bool:
    """Return whether a piece names a group of translators: those who sign its pages did not write the book.

    >>> names_translators("Rainy Translations"), names_translators("The Rain")
    (True, False)
    """
    return _OF_TRANSLATORS.search(piece) is not None


def _window_of(page: Document) -> str:
    """Return a page's window title as it was before a heading was taken from it; without one, its `og:title`."""
    said = {one.place: one.words for one in page.statements if one.about == "window"}
    title = said.get("title") or page.metadata.title or said.get("meta og:title", "")
    return fold_space(title[:_LONGEST])


def windows_of(pages: Sequence[Document]) -> tuple[str, ...]:
    """Return the window titles of pages, "" for a page without one.

    On a page without one, the words before the heading's number take its place, if enough of the pages have some.
    """
    lifted = [bool(words_on(page, "before")) for page in pages]
    few = sum(lifted) < RECURS * len(pages)
    return tuple(
        "" if few and of_heading and not _has_window(page) else _window_of(page)
        for page, of_heading in zip(pages, lifted, strict=True)
    )


def _has_window(page: Document) -> bool:
    return any(one.about == "window" and one.place == "title" for one in page.statements)
