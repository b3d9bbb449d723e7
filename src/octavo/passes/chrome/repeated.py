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
from octavo.passes.chrome.evidence import Evidence
from octavo.passes.chrome.fingerprints import fingerprint
from octavo.passes.chrome.gathering import Gather, gather
from octavo.passes.chrome.pleas import PLEA, plea_weight
from octavo.passes.chrome.profile import EDGE, Repeated, SiteProfile
from octavo.passes.chrome.records import records_in
from octavo.passes.chrome.story import locate_story
from octavo.passes.chrome.watermarks import weight_of
from octavo.passes.chrome.words import is_label
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document, Section

_NAME: Final = "strip-repeated"
_PROSE: Final = 1.0
"""Score above which a line reads like a sentence of the story."""
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

    return Pass(_NAME, run, ("CHR012",))


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
    for at in records_in(evidence, known):
        verdicts[id(evidence[at].block)] = Verdict("CHR012", "in a list of comments or of books")
    outer = _outer_lines(evidence, known, first, last)
    for at, (item, line) in enumerate(zip(evidence, known, strict=True)):
        if line is None or (line.place == "inside the story" and not line.anywhere):
            continue
        outside = not first <= at <= last
        at_edge = min(at - first, last - at) < EDGE
        if outside or line.anywhere or (at_edge and _is_furniture(item, line, outer=at in outer)):
            verdicts[id(item.block)] = Verdict("CHR012", told(line, profile))
    return verdicts


def _outer_lines(
    evidence: list[Evidence], known: list[Repeated | None], first: int, last: int
) -> frozenset[int]:
    """Return the indexes of the story's lines that no prose of this chapter keeps from its edges."""

    def is_prose(at: int) -> bool:
        return evidence[at].score > _PROSE and known[at] is None

    opening = takewhile(lambda at: not is_prose(at), range(first, last + 1))
    ending = takewhile(lambda at: not is_prose(at), range(last, first - 1, -1))
    return frozenset((*opening, *ending))


def _is_furniture(item: Evidence, known: Repeated, *, outer: bool) -> bool:
    """Tell whether a repeated line at the story's edge cannot be its author's own words."""
    if item.counted:
        # The page counts comments on it, as it does on the story's other lines.
        return is_label(item.said)
    message = _MESSAGE.fullmatch(item.text) is not None
    pleads = plea_weight(item.text) >= (2 * PLEA if message else PLEA)
    if pleads or item.link_share > 0.5 or weight_of(item.text) >= _STOLEN:
        return True
    if not any(character.isalpha() for character in known.fingerprint):
        return False
    if known.mostly_outside:
        return True
    return outer and item.score <= (0 if message else _PROSE)


def told(known: Repeated, profile: SiteProfile) -> str:
    """Return what speaks for a removal: how many chapters bear the line, and where."""
    counted = f"in {known.chapters} of {known.of or profile.chapters} chapters"
    place = known.place.replace("lines", f"{EDGE} lines")
    return f"{counted}, {place}" if place else counted
