"""Document → EPUB 3.3 in memory.

The same document, style and date give the same bytes. Order: cover, half title, title page, contents after the opening
pages (copyright, dedication, epigraph), sections, colophon. Each document is packed as soon as it is set, so a
long book is never held in memory as XHTML. https://www.w3.org/TR/epub-33/
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime
from typing import Final

from octavo.findings.finding import Finding
from octavo.tree.document import Document, Role
from octavo.writers.artifact import Artifact
from octavo.writers.epub.accessibility import accessibility_of
from octavo.writers.epub.cover import COVER_ID, cover_of, cover_page
from octavo.writers.epub.fonts import (
    MEDIA_TYPE,
    EmbeddedFaces,
    characters_in,
    display_stack,
    embed_faces,
)
from octavo.writers.epub.layout import (
    COLOPHON,
    COVER,
    COVER_STYLE,
    KOBO_STYLESHEET,
    NAV,
    NCX,
    NO_PLACES,
    STYLESHEET,
    TEXT_FOLDER,
    TITLE_PAGE,
    VERTICAL_STYLE,
    Layout,
    is_vertical,
    lay_out,
)
from octavo.writers.epub.metadata import book_title, entries, identifier_findings, identifier_of
from octavo.writers.epub.navigation import nav_document, ncx
from octavo.writers.epub.options import EpubOptions
from octavo.writers.epub.package import (
    ContentDocument,
    CoverPicture,
    File,
    NavigationDocument,
    Ncx,
    Package,
)
from octavo.writers.epub.pages import content_document
from octavo.writers.epub.typesetting import Typesetter
from octavo.writers.fitness import require_fit
from octavo.writers.sheets import Sheet, make_sheet
from octavo.writers.stylesheets import Medium, open_style, read_base
from octavo.writers.unwritten_metadata import unsaid
from octavo.writers.xhtml.directions import with_directions
from octavo.writers.xhtml.heads import with_head_ids
from octavo.writers.xhtml.language import book_direction
from octavo.writers.xhtml.outline import count_half_titles, count_opening
from octavo.writers.xhtml.pages import colophon, title_page, wants_colophon, wants_title_page
from octavo.writers.xhtml.setting import Folios

XHTML: Final = "application/xhtml+xml"
_AS_USUAL: Final = EpubOptions()


def write_epub(
    document: Document,
    *,
    modified: datetime,
    options: EpubOptions = _AS_USUAL,
    places: Folios = NO_PLACES,
) -> Artifact:
    """Return `document` as an EPUB.

    Args:
        document: a book in which every raw node is resolved and every picture found.
        modified: the moment that the package says it was changed.
        options: its look.
        places: the pages of a PDF of the same book, as its writer gives them.

    Findings: COV002, COV003, PKG001, PKG002, PKG003, STY001, STY002, STY003.

    Raises:
        NotWritableError: the document holds what no writer sets.
        UsageError: there is no such style, or it is wrong.
    """
    require_fit(document)
    document = with_directions(with_head_ids(document, options.lists_sections))
    sheet = _sheet(options)  # what is wrong with it is said before a package is begun
    cover, findings = cover_of(document, options.style, drawn=options.draw_cover)
    typesetter = Typesetter(lay_out(document, cover, places, kobo=options.kobo))
    package, seen = _filled(document, typesetter, options)
    if typesetter.has_moved:
        typesetter = typesetter.again()
        package, seen = _filled(document, typesetter, options)
    layout = typesetter.layout
    package.describe(
        entries(
            document,
            accessibility_of(layout),
            cover=COVER_ID if cover else "",
            pages_of=_printed(document, options) if layout.pages else "",
            own_fonts=options.embed_fonts,
        )
    )
    package.add(Ncx(), NCX, "application/x-dtbncx+xml", ncx(document, layout))
    look = _add_look(package, document, layout, options, sheet, seen)
    if cover:
        picture = cover.picture
        package.add(CoverPicture(), picture.href, picture.media_type, picture.data)
    for picture in layout.pictures:
        package.add(File(), picture.href, picture.media_type, picture.data)
    said = (*identifier_findings(document.metadata), *unsaid(document.metadata))
    noticed = (*findings, *said, *look)
    return Artifact(package.to_bytes(modified), noticed)


def _printed(document: Document, options: EpubOptions) -> str:
    """Return what the printed book is called, by its identifier where it has one of its own."""
    if options.print_identifier:
        return identifier_of(replace(document.metadata, identifier=options.print_identifier))
    return f"{book_title(document)} (PDF)"


def _filled(
    document: Document, typesetter: Typesetter, options: EpubOptions
) -> tuple[Package, AbstractSet[str]]:
    """Return a package with every content document, and the characters that its faces must have.

    The contents come last, as they list the printed pages; their place in the order is further ahead.
    """
    package = _package(document, typesetter.layout, own_fonts=options.embed_fonts)
    seen: set[str] = set()

    def add(
        item: ContentDocument | NavigationDocument, name: str, data: bytes, place: int | None = None
    ) -> None:
        package.add(item, f"{TEXT_FOLDER}/{name}", XHTML, data, place)
        if options.embed_fonts:
            seen.update(characters_in(data))

    for name, data in _opening(document, typesetter):
        add(ContentDocument(), name, data)
    place = package.documents
    for name, data in _following(document, typesetter):
        add(ContentDocument(), name, data)
    add(NavigationDocument(), NAV, nav_document(document, typesetter.layout), place)
    return package, seen


def _sheet(options: EpubOptions) -> Sheet:
    style = open_style(options.style)
    face = display_stack(style) if options.embed_fonts else ""
    return make_sheet(style, Medium.EPUB, options.css, display_face=face)


def _add_look(
    package: Package,
    document: Document,
    layout: Layout,
    options: EpubOptions,
    sheet: Sheet,
    seen: AbstractSet[str],
) -> tuple[Finding, ...]:
    """Add the style sheets, and the faces that travel in the book, cut to the characters `seen`."""
    style = open_style(options.style)
    fonts = embed_faces(style, seen, sheet.text) if options.embed_fonts else EmbeddedFaces()
    for name, text in _sheets(document, layout, fonts.css + sheet.text):
        package.add(File(), name, "text/css", text.encode())
    for font in fonts.faces:
        package.add(File(), font.href, MEDIA_TYPE, font.data)
    return (*sheet.findings, *fonts.findings)


def _package(document: Document, layout: Layout, *, own_fonts: bool) -> Package:
    right_to_left = book_direction(document.metadata) == "rtl"
    return Package(
        language=layout.setting.language,
        right_to_left=right_to_left,
        leafs_left=right_to_left or is_vertical(document.metadata),
        own_fonts=own_fonts,
    )


def _sheets(document: Document, layout: Layout, main: str) -> Iterator[tuple[str, str]]:
    """Yield every style sheet with its name."""
    yield STYLESHEET, main
    for name, is_needed in (
        (VERTICAL_STYLE, is_vertical(document.metadata)),
        (COVER_STYLE, layout.cover),
        (KOBO_STYLESHEET, layout.setting.kobo_spans),
    ):
        if is_needed:
            yield name, read_base(name.removeprefix("css/"))


def _opening(document: Document, typesetter: Typesetter) -> Iterator[tuple[str, bytes]]:
    """Yield every content document before the contents with its name, in reading order."""
    layout = typesetter.layout
    setting = layout.setting
    if layout.cover:
        yield (
            COVER,
            content_document(
                document,
                setting,
                title=setting.words.cover,
                body=cover_page(layout.cover),
                matter="frontmatter",
                sheets=(COVER_STYLE,),
            ),
        )
    half = count_half_titles(layout.divisions)
    yield from _sections(document, typesetter, 0, half)
    if wants_title_page(document):
        page = title_page(document, setting)
        yield (
            TITLE_PAGE,
            content_document(
                document, setting, title=book_title(document), body=page, matter="frontmatter"
            ),
        )
    opening = count_opening(layout.divisions)  # of front matter: each is one file
    yield from _sections(document, typesetter, half, opening)


def _following(document: Document, typesetter: Typesetter) -> Iterator[tuple[str, bytes]]:
    """Yield every content document after the contents."""
    layout = typesetter.layout
    setting = layout.setting
    yield from _sections(document, typesetter, count_opening(layout.divisions), None)
    if wants_colophon(document):
        page = colophon(document, setting)
        name = setting.words.section(Role.COLOPHON)
        yield (
            COLOPHON,
            content_document(document, setting, title=name, body=page, matter="backmatter"),
        )


def _sections(
    document: Document, typesetter: Typesetter, first: int, end: int | None
) -> Iterator[tuple[str, bytes]]:
    setting = typesetter.layout.setting
    for piece in typesetter.pieces(first, end):
        yield (
            piece.name,
            content_document(
                document,
                setting,
                title=piece.division.name(setting.words),
                body=piece.body,
                matter=piece.division.matter,
            ),
        )
