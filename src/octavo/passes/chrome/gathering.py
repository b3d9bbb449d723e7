"""A page's blocks → the evidence of each, gathered once and handed from pass to pass.

Reading a block's words and judging them is the dearest thing that is done to a page, and the passes
that look for the story ask for it again whenever one of them took something away. A `Gatherer`
lives as long as one page is cleaned and remembers what it noticed of each block; what depends on
the blocks around it (its surroundings, the page's column of counters) is looked at anew.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from octavo.passes.chrome.evidence import (
    Evidence,
    Surroundings,
    counter_of,
    ends_in_counters,
    has_counter_column,
    score_of,
    size_of,
)
from octavo.passes.structure.tables import is_data, rows_of
from octavo.tree.nodes import Block, Blocks, Container, Inlines, Link, Paragraph, SceneBreak, Text
from octavo.tree.plain import inline_text, lines_of
from octavo.tree.record import record
from octavo.tree.text import fold_space
from octavo.tree.walk import runs_of, walk_blocks, walk_inlines

Gather: TypeAlias = Callable[[Blocks], list[Evidence]]
"""How a pass asks for evidence: `gather`, or that of a `Gatherer` that others have asked before."""

_OUTSIDE: Final = Surroundings()
_FEWEST_COUNTERS: Final = 5


@record
class _Noticed:
    """What is true of a block wherever it stands. Holds the block, so that its identity stays its own."""

    block: Block
    text: str
    size: float
    link_share: float
    score: float


class Gatherer:
    """Gathers the evidence of one page's blocks, as often as it is asked to."""

    def __init__(self, *, expects_counters: bool = False) -> None:
        """`expects_counters`: other pages of the site show counters, so fewer lines prove them."""
        self._expects_counters = expects_counters
        self._noticed: dict[int, _Noticed] = {}
        self._blocks: Blocks | None = None
        self._evidence: list[Evidence] = []

    def gather(self, blocks: Blocks) -> list[Evidence]:
        """Return the evidence of every leaf block, in reading order. The list is not to be changed."""
        if blocks is not self._blocks:
            self._blocks, self._evidence = blocks, self._gathered(blocks)
        return self._evidence

    def _gathered(self, blocks: Blocks) -> list[Evidence]:
        leaves: list[tuple[Block, Surroundings]] = []
        _collect(blocks, _OUTSIDE, leaves)
        seen = [(self._notice(block), around) for block, around in leaves]
        texts = [noticed.text for noticed, _ in seen]
        column = _has_column(texts) or (self._expects_counters and ends_in_counters(texts))
        return [_evidence(noticed, around, column=column) for noticed, around in seen]

    def _notice(self, block: Block) -> _Noticed:
        noticed = self._noticed.get(id(block))
        if noticed is None:
            noticed = self._noticed[id(block)] = _notice(block)
        return noticed


def gather(blocks: Blocks) -> list[Evidence]:
    """Return the evidence of every leaf block, in reading order, to somebody who asks once."""
    return Gatherer().gather(blocks)


def _collect(
    blocks: Blocks, around: Surroundings, leaves: list[tuple[Block, Surroundings]]
) -> None:
    for block in blocks:
        if isinstance(block, Container) and not _is_table_of_data(block):
            _collect(block.blocks, around.within(block), leaves)
        else:
            leaves.append((block, around))


def _is_table_of_data(container: Container) -> bool:
    return container.name == "table" and is_data(rows_of(container))


def _has_column(texts: list[str]) -> bool:
    # Few pages hold as many lines that end in a figure, and asking that of them is cheap.
    figures = sum(text[-1:].isdecimal() for text in texts)
    return figures >= _FEWEST_COUNTERS and has_counter_column(texts)


def _notice(block: Block) -> _Noticed:
    if isinstance(block, Paragraph):
        text = fold_space(inline_text(block.content))
    else:
        text = fold_space("\n".join(lines_of((block,))))
    share = _link_share(block, text) if text else 0.0
    score = 0.0 if isinstance(block, SceneBreak) else score_of(text, share, counted=False)
    return _Noticed(block, text, size_of(text), share, score)


def _evidence(noticed: _Noticed, around: Surroundings, *, column: bool) -> Evidence:
    text, share, score = noticed.text, noticed.link_share, noticed.score
    counter = counter_of(text) if column else ""
    if counter:
        score = score_of(text.removesuffix(counter), share, counted=True)
    return Evidence(noticed.block, text, noticed.size, share, around, bool(counter), score)


def _link_share(block: Block, text: str) -> float:
    leaves = walk_blocks((block,)) if isinstance(block, Container) else (block,)
    linked = sum(_linked(run) for leaf in leaves for run in runs_of(leaf))
    return min(1.0, linked / len(text))


def _linked(run: Inlines) -> int:
    """Return how many characters of a run stand in links."""
    if len(run) == 1 and isinstance(run[0], Text):  # as in most
        return 0
    return sum(len(inline_text((node,))) for node in walk_inlines(run) if isinstance(node, Link))
