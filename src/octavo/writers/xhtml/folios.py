"""Where printed pages begin → the page breaks in an EPUB from the same build.

Print reports how many characters of its section come before each page, as `bare` leaves them and without notes. They
are counted again when the section is set, and the break is inserted at that place, or before the word if the end of
a page divides one. https://www.w3.org/TR/epub-a11y-11/#sec-page-src
"""

import re
from collections import deque
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from octavo.writers.xhtml.markup import element
from octavo.writers.xhtml.setting import Galley

PAGE: Final = "page."
"""The prefix of a page's number in the id of its break."""
_UNSAID: Final = re.compile("[\\s\u00ad\u200b\u2060\ufeff\u2010\u2011-]+")
"""White space, hyphens, and invisible characters."""
_BEGUN: Final = re.compile(r"[^\W\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]+\Z")
"""The beginning of a word, in scripts with spaces between words."""


def bare(text: str) -> str:
    """Return a text without anything that typesetting may change: case, white space, hyphens."""
    return _UNSAID.sub("", text.casefold())


def open_pages(anchor: str, galley: Galley) -> None:
    """Prepare a galley for the section with an anchor, whose words come next."""
    galley.pages = deque(galley.setting.folios.get(anchor, ()))
    galley.said = 0


def breaks_here(galley: Galley) -> str:
    """Return the breaks of the pages that begin here, or "" for none."""
    breaks = ""
    while galley.pages and galley.pages[0][0] <= galley.said:
        breaks += _break(galley.pages.popleft()[1])
    return breaks


def with_breaks(words: str, galley: Galley) -> Iterator[tuple[str, str]]:
    """Yield words in pieces, each with the breaks of the pages that begin with it."""
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
    """Return the index of the character with `count` characters before it, or of the word that it is in.

    There are more than `count` characters. One may count for several: `ß` is two, and a page may begin within it.
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
