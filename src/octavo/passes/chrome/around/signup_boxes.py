"""A story on a page with markup → the boxes inside it in which readers sign up for something and agree to terms.

Such a box has a sentence with the terms: `By signing up, you agree ...`. The rest of it praises the offer, in words of any kind,
and goes with it.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Final

from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.notices_of_papers import SIGNING
from octavo.passes.chrome.wording.signs import is_speech
from octavo.tree.nodes import Heading

_MOST_LINES: Final = 7
_LONGEST: Final = 500
"""The most letters of such a box."""
_PART: Final = 0.3
"""A box with a larger share of the story may be its text."""


def signup_boxes(scored: Sequence[Scored], first: int, last: int) -> frozenset[int]:
    """Return the indexes of the lines between the first and the last of a story that are in such a box."""
    lines = [at for at in range(first, last + 1) if scored[at].evidence.text]
    arounds = [scored[at].evidence.around for at in lines]
    counts = Counter(chain.from_iterable(around.identities for around in arounds))
    limit = min(_LONGEST, _PART * sum(item.evidence.size for item in scored[first : last + 1]))
    found: set[int] = set()
    for at, around in zip(lines, arounds, strict=True):
        boxes = (id(box) for box in reversed(around.chain))
        box = next((key for key in boxes if counts[key] > 1), 0)
        # The size of its box is known sooner than what a line says: most lines are in the story's own.
        if 1 < counts[box] <= _MOST_LINES and closing_of(scored[at].evidence.text) == SIGNING:
            inside = [
                each for each, one in zip(lines, arounds, strict=True) if box in one.identities
            ]
            found.update(inside if _asks(inside, scored, limit) else ())
    return frozenset(found)


def _asks(inside: Sequence[int], scored: Sequence[Scored], limit: float) -> bool:
    """Return whether a box is small, and nobody in it speaks."""
    if sum(scored[at].evidence.size for at in inside) > limit:
        return False
    blocks = [scored[at].evidence.block for at in inside]
    if any(isinstance(block, Heading) and block.level == 1 for block in blocks):
        return False
    texts = [scored[at].evidence.text for at in inside]
    return not any(map(is_speech, texts))
