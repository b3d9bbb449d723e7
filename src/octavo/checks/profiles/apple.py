"""A book → what Apple Books is known to refuse or spoil: APL.

From the Apple Books Asset Guide (https://help.apple.com/itc/booksassetguide/en.lproj/static.html): embedded
fonts are only used if `specified-fonts` is true (Fonts Overview,
https://help.apple.com/itc/booksassetguide/en.lproj/itc74d42b31e.html); a book has at most 2 GB (Audio and
Video Overview, https://help.apple.com/itc/booksassetguide/en.lproj/itcd08fcb646.html); a picture inside has
at most 5.6 million pixels (https://help.apple.com/itc/booksassetguide/en.lproj/itca71ad3c33.html).
Requirements of shops for the cover submitted with a book do not apply to the one inside.

An `aside` that is a footnote is only shown in a pop-up, so one that is never called is never seen (Pop-up
Footnotes; https://gist.github.com/NickBarreto/9811005).
"""

import re
from collections.abc import Iterator
from typing import Final

from octavo.checks.book import Book
from octavo.checks.package import resolve
from octavo.checks.parsing import parse
from octavo.checks.profiles.pictures import megabytes, pictures_of
from octavo.checks.remark import Remark, UnreadableError
from octavo.checks.sheets import embeds_fonts

DISPLAY_OPTIONS: Final = "META-INF/com.apple.ibooks.display-options.xml"
_MOST: Final = 2_000_000_000
_MOST_PIXELS: Final = 5_600_000


def check_apple(book: Book, _: str, size: int) -> Iterator[Remark]:
    """Yield remarks on what Apple Books is known to have problems with."""
    if size > _MOST:
        yield Remark("APL001", f"the book has {megabytes(size)}; 2 GB is the limit")
    yield from _check_pictures(book)
    fonts = any(map(embeds_fonts, book.sheets.values()))
    if fonts and not _specifies_fonts(book):
        yield Remark("APL004", "fonts are embedded, and specified-fonts is not true")
    yield from _check_asides(book)


def _check_pictures(book: Book) -> Iterator[Remark]:
    cover = book.package.cover
    for picture in pictures_of(book):
        is_cover = cover is not None and picture.file == cover.file
        if picture.pixels > _MOST_PIXELS and not is_cover:
            told = f"the picture has {picture.pixels / 1_000_000:.1f} million pixels"
            yield Remark("APL002", told, picture.file)


def _specifies_fonts(book: Book) -> bool:
    """Return whether the book requests its own fonts, in the package or in Apple's own file."""
    if "true" in book.package.values("ibooks:specified-fonts"):
        return True
    if DISPLAY_OPTIONS not in book.archive.files:
        return False
    try:
        options = parse(book.archive.read(DISPLAY_OPTIONS), DISPLAY_OPTIONS)
    except UnreadableError:
        return False
    named = (node for node in options.iter("option") if node.get("name") == "specified-fonts")
    return any(re.fullmatch(r"\s*true\s*", node.text or "") for node in named)


def _check_asides(book: Book) -> Iterator[Remark]:
    called = {
        (resolve(file, link) if not link.startswith("#") else file, link.partition("#")[2])
        for file, page in book.pages.items()
        for link in page.calls
    }
    for file, page in book.pages.items():
        for identity, line in page.asides:
            if (file, identity) not in called:
                yield Remark("APL005", "nothing calls this footnote", file, line)
