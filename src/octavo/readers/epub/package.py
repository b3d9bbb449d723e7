"""An archive → the content of its package document: metadata, files, and reading order.

https://www.w3.org/TR/epub-33/#sec-package-doc; OPF 2 has the same structure.
"""

import posixpath
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.readers.archive import Archive, normal_name
from octavo.readers.epub.xmltree import lenient_tree_of, tree_of, words_of
from octavo.tree.dates import without_time
from octavo.tree.document import Contributor, Metadata, Series

CONTAINER: Final = "META-INF/container.xml"
ENCRYPTION: Final = "META-INF/encryption.xml"
_ROOTFILE: Final = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"
_METHOD: Final = "{http://www.w3.org/2001/04/xmlenc#}EncryptionMethod"
_OBFUSCATIONS: Final = frozenset(
    {"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"}
)
"""Methods that only keep a font from being taken out of the book; the text is not encrypted."""
_WRITING: Final = "primary-writing-mode"
"""Kindle's name for the direction of lines, as an OPF 2 `meta`."""
_OPF: Final = "{http://www.idpf.org/2007/opf}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_OLD_DC: Final = "{http://purl.org/dc/elements/1."
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book. `properties` are as in the manifest (`nav`, `cover-image`)."""

    file: str
    media_type: str
    properties: frozenset[str] = frozenset()
    fallback: str = ""
    """The id of the item to use if this one cannot be shown, "" if there is none."""


@dataclass(frozen=True, slots=True)
class Package:
    """The content of the package document. `pages` are the content documents in reading order."""

    metadata: Metadata
    items: Mapping[str, Item]
    """By file."""
    pages: tuple[str, ...]
    ncx: str = ""
    """File of the NCX, "" if there is none."""
    old_cover: str = ""
    """The file of the cover picture as OPF 2 names it, "" if it does not."""
    unread: tuple[str, ...] = ()
    """Items of the reading order that are not pages of text: files, or ids if these are unknown."""

    @property
    def nav(self) -> str:
        """The file of the navigation document, "" if there is none."""
        return next((one.file for one in self.items.values() if "nav" in one.properties), "")

    @property
    def cover(self) -> str:
        """The file of the cover picture, "" if there is none."""
        marked = (one.file for one in self.items.values() if "cover-image" in one.properties)
        return next(marked, self.old_cover)


def read_package(archive: Archive, findings: list[Finding]) -> Package:
    """Return the content of an archive's package document.

    Findings: RDR012 if it is not well-formed.

    Raises:
        ReadError: there is none, the text is locked (DRM), or the spine is empty.
    """
    _require_open(archive)
    opf = _package_file(archive)
    root = lenient_tree_of(archive, opf, findings)
    if root is None:
        root = tree_of(archive, opf)  # raises with the reason
    _rename(root)
    by_id = dict(_items(root, opf, archive))
    spine = next(root.iter(f"{_OPF}spine"), None)
    if spine is None:
        raise ReadError(f"{archive.name}: {opf} has no spine, so no order to read the book in")
    named = [each.get("idref", "").strip() for each in spine.iter(f"{_OPF}itemref")]
    shown = {name: _page_for(name, by_id) for name in named}
    pages = tuple(dict.fromkeys(filter(None, shown.values())))
    if not pages:
        raise ReadError(f"{archive.name}: the spine in {opf} names no page of text")
    covers = (
        by_id[name].file
        for meta in root.iter(f"{_OPF}meta")
        if meta.get("name") == "cover" and (name := meta.get("content", "").strip()) in by_id
    )
    ncx = by_id.get(spine.get("toc", "").strip())
    by_type = (one for one in by_id.values() if one.media_type == "application/x-dtbncx+xml")
    ncx = ncx or next(by_type, None)
    return Package(
        _metadata(root, spine),
        {item.file: item for item in by_id.values()},
        pages,
        ncx.file if ncx else "",
        next(covers, ""),
        tuple(_named(name, by_id) for name in shown if not shown[name]),
    )


def _rename(root: ET.Element) -> None:
    """Give the elements of a package their present names, whatever namespaces were used, or none.

    Before EPUB, packages had another namespace or none, and an older edition had `dc:Title` with a
    capital.
    """
    space = root.tag.rpartition("}")[0].removeprefix("{")
    for node in root.iter():
        inside, _, name = node.tag.rpartition("}")
        if inside.startswith(_OLD_DC):
            node.tag = f"{_DC}{name.lower()}"
        elif inside.removeprefix("{") == space:
            node.tag = f"{_OPF}{name}"


def _page_for(name: str, by_id: Mapping[str, Item]) -> str:
    """Return the file of the page of text with an id, or of its fallback; "" if there is none."""
    seen: set[str] = set()
    while name in by_id and name not in seen:
        item = by_id[name]
        if item.media_type in _PAGES:
            return item.file
        seen.add(name)
        name = item.fallback
    return ""


def _named(name: str, by_id: Mapping[str, Item]) -> str:
    """Return the file of an id, or the id if it has no file in the book."""
    return (by_id[name].file if name in by_id else "") or name


def resolve(base: str, address: str) -> tuple[str, str]:
    """Return the file and the fragment that `address` refers to in the file `base`.

    The file is "" for an address that leaves the book. Its name is in the form that `Archive` uses.

    >>> resolve("text/ch1.xhtml", "../notes.xhtml#n1"), resolve("text/ch1.xhtml", "#n1")
    (('notes.xhtml', 'n1'), ('text/ch1.xhtml', 'n1'))
    >>> resolve("a.xhtml", "https://example.org/#x"), resolve("a.xhtml", "../../x")
    (('', 'x'), ('', ''))
    """
    path, _, fragment = address.strip().partition("#")
    path = normal_name(unquote(path.partition("?")[0]))
    if not path:
        return base, unquote(fragment)
    head = path.partition("/")[0]
    if ":" in head or path.startswith(("/", "\\")):
        return "", unquote(fragment)
    file = posixpath.normpath(posixpath.join(posixpath.dirname(base), path))
    return ("" if file.startswith("..") else file), unquote(fragment)


def _require_open(archive: Archive) -> None:
    """Make sure that only fonts are encrypted.

    Raises:
        ReadError: something else is.
    """
    if ENCRYPTION not in archive:
        return
    methods = {node.get("Algorithm", "") for node in tree_of(archive, ENCRYPTION).iter(_METHOD)}
    require_unlocked(archive, methods)


def require_unlocked(archive: Archive, methods: AbstractSet[str]) -> None:
    """Make sure that no encryption method in `methods` affects the text.

    Raises:
        ReadError: one does.
    """
    if methods - _OBFUSCATIONS:
        raise ReadError(
            f"{archive.name}: the book is locked (DRM), so its text cannot be read",
            hint="octavo reads books without DRM",
        )


def _package_file(archive: Archive) -> str:
    if CONTAINER not in archive:
        raise ReadError(
            f"{archive.name}: is a ZIP archive, but no EPUB: {CONTAINER} is missing",
            hint="give an .epub file, or the path of a .zip of pages",
        )
    for root in tree_of(archive, CONTAINER).iter(_ROOTFILE):
        file = posixpath.normpath(normal_name(root.get("full-path", "")))
        if file in archive:
            return file
    raise ReadError(f"{archive.name}: {CONTAINER} names no package document that is there")


def _items(root: ET.Element, opf: str, archive: Archive) -> Iterator[tuple[str, Item]]:
    for node in root.iter(f"{_OPF}item"):
        file = archive.spelled(resolve(opf, node.get("href", ""))[0])
        properties = frozenset(node.get("properties", "").split())
        item = Item(file, node.get("media-type", ""), properties, node.get("fallback", "").strip())
        yield node.get("id", "").strip(), item


def _metadata(root: ET.Element, spine: ET.Element) -> Metadata:
    refined = {
        (meta.get("refines", "").removeprefix("#"), meta.get("property", "")): words_of(meta)
        for meta in root.iter(f"{_OPF}meta")
        if meta.get("refines")
    }
    title, subtitle = _titles(root, refined)
    direction = spine.get("page-progression-direction", "")
    modes = (m.get("content", "") for m in root.iter(f"{_OPF}meta") if m.get("name") == _WRITING)
    return Metadata(
        title=title,
        subtitle=subtitle,
        contributors=tuple(_contributors(root, refined)),
        language=_first(root, "language"),
        direction=direction if direction in {"ltr", "rtl"} else "",
        writing="vertical" if any(mode.startswith("vertical") for mode in modes) else "",
        identifier=_first(root, "identifier"),
        publisher=_first(root, "publisher"),
        date=without_time(_first(root, "date")),
        rights=_first(root, "rights"),
        description=_first(root, "description"),
        subjects=tuple(filter(None, map(words_of, root.iter(f"{_DC}subject")))),
        series=_collection(root, refined, "series"),
        volume=_collection(root, refined, "set"),
    )


def _first(root: ET.Element, name: str) -> str:
    return next(filter(None, map(words_of, root.iter(f"{_DC}{name}"))), "")


def _titles(root: ET.Element, refined: Mapping[tuple[str, str], str]) -> tuple[str, str]:
    """Return title and subtitle: the first not marked as a subtitle, and the first that is."""
    given = [(words_of(node), node.get("id", "")) for node in root.iter(f"{_DC}title")]
    subtitles = [words for words, name in given if refined.get((name, "title-type")) == "subtitle"]
    titles = [words for words, name in given if refined.get((name, "title-type")) != "subtitle"]
    return next(iter(titles), ""), next(iter(subtitles), "")


def _contributors(
    root: ET.Element, refined: Mapping[tuple[str, str], str]
) -> Iterator[Contributor]:
    for kind, role in (("creator", "aut"), ("contributor", "")):
        for node in root.iter(f"{_DC}{kind}"):
            name, key = words_of(node), node.get("id", "")
            said = refined.get((key, "role")) or node.get(f"{_OPF}role") or role
            file_as = refined.get((key, "file-as")) or node.get(f"{_OPF}file-as") or ""
            if name and said != "bkp":  # "bkp": the program that made the file
                yield Contributor(name, said or "ctb", file_as)


def _collection(
    root: ET.Element, refined: Mapping[tuple[str, str], str], kind: str
) -> Series | None:
    """Return the first collection of a kind that the book belongs to; without a kind it is a series."""
    found = [
        meta for meta in root.iter(f"{_OPF}meta") if meta.get("property") == "belongs-to-collection"
    ]
    for meta in found:
        key = meta.get("id", "")
        if refined.get((key, "collection-type"), "series") == kind:
            return Series(words_of(meta), refined.get((key, "group-position"), ""))
    old = {meta.get("name", ""): meta.get("content", "") for meta in root.iter(f"{_OPF}meta")}
    if kind == "series" and not found and old.get("calibre:series"):
        return Series(old["calibre:series"], old.get("calibre:series_index", ""))
    return None
