"""A page as Chromium writes it into a single file → the original: with its style, its shadow trees, its own links.

Chromium makes each `<style>` a part of its own, referred to by an id, so that the page itself no
longer says what it hides; the media of a `<style>` are lost. The shadow trees that scripts have
filled become `<template>`s, which older versions mark with their own attribute; the reader of HTML
opens them. Links within the page, `#note` or an empty address, become absolute, as if they led to
another page. Seen in Chromium 150, 2026-11. No line is added to the page or removed.
"""

import re
from collections.abc import Mapping
from typing import Final

_LINK: Final = re.compile(rb"""<link\b[^<>]*?\bhref\s?=\s?["'](cid:[^"'<>\s]+)["'][^<>]*>""")
_SHADOW: Final = b"<template shadowmode="
_AS_OTHERS_WRITE_IT: Final = b"<template shadowrootmode="
_FOREIGN: Final = re.compile(r"[^ -;=-~]")
"""Characters that could end the style, begin a line, or be missing from the page's encoding."""


def restore_page(page: bytes, sheets: Mapping[str, bytes], location: str) -> bytes:
    """Return a page with the style sheets that it refers to by id inserted, each at the first reference.

    Args:
        page: as it is in the file, unpacked; in UTF-16 it is unchanged.
        sheets: the style sheets of the file by `cid:` address.
        location: the address of the page; "" if unknown.
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
    """Return a sheet on one line, in ASCII and without `<`; other characters are escaped by number."""
    text = " ".join(sheet.decode("utf-8", "replace").split())
    return _FOREIGN.sub(lambda found: f"\\{ord(found[0]):x} ", text).encode("ascii")
