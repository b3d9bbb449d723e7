"""Find the names of sites in a line, however they are dressed up: `m e o w . c o m`, `ｍｅоｗ.ϲоｍ`.

Looked for in the shadow of the text, given as spans of the text itself.
"""

import re
from collections.abc import Iterator
from typing import Final

from octavo.passes.chrome.shadow import Shadow

_DOMAINS: Final = "com|net|org|info|xyz|site|online|club|top|vip|app|me|cc|io|co|to|tv"
_SPACED_DOMAINS: Final = r"(?:c\s?[o0]\s?m|n\s?e\s?t|o\s?r\s?g)"
_ADDRESS: Final = re.compile(
    # letter by letter: m e o w n o v e l . c o m
    rf"(?<![a-z0-9])(?:[a-z0-9]\s){{3,30}}[a-z0-9]?\s?[.,·]\s?(?:{_SPACED_DOMAINS})(?![a-z0-9])"
    # as it is: https://www.name.com/page, name.com, name[.]com
    rf"|(?<![a-z0-9@.])(?:https?://)?(?:www\s?\.\s?|m\.)?[a-z0-9][a-z0-9-]{{2,40}}"
    rf"\s?(?:\.|\[\.\]|\(dot\)|\[dot\]|,)\s?(?:{_DOMAINS})(?:\.[a-z]{{2}})?(?![a-z0-9@])(?:/[\w./?=&%-]*)?"
)
_AFTER_MARK: Final = re.compile(
    rf"(?:\]?(?:{_DOMAINS}|{_SPACED_DOMAINS})|\s{_SPACED_DOMAINS})(?![a-z0-9])"
)
"""What follows the mark before a domain, with no more space than an address has."""
_AFTER_LONE_MARK: Final = re.compile(rf"\s(?:{_DOMAINS})(?![a-z0-9])")
_SPELT_OUT: Final = re.compile(rf"dot[)\]]\s?(?:{_DOMAINS})(?![a-z0-9])")
_MARKS: Final = ".,·"
_TYPOGRAPHIC_SLIP: Final = re.compile(
    r"[a-z0-9-]+[.,]\s?(?:me|to|io|co|app|site|top|info|online|club|org|net|tv)\Z"
)
"""`He came.to the gate`: a full stop without its space makes words look like a name."""


def may_hold_address(shadow: str) -> bool:
    """Tell, at a tenth of the cost, whether `addresses_in` could find anything in a shadow's text."""
    # Prose has a space after nearly every mark, and a look at what follows each costs a tenth of an
    # expression that is tried at every letter.
    for mark in _MARKS:
        before, *pieces = shadow.split(mark)
        for piece in pieces:
            start = piece[:2]
            if (start[:1] > " " or start[1:] in {"c", "n", "o"}) and _AFTER_MARK.match(piece):
                return True
            if before[-1:].isspace() and _AFTER_LONE_MARK.match(piece):
                return True
            before = piece
    return "dot" in shadow and _SPELT_OUT.search(shadow) is not None


def addresses_in(shadow: Shadow) -> Iterator[tuple[int, int]]:
    """Give the spans of the text in which the name of a site stands, from left to right."""
    if not may_hold_address(shadow.text):
        return
    for found in _ADDRESS.finditer(shadow.text):
        address = found.group()
        if "://" not in address and "www" not in address and _TYPOGRAPHIC_SLIP.match(address):
            continue
        if ", " in address or (". " in address and " " not in address.split(".")[0]):
            continue
        yield shadow.span(*found.span())
