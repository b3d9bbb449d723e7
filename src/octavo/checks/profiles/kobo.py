"""A book → what Kobo is known to spoil: KOB.

From Kobo's own guidelines (https://github.com/kobolabs/epub-spec): pictures of 5 MB at most, covers
that are not GIF files and stand on a page of their own, tables of four columns, three levels of contents, no
scripts, sound or film on e-ink; a plain `.epub` that is put on a device is shown by Adobe's engine, a
`.kepub.epub` by Kobo's.

Kobo's engine orients itself by spans around the sentences: without them it keeps no place, no highlight and
no note (https://github.com/jgoguen/calibre-kobo-driver/issues/30, https://pgaskin.net/kepubify/docs/).
Adobe's does not open a page file of more than 300 kB, which is why calibre splits at 260
(https://manual.calibre-ebook.com/conversion.html#epub-output-options). It does not skip unknown parts of a
style sheet: with `calc()` it ignores the whole sheet (https://github.com/dvschultz/99problems/issues/53),
also with a query of a page's width (https://github.com/gutenbergtools/ebookmaker/issues/212); with `min()`
it was seen to refuse the book.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from octavo.checks.book import Book
from octavo.checks.parsing import XHTML
from octavo.checks.profiles.pictures import megabytes, pictures_of
from octavo.checks.remark import Remark
from octavo.checks.sheets import without_comments

SUFFIX: Final = ".kepub.epub"
_MOST_OF_A_PAGE: Final = 300_000
_MOST_OF_A_PICTURE: Final = 5_000_000
_MOST_LEVELS: Final = 3
_MOST_COLUMNS: Final = 4
_FATAL: Final = re.compile(
    r"(?<![\w-])(?:(?:calc|min|max|clamp)(?=\()|@media\b[^{;]*\(\s*[\w-]+\s*:\s*[\d.][^{;]*)",
    re.IGNORECASE,
)
_STILL: Final = ("audio", "video", "canvas", "iframe")


def check_kobo(book: Book, name: str, _: int) -> Iterator[Remark]:
    """Yield remarks on what Kobo's readers are known to have problems with."""
    yield from _check_spans(book, name)
    yield from _check_cover(book)
    for file, page in book.pages.items():
        size = book.size(file)
        if size > _MOST_OF_A_PAGE and not name.endswith(SUFFIX):
            told = f"the page has {size / 1000:.0f} kB; 300 kB is the limit"
            yield Remark("KOB002", told, file)
        for element in _STILL:
            if page.elements[element]:
                yield Remark("KOB005", f"{page.elements[element]} × <{element}>", file)
        if page.widest_table > _MOST_COLUMNS:
            told = f"a table has {page.widest_table} columns"
            yield Remark("KOB006", told, file)
    for picture in pictures_of(book):
        if picture.size > _MOST_OF_A_PICTURE:
            told = f"the picture has {megabytes(picture.size)}; 5 MB is the limit"
            yield Remark("KOB003", told, picture.file)
    for file, sheet in book.sheets.items() if not name.endswith(SUFFIX) else ():
        for what in dict.fromkeys(fatal_to_adobe(sheet)):
            yield Remark("KOB009", f"the style sheet has {what}", file)
    yield from _check_depth(book)


def fatal_to_adobe(sheet: str) -> Iterator[str]:
    """Yield what in a style sheet makes Adobe's engine ignore the sheet, or refuse the book.

    >>> list(fatal_to_adobe("img { width: min(9em, 30%); margin: 0 } @media (min-width: 40em) { p { margin: 0 } }"))
    ['min()', '@media (min-width: 40em)']
    """
    for found in _FATAL.finditer(without_comments(sheet)):
        words = found.group().strip()
        yield words if words.startswith("@") else f"{words.lower()}()"


def _check_spans(book: Book, name: str) -> Iterator[Remark]:
    spanned = any(
        identity.startswith("kobo.") for page in book.pages.values() for identity in page.ids
    )
    if not spanned and name.endswith(SUFFIX):
        yield Remark("KOB001", "the name says .kepub.epub, but no sentence has a span")
    elif not spanned:
        yield Remark("KOB007", "the book is a plain EPUB")


def _check_cover(book: Book) -> Iterator[Remark]:
    cover = book.package.cover
    if cover is None:
        yield Remark("KOB004", "the book has no cover picture", book.package.file)
    elif cover.media_type == "image/gif":
        yield Remark("KOB004", "the cover is a GIF", cover.file)


def _check_depth(book: Book) -> Iterator[Remark]:
    nav = book.package.nav
    if book.nav is None or nav is None:
        return
    depth = max(map(_depth, book.nav.iter(f"{XHTML}nav")), default=0)
    if depth > _MOST_LEVELS:
        yield Remark("KOB008", f"the contents have {depth} levels", nav.file)


def _depth(node: Any) -> int:
    inner = max((_depth(child) for child in node.iterchildren("{*}*")), default=0)
    return inner + int(node.tag == f"{XHTML}ol")
