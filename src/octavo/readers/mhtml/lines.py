"""A place in a page's text → the line of the file that holds it, packed as mail packs things.

Quoted-printable breaks a line of the page into many of the file, so that lines cannot be counted in the
text: what is told is where an editor shows the words.
"""

import codecs
from bisect import bisect_right
from collections.abc import Callable

from octavo.readers.mhtml.transfer import unpacked
from octavo.tree.text import BYTE_ORDER_MARK


def line_teller(body: bytes, transfer: str, encoding: str, first: int) -> Callable[[int], int]:
    """Return what tells the line, from 1, of a character of the page, from 0.

    Args:
        body: the part's, as it stands in the file.
        transfer: how it is packed.
        encoding: the codec that made its bytes into text.
        first: the line of the file that the body begins in.
    """
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    ends: list[int] = []
    read = 0
    for line in body.splitlines(keepends=True):
        text = decoder.decode(unpacked(line, transfer))
        if not read:
            text = text.removeprefix(BYTE_ORDER_MARK)
        read += len(text) - text.count("\r\n")  # a line end of the page is one character
        ends.append(read)
    last = max(len(ends) - 1, 0)
    return lambda at: first + min(bisect_right(ends, at), last)
