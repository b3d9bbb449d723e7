"""The files of a document → those that are read, found by type: writers may choose any names and folders.

https://learn.microsoft.com/openspecs/office_standards (ECMA-376, part 2: Open Packaging Conventions)
"""

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from octavo.readers.archive import Archive, normal_name
from octavo.readers.docx.markup import append_element, parse_part, space_of, written

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAIN: Final[str] = "word/document.xml"
"""The name used here for the main text, whatever its name in the archive."""
NOTES: Final[tuple[str, str]] = ("word/footnotes.xml", "word/endnotes.xml")
STYLES: Final = "word/styles.xml"
NUMBERING: Final = "word/numbering.xml"
_TYPES: Final = "[Content_Types].xml"
_BESIDE: Final = (*NOTES, STYLES, NUMBERING)
_DOCUMENT: Final = "/officeDocument"
_PICTURE: Final = "/image"
_LONGEST: Final = 4000
"""Characters of an address; a link has at most 2,000."""
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MISSING: Final = "/missing.png"
_NAMED: Final = re.compile(rb"""(?<!w):(?:embed|id)=["']([^"'<&]{1,64})["']""")
"""How a text refers to a relationship; `w:id` is for bookmarks and changes."""


def parts_of(archive: Archive) -> dict[str, bytes]:
    """Return the parts of a document that are read, under the names that Word gives them; each is unpacked once.

    The main text is missing if the archive has none.

    Raises:
        lxml.etree.XMLSyntaxError: the relationships of parts are not XML.
        ReadError: a part is damaged or too long.
    """
    main = next(iter(_leading(archive, "", _DOCUMENT)), MAIN)
    if main not in archive:
        return {}
    names: dict[str, str] = {MAIN: main}
    for known in _BESIDE:
        kind = f"/{posixpath.basename(known).removesuffix('.xml')}"
        name = next(iter(_leading(archive, main, kind)), known)
        if name in archive:
            names[known] = name
    parts = {known: archive.read(name) for known, name in names.items()}
    if _TYPES in archive:
        parts[_TYPES] = archive.read(_TYPES)
    for known in (MAIN, *NOTES):
        if known in names and _relations_of(names[known]) in archive:
            relations = parse_part(archive.read(_relations_of(names[known])))
            _shorten(relations)
            _complete(relations, parts[known])
            for picture in _pictures(relations, names[known]):
                if picture not in parts:
                    parts[picture] = archive.read(picture) if picture in archive else b""
            parts[_relations_of(known)] = written(relations)
    return parts


def _complete(relations: "Element", text: bytes) -> None:
    """Add relationships that a text refers to and that are missing: mammoth would read nothing at all.

    They lead to a missing picture, which is reported like any other.
    """
    known = {str(relation.get("Id")) for relation in relations}
    for name in dict.fromkeys(one.decode("utf-8", "replace") for one in _NAMED.findall(text)):
        if name not in known:
            relation = append_element(relations, f"{space_of(relations)}Relationship")
            relation.set("Id", name)
            relation.set("Type", f"{_OFFICE}{_PICTURE}")
            relation.set("Target", _MISSING)


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _leading(archive: Archive, part: str, kind: str) -> Iterator[str]:
    """Yield the existing files of a kind that a part refers to, "" for the whole document."""
    if _relations_of(part) in archive:
        for relation in parse_part(archive.read(_relations_of(part))):
            name = _resolved(str(relation.get("Target")), part)
            if str(relation.get("Type")).endswith(kind) and name in archive:
                yield name


def _pictures(relations: "Element", part: str) -> Iterator[str]:
    """Yield the names of a part's pictures, and put them into its relations: mammoth resolves no `..`."""
    for relation in relations:
        if (
            str(relation.get("Type")).endswith(_PICTURE)
            and relation.get("TargetMode") != "External"
        ):
            name = _resolved(str(relation.get("Target")), part)
            relation.set("Target", f"/{name}")
            yield name


def _shorten(relations: "Element") -> None:
    """Cut off addresses longer than any real one: a thousand links may share one."""
    for relation in relations:
        if len(target := str(relation.get("Target"))) > _LONGEST:
            relation.set("Target", target[:_LONGEST])


def _resolved(target: str, part: str) -> str:
    """Return the name in the archive of an address in a part."""
    return normal_name(
        posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")
    )
