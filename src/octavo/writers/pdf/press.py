"""Set a finished XHTML page in type: mark-up, style and faces → PDF bytes, through WeasyPrint.

Reads nothing and writes nothing but WeasyPrint's temporary copies of the faces. Imported only once
`engine.require_engine` has found WeasyPrint in order.
https://doc.courtbouillon.org/weasyprint/stable/api_reference.html
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError

from octavo.findings.errors import UsageError
from octavo.findings.finding import Finding
from octavo.writers.pdf.closed_fonts import ClosedFonts
from octavo.writers.pdf.engine import LOCK
from octavo.writers.pdf.faces import Fount
from octavo.writers.pdf.fetcher import BASE, ClosedFetcher, Served
from octavo.writers.pdf.notices import noticed
from octavo.writers.xhtml.folios import BLOCK

_VARIANT: Final = "pdf/ua-1"


def typeset(
    markup: str, style: str, fount: Fount, store: Mapping[str, Served]
) -> tuple[bytes, tuple[Finding, ...], dict[str, int]]:
    """Return the PDF of `markup` set in `fount` as `style` says, with the pictures in `store`.

    With it comes the page of each anchor, in reading order.

    Findings: PDF003 for each thing WeasyPrint warns of.

    Raises:
        UsageError: the style asks for what is not in `store`; our mark-up never does.
    """
    faces = {f"{BASE}face/{place}.ttf": face for place, face in enumerate(fount.faces)}
    served = {address: Served(face.data, "font/ttf") for address, face in faces.items()}
    rules = "\n".join(face.rule(address) for address, face in faces.items())
    families = (
        f":root {{ --book-text-face: {', '.join(fount.families)}; "
        f"--book-display-face: {', '.join(fount.display or fount.families)}; "
        f"--book-code-face: {', '.join((*fount.fixed_pitch, *fount.families))} }}"
    )
    fetcher = ClosedFetcher({**store, **served})
    with LOCK, noticed() as notices:
        try:
            fonts = ClosedFonts()
            sheet = CSS(
                string=f"{rules}\n{families}\n{style}",
                base_url=BASE,
                url_fetcher=fetcher,
                font_config=fonts,
            )
            page = HTML(string=markup, base_url=BASE, url_fetcher=fetcher)
            laid_out = page.render(stylesheets=[sheet], font_config=fonts, pdf_variant=_VARIANT)
            places = _places(laid_out.pages)
            data: bytes = laid_out.write_pdf(pdf_variant=_VARIANT)
        except FatalURLFetchingError as error:
            raise UsageError(
                f"the book cannot be set: {error}",
                hint="a style may name only SVG drawings that lie in its own folder",
            ) from error
    return data, notices.findings(), places


def _places(pages: Iterable[Any]) -> dict[str, int]:
    """Return the page, from 1, of each anchor; those of blocks make no destinations in the PDF."""
    places: dict[str, int] = {}
    for number, page in enumerate(pages, 1):
        for anchor in list(page.anchors):
            places.setdefault(anchor, number)
            if BLOCK in anchor:
                del page.anchors[anchor]
    return places
