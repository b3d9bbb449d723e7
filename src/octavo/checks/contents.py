"""A book → whether its tables of contents agree with the spine.

https://www.w3.org/TR/epub-33/#sec-nav
"""

from collections.abc import Iterator
from typing import Any, Final

from octavo.checks.book import Book
from octavo.checks.package import Item, Package, resolve
from octavo.checks.parsing import EPUB_TYPE, XHTML
from octavo.checks.remark import Remark

_APART: Final = frozenset(
    ("cover", "frontmatter", "backmatter", "titlepage", "halftitlepage", "copyright-page", "toc",
     "dedication", "epigraph", "colophon", "imprint", "landmarks")
)  # fmt: skip
"""Types of pages that a good table of contents may leave out."""


def check_contents(book: Book) -> Iterator[Remark]:
    """Compare the navigation document, or the NCX of an EPUB 2, with the spine."""
    package = book.package
    item = package.nav or package.ncx
    if item is None or (package.version.startswith("3") and package.nav is None):
        yield Remark("CHK034", "the book has no table of contents", package.file)
        return
    root = book.nav if item == package.nav else book.ncx
    if root is None:
        return  # it could not be read, which is reported already
    entries = list(_entries(root, item))
    if not entries:
        yield Remark("CHK034", "the table of contents is empty", item.file)
        return
    yield from _check_entries(entries, book, item)
    yield from _check_unlisted({file for file, _ in entries}, book, item)
    if package.nav is not None and book.ncx is not None and package.ncx is not None:
        for file, line in _entries(book.ncx, package.ncx):
            if file not in book.archive.files:
                yield Remark("CHK008", f"{file} is no file of the book", package.ncx.file, line)


def _check_entries(entries: list[tuple[str, int]], book: Book, item: Item) -> Iterator[Remark]:
    places = _places(book.package)
    last = -1
    for file, line in entries:
        if file not in book.archive.files:
            if item != book.package.nav:  # the links of the navigation document are checked already
                yield Remark("CHK008", f"{file} is no file of the book", item.file, line)
        elif file == book.package.file:
            continue  # a place named by its path through the book (EPUB CFI)
        elif file not in places:
            yield Remark("CHK034", f"{file} is not in the spine", item.file, line)
        elif places[file] < last:
            yield Remark("CHK034", f"{file} comes earlier in the spine", item.file, line)
        last = max(last, places.get(file, last))


def _check_unlisted(listed: set[str], book: Book, item: Item) -> Iterator[Remark]:
    """Find pages of the body that have a heading and are not in the contents."""
    linear = {step.idref for step in book.package.spine if step.linear}
    for page_item in book.package.reading_order():
        page = book.pages.get(page_item.file)
        if page is None or page_item.file in listed or page_item.id not in linear:
            continue
        if page_item == book.package.nav or page.types & _APART or not page.headings:
            continue
        yield Remark("CHK036", f"{page_item.file} is not in the table of contents", item.file)


def _places(package: Package) -> dict[str, int]:
    """Return the position of each file in the spine, the first one if it occurs twice."""
    return {item.file: at for at, item in reversed(list(enumerate(package.reading_order())))}


def _entries(root: Any, item: Item) -> Iterator[tuple[str, int]]:
    """Yield the targets of the entries of a table of contents, in order, with their lines."""
    for nav in root.iter(f"{XHTML}nav"):
        if "toc" in nav.get(EPUB_TYPE, "").split():
            for link in nav.iter(f"{XHTML}a"):
                yield resolve(item.file, link.get("href", "")), link.sourceline or 0
    for point in root.iter("{http://www.daisy.org/z3986/2005/ncx/}navPoint"):
        content = point.find("{*}content")
        if content is not None:
            yield resolve(item.file, content.get("src", "")), content.sourceline or 0
