"""The package document of any EPUB → what it lists, in the order it lists it.

https://www.w3.org/TR/epub-33/#sec-package-doc; EPUB 2: https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm
"""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote

from octavo.checks.archive import Archive, composed
from octavo.checks.parsing import parse
from octavo.checks.remark import UnreadableError

CONTAINER: Final = "META-INF/container.xml"
XHTML: Final = "application/xhtml+xml"
SVG: Final = "image/svg+xml"
NCX: Final = "application/x-dtbncx+xml"
CSS: Final = "text/css"

_OPF: Final = "{http://www.idpf.org/2007/opf}"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_ROOTFILE: Final = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of the manifest. `file` is a name in the archive, or a URL."""

    id: str
    file: str
    media_type: str
    properties: frozenset[str]
    line: int
    fallback: str = ""
    """Id of its fallback, "" for none."""
    overlay: str = ""
    """Id of its media overlay, "" for none."""

    @property
    def is_remote(self) -> bool:
        """Whether it is on the web, and need not be in the archive."""
        return "://" in self.file


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the spine."""

    idref: str
    linear: bool
    line: int


@dataclass(frozen=True, slots=True)
class Meta:
    """One statement of the metadata: `<meta property>`, `<meta name content>` or `<link rel>`."""

    name: str
    value: str
    id: str
    refines: str
    line: int


@dataclass(frozen=True, slots=True)
class Package:
    """The contents of the package document."""

    file: str
    version: str
    language: str
    identifier: str
    items: tuple[Item, ...]
    spine: tuple[Step, ...]
    metas: tuple[Meta, ...]
    apart: frozenset[str] = frozenset()
    """Files of other renditions of the book, which are not checked."""

    @property
    def by_id(self) -> Mapping[str, Item]:
        """The manifest by id; if an id occurs twice, the first item."""
        return {item.id: item for item in reversed(self.items)}

    @property
    def nav(self) -> Item | None:
        """The navigation document."""
        return next((item for item in self.items if "nav" in item.properties), None)

    @property
    def ncx(self) -> Item | None:
        """The NCX."""
        return next((item for item in self.items if item.media_type == NCX), None)

    @property
    def cover(self) -> Item | None:
        """The picture on the cover, marked as in EPUB 3 or as in EPUB 2."""
        named = {meta.value for meta in self.metas if meta.name == "cover"}
        marked = (item for item in self.items if "cover-image" in item.properties)
        old = (item for item in self.items if item.id in named)
        return next(marked, None) or next(old, None)

    def reading_order(self) -> Iterator[Item]:
        """Yield the items of the spine that the manifest lists."""
        by_id = self.by_id
        return (by_id[step.idref] for step in self.spine if step.idref in by_id)

    def values(self, name: str) -> list[str]:
        """Return the values of the metadata of this name for the book itself."""
        return [meta.value for meta in self.metas if meta.name == name and not meta.refines]


def read_package(archive: Archive) -> Package:
    """Read the container and the package document that it names.

    Raises:
        UnreadableError: one of them is missing, damaged or not XML.
    """
    container = parse(archive.read(CONTAINER), CONTAINER)
    named = [node.get("full-path", "") for node in container.iter(_ROOTFILE)]
    file = composed(named[0]) if named else ""
    if file not in archive.files:
        raise UnreadableError("CHK007", CONTAINER, f"the package document {file!r} is missing")
    root = parse(archive.read(file), file)
    return Package(
        file,
        root.get("version", ""),
        _text(root, "language"),
        _identifier(root),
        tuple(_item(node, file) for node in root.iter(f"{_OPF}item")),
        tuple(
            Step(node.get("idref", "").strip(), node.get("linear") != "no", node.sourceline or 0)
            for node in root.iter(f"{_OPF}itemref")
        ),
        tuple(_metas(root)),
        frozenset(_others(archive, container, named[1:])),
    )


def resolve(base: str, address: str) -> str:
    """Return the file of the archive that `address` names when written in the file `base`.

    >>> resolve("OPS/text/a.xhtml", "../images/a%20b.png#x")
    'OPS/images/a b.png'
    """
    if "://" in address:
        return address
    path = posixpath.join(posixpath.dirname(base), unquote(address.partition("#")[0]))
    return composed(posixpath.normpath(path))


def _others(archive: Archive, container: Any, rootfiles: list[str]) -> Iterator[str]:
    """Yield the files of other renditions, as far as they can be read, and those that the container links to."""
    yield from (node.get("href", "") for node in container.iter("{*}link"))
    for file in map(composed, rootfiles):
        yield file
        try:
            root = parse(archive.read(file), file)
        except UnreadableError:
            continue
        yield from (_item(node, file).file for node in root.iter(f"{_OPF}item"))


def _item(node: Any, base: str) -> Item:
    return Item(
        node.get("id", "").strip(),
        resolve(base, node.get("href", "")),
        node.get("media-type", ""),
        frozenset(node.get("properties", "").split()),
        node.sourceline or 0,
        node.get("fallback", "").strip(),
        node.get("media-overlay", "").strip(),
    )


def _metas(root: Any) -> Iterator[Meta]:
    for node in root.iter(f"{_OPF}meta", f"{_OPF}link"):
        name = node.get("property") or node.get("name") or node.get("rel") or ""
        value = node.get("content") or node.get("href") or node.text or ""
        refines = node.get("refines", "").removeprefix("#")
        yield Meta(name, value.strip(), node.get("id", ""), refines, node.sourceline or 0)


def _text(root: Any, name: str) -> str:
    return next(((node.text or "").strip() for node in root.iter(f"{_DC}{name}")), "")


def _identifier(root: Any) -> str:
    wanted = root.get("unique-identifier", "").strip()
    named = (node for node in root.iter(f"{_DC}identifier") if node.get("id") == wanted)
    return next(((node.text or "").strip() for node in named), "")
