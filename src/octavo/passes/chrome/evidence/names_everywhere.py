"""The boxes of a page that are named as furniture → those whose name is used all over the page, and so tells nothing."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.evidence.boxes import MOST, Make, make_of
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.evidence.prose_boxes import Room
from octavo.passes.reading.names import HEADLINE_NAMES
from octavo.tree.nodes import Container

_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MOST_ABOVE: Final = 0.1
"""The greatest share of the prose above the first of such boxes: above comments there is a story, however short."""
_FEWEST: Final = 3
"""The fewest boxes of one make, each around a single line, that may be a story's paragraphs."""


def paragraphs_among(
    found: set[int], boxes: Mapping[int, Container], evidence: list[Evidence]
) -> Iterator[tuple[set[int], float]]:
    """Yield the sets of boxes among `found` that may be the paragraphs of one story, by identity, each with the greatest share of the prose above it.

    The first set holds the `<p>` elements, of any class; each other one the boxes of one make around a single line each.
    """
    if not found:
        return
    yield {key for key in found if boxes[key].name == "p"}, 1.0
    lines: Counter[int] = Counter()
    for item in evidence:
        if item.text:
            lines.update(found & item.around.identities)
    makes: defaultdict[Make, set[int]] = defaultdict(set)
    for key, count in lines.items():
        if count == 1 and boxes[key].name != "p":
            makes[make_of(boxes[key])].add(key)
    yield from ((keys, _MOST_ABOVE) for keys in makes.values() if len(keys) >= _FEWEST)


def story_in_paragraphs(
    paragraphs: set[int],
    most_above: float,
    rooms: list[Room],
    evidence: list[Evidence],
    others: set[int],
) -> set[int]:
    """Return the identities of `paragraphs` named as furniture if they are the story, none otherwise.

    Some sites give each paragraph, or a box around it, a class that others give to comments or advertisements. The story is most of
    the prose outside the boxes `others`, and its paragraphs follow one another, but for figures: between comments there are names and days.
    Above it there is at most `most_above` of that prose.
    """
    said = (item for item in evidence if any(map(str.isalpha, item.text))) if paragraphs else ()
    mine = [not paragraphs.isdisjoint(item.around.identities) for item in said]
    adjacent = sum(one and other for one, other in pairwise(mine))
    told = any(mine) and 2 * adjacent >= sum(mine)
    return paragraphs if told and _hold_most(paragraphs, rooms, others, most_above) else set()


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


def _hold_most(
    keys: set[int], rooms: list[Room], others: set[int], most_above: float = 1.0
) -> bool:
    """Return whether the boxes `keys` together hold most of the prose outside the boxes `others`.

    The prose above the first of them must not be more than `most_above` of it.
    """
    held = total = above = 0.0
    for room in rooms:
        if others.isdisjoint(room.around.identities):
            total += room.prose
            held += 0.0 if keys.isdisjoint(room.around.identities) else room.prose
            above = above if held else total
    return held >= MOST * total > 0.0 and above <= most_above * total
