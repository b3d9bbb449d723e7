"""The evidence of a page → the recipes below its story: ingredients and steps in a box of their own.

Such a box holds a list of amounts and, below it, an ordered list of sentences. In any language that is what the article
is about, and every page has its own names for the parts.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence, Surroundings
from octavo.tree.nodes import Container
from octavo.tree.record import record

_FEWEST: Final = 3
"""The fewest amounts, and the fewest steps."""
_LONGEST: Final = 120
"""The most letters of an amount with its ingredient."""
_AMOUNTS: Final = 0.5
"""The share of the entries that must have a figure."""


@record
class Recipe:
    """A box that holds a recipe, and the lists in it; identities."""

    box: int
    lists: frozenset[int]


def recipes_in(
    evidence: list[Evidence], furniture: AbstractSet[int], main: AbstractSet[int]
) -> Iterator[Recipe]:
    """Yield the recipes in boxes beside the homes of a story, in order.

    `furniture` and `main`, the homes, are identities.
    """
    amounts: Surroundings | None = None
    for around, lines in _lists_of(evidence):
        if not furniture.isdisjoint(around.identities):
            continue
        if _are_amounts(lines):
            amounts = around
        elif amounts is not None and _are_steps(around, lines):
            chains = (item.around.chain for item in evidence if item.around.home in main)
            box = _box_of(amounts, around, {id(one) for chain in chains for one in chain})
            if box is not None:
                yield Recipe(box, frozenset({amounts.home, around.home}))
            amounts = None


def _lists_of(evidence: list[Evidence]) -> Iterator[tuple[Surroundings, list[Evidence]]]:
    """Yield the entries of each list, and the surroundings of the first."""
    entries: list[Evidence] = []
    for item in evidence:
        if not item.text:
            continue
        if entries and (not item.in_list or item.around.home != entries[0].around.home):
            yield entries[0].around, entries
            entries = []
        if item.in_list:
            entries.append(item)
    if entries:
        yield entries[0].around, entries


def _are_amounts(entries: list[Evidence]) -> bool:
    """Return whether a list gives amounts: its entries are short, half of them have a figure (or `½`), and none is only a link."""
    if len(entries) < _FEWEST or any(item.mostly_links for item in entries):
        return False
    if any(len(item.text) > _LONGEST for item in entries):
        return False
    figures = sum(any(map(str.isnumeric, item.text)) for item in entries)
    return figures >= _AMOUNTS * len(entries)


def _are_steps(around: Surroundings, entries: list[Evidence]) -> bool:
    ordered = any(box.name == "ol" and id(box) == around.home for box in around.chain)
    return ordered and len(entries) >= _FEWEST and all(item.score > PROSE for item in entries)


def _box_of(one: Surroundings, other: Surroundings, beside: AbstractSet[int]) -> int | None:
    """Return the box that holds two lists and none of the story, inside one that holds story; or None."""
    shared: tuple[Container, ...] = tuple(box for box in one.chain if id(box) in other.identities)
    apart = [box for box in shared if id(box) not in beside]
    return id(apart[-1]) if apart and len(apart) < len(shared) else None
