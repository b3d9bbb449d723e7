"""What a check says about a file of the book, before it becomes a finding in the user's own terms."""

from dataclasses import dataclass

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that is wrong. `where` is a file of the archive, "" for the book as a whole."""

    code: str
    message: str
    where: str = ""
    line: int = 0
    """1-based; 0 when no line is known."""


class UnreadableError(Exception):
    """A file of the archive cannot be looked into; `remark` says which and why."""

    def __init__(self, code: str, where: str, why: str, line: int = 0) -> None:
        super().__init__(why)
        self.remark = Remark(code, why, where, line)


def finding_of(remark: Remark, book: str) -> Finding:
    """Return the finding that a remark makes; `book` is what the user calls the book."""
    origin = Origin(place_of(book, remark.where), line=remark.line)
    return CODES[remark.code].found(origin, message=remark.message)


def place_of(book: str, inside: str) -> str:
    """Return a place inside a book, as it is printed.

    >>> place_of("dist/novel.epub", "EPUB/text/s0004.xhtml")
    'dist/novel.epub!EPUB/text/s0004.xhtml'
    """
    return f"{book}!{inside}" if inside else book
