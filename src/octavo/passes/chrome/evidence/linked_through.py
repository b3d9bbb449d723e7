"""The blocks of a page → the paragraphs inside a link that nevertheless belong to the story.

All of a story may be inside one link, which then tells nothing about it. In a game told as a book, readers choose by links.

Some sites make every paragraph lead to an advertisement, or to nothing (`javascript:;`), where a script waits for
a click. Pages written by hand forget to close a link, and a browser carries it on to the end.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, Protocol

from octavo.passes.chrome.evidence.model import PROSE, score_of
from octavo.passes.chrome.wording.pleas import tells_of_page
from octavo.passes.lazy_pattern import LazyPattern
from octavo.tree.nodes import Block, Link, Paragraph, Text

_FEWEST: Final = 4
"""The fewest paragraphs that are sentences and lead to the same address; a teaser has two or three links to one page."""
_MOST: Final = 0.5
"""The smallest share of a page's prose in such paragraphs."""


_FEWEST_CHOICES: Final = 2
_CHOICE: Final = LazyPattern(
    r"\W*(?:(?:if|wenn|falls|si|se|если|якщо|jeśli|jeżeli|als|om|hvis|eğer|jika|nếu)\b|もし|如果|若|만약).{12,160}[^\d:/]\d{1,4}[^\w]{0,3}\Z"
    r"|[^\d]{4,60}(?:なら|れば|たら)、?\d{1,4}[^\d]{0,4}\Z",
    re.IGNORECASE,
)
"""`If you try the door, turn to 90.`"""


class _Told(Protocol):
    """The evidence about a block that is used here."""

    @property
    def block(self) -> Block: ...
    @property
    def text(self) -> str: ...
    @property
    def size(self) -> float: ...
    @property
    def score(self) -> float: ...
    @property
    def mostly_links(self) -> bool: ...


def linked_through(noticed: Sequence[_Told]) -> frozenset[int]:
    """Return the indexes of the paragraphs inside a link to the address to which most prose of the page leads."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(noticed):
        if each.mostly_links and (target := target_of_all(each.block)) is not None:
            places[target].append(at)
    row = max(places.values(), key=len, default=[])
    if len(row) < _FEWEST:  # as on nearly all pages
        return frozenset()
    told = [
        noticed[at].size for at in row if score_of(noticed[at].text, 0.0, counted=False) > PROSE
    ]
    rest = sum(each.size for each in noticed if each.score > PROSE)
    enough = len(told) >= _FEWEST and sum(told) >= _MOST * (sum(told) + rest)
    return frozenset(row if enough else ())


def choices_in(noticed: Sequence[_Told]) -> frozenset[int]:
    """Return the indexes of the links between which the reader of a game told as a book chooses, by numbers of its sections."""
    choices = [
        at
        for at, each in enumerate(noticed)
        if each.mostly_links and _CHOICE.compiled.match(each.text) and not tells_of_page(each.text)
    ]
    return frozenset(choices if len(choices) >= _FEWEST_CHOICES else ())


def target_of_all(block: Block) -> str | None:
    """Return the address of the link that a paragraph consists of, or None."""
    if not isinstance(block, Paragraph):
        return None
    said = [node for node in block.content if not isinstance(node, Text) or node.text.strip()]
    only = said[0] if len(said) == 1 else None
    return only.target if isinstance(only, Link) else None
