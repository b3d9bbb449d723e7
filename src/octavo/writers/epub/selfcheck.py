"""An EPUB's bytes → what is wrong with it, as far as can be told without a validator, in milliseconds.

Any EPUB will do, not only ours: it is read as a stranger's file, with no network, no external entities,
and no file larger than `MAX_FILE`. https://www.w3.org/TR/epub-33/, https://www.w3.org/TR/epub-33/#sec-zip-container-mime
"""

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote

from lxml import etree

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin
from octavo.writers.epub.contentcheck import Page, check_page, read_page, resolve

MAX_FILE: Final = 64 * 2**20
"""Bytes of one unpacked file beyond which it is not read: no page of a book is that long."""

_CONTAINER: Final = "META-INF/container.xml"
_MIMETYPE: Final = b"application/epub+zip"
_XHTML: Final = "application/xhtml+xml"
_OPF: Final = "{http://www.idpf.org/2007/opf}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_ROOTFILE: Final = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What the package document lists. `items` by id: file and media type."""

    opf: str
    items: Mapping[str, tuple[str, str]]
    spine: tuple[str, ...]
    language: str


def check_epub(data: bytes, name: str) -> tuple[Finding, ...]:
    """Return what is wrong with an EPUB; `name` is what the user calls it.

    Raises:
        ReadError: the bytes are no zip archive.

    Findings: CHK005 to CHK012.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as error:
        raise ReadError(f"{name}: is not an EPUB: {error}") from error
    with archive:
        return tuple(_Check(archive, name).run())


class _Check:
    """One EPUB being checked."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self.archive = archive
        self.name = name
        self.files = {entry.filename for entry in archive.infolist() if not entry.is_dir()}

    def run(self) -> Iterator[Finding]:
        try:
            yield from self._container()
            manifest = self._manifest()
        except _UnreadableError as error:
            yield self._found(error.code, error.where, error.why)
            return
        yield from self._agreement(manifest)
        if not manifest.language:
            yield self._found("CHK011", manifest.opf, "the package document has no dc:language")
        yield from self._pages(manifest)

    def _found(self, code: str, where: str, message: str, line: int = 0) -> Finding:
        origin = Origin(f"{self.name}/{where}" if where else self.name, line=line)
        return CODES[code].found(origin, message=message)

    def _container(self) -> Iterator[Finding]:
        entries = self.archive.infolist()
        first = entries[0] if entries else None
        if first is None or first.filename != "mimetype":
            yield self._found("CHK005", "", "the first file is not mimetype")
        elif first.compress_type != zipfile.ZIP_STORED or first.extra:
            yield self._found("CHK005", "mimetype", "mimetype is compressed or has an extra field")
        elif first.file_size != len(_MIMETYPE) or self._bytes(first.filename) != _MIMETYPE:
            yield self._found("CHK005", "mimetype", f"mimetype does not read {_MIMETYPE.decode()}")
        for entry, count in Counter(entry.filename for entry in entries).items():
            if count > 1:
                yield self._found("CHK005", entry, "the archive holds this file twice")

    def _manifest(self) -> _Manifest:
        container = self._xml(_CONTAINER)
        opf = next((root.get("full-path", "") for root in container.iter(_ROOTFILE)), "")
        if opf not in self.files:
            raise _UnreadableError("CHK007", _CONTAINER, f"the package document {opf!r} is missing")
        package = self._xml(opf)
        items = {
            item.get("id", ""): (resolve(opf, item.get("href", "")), item.get("media-type", ""))
            for item in package.iter(f"{_OPF}item")
        }
        spine = tuple(each.get("idref", "") for each in package.iter(f"{_OPF}itemref"))
        language = next((each.text or "" for each in package.iter(f"{_DC}language")), "")
        return _Manifest(opf, items, spine, language.strip())

    def _agreement(self, manifest: _Manifest) -> Iterator[Finding]:
        """Compare the manifest with the archive, and the spine with the manifest."""
        listed = {href for href, _ in manifest.items.values()}
        local = {href for href in listed if "://" not in href}
        for href in sorted(local - self.files):
            yield self._found("CHK007", manifest.opf, f"{href} is listed, but not in the archive")
        apart = {"mimetype", manifest.opf}
        for file in sorted(self.files - listed - apart):
            if not file.startswith("META-INF/"):
                yield self._found("CHK007", file, "is in the archive, but not listed")
        if not manifest.spine:
            yield self._found("CHK007", manifest.opf, "nothing is in the spine")
        for idref in manifest.spine:
            if idref not in manifest.items:
                yield self._found(
                    "CHK007", manifest.opf, f"the spine names {idref!r}, which is not listed"
                )

    def _pages(self, manifest: _Manifest) -> Iterator[Finding]:
        pages: dict[str, Page] = {}
        for href, media_type in manifest.items.values():
            if media_type != _XHTML or href not in self.files:
                continue
            try:
                pages[href] = read_page(self._xml(href))
            except _UnreadableError as error:
                yield self._found(error.code, error.where, error.why)
        for href, page in pages.items():
            for code, message, line in check_page(page, manifest.language):
                yield self._found(code, href, message, line)
            yield from self._links(href, page, pages)

    def _links(self, href: str, page: Page, pages: Mapping[str, Page]) -> Iterator[Finding]:
        for link, line in page.links:
            path, _, fragment = link.partition("#")
            target = resolve(href, path) if path else href
            if target not in self.files:
                yield self._found("CHK008", href, f"{link} leads to no file of the book", line)
            elif fragment and target in pages and unquote(fragment) not in pages[target].ids:
                yield self._found("CHK008", href, f"{link} leads to no place in its file", line)

    def _xml(self, file: str) -> Any:
        """Parse a file of the archive.

        Raises:
            _UnreadableError: it is missing, damaged, too large, or not well-formed.
        """
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            return etree.fromstring(self._bytes(file), parser)
        except etree.XMLSyntaxError as error:
            raise _UnreadableError("CHK006", file, f"is not well-formed: {error.msg}") from error

    def _bytes(self, file: str) -> bytes:
        if file not in self.files:
            raise _UnreadableError("CHK007", file, "is missing")
        if self.archive.getinfo(file).file_size > MAX_FILE:
            raise _UnreadableError("CHK005", file, f"is longer than {MAX_FILE} bytes, so unread")
        try:
            return self.archive.read(file)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError) as error:
            raise _UnreadableError("CHK005", file, f"is damaged: {error}") from error


class _UnreadableError(Exception):
    """A file that cannot be looked into; becomes a finding of `code`."""

    def __init__(self, code: str, where: str, why: str) -> None:
        super().__init__(why)
        self.code = code
        self.where = where
        self.why = why
