"""Where printed pages begin: anchors for print to say it, page breaks for an EPUB to show it.

The blocks that stand directly in a section are numbered; print gives each an anchor, and tells on which
page it stands. An EPUB of the same build sets a break at the first block that begins on a page, inside
its first line, so that no style sheet sees two neighbours parted. A page on which no block begins
gets none: its place is not known. https://www.w3.org/TR/epub-a11y-11/#sec-page-src
"""

import re
from collections.abc import Iterator
from typing import Final

from octavo.writers.xhtml.blocks import block
from octavo.writers.xhtml.markup import element
from octavo.writers.xhtml.outline import Division
from octavo.writers.xhtml.parting import parted
from octavo.writers.xhtml.setting import Galley

BLOCK: Final = ".block."
"""Between the anchor of a division and the number of a block in it."""
PAGE: Final = "page."
"""Before the number of a page, in the id of its break."""
_LINE: Final = re.compile(r"<(?:p|h[1-6]|li|td|th|figcaption|pre)(?: [^>]*)?>")
_NAME: Final = re.compile(r"<[a-z0-9]+")


def set_blocks(division: Division, galley: Galley, *, longest: int = 0) -> Iterator[str]:
    """Give a division's own blocks as flow content, with anchors or breaks as the setting says.

    A block of more than `longest` bytes of text comes in pieces; 0 leaves all whole.
    """
    for at, whole in enumerate(division.section.blocks):
        node, *rest = parted(whole, longest) if longest else (whole,)
        markup = block(node, galley) + "\n"
        name = f"{division.anchor}{BLOCK}{at}"
        if galley.setting.block_anchors:
            start = _NAME.match(markup)
            end = start.end() if start else 0
            markup = f'{markup[:end]} id="{name}"{markup[end:]}'
        elif galley.setting.folios:
            markup = _with_break(markup, name, galley)
        yield markup
        for piece in rest:
            yield block(piece, galley) + "\n"


def break_before(anchor: str, galley: Galley) -> str:
    """Return the break of the page on which a division begins, "" where it begins none."""
    page = galley.setting.folios.get(anchor)
    return _break(page) if page else ""


def _with_break(markup: str, name: str, galley: Galley) -> str:
    page = galley.setting.folios.get(name) or galley.owed
    line = _LINE.search(markup) if page else None
    galley.owed = "" if line else page
    if line is None:
        return markup
    return markup[: line.end()] + _break(page) + markup[line.end() :]


def _break(page: str) -> str:
    return element(
        "span",
        "",
        {
            "id": f"{PAGE}{page}",
            "class": "page-break",
            "epub:type": "pagebreak",
            "role": "doc-pagebreak",
            "aria-label": page,
        },
    )
