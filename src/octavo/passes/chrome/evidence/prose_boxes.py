"""The evidence of a page → its rooms: the containers that directly hold prose, and how much."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from octavo.passes.chrome.evidence.boxes import furniture_of
from octavo.passes.chrome.evidence.model import PROSE, Evidence, Surroundings
from octavo.passes.reading.names import words_on
from octavo.tree.nodes import Container, attribute
from octavo.tree.record import record

_LINKED_ENTRY: Final = 0.25
"""A list item with this share in links is an entry that leads to another page."""
_LONGEST_ENTRY: Final = 80
"""A shorter list item, in letters, that is largely a link leads to another page."""
_FEWEST_LINKS: Final = 2
"""The fewest lines that are mostly links in a box that promotes something."""
_NEARLY_ALL: Final = 0.9
"""The trunk must hold at least this share of a page's prose."""
_LISTS: Final = frozenset({"dd", "dl", "li", "ol", "ul"})
_SET_IN: Final = _LISTS | {"blockquote"}
"""Elements that a text may consist of."""
_PIECES: Final = frozenset({"article", "aside", "blockquote", "li", "dd", "td"})
_PIECE_NAMES: Final = frozenset(
    [
        "answer",
        "card",
        "comment",
        "entry",
        "item",
        "message",
        "post",
        "quote",
        "reply",
        "review",
        "slide",
        "teaser",
    ]
)
"""Elements, and words in a class or id, of an item among others like it."""


@record
class Room:
    """A container and how much prose is directly in it; containers without prose have no room."""

    around: Surroundings
    prose: float


def rooms_of(evidence: list[Evidence], arounds: dict[int, Surroundings]) -> list[Room]:
    """Return the rooms that hold prose, in the order in which their prose begins."""
    sizes: dict[int, float] = {}
    for item in evidence:
        if item.score > PROSE and not (item.link_share and _is_entry(item)):
            key = id(item.around)
            sizes[key] = sizes.get(key, 0.0) + item.size
    return [Room(arounds[key], size) for key, size in sizes.items()]


def _is_entry(item: Evidence) -> bool:
    """Return whether a block is an entry in a list of other pages: a linked title, and its author."""
    return item.in_list and item.link_share >= _LINKED_ENTRY and item.size < _LONGEST_ENTRY


def trunk_of(rooms: list[Room]) -> int:
    """Return the identity of the smallest container around nearly all prose, or 0."""
    held = held_in(rooms)
    least = _NEARLY_ALL * sum(room.prose for room in rooms)
    trunk, deepest = 0, 0
    for room in rooms:
        chain = room.around.chain
        while deepest < len(chain) and held[id(chain[deepest])] >= least:
            trunk, deepest = id(chain[deepest]), deepest + 1
    return trunk


def held_in(rooms: Iterable[Room]) -> dict[int, float]:
    """Return how much prose each container holds, at any depth, by identity."""
    held: dict[int, float] = {}
    for room in rooms:
        prose = room.prose
        for key in room.around.identities:
            held[key] = held.get(key, 0.0) + prose
    return held


def fellows_of(rooms: list[Room], main: set[int]) -> set[int]:
    """Return further parts of the story, however short: boxes with the same elements and class as one of its homes.

    `main` and the result are identities. Page builders put each paragraph into boxes of its own. A box named as an
    item among others (a post, an answer, a list entry) is not part of the story. Boxes in the story's trunk are
    not considered: they stay anyway.
    """
    elsewhere = [room for room in rooms if room.around.home not in main]
    if not elsewhere:
        return set()
    homes = [room for room in rooms if room.around.home in main]
    trunk = trunk_of(homes)
    others = [room for room in elsewhere if trunk not in room.around.identities]
    if not others:
        return set()
    patterns: dict[tuple[object, ...], tuple[Container, ...]] = {}
    for seat in _named_seats(homes):
        patterns.setdefault(_pattern(seat), seat)
    return {
        id(seat[-1])
        for seat in _named_seats(others)
        if (fellow := patterns.get(_pattern(seat))) and _are_parts(seat, fellow)
    }


def texts_around_lists(rooms: list[Room], main: set[int]) -> set[int]:
    """Return by identity the boxes named as the text directly around the lists and quotations that are homes of the story.

    A story told as a list of rules, or as one long letter, may have no more than a line before and after it.
    """
    found: set[int] = set()
    for room in rooms:
        seat = _seat(room.around) if room.around.home in main else ()
        if seat and seat[-1].name in _SET_IN:
            outer = next((box for box in reversed(seat) if box.name not in _SET_IN), None)
            if outer is not None and furniture_of(outer) < 0:
                found.add(id(outer))
    return found


def promotions_below(evidence: list[Evidence], mass: Mapping[int, int]) -> set[int]:
    """Return the homes below a page's fullest one that lead elsewhere more than they tell; `mass` is the prose in each.

    Below a short story, what a site says about itself may be a good part of the prose. Such a box has links in
    lines of their own, at least as many other lines as sentences, and less than half of the fullest home's
    prose.
    """
    if len(mass) < 2:  # as on most pages
        return set()
    fullest = max(mass, key=lambda home: mass[home])
    lines: dict[int, list[Evidence]] = {home: [] for home in mass}
    below = False
    for item in reversed(evidence):
        below = below or (item.around.home == fullest and item.score > PROSE)
        if not below and item.around.home in lines and item.text:
            lines[item.around.home].append(item)
    return {
        home
        for home, held in lines.items()
        if 2 * mass[home] < mass[fullest]
        and sum(item.mostly_links for item in held) >= _FEWEST_LINKS
        and 2 * sum(item.score > PROSE for item in held) <= len(held)
    }


def _seat(around: Surroundings) -> tuple[Container, ...]:
    """Return the containers from the outermost to the home, or ()."""
    for at, box in enumerate(around.chain):
        if id(box) == around.home:
            return around.chain[: at + 1]
    return ()


def _named_seats(rooms: Iterable[Room]) -> Iterator[tuple[Container, ...]]:
    """Yield the seat of each room whose home has a class, so that it can be compared, and is not a list."""
    for room in rooms:
        seat = _seat(room.around)
        if seat and seat[-1].name not in _LISTS and attribute(seat[-1], "class").strip():
            yield seat


def _pattern(seat: tuple[Container, ...]) -> tuple[object, ...]:
    """Return what two parts of one story have in common: the names of the elements around them and the class of the home."""
    return (*(box.name for box in seat), attribute(seat[-1], "class"))


def _are_parts(one: tuple[Container, ...], other: tuple[Container, ...]) -> bool:
    """Return whether two homes share an outer container, and no box around only one of them is an item among others."""
    apart = [box for box, fellow in zip(one, other, strict=True) if box is not fellow]
    return len(apart) < len(one) and not any(map(is_piece, apart))


def is_piece(box: Container) -> bool:
    """Return whether a box is an item among others like it: a post, an answer, a list entry."""
    return box.name in _PIECES or not _PIECE_NAMES.isdisjoint(words_on(box))
