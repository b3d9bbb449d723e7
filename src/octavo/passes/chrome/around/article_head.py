"""A page with markup whose heading has been lifted → where its story begins below the rest of the head.

Some pages put an article's summary and byline in the box of the text itself, or
in one beside it; they are above the story all the same.
"""

from typing import Final

from octavo.passes.chrome.around.standfirst import may_be_standfirst
from octavo.passes.chrome.evidence.model import PROSE
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.closings import PUBLISHED, closing_of
from octavo.passes.chrome.wording.credit_lines import is_credit_line, is_day_of_page
from octavo.passes.chrome.wording.datelines import is_day
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.reading.names import words_on
from octavo.tree.nodes import Heading, attribute
from octavo.tree.origin import Origin, elements_in_common, path_of

_REACH: Final = 6
"""The number of lines with words at the start of a stretch in which the head's last line is looked for."""
_MOST: Final = 2
"""The most sentences of a summary above a credit, or beside the story's boxes."""
_NEAR: Final = 2
"""The number of lines above a story in which its first heading is looked for."""
_FEWEST: Final = 3
"""The fewest sentences of a text that has a head."""
_DATES: Final = frozenset(
    ["date", "datetime", "datum", "fecha", "posted", "pubdate", "published", "time", "timestamp"]
)
"""Words in a class or id that name the date of a page."""
_SHORT: Final = 60
"""The most letters of any other line above a credit: a subject, a place."""


def below_head(scored: list[Scored], first: int, last: int, heading: Origin) -> int:
    """Return the index of the first line below the head of an article that begins at `first`, under a heading lifted from `heading`.

    The head is a line of credits and everything above it, and lines outside the story's boxes
    that are followed by its own. Sentences above must read like a standfirst, or the story begins with them.
    """
    below, told, seen = first, 0, 0
    for at in range(first, last):
        item = scored[at]
        text = item.evidence.text
        if not text:
            continue
        seen += 1
        if seen > _REACH or item.place.noted or item.place.numbered:
            break
        if is_credit_line(text) or closing_of(text) == PUBLISHED or _is_day(item, told):
            below = at + 1
        elif item.evidence.score > PROSE:
            told += 1
            if told > _MOST or not may_be_standfirst(item):
                break
            home = _home_below(scored, at, last)
            if home and (not _is_own(item) or (told == 1 and _is_beside(heading, item, home))):
                below = at + 1
        elif len(text) > _SHORT or isinstance(item.evidence.block, Heading):
            break
    said = sum(item.evidence.score > PROSE for item in scored[below : last + 1])
    return below if said >= _FEWEST else first


def with_heading_above(scored: list[Scored], first: int, last: int) -> int:
    """Return the index of the heading directly above a story that is marked up like headings inside it, or `first`.

    Each entry of a live log has one, and so does the first.
    """
    above = (
        at for at in range(first - 1, max(first - _NEAR, 0) - 1, -1) if scored[at].evidence.text
    )
    at = next(above, first)
    if at == first or not _is_heading(scored[at]) or is_label(scored[at].evidence.text):
        return first
    make = _make_of(scored[at])
    within = (item for item in scored[first : last + 1] if _is_heading(item))
    return at if make and any(_make_of(item) == make for item in within) else first


def _is_heading(item: Scored) -> bool:
    is_one = isinstance(item.evidence.block, Heading) and not item.evidence.link_share
    return is_one and not item.place.furnished


def _make_of(item: Scored) -> tuple[str, ...]:
    """Return the element and the class of the innermost box around a heading, mostly its own; () if it has no class."""
    around = item.evidence.around.chain[-1:]
    names = tuple(name for box in around for name in (box.name, attribute(box, "class")))
    return names if all(names) else ()


def _is_day(item: Scored, told: int) -> bool:
    """Return whether a line is the date of a page: below a standfirst, or in an element named a date."""
    text = item.evidence.text
    if told and is_day(text):
        return True
    named = any(not _DATES.isdisjoint(words_on(box)) for box in item.evidence.around.chain[-1:])
    return named and is_day_of_page(text)


def _home_below(scored: list[Scored], at: int, last: int) -> Scored | None:
    """Return the next sentence below a line if it is in a box of the story's prose, or None if another comes first."""
    behind = (scored[place] for place in range(at + 1, last + 1))
    following = next((item for item in behind if item.evidence.score > PROSE), None)
    return following if following is not None and following.place.at_home else None


def _is_beside(heading: Origin, item: Scored, home: Scored) -> bool:
    """Return whether a line outside the story's boxes shares a box with the heading that the story is not in."""
    if item.place.at_home or item.place.near or item.place.scene:
        return False
    headline = path_of(heading)
    line, story = path_of(item.evidence.block.origin), path_of(home.evidence.block.origin)
    return elements_in_common(line, headline) > elements_in_common(story, headline)


def _is_own(item: Scored) -> bool:
    """Return whether a line is in one of the story's boxes, or in a list, a table or a quotation of its own."""
    place = item.place
    return place.at_home or place.near or place.loose or place.scene or place.within
