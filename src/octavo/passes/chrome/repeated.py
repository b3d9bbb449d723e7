"""Remove the lines that a book's chapters repeat at the edges of their story.

The profile says which blocks are before or after the story in chapter after chapter. Outside the
story such a block is removed. At its edges it is removed unless it reads like prose: a refrain, an oath, a
system message are repeated, too, and are the author's, and so is a label among the story's
own prose: a line of a hero's statistics. In the middle nothing is removed for being repeated
alone: it must also mention a place to read. Nothing around the text of a thread's posts is removed here: that shows whose
each post is, and goes with the story's edges.
"""

from collections.abc import Callable
from itertools import takewhile
from typing import Final, TypeAlias

from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.around.repeated_lines import is_furniture, labels_at_edges, lines_apart
from octavo.passes.chrome.evidence.comment_lists import records_in
from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.evidence.noted import announced_in, may_be_text_of_note
from octavo.passes.chrome.gathering import Gather, Lines
from octavo.passes.chrome.profile import EDGE, Repeated, SiteProfile
from octavo.passes.chrome.story import locate_story
from octavo.passes.chrome.wording.fingerprints import fingerprint
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document

Known: TypeAlias = Callable[[str], Repeated | None]
"""What the profile knows about a line, by its words."""

_NAME: Final = "strip-repeated"
_SMALL_SHARE: Final = 0.25
"""Prose outside the story with a smaller share of it is not part of the story."""


def strip_repeated(profile: SiteProfile, choices: Choices, gather: Gather) -> Pass:
    """Return the pass that removes the lines that the profile knows (CHR012), and those beyond them (CHR004)."""
    lines: dict[str, Repeated | None] = {}

    def known(text: str) -> Repeated | None:
        # A page is judged several times, and most of its lines do not change.
        if text not in lines:
            lines[text] = profile.line(fingerprint(text)) if text else None
        return lines[text]

    def run(document: Document) -> Outcome:
        findings: tuple[Finding, ...] = ()
        # A removal exposes the lines behind it: judge again until nothing more goes.
        while profile.blocks:
            outcome = _strip(document, profile, choices, gather, known)
            if not outcome.findings:
                break
            document, findings = outcome.document, findings + outcome.findings
        return Outcome(document, findings)

    return Pass(_NAME, run, ("CHR004", "CHR012"))


def _strip(
    document: Document, profile: SiteProfile, choices: Choices, gather: Gather, known: Known
) -> Outcome:
    verdicts: dict[int, Verdict] = {}
    for section in document.spine:
        verdicts.update(_judge(profile, gather(section.blocks), known))
    return remove(document, _NAME, choices, blocks=lambda block: verdicts.get(id(block)))


def _judge(profile: SiteProfile, evidence: Lines, ask: Known) -> dict[int, Verdict]:
    stretch = locate_story(evidence)
    if stretch is None:
        return {}
    first, last = stretch
    known = [ask(item.text) for item in evidence]
    own = _own_notes(evidence, known)
    known = [None if at in own else line for at, line in enumerate(known)]
    verdicts: dict[int, Verdict] = {}
    posts = _posts(evidence)
    records = records_in(evidence, known)
    mark = known[records[-1]] if records else None
    if mark is not None and not posts:
        marks = f"in a list whose marks stand {_counted(mark, profile)}"
        verdicts.update((id(evidence[at].block), Verdict("CHR012", marks)) for at in records)
    for at in set(_lines_beyond(evidence, known, first, last)) - own - set(posts):
        verdicts[id(evidence[at].block)] = Verdict("CHR004", "beyond what the chapters repeat")
    glued = [line.fingerprint for line in profile.blocks.values() if line.anywhere]
    edges = labels_at_edges(evidence, known, first, last)
    edges |= lines_apart(evidence, known, first, last)
    for at, (item, line) in enumerate(zip(evidence, known, strict=True)):
        if at in posts and at in evidence.thread.around:
            continue
        if line is None or (line.place == "inside the story" and not line.anywhere):
            continue
        outside = not first <= at <= last
        at_edge = min(at - first, last - at) < EDGE
        if outside or line.anywhere or at in edges or (at_edge and is_furniture(item, line, glued)):
            verdicts[id(item.block)] = Verdict("CHR012", evidence_for(line, profile))
    return verdicts


def _posts(evidence: Lines) -> range:
    """Return the indexes from the first post of a thread to the last; none on a page that is not a thread."""
    thread = evidence.thread
    if not thread:
        return range(0)
    of_posts = (*thread.around, *thread.told)
    return range(min(of_posts), max(of_posts) + 1)


def _own_notes(evidence: Lines, known: list[Repeated | None]) -> set[int]:
    """Return the indexes of the lines of notes with content of their own, including their labels.

    A label naturally repeats; it goes with a plea that repeats.
    """
    noted = [place.noted for place in evidence.places]
    own = {at for at, is_noted in enumerate(noted) if is_noted and known[at] is None}
    own.update(at for at in range(len(noted) - 1) if at + 1 in own and _heads(evidence, at))
    for note in announced_in(evidence):
        if noted[note.row[0]]:
            lines = [at for at in note.boxed or note.row if known[at] is None]
        else:
            lines = [*takewhile(lambda at: known[at] is None, note.row)]
        if any(may_be_text_of_note(evidence[at]) for at in lines):
            own.update((note.label, *lines))
    return own


def _heads(evidence: Lines, at: int) -> bool:
    """Return whether a line is the first in a box of notes and reads like its heading."""
    noted = evidence.places[at].noted and not (at and evidence.places[at - 1].noted)
    return noted and evidence[at].score <= PROSE and not is_label(evidence[at].text)


def _lines_beyond(
    evidence: list[Evidence], known: list[Repeated | None], first: int, last: int
) -> list[int]:
    """Return the indexes of the lines outside the story, farther out than a repeated line.

    Without the line between them they would look like a part of the story. None are returned if as much
    prose is there as in a part of the story.
    """
    before = max((at for at in range(first) if known[at]), default=0)
    after = min((at for at in range(last + 1, len(known)) if known[at]), default=len(known))
    beyond = [*range(before), *range(after, len(known))]
    beside = sum(evidence[at].size for at in beyond if evidence[at].score > PROSE)
    story = sum(item.size for item in evidence[first : last + 1] if item.score > PROSE)
    return beyond if beside <= _SMALL_SHARE * story else []


def evidence_for(known: Repeated, profile: SiteProfile) -> str:
    """Return the evidence for a removal: how many chapters have the line, and where."""
    place = known.place.replace("lines", f"{EDGE} lines")
    return f"{_counted(known, profile)}, {place}" if place else _counted(known, profile)


def _counted(known: Repeated, profile: SiteProfile) -> str:
    return f"in {known.chapters} of {known.of or profile.chapters} chapters"
