"""A page as Chromium writes it into a single file → as it was: its style in it, its shadows, its own links.

Chromium makes each `<style>` a part of its own and calls it by an id, so that a page would no more say
itself what it hides; the medium that a `<style>` was for is lost. What a script drew into a shadow tree
it puts into a `<template>`, and older ones mark that by a word of their own; the reader of HTML opens it. Links
to the page itself, `#note` or none at all, it writes out whole, as if they led to another.
Seen in Chromium 150, 2026-11. No line is added to the page, and none taken away.
"""

import re
from collections.abc import Mapping
from typing import Final

_LINK: Final = re.compile(rb"""<link\b[^<>]*?\bhref\s?=\s?["'](cid:[^"'<>\s]+)["'][^<>]*>""")
_SHADOW: Final = b"<template shadowmode="
_AS_OTHERS_WRITE_IT: Final = b"<template shadowrootmode="
_FOREIGN: Final = re.compile(r"[^ -;=-~]")
"""What could end the style, or begin a line, and what the page's encoding may not have."""


def restored(page: bytes, sheets: Mapping[str, bytes], location: str) -> bytes:
    """Return a page with those sheets in it that it calls by an id, each where it is called first.

    Args:
        page: as the file holds it, unpacked; in UTF-16 it stays what it is.
        sheets: the style sheets of the file by `cid:` address.
        location: where the page was; "" where that is not known.
    """
    left = dict(sheets)

    def in_its_place(link: re.Match[bytes]) -> bytes:
        sheet = left.pop(link[1].decode("ascii", "replace"), None)
        if sheet is None:
            return link[0]
        return b"<style>" + _harmless(sheet) + b"</style>" + b"\n" * link[0].count(b"\n")

    if left and b"cid:" in page:
        page = _LINK.sub(in_its_place, page)
    if location:
        own = re.escape(location.partition("#")[0].replace("&", "&amp;").encode())
        page = re.sub(rb"""(\bhref\s?=\s?["'])""" + own + rb"""(?=[#"'])""", rb"\1", page)
    return page.replace(_SHADOW, _AS_OTHERS_WRITE_IT)


def _harmless(sheet: bytes) -> bytes:
    """Return a sheet on one line and in ASCII, without a `<`: what is neither is named by its number."""
    text = " ".join(sheet.decode("utf-8", "replace").split())
    return _FOREIGN.sub(lambda found: f"\\{ord(found[0]):x} ", text).encode("ascii")
