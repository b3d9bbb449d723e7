"""A book → its cover: the given picture or one that is drawn, and the page that shows it.

The page is first in the spine and linear, since EPUBCheck 5.3 requires that of a page without links to it
(OPF-096). Old readers look for `<meta name="cover">`, new ones for the property `cover-image`.
https://www.w3.org/TR/epub-33/#sec-cover-image
"""

from dataclasses import replace
from typing import Final

from octavo.findings.finding import Finding
from octavo.tree.document import Document
from octavo.tree.text import fold_space, is_blank
from octavo.writers.epub.layout import Cover, Picture, picture_of
from octavo.writers.xhtml.language import book_language
from octavo.writers.xhtml.markup import void
from octavo.writers.xhtml.pages import cover_credits, series_line
from octavo.writers.xhtml.words import words_of

COVER_ID: Final = "cover-image"


def cover_of(
    document: Document, style: str, *, drawn: bool
) -> tuple[Cover | None, tuple[Finding, ...]]:
    """Return the cover of a book that has passed `require_fit`, and findings on drawing it.

    A book without one gets a drawn cover if it has a title and `drawn` is True.

    Raises:
        UsageError: there is no such style, or its `cover.toml` is wrong.
    """
    if document.cover is not None:
        alt = fold_space(document.cover.alt or "") or _words_for(document)
        return Cover(_given(document, document.cover.resource), alt), ()
    if not drawn or is_blank(document.metadata.title):
        return None, ()
    from octavo.writers.cover import draw_cover  # noqa: PLC0415 - Pillow and fontTools, to draw it

    art = draw_cover(document.metadata, style)
    picture = Picture(f"images/{COVER_ID}.jpg", "image/jpeg", art.data)
    return Cover(picture, _words_for(document), drawn=True), art.findings


def cover_page(cover: Cover) -> str:
    """Return the body of the page that shows the cover."""
    image = void(
        "img",
        {
            "src": f"../{cover.picture.href}",
            "alt": cover.alt,
            "epub:type": "cover",
            "role": "doc-cover",
        },
    )
    name = "cover.drawn" if cover.drawn else "cover.page"
    return f'<section id="{name}" class="cover generated">\n{image}\n</section>\n'


def _given(document: Document, name: str) -> Picture:
    resource = next(one for one in document.resources if one.id == name)
    picture = picture_of(resource, document)
    return replace(picture, href=f"images/{COVER_ID}.{picture.href.rpartition('.')[2]}")


def _words_for(document: Document) -> str:
    """Return the text on a cover, as one line to read aloud; it is never empty."""
    metadata = document.metadata
    words = words_of(book_language(metadata))
    people = words.semicolon.join(cover_credits(metadata, words, aloud=True))
    lines = (metadata.title, metadata.subtitle, people, series_line(metadata))
    said = words.comma.join(fold_space(line) for line in lines if not is_blank(line))
    return f"{words.cover}: {said}" if said else words.cover
