"""A clean page on its way into the book: where it goes, and what is known about it."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from octavo.findings.finding import Outcome


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
