"""An EPUB that no other reader can read → the plain text of its documents, a chapter each.

As simple as `readers.plainly`, which is used for each document: the package is not parsed, either.
Names and order are cut out of its text; if none are found, all documents of the archive are read in
the order of their names. Text in comments may be read, too: if in doubt, text is kept.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import unescape
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Outcome
from octavo.readers.archive import Archive
from octavo.readers.epub.package import CONTAINER, ENCRYPTION, require_unlocked, resolve
from octavo.readers.last_resort import decode_plainly, read_plainly
from octavo.readers.source import Source
from octavo.tree.document import Contributor, Document, Metadata, Section
from octavo.tree.ink import ink_of_document, text_of_blocks
from octavo.tree.nodes import Text
from octavo.tree.origin import Origin
from octavo.tree.text import fold_space, natural_key

_XHTML: Final = "application/xhtml+xml"
_SUFFIXES: Final = (".xhtml", ".html", ".htm")
_ELEMENT: Final = re.compile(
    r"<(?:[\w.-]{1,40}:)?(rootfile|item|itemref|EncryptionMethod|title|creator|language)"
    r"(?![\w.-])([^<>]*)>([^<>]*)"
)
_ATTRIBUTE: Final = re.compile(
    r"""\s(full-path|id|idref|href|properties|Algorithm)\s{0,9}=\s{0,9}(?:"([^"<>]*)"|'([^'<>]*)')"""
)


@dataclass(frozen=True, slots=True)
class _Element:
    """The inside of a tag, and the words after it."""

    name: str
    attributes: Mapping[str, str]
    words: str


def read_epub_plainly(source: Source, reason: str) -> Outcome:
    """Return the text of an EPUB's documents as paragraphs, one chapter for each document.

    If a document's first line is its title, it becomes the chapter's title. Pictures and notes are
    left out.

    Args:
        source: the EPUB.
        reason: why it is not read like others.

    Findings: RDR014, always.

    Raises:
        ReadError: it is not an archive, is damaged or locked, or has no text.
    """
    archive = Archive(source.data, source.name, source.limits)
    archive.take_for_root(CONTAINER)
    require_unlocked(
        archive,
        {one.attributes.get("Algorithm", "") for one in _elements(archive, ENCRYPTION)} - {""},
    )
    opf = next((one.attributes.get("full-path", "") for one in _elements(archive, CONTAINER)), "")
    elements = tuple(_elements(archive, opf))
    files = _listed(opf, elements) or _named(archive)
    chapters = (_chapter(archive, file, reason) for file in files if file in archive)
    sections = tuple(chapter for chapter in chapters if chapter.blocks or chapter.title)
    if not sections:
        raise ReadError(f"{source.name}: the book holds no text")
    document = Document(_metadata(elements), body_matter=sections)
    found = CODES["RDR014"].found(Origin(source.name), evidence=reason)
    return Outcome(document, (found,), read=ink_of_document(document))


def _elements(archive: Archive, file: str) -> Iterator[_Element]:
    """Yield the elements of interest in a small file of the package; none if it is missing."""
    if file not in archive:
        return
    text = decode_plainly(Source(file, archive.read(file), _XHTML))
    for found in _ELEMENT.finditer(text):
        attributes = {
            name: unescape(double or single)
            for name, double, single in _ATTRIBUTE.findall(found[2])
        }
        yield _Element(found[1], attributes, fold_space(unescape(found[3])))


def _listed(opf: str, elements: Sequence[_Element]) -> tuple[str, ...]:
    """Return the documents of the spine in order, without the navigation document."""
    items = {
        one.attributes["id"]: one.attributes
        for one in elements
        if one.name == "item" and {"id", "href"} <= one.attributes.keys()
    }
    spine = (
        items.get(one.attributes.get("idref", "")) for one in elements if one.name == "itemref"
    )
    return tuple(
        dict.fromkeys(
            resolve(opf, item["href"])[0]
            for item in spine
            if item and "nav" not in item.get("properties", "").split()
        )
    )


def _named(archive: Archive) -> tuple[str, ...]:
    """Return the files that are documents according to their names."""
    documents = (file for file in archive.files if file.lower().endswith(_SUFFIXES))
    return tuple(sorted(documents, key=natural_key))


def _chapter(archive: Archive, file: str, reason: str) -> Section:
    name = f"{archive.name}/{file}"
    page = read_plainly(Source(name, archive.read(file), _XHTML), reason).document
    (chapter,) = page.body_matter
    title = page.metadata.title
    if title and chapter.blocks and text_of_blocks(chapter.blocks[:1]) == title:
        chapter = replace(chapter, title=(Text(title),), blocks=chapter.blocks[1:])
    return replace(chapter, origin=Origin(archive.name))


def _metadata(elements: Sequence[_Element]) -> Metadata:
    def said(name: str) -> list[str]:
        return [one.words for one in elements if one.name == name and one.words]

    return Metadata(
        title=next(iter(said("title")), ""),
        contributors=tuple(Contributor(name) for name in dict.fromkeys(said("creator"))),
        language=next(iter(said("language")), ""),
    )
