"""A story on a page with mark-up → the boxes set into it in which whoever signs up for something agrees to terms.

Among what such a box says is a sentence of terms: `By signing up, you agree ...`. The rest of it praises what is to be had, in
words of any kind, and goes with it.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.said_by_papers import SIGNING
from octavo.passes.chrome.wording.signs import is_speech
from octavo.tree.nodes import Container, Heading

_MOST_LINES: Final = 7
_LONGEST: Final = 500
"""Letters of all that such a box says."""
_PART: Final = 0.3
"""Part of what the story says from which on a box in it may be its text."""


def signup_boxes(scored: Sequence[Scored], first: int, last: int) -> frozenset[int]:
    """Return the indexes of the lines between the first and the last of a story that stand in such a box."""
    terms = [at for at in range(first, last + 1) if closing_of(scored[at].evidence.text) == SIGNING]
    if not terms:  # true of most pages
        return frozenset()
    limit = min(_LONGEST, _PART * sum(item.evidence.size for item in scored[first : last + 1]))
    found: set[int] = set()
    for at in terms:
        for box in reversed(scored[at].evidence.around.chain):
            inside = _lines_in(box, scored, first, last)
            if len(inside) > 1:
                found.update(inside if _asks(inside, scored, limit) else ())
                break
    return frozenset(found)


def _lines_in(box: Container, scored: Sequence[Scored], first: int, last: int) -> list[int]:
    items = enumerate(scored[first : last + 1], first)
    return [
        at
        for at, item in items
        if item.evidence.text and id(box) in item.evidence.around.identities
    ]


def _asks(inside: Sequence[int], scored: Sequence[Scored], limit: float) -> bool:
    """Return whether a box is small, and nobody in it speaks."""
    if len(inside) > _MOST_LINES or sum(scored[at].evidence.size for at in inside) > limit:
        return False
    blocks = [scored[at].evidence.block for at in inside]
    if any(isinstance(block, Heading) and block.level == 1 for block in blocks):
        return False
    texts = [scored[at].evidence.text for at in inside]
    return not any(map(is_speech, texts))
