"""How an EPUB is made of a book, beyond what the book says."""

from dataclasses import dataclass

from octavo.findings.alternatives import DEFAULT_STYLE
from octavo.writers.sheets import OwnSheet


@dataclass(frozen=True, slots=True)
class EpubOptions:
    """The look of an EPUB, and for whom it is made."""

    style: str = DEFAULT_STYLE
    """A book style: its name, or its folder."""
    css: tuple[OwnSheet, ...] = ()
    """The user's own style sheets, put after the style's."""
    embed_fonts: bool = False
    """Whether the style's faces travel in the book, cut to its characters."""
    draw_cover: bool = True
    """Whether a book with a title and without a cover gets a drawn one."""
    kobo: bool = False
    """Whether it is a kepub, with the spans that Kobo's own reader wants."""
    lists_sections: bool | None = None
    """Whether contents list the headings inside chapters; None for those that the tree marks as listed."""
    print_identifier: str = ""
    """What the printed book is called whose pages are shown, "" where it is called as this one."""
