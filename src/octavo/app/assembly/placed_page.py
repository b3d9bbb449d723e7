"""A clean page on its way into the book: where it goes, what is known about it, and how many of them make an order certain."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final, TypeAlias

from octavo.findings.finding import Outcome
from octavo.tree.document import Section

MOST: Final = 0.75
"""The smallest share of the pages of a folder that must say where they belong; the others are odd ones."""
FEWEST: Final = 3
"""The fewest pages, or numbers, that define an order."""
SLIPS: Final = 20
"""One page in so many may contradict the others: a mistyped heading, a chapter saved again under another name."""


class Matter(Enum):
    """The three matters of a book."""

    FRONT = "front"
    BODY = "body"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Page:
    """A clean page on its way into the book. `part` is the index of its part, -1 for none."""

    name: str
    outcome: Outcome
    part: int = -1
    matter: Matter | None = None
    """Where it was assigned; None leaves it to the role of its section."""
    authored: bool = False
    """Whether its title is its own, and not that of a browser window."""
    whole: bool = False
    """Whether it is a book of its own, such as an EPUB, with metadata, matters and parts."""
    found_in: Path | None = None
    """The folder it was found in; None for a page that was named itself."""
    loose: bool = False
    """Whether the names of the pages in that folder define no order."""


Placed: TypeAlias = tuple[Section, Page]
"""A section, and the page that it is on."""
