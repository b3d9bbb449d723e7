"""Where printed pages begin → the breaks of an EPUB that is made in the same build.

Print tells how many characters of its section stand before each page, as `bare` leaves them, notes left
out. They are counted again as the section is set, and the break is put in at the very place; before the
word, where a page's end divides one. https://www.w3.org/TR/epub-a11y-11/#sec-page-src
"""

import re
from collections import deque
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from octavo.writers.xhtml.markup import element
from octavo.writers.xhtml.setting import Galley

PAGE: Final = "page."
"""Before the number of a page, in the id of its break."""
_UNSAID: Final = re.compile("[\\s\u00ad\u200b\u2060\ufeff\u2010\u2011-]+")
"""White space, hyphens, and what is not seen."""
_BEGUN: Final = re.compile(r"[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]+\Z")
"""A word that has begun, in scripts that part words."""


def bare(text: str) -> str:
    """Return a text without what setting it may change: case, white space, hyphens."""
    return _UNSAID.sub("", text.casefold())


def open_pages(anchor: str, galley: Galley) -> None:
    """Make a galley ready for the section with that anchor, whose words come next."""
    galley.pages = deque(galley.setting.folios.get(anchor, ()))
    galley.said = 0


def breaks_here(galley: Galley) -> str:
    """Return the breaks of the pages that begin with what is set next, or "" for none."""
    breaks = ""
    while galley.pages and galley.pages[0][0] <= galley.said:
        breaks += _break(galley.pages.popleft()[1])
    return breaks


def with_breaks(words: str, galley: Galley) -> Iterator[tuple[str, str]]:
    """Yield words in pieces, each behind the breaks of the pages that begin with it."""
    first, galley.said = galley.said, galley.said + len(bare(words))
    if galley.said == first:
        yield "", words
        return
    cuts = [(0, galley.owed)]
    galley.owed = ""
    while galley.pages and galley.pages[0][0] < galley.said:
        offset, page = galley.pages.popleft()
        cuts.append((max(cuts[-1][0], _place(words, offset - first)), _break(page)))
    for (start, breaks), (end, _) in pairwise([*cuts, (len(words), "")]):
        yield breaks, words[start:end]


def _place(words: str, count: int) -> int:
    """Return where the character stands that has `count` before it, or the word that it is in.

    There are more than `count`. A character may count for several: `ß` is two, and a page may begin within it.
    """
    place = 0
    while (size := len(bare(words[place]))) <= count:
        count -= size
        place += 1
    divided = _BEGUN.search(words, 0, place) if words[place].isalnum() else None
    return divided.start() if divided else place


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
