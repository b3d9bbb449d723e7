"""One of Apple's binary property lists → its values, each looked up when it is requested.

The standard library's `plistlib` creates all values at once: a file of 1 MB with overlapping values
becomes 100 GB of memory. Here only requested values are created, and only those of web archives are
requested. The format: a header, values, a table of their offsets, and a trailer of 32 bytes that
describes the table (CFBinaryPList.c in Apple's CoreFoundation).
"""

from collections.abc import Iterator, Mapping
from typing import Final

from octavo.findings.errors import ReadError

_HEAD: Final = b"bplist0"
_TAIL: Final = 32
_MOST_KEYS: Final = 64
"""The most entries of a dictionary: a resource of a web archive has six."""
_LONGEST_TEXT: Final = 4096
"""The most characters of a text, of 16 bits each; longer addresses are not those of pictures."""
_LONGEST_KEY: Final = 64
"""The most characters of a key: 320,000 keys may be the same text, which is read each time."""
_DATA, _ASCII, _UTF16, _ARRAY, _DICT = 0x4, 0x5, 0x6, 0xA, 0xD
_INTEGER: Final = 0x1
_LONG: Final = 0xF
"""This value means that the length is the integer that follows."""


class PropertyList:
    """The values of a file, by their numbers."""

    def __init__(self, data: bytes, name: str) -> None:
        """Take the bytes of the file `name`.

        Raises:
            ReadError: they are not a binary property list, or are cut short.
        """
        self._data, self._name = data, name
        tail = data[-_TAIL:]
        if not data.startswith(_HEAD) or len(tail) < _TAIL:
            raise ReadError(
                f"{name}: is not a page that Safari saved (.webarchive): it does not begin like one",
                hint="an HTML page should be named .html; save the page again if it was changed",
            )
        self._place_size, self._number_size = tail[6], tail[7]
        self._count = int.from_bytes(tail[8:16], "big")
        self.top: Final = int.from_bytes(tail[16:24], "big")
        self._table = int.from_bytes(tail[24:32], "big")
        self._given = 0
        is_whole = self._table + self._count * self._place_size <= len(data) - _TAIL
        if not (is_whole and self._place_size and self._number_size):
            raise self.damaged()

    def damaged(self) -> ReadError:
        """Return the error for a damaged file."""
        return ReadError(
            f"{self._name}: is damaged, or was cut short: what it holds cannot be found in it",
            hint="save the page again",
        )

    def entries(self, number: int) -> Mapping[str, int]:
        """Return a dictionary: the numbers of its values by key.

        Raises:
            ReadError: it is not a dictionary, or has more entries than web archives have.
        """
        kind, size, at = self._value(number)
        if kind != _DICT or size > _MOST_KEYS:
            raise self.damaged()
        numbers = list(self._numbers(at, 2 * size))
        keys = (self.text(one, _LONGEST_KEY) for one in numbers[:size])
        return dict(zip(keys, numbers[size:], strict=True))

    def members(self, number: int, most: int) -> tuple[int, ...] | None:
        """Return the numbers of an array's members, or None if there are more than `most`.

        Raises:
            ReadError: it is not an array.
        """
        kind, size, at = self._value(number)
        if kind != _ARRAY:
            raise self.damaged()
        return None if size > most else tuple(self._numbers(at, size))

    def text(self, number: int, longest: int = _LONGEST_TEXT) -> str:
        """Return a text; "" if it is not one, or longer than `longest`: by default, than an address."""
        kind, size, at = self._value(number)
        if kind not in {_ASCII, _UTF16} or size > longest:
            return ""
        is_wide = kind == _UTF16
        body = self._bytes(at, size * 2 if is_wide else size)
        return body.decode("utf-16-be" if is_wide else "ascii", "replace")

    def data(self, number: int) -> bytes:
        """Return the bytes of a value that is data.

        Raises:
            ReadError: it is not data, or more was requested than the file has: values overlap.
        """
        kind, size, at = self._value(number)
        self._given += size
        if kind != _DATA or self._given > len(self._data):
            raise self.damaged()
        return self._bytes(at, size)

    def _value(self, number: int) -> tuple[int, int, int]:
        """Return the kind of a value, its size in units of that kind, and the offset of its content."""
        if number >= self._count:
            raise self.damaged()
        at = self._integer(self._table + number * self._place_size, self._place_size)
        mark = self._integer(at, 1)
        kind, size = mark >> 4, mark & 0xF
        at += 1
        if size == _LONG and kind in {_DATA, _ASCII, _UTF16, _ARRAY, _DICT}:
            length = self._integer(at, 1)
            if length >> 4 != _INTEGER:
                raise self.damaged()
            width = 1 << (length & 0xF)
            size = self._integer(at + 1, width)
            at += 1 + width
        return kind, size, at

    def _numbers(self, at: int, count: int) -> Iterator[int]:
        body = self._bytes(at, count * self._number_size)
        for start in range(0, len(body), self._number_size):
            yield int.from_bytes(body[start : start + self._number_size], "big")

    def _integer(self, at: int, size: int) -> int:
        return int.from_bytes(self._bytes(at, size), "big")

    def _bytes(self, at: int, size: int) -> bytes:
        """Return this many bytes of the file, which must not reach into its trailer."""
        if at + size > len(self._data) - _TAIL:
            raise self.damaged()
        return self._data[at : at + size]
