"""A page's blocks → the evidence about each, gathered once and handed from pass to pass.

Reading and judging a block's words is the most expensive step of cleaning, and the passes
that look for the story need it again whenever one of them removed something. A `Gatherer`
lives while one page is cleaned and caches the evidence about each block; whatever depends on
the blocks around it (its surroundings, the page's column of counters) is determined anew.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import Any, Final, TypeAlias, TypeVar

from octavo.passes.chrome.evidence.boxes import furniture_of
from octavo.passes.chrome.evidence.comments_opened import comments_opened
from octavo.passes.chrome.evidence.copied_without_stops import breathless
from octavo.passes.chrome.evidence.linked_through import (
    choices_in,
    linked_through,
    target_of_all,
)
from octavo.passes.chrome.evidence.margins import outset_lines
from octavo.passes.chrome.evidence.model import (
    CONTROL,
    PROSE,
    Evidence,
    Surroundings,
    bears_name,
    counter_of,
    ends_in_counters,
    has_counter_column,
    is_mostly_links,
    score_of,
    size_of,
)
from octavo.passes.chrome.evidence.own_headings import leads_to_itself
from octavo.passes.chrome.evidence.places import Place, places_of
from octavo.passes.chrome.evidence.prompts import typed_lines
from octavo.passes.chrome.evidence.saved_without_stops import unstopped
from octavo.passes.chrome.evidence.weights import LOG_ODDS, SIZES
from octavo.passes.chrome.threads.posts import Thread
from octavo.passes.chrome.threads.thread import thread_on
from octavo.passes.chrome.wording.signs import speaks_to_visitor
from octavo.passes.chrome.wording.words import is_entry
from octavo.passes.reading.grids import is_data, rows_of
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Inlines,
    LineBreak,
    Link,
    Paragraph,
    SceneBreak,
    Text,
)
from octavo.tree.plain import inline_text, lines_of
from octavo.tree.record import record
from octavo.tree.text import fold_space
from octavo.tree.walk import child_inlines, runs_of, walk_blocks

_Told = TypeVar("_Told")


class Lines(list[Evidence]):
    """The evidence about every leaf block of a page, in reading order. Not to be changed."""

    @cached_property
    def _told(self) -> dict[Callable[["Lines"], object], Any]:
        return {}

    def once(self, tell: "Callable[[Lines], _Told]") -> _Told:
        """Return the result of `tell` for the lines, which is computed once and shared by all passes."""
        if tell not in self._told:
            self._told[tell] = tell(self)
        told: _Told = self._told[tell]
        return told

    @cached_property
    def places(self) -> list[Place]:
        """The place of each line, computed once and shared by all passes."""
        places = places_of(self)
        if self.marked or self.thread:
            return places
        for at in comments_opened(self):
            places[at] = _OPENED
        return places

    @cached_property
    def thread(self) -> Thread:
        """What is known about a thread that tells the story; `NO_THREAD` if there is none."""
        return thread_on(self, marked=self.marked)

    @cached_property
    def marked(self) -> bool:
        """Whether the page has markup: some lines are in containers."""
        return any(item.around.chain for item in self)


Gather: TypeAlias = Callable[[Blocks], Lines]
"""How a pass gets evidence: the function `gather`, or the method of a `Gatherer` shared by several passes."""

_OUTSIDE: Final = Surroundings()
_OPENED: Final = Place(opened=True)
_NAMELESS: Final = Surroundings(nameless=True)
_UNSTOPPED: Final = 1.5
"""The score of a line in a story without full stops, about that of a short sentence."""
_TYPED: Final = 0.5
"""The least score of a line typed after a prompt in a story."""
_MOST: Final = 0.5
"""A page with a smaller share of its prose in named boxes counts as one that names none."""
_NEARLY_ALL: Final = 0.85
"""If one box has this share of a page's prose, the boxes around it may only name the whole page."""
_FEWEST_COUNTERS: Final = 5
"""The fewest lines ending in a figure for which a column of counters is looked for."""
_FEWEST_ENTRIES: Final = 3
"""The fewest adjacent entries that make a menu; fewer may be lines of a story."""
_WIDEST_GAP: Final = 3
"""The most lines from one entry of a copied menu to the next."""


@record
class _Noticed:
    """Evidence about a block that does not depend on its place. Keeps the block alive, so that no other gets the same `id()`."""

    block: Block
    text: str
    size: float
    link_share: float
    score: float
    mostly_links: bool


class Gatherer:
    """Gathers the evidence about one page's blocks, as often as it is asked to."""

    def __init__(self, *, expects_counters: bool = False) -> None:
        """`expects_counters`: other pages of the site show counters, so fewer lines prove them."""
        self._expects_counters = expects_counters
        self._noticed: dict[int, _Noticed] = {}
        self._blocks: Blocks | None = None
        self._evidence = Lines()

    def gather(self, blocks: Blocks) -> Lines:
        """Return the evidence of every leaf block, in reading order."""
        if blocks is not self._blocks:
            self._blocks, self._evidence = blocks, self._gathered(blocks)
        return self._evidence

    def _gathered(self, blocks: Blocks) -> Lines:
        leaves = _leaves(blocks, _OUTSIDE)
        noticed = [self._noticed.get(id(block)) or self._notice(block) for block, _ in leaves]
        through, choices = linked_through(noticed), choices_in(noticed)
        for at, (block, around) in enumerate(leaves):
            if not noticed[at].link_share or (around.in_list and at not in choices):
                continue
            told = at in through or at in choices
            marks = told or (noticed[at].mostly_links and _marks_place(block))
            if marks or leads_to_itself(block, around):
                noticed[at] = _unlinked(noticed[at], told=told)
        arounds = [around for _, around in leaves]
        marked = any(around.chain for around in arounds)
        for at in unstopped(noticed, arounds) if marked else breathless(noticed):
            noticed[at] = replace(noticed[at], score=max(noticed[at].score, _UNSTOPPED))
        if _is_nameless(noticed, leaves):
            leaves = _leaves(blocks, _NAMELESS)
        texts = [each.text for each in noticed]
        column = _has_column(texts) or (self._expects_counters and ends_in_counters(texts))
        tell = _counted if column else _evidence
        lines = Lines(
            [tell(each, around) for each, (_, around) in zip(noticed, leaves, strict=True)]
        )
        if lines.marked:
            return lines
        return _with_outset(lines if column else _with_typed(_with_menus(lines)))

    def _notice(self, block: Block) -> _Noticed:
        noticed = self._noticed[id(block)] = _notice(block)
        return noticed


def gather(blocks: Blocks) -> Lines:
    """Return the evidence about every leaf block, in reading order, without sharing anything."""
    return Gatherer().gather(blocks)


def _leaves(blocks: Blocks, around: Surroundings) -> list[tuple[Block, Surroundings]]:
    leaves: list[tuple[Block, Surroundings]] = []
    _collect(blocks, around, leaves)
    return leaves


def _is_nameless(noticed: list[_Noticed], leaves: list[tuple[Block, Surroundings]]) -> bool:
    """Return whether most of a page's prose is in boxes without a class or id.

    Saved pages name their boxes; pages written by hand or simplified by a program do not. Some name only the box
    around the whole page (`root`), and have nearly all prose in one box inside it: these count as nameless, too.
    """
    sizes: dict[int, float] = {}
    arounds: dict[int, Surroundings] = {}
    for each, (_, around) in zip(noticed, leaves, strict=True):
        if each.score > PROSE:
            arounds[id(around)] = around
            sizes[id(around)] = sizes.get(id(around), 0.0) + each.size
    told = sum(sizes.values())
    named = sum(size for key, size in sizes.items() if not arounds[key].is_nameless)
    if named < _MOST * told:
        return True
    fullest = max(sizes, key=lambda key: sizes[key], default=0)
    if not told or sizes[fullest] < _NEARLY_ALL * told:
        return False
    inner = arounds[fullest].chain[_around_page(leaves) :]
    return 0 < len(inner) < len(arounds[fullest].chain) and not any(map(bears_name, inner))


def _around_page(leaves: list[tuple[Block, Surroundings]]) -> int:
    """Return how many boxes enclose every block of a page; 0 if they hold no `<nav>` or are not all `<div>`."""
    chains = [around.chain for _, around in leaves]
    first = min(chains, key=len)
    depth = 0
    while depth < len(first) and all(chain[depth] is first[depth] for chain in chains):
        depth += 1
    menu = any(box.name == "nav" for chain in chains for box in chain[depth:])
    return depth if menu and all(box.name == "div" for box in first[:depth]) else 0


def _collect(
    blocks: Blocks, around: Surroundings, leaves: list[tuple[Block, Surroundings]]
) -> None:
    for block in blocks:
        if isinstance(block, Container) and not (block.name == "table" and is_data(rows_of(block))):
            _collect(block.blocks, around.within(block), leaves)
        elif isinstance(block, Container) and furniture_of(block) > 0:
            leaves.append((block, around.within(block)))  # its own name speaks against all of it
        else:
            leaves.append((block, around))


def _has_column(texts: list[str]) -> bool:
    # A cheap test first: few pages have enough lines that end in a figure.
    figures = sum(map(str.isdecimal, [text[-1:] for text in texts]))
    return figures >= _FEWEST_COUNTERS and has_counter_column(texts)


def _notice(block: Block) -> _Noticed:
    share = 0.0
    if isinstance(block, Paragraph):
        content = block.content
        only = content[0] if len(content) == 1 else None
        if isinstance(only, Text):  # as for most paragraphs
            text = fold_space(only.text)
        else:
            text = fold_space(inline_text(content))
            share = _share(_linked(content), text)
    else:
        text = fold_space("\n".join(lines_of((block,))))
        leaves = walk_blocks((block,)) if isinstance(block, Container) else (block,)
        share = _share(sum(_linked(run) for leaf in leaves for run in runs_of(leaf)), text)
    score = 0.0 if isinstance(block, SceneBreak) else score_of(text, share, counted=False)
    return _Noticed(block, text, size_of(text), share, score, is_mostly_links(text, share))


def _marks_place(block: Block) -> bool:
    """Return whether a paragraph is one link to a place on its own page, by its name."""
    target = target_of_all(block)
    return target is not None and target[:1] == "#" and len(target) > 1


def _unlinked(noticed: _Noticed, *, told: bool) -> _Noticed:
    """Return the evidence about a sentence inside a link that tells nothing, as if there were no link.

    Some programs put such a link around each paragraph to mark it, and around each heading. Whatever else is not a sentence is
    returned unchanged, unless it is `told` among others: it may be a control.
    """
    score = score_of(noticed.text, 0.0, counted=False)
    said = told or score > PROSE or isinstance(noticed.block, Heading)
    if not said or speaks_to_visitor(noticed.text):
        return noticed
    return replace(noticed, link_share=0.0, score=score, mostly_links=False)


def _with_menus(lines: Lines) -> Lines:
    """Return the lines of copied text with the entries of menus marked as such (`entry`).

    A menu is copied one entry per line, perhaps with a name or a figure between. A single such line may be the
    author's; three close together with nothing like a sentence between them are a menu.
    """
    result = Lines(lines)
    run: list[int] = []
    for at, item in enumerate([*lines, None]):
        if item is not None and is_entry(item.text):
            run.append(at)
        elif item is None or item.score > 0 or (run and at - run[-1] > _WIDEST_GAP):
            if len(run) >= _FEWEST_ENTRIES:
                for place in run:
                    score = LOG_ODDS[CONTROL][bisect_right(SIZES, lines[place].size)]
                    result[place] = replace(lines[place], score=score, entry=True)
            run = []
    return result


def _with_typed(lines: Lines) -> Lines:
    """Return the lines of copied text with those typed after a prompt scored above 0, so that they do not divide or end a story."""
    typed = typed_lines(lines)
    result = Lines(lines)
    for at in typed:
        result[at] = replace(lines[at], score=max(lines[at].score, _TYPED))
    return result if typed else lines


def _with_outset(lines: Lines) -> Lines:
    """Return the lines of copied text with the unindented labels around an indented story marked as the page's (`outset`)."""
    outset = outset_lines(lines)
    result = Lines(lines)
    for at in outset:
        score = LOG_ODDS[CONTROL][bisect_right(SIZES, lines[at].size)]
        result[at] = replace(lines[at], score=min(score, lines[at].score), outset=True)
    return result if outset else lines


def _evidence(noticed: _Noticed, around: Surroundings) -> Evidence:
    return Evidence(
        noticed.block,
        noticed.text,
        noticed.size,
        noticed.link_share,
        around,
        noticed.score,
        noticed.mostly_links,
    )


def _counted(noticed: _Noticed, around: Surroundings) -> Evidence:
    """Return the evidence about a block on a page with a column of counters."""
    item = _evidence(noticed, around)
    counter = counter_of(item.text)
    if not counter:
        return item
    score = score_of(item.text.removesuffix(counter), item.link_share, counted=True)
    return replace(item, counted=True, score=score)


def _share(linked: int, text: str) -> float:
    return min(1.0, linked / len(text)) if text else 0.0


def _linked(run: Inlines) -> int:
    """Return how many characters of a run are in links."""
    linked = 0
    for node in run:
        if isinstance(node, (Text, LineBreak)):  # as for most nodes
            continue
        if isinstance(node, Link):
            linked += len(inline_text((node,)))
        linked += _linked(child_inlines(node))
    return linked
