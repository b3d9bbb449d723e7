"""The nested groups of a page's raw blocks → its blocks in sequence, with the ids that lead to each."""

from collections.abc import Iterator
from typing import Final

from octavo.tree.nodes import Block, Blocks, Container, Heading, attribute

GROUPS: Final = frozenset({"div", "section", "article", "main", "body", "header", "hgroup"})
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def flat_of(
    blocks: Blocks, outer: frozenset[str] = frozenset()
) -> Iterator[tuple[Block, set[str]]]:
    """Yield the blocks inside groups, each with the ids of the groups that begin with it."""
    waiting = set(outer)
    for block in blocks:
        if isinstance(block, Container) and block.name in GROUPS and block.blocks:
            own = attribute(block, "id")
            yield from flat_of(block.blocks, frozenset(waiting | ({own} if own else set())))
        else:
            yield block, waiting
        waiting = set()


def heading_of(block: Block) -> Heading | None:
    """Return the heading that a block is, or that is alone in it, else None."""
    while isinstance(block, Container) and block.name in HEADINGS and len(block.blocks) == 1:
        (block,) = block.blocks
    return block if isinstance(block, Heading) else None
