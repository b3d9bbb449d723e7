"""The bytes of an untrusted XML file → its tree. No entity is expanded and no DTD is read.

A document that declares entities is not parsed at all: a book needs none, and their only use in one
is to expand without end (https://en.wikipedia.org/wiki/Billion_laughs_attack) or to read files.
"""

from typing import Any, Final
from xml.parsers import expat

from lxml import etree

from octavo.checks.remark import UnreadableError

XHTML: Final = "{http://www.w3.org/1999/xhtml}"
EPUB_TYPE: Final = "{http://www.idpf.org/2007/ops}type"
_PROLOGUE: Final = 2**16
"""Bytes in which the root element has to begin."""


def parse(data: bytes, file: str) -> Any:
    """Return the root element, parsed by lxml.

    Raises:
        UnreadableError: CHK006 if the file is not well-formed, CHK030 if it declares entities.
    """
    if line := _declares_entities(data):
        raise UnreadableError("CHK030", file, "declares entities, so it was not read", line)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        why = f"is not well-formed: {error.msg}"
        raise UnreadableError("CHK006", file, why, error.lineno or 0) from error
    except ValueError as error:  # an encoding that nobody knows
        raise UnreadableError("CHK006", file, f"is not well-formed: {error}") from error
    if root is None:
        raise UnreadableError("CHK006", file, "is not well-formed: it is empty")
    return root


def whole_number(written: str, most: int) -> int | None:
    """Return a number of ASCII figures, `most` if it is more; None for anything else.

    Python converts no more than some thousand figures, and a stranger may write more.

    >>> whole_number("007", 1000), whole_number("9" * 5000, 1000), whole_number("two", 1000)
    (7, 1000, None)
    """
    if not (written.isascii() and written.isdigit()):
        return None
    figures = written.lstrip("0") or "0"
    return most if len(figures) > len(str(most)) else min(int(figures), most)


class _SeenError(Exception):
    """Ends the search: the root element has begun, or an entity was declared on `line`, else 0."""

    def __init__(self, line: int = 0) -> None:
        super().__init__()
        self.line = line


def _declares_entities(data: bytes) -> int:
    """Return the line on which the document type declares an entity, or 0 if none does."""
    parser = expat.ParserCreate()

    def declared(*_: object) -> None:
        raise _SeenError(parser.CurrentLineNumber)

    def begun(*_: object) -> None:
        raise _SeenError

    parser.EntityDeclHandler = declared
    parser.StartElementHandler = begun
    try:
        parser.Parse(data[:_PROLOGUE], False)
    except _SeenError as seen:
        return seen.line
    except (expat.ExpatError, ValueError, LookupError):
        return 0  # the parser proper will say what is wrong
    return 1 if b"<!DOCTYPE" in data[:_PROLOGUE] else 0  # a document type that long hides something
