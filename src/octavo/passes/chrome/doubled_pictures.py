"""Remove pictures that a page holds twice: once for a script to load, once for browsers without scripts.

`<noscript>` holds the same picture again, beside the one that loads when it comes into view. It is
the same if both have an address in common. Pictures only in `<noscript>` stay.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.census import holds
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Blocks, Container, Image, Paragraph
from octavo.tree.text import ink
from octavo.tree.walk import child_blocks, runs_of, walk_blocks, walk_inlines

_NAME: Final = "strip-twins"
_NOSCRIPT: Final = "noscript"


def strip_twins(choices: Choices) -> Pass:
    """Return the pass that removes the twin of a picture in `<noscript>` (CHR031)."""

    def run(document: Document) -> Outcome:
        if not (_has_noscript(document) and holds(document, Image)):
            return Outcome(document)

        @cache
        def shown() -> frozenset[str]:
            return frozenset(
                address
                for section in document.sections()
                for image in _outside(section.blocks)
                for address in _addresses(image)
            )

        def of_block(block: Block) -> Verdict | None:
            if not isinstance(block, Container) or block.name != _NOSCRIPT:
                return None
            images = list(_images((block,)))
            # Anything else in it is not a twin.
            alone = ink(text_of_blocks((block,))) == sum(ink(image.alt or "") for image in images)
            twins = all(not shown().isdisjoint(_addresses(image)) for image in images)
            return Verdict("CHR031") if images and alone and twins else None

        return remove(document, _NAME, choices, blocks=of_block)

    return Pass(_NAME, run, ("CHR031",))


def _has_noscript(document: Document) -> bool:
    pending: list[Iterable[Block]] = [section.blocks for section in document.sections()]
    for blocks in pending:  # grows while it is read
        for block in blocks:
            if isinstance(block, Container):
                if block.name == _NOSCRIPT:
                    return True
                pending.append(block.blocks)
            elif not isinstance(block, Paragraph):
                pending.append(child_blocks(block))
    return False


def _addresses(image: Image) -> Iterator[str]:
    return (address for address in (image.source, *image.others) if address)


def _images(blocks: Blocks) -> Iterator[Image]:
    for block in walk_blocks(blocks):
        yield from _own(block)


def _outside(blocks: Blocks) -> Iterator[Image]:
    """Yield the pictures outside `<noscript>`."""
    for block in blocks:
        if not isinstance(block, Container) or block.name != _NOSCRIPT:
            yield from _own(block)
            yield from _outside(tuple(child_blocks(block)))


def _own(block: Block) -> Iterator[Image]:
    for run in runs_of(block):
        yield from (node for node in walk_inlines(run) if isinstance(node, Image))
