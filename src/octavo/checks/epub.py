"""An EPUB's bytes → what is wrong with it, as far as can be found without a validator, in milliseconds.

Any EPUB will do, from any tool. https://www.w3.org/TR/epub-33/
"""

from collections.abc import Iterable, Iterator

from octavo.checks.agreement import check_agreement
from octavo.checks.archive import Archive, check_archive
from octavo.checks.book import Book, read_book
from octavo.checks.claims import check_claims
from octavo.checks.contents import check_contents
from octavo.checks.package import read_package
from octavo.checks.pages import check_page
from octavo.checks.parity import check_parity
from octavo.checks.profiles import PROFILES
from octavo.checks.remark import Remark, UnreadableError, finding_of
from octavo.findings.finding import Finding
from octavo.tree.document import Document
from octavo.tree.language import is_language


def check_epub(
    data: bytes, name: str, *, profiles: Iterable[str] = (), tree: Document | None = None
) -> tuple[Finding, ...]:
    """Return what is wrong with an EPUB; `name` is the name by which the user knows it.

    Args:
        data: the whole file.
        name: its path, with which the places of findings begin.
        profiles: names of `PROFILES`: reading systems that the book is meant for.
        tree: the document that it was made from, to compare the text.

    Raises:
        ReadError: the bytes are not a ZIP archive.

    Findings: CHK005 to CHK012 and CHK030 to CHK040, KIN, KOB and APL for profiles.
    """
    archive = Archive(data, name)
    remarks = _remarks(archive, data, name, tuple(profiles), tree)
    return tuple(finding_of(remark, name) for remark in remarks)


def _remarks(
    archive: Archive, data: bytes, name: str, profiles: tuple[str, ...], tree: Document | None
) -> Iterator[Remark]:
    yield from check_archive(archive)
    try:
        package = read_package(archive)
    except UnreadableError as error:
        yield error.remark
        return
    book, unread = read_book(archive, package)
    yield from unread
    yield from _check_book(book)
    for profile in profiles:
        yield from PROFILES[profile](book, name, len(data))
    if tree is not None:
        yield from check_parity(book, tree)


def _check_book(book: Book) -> Iterator[Remark]:
    package = book.package
    if not package.language:
        yield Remark("CHK011", "the package document has no dc:language", package.file)
    elif not is_language(package.language):
        yield Remark("CHK011", f"{package.language!r} is no tag of a language", package.file)
    silent = [file for file, page in book.pages.items() if not (page.language or page.is_svg)]
    if silent:  # a program that does it on one page does it on all: report it once
        several = f"{len(silent)} pages do not say their language; this is the first"
        said = several if len(silent) > 1 else "the page does not say its language"
        yield Remark("CHK011", said, silent[0])
    yield from check_agreement(book)
    yield from check_contents(book)
    for file, page in book.pages.items():
        yield from check_page(page, file)
        for name, line in page.undefined if package.version.startswith("3") else ():
            yield Remark("CHK006", f"nothing defines the entity &{name};", file, line)
    yield from check_claims(book)
