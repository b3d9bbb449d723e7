"""A page with markup → headings such as `Contents` or `Menu`, like those of controls, above a list of the story's own.

A programme or a meal has these headings, too. A list that leads elsewhere consists of links.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.words import is_navigation
from octavo.tree.nodes import Heading

_FEWEST: Final = 2
"""The fewest entries of a list."""


def headings_of_lists(scored: Sequence[Scored], first: int, last: int) -> frozenset[int]:
    """Return the indexes of a story's headings of navigation words above a list without links."""
    return frozenset(
        at
        for at in range(first, last)
        if isinstance(scored[at].evidence.block, Heading)
        and scored[at].place.at_home
        and not scored[at].evidence.link_share
        and is_navigation(scored[at].evidence.text)
        and all(map(_is_own_entry, scored[at + 1 : at + 1 + _FEWEST]))
    )


def _is_own_entry(item: Scored) -> bool:
    return item.evidence.in_list and item.place.near and not item.evidence.link_share
