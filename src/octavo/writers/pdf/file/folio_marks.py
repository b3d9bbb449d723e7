"""Page numbers → the operators that draw them where a style sheet wants them.

They are drawn like WeasyPrint's text: in CSS pixels, on a page that is flipped vertically.
"""

from collections.abc import Mapping
from itertools import groupby
from operator import itemgetter

from octavo.writers.pdf.file.fragment import POINTS, Folio, Furniture
from octavo.writers.pdf.file.numerals import numeral


def folio_marks(furniture: Furniture, height: float, counters: Mapping[str, int]) -> bytes:
    """Return the operators for the numbers of a page `height` points high; `counters` by name."""
    drawn = [mark for folio in furniture.folios if (mark := _mark(folio, counters))]
    if not drawn:
        return b""
    matrix = f"{POINTS:g} 0 0 {-POINTS:g} {furniture.offset:g} {height:g} cm"
    inside = "\n".join(drawn)
    return f"/Artifact <</Type /Pagination>> BDC\nq\n{matrix}\n{inside}\nQ\nEMC".encode()


def _mark(folio: Folio, counters: Mapping[str, int]) -> str:
    words = "".join(
        words if kind == "string" else numeral(counters[kind], words) for kind, words in folio.parts
    )
    known = dict(folio.glyphs)
    glyphs = [known[one] for one in words]
    width = sum(advance for _, _, advance in glyphs)
    room = folio.width - width
    at = folio.x + {"left": 0, "center": room / 2, "right": room}.get(folio.align, 0)
    shown = []
    for font, run in groupby(glyphs, key=itemgetter(0)):
        together = list(run)
        if font:
            place = f"1 0 0 -1 {_number(at)} {_number(folio.baseline)} Tm"
            drawn = "".join(glyph for _, glyph, _ in together)
            shown.append(f"/{font} {_number(folio.size)} Tf {place} <{drawn}> Tj")
        at += sum(advance for _, _, advance in together)
    return folio.ink + "BT\n" + "\n".join(shown) + "\nET" if shown else ""


def _number(length: float) -> str:
    return f"{length:.4f}".rstrip("0").rstrip(".")
