"""The evidence of a page → its rooms: what stands in one and the same container, and how much of it is prose."""

from collections.abc import Iterable
from typing import Final

from octavo.passes.chrome.evidence import PROSE, Evidence, Surroundings
from octavo.tree.record import record

_LINKED_ENTRY: Final = 0.25
_LONGEST_ENTRY: Final = 80
"""Letters of an entry in a list of pages, a good part of which is a link."""
_NEARLY_ALL: Final = 0.9


@record
class Room:
    """What stands in one and the same container: how much of it is prose. Few rooms hold any."""

    around: Surroundings
    prose: float


def rooms_of(evidence: list[Evidence], arounds: dict[int, Surroundings]) -> list[Room]:
    """Return the rooms that hold prose, in the order in which it begins in them."""
    sizes: dict[int, float] = {}
    for item in evidence:
        if item.score > PROSE and not (item.link_share and _is_entry(item)):
            key = id(item.around)
            sizes[key] = sizes.get(key, 0.0) + item.size
    return [Room(arounds[key], size) for key, size in sizes.items()]


def _is_entry(item: Evidence) -> bool:
    """Tell whether a block is an entry of a list of other pages: a title that leads there, and its author."""
    return item.in_list and item.link_share >= _LINKED_ENTRY and item.size < _LONGEST_ENTRY


def trunk_of(rooms: list[Room]) -> int:
    """Return the identity of the smallest container around nearly all prose, 0 for none."""
    held = held_in(rooms)
    least = _NEARLY_ALL * sum(room.prose for room in rooms)
    trunk, deepest = 0, 0
    for room in rooms:
        chain = room.around.chain
        while deepest < len(chain) and held[id(chain[deepest])] >= least:
            trunk, deepest = id(chain[deepest]), deepest + 1
    return trunk


def held_in(rooms: Iterable[Room]) -> dict[int, float]:
    """Return how much prose stands in each container, at any depth, by identity."""
    held: dict[int, float] = {}
    for room in rooms:
        prose = room.prose
        for key in room.around.identities:
            held[key] = held.get(key, 0.0) + prose
    return held
