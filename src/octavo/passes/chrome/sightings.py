"""One page → its lines and their places, from which its site's profile is learned.

What is counted is small, a fingerprint and its place, so that the counts of many pages can be added,
on one core or on many.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias
from zlib import crc32

from octavo.passes.chrome.barren import Seen
from octavo.passes.chrome.evidence.model import MOSTLY_LINK, PROSE, Evidence
from octavo.passes.chrome.gathering import Gather
from octavo.passes.chrome.profile import EDGE, SiteProfile
from octavo.passes.chrome.story import locate_story
from octavo.passes.chrome.wording.fingerprints import fingerprint, frame_of_print
from octavo.passes.chrome.wording.pleas import PLEA, is_planted_plea, nouns_of_pleas, plea_weight
from octavo.passes.chrome.wording.sentences import LONGEST_SENTENCE, edge_sentences, spans_of
from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.tree.document import Document
from octavo.tree.nodes import Box, Heading
from octavo.tree.text import ELLIPSIS

Stand: TypeAlias = Literal[
    "before", "start", "middle", "end", "after", "edge", "below", "inside", "boxed"
]
"""The place of a line: before the story, among its first lines, and so on. Also `edge`: anywhere
but in the middle; `below`: a label that occurs several times below the first lines; `inside`: a plea in the
story, alone or as a sentence; `boxed`: in a part of the page that is half links."""
_DIGEST: Final = "="
"""Begins a digest, which is followed by eight figures; no line's fingerprint begins with it."""


@dataclass(frozen=True, slots=True)
class Sightings:
    """The fingerprints of one page, each with its places. Can be added to others."""

    chapters: int = 0
    places: Mapping[tuple[str, Stand], int] = field(default_factory=dict)
    """The number of chapters that have a fingerprint at a place."""
    counted: int = 0
    """The number of chapters in which most paragraphs end in a counter."""
    boxes: Mapping[Box, Seen] = field(default_factory=dict)
    """The boxes of the page; {} if they were not examined."""
    story: int = 0
    """Characters of the story, the least if there are many; 0 if it was not measured."""
    titled: bool = False
    """Whether the story has a heading; of many, whether all have."""

    def __add__(self, other: "Sightings") -> "Sightings":
        """Return the sum of both."""
        places = Counter(self.places)
        places.update(other.places)
        counted = self.counted + other.counted
        boxes = dict(self.boxes)
        for box, seen in other.boxes.items():
            boxes[box] = boxes[box] + seen if box in boxes else seen
        story = min(self.story, other.story) or max(self.story, other.story)
        chapters, titled = self.chapters + other.chapters, self.titled and other.titled
        return Sightings(chapters, places, counted, boxes, story, titled)


def sightings_on(page: Document, profile: SiteProfile, gather: Gather) -> Sightings:
    """Return the lines and their places on one page whose lines are already separate.

    Whatever `profile` removes anywhere is looked for inside every line.
    """
    glued = [print_ for print_, line in profile.blocks.items() if line.anywhere]
    places: set[tuple[str, Stand]] = set()
    counted = False
    for section in page.spine:
        evidence = gather(section.blocks)
        stretch = locate_story(evidence)
        if stretch is not None:
            places.update(_stands(evidence, *stretch, profile.blocks))
            places.update((frame, "edge") for frame in _frames(evidence, profile))
            places.update((print_, "boxed") for print_ in _boxed(evidence))
        for item in evidence:
            places.update((print_, "inside") for print_ in glued if spans_of(print_, item.text))
            counted = counted or item.counted
    return Sightings(1, dict.fromkeys(sorted(places), 1), int(counted))


def digest_of(print_: str) -> str:
    """Return a digest that represents a line in the story's middle: most of a book, and never furniture."""
    return f"{_DIGEST}{crc32(print_.encode()):08x}"


def _stands(
    evidence: list[Evidence], first: int, last: int, known: Container[str]
) -> Iterator[tuple[str, Stand]]:
    prints = [fingerprint(item.text) for item in evidence]
    labels: Counter[str] = Counter()
    for at, print_ in enumerate(prints):
        if not print_:
            continue
        stand = _stand(at, first, last)
        told = stand == "middle" and evidence[at].score > 0 and print_ not in known
        yield digest_of(print_) if told else print_, stand
        if stand != "middle":
            yield print_, "edge"
            if frame := _frame_of_plea(print_):
                yield frame, stand
                yield frame, "edge"
        if at - first >= EDGE and evidence[at].score <= 0:
            labels[print_] += 1
    yield from ((print_, "below") for print_, times in labels.items() if times > 1)
    for sentence in _planted(evidence[first : last + 1], prints[first : last + 1]):
        yield fingerprint(sentence), "inside"


def _planted(story: list[Evidence], prints: list[str]) -> Iterator[str]:
    """Yield the sentences at the ends of the story's lines that promote a place to read."""
    ends = [
        f"{print_} {shadow_of(item.text[-LONGEST_SENTENCE:])}"
        if len(item.text) > LONGEST_SENTENCE
        else print_
        for item, print_ in zip(story, prints, strict=True)
    ]
    nouns = nouns_of_pleas("\n".join(ends))
    for item, folded in zip(story, ends, strict=True) if nouns else ():
        if any(noun in folded for noun in nouns):
            sentences = list(edge_sentences(item.text))
            whole = len(item.text) <= LONGEST_SENTENCE and all(map(plea_weight, sentences))
            yield from filter(is_planted_plea, [*sentences, item.text] if whole else sentences)


def _stand(at: int, first: int, last: int) -> Stand:
    if at < first:
        return "before"
    if at > last:
        return "after"
    if at - first < EDGE:
        return "start"
    return "end" if last - at < EDGE else "middle"


def _frames(evidence: list[Evidence], profile: SiteProfile) -> Iterator[str]:
    """Yield the frames that a profile knows and some line of the page has."""
    known = {print_ for print_ in profile.blocks if f" {ELLIPSIS} " in print_}
    if known:
        yield from known.intersection(frame_of_print(fingerprint(item.text)) for item in evidence)


def _frame_of_plea(print_: str) -> str:
    frame = frame_of_print(print_)
    return frame if frame and plea_weight(print_) >= PLEA else ""


def _boxed(evidence: list[Evidence]) -> Iterator[str]:
    """Yield the fingerprints of the prose in boxes beside the story that are half links.

    Such a box is a container that neither contains the story nor is inside it, and has no heading: what a
    header says between the title and the links may be the author's motto.
    """
    mass: Counter[int] = Counter()
    for item in evidence:
        if item.score > PROSE:
            mass[item.around.home] += int(item.size)
    story = max(mass, key=lambda home: mass[home], default=0)
    around = {
        key for item in evidence if item.around.home == story for key in item.around.identities
    }
    boxes: defaultdict[int, list[Evidence]] = defaultdict(list)
    for item in evidence:
        beside = item.around.home not in around and story not in item.around.identities
        if story and item.text and beside:
            boxes[item.around.home].append(item)
    for home, items in boxes.items():
        links = sum(item.link_share > MOSTLY_LINK for item in items)
        if home and 2 * links >= len(items) and not any(_is_heading(item) for item in items):
            yield from (fingerprint(item.text) for item in items if item.score > 0)


def _is_heading(item: Evidence) -> bool:
    return isinstance(item.block, Heading)
