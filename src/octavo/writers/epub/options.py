"""How an EPUB is made: everything that the book itself does not say."""

from dataclasses import dataclass

from octavo.findings.alternatives import DEFAULT_STYLE
from octavo.writers.sheets import OwnSheet


@dataclass(frozen=True, slots=True)
class EpubOptions:
    """The look of an EPUB, and the reading systems that it is for."""

    style: str = DEFAULT_STYLE
    """A book style: its name, or its folder."""
    css: tuple[OwnSheet, ...] = ()
    """The user's own style sheets, applied after those of the style."""
    embed_fonts: bool = False
    """Whether the style's fonts are embedded, cut to the characters of the book."""
    draw_cover: bool = True
    """Whether a book with a title and without a cover gets a drawn one."""
    kobo: bool = False
    """Whether it is a kepub, with the spans for Kobo's own reader."""
    lists_sections: bool | None = None
    """Whether the contents list headings inside chapters; None lists those that the tree marks as listed."""
    print_identifier: str = ""
    """The identifier of the printed book whose pages are marked, "" if it is that of this book."""
