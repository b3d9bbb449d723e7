"""A place in a page's text → the line of the file that contains it, as encoded for mail.

Quoted-printable breaks a line of the page into many of the file, so lines cannot be counted in the
text; reported is the line where an editor shows the words.
"""

import codecs
from bisect import bisect_right
from collections.abc import Callable

from octavo.readers.mhtml.transfer import decode_transfer
from octavo.tree.text import BYTE_ORDER_MARK


def line_teller(body: bytes, transfer: str, encoding: str, first: int) -> Callable[[int], int]:
    """Return a function from the index of a character in the page to a line of the file, from 1.

    Args:
        body: the part's body as it is in the file.
        transfer: its transfer encoding.
        encoding: the codec that decoded its bytes.
        first: the line of the file in which the body begins.
    """
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    ends: list[int] = []
    read = 0
    for line in body.splitlines(keepends=True):
        text = decoder.decode(decode_transfer(line, transfer))
        if not read:
            text = text.removeprefix(BYTE_ORDER_MARK)
        read += len(text) - text.count("\r\n")  # a line end of the page is one character
        ends.append(read)
    last = max(len(ends) - 1, 0)
    return lambda at: first + min(bisect_right(ends, at), last)
