"""A box inside a story, of which everything else is removed → its heading, which goes with it: `Sign up today`, `Also read`.

A heading in a box of its own heads what follows the box, and stays; so does one between the story's own paragraphs.
"""

from collections.abc import Container as Holds
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.scored import Scored
from octavo.tree.nodes import Heading

HEADS_NOTHING: Final = "heads what the page has set in"


def heads_of_nothing(
    scored: Sequence[Scored], first: int, last: int, gone: Holds[int]
) -> list[int]:
    """Return the indexes of headings between `first` and `last` in a box whose other blocks are all `gone`.

    `gone` holds the removed blocks, by identity.
    """
    return [
        at
        for at in range(first, last)
        if isinstance(scored[at].evidence.block, Heading)
        and not scored[at].place.at_home
        and _heads_nothing(scored, at, gone)
    ]


def _heads_nothing(scored: Sequence[Scored], at: int, gone: Holds[int]) -> bool:
    heading = scored[at].evidence
    if id(heading.block) in gone or not heading.around.chain:
        return False
    box = id(heading.around.chain[-1])
    below = 0
    for item in scored[at + 1 :]:
        if box not in item.evidence.around.identities:
            break
        if item.evidence.text:
            if id(item.evidence.block) not in gone:
                return False
            below += 1
    above = scored[at - 1].evidence.around.identities if at else frozenset()
    return below > 0 and box not in above
