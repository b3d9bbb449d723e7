"""Document → EPUB 3.3 in memory.

The same document, style and date give the same bytes. Order: title page, contents behind the opening
pages (copyright, dedication, epigraph), sections, colophon. https://www.w3.org/TR/epub-33/
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from octavo.findings.errors import NotWritableError
from octavo.tree.document import Document, Role
from octavo.tree.invariants import check_writable
from octavo.writers.artifact import Artifact
from octavo.writers.epub.accessibility import accessibility_of
from octavo.writers.epub.kobo import STYLE
from octavo.writers.epub.layout import (
    COLOPHON,
    KOBO_STYLESHEET,
    NAV,
    NCX,
    STYLESHEET,
    TEXT_FOLDER,
    TITLE_PAGE,
    Layout,
    lay_out,
)
from octavo.writers.epub.metadata import book_title, entries
from octavo.writers.epub.navigation import nav_document, ncx
from octavo.writers.epub.package import ContentDocument, File, NavigationDocument, Ncx, Package
from octavo.writers.epub.pages import content_document
from octavo.writers.stylesheets import read_stylesheet
from octavo.writers.xhtml.language import book_direction
from octavo.writers.xhtml.outline import Division, count_opening
from octavo.writers.xhtml.pages import colophon, title_page, wants_colophon, wants_title_page
from octavo.writers.xhtml.sections import section

XHTML: Final = "application/xhtml+xml"


def write_epub(
    document: Document, *, style: str = "classic", modified: datetime, kobo: bool = False
) -> Artifact:
    """Return `document` as an EPUB. `style` names a book style or its folder; `kobo` makes it a kepub.

    Raises:
        NotWritableError: the document holds what no writer sets.
        UsageError: there is no such style.
    """
    if violations := check_writable(document):
        raise NotWritableError(violations)
    layout = lay_out(document, kobo=kobo)
    right_to_left = book_direction(document.metadata) == "rtl"
    package = Package(language=layout.setting.language, right_to_left=right_to_left)
    package.describe(entries(document, accessibility_of(layout)))
    for name, data in _pages(document, layout):
        item = NavigationDocument() if name == NAV else ContentDocument()
        package.add(item, f"{TEXT_FOLDER}/{name}", XHTML, data)
    package.add(Ncx(), NCX, "application/x-dtbncx+xml", ncx(document, layout))
    sheet = read_stylesheet(style, "epub.css").encode()
    package.add(File(), STYLESHEET, "text/css", sheet)
    if kobo:
        package.add(File(), KOBO_STYLESHEET, "text/css", STYLE.encode())
    for picture in layout.pictures:
        package.add(File(), picture.href, picture.media_type, picture.data)
    return Artifact(package.to_bytes(modified))


def _pages(document: Document, layout: Layout) -> Iterator[tuple[str, bytes]]:
    """Give every content document with its name, in reading order."""
    setting = layout.setting
    if wants_title_page(document):
        page = title_page(document, setting)
        yield (
            TITLE_PAGE,
            content_document(
                document, setting, title=book_title(document), body=page, matter="frontmatter"
            ),
        )
    opening = count_opening(layout.divisions)  # of front matter: each is one file
    yield from (_section(document, layout, file) for file in layout.files[:opening])
    yield NAV, nav_document(document, layout)
    yield from (_section(document, layout, file) for file in layout.files[opening:])
    if wants_colophon(document):
        page = colophon(document, setting)
        name = setting.words.section(Role.COLOPHON)
        yield (
            COLOPHON,
            content_document(document, setting, title=name, body=page, matter="backmatter"),
        )


def _section(document: Document, layout: Layout, file: tuple[str, Division]) -> tuple[str, bytes]:
    name, division = file
    setting = layout.setting
    return name, content_document(
        document,
        setting,
        title=division.name(setting.words),
        body=section(division, setting),
        matter=division.matter,
    )
