"""A file of a package → a tree of its elements, for small files that are looked up, not read as text."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.readers.archive import Archive
from octavo.readers.decode import decode
from octavo.readers.lenient_xml import read_leniently
from octavo.readers.xml import ForbiddenXmlError, NotXmlError, read_xml
from octavo.tree.origin import Origin

_DEEPEST: Final = 200
"""Elements nested deeper become siblings of their parents: no book's contents nest like that."""


class _Planter:
    """Builds a tree from parser events."""

    def __init__(self) -> None:
        self._builder = ET.TreeBuilder()
        self._depth = 0
        self.has_elements = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self.has_elements = True
        if self._depth <= _DEEPEST:
            named = {_clark(key): value for key, value in attributes.items()}
            self._builder.start(_clark(name), named)

    def end(self, name: str) -> None:
        if self._depth <= _DEEPEST:
            self._builder.end(_clark(name))
        self._depth -= 1

    def data(self, text: str) -> None:
        self._builder.data(text)

    def tree(self) -> ET.Element:
        return self._builder.close()


def lenient_tree_of(archive: Archive, file: str, findings: list[Finding]) -> ET.Element | None:
    """Return a file's root element, with names as `{namespace}local`, read as a browser would if it is not XML.

    None if it contains no element at all.

    Raises:
        ReadError: it is missing, too long, damaged, or declares entities.

    Findings: RDR012 if it is not well-formed.
    """
    data = archive.read(file)
    try:
        text = decode(data, f"{archive.name}: {file}").text
    except ReadError:  # empty, or no text: the same as missing
        return None
    planter = _Planter()
    try:
        read_xml(text, planter)
    except ForbiddenXmlError as error:
        raise _unread(archive, file, error) from error
    except NotXmlError as error:
        planter = _Planter()
        read_leniently(text, planter)
        if not planter.has_elements:
            return None
        message = (
            f"A file of the book is not well-formed XML ({error}); it was read as a browser would."
        )
        place = Origin(f"{archive.name}/{file}", line=error.line)
        findings.append(CODES["RDR012"].found(place, message=message))
    return planter.tree()


def tree_of(archive: Archive, file: str) -> ET.Element:
    """Return a file's root element, with names as `{namespace}local`.

    Raises:
        ReadError: it is missing, or no XML.
    """
    planter = _Planter()
    try:
        read_xml(decode(archive.read(file), f"{archive.name}: {file}").text, planter)
    except NotXmlError as error:
        raise _unread(archive, file, error) from error
    return planter.tree()


def _unread(archive: Archive, file: str, error: NotXmlError) -> ReadError:
    place = f"{file}:{error.line}" if error.line else file
    return ReadError(
        f"{archive.name}: {place} cannot be read: {error}",
        hint=f"octavo check {archive.name} lists what is wrong with the book",
    )


def words_of(element: ET.Element) -> str:
    """Return all text inside an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def _clark(name: str) -> str:
    return f"{{{name}" if "}" in name else name
