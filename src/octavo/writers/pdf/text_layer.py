"""Mend the maps from glyphs to text: what a PDF's fonts say when they are copied or read aloud.

HarfBuzz sets some characters as a cluster of glyphs; WeasyPrint gives the cluster's text to the first
glyph and an empty text to the others, which no reader need accept (PDF 1.7, 9.10.3). The others get a
word joiner, which is not seen, not heard and not a space. Characters drawn by one glyph share one text,
that of the last one set: a single no-break space would turn every space of the book into one, so spaces
are spaces and hyphens are hyphens. Numbered boxes get each its own character back.
Changes the open PDF.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pikepdf import Dictionary, Name, Pdf

from octavo.tree.text import SOFT_HYPHEN, WORD_JOINER

_HYPHENS: Final = frozenset((SOFT_HYPHEN, "\u2010"))
_ENTRY: Final = re.compile(rb"^<([0-9a-f]{4})> <([0-9a-f]*)>$", re.MULTILINE)


def mend_text_layer(pdf: Pdf, family: str, numbers: Mapping[int, str]) -> None:
    """Give every glyph a text; those of the fonts of `family` the one that `numbers` says."""
    for font in _fonts(pdf):
        own = numbers if str(font.BaseFont).endswith(family) else {}
        before = font.ToUnicode.read_bytes()
        after = _mended(before, own)
        if after != before:
            font.ToUnicode.write(after)


def _fonts(pdf: Pdf) -> Iterator[Any]:
    for one in pdf.objects:
        if isinstance(one, Dictionary) and one.get("/Type") == Name.Font and "/ToUnicode" in one:
            yield one


def _mended(cmap: bytes, own: Mapping[int, str]) -> bytes:
    def entry(match: re.Match[bytes]) -> bytes:
        text = bytes.fromhex(match[2].decode()).decode("utf-16-be", "surrogatepass")
        plain = own.get(int(match[1], 16)) or _plain(text)
        return b"<%s> <%s>" % (match[1], plain.encode("utf-16-be", "surrogatepass").hex().encode())

    return _ENTRY.sub(entry, cmap)


def _plain(text: str) -> str:
    if not text:
        return WORD_JOINER
    if text.isspace():
        return " "
    return "-" if text in _HYPHENS else text
