"""The evidence of a page → its parts that begin with a chapter's number, and the boxes of its chapter headings.

`<div class="meta"><h2>Chapter 2: Low Water</h2>…</div>`, followed by the chapter: such a box is named like the
chapter's data, and is its heading all the same.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence, Frame, frame_of
from octavo.passes.reading.headlines import number_announced, parse_headline
from octavo.tree.nodes import Container, Heading

_LEAST: Final = 400
"""The fewest letters of prose after each heading; with less, it is a list of chapters with teasers."""
_FIRST_LINES: Final = 4
"""The number of first lines of a part in which its chapter number is looked for."""


def chapter_heads(evidence: Sequence[Evidence]) -> set[int]:
    """Return the boxes that each begin with a chapter's heading, by identity; none if there is only one.

    The boxes have the same elements and classes, their numbers follow one another, and prose follows each. A box
    of the same kind before them is returned, too: it is the first chapter's, whose heading may have become the page's.
    """
    numbers = {
        at: number for at, item in enumerate(evidence) if (number := number_of_chapter(item))
    }
    if len(numbers) < 2:
        return set()
    found: dict[Frame, dict[int, int]] = {}
    for at in numbers:
        for path, box in _begun_at(evidence, at):
            found.setdefault(path, {})[at] = id(box)
    heads = {path: boxes for path, boxes in found.items() if _count_on(boxes, numbers, evidence)}
    if not heads:
        return set()
    before = {
        id(box)
        for at in range(max(min(boxes) for boxes in heads.values()))
        for path, box in _begun_at(evidence, at)
        if at < min(heads.get(path, {0: 0}))
    }
    return before.union(*(boxes.values() for boxes in heads.values()))


def numbers_in(evidence: Sequence[Evidence]) -> dict[int, str]:
    """Return, by the identity of each container with a chapter number in its first lines, that number as printed."""
    seen: Counter[int] = Counter()
    numbers: dict[int, str] = {}
    for item in evidence:
        begun = [box for box in item.around.identities if seen[box] < _FIRST_LINES]
        if not begun:
            continue
        seen.update(begun)
        head = parse_headline(item.text)
        if head and head.number:
            for box in begun:
                numbers.setdefault(box, head.number)
    return numbers


def number_of_chapter(item: Evidence) -> float:
    """Return the number that a heading gives its chapter, 0 for any other line."""
    if not isinstance(item.block, Heading) or item.mostly_links or item.in_list:
        return 0
    return number_announced(item.text) or 0


def _begun_at(evidence: Sequence[Evidence], at: int) -> Iterator[tuple[Frame, Container]]:
    """Yield the containers that begin at a line, outermost first, each with its frame: elements and classes down to it."""
    before = evidence[at - 1].around.identities if at else frozenset()
    around = evidence[at].around
    frame = frame_of(around)
    for depth, box in enumerate(around.chain, 1):
        if id(box) not in before:
            yield frame[:depth], box


def _count_on(
    heads: dict[int, int], numbers: dict[int, float], evidence: Sequence[Evidence]
) -> bool:
    """Return whether the headings' numbers follow one another and enough prose follows each heading."""
    if len(heads) < 2 or any(numbers[two] != numbers[one] + 1 for one, two in pairwise(heads)):
        return False
    return all(
        sum(item.size for item in evidence[start:end] if item.score > PROSE) >= _LEAST
        for start, end in pairwise((*heads, len(evidence)))
    )
