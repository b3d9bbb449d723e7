"""Remove what the chapters of the book repeat at the edges of their story.

The profile says which blocks stand before or after the story in chapter after chapter. Outside the
story such a block goes. At its edges it goes unless it reads like prose: a refrain, an oath, a
system message are repeated too, and are the author's, and so is a label that stands among the story's
own prose: a line of a hero's facts. In the middle nothing goes for being repeated
alone: it must speak of a place to read besides.
"""

import re
from itertools import takewhile
from typing import Final

from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.datelines import is_dateline
from octavo.passes.chrome.evidence import Evidence
from octavo.passes.chrome.fingerprints import fingerprint
from octavo.passes.chrome.gathering import Gather, gather
from octavo.passes.chrome.pleas import PLEA, plea_weight, tells_of_page
from octavo.passes.chrome.profile import EDGE, Repeated, SiteProfile
from octavo.passes.chrome.records import records_in
from octavo.passes.chrome.story import is_end_mark, locate_story
from octavo.passes.chrome.watermarks import weight_of
from octavo.passes.chrome.words import is_label
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document, Section

_NAME: Final = "strip-repeated"
_PROSE: Final = 1.0
"""Score above which a line reads like a sentence of the story."""
_SMALL_SHARE: Final = 0.25
"""Prose outside the story that is less than this part of it is no part of the story."""
_STOLEN: Final = 2.2
"""Weight above which a sentence speaks of a theft: see `watermarks`."""
_MESSAGE: Final = re.compile(r"[\[【《<［].*[\]】》>］][.。!]?")
"""What a game says to the hero."""


def strip_repeated(profile: SiteProfile, choices: Choices, gather: Gather = gather) -> Pass:
    """Return the pass that removes what the profile knows (CHR012)."""

    def run(document: Document) -> Outcome:
        findings: tuple[Finding, ...] = ()
        # What goes lays open what stood behind it: judge again until nothing more goes.
        while profile.blocks:
            outcome = _strip(document, profile, choices, gather)
            if not outcome.findings:
                break
            document, findings = outcome.document, findings + outcome.findings
        return Outcome(document, findings)

    return Pass(_NAME, run, ("CHR004", "CHR012"))


def _strip(document: Document, profile: SiteProfile, choices: Choices, gather: Gather) -> Outcome:
    verdicts: dict[int, Verdict] = {}
    for section in document.spine:
        verdicts.update(_judge(section, profile, gather))
    return remove(document, _NAME, choices, blocks=lambda block: verdicts.get(id(block)))


def _judge(section: Section, profile: SiteProfile, gather: Gather) -> dict[int, Verdict]:
    evidence = gather(section.blocks)
    stretch = locate_story(evidence)
    if stretch is None:
        return {}
    first, last = stretch
    known = [profile.line(fingerprint(item.text)) if item.text else None for item in evidence]
    verdicts = {}
    records = records_in(evidence, known)
    for at in records:
        if mark := known[records[-1]]:
            marks = f"in a list whose marks stand {_counted(mark, profile)}"
            verdicts[id(evidence[at].block)] = Verdict("CHR012", marks)
    for at in _lines_beyond(evidence, known, first, last):
        verdicts[id(evidence[at].block)] = Verdict("CHR004", "beyond what the chapters repeat")
    edges = _labels_at_edges(evidence, known, first, last)
    for at, (item, line) in enumerate(zip(evidence, known, strict=True)):
        if line is None or (line.place == "inside the story" and not line.anywhere):
            continue
        outside = not first <= at <= last
        at_edge = min(at - first, last - at) < EDGE
        if outside or line.anywhere or at in edges or (at_edge and _is_furniture(item, line)):
            verdicts[id(item.block)] = Verdict("CHR012", told(line, profile))
    return verdicts


def _lines_beyond(
    evidence: list[Evidence], known: list[Repeated | None], first: int, last: int
) -> list[int]:
    """Return the indexes of what stands outside the story, and farther out than a repeated line.

    Without the line that keeps it apart it would look like a part of the story. Not where as much
    prose stands there as a part of the story would hold.
    """
    before = max((at for at in range(first) if known[at]), default=0)
    after = min((at for at in range(last + 1, len(known)) if known[at]), default=len(known))
    beyond = [*range(before), *range(after, len(known))]
    beside = sum(evidence[at].size for at in beyond if evidence[at].score > _PROSE)
    story = sum(item.size for item in evidence[first : last + 1] if item.score > _PROSE)
    return beyond if beside <= _SMALL_SHARE * story else []


def _labels_at_edges(
    evidence: list[Evidence], known: list[Repeated | None], first: int, last: int
) -> frozenset[int]:
    """Return the indexes of repeated labels that no prose of this chapter keeps from its edges.

    Labels stand in clusters. One goes where half of its cluster speaks of the page or of the serial, or
    is written with other elements than prose: of a hero's facts none does.
    """

    def is_prose(at: int) -> bool:
        return evidence[at].score > _PROSE and known[at] is None

    shapes = {item.around.shape for item in evidence[first : last + 1] if item.score > _PROSE}
    found: list[int] = []
    for way in (range(first, last + 1), range(last, first - 1, -1)):
        cluster = [at for at in takewhile(lambda at: not is_prose(at), way[:EDGE]) if known[at]]
        telling = {at for at in cluster if _tells_of_page(evidence[at], shapes)}
        labels = [at for at in cluster if _is_label(evidence[at])]
        if 2 * len(telling) >= len(telling.union(labels)):
            found += labels
    return frozenset(found)


def _is_label(item: Evidence) -> bool:
    """Tell whether a repeated line reads like a label, and not like what an author ends a chapter with."""
    text = item.text
    if item.counted or not any(map(str.isalpha, text)):
        return False
    message = _MESSAGE.fullmatch(text) is not None
    return item.score <= (0 if message else _PROSE) and not (is_dateline(text) or is_end_mark(text))


def _tells_of_page(item: Evidence, shapes: set[tuple[str, ...]]) -> bool:
    shape = item.around.shape
    return tells_of_page(item.text) or ("div" in shape and shape not in shapes)


def _is_furniture(item: Evidence, known: Repeated) -> bool:
    """Tell whether a repeated line at the story's edge cannot be its author's own words."""
    if item.counted:
        # The page counts comments on it, as it does on the story's other lines.
        return is_label(item.said)
    message = _MESSAGE.fullmatch(item.text) is not None
    pleads = plea_weight(item.text) >= (2 * PLEA if message else PLEA)
    if pleads or item.link_share > 0.5 or weight_of(item.text) >= _STOLEN:
        return True
    return known.mostly_outside and any(map(str.isalpha, known.fingerprint))


def told(known: Repeated, profile: SiteProfile) -> str:
    """Return what speaks for a removal: how many chapters bear the line, and where."""
    place = known.place.replace("lines", f"{EDGE} lines")
    return f"{_counted(known, profile)}, {place}" if place else _counted(known, profile)


def _counted(known: Repeated, profile: SiteProfile) -> str:
    return f"in {known.chapters} of {known.of or profile.chapters} chapters"
