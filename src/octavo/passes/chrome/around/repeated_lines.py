"""A repeated line at the story's edge → whether it is furniture, or its author's own words.

Authors repeat oaths, mottoes, datelines, a hero's statistics; pages repeat pleas, credits, counts. A line that
reads like prose is removed only if it mentions the serial, a label only in company.
"""

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from octavo.passes.chrome.evidence.boxes import is_authors_box
from octavo.passes.chrome.evidence.model import MOSTLY_LINK, PROSE, Evidence
from octavo.passes.chrome.planted.subjects import weight_of
from octavo.passes.chrome.profile import EDGE, Repeated
from octavo.passes.chrome.wording.datelines import is_dateline
from octavo.passes.chrome.wording.pleas import PLEA, is_message, plea_weight, tells_of_page
from octavo.passes.chrome.wording.sentences import spans_of
from octavo.passes.chrome.wording.story_ends import is_end_mark
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.reading.note_labels import is_note_box
from octavo.tree.text import is_blank

_STOLEN: Final = 2.2
"""A sentence with a greater weight is about theft: see `watermarks`."""


def labels_at_edges(
    evidence: Sequence[Evidence], known: Sequence[Repeated | None], first: int, last: int
) -> frozenset[int]:
    """Return the indexes of repeated labels with no prose between them and the nearer edge of the chapter.

    Labels come in clusters. One is removed if a third of its cluster mentions the page or the serial, or
    is marked up differently from prose, unlike a hero's statistics.
    """

    def is_prose(at: int) -> bool:
        return evidence[at].score > PROSE and known[at] is None

    shapes = {item.around.shape for item in evidence[first : last + 1] if item.score > PROSE}
    found: list[int] = []
    for way in (range(first, last + 1), range(last, first - 1, -1)):
        cluster = [at for at in takewhile(lambda at: not is_prose(at), way[:EDGE]) if known[at]]
        odd = {at for at in cluster if _is_odd(evidence[at], shapes)}
        telling = odd.union(at for at in cluster if tells_of_page(evidence[at].text))
        labels = [at for at in cluster if _is_label(evidence[at], odd=at in odd)]
        if 3 * len(telling) >= len(telling.union(labels)):
            innermost = max((cluster.index(at) for at in telling), default=0)
            found += [at for at in labels if cluster.index(at) <= innermost]
    return frozenset(found)


def _is_odd(item: Evidence, shapes: set[tuple[str, ...]]) -> bool:
    """Return whether a line is marked up with an element of the page's that the story's prose does not have."""
    return "div" in item.around.shape and item.around.shape not in shapes


def _is_label(item: Evidence, *, odd: bool) -> bool:
    """Return whether a repeated line reads like a label, and not like an author's ending of a chapter."""
    text = item.text
    if item.counted or not any(map(str.isalpha, text)):
        return False
    message = is_message(text)
    return item.score <= (0 if message else PROSE) and (
        odd or not (is_dateline(text) or is_end_mark(text))
    )


def lines_apart(
    evidence: Sequence[Evidence], known: Sequence[Repeated | None], first: int, last: int
) -> frozenset[int]:
    """Return the indexes of repeated lines below a chapter's prose that are outside its own parts.

    What an author repeats is where the rest of the text is; what a page adds is in an element or a
    container of its own. A container named a motto or a note is the author's all the same.
    """
    prose = [
        at for at in range(first, last + 1) if evidence[at].score > PROSE and known[at] is None
    ]
    if not prose or not evidence[prose[-1]].around.chain:
        return frozenset()
    shapes = {evidence[at].around.shape for at in prose}
    homes = {evidence[at].around.home for at in prose}
    return frozenset(
        at
        for at in range(prose[-1] + 1, last + 1)
        if known[at]
        and (_is_odd(evidence[at], shapes) or _is_abroad(evidence[at], homes))
        and not any(is_authors_box(box) or is_note_box(box) for box in evidence[at].around.chain)
    )


def _is_abroad(item: Evidence, homes: set[int]) -> bool:
    return item.around.home not in homes and homes.isdisjoint((*item.around.identities, 0))


def is_furniture(item: Evidence, known: Repeated, glued: list[str]) -> bool:
    """Return whether a repeated line at the story's edge cannot be its author's own words.

    The words of `attached_sentences` are not considered: they will be cut from it.
    """
    if item.counted:
        # The page counts comments on it, as it does on the story's other lines.
        return is_label(item.said)
    if item.link_share > MOSTLY_LINK or weight_of(item.text) >= _STOLEN:
        return True
    if known.mostly_outside and any(map(str.isalpha, known.fingerprint)):
        return True
    return _pleads(item.text, glued)


def _pleads(text: str, glued: list[str]) -> bool:
    message = is_message(text)
    if plea_weight(text) < (3 * PLEA if message else PLEA):
        return False
    for print_ in glued:
        for start, end in reversed(spans_of(print_, text)):
            text = text[:start] + text[end:]
    return is_blank(text) or plea_weight(text) > 0
