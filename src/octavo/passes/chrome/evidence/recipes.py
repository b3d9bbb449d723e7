"""The evidence of a page → the recipes below its story: ingredients and steps in a box of their own.

Such a box holds a list of amounts and, below it, an ordered list of sentences. In any language these are the
subject of the article, and every page has its own names for the parts.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence, Surroundings
from octavo.passes.reading.names import words_on
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


_SENTENCES: Final = 0.75
"""The smallest share of sentences among the steps; one or two may lack their full stop."""
_NAMES: Final = frozenset(
    ["przepis", "receita", "recept", "receta", "recette", "recipe", "recipes", "rezept", "ricetta"]
)
"""Words that name a box around a whole recipe."""


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
            lists = {amounts.home, around.home}
            others = (
                main - lists
            )  # the steps of a long recipe may be a home of the story themselves
            chains = (item.around.chain for item in evidence if item.around.home in others)
            box = _box_of(amounts, around, {id(one) for chain in chains for one in chain})
            if box is not None:
                yield Recipe(box, frozenset(lists))
            amounts = None


def heads_of_recipes(
    evidence: Iterable[Evidence], recipes: AbstractSet[int], heads: AbstractSet[int]
) -> set[int]:
    """Return those of the boxes `heads` that are in one of the boxes `recipes`, all by identity.

    A recipe's head gives the name of the dish, the time it takes and the number of servings; it is neither menu
    nor byline.
    """
    if not recipes:  # as on most pages
        return set()
    return {
        key
        for item in evidence
        if not recipes.isdisjoint(item.around.identities)
        for key in heads & item.around.identities
    }


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
    said = sum(item.score > PROSE for item in entries)
    linked = any(item.mostly_links for item in entries)
    return ordered and not linked and said >= max(_FEWEST, _SENTENCES * len(entries))


def _box_of(one: Surroundings, other: Surroundings, beside: AbstractSet[int]) -> int | None:
    """Return the box that holds two lists and none of the story, and is inside a box that does; None if there is none.

    If there are several, return the outermost that is named for a recipe, or else the innermost.
    """
    shared: tuple[Container, ...] = tuple(box for box in one.chain if id(box) in other.identities)
    apart = [box for box in shared if id(box) not in beside]
    if not apart or len(apart) == len(shared):
        return None
    return id(next((box for box in apart if not words_on(box).isdisjoint(_NAMES)), apart[-1]))
