"""A mail (MIME) file → its parts, each with the data of its header; nothing is decoded yet.

Headers are parsed by `email`, up to a fixed length. The parts are separated here: `email` recurses
for each nested multipart, takes 30 s for 200,000 parts, and does not give the line where a part
begins. https://www.rfc-editor.org/rfc/rfc2046#section-5.1
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import collapse_rfc2231_value
from typing import Final

from octavo.findings.errors import ReadError
from octavo.findings.limits import LIMITS, Limits
from octavo.readers.album import too_many_parts
from octavo.tree.text import fold_space

_LONGEST_HEAD: Final = 64 * 2**10
"""Bytes of a part's header; a part with a longer one counts as having none."""
_LONGEST_VALUE: Final = 1000
"""Characters of `Content-Type`, since `email` takes quadratic time for its parameters. A boundary
has at most 70."""
_DEEPEST: Final = 8
"""Levels of nested multiparts: browsers write one, mail two or three."""
_PRINTED: Final = frozenset(map(chr, range(0x20, 0x7F)))
_BLANK_LINE: Final = re.compile(rb"\n\r?\n")
_FOLD: Final = re.compile(r"\r?\n[ \t]*")
_NO_HEAD: Final = re.compile(rb"\r?\n")
_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Part:
    """A part that contains no others. What its header does not say is ""."""

    kind: str
    """Its media type, in lower case."""
    charset: str
    transfer: str
    """`Content-Transfer-Encoding`, in lower case."""
    id: str
    """`Content-ID`, without its brackets."""
    location: str
    """`Content-Location`: the original address of the part."""
    start: int
    end: int
    """The range of its body in the file, in bytes."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a file, in order."""

    leaves: tuple[Part, ...]
    root: str
    """The id of the root part that the file names; "" if it names none."""
    location: str
    """The address of the page that was saved."""
    is_whole: bool
    """Whether each multipart has its closing boundary, so that the file is complete."""


def parts_of(data: bytes, name: str, limits: Limits = LIMITS) -> Parts:
    """Return the parts of the file `name`.

    Raises:
        ReadError: it does not begin with a header with a content type; multiparts have no boundary,
            are nested too deep, or have too many parts.
    """
    start = len(data) - len(data.removeprefix(_MARK).lstrip())
    head, _ = _head_at(data, start, len(data))
    if not _said(head, "Content-Type"):
        raise ReadError(
            f"{name}: is not a page saved as a single file (MHTML): it does not begin with a Content-Type",
            hint="an HTML page should be named .html; save the page again if it was changed by hand",
        )
    finder = _Finder(data, name, limits)
    leaves = tuple(finder.found(start, len(data), 0))
    root = _parameter(head, "start").strip().strip("<>")
    location = _address(head, "Snapshot-Content-Location") or _address(head, "Content-Location")
    return Parts(leaves, root, location, finder.is_whole)


class _Finder:
    """Descends into multiparts, and counts parts."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self._data, self._name, self._limits = data, name, limits
        self._count = 0
        self.is_whole = True

    def found(self, start: int, end: int, depth: int) -> Iterator[Part]:
        """Yield the parts in a range of the file, in order."""
        self._count += 1
        if self._count > self._limits.page_parts:
            raise too_many_parts(self._name, self._limits)
        head, body = _head_at(self._data, start, end)
        kind = head.get_content_type()
        if not kind.startswith("multipart/") and kind != "message/rfc822":
            yield _part(head, kind, body, end)
            return
        if depth == _DEEPEST:
            raise ReadError(
                f"{self._name}: is not read: its parts stand more than {_DEEPEST} deep inside each other",
                hint="no browser saves a page that way; save it again",
            )
        inner = [(body, end)] if kind == "message/rfc822" else self._split(head, body, end)
        for first, last in inner:
            yield from self.found(first, last, depth + 1)

    def _split(self, head: Message, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the ranges of a multipart's parts; the last may end with the multipart, cut short."""
        boundary = _parameter(head, "boundary").encode("ascii", "ignore")
        if not boundary:
            raise self._without_boundary(start)
        line = re.compile(rb"--" + re.escape(boundary) + rb"(--)?[ \t]*(?:\r?\n|\Z)")
        begun = -1
        for found in line.finditer(self._data, start, end):
            if self._data[found.start() - 1 : found.start()] not in {b"\n", b""}:
                continue
            if begun >= 0:
                yield begun, self._before(begun, found.start())
            if found[1]:
                return
            begun = found.end()
        if begun < 0:
            raise self._without_boundary(start)
        self.is_whole = False
        yield begun, end

    def _without_boundary(self, start: int) -> ReadError:
        line = self._data.count(b"\n", 0, start) + 1
        return ReadError(
            f"{self._name}:{line}: the boundary between its parts does not occur in it",
            hint="was the file copied or downloaded whole? save the page again",
        )

    def _before(self, begun: int, boundary: int) -> int:
        """Return where a part ends: the line end before a boundary belongs to the boundary."""
        end = boundary - 1
        if self._data[end - 1 : end] == b"\r":
            end -= 1
        return max(begun, end)


def _head_at(data: bytes, start: int, end: int) -> tuple[Message, int]:
    """Return the header at `start`, and where its body begins."""
    if found := _NO_HEAD.match(data, start, end):
        return Message(), found.end()
    blank = _BLANK_LINE.search(data, start, min(end, start + _LONGEST_HEAD))
    if blank is None and end - start > _LONGEST_HEAD:
        return Message(), start
    until, body = (blank.start(), blank.end()) if blank else (end, end)
    return _typed(BytesHeaderParser().parsebytes(data[start:until])), body


def _typed(head: Message) -> Message:
    """Return a header with its type cut to a length that no real one exceeds."""
    if kind := _said(head, "Content-Type"):
        del head["Content-Type"]
        head["Content-Type"] = kind[:_LONGEST_VALUE]
    return head


def _part(head: Message, kind: str, start: int, end: int) -> Part:
    return Part(
        kind,
        _parameter(head, "charset"),
        _said(head, "Content-Transfer-Encoding").lower(),
        _said(head, "Content-ID").strip("<>"),
        _address(head, "Content-Location"),
        start,
        end,
    )


def _said(head: Message, name: str) -> str:
    """Return a header's value on one line, "" if it is missing; only printable ASCII is kept."""
    return "".join(filter(_PRINTED.__contains__, fold_space(str(head.get(name, "")))))


def _address(head: Message, name: str) -> str:
    """Return an address, joined if the mail has broken it into lines."""
    whole = _FOLD.sub("", str(head.get(name, "")))
    return "".join(filter(_PRINTED.__contains__, whole.strip()))


def _parameter(head: Message, name: str) -> str:
    """Return a parameter of the type, "" if it is missing."""
    given = head.get_param(name, "")
    return collapse_rfc2231_value(given) if given else ""
