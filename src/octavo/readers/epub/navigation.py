"""An EPUB's table of contents → its entries in order: the navigation document's, or the NCX's.

https://www.w3.org/TR/epub-33/#sec-nav, https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1
"""

import posixpath
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.readers.archive import Archive
from octavo.readers.epub.package import Package, resolve
from octavo.readers.epub.xmltree import lenient_tree_of, words_of
from octavo.tree.origin import Origin

_XHTML: Final = "{http://www.w3.org/1999/xhtml}"
_TYPE: Final = "{http://www.idpf.org/2007/ops}type"
_NCX: Final = "{http://www.daisy.org/z3986/2005/ncx/}"
_DEEPEST: Final = 12
"""The most levels of contents; entries below them are put on the last."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the contents. `fragment` is the id in the file, "" for its start; `file` is "" without target."""

    title: str
    file: str
    fragment: str = ""
    depth: int = 1
    """1 at the top, one more for each entry that contains it."""


def read_contents(archive: Archive, package: Package, findings: list[Finding]) -> tuple[Entry, ...]:
    """Return the entries in order, nested ones after the entry that contains them.

    Entries without target are included. Empty if the book has no readable contents: then its
    chapters are found by headings.

    Raises:
        ReadError: their file is damaged, or declares entities.

    Findings: RDR012 if a file with contents is not well-formed, RDR024 if none can be read.
    """
    unread = ""
    for file, entries_of in ((package.nav, _of_nav), (package.ncx, _of_ncx)):
        if not file:
            continue
        known = len(findings)
        root = lenient_tree_of(archive, file, findings) if file in archive else None
        found = entries_of(root, file) if root is not None else ()
        entries = tuple(_leading(found, archive, package))
        if any(entry.file for entry in entries):
            return entries
        unread = unread or (file if root is None or len(findings) > known else "")
    if unread:
        why = "cannot be read" if unread in archive else "is not in the archive"
        message = (
            f"The book's contents are in {unread}, which {why}; its chapters begin at headings."
        )
        findings.append(CODES["RDR024"].found(Origin(archive.name), message=message))
    return ()


def _leading(entries: Iterable[Entry], archive: Archive, package: Package) -> Iterator[Entry]:
    """Yield the entries; one with a wrong folder or letter case gets the file that it must mean.

    That is the only page with its name.
    """
    by_name: defaultdict[str, list[str]] = defaultdict(list)
    for page in package.pages:
        by_name[posixpath.basename(page)].append(page)
    for entry in entries:
        file = archive.spelled(entry.file)
        same = by_name.get(posixpath.basename(file), [])
        file = same[0] if file not in archive and len(same) == 1 else file
        yield replace(entry, file=file, depth=min(entry.depth, _DEEPEST))


def _of_nav(root: ET.Element, nav: str) -> Iterator[Entry]:
    lists = list(root.iter(f"{_XHTML}nav"))
    toc = next((one for one in lists if "toc" in one.get(_TYPE, "").split()), None)
    for label, depth in _labels(toc, 0) if toc is not None else ():
        address = label.get("href", "")
        file, fragment = resolve(nav, address) if address else ("", "")
        yield Entry(words_of(label), file, fragment, depth)


def _labels(node: ET.Element, depth: int) -> Iterator[tuple[ET.Element, int]]:
    """Yield a list's links, and the words in place of a link, each with the number of lists around it."""
    for child in node:
        is_words = node.tag == f"{_XHTML}li" and child.tag == f"{_XHTML}span"
        if child.tag == f"{_XHTML}a" or (is_words and child.find(f".//{_XHTML}a") is None):
            yield child, max(depth, 1)
        yield from _labels(child, depth + (child.tag == f"{_XHTML}ol"))


def _of_ncx(root: ET.Element, ncx: str) -> Iterator[Entry]:
    for point, depth in _points(root, 1):
        label, content = point.find(f"{_NCX}navLabel"), point.find(f"{_NCX}content")
        address = content.get("src", "") if content is not None else ""
        file, fragment = resolve(ncx, address) if address else ("", "")
        yield Entry(words_of(label) if label is not None else "", file, fragment, depth)


def _points(node: ET.Element, depth: int) -> Iterator[tuple[ET.Element, int]]:
    for child in node:
        is_point = child.tag == f"{_NCX}navPoint"
        if is_point:
            yield child, depth
        yield from _points(child, depth + is_point)
