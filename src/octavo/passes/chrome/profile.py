"""What the chapters of one site repeat: learned from the book itself, by counting.

A block that stands near the edge of the story in chapter after chapter, numbers aside, is page
furniture. What is counted is small (a fingerprint and how many chapters bear it before, in and after
their story), so that the counts of many pages add up, on one core or on many.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.shadow import shadow_of
from octavo.passes.chrome.story import locate_story
from octavo.tree.document import Document
from octavo.tree.origin import Origin
from octavo.tree.text import fold_space

Place: TypeAlias = Literal["before", "start", "middle", "end", "after"]

_FIGURES: Final = re.compile(r"\d+")
EDGE: Final = 6
"""Blocks at either end of the story that furniture may have slipped into."""
_LONGEST: Final = 400
FEWEST_CHAPTERS: Final = 3
_SHARE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Sightings:
    """The fingerprints of one page, each with the places it stands in. Adds up with others."""

    chapters: int = 0
    places: Mapping[tuple[str, Place], int] = field(default_factory=dict)
    """In how many chapters a fingerprint stands at a place."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """A block that chapters repeat: its fingerprint, and how many of them bear it."""

    fingerprint: str
    chapters: int
    mostly_outside: bool
    """Stands outside the story in most of them."""
    of: int = 0
    """How many chapters were looked at; 0 for as many as the profile says."""
    origin: Origin | None = field(default=None, compare=False, repr=False)
    """Where the user wrote it down; None for what was learned from the book."""


@dataclass(frozen=True, slots=True)
class SiteProfile:
    """What is known of the furniture of one site's pages, by fingerprint."""

    chapters: int = 0
    """How many chapters it was learned from."""
    blocks: Mapping[str, Repeated] = field(default_factory=dict)

    def joined(self, other: "SiteProfile") -> "SiteProfile":
        """Return what both know; of a block that both know, what more chapters told."""
        blocks = dict(self.blocks)
        for print_, block in other.blocks.items():
            known = blocks.get(print_)
            if known is None or known.of < block.of:
                blocks[print_] = block
        return SiteProfile(max(self.chapters, other.chapters), blocks)


NO_PROFILE: Final = SiteProfile()


def fingerprint(text: str) -> str:
    """Return what makes two blocks the same furniture: words folded, figures abstracted.

    >>> fingerprint("Chapter 12 of 60 · 1,204 views") == fingerprint("chapter 7 of 60 · 98 views")
    False
    >>> fingerprint("Chapter 12 of 60") == fingerprint("CHAPTER 7 of 60")
    True
    """
    return _FIGURES.sub("#", fold_space(shadow_of(text[:_LONGEST])))


def sightings_on(page: Document) -> Sightings:
    """Return what stands where on one page whose lines are already apart."""
    places: set[tuple[str, Place]] = set()
    for section in page.spine:
        evidence = gather(section.blocks)
        stretch = locate_story(evidence)
        if stretch is None:
            continue
        for at, item in enumerate(evidence):
            print_ = fingerprint(item.text)
            if print_:
                places.add((print_, _place(at, *stretch)))
    return Sightings(1, dict.fromkeys(places, 1))


def _place(at: int, first: int, last: int) -> Place:
    if at < first:
        return "before"
    if at > last:
        return "after"
    if at - first < EDGE:
        return "start"
    return "end" if last - at < EDGE else "middle"


def learn(pages: Iterable[Sightings]) -> SiteProfile:
    """Return what the pages repeat: blocks at the same edge of at least 3 chapters and 60 % of them."""
    counts: Counter[tuple[str, Place]] = Counter()
    chapters = 0
    for page in pages:
        chapters += page.chapters
        counts.update(page.places)
    needed = max(FEWEST_CHAPTERS, _SHARE * chapters)
    edges: dict[str, Counter[Place]] = {}
    for (print_, place), count in sorted(counts.items()):
        edges.setdefault(print_, Counter())[place] += count
    blocks = {}
    for print_, seen in edges.items():
        before, after = seen["before"] + seen["start"], seen["end"] + seen["after"]
        most = max(before, after)
        if most >= needed and seen["middle"] < 0.5 * most:
            outside = seen["before"] + seen["after"]
            blocks[print_] = Repeated(
                print_, min(most, chapters), outside > seen.total() / 2, chapters
            )
    return SiteProfile(chapters, blocks)
