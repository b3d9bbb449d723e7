"""A plan of the book → where everything is in the EPUB: files, order, pictures.

All names are our own: `text/s0001.xhtml`, `images/i-<12 digits of its SHA-256>.png`. All documents are in one folder,
including the navigation document, so that a link is the same in each of them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from octavo.tree.document import Document, Metadata, Resource
from octavo.tree.nodes import Image, Ruby
from octavo.tree.prose import without_prose
from octavo.tree.walk import all_inlines
from octavo.writers.fitness import kind_of_picture
from octavo.writers.xhtml.heads import with_heads
from octavo.writers.xhtml.language import book_language
from octavo.writers.xhtml.outline import Division, anchors_by_id, outline, pieces, together
from octavo.writers.xhtml.setting import Folios, Setting
from octavo.writers.xhtml.words import words_of

TEXT_FOLDER: Final = "text"
NAV: Final = "nav.xhtml"
TITLE_PAGE: Final = "title-page.xhtml"
COLOPHON: Final = "colophon.xhtml"
COVER: Final = "cover.xhtml"
STYLESHEET: Final = "css/book.css"
COVER_STYLE: Final = "css/cover-page.css"
VERTICAL_STYLE: Final = "css/vertical.css"
"""Added to the style sheet, which is written for horizontal lines: what is above and below a block there is to the
right and to the left of it here. The two old spellings in it are for old reading systems."""
KOBO_STYLESHEET: Final = "css/kobo.css"
NCX: Final = "toc.ncx"

NO_PLACES: Final[Folios] = MappingProxyType({})
"""The places of printed pages if nothing was printed."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the EPUB."""

    href: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Cover:
    """The picture on the cover, and its alternative text."""

    picture: Picture
    alt: str
    drawn: bool = False
    """Whether octavo drew it, so that it is drawn again if the EPUB is read and converted with another title or style."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything is. `files` are in reading order, each with its divisions."""

    divisions: tuple[Division, ...]
    files: tuple[tuple[str, Division], ...]
    pictures: tuple[Picture, ...]
    setting: Setting
    images: tuple[Image, ...] = ()
    """Every image in the text."""
    has_ruby: bool = False
    cover: Cover | None = None
    pages: tuple[tuple[str, str], ...] = ()
    """The numbers of printed pages, and where each begins, in reading order."""


def lay_out(
    document: Document,
    cover: Cover | None = None,
    places: Folios = NO_PLACES,
    *,
    kobo: bool = False,
) -> Layout:
    """Return the layout of a book that has passed `require_fit` and `with_head_ids`.

    Args:
        document: the book.
        cover: its cover.
        places: the pages of a PDF of the same book.
        kobo: whether to add the spans for Kobo's reader.
    """
    divisions = with_heads(outline(document))
    alone = tuple(pieces(divisions))
    width = max(4, len(str(len(alone))))
    files = tuple((f"s{at:0{width}}.xhtml", each) for at, each in enumerate(alone, 1))
    marked = [
        node for node in all_inlines(without_prose(document)) if isinstance(node, Image | Ruby)
    ]
    images = tuple(node for node in marked if isinstance(node, Image))
    pictures = _pictures(document, images)
    language = book_language(document.metadata)
    anchors = anchors_by_id(divisions)
    setting = Setting(
        language=language,
        words=words_of(language),
        semantics=True,
        footnotes_inline=False,
        folios=places,
        anchors=anchors,
        hrefs=dict(_hrefs(files, anchors)),
        image_hrefs={name: f"../{picture.href}" for name, picture in pictures.items()},
        kobo_spans=kobo,
        runs_down=is_vertical(document.metadata),
    )
    distinct = {picture.href: picture for picture in pictures.values()}
    return Layout(
        divisions,
        files,
        tuple(distinct[href] for href in sorted(distinct)),
        setting,
        images,
        has_ruby=len(marked) > len(images),
        cover=cover,
    )


def is_vertical(metadata: Metadata) -> bool:
    """Return whether the lines of a book run from top to bottom.

    https://www.w3.org/TR/epub-33/#sec-css-writing-mode
    """
    return metadata.writing == "vertical"


def _pictures(document: Document, images: tuple[Image, ...]) -> dict[str, Picture]:
    """Return the pictures that are shown, by the id of their resource."""
    shown = {image.resource for image in images}
    return {
        resource.id: picture_of(resource, document)
        for resource in document.resources
        if resource.id in shown
    }


def _hrefs(
    files: tuple[tuple[str, Division], ...], anchors: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the anchors with their addresses: the file, and the fragment unless it is the first in the file."""
    for name, piece in files:
        for division in together(piece):
            yield division.anchor, name if division is piece else f"{name}#{division.anchor}"
            for place in division.places:
                yield anchors[place], f"{name}#{anchors[place]}"


def picture_of(resource: Resource, document: Document) -> Picture:
    """Return a picture as it is in the EPUB."""
    data = document.store[resource.sha256]
    media_type, suffix = kind_of_picture(data)
    return Picture(f"images/i-{resource.sha256[:12]}.{suffix}", media_type, data)
