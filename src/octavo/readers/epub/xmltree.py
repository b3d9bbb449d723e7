"""A file of a package → a tree of its elements, for the small files that are looked up, not read."""

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from typing import Final

from octavo.findings.errors import ReadError
from octavo.readers.decode import decode
from octavo.readers.epub.archive import Archive
from octavo.readers.xml import NotXmlError, read_xml

_DEEPEST: Final = 200
"""Levels below which an element stands beside its parent: no contents of a book nest like that."""


class _Planter:
    """Builds a tree of events."""

    def __init__(self) -> None:
        self._builder = ET.TreeBuilder()
        self._depth = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
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


def tree_of(archive: Archive, file: str) -> ET.Element:
    """Return the root element of a file, names as `{namespace}local`.

    Raises:
        ReadError: it is missing, or no XML.
    """
    planter = _Planter()
    try:
        read_xml(decode(archive.read(file), f"{archive.name}: {file}").text, planter)
    except NotXmlError as error:
        place = f"{file}:{error.line}" if error.line else file
        raise ReadError(
            f"{archive.name}: {place} cannot be read: {error}",
            hint=f"octavo check {archive.name} lists what is wrong with the book",
        ) from error
    return planter.tree()


def words_of(element: ET.Element) -> str:
    """Return all text inside an element, on one line."""
    return " ".join("".join(element.itertext()).split())


def _clark(name: str) -> str:
    return f"{{{name}" if "}" in name else name
