"""Fragments in order → the side and number of each page, and the places of blank pages.

Front matter is numbered separately; the body begins at 1, and the back matter continues it. A book begins on a
recto: a right-hand page, or a left-hand one if the book is read from the right.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from octavo.writers.pdf.file.fragment import Fragment, Side
from octavo.writers.pdf.file.numerals import numeral

FRONT: Final = "frontmatter"
OPPOSITE: Final[Mapping[Side, Side]] = MappingProxyType({"left": "right", "right": "left"})


@dataclass(frozen=True, slots=True)
class Extent:
    """What pagination needs to know about a fragment."""

    pages: int
    starts: str
    ends: str
    front: bool
    """Whether it belongs to the front matter."""

    @classmethod
    def of(cls, fragment: Fragment, matter: str) -> "Extent":
        """Return the extent of a fragment in `matter`."""
        return cls(fragment.pages, fragment.starts, fragment.ends, matter == FRONT)


@dataclass(frozen=True, slots=True)
class Run:
    """The pages of one fragment in the book."""

    first: int
    """The index of its first page."""
    number: int
    """The number of that page, within the front matter or from the beginning of the body."""
    pages: int
    front: bool
    blank: bool
    """Whether a blank page precedes it."""
    side: Side
    """The side of its first page."""

    def side_of(self, leaf: int) -> Side:
        """Return the side of one of its pages."""
        return self.side if leaf % 2 == 0 else OPPOSITE[self.side]

    def label(self, leaf: int) -> str:
        """Return the number of one of its pages as printed."""
        return label(self.number + leaf, front=self.front)


def label(number: int, *, front: bool) -> str:
    """Return a page number as printed: Roman in the front matter."""
    return numeral(number, "lower-roman" if front else "decimal")


def paginate(
    extents: Iterable[Extent], *, right_to_left: bool, first_page: int = 1
) -> Iterator[Run]:
    """Yield the run of each fragment, in order; the body begins at `first_page`."""
    recto: Side = "left" if right_to_left else "right"
    at, number, front, before = 0, 1, True, "page"
    for extent in extents:
        blank = _is_blank(at, _wanted_side((before, extent.starts), recto), recto)
        at, number = at + blank, number + blank
        if front and not extent.front:
            number = first_page
        front = extent.front
        side = recto if at % 2 == 0 else OPPOSITE[recto]
        yield Run(at, number, extent.pages, front, blank, side)
        at, number, before = at + extent.pages, number + extent.pages, extent.ends


def count_pages(runs: Sequence[Run], *, even: bool = False) -> int:
    """Return how many pages a book has, including blank ones; one more if it must be an `even` number and is not.

    >>> count_pages([Run(0, 1, 3, False, False, "right")], even=True)
    4
    """
    pages = runs[-1].first + runs[-1].pages if runs else 0
    return pages + pages % 2 if even else pages


def _wanted_side(breaks: Iterable[str], recto: Side) -> Side | None:
    sides: dict[str, Side] = {
        "left": "left", "right": "right", "recto": recto, "verso": OPPOSITE[recto],
    }  # fmt: skip
    wanted = [sides[value] for value in breaks if value in sides]
    return wanted[-1] if wanted else None


def _is_blank(at: int, wanted: Side | None, recto: Side) -> bool:
    """Return whether a page must be left blank for the next to be on the required side."""
    return wanted is not None and (wanted == recto) != (at % 2 == 0)
