"""XML text → the events for its elements and characters, safely.

A document type may be named, as in every XHTML and NCX file, but nothing is fetched for it. No
entity may be declared, so none can expand without end or read a file. The named characters of HTML
(`&nbsp;`) are known anyway. https://www.w3.org/TR/xml/, https://www.w3.org/TR/xml-names/
"""

import re
from collections.abc import Mapping
from html.entities import html5
from typing import Final, Protocol
from xml.parsers import expat

_NAMED: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]*;)")
_OF_XML: Final = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_MARKUP: Final = str.maketrans({"&": "&amp;", "<": "&lt;"})


class NotXmlError(ValueError):
    """The text is not XML as accepted here. `line` is 1-based, 0 if unknown."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class ForbiddenXmlError(NotXmlError):
    """The text declares entities, which no book needs."""


class Events(Protocol):
    """Receives the events of a text. A name is `namespace}local`, or `local` if it has no namespace."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""

    def end(self, name: str) -> None:
        """End the element that was begun last."""

    def data(self, text: str) -> None:
        """Receive characters; a run of them may come in several calls."""


def read_xml(text: str, events: Events) -> None:
    """Parse `text`, calling `events` in document order.

    Raises:
        ForbiddenXmlError: it declares entities.
        NotXmlError: it is not well-formed, or names an entity that HTML does not know.
    """
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartElementHandler = events.start
    parser.EndElementHandler = events.end
    parser.CharacterDataHandler = events.data
    parser.EntityDeclHandler = _refuse
    parser.SkippedEntityHandler = _unknown
    try:
        parser.Parse(with_named_characters(text), True)
    except expat.ExpatError as error:
        what = expat.errors.messages.get(error.code, str(error))
        raise NotXmlError(what, error.lineno) from error
    except NotXmlError as error:
        error.line = error.line or parser.CurrentLineNumber
        raise


def with_named_characters(text: str) -> str:
    r"""Return `text` with HTML's named characters replaced by the characters, except those of XML.

    >>> with_named_characters("Tea&nbsp;&amp; caf&eacute; &lang;")
    'Tea\xa0&amp; café ⟨'
    """
    return _NAMED.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    name = found[1]
    if name in _OF_XML:
        return found[0]
    return html5[name].translate(_MARKUP) if name in html5 else found[0]


def _refuse(*_: object) -> None:
    raise ForbiddenXmlError("it declares entities, which no book needs")


def _unknown(name: str, _: object) -> None:
    raise NotXmlError(f"it names an entity that HTML does not know: {name!r}")
