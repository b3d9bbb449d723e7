"""The evidence of a page → the boxes beside a home of its story and of the same kind: scenes, however short.

A scene may be one line without a full stop. It is in a box with the same element and class as the
box of its story, next to it, and marked up alike; nothing in it leads away, asks anything of the reader or speaks about the page.
"""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final, TypeAlias

from octavo.passes.chrome.evidence.boxes import Make, make_of
from octavo.passes.chrome.evidence.model import Evidence, Surroundings
from octavo.passes.chrome.evidence.own_boxes import asks_or_tells, leads
from octavo.passes.chrome.evidence.prose_boxes import is_piece
from octavo.passes.chrome.wording.signs import is_bar
from octavo.passes.chrome.wording.words import is_advert, is_label
from octavo.tree.nodes import Container, Heading, attribute

_Kind: TypeAlias = tuple[int, Make]
"""The parent of a box, and its make."""
_SCENES: Final = frozenset({"div", "section"})
_OF_ITSELF: Final = "section"
"""An element that may be a scene even without a class."""


def scenes_beside(
    evidence: list[Evidence],
    boxes: Mapping[int, Container],
    arounds: Iterable[Surroundings],
    main: AbstractSet[int],
    furniture: AbstractSet[int],
) -> set[int]:
    """Return by identity the boxes beside a home of the story that are of its kind.

    `boxes` are all boxes of the page; `main` holds the homes' identities.
    """
    homes = [boxes[key] for key in main & boxes.keys()]
    makes = {make_of(box) for box in homes if _may_be_scene(box)}
    alike = {key for key, box in boxes.items() if box.name in _SCENES and make_of(box) in makes}
    if alike <= main | furniture:  # as on most pages
        return set()
    kinds = {key: kind for key, kind in _kinds(arounds, alike) if _may_be_scene(boxes[key])}
    own = {kind for key, kind in kinds.items() if key in main}
    # A box with an id is unique, not one of a kind.
    beside = {key for key, kind in kinds.items() if kind in own and not attribute(boxes[key], "id")}
    beside -= main | furniture
    if not beside:  # as on nearly all pages
        return beside
    written = {_within(item.around, main) for item in evidence if item.around.home in main}
    for item in evidence:
        if not beside.isdisjoint(item.around.identities) and (
            _is_of_page(item) or (item.text and _within(item.around, beside) not in written)
        ):
            beside -= item.around.identities
    return beside and beside & _in_a_row(
        evidence, {key: kinds[key] for key in kinds.keys() & (beside | main)}, furniture
    )


def _kinds(
    arounds: Iterable[Surroundings], wanted: AbstractSet[int]
) -> Iterator[tuple[int, _Kind]]:
    """Yield the kind of each box of `wanted`, perhaps several times."""
    for around in arounds:
        for parent, box in pairwise((None, *around.chain)):
            if box is not None and id(box) in wanted:
                yield id(box), (id(parent), make_of(box))


def _in_a_row(
    evidence: list[Evidence], kinds: Mapping[int, _Kind], furniture: AbstractSet[int]
) -> set[int]:
    """Return the boxes of `kinds` that stand next to another of their kind with no text between but furniture or adverts.

    On a message board the posts are of one kind, too, but a line with the writer's name stands between them.
    """
    row: set[int] = set()
    before = 0
    for item in evidence:
        around = item.around
        if item.text and furniture.isdisjoint(around.identities) and not is_advert(item.text):
            here = next((id(box) for box in reversed(around.chain) if id(box) in kinds), 0)
            if here != before and here and kinds[here] == kinds.get(before):
                row |= {here, before}
            before = here
    return row


def _within(around: Surroundings, boxes: AbstractSet[int]) -> tuple[str, ...]:
    """Return the names of the elements around a line, inside the innermost of the given boxes around it."""
    chain = around.chain
    at = next((at for at in range(len(chain), 0, -1) if id(chain[at - 1]) in boxes), 0)
    return tuple(box.name for box in chain[at:])


def _may_be_scene(box: Container) -> bool:
    named = box.name == _OF_ITSELF or attribute(box, "class").strip()
    return box.name in _SCENES and bool(named) and not is_piece(box)


def _is_of_page(item: Evidence) -> bool:
    """Return whether a line shows that its box is not a scene: a link, a list entry, a heading, a control, a plea."""
    if leads(item) or item.in_list or isinstance(item.block, Heading):
        return True
    text = item.text
    return bool(text) and (is_label(text) or is_bar(text) or asks_or_tells(text))
