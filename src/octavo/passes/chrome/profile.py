"""What the chapters of one site repeat: learned from the book itself, by counting.

A block that stands near the edge of the story in chapter after chapter, numbers aside, is page
furniture. What is counted is small (a fingerprint and how many chapters bear it before, in and after
their story), so that the counts of many pages add up, on one core or on many.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from octavo.passes.chrome.evidence import Evidence
from octavo.passes.chrome.fingerprints import fingerprint
from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.pleas import PLEA, is_planted_plea, may_plead, plea_weight
from octavo.passes.chrome.sentences import edge_sentences, places_of
from octavo.passes.chrome.story import locate_story
from octavo.tree.document import Document
from octavo.tree.origin import Origin

Stand: TypeAlias = Literal["before", "start", "middle", "end", "after", "edge", "again", "inside"]
"""Where a line stands on a page. `edge`: anywhere but in the middle. `again`: in several places
outside the middle. `inside`: within the story, a block or a sentence of one, and it is a plea."""
Place: TypeAlias = Literal[
    "", "before the story", "first lines", "inside the story", "last lines", "after the story"
]

EDGE: Final = 6
"""Blocks at either end of the story that furniture may have slipped into."""
FEWEST_CHAPTERS: Final = 3
_SHARE: Final = 0.6
_FEWEST_PLEAS: Final = 2
_SHARE_OF_PLEAS: Final = 0.1
"""What says itself what it is need not stand in most chapters: promotions take turns."""
PLACES: Final[Mapping[Stand, Place]] = {
    "before": "before the story",
    "start": "first lines",
    "middle": "inside the story",
    "end": "last lines",
    "after": "after the story",
}


@dataclass(frozen=True, slots=True)
class Sightings:
    """The fingerprints of one page, each with the places it stands in. Adds up with others."""

    chapters: int = 0
    places: Mapping[tuple[str, Stand], int] = field(default_factory=dict)
    """In how many chapters a fingerprint stands at a place."""

    def __add__(self, other: "Sightings") -> "Sightings":
        """Return what both saw, counted together."""
        places = Counter(self.places)
        places.update(other.places)
        return Sightings(self.chapters + other.chapters, places)


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
    place: Place = ""
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

    def joined(self, other: "SiteProfile") -> "SiteProfile":
        """Return what both know; of a block that both know, what more chapters told."""
        blocks = dict(self.blocks)
        for print_, block in other.blocks.items():
            known = blocks.get(print_)
            if known is None or known.of < block.of:
                blocks[print_] = block
        return SiteProfile(max(self.chapters, other.chapters), blocks)


NO_PROFILE: Final = SiteProfile()


def sightings_on(page: Document, profile: SiteProfile = NO_PROFILE) -> Sightings:
    """Return what stands where on one page whose lines are already apart.

    What `profile` says to go anywhere is looked for inside every line.
    """
    glued = [print_ for print_, line in profile.blocks.items() if line.anywhere]
    places: set[tuple[str, Stand]] = set()
    for section in page.spine:
        evidence = gather(section.blocks)
        stretch = locate_story(evidence)
        if stretch is not None:
            places.update(_stands(evidence, *stretch))
        for item in evidence:
            places.update((print_, "inside") for print_ in glued if places_of(print_, item.text))
    return Sightings(1, dict.fromkeys(sorted(places), 1))


def _stands(evidence: list[Evidence], first: int, last: int) -> Iterator[tuple[str, Stand]]:
    prints = [fingerprint(item.text) for item in evidence]
    edges: Counter[str] = Counter()
    for at, print_ in enumerate(prints):
        if print_:
            stand = _stand(at, first, last)
            yield print_, stand
            edges[print_] += stand != "middle"
    for print_, times in edges.items():
        if times:
            yield print_, "edge"
        if times > 1:
            yield print_, "again"
    if may_plead("\n".join(prints[first : last + 1])):
        for item in evidence[first : last + 1]:
            for sentence in edge_sentences(item.text):
                if is_planted_plea(sentence):
                    yield fingerprint(sentence), "inside"


def _stand(at: int, first: int, last: int) -> Stand:
    if at < first:
        return "before"
    if at > last:
        return "after"
    if at - first < EDGE:
        return "start"
    return "end" if last - at < EDGE else "middle"


def learn(pages: Iterable[Sightings]) -> SiteProfile:
    """Return what the pages repeat, counted over at least 3 of them.

    Lines at an edge of the story in 60 % of the chapters; pleas at an edge, or inside the story, in
    10 % and in two at least.
    """
    counts: Counter[tuple[str, Stand]] = Counter()
    chapters = 0
    for page in pages:
        chapters += page.chapters
        counts.update(page.places)
    if chapters < FEWEST_CHAPTERS:
        return SiteProfile(chapters)
    lines: dict[str, Counter[Stand]] = {}
    for (print_, stand), count in sorted(counts.items()):
        lines.setdefault(print_, Counter())[stand] += count
    found = (_repeated(print_, seen, chapters) for print_, seen in lines.items())
    return SiteProfile(chapters, {line.fingerprint: line for line in found if line})


def _repeated(print_: str, seen: Counter[Stand], chapters: int) -> Repeated | None:
    """Return what is known of a line that was seen there, None where that is nothing."""
    needed = max(FEWEST_CHAPTERS, _SHARE * chapters)
    outside, middle = seen["before"] + seen["after"], seen["middle"]
    within = seen["start"] + middle + seen["end"]
    anywhere = seen["inside"] >= needed and outside < seen["inside"]
    if plea_weight(print_) >= PLEA:
        needed = max(_FEWEST_PLEAS, _SHARE_OF_PLEAS * chapters)
    if not anywhere and (seen["edge"] < needed or middle >= 0.5 * seen["edge"]):
        return None
    return Repeated(
        print_,
        max(seen["edge"], seen["inside"]),
        outside > within + seen["inside"],
        chapters,
        place=_place(seen),
        often=seen["again"] >= max(FEWEST_CHAPTERS, _SHARE * chapters),
        anywhere=anywhere,
    )


def _place(seen: Counter[Stand]) -> Place:
    """Return where a line stands in most chapters; one that is not always a block, inside the story."""
    most = max(PLACES, key=lambda stand: seen[stand])
    return PLACES[most] if seen[most] >= 0.5 * seen["inside"] else "inside the story"
