"""Put a printed edition together: mark-up, style, page, faces and pictures → a tagged PDF.

Imported only where WeasyPrint is in order (`engine`).
"""

import re
from datetime import datetime
from typing import Final

from octavo.findings.errors import OctavoError
from octavo.tree.document import Document
from octavo.tree.walk import all_blocks, all_inlines
from octavo.writers.artifact import Artifact
from octavo.writers.pdf.book import book_page
from octavo.writers.pdf.faces import fount_for
from octavo.writers.pdf.fetcher import BASE, Served
from octavo.writers.pdf.geometry import page_css, page_of
from octavo.writers.pdf.options import PrintOptions
from octavo.writers.pdf.page_count import count_pages
from octavo.writers.pdf.particulars import breakable, list_starts, short_heads
from octavo.writers.pdf.press import typeset
from octavo.writers.pdf.tagging import mend_tags
from octavo.writers.stylesheets import read_stylesheet
from octavo.writers.xhtml.language import book_direction, book_language
from octavo.writers.xhtml.outline import outline

_PICTURES: Final = frozenset(("image/gif", "image/jpeg", "image/png", "image/webp"))
"""What is decoded by Pillow. SVG is not among them: it can ask for other files, and for hours."""

_DRAWING: Final = re.compile(r"url\(([\w-]+\.svg)\)")


def make_edition(
    document: Document, *, style: str, options: PrintOptions, modified: datetime | None
) -> Artifact:
    """Return the PDF of a document that `check_writable` has passed."""
    language = book_language(document.metadata)
    page = page_of(options, language)
    divisions = outline(document)
    sheet, drawings = _style(style)
    addresses = {one.id: f"{BASE}picture/{one.sha256}" for one in document.resources}
    markup = breakable(
        book_page(document, divisions, addresses, head_room=page.head_room, modified=modified)
    )
    languages = (language, *_languages(document))
    fount = fount_for(markup + sheet, languages, code="<code" in markup or "<pre" in markup)
    rtl = book_direction(document.metadata) == "rtl"
    sheets = (
        page_css(page, recto_chapters=options.recto_chapters, right_to_left=rtl)
        + sheet
        + list_starts(markup)
        + short_heads(divisions, page.head_room, right_to_left=rtl)
    )
    data, noticed, places = typeset(markup, sheets, fount, _pictures(document) | drawings)
    finished = mend_tags(data, fount.boxes)
    return Artifact(finished, (*fount.findings, *noticed), count_pages(finished), places)


def _pictures(document: Document) -> dict[str, Served]:
    pictures = {}
    for resource in document.resources:
        if resource.media_type not in _PICTURES:
            raise OctavoError(f"{resource.id}: {resource.media_type} cannot be printed")
        data = document.store[resource.sha256]
        pictures[f"{BASE}picture/{resource.sha256}"] = Served(data, resource.media_type)
    return pictures


def _style(name: str) -> tuple[str, dict[str, Served]]:
    """Return a style's sheet for print, and the drawings it names, which lie beside it."""
    sheet = read_stylesheet(name, "print.css")
    drawings = {
        f"{BASE}{drawing}": Served(read_stylesheet(name, drawing).encode(), "image/svg+xml")
        for drawing in sorted(set(_DRAWING.findall(sheet)))
    }
    return _DRAWING.sub(rf"url({BASE}\1)", sheet), drawings


def _languages(document: Document) -> tuple[str, ...]:
    """Return the languages that parts of the book are marked with, in order of appearance."""
    nodes = (*document.sections(), *all_blocks(document), *all_inlines(document))
    return tuple(dict.fromkeys(node.lang for node in nodes if node.lang))
