"""A repeated line at the story's edge → whether it is furniture, or its author's own words.

An author repeats oaths, mottoes, datelines, a hero's facts; a page repeats pleas, credits, counts. What
reads like prose goes only if it speaks of the serial, what reads like a label only in company.
"""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from octavo.passes.chrome.datelines import is_dateline
from octavo.passes.chrome.evidence import Evidence
from octavo.passes.chrome.pleas import PLEA, plea_weight, tells_of_page
from octavo.passes.chrome.profile import EDGE, Repeated
from octavo.passes.chrome.sentences import places_of
from octavo.passes.chrome.story import is_end_mark
from octavo.passes.chrome.watermarks import weight_of
from octavo.passes.chrome.words import is_label
from octavo.tree.text import is_blank

_PROSE: Final = 1.0
"""Score above which a line reads like a sentence of the story."""
_MOSTLY_LINK: Final = 0.5
_STOLEN: Final = 2.2
"""Weight above which a sentence speaks of a theft: see `watermarks`."""
_MESSAGE: Final = re.compile(r"[\[【《<［].*[\]】》>］][.。!]?")
"""What a game says to the hero."""


def labels_at_edges(
    evidence: Sequence[Evidence], known: Sequence[Repeated | None], first: int, last: int
) -> frozenset[int]:
    """Return the indexes of repeated labels that no prose of this chapter keeps from its edges.

    Labels stand in clusters. One goes where half of its cluster speaks of the page or of the serial, or
    is written with other elements than prose: of a hero's facts none does.
    """

    def is_prose(at: int) -> bool:
        return evidence[at].score > _PROSE and known[at] is None

    shapes = {item.around.shape for item in evidence[first : last + 1] if item.score > _PROSE}
    found: list[int] = []
    for way in (range(first, last + 1), range(last, first - 1, -1)):
        cluster = [at for at in takewhile(lambda at: not is_prose(at), way[:EDGE]) if known[at]]
        telling = {at for at in cluster if _tells_of_page(evidence[at], shapes)}
        labels = [at for at in cluster if _is_label(evidence[at])]
        if 2 * len(telling) >= len(telling.union(labels)):
            found += labels
    return frozenset(found)


def _is_label(item: Evidence) -> bool:
    """Tell whether a repeated line reads like a label, and not like what an author ends a chapter with."""
    text = item.text
    if item.counted or not any(map(str.isalpha, text)):
        return False
    message = _MESSAGE.fullmatch(text) is not None
    return item.score <= (0 if message else _PROSE) and not (is_dateline(text) or is_end_mark(text))


def _tells_of_page(item: Evidence, shapes: set[tuple[str, ...]]) -> bool:
    shape = item.around.shape
    return tells_of_page(item.text) or ("div" in shape and shape not in shapes)


def is_furniture(item: Evidence, known: Repeated, glued: list[str]) -> bool:
    """Tell whether a repeated line at the story's edge cannot be its author's own words.

    The words of `glued` are not: they will be cut from it.
    """
    if item.counted:
        # The page counts comments on it, as it does on the story's other lines.
        return is_label(item.said)
    if item.link_share > _MOSTLY_LINK or weight_of(item.text) >= _STOLEN:
        return True
    if known.mostly_outside and any(map(str.isalpha, known.fingerprint)):
        return True
    return _pleads(item.text, glued)


def _pleads(text: str, glued: list[str]) -> bool:
    message = _MESSAGE.fullmatch(text) is not None
    if plea_weight(text) < (2 * PLEA if message else PLEA):
        return False
    for print_ in glued:
        for start, end in reversed(places_of(print_, text)):
            text = text[:start] + text[end:]
    return is_blank(text) or plea_weight(text) > 0
