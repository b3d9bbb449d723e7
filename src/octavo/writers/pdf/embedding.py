"""Glyphs used by all fragments → the fonts of the book, each embedded once and reduced to those glyphs.

WeasyPrint keeps a font's glyph numbers when it reduces the font, so what fragments wrote is valid in a font
reduced for all of them. The text of a glyph when it is copied or read aloud is corrected here: HarfBuzz sets
some characters as a cluster of glyphs, of which only the first has a text; one glyph may be used for several
characters, such as all kinds of spaces; and each numbered box gets its own character.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any, Final

from weasyprint import DEFAULT_OPTIONS

from octavo.findings.errors import OctavoError
from octavo.tree.text import SOFT_HYPHEN, WORD_JOINER
from octavo.writers.pdf.engine import LOCK, in_english
from octavo.writers.pdf.file.fragment import POINTS, FontUse
from octavo.writers.pdf.file.objects import Embedded
from octavo.writers.pdf.file.slots import Slot
from octavo.writers.pdf.fonts.faces import BOX_FAMILY
from octavo.writers.pdf.fonts.glyphs import box_numbers
from octavo.writers.pdf.layout import seam
from octavo.writers.pdf.notices import noticed
from octavo.writers.pdf.press import Press, blank_stream, written

_HYPHENS: Final = frozenset((SOFT_HYPHEN, "\u2010"))
_ANYTHING: Final = "n0あ中ا"
"""Characters one of which will be in a font that was used only for spaces."""
_STYLES: Final = ("normal", "oblique", "italic")


def embed(press: Press, uses: Mapping[str, FontUse], base: int) -> Embedded:
    """Return the fonts of `press` that were used, as objects numbered from `base`."""
    slot = Slot(base)
    with LOCK, in_english(), noticed():
        fonts = _fonts(press, uses.values())
        for name, use in sorted(uses.items()):
            if name not in fonts:
                raise OctavoError(f"the font {use.family} cannot be found again to embed it")
            own = box_numbers(press.kit.boxes) if use.family == BOX_FAMILY else {}
            fonts[name].widths = dict(sorted(use.widths.items()))
            fonts[name].to_unicode = {
                glyph: own.get(glyph) or _plain(words) for glyph, words in sorted(use.texts.items())
            }
            fonts[name].missing = {0: 0} if use.lacking else {}
        wanted = {name: fonts[name] for name in sorted(uses)}
        options = dict(DEFAULT_OPTIONS)
        dictionary = seam.build_fonts_dictionary(slot, wanted, True, True, options)
        body, offsets, packed = written(slot)
    return Embedded(body, offsets, packed, dictionary.data, slot.size + 1)


def _fonts(press: Press, uses: Iterable[FontUse]) -> dict[str, Any]:
    """Return WeasyPrint's own font for each use, by its name in the PDF, found by setting a word in it."""
    lines = "".join(
        f'<p style="font: {_STYLES[use.style]} {use.weight} 10pt '
        f'{use.family}; font-variant: normal; white-space: pre">{escape(_specimen(use))}</p>'
        for use in uses
    )
    laid_out = press.lay_out(f"<html lang=en><body>{lines}</body></html>", {}, {})
    for page in laid_out.document.pages:
        page.paint(blank_stream(laid_out.document), POINTS)
    return {font.hash: font for font in laid_out.document.fonts.values()}


def _specimen(use: FontUse) -> str:
    shown = (words for words in use.texts.values() if len(words) == 1 and words.isalnum())
    return next(shown, "") + "".join(use.texts.values())[:8] + _ANYTHING


def _plain(words: str) -> str:
    if not words:
        return WORD_JOINER
    if words.isspace():
        return " "
    return "-" if words in _HYPHENS else words
