"""An archive → what its package document says: metadata, files, and the order they are read in.

https://www.w3.org/TR/epub-33/#sec-package-doc; OPF 2 has the same skeleton.
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
"""What only keeps a font from being lifted out of the book; the text is plain."""
_WRITING: Final = "primary-writing-mode"
"""What Kindle calls the way that lines run, in the old way of saying things."""
_OPF: Final = "{http://www.idpf.org/2007/opf}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_OLD_DC: Final = "{http://purl.org/dc/elements/1."
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document"})


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book. `properties` as the manifest lists them (`nav`, `cover-image`)."""

    file: str
    media_type: str
    properties: frozenset[str] = frozenset()
    fallback: str = ""
    """The id of the item that stands in for it where it cannot be shown, "" without."""


@dataclass(frozen=True, slots=True)
class Package:
    """What the package document says. `pages` are the content documents in reading order."""

    metadata: Metadata
    items: Mapping[str, Item]
    """By file."""
    pages: tuple[str, ...]
    ncx: str = ""
    """File of the NCX, "" without."""
    old_cover: str = ""
    """The file of the picture that OPF 2 names the cover, "" without."""
    unread: tuple[str, ...] = ()
    """What the reading order names besides, and is no page of text: files, ids where these are unknown."""

    @property
    def nav(self) -> str:
        """The file of the navigation document, "" without."""
        return next((one.file for one in self.items.values() if "nav" in one.properties), "")

    @property
    def cover(self) -> str:
        """The file of the picture on the cover, "" without."""
        marked = (one.file for one in self.items.values() if "cover-image" in one.properties)
        return next(marked, self.old_cover)


def read_package(archive: Archive, findings: list[Finding]) -> Package:
    """Return what the package document of an archive says.

    Findings: RDR012 where that is not well-formed.

    Raises:
        ReadError: there is none, the text is locked (DRM), or the spine is empty.
    """
    _require_open(archive)
    opf = _package_file(archive)
    root = lenient_tree_of(archive, opf, findings)
    if root is None:
        root = tree_of(archive, opf)  # which says why
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
    """Give the elements of a package the names that they have today, whatever namespaces, or none, its maker knew.

    Before EPUB, packages had another namespace or none, and `dc:Title` with a capital in one of an older edition.
    """
    space = root.tag.rpartition("}")[0].removeprefix("{")
    for node in root.iter():
        inside, _, name = node.tag.rpartition("}")
        if inside.startswith(_OLD_DC):
            node.tag = f"{_DC}{name.lower()}"
        elif inside.removeprefix("{") == space:
            node.tag = f"{_OPF}{name}"


def _page_for(name: str, by_id: Mapping[str, Item]) -> str:
    """Return the file of the page of text that an id stands for, its fallback's if need be, "" for none."""
    seen: set[str] = set()
    while name in by_id and name not in seen:
        item = by_id[name]
        if item.media_type in _PAGES:
            return item.file
        seen.add(name)
        name = item.fallback
    return ""


def _named(name: str, by_id: Mapping[str, Item]) -> str:
    """Return the file of an id, or the id where it has none in the book."""
    return (by_id[name].file if name in by_id else "") or name


def resolve(base: str, address: str) -> tuple[str, str]:
    """Return the file and the fragment that `address` means where it stands in the file `base`.

    The file is "" for an address that leaves the book. Its name is in the form that `Archive` knows.

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
    """Make sure that nothing but fonts is encrypted.

    Raises:
        ReadError: something is.
    """
    if ENCRYPTION not in archive:
        return
    methods = {node.get("Algorithm", "") for node in tree_of(archive, ENCRYPTION).iter(_METHOD)}
    require_unlocked(archive, methods)


def require_unlocked(archive: Archive, methods: AbstractSet[str]) -> None:
    """Make sure that of the methods by which files are encrypted each leaves the text open.

    Raises:
        ReadError: one does not.
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
            hint="give an .epub file",
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
    """Return title and subtitle: the first that nothing calls a subtitle, and the first that is one."""
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
            if name and said != "bkp":  # the program that made the file
                yield Contributor(name, said or "ctb", file_as)


def _collection(
    root: ET.Element, refined: Mapping[tuple[str, str], str], kind: str
) -> Series | None:
    """Return the first collection of a kind that the book says it is in; of no kind is a series."""
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
