"""Finished objects → a PDF file: copied objects, small objects in object streams, a cross-reference stream.

PDF 1.7, 7.5.7 and 7.5.8.
"""

import hashlib
import io
import re
import zlib
from array import array
from codecs import BOM_UTF16_BE
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from octavo.writers.pdf.file.slots import Fixed

_HEADER: Final = b"%PDF-1.7\n%\xf0\x9f\x93\x96\n"
_TOGETHER: Final = 400
"""Objects in one object stream."""
_LEVEL: Final = 6
STREAM_END: Final = b"\r\nendstream\nendobj\n"
"""Follows the bytes of a stream. If a line end follows a carriage return, readers that do not count (and
validators of PDF/A) take both for the end: one stream in 256 seemed a byte short."""
_PYDYF_END: Final = b"\nendstream\nendobj"
_SPECIAL: Final = re.compile(rb"[\\()]")
_WIDTHS: Final = (1, 5, 3)
"""Sizes of the fields of an entry in bytes: a terabyte of file, sixteen million objects."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """The fonts of a book as finished objects."""

    body: bytes
    offsets: tuple[tuple[int, int], ...]
    packed: tuple[int, ...]
    dictionary: bytes
    """The dictionary that names them, an object whose number all fragments know."""
    size: int
    """How many object numbers they take."""


class PdfFile:
    """A PDF being written. Objects may be added in any order of their numbers."""

    def __init__(self, first_free: int) -> None:
        """Begin a file; numbers from `first_free` on are unused."""
        self._out = io.BytesIO()
        self._out.write(_HEADER)
        self._next = first_free
        self._numbers = array("L")
        self._entries = bytearray()
        self._waiting: list[tuple[int, bytes]] = []

    def new_number(self) -> int:
        """Return an unused number."""
        self._next += 1
        return self._next - 1

    def copy(self, body: bytes, offsets: Iterable[tuple[int, int]], packed: Iterable[int]) -> None:
        """Copy objects that are already written; the last of `offsets` contains those `packed`."""
        start = self._out.tell()
        holder = 0
        for number, place in offsets:
            self._enter(number, 1, start + place, 0)
            holder = number
        for place, number in enumerate(packed):
            self._enter(number, 2, holder, place)
        self._out.write(body)

    def put(self, number: int, data: bytes) -> None:
        """Write an object other than a stream; it is put into an object stream."""
        self._waiting.append((number, data))
        if len(self._waiting) == _TOGETHER:
            self._pack()

    def put_stream(self, number: int, data: bytes, entries: bytes = b"") -> None:
        """Write a stream unchanged."""
        self._enter(number, 1, self._out.tell(), 0)
        self._out.write(
            b"%d 0 obj\n<<%s/Length %d>>\nstream\n%s%s"
            % (number, entries, len(data), data, STREAM_END)
        )

    def finish(self) -> bytes:
        """Write the cross-reference stream, and return the file."""
        if self._waiting:
            self._pack()
        number, place = self.new_number(), self._out.tell()
        self._enter(number, 1, place, 0)
        self._enter(0, 0, 0, 0xFFFF)
        index, rows = self._sorted()
        data = zlib.compress(rows, _LEVEL)
        identity = hashlib.sha256(self._out.getbuffer()).hexdigest()[:32].encode()
        self._out.write(
            b"%d 0 obj\n<</Type /XRef /Size %d /W [%d %d %d] /Index [%s] /Root %s /Info %s "
            b"/ID [<%s> <%s>] /Filter /FlateDecode /Length %d>>\nstream\n"
            % (number, number + 1, *_WIDTHS, index, Fixed.CATALOG.reference, Fixed.INFO.reference,
               identity, identity, len(data))
        )  # fmt: skip
        self._out.write(data)
        self._out.write(b"%sstartxref\n%d\n%%%%EOF\n" % (STREAM_END, place))
        return self._out.getvalue()

    def _enter(self, number: int, kind: int, first: int, second: int) -> None:
        one, two, three = _WIDTHS
        self._numbers.append(number)
        self._entries += kind.to_bytes(one, "big")
        self._entries += first.to_bytes(two, "big")
        self._entries += second.to_bytes(three, "big")

    def _pack(self) -> None:
        holder = self.new_number()
        for at, (number, _) in enumerate(self._waiting):
            self._enter(number, 2, holder, at)
        self._enter(holder, 1, self._out.tell(), 0)
        self._out.write(object_stream(holder, self._waiting))
        self._waiting = []

    def _sorted(self) -> tuple[bytes, bytes]:
        """Return the runs of numbers, and the entries in order."""
        width = sum(_WIDTHS)
        order = sorted(range(len(self._numbers)), key=self._numbers.__getitem__)
        runs: list[list[int]] = []
        for at in order:
            number = self._numbers[at]
            if runs and sum(runs[-1]) == number:
                runs[-1][1] += 1
            else:
                runs.append([number, 1])
        rows = b"".join(self._entries[at * width : (at + 1) * width] for at in order)
        return b" ".join(b"%d %d" % tuple(run) for run in runs), rows


def pdf_string(words: str) -> bytes:
    """Return `words` as a text string (PDF 1.7, 7.9.2)."""
    if words.isascii():
        return b"(%s)" % _SPECIAL.sub(rb"\\\g<0>", words.encode())
    return b"<%s>" % (BOM_UTF16_BE + words.encode("utf-16-be", "replace")).hex().encode()


def object_stream(number: int, objects: Sequence[tuple[int, bytes]]) -> bytes:
    """Return an object stream of `objects`, each with its number (PDF 1.7, 7.5.7)."""
    places = accumulate((len(data) + 1 for _, data in objects), initial=0)
    head = [b"%d %d" % (one, place) for (one, _), place in zip(objects, places, strict=False)]
    first = b" ".join(head) + b"\n"
    data = zlib.compress(first + b"".join(data + b"\n" for _, data in objects), _LEVEL)
    entries = b"/Type /ObjStm /N %d /First %d /Filter /FlateDecode /Length %d"
    entries %= (len(objects), len(first), len(data))
    return b"%d 0 obj\n<<%s>>\nstream\n%s%s" % (number, entries, data, STREAM_END)


def with_clear_end(written: bytes) -> bytes:
    """Return an object written by pydyf, with the same end as ours."""
    if written.endswith(_PYDYF_END):
        return written.removesuffix(_PYDYF_END) + STREAM_END
    return written + b"\n"
