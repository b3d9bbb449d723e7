"""A book → where its package document, its files and the links between them disagree."""

import re
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import unquote

from octavo.checks.book import Book
from octavo.checks.package import CONTAINER, NCX, Package, resolve
from octavo.checks.pages import Page
from octavo.checks.remark import Remark
from octavo.checks.sheets import addresses_in_css

_SCHEME: Final = re.compile(r"^\w+[(=]")
_READ_BY_NAME: Final = frozenset(
    ("nav", "search-key-map", "data-nav", "index", "dictionary", "glossary", "mathml")
)
"""Properties of files that a reading system looks for in the manifest."""
_SMIL: Final = "application/smil+xml"


def check_agreement(book: Book) -> Iterator[Remark]:
    """Compare manifest, archive and spine, then follow every link, and find files that no link points to."""
    yield from _check_manifest(book)
    yield from _check_spine(book.package)
    for file, page in book.pages.items():
        yield from _check_links(book, file, page)
    for file, sheet in book.sheets.items():
        yield from _check_sheet(book, file, sheet)
    yield from _check_orphans(book)


def _check_manifest(book: Book) -> Iterator[Remark]:
    package, files = book.package, book.archive.files
    seen_files: set[str] = set()
    seen_ids: set[str] = set()
    for item in package.items:
        if not item.is_remote and item.file not in files:
            missing = f"{item.file} is listed, but not in the archive"
            yield Remark("CHK007", missing, package.file, item.line)
        if item.file in seen_files:
            yield Remark("CHK007", f"{item.file} is listed twice", package.file, item.line)
        if item.id in seen_ids:
            yield Remark("CHK009", f"the id {item.id!r} is used twice", package.file, item.line)
        seen_files.add(item.file)
        seen_ids.add(item.id)
    listed = {item.file for item in package.items}
    listed |= {
        resolve(package.file, meta.value) for meta in package.metas
    }  # records beside the book
    for file in sorted(files - listed - package.apart - {"mimetype", CONTAINER, package.file}):
        if not file.startswith("META-INF/"):
            yield Remark("CHK033", "is in the archive, but not listed", file)


def _check_spine(package: Package) -> Iterator[Remark]:
    if not package.spine:
        yield Remark("CHK007", "the spine is empty", package.file)
    known = package.by_id
    seen: set[str] = set()
    for step in package.spine:
        if step.idref not in known:
            unknown = f"the spine names {step.idref!r}, which is not listed"
            yield Remark("CHK007", unknown, package.file, step.line)
        elif step.idref in seen:
            yield Remark("CHK007", f"the spine names {step.idref!r} twice", package.file, step.line)
        seen.add(step.idref)


def _check_links(book: Book, file: str, page: Page) -> Iterator[Remark]:
    for link, line in page.links:
        path, _, fragment = link.partition("#")
        path = path.partition("?")[0]
        target = resolve(file, path) if path else file
        if target not in book.archive.files:
            yield Remark("CHK008", f"{link} leads to no file of the book", file, line)
        elif fragment and target in book.pages and not _is_there(book.pages[target], fragment):
            yield Remark("CHK008", f"{link} leads to no place in its file", file, line)


def _is_there(page: Page, fragment: str) -> bool:
    """Return whether a fragment names an id; fragments with a scheme, `epubcfi(…)` or `xywh=…`, are not checked."""
    return fragment in page.ids or unquote(fragment) in page.ids or bool(_SCHEME.search(fragment))


def _check_sheet(book: Book, file: str, sheet: str) -> Iterator[Remark]:
    for address in addresses_in_css(sheet):
        if address.startswith(("http:", "https:", "//")):
            yield Remark("CHK031", f"{address} is fetched from the web", file)
        elif (
            ":" not in address
            and address[0] != "#"
            and resolve(file, address) not in book.archive.files
        ):
            yield Remark("CHK008", f"{address} leads to no file of the book", file)


def _check_orphans(book: Book) -> Iterator[Remark]:
    """Find files that the manifest lists and that no page, style sheet or table of contents uses.

    What scripts and media overlays use is unknown, so books that have them are not checked.
    """
    package = book.package
    scripted = any(page.scripts for page in book.pages.values())
    if scripted or any(item.media_type == _SMIL for item in package.items):
        return
    used = _used(book)
    meant = {item.fallback for item in package.items} | {item.overlay for item in package.items}
    for item in package.items:
        plain = item.media_type != NCX and not item.properties & _READ_BY_NAME
        here = item.file in book.archive.files and item.id not in meant
        if plain and here and item.file not in used and item != package.cover:
            yield Remark("CHK033", "is in the book, but nothing shows it or leads to it", item.file)


def _used(book: Book) -> set[str]:
    used = {item.file for item in book.package.reading_order()}
    for file, links in _addresses(book).items():
        used.update(resolve(file, link) for link in links if not link.startswith("#"))
    used.update(resolve(book.package.file, meta.value) for meta in book.package.metas)
    if book.ncx is not None and book.package.ncx is not None:
        sources = book.ncx.iter("{*}content")
        used.update(resolve(book.package.ncx.file, node.get("src", "")) for node in sources)
    return used


def _addresses(book: Book) -> Mapping[str, list[str]]:
    pages = {file: [link for link, _ in page.links] for file, page in book.pages.items()}
    return pages | {file: list(addresses_in_css(sheet)) for file, sheet in book.sheets.items()}
