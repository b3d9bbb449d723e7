"""A style sheet → the addresses in it: what it imports, its fonts and its pictures.

https://www.w3.org/TR/css-values-4/#urls
"""

import re
from collections.abc import Iterator
from typing import Final

_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STRING: Final = r"""(?:"([^"\n]*)"|'([^'\n]*)')"""
_ADDRESS: Final = re.compile(
    rf"""@import\s+{_STRING}|\burl\(\s*(?:{_STRING}|([^)"'\s]*))\s*\)""", re.IGNORECASE
)
_FONT_FACE: Final = re.compile(r"@font-face\b", re.IGNORECASE)


def addresses_in_css(sheet: str) -> Iterator[str]:
    """Yield the addresses of a style sheet, as written; data are not addresses.

    >>> list(addresses_in_css('@import "a.css"; p { background: url( b.png ) } /* url(c) */'))
    ['a.css', 'b.png']
    """
    if "(" not in sheet and "@" not in sheet:
        return
    for found in _ADDRESS.finditer(without_comments(sheet)):
        address = next((group for group in found.groups() if group), "").strip()
        if address and not address.lower().startswith("data:"):
            yield address


def embeds_fonts(sheet: str) -> bool:
    """Return whether a style sheet brings fonts along."""
    return bool(_FONT_FACE.search(without_comments(sheet)))


def without_comments(sheet: str) -> str:
    """Return a style sheet with a space for each comment."""
    return _COMMENT.sub(" ", sheet)
