"""A page, and the story that was found on it → the boxes that held none of it.

A site writes its menu of chapters and its list of comments into the same elements on every page. If
such an element never holds any of the story, its hundreds of lines need not be judged one by one on
the pages that follow: a reader gives it as one piece of text (`Source.barren`), and it is removed in one piece.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Blocks, Box, Container, attribute
from octavo.tree.record import record
from octavo.tree.text import ink
from octavo.tree.walk import walk_blocks

_PARTS: Final = frozenset({"aside", "footer", "header", "nav"})
"""Elements that name a part of a page by themselves; others need an id or a class."""
_FEWEST_BLOCKS: Final = 4
"""A box with fewer blocks is judged as quickly as it is recognised."""
_SHARE: Final = 0.6
"""The share of the pages that must have a box."""


@record
class Seen:
    """A box as it occurs on pages."""

    pages: int
    """How many pages have it."""
    ink: int
    """The most ink of a single such element on one of them."""
    storied: bool
    """Whether it held some of the story on one of them."""

    def __add__(self, other: "Seen") -> "Seen":
        """Return what is known from both pages, or sets of pages."""
        most = max(self.ink, other.ink)
        return Seen(self.pages + other.pages, most, self.storied or other.storied)


def boxes_on(page: Document, story: Document) -> Mapping[Box, Seen]:
    """Return the boxes of a page; `story` is what the passes have left of it.

    Of nested boxes of which nothing is left, only the outermost is returned.
    """
    left = _places_in(story)
    boxes: dict[Box, Seen] = {}
    for section in page.sections():
        for container, storied in _boxes_in(section.blocks, left):
            box = _box_of(container)
            held = 0 if storied else ink(text_of_blocks((container,)))
            known = boxes.get(box)
            boxes[box] = Seen(
                1,
                max(held, known.ink if known else 0),
                storied or (known is not None and known.storied),
            )
    return boxes


def barren_boxes(boxes: Mapping[Box, Seen], pages: int) -> Mapping[Box, int]:
    """Return the boxes that most of so many pages have, and that hold the story on none, with their ink."""
    return {
        box: seen.ink
        for box, seen in sorted(boxes.items())
        if not seen.storied and seen.pages >= _SHARE * pages
    }


def _box_of(container: Container) -> Box:
    """Return the box that a container is an instance of."""
    return container.name, attribute(container, "id"), attribute(container, "class")


def _boxes_in(blocks: Blocks, left: frozenset[str]) -> Iterator[tuple[Container, bool]]:
    """Yield the boxes among blocks, and whether each held some of the story."""
    for block in blocks:
        if not isinstance(block, Container):
            continue
        storied = block.origin is None or block.origin.path in left
        named = block.name in _PARTS or any(_box_of(block)[1:])
        if named and (storied or _is_large(block)):
            yield block, storied
        if storied or not named:
            yield from _boxes_in(block.blocks, left)


def _is_large(block: Block) -> bool:
    return (
        sum(not isinstance(inner, Container) for inner in walk_blocks((block,))) >= _FEWEST_BLOCKS
    )


def _places_in(story: Document) -> frozenset[str]:
    """Return the element paths of the story's nodes and of all their ancestors."""
    places: set[str] = set()
    for section in story.sections():
        for path in _paths(section):
            place = path
            while place and place not in places:
                places.add(place)
                place = place.rpartition("/")[0]
    return frozenset(places)


def _paths(section: Section) -> Iterator[str]:
    """Yield the element paths of a section's heading and of its blocks."""
    if section.origin:
        yield section.origin.path
    for block in walk_blocks(section.blocks):
        if block.origin:
            yield block.origin.path
