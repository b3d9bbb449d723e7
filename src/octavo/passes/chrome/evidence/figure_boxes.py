"""The boxes of a page → those that are a picture with its caption, and captions without their picture."""

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence, Surroundings
from octavo.passes.reading.captions import caption_in, captioned, is_lone_caption
from octavo.tree.nodes import Container, Paragraph

_FIGURES: Final = frozenset({"figure", "figcaption"})
_REACH: Final = 6
"""The number of boxes around a picture that may be its figure."""


def orphans(boxes: dict[int, Container], arounds: Iterable[Surroundings]) -> set[int]:
    """Return the captions and figures without their picture, by identity."""
    if {box.name for box in boxes.values()}.isdisjoint(_FIGURES):
        return set()
    return {
        id(box)
        for around in arounds
        for parent, box in pairwise((None, *around.chain))
        if box is not None and box.name in _FIGURES and is_lone_caption(box, parent)
    }


def captioned_boxes(evidence: list[Evidence], trunk: int) -> set[int]:
    """Return the boxes in the trunk that are a picture with its caption, by identity."""
    found: set[int] = set()
    asked: set[int] = {trunk}
    for item in evidence:
        around = item.around
        if trunk not in around.identities or not isinstance(item.block, Paragraph):
            continue
        if item.text and not (around.chain and caption_in(item.block, around.chain[-1])):
            continue
        for box in reversed(around.chain[-_REACH:]):
            if id(box) in asked:
                break
            asked.add(id(box))
            verdict = captioned(box)
            if verdict:
                found.add(id(box))
            if verdict is not False:
                break
    return found
