"""An EPUB's table of contents → its entries in order: the navigation document's, or the NCX's.

https://www.w3.org/TR/epub-33/#sec-nav, https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from octavo.readers.epub.archive import Archive
from octavo.readers.epub.package import Package, resolve
from octavo.readers.epub.xmltree import tree_of, words_of

_XHTML: Final = "{http://www.w3.org/1999/xhtml}"
_TYPE: Final = "{http://www.idpf.org/2007/ops}type"
_NCX: Final = "{http://www.daisy.org/z3986/2005/ncx/}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents. `fragment` is the id in the file, "" for its start."""

    title: str
    file: str
    fragment: str = ""
    depth: int = 1
    """1 at the top, one more for each entry that it stands in."""


def read_contents(archive: Archive, package: Package) -> tuple[Entry, ...]:
    """Return the entries in the order listed, nested ones after what they stand in.

    Empty where the book has no contents.

    Raises:
        ReadError: the file that holds them is no XML.
    """
    if package.nav in archive:
        entries = tuple(_of_nav(tree_of(archive, package.nav), package.nav))
        if entries:
            return entries
    if package.ncx in archive:
        return tuple(_of_ncx(tree_of(archive, package.ncx), package.ncx))
    return ()


def _of_nav(root: ET.Element, nav: str) -> Iterator[Entry]:
    lists = list(root.iter(f"{_XHTML}nav"))
    toc = next((one for one in lists if "toc" in one.get(_TYPE, "").split()), None)
    for link, depth in _links(toc, 0) if toc is not None else ():
        file, fragment = resolve(nav, link.get("href", ""))
        if file:
            yield Entry(words_of(link), file, fragment, depth)


def _links(node: ET.Element, depth: int) -> Iterator[tuple[ET.Element, int]]:
    """Give the links of a list, each with how many lists it stands in."""
    for child in node:
        if child.tag == f"{_XHTML}a":
            yield child, max(depth, 1)
        yield from _links(child, depth + (child.tag == f"{_XHTML}ol"))


def _of_ncx(root: ET.Element, ncx: str) -> Iterator[Entry]:
    for point, depth in _points(root, 1):
        label, content = point.find(f"{_NCX}navLabel"), point.find(f"{_NCX}content")
        if content is not None:
            file, fragment = resolve(ncx, content.get("src", ""))
            if file:
                words = words_of(label) if label is not None else ""
                yield Entry(words, file, fragment, depth)


def _points(node: ET.Element, depth: int) -> Iterator[tuple[ET.Element, int]]:
    for child in node:
        is_point = child.tag == f"{_NCX}navPoint"
        if is_point:
            yield child, depth
        yield from _points(child, depth + is_point)
