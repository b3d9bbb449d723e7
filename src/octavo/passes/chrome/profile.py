"""What is known about the furniture of one site: the lines that its chapters repeat, by fingerprint.

It is learned from the book itself (`learning.py`), or read from a file that somebody may have edited.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal, TypeAlias

from octavo.findings.errors import UsageError
from octavo.passes.chrome.wording.fingerprints import frame_of_print
from octavo.tree.nodes import Box
from octavo.tree.origin import Origin

PlaceOfRepeats: TypeAlias = Literal[
    "", "before the story", "first lines", "inside the story", "last lines", "after the story"
]

FEWEST_CHAPTERS: Final = 3
"""The fewest pages that show what a site repeats; nothing is learned from fewer."""
SHARE: Final = 0.6
"""The share of the chapters that must have a line for it to be the site's."""
_FEWEST_COUNTED: Final = 2
"""In so many chapters, a column of counters is hardly ever a mistake."""
EDGE: Final = 6
"""The number of blocks at either end of the story that may still be furniture."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A line that chapters repeat: its fingerprint, and how many of them have it."""

    fingerprint: str
    chapters: int
    mostly_outside: bool
    """Whether it is outside the story in most of them."""
    of: int = 0
    """How many chapters were examined; 0 for as many as the profile says."""
    origin: Origin | None = field(default=None, compare=False, repr=False)
    """Its place in the user's file; None if it was learned from the book."""
    place: PlaceOfRepeats = ""
    """Its place in most of them; "" if it was not recorded."""
    often: bool = False
    """Whether it occurs several times on a page in most of them, as the marks of a list of comments do."""
    anywhere: bool = False
    """Whether it goes from within the story, too, as a block or a sentence of one: it promotes a place to read."""


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """What is known about the furniture of one site's pages, by fingerprint."""

    chapters: int = 0
    """The number of chapters it was learned from."""
    blocks: Mapping[str, Repeated] = field(default_factory=dict)
    counted: int = 0
    """The number of chapters in which most paragraphs end in a counter."""
    barren: Mapping[Box, int] = field(default_factory=dict, compare=False)
    """Boxes that never hold any of the story, with the most ink of one. They are not saved: they
    only make reading the current book faster."""
    shortest: int = field(default=0, compare=False)
    """Characters of the shortest story on the pages they were learned from."""
    titled: bool = field(default=False, compare=False)
    """Whether each of those pages has a chapter heading."""

    def __post_init__(self) -> None:
        """Check the fields.

        Raises:
            UsageError: `chapters` is not a number, or `blocks` does not map fingerprints to lines.
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
        """Return what is known about a line, by its fingerprint or its frame."""
        return self.blocks.get(print_) or self.blocks.get(frame_of_print(print_))

    @property
    def expects_counters(self) -> bool:
        """Return whether figures at the ends of lines on the site's pages are counters."""
        return self.counted >= max(_FEWEST_COUNTED, SHARE * self.chapters)

    def joined(self, other: "SiteProfile") -> "SiteProfile":
        """Return what both know; for a block in both, what was learned from more chapters."""
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
