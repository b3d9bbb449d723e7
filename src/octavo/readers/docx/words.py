"""The XML of a document → the words of its paragraphs, read independently of mammoth, to check its result.

Words that were deleted, moved away, or are in a form for older programs do not count; nor does a
note that is never called. https://learn.microsoft.com/openspecs/office_standards (ECMA-376,
WordprocessingML)
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from octavo.findings.errors import ReadError
from octavo.readers.docx.symbols import in_symbols, symbol
from octavo.readers.xml import NotXmlError, read_xml
from octavo.tree.text import fold_space

_SPACES: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",  # the strict form
)


def _names(*elements: str) -> frozenset[str]:
    return frozenset(f"{space}}}{element}" for space in _SPACES for element in elements)


_PARAGRAPH: Final = _names("p")
_OF_FORMULA: Final = frozenset(
    {
        "http://schemas.openxmlformats.org/officeDocument/2006/math}t",
        "http://purl.oclc.org/ooxml/officeDocument/math}t",
    }
)
_TEXT: Final = _names("t") | _OF_FORMULA
_GONE: Final = _names("del", "moveFrom") | {
    "http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_SIGN: Final = _names(
    *("footnoteReference", "endnoteReference", "noBreakHyphen", "softHyphen", "sym"),
    *("drawing", "pict", "object"),
) | {"http://schemas.microsoft.com/office/word/2015/wordml/symex}symEx"}
"""Elements that become a sign between words, or have words of their own: the words before and after
are separate pieces."""
_NOTE: Final = _names("footnote", "endnote")
_CALL: Final = _names("footnoteReference", "endnoteReference")
_SYMBOL: Final = _names("sym")
_RUN: Final = _names("r")
_FONTS: Final = _names("rFonts")
_RUBY: Final = _names("rubyBase", "rt")
"""Ruby comes before its word in the file, and after it in what is read."""
_AROUND: Final = _RUBY | _OF_FORMULA
"""Elements that are separate from what follows them; signs come between the letters of a formula."""
_APART: Final = _SIGN | _RUBY | _OF_FORMULA
_THINGS: Final = {
    "chart": "chart",
    "relIds": "diagram",
    "contentPart": "pen drawing",
    "altChunk": "embedded document",
    "subDoc": "embedded document",
}
"""Content that is not text of this document and is not read, by the name of its element."""
_LINKED: Final = "linked picture"
_DEEPEST: Final = 200
"""The deepest nesting of elements; a table in a table in a text box has 40 levels."""
_DC: Final = "http://purl.org/dc/elements/1.1/}"


@dataclass(frozen=True, slots=True)
class Words:
    """What a document says, taken from its XML alone."""

    paragraphs: tuple[str, ...]
    """Continuous words; a paragraph with a note in it makes two."""
    symbols: tuple[str, ...]
    """Names of symbols that only their fonts define."""
    things: tuple[str, ...]
    """Names of content that is not words and is not read: charts, pictures on other computers."""
    most_calls: int
    """How often the most frequently called note is called."""
    title: str
    author: str


def words_of(texts: Mapping[str, bytes], about: bytes, name: str) -> Words:
    """Return the words of a document.

    Args:
        texts: its text parts by name, the notes after the text that calls them.
        about: its metadata part; b"" for none.
        name: the user's name for the file.

    Raises:
        ReadError: a part is not XML, declares entities, or is nested too deep.
    """
    reader = _Reader()
    for part, data in texts.items():
        _read(data, reader, f"{name}: {part}")
    said = _About()
    if about:
        _read(about, said, f"{name}: docProps/core.xml")
    return Words(
        tuple(reader.paragraphs),
        tuple(reader.symbols),
        tuple(reader.things),
        max(reader.calls.values(), default=0),
        fold_space(said.title),
        fold_space(said.author),
    )


def _read(data: bytes, events: "_Reader | _About", place: str) -> None:
    try:
        read_xml(data.decode("utf-8-sig"), events)
    except (NotXmlError, UnicodeDecodeError) as error:
        raise ReadError(
            f"{place}: is damaged: {error}",
            hint="open it in Word or LibreOffice, and save it again",
        ) from error


class _Reader:
    """Collects the words of each paragraph."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self.symbols: list[str] = []
        self.things: list[str] = []
        self._open: list[list[str]] = []
        self._path: list[str] = []
        self._gone = 0
        self.calls: Counter[tuple[str, str]] = Counter()
        """By note; notes in a form for older programs count, too."""
        self._called: set[tuple[str, str]] = set()
        self._is_uncalled = False
        self._font = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._path.append(name)
        if len(self._path) > _DEEPEST:
            raise NotXmlError("its elements stand too deep in each other")
        self._gone += name in _GONE
        if name in _PARAGRAPH:
            self._open.append([])
        elif name in _APART and self._open:
            self._close()
        if name in _CALL:
            self._call((name.removesuffix("Reference"), _said(attributes, "id")))
        elif name in _NOTE:
            self._is_uncalled = (name, _said(attributes, "id")) not in self._called
        elif name in _SYMBOL and not self._gone:
            self._tell(attributes)
        elif name in _RUN:
            self._font = ""
        elif name in _FONTS:
            self._font = _said(attributes, "ascii") or _said(attributes, "hAnsi")
        if not self._gone and (thing := _thing(name, attributes)):
            self.things.append(thing)

    def _call(self, note: tuple[str, str]) -> None:
        self.calls[note] += 1
        if not self._gone:
            self._called.add(note)

    def end(self, name: str) -> None:
        self._path.pop()
        self._gone -= name in _GONE
        if name in _NOTE:
            self._is_uncalled = False
        if name in _PARAGRAPH:
            self._close()
            self._open.pop()
        elif name in _AROUND and self._open:
            self._close()

    def _tell(self, attributes: Mapping[str, str]) -> None:
        """Record the name of a symbol, unless its character is known."""
        font, char = _said(attributes, "font"), _said(attributes, "char")
        if not symbol(font, char):
            self.symbols.append(f"{font} {char}")

    def _close(self) -> None:
        if words := "".join(self._open[-1]).strip():
            self.paragraphs.append(words)
        self._open[-1].clear()

    def data(self, text: str) -> None:
        if self._open and not (self._gone or self._is_uncalled) and self._path[-1] in _TEXT:
            self._open[-1].append(in_symbols(text, self._font))


def _thing(name: str, attributes: Mapping[str, str]) -> str:
    """Return the name of content that is not read, "" if the element is something else."""
    element = name.rpartition("}")[2]
    if element == "blip" and _said(attributes, "link") and not _said(attributes, "embed"):
        return _LINKED
    return _THINGS.get(element, "")


def _said(attributes: Mapping[str, str], wanted: str) -> str:
    """Return the value of an attribute by its local name, "" if it is missing."""
    return next((said for name, said in attributes.items() if name.endswith(f"}}{wanted}")), "")


class _About:
    """Collects title and author."""

    def __init__(self) -> None:
        self.title = self.author = ""
        self._name = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 - as `Events` has it
        self._name = name

    def end(self, name: str) -> None:  # noqa: ARG002 - as `Events` has it
        self._name = ""

    def data(self, text: str) -> None:
        if self._name == f"{_DC}title":
            self.title += text
        elif self._name == f"{_DC}creator":
            self.author += text
