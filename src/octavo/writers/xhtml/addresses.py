"""Words of a printed book → markup in which web and mail addresses are distinguished from words.

A hyphen at the end of a line would be taken for part of an address. So addresses break at their punctuation, after a
slash and before any other mark, since a full stop at the end of a line looks like that of a sentence: a zero-width space
allows the break and leaves nothing on the page.
"""

import re
from typing import Final

from octavo.tree.text import ZERO_WIDTH_SPACE
from octavo.writers.xhtml.markup import element, text

_HINT: Final = re.compile(r"://|@|\w\.[a-z]")
"""Something that texts without an address hardly ever contain."""
_PART: Final = "[^\\s\"'<>«»\u2000-\U0010ffff]"
_NAME: Final = "[A-Za-z0-9-]{2,}"
_ADDRESS: Final = re.compile(
    rf"(?<![A-Za-z])(?:[A-Za-z]{{2,12}}://|www\.){_PART}+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|(?<![\w.-])(?:{_NAME}\.)+[a-z]{{2,}}(?:/{_PART}*)?(?!\w)"
)
"""A URL, a mail address, or the name of a host with or without a path, `sker.example/log`; not `e.g.` or `3.50`."""
_BREAK: Final = re.compile(r"(?<=/)(?=[^/\s])|(?<=\w)(?=[.@?&=#%+~_]\w)")


def with_addresses(words: str) -> str:
    """Return `words` as phrasing content, with each address in a span of its own."""
    if _HINT.search(words) is None:
        return text(words)
    made, end = [], 0
    for found in _ADDRESS.finditer(words):
        address = _BREAK.sub(ZERO_WIDTH_SPACE, found[0])
        made += [
            text(words[end : found.start()]),
            element("span", text(address), {"class": "address"}),
        ]
        end = found.end()
    return "".join((*made, text(words[end:])))
