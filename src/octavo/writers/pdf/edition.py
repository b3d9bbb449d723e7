"""Make a printed edition: a document and a style → a tagged PDF, set piece by piece.

WeasyPrint is imported where pieces are set, which may be another process.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.findings.limits import Limits
from octavo.tree.document import Document
from octavo.writers.artifact import Artifact
from octavo.writers.fitness import kind_of_picture
from octavo.writers.pdf.block_places import with_places
from octavo.writers.pdf.book_css import MAY_BREAK
from octavo.writers.pdf.file.information import information_of
from octavo.writers.pdf.file.joining import Binding, join
from octavo.writers.pdf.file.pagination import count_pages
from octavo.writers.pdf.fonts.faces import Fount, fount_for
from octavo.writers.pdf.galleys import Galleys
from octavo.writers.pdf.geometry import Page, estimated_pages, page_css, page_of
from octavo.writers.pdf.kit import BASE, Served, kit_of
from octavo.writers.pdf.notices import findings_of
from octavo.writers.pdf.options import PrintOptions
from octavo.writers.pdf.pieces import Piece, Pieces
from octavo.writers.pdf.usable_css import why_unusable
from octavo.writers.pdf.workplace import Workplace
from octavo.writers.pdf.workshop import Workshop
from octavo.writers.sheets import OwnSheet, Sheet, make_sheet
from octavo.writers.stylesheets import Medium, Style
from octavo.writers.unwritten_metadata import unsaid
from octavo.writers.xhtml.directions import with_directions
from octavo.writers.xhtml.heads import with_head_ids, with_heads
from octavo.writers.xhtml.language import book_direction, book_language
from octavo.writers.xhtml.outline import outline

_LANGUAGE: Final = re.compile(r' lang="([^"]+)"')
_DRAWING: Final = re.compile(r"""url\((["']?)([\w-]+\.svg)\1\)""")
_DISPLAY: Final = "var(--book-display-face)"
_THICK: Final = 10_000
"""Pages of a book whose binding needs the most room."""
_NOT_SMOOTHED: Final = "img { image-rendering: crisp-edges }\n"
"""PDF/A does not allow viewers to smooth pictures (ISO 19005-3, 6.2.8)."""


def make_edition(
    document: Document,
    *,
    style: Style,
    css: Sequence[OwnSheet] = (),
    options: PrintOptions,
    modified: datetime | None,
    workplace: Workplace,
) -> Artifact:
    """Return the PDF of a document that `require_fit` has passed."""
    language, rtl = book_language(document.metadata), book_direction(document.metadata) == "rtl"
    pieces = _pieces(with_directions(document), options, language)
    set_ones = list(pieces)
    eased = _eased(set_ones, options.limits)
    page = _page(set_ones, options, language)
    made = make_sheet(style, Medium.PRINT, css, display_face=_DISPLAY, judge=why_unusable)
    sheet, drawings = _with_drawings(made, style)
    fount = _fount(document, set_ones, sheet, style)
    rules = _rules(page, options, right_to_left=rtl) + sheet
    kit = kit_of(rules, fount, drawings, bleed=page.bleed, press=options.press)
    workshop = Workshop(kit, workplace)
    galleys = Galleys(
        set_ones,
        _pictures(document),
        workshop,
        right_to_left=rtl,
        first_page=_first_page(options.first_page, page),
    )
    set_ones.clear()  # galleys release their markup
    galleys.set(workplace.advance)
    fonts = workshop.embed(galleys.fonts, galleys.first_free)
    binding = Binding(
        information_of(document.metadata, pieces.title, language, modified),
        galleys.runs, fonts, galleys.first_free + fonts.size,
        rtl, options.press, page.bound,
    )  # fmt: skip
    findings = (
        *unsaid(document.metadata), *_not_vertical(document), *made.findings, *fount.findings, *eased,
        *with_places(galleys.troubles(), document), *findings_of(galleys.warnings),
    )  # fmt: skip
    return Artifact(
        join(galleys.released(), binding),
        findings,
        count_pages(galleys.runs, even=binding.even),
        last_page=galleys.last_page,
        places=galleys.places(),
    )


def _rules(page: Page, options: PrintOptions, *, right_to_left: bool) -> str:
    """Return the rules for the page, which precede those of the style."""
    rules = page_css(page, recto_chapters=options.recto, right_to_left=right_to_left)
    return rules + _NOT_SMOOTHED if options.press else rules


def _pieces(document: Document, options: PrintOptions, language: str) -> Pieces:
    """Return the pieces of a book; its running heads fit the narrowest page it may get."""
    document = with_head_ids(document, options.lists_sections)
    addresses = {one.id: f"{BASE}picture/{one.sha256}" for one in document.resources}
    narrowest = page_of(options, language, pages=_THICK)
    divisions = outline(document)
    return Pieces(
        document, with_heads(divisions), addresses, options=options, head_room=narrowest.head_room
    )


def _first_page(wanted: int, page: Page) -> int:
    """Return the number of the body's first page: an odd one for bound pages."""
    return wanted + (1 - wanted % 2 if page.bound else 0)


def _eased(pieces: Iterable[Piece], limits: Limits) -> tuple[Finding, ...]:
    """Return PDF008 for each piece with words, or accumulated marks, that were allowed to break."""
    told = f"{limits.told('word_length')}, {limits.told('combining_marks')}"
    rule = CODES["PDF008"]
    return tuple(
        rule.found(message=f"{piece.label}: {rule.rule}", evidence=told)
        for piece in pieces
        if MAY_BREAK in piece.markup
    )


def _not_vertical(document: Document) -> tuple[Finding, ...]:
    """Return PDF011 for a book with lines from top to bottom, which WeasyPrint cannot set."""
    return (CODES["PDF011"].found(),) if document.metadata.writing == "vertical" else ()


def _page(pieces: Sequence[Piece], options: PrintOptions, language: str) -> Page:
    """Return the page for a book of this length."""
    said = [piece.words for piece in pieces if piece.words is not None]
    characters = sum(len(words.running) + sum(map(len, words.notes)) for words in said)
    first = page_of(options, language)
    pages = estimated_pages(characters, first, language, chapters=len(said))
    return page_of(options, language, pages)


def _fount(document: Document, pieces: Sequence[Piece], sheet: str, style: Style) -> Fount:
    marked = (lang for piece in pieces for lang in _LANGUAGE.findall(piece.markup))
    languages = tuple(dict.fromkeys((book_language(document.metadata), *marked)))
    tokens = style.tokens[Medium.PRINT]
    characters = set(sheet).union(*(piece.markup for piece in pieces))
    return fount_for(
        "".join(sorted(characters)),
        languages,
        code=any("<code" in piece.markup or "<pre" in piece.markup for piece in pieces),
        face=style.faces.get(tokens.get("text-face", ""), style.faces["serif"]),
        display=style.faces.get(tokens.get("display-face", "")),
    )


def _pictures(document: Document) -> dict[str, Served]:
    """Return what may be shown, by address: the resources that `require_fit` found to be pictures."""
    pictures = {}
    for resource in document.resources:
        data = document.store.get(resource.sha256, b"")
        if media_type := kind_of_picture(data)[0]:
            pictures[f"{BASE}picture/{resource.sha256}"] = Served(data, media_type)
    return pictures


def _with_drawings(sheet: Sheet, style: Style) -> tuple[str, dict[str, Served]]:
    """Return the sheet, and the drawings that it names, from the folders of its style."""
    drawings = {
        f"{BASE}{name}": Served((style.read(name) or "").encode(), "image/svg+xml")
        for _, name in sorted(set(_DRAWING.findall(sheet.text)))
    }
    return _DRAWING.sub(rf"url({BASE}\2)", sheet.text), drawings
