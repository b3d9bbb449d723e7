"""The boxes of a page that are named as furniture → those whose name is used all over the page, and so tells nothing."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.evidence.boxes import MOST
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.evidence.prose_boxes import Room
from octavo.passes.reading.names import HEADLINE_NAMES
from octavo.tree.nodes import Container

_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})


def story_in_paragraphs(
    paragraphs: set[int], rooms: list[Room], evidence: list[Evidence], others: set[int]
) -> set[int]:
    """Return the identities of `paragraphs` named as furniture if they are the story, none otherwise.

    Some sites give each paragraph a class that others give to comments or advertisements. The story is most of
    the prose outside the boxes `others`, and its paragraphs follow one another, but for figures: between comments there are names and days.
    """
    said = (item for item in evidence if any(map(str.isalpha, item.text))) if paragraphs else ()
    mine = [not paragraphs.isdisjoint(item.around.identities) for item in said]
    adjacent = sum(one and other for one, other in pairwise(mine))
    told = any(mine) and 2 * adjacent >= sum(mine)
    return paragraphs if told and _hold_most(paragraphs, rooms, others) else set()


def doubtful_everywhere(
    bearers: Mapping[str, set[int]],
    boxes: dict[int, Container],
    rooms: list[Room],
    others: set[int],
) -> set[int]:
    """Return by identity the boxes whose doubtful name is used all over the page, and so tells nothing.

    `bearers` are the boxes by doubtful name. A name that page builders give to any part counts if the boxes with it
    hold most of the prose outside `others`. A name of the line under a headline counts if several headings bear it:
    then they are headings within the text.
    """
    result: set[int] = set()
    for name, keys in bearers.items():
        if name in HEADLINE_NAMES:
            headings = {key for key in keys if boxes[key].name in _HEADINGS}
            result |= headings if len(headings) > 1 else set()
        elif _hold_most(keys, rooms, others):
            result |= keys
    return result


def _hold_most(keys: set[int], rooms: list[Room], others: set[int]) -> bool:
    """Return whether the boxes `keys` together hold most of the prose outside the boxes `others`."""
    held = total = 0.0
    for room in rooms:
        if others.isdisjoint(room.around.identities):
            total += room.prose
            held += 0.0 if keys.isdisjoint(room.around.identities) else room.prose
    return held >= MOST * total > 0.0
