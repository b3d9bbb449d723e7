"""The bytes of an EPUB → everything its checks look at, each file read once.

What cannot be read is left out, and a remark says so.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from octavo.checks.archive import Archive
from octavo.checks.package import CSS, SVG, XHTML, Package
from octavo.checks.pages import Page, read_page
from octavo.checks.parsing import parse
from octavo.checks.remark import Remark, UnreadableError

ENCRYPTION: Final = "META-INF/encryption.xml"
_REFERENCE: Final = "{http://www.w3.org/2001/04/xmlenc#}CipherReference"
_DECLARED: Final = re.compile(
    rb"""<\?xml[^>]*\bencoding\s*=|<meta[^>]*\bcharset\s*=|^\xef\xbb\xbf"""
)
_OLD_PAGES: Final = frozenset((XHTML, "text/html", "application/x-dtbook+xml"))


@dataclass(frozen=True, slots=True)
class Book:
    """The contents of an EPUB."""

    archive: Archive
    package: Package
    pages: Mapping[str, Page] = field(default_factory=dict)
    """Content documents, drawings among them, by file, in the order of the manifest."""
    sheets: Mapping[str, str] = field(default_factory=dict)
    """Style sheets by file."""
    nav: Any = None
    """Root element of the navigation document; None without one."""
    ncx: Any = None
    """Root element of the NCX; None without one."""
    undeclared: tuple[str, ...] = ()
    """Pages with letters beyond ASCII that do not declare their encoding."""

    def size(self, file: str) -> int:
        """Return how many bytes a file of the book has, or 0 when it is not there."""
        return self.archive.size(file) if file in self.archive.files else 0


def read_book(archive: Archive, package: Package) -> tuple[Book, tuple[Remark, ...]]:
    """Read every file in the manifest that a check needs."""
    reading = _Reading(archive, package)
    pages: dict[str, Page] = {}
    sheets: dict[str, str] = {}
    remarks: list[Remark] = list(reading.find_locked())
    roots: dict[str, Any] = {}
    undeclared: list[str] = []
    for item in package.items:
        if item.file not in archive.files or item.file in reading.locked:
            continue
        try:
            match item.media_type:
                case kind if kind in _OLD_PAGES or kind == SVG:
                    data = archive.read(item.file)
                    root = parse(data, item.file)
                    pages[item.file] = read_page(root)
                    if not data.isascii() and not _DECLARED.search(data[:4096]):
                        undeclared.append(item.file)
                    if item == package.nav:
                        roots["nav"] = root
                case kind if kind == CSS:
                    sheets[item.file] = archive.read(item.file).decode("utf-8", "replace")
                case _ if item == package.ncx:
                    roots["ncx"] = parse(archive.read(item.file), item.file)
        except UnreadableError as error:
            remarks.append(error.remark)
    tables = (roots.get("nav"), roots.get("ncx"))
    return Book(archive, package, pages, sheets, *tables, tuple(undeclared)), tuple(remarks)


@dataclass(slots=True)
class _Reading:
    """What is known before the files are read."""

    archive: Archive
    package: Package
    locked: frozenset[str] = frozenset()
    """Files that are encrypted, obfuscated fonts among them."""

    def find_locked(self) -> Iterator[Remark]:
        """Read which files are encrypted. Fonts are obfuscated because of their licence; a page is locked by DRM."""
        if ENCRYPTION not in self.archive.files:
            return
        try:
            root = parse(self.archive.read(ENCRYPTION), ENCRYPTION)
        except UnreadableError as error:
            yield error.remark
            return
        self.locked = frozenset(node.get("URI", "") for node in root.iter(_REFERENCE))
        kinds = {item.file: item.media_type for item in self.package.items}
        for file in sorted(self.locked):
            if kinds.get(file) in _OLD_PAGES:
                yield Remark("CHK035", "is encrypted, so it was not looked into", file)
