"""A plan of the book → where everything stands in the EPUB: files, order, pictures.

Names are ours alone: `text/s0001.xhtml`, `images/i-<12 digits of its SHA-256>.png`. All documents stand in
one folder, the navigation document too, so that a link reads the same from each of them.
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
"""On top of the style's, which is written for lines across: what stands before and behind a block there stands to
the right and to the left of it here. Both old spellings in it are for reading systems of their time."""
KOBO_STYLESHEET: Final = "css/kobo.css"
NCX: Final = "toc.ncx"

NO_PLACES: Final[Folios] = MappingProxyType({})
"""What is known of printed pages where none were printed."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the EPUB."""

    href: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Cover:
    """The picture on the cover, and the words for who does not see it."""

    picture: Picture
    alt: str
    drawn: bool = False
    """Whether octavo drew it, and may draw it anew when the EPUB is read: its title or style may have changed by then."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands. `files` are in reading order, each with what it sets."""

    divisions: tuple[Division, ...]
    files: tuple[tuple[str, Division], ...]
    pictures: tuple[Picture, ...]
    setting: Setting
    images: tuple[Image, ...] = ()
    """Every place where a picture is shown."""
    has_ruby: bool = False
    cover: Cover | None = None
    pages: tuple[tuple[str, str], ...] = ()
    """Printed pages, by the number they bear, and where each begins, in reading order."""


def lay_out(
    document: Document,
    cover: Cover | None = None,
    places: Folios = NO_PLACES,
    *,
    kobo: bool = False,
) -> Layout:
    """Return the layout of a book that `require_fit` has passed, and `with_head_ids`.

    Args:
        document: the book.
        cover: its cover.
        places: the pages of a PDF of the same book.
        kobo: whether Kobo's reader wants its spans.
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
    """Yield each anchor its address: the file, and the place in it where it is not the first."""
    for name, piece in files:
        for division in together(piece):
            yield division.anchor, name if division is piece else f"{name}#{division.anchor}"
            for place in division.places:
                yield anchors[place], f"{name}#{anchors[place]}"


def picture_of(resource: Resource, document: Document) -> Picture:
    """Return a picture as the EPUB holds it."""
    data = document.store[resource.sha256]
    media_type, suffix = kind_of_picture(data)
    return Picture(f"images/i-{resource.sha256[:12]}.{suffix}", media_type, data)
