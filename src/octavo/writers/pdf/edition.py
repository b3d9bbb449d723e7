"""Put a printed edition together: mark-up, style, page, faces and pictures → a tagged PDF.

Imported only where WeasyPrint is in order (`engine`).
"""

import re
from collections.abc import Sequence
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
from octavo.writers.sheets import OwnSheet, Sheet, make_sheet
from octavo.writers.stylesheets import Medium, Style
from octavo.writers.typefaces import SERIF, TYPEFACES
from octavo.writers.xhtml.language import book_direction, book_language
from octavo.writers.xhtml.outline import outline

_PICTURES: Final = frozenset(("image/gif", "image/jpeg", "image/png", "image/webp"))
"""What is decoded by Pillow. SVG is not among them: it can ask for other files, and for hours."""

_DRAWING: Final = re.compile(r"""url\((["']?)([\w-]+\.svg)\1\)""")
_DISPLAY: Final = "var(--book-display-face)"


def make_edition(
    document: Document,
    *,
    style: Style,
    css: Sequence[OwnSheet] = (),
    options: PrintOptions,
    modified: datetime | None,
) -> Artifact:
    """Return the PDF of a document that `check_writable` has passed."""
    language = book_language(document.metadata)
    page = page_of(options, language)
    divisions = outline(document)
    made = make_sheet(style, Medium.PRINT, css, display_face=_DISPLAY)
    sheet, drawings = _with_drawings(made, style)
    addresses = {one.id: f"{BASE}picture/{one.sha256}" for one in document.resources}
    markup = breakable(
        book_page(document, divisions, addresses, head_room=page.head_room, modified=modified)
    )
    languages = (language, *_languages(document))
    tokens = style.tokens[Medium.PRINT]
    fount = fount_for(
        markup + sheet,
        languages,
        code="<code" in markup or "<pre" in markup,
        face=TYPEFACES.get(tokens.get("text-face", ""), SERIF),
        display=TYPEFACES.get(tokens.get("display-face", "")),
    )
    rtl = book_direction(document.metadata) == "rtl"
    sheets = (
        page_css(page, recto_chapters=options.recto_chapters, right_to_left=rtl)
        + sheet
        + list_starts(markup)
        + short_heads(divisions, page.head_room, right_to_left=rtl)
    )
    data, noticed, places = typeset(markup, sheets, fount, _pictures(document) | drawings)
    finished = mend_tags(data, fount.boxes)
    findings = (*made.findings, *fount.findings, *noticed)
    return Artifact(finished, findings, count_pages(finished), places)


def _pictures(document: Document) -> dict[str, Served]:
    pictures = {}
    for resource in document.resources:
        if resource.media_type not in _PICTURES:
            raise OctavoError(f"{resource.id}: {resource.media_type} cannot be printed")
        data = document.store[resource.sha256]
        pictures[f"{BASE}picture/{resource.sha256}"] = Served(data, resource.media_type)
    return pictures


def _with_drawings(sheet: Sheet, style: Style) -> tuple[str, dict[str, Served]]:
    """Return the sheet, and the drawings it names, which lie in the folders of its style."""
    drawings = {
        f"{BASE}{name}": Served((style.read(name) or "").encode(), "image/svg+xml")
        for _, name in sorted(set(_DRAWING.findall(sheet.text)))
    }
    return _DRAWING.sub(rf"url({BASE}\2)", sheet.text), drawings


def _languages(document: Document) -> tuple[str, ...]:
    """Return the languages that parts of the book are marked with, in order of appearance."""
    nodes = (*document.sections(), *all_blocks(document), *all_inlines(document))
    return tuple(dict.fromkeys(node.lang for node in nodes if node.lang))
