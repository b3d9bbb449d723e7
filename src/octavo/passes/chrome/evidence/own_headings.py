"""The blocks of a page → the headings of its own sections, and the sections, whose anchors programs name after the headings.

Documentation makes each heading a link to its own anchor, and has sections that are named like controls, or
hold a table and no paragraph.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence, Surroundings
from octavo.tree.nodes import Block, Container, Heading, Link, Span, attribute
from octavo.tree.walk import walk_inlines

_NEAREST: Final = 2
"""The number of boxes around a heading that may have the name of its anchor: the heading's own, and its
section."""
_FEWEST: Final = 2
"""The fewest sections named after their headings; a single one may be chance."""
_WORDS: Final = re.compile(r"[^\W_]+")


def leads_to_itself(block: Block, around: Surroundings) -> bool:
    """Return whether a block is a heading all of whose links lead to its own anchor, or to that of its section."""
    if not isinstance(block, Heading):
        return False
    nodes = list(walk_inlines(block.content))
    targets = {node.target for node in nodes if isinstance(node, Link)}
    places = {f"#{attribute(box, 'id')}" for box in around.chain[-_NEAREST:]}
    places.update(f"#{attribute(node, 'id')}" for node in nodes if isinstance(node, Span))
    return bool(targets) and targets <= places - {"#"}


def homes_of_sections(
    evidence: Iterable[Evidence], furniture: AbstractSet[int], main: AbstractSet[int], trunk: int
) -> set[int]:
    """Return by identity the sections in the trunk whose anchors are named after their headings, if the story is in one of them.

    `furniture`, `main` (the homes of the story) and `trunk` are identities, too.
    """
    found: set[int] = set()
    for item in evidence:
        if not isinstance(item.block, Heading) or trunk not in item.around.identities:
            continue
        if not furniture.isdisjoint(item.around.identities):
            continue
        section = next((box for box in reversed(item.around.chain) if box.name == "section"), None)
        if section and _first_in(section) is item.block and _is_named_after(item, section):
            found.add(id(section))
    return found if len(found) >= _FEWEST and not found.isdisjoint(main) else set()


def _is_named_after(heading: Evidence, section: Container) -> bool:
    words = _WORDS.findall(heading.text.lower())
    names = (attribute(box, "id") for box in (section, heading.around.chain[-1]))
    return bool(words) and any(_WORDS.findall(name.lower()) == words for name in names)


def _first_in(box: Container) -> Block:
    first: Block = box
    while isinstance(first, Container) and first.blocks:
        first = first.blocks[0]
    return first
