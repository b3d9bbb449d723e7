"""The lines of many pages and their places → what the site repeats, learned by counting.

A line near the edge of the story in chapter after chapter, ignoring numbers, is page
furniture or the author's refrain; which of the two is decided in its place (`repeated.py`).
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from octavo.passes.chrome.barren import Seen, barren_boxes
from octavo.passes.chrome.profile import (
    FEWEST_CHAPTERS,
    SHARE,
    PlaceOfRepeats,
    Repeated,
    SiteProfile,
)
from octavo.passes.chrome.sightings import Sightings, Stand, digest_of
from octavo.passes.chrome.wording.fingerprints import frame_of_print
from octavo.passes.chrome.wording.pleas import PLEA, plea_weight
from octavo.tree.nodes import Box

_FEWEST_PLEAS: Final = 2
"""The fewest chapters that must have a plea or a promotion, however short the book."""
_SHARE_OF_PLEAS: Final = 0.1
"""The share of the chapters that must have a plea, or a line in a box of links."""
_SHARE_OF_PLANTED: Final = 0.2
"""A line that itself says what it is need not be in most chapters: promotions take turns."""
_RUNNING_HEAD: Final = re.compile(
    r"\W*(?:page|seite|página|pagina|pág|pag|p|стр|trang|sayfa|strona|halaman)\W* # ?(?:\W|of|von|de|di|из|z)? ?#?\W*"
)
"""`Page 12 of 300`, between any two paragraphs of a printed page."""
_PLACES: Final[Mapping[Stand, PlaceOfRepeats]] = {
    "before": "before the story",
    "start": "first lines",
    "middle": "inside the story",
    "end": "last lines",
    "after": "after the story",
}


def learn(pages: Iterable[Sightings]) -> SiteProfile:
    """Return what the pages repeat, counted over at least three.

    This is lines at an edge of the story in 60 % of the chapters; pleas at an edge, or lines in a box of
    links, in 10 % and in at least two.
    """
    counts: Counter[tuple[str, Stand]] = Counter()
    boxes: dict[Box, Seen] = {}
    stories: list[int] = []
    titled = True
    chapters = counted = 0
    for page in pages:
        chapters += page.chapters
        counted += page.counted
        counts.update(page.places)
        for box, box_seen in page.boxes.items():
            boxes[box] = boxes[box] + box_seen if box in boxes else box_seen
        if page.boxes:
            stories.append(page.story)
            titled = titled and page.titled
    if chapters < FEWEST_CHAPTERS:
        return SiteProfile(chapters)
    lines: dict[str, Counter[Stand]] = {}
    for (print_, stand), count in sorted(counts.items()):
        lines.setdefault(print_, Counter())[stand] += count
    for print_, seen in lines.items():
        seen["middle"] += counts[(digest_of(print_), "middle")]
    found = [_repeated(print_, seen, chapters) for print_, seen in lines.items()]
    known = {line.fingerprint: line for line in found if line}
    for print_ in list(known):
        # A frame is worth knowing only if no line of it is known.
        known.pop(frame_of_print(print_), None)
    barren = barren_boxes(boxes, len(stories))
    shortest = min(stories, default=0)
    return SiteProfile(chapters, known, counted, barren, shortest, titled and bool(stories))


def _repeated(print_: str, seen: Counter[Stand], chapters: int) -> Repeated | None:
    """Return what is known about a line from its sightings, or None."""
    most = max(FEWEST_CHAPTERS, SHARE * chapters)
    few = max(_FEWEST_PLEAS, _SHARE_OF_PLEAS * chapters)
    outside, middle = seen["before"] + seen["after"], seen["middle"]
    within = seen["start"] + middle + seen["end"] + seen["inside"]
    planted = max(_FEWEST_PLEAS, _SHARE_OF_PLANTED * chapters)
    anywhere = seen["inside"] >= planted and outside < seen["inside"]
    anywhere = anywhere or (seen["middle"] >= most and bool(_RUNNING_HEAD.fullmatch(print_)))
    boxed = seen["boxed"] >= few and 2 * seen["boxed"] > seen["edge"]
    often = seen["below"] >= most
    at_edge = seen["edge"] >= few and middle < 0.5 * seen["edge"]
    if at_edge and seen["edge"] < most:
        at_edge = boxed or plea_weight(print_) >= PLEA
    if not (anywhere or often or at_edge):
        return None
    return Repeated(
        print_,
        max(seen["edge"], seen["inside"], seen["below"]),
        boxed or outside > within,
        chapters,
        place=_place(seen) if at_edge or anywhere else "inside the story",
        often=often,
        anywhere=anywhere,
    )


def _place(seen: Counter[Stand]) -> PlaceOfRepeats:
    """Return the place of a line in most chapters; one that is not always a block is inside the story."""
    most = max(_PLACES, key=lambda stand: seen[stand])
    return _PLACES[most] if seen[most] >= 0.5 * seen["inside"] else "inside the story"
