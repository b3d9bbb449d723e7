"""What is known of the furniture of one site: lines that its chapters repeat, by fingerprint.

Learned from the book itself (`learning.py`), or read from a file that somebody may have edited.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from octavo.findings.errors import UsageError
from octavo.passes.chrome.wording.fingerprints import frame_of
from octavo.tree.nodes import Box
from octavo.tree.origin import Origin

PlaceOfRepeats: TypeAlias = Literal[
    "", "before the story", "first lines", "inside the story", "last lines", "after the story"
]

FEWEST_CHAPTERS: Final = 3
"""Pages from which on it can be told what a site repeats; of fewer nothing is learned."""
SHARE: Final = 0.6
"""The part of the chapters that must bear a line for it to be the site's."""
_FEWEST_COUNTED: Final = 2
"""A column of counters is hardly ever taken for one twice."""
EDGE: Final = 6
"""Blocks at either end of the story that furniture may have slipped into."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A line that chapters repeat: its fingerprint, and how many of them bear it."""

    fingerprint: str
    chapters: int
    mostly_outside: bool
    """Stands outside the story in most of them."""
    of: int = 0
    """How many chapters were looked at; 0 for as many as the profile says."""
    origin: Origin | None = field(default=None, compare=False, repr=False)
    """Where the user wrote it down; None for what was learned from the book."""
    place: PlaceOfRepeats = ""
    """Where it stands in most of them; "" where nobody wrote it down."""
    often: bool = False
    """Stands several times on a page in most of them, as the marks of a list of comments do."""
    anywhere: bool = False
    """Goes from within the story too, as a block or as a sentence of one: it promotes a place to read."""


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """What is known of the furniture of one site's pages, by fingerprint."""

    chapters: int = 0
    """How many chapters it was learned from."""
    blocks: Mapping[str, Repeated] = field(default_factory=dict)
    counted: int = 0
    """In how many chapters most paragraphs end in a counter."""
    barren: Mapping[Box, int] = field(default_factory=dict, compare=False)
    """Boxes that never hold any of the story, with the most ink of one. Never written down: they
    are what the book at hand is read faster with."""
    shortest: int = field(default=0, compare=False)
    """Characters of the shortest story on the pages that told of them."""
    titled: bool = field(default=False, compare=False)
    """Whether each of those pages bears a heading of its chapter."""

    def __post_init__(self) -> None:
        """Make sure that it can be looked into.

        Raises:
            UsageError: chapters are no number, or blocks are no lines by their fingerprints.
        """
        if not isinstance(self.chapters, int):
            raise UsageError(f"chapters is a whole number, and not {self.chapters!r}")
        blocks: Any = self.blocks
        lines = blocks.values() if isinstance(blocks, Mapping) else (None,)
        if not all(isinstance(line, Repeated) for line in lines):
            raise UsageError(
                "blocks are lines that chapters repeat, by their fingerprints",
                hint="octavo.learn_profile and octavo.load_profile return a profile",
            )

    def line(self, print_: str) -> Repeated | None:
        """Return what is known of a line, by its fingerprint or by the frame of it."""
        return self.blocks.get(print_) or self.blocks.get(frame_of(print_))

    @property
    def expects_counters(self) -> bool:
        """Tell whether a page of the site whose lines end in figures shows counters."""
        return self.counted >= max(_FEWEST_COUNTED, SHARE * self.chapters)

    def joined(self, other: "SiteProfile") -> "SiteProfile":
        """Return what both know; of a block that both know, what more chapters told."""
        blocks = dict(self.blocks)
        for print_, block in other.blocks.items():
            known = blocks.get(print_)
            if known is None or known.of < block.of:
                blocks[print_] = block
        most = max(self.chapters, other.chapters)
        return SiteProfile(
            most,
            blocks,
            max(self.counted, other.counted),
            {**self.barren, **other.barren},
            max(self.shortest, other.shortest),
            self.titled or other.titled,
        )


NO_PROFILE: Final = SiteProfile()
