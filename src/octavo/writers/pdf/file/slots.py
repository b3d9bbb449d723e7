"""Object numbers: which part of a PDF has which, so that its pieces can be written separately.

Every fragment of a book has a *slot*, a run of object numbers, and is written with its final numbers; joining
is then copying. A few objects that all fragments refer to have fixed numbers. Gaps between slots are free
numbers, which a cross-reference stream need not list (PDF 1.7, 7.5.8).
"""

import re
from enum import IntEnum
from typing import Any, Final

STEP: Final = 256
"""Slots begin and end at multiples of this, so that a chapter may grow a little without moving others."""
FIRST_SLOT: Final = STEP
_TAG: Final = re.compile(r"<[a-z]")
_SHORTEST_PAGE: Final = 300
"""Characters on the emptiest page filled with text: large type on a telephone."""


class Fixed(IntEnum):
    """Objects whose numbers all fragments know."""

    CATALOG = 1
    PAGES = 2
    INFO = 3
    FONTS = 4
    DOCUMENT = 5
    STRUCTURE = 6
    PARENTS = 7
    METADATA = 8

    @property
    def reference(self) -> bytes:
        """The reference to the object."""
        return reference(self)


def reference(number: int) -> bytes:
    """Return a reference to an object."""
    return b"%d 0 R" % number


def room_for(markup: str) -> int:
    """Return how many numbers to reserve for a piece: more than it will need, judging by its markup alone.

    These are an element of the structure tree for each in the markup and one for its wrapper; and for a page
    itself, its contents, its folio and its annotations.
    """
    tags = len(_TAG.findall(markup))
    pages = 6 + len(markup) // _SHORTEST_PAGE
    return whole_steps(2 * tags + 4 * pages + 64)


def whole_steps(count: int) -> int:
    """Return a number of objects rounded up to whole steps."""
    return -(-count // STEP) * STEP


class Slot:
    """The objects of one fragment in the order of their numbers. To WeasyPrint it is a PDF."""

    def __init__(self, base: int) -> None:
        self.base = base
        self.objects: list[Any] = []
        self._reserved = 0

    def add_object(self, one: Any) -> None:
        """Give an object the next number."""
        one.number = self.base + self._reserved + len(self.objects)
        self.objects.append(one)

    def reserve(self, count: int) -> int:
        """Reserve `count` numbers for objects that the joiner writes; must be called once, and first."""
        self._reserved = count
        return self.base

    @property
    def size(self) -> int:
        """How many numbers are used."""
        return self._reserved + len(self.objects)
