"""A book → what Kindle is known to refuse or spoil: KIN.

Send-to-Kindle reports most of these as the same error, E999. Known causes:

- 200 MB by web, 50 MB by mail; a book of 134 MB failed, 50 MB of the same went through:
  https://www.amazon.com/sendtokindle, https://leafbind.io/guides/send-to-kindle-error-e999,
  https://github.com/input-output-hk/mastering-cardano/issues/47
- no language, or one that is not on the list of https://kdp.amazon.com/en_US/help/topic/G200673300:
  https://github.com/crocodilestick/Calibre-Web-Automated/issues/382
- pages that declare no encoding are read as ISO-8859-1, links to the id of a body stay unresolved, an
  `img` without `src` stops it: https://github.com/innocenat/kindle-epub-fix
- an NCX whose identifier or order is off: https://github.com/innocenat/kindle-epub-fix/pull/25
- "--" in a comment, as any XML that is not well-formed (CHK006), and links to nowhere (CHK008):
  https://github.com/abuseofnotation/category-theory-illustrated/issues/62,
  https://github.com/gibbok/typescript-book/issues/108
- WebP is shown as a question mark: https://github.com/nikhil1raghav/kindle-send/issues/27

From Amazon's Kindle Publishing Guidelines (https://kdp.amazon.com/en_US/help/topic/GU72M65VRFPH43L6):
a picture has 5 MB at most (said at https://authoradventures.blogspot.com/2014/, "Image Size Limit
Increased"), and is a GIF, BMP, JPEG or PNG (https://kdp.amazon.com/en_US/help/topic/G75V4YX5X8GRGXWV); a
book has a cover inside, scripts and forms do not run. Names with spaces
are safe nowhere (https://www.w3.org/TR/epub-33/#sec-container-filenames).
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from octavo.checks.book import Book
from octavo.checks.package import resolve
from octavo.checks.parsing import whole_number
from octavo.checks.profiles.pictures import megabytes, pictures_of
from octavo.checks.remark import Remark

_MOST: Final = 200_000_000
_MOST_BY_MAIL: Final = 50_000_000
_MOST_OF_A_PICTURE: Final = 5_000_000
_MOST_ORDER: Final = 10**9
"""More entries than any NCX has."""
_SHOWN: Final = frozenset(("BMP", "GIF", "JPEG", "PNG"))
_SAFE_NAME: Final = re.compile(r"[A-Za-z0-9._/-]+")
_SAFE_ID: Final = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
_IGNORED: Final = ("audio", "canvas", "form", "iframe", "input", "object", "video")
_LANGUAGES: Final = frozenset(
    ("af", "ar", "br", "ca", "co", "cy", "da", "de", "en", "es", "eu", "fi", "fr", "frr", "fy", "ga",
     "gd", "gl", "gsw", "gu", "gv", "hi", "is", "it", "ja", "kw", "lb", "ml", "mr", "nb", "nl", "nn",
     "no", "oc", "pl", "pt", "rm", "sco", "stq", "sv", "ta", "zh")
)  # fmt: skip
"""As listed in September 2022."""


def check_kindle(book: Book, _: str, size: int) -> Iterator[Remark]:
    """Yield remarks on what Send-to-Kindle and Kindle's readers are known to have problems with."""
    yield from _check_size(size)
    yield from _check_language(book)
    if book.package.cover is None:
        yield Remark("KIN004", "the book has no cover picture", book.package.file)
    for item in book.package.items:
        if not item.is_remote and not _SAFE_NAME.fullmatch(item.file):
            yield Remark("KIN003", f"the file's name is {item.file!r}", item.file)
    yield from _check_pictures(book)
    yield from _check_pages(book)
    if book.ncx is not None and book.package.ncx is not None:
        yield from _check_ncx(book, book.ncx, book.package.ncx.file)


def _check_size(size: int) -> Iterator[Remark]:
    if size > _MOST:
        yield Remark("KIN001", f"the book has {megabytes(size)}; 200 MB is the limit")
    elif size > _MOST_BY_MAIL:
        yield Remark("KIN002", f"the book has {megabytes(size)}; 50 MB is the limit by mail")


def _check_language(book: Book) -> Iterator[Remark]:
    language = book.package.language
    if language.partition("-")[0].lower() not in _LANGUAGES:
        told = f"the language {language!r} is not one that Kindle knows"
        yield Remark("KIN005", told if language else "no language is said", book.package.file)


def _check_pictures(book: Book) -> Iterator[Remark]:
    for picture in pictures_of(book):
        if picture.format not in _SHOWN:
            kind = picture.format or "of an unknown format"
            yield Remark("KIN006", f"the picture is {kind}", picture.file)
        if picture.size > _MOST_OF_A_PICTURE:
            told = f"the picture has {megabytes(picture.size)}; 5 MB is the limit"
            yield Remark("KIN007", told, picture.file)


def _check_pages(book: Book) -> Iterator[Remark]:
    for file in book.undeclared:
        yield Remark("KIN008", "the page does not declare that it is UTF-8", file)
    bodies = {(file, page.body_id) for file, page in book.pages.items() if page.body_id}
    for file, page in book.pages.items():
        for link, line in page.links:
            path, _, fragment = link.partition("#")
            if (resolve(file, path) if path else file, fragment) in bodies:
                yield Remark("KIN009", f"{link} leads to the id of a body", file, line)
        for line in page.sourceless:
            yield Remark("KIN010", "an img has no src", file, line)
        for identity in page.ids:
            if not _SAFE_ID.fullmatch(identity):
                yield Remark(
                    "KIN011", f"the id {identity!r} is not one that every reader accepts", file
                )
        for name in _IGNORED:
            if page.elements[name]:
                yield Remark("KIN012", f"{page.elements[name]} × <{name}>", file)


def _check_ncx(book: Book, ncx: Any, file: str) -> Iterator[Remark]:
    """Check what a converter uses of an NCX: identifier, order, and targets."""
    uids = [
        node.get("content", "").strip()
        for node in ncx.iter("{*}meta")
        if node.get("name") == "dtb:uid"
    ]
    if book.package.identifier and uids[:1] != [book.package.identifier]:
        told = f"its dtb:uid is {uids[0] if uids else ''!r}, the book's {book.package.identifier!r}"
        yield Remark("KIN013", told, file)
    last = 0
    for point in ncx.iter("{*}navPoint"):
        order = point.get("playOrder", "")
        number = whole_number(order, _MOST_ORDER) or 0
        if order and number < last:
            yield Remark("KIN013", f"playOrder {order} follows {last}", file, point.sourceline or 0)
        last = max(last, number)
        label = point.find("{*}navLabel")
        if label is None or not "".join(label.itertext()).strip():
            yield Remark("KIN013", "a navPoint has no words", file, point.sourceline or 0)
