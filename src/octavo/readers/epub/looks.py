"""A content document of an EPUB → the typefaces that its style sheets, linked or in its head, give its words."""

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from octavo.findings.errors import ReadError
from octavo.readers.archive import Archive
from octavo.readers.decode import decode
from octavo.readers.epub.package import resolve
from octavo.readers.html.faces import Faces

_HEAD: Final = re.compile(r"<body\b", re.IGNORECASE)
_SHEET: Final = re.compile(
    r"<(?P<name>link|style)\b(?P<given>[^<>]*)>(?:(?<!/>)(?P<words>[^<]*))?", re.IGNORECASE
)
_HREF: Final = re.compile(r"""\shref\s{0,9}=\s{0,9}(?:"([^"<>]*)"|'([^'<>]*)')""", re.IGNORECASE)
_REL: Final = re.compile(r"""\srel\s{0,9}=\s{0,9}["']?\s*stylesheet\b""", re.IGNORECASE)
_SEARCHED: Final = 100_000
"""The head of a page is looked for in this many characters."""


@dataclass(slots=True)
class Looks:
    """Reads the style sheets of a book's pages, each once."""

    archive: Archive
    sheets: dict[str, str] = field(default_factory=dict)
    """By file; "" for one that cannot be read, since the book can do without it."""

    def of(self, text: str, file: str) -> Faces:
        """Return the typefaces of the page `text` in `file`, which need not be well-formed."""
        body = _HEAD.search(text, 0, _SEARCHED)
        found = _SHEET.finditer(text, 0, body.start() if body else min(len(text), _SEARCHED))
        return Faces(self._sheet(each, file) for each in found)

    def _sheet(self, found: re.Match[str], file: str) -> str:
        if found["name"].lower() == "style":
            return found["words"] or ""
        href = _HREF.search(found["given"])
        if href is None or not _REL.search(found["given"]):
            return ""
        where, _ = resolve(file, unescape(href[1] or href[2] or ""))
        if where not in self.sheets:
            self.sheets[where] = self._read(where)
        return self.sheets[where]

    def _read(self, file: str) -> str:
        if file not in self.archive:
            return ""
        try:
            return decode(self.archive.read(file), file).text
        except ReadError:  # damaged or empty: the words are unaffected
            return ""
