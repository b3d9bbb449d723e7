"""A clean page on its way into the book: where it was put, and what is known of it."""

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
    """Where it was put; None leaves it to the role of its section."""
    authored: bool = False
    """Whether the title that it bears is its own, and not that of a browser's window."""
    whole: bool = False
    """Whether it is a book of its own, as an EPUB is, with metadata, matters and parts."""
    found_in: Path | None = None
    """The folder that was named in its stead; None for a page that was named."""
    loose: bool = False
    """Whether the names of the pages in that folder say no order."""
