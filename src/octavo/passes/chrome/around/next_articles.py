"""A page with markup → where the next article begins that it loads below its own on scrolling.

Such a page has several `article` elements, each with a heading of the first level and credits; its own is the
one whose heading became the title.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.closings import PUBLISHED, closing_of
from octavo.passes.chrome.wording.credit_lines import bears_day_of_page, is_credit_line
from octavo.passes.reading.headlines import parse_headline
from octavo.tree.nodes import Container, Heading
from octavo.tree.origin import Origin, path_of

_REACH: Final = 5
"""The number of lines under a heading in which the credits of its article are looked for."""


def next_article(scored: Sequence[Scored], heading: Origin) -> int:
    """Return the index of the first line of the next article, or `len(scored)`.

    `heading` is where the page's own heading was. A heading that numbers a chapter begins no other article.
    """
    headline = path_of(heading)
    told = False
    for at, item in enumerate(scored):
        told = told or (item.place.at_home and item.evidence.score > PROSE)
        if not (told and _is_main(item)):
            continue
        article = _article_around(item)
        path = path_of(article.origin) if article else ""
        if article is None or not path or headline.startswith(f"{path}/"):
            continue
        if any(_is_credit(below) for below in scored[at + 1 : at + 1 + _REACH]):
            return _begins(scored, article)
    return len(scored)


def _is_main(item: Scored) -> bool:
    block = item.evidence.block
    if not isinstance(block, Heading) or block.level != 1 or not item.evidence.text:
        return False
    return parse_headline(item.evidence.text) is None


def _is_credit(item: Scored) -> bool:
    text = item.evidence.text
    return is_credit_line(text) or bears_day_of_page(text) or closing_of(text) == PUBLISHED


def _article_around(item: Scored) -> Container | None:
    return next(
        (box for box in reversed(item.evidence.around.chain) if box.name == "article"), None
    )


def _begins(scored: Sequence[Scored], article: Container) -> int:
    return next(
        at for at, item in enumerate(scored) if id(article) in item.evidence.around.identities
    )
