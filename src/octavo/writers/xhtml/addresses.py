"""Words of a printed book → markup in which an address of the web, or of mail, is told from words.

A hyphen at the end of a line would be taken for part of an address. It breaks at its marks instead, behind
a slash and before any other, where no full stop looks like the end of a sentence: a space of no width stands
there, which leaves nothing on the page.
"""

import re
from typing import Final

from octavo.tree.text import ZERO_WIDTH_SPACE
from octavo.writers.xhtml.markup import element, text

_HINT: Final = re.compile(r"://|@|\w\.[a-z]")
"""What nearly no text holds that holds no address."""
_PART: Final = "[^\\s\"'<>«»\u2000-\U0010ffff]"
_NAME: Final = "[A-Za-z0-9-]{2,}"
_ADDRESS: Final = re.compile(
    rf"(?<![A-Za-z])(?:[A-Za-z]{{2,12}}://|www\.){_PART}+"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|(?<![\w.-])(?:{_NAME}\.)+[a-z]{{2,}}(?:/{_PART}*)?(?!\w)"
)
"""With its scheme, of a mailbox, or the bare name of a host or file, `sker.example/log`; no `e.g.`, no `3.50`."""
_BREAK: Final = re.compile(r"(?<=/)(?=[^/\s])|(?<=\w)(?=[.@?&=#%+~_]\w)")


def with_addresses(words: str) -> str:
    """Return `words` as phrasing content, each address in a span of its own."""
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
