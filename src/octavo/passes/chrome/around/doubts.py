"""Blocks kept at the edges of a story → a note on each that may be furniture all the same.

What is lost is lost; what is kept can be seen. So a doubtful block is kept, and the ledger says which.
"""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import DROPPED, Choices
from octavo.passes.chrome.around.standfirst import LABELLED as STANDFIRST
from octavo.passes.chrome.evidence.model import Evidence, opens_speech
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.signs import appeals, bears_date, is_bar
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document
from octavo.tree.nodes import Block, is_standfirst
from octavo.tree.origin import origin_by

Doubts: TypeAlias = dict[int, tuple[Evidence, str]]
"""Blocks that stay in doubt, by `id()`, and why. The blocks are kept alive, so that no other gets the same `id()`."""

CODE: Final = "CHR014"
_EDGE: Final = 3
"""The number of blocks at either end of the story that are examined."""
_MOST: Final = 6
"""The most notes on a page; nobody reads more."""
_LONGEST: Final = 80
"""The number of a block's characters that its note quotes."""


def doubt_about(item: Evidence, place: Place, from_edge: int) -> str:
    """Return why a kept block may be furniture, or "" if no doubt is worth a note.

    `from_edge` counts the blocks between it and the nearer end of the story.
    """
    text = item.said
    if from_edge >= _EDGE or not text or item.counted or place.caption:
        return ""
    if is_label(text):
        return "nothing but the words of controls"
    if item.mostly_links:
        return "mostly links"
    if appeals(text) and not opens_speech(text):
        return "speaks to a visitor"
    if is_bar(text):
        return "a bar of choices or facts"
    if place.furnished:
        return "stands in a part of the page that is named as furniture"
    if item.score < 0 and bears_date(text):
        return "a date that stands alone"
    return closing_of(text) if item.around.chain else ""


def without_doubts(doubts: Doubts, document: Document, choices: Choices, made_by: str) -> Outcome:
    """Remove doubtful blocks and standfirsts if the user drops those by their codes (CHR011)."""
    if {CODE, STANDFIRST}.isdisjoint(choices.drop):
        return Outcome(document)

    def dropped(block: Block) -> Verdict | None:
        if is_standfirst(block):
            return (
                Verdict(DROPPED, f"named by {STANDFIRST}") if STANDFIRST in choices.drop else None
            )
        item, reason = doubts.get(id(block), (None, ""))
        if CODE not in choices.drop or item is None:
            return None
        if choices.spares(CODE, item.text, block.origin):
            return None
        return Verdict(DROPPED, f"named by {CODE}: {reason}")

    return remove(document, made_by, choices, blocks=dropped)


def notes_on(
    doubts: Mapping[int, tuple[Evidence, str]],
    kept: Iterable[Evidence],
    choices: Choices,
    made_by: str,
) -> list[Finding]:
    """Return a note on each doubtful block that is still there and that the user has not named.

    Findings: CHR014, with the text in the message and not in `before`, since nothing was removed.
    """
    notes = []
    for item in kept:
        _, reason = doubts.get(id(item.block), (item, ""))
        if not reason or choices.spares(CODE, item.text, item.block.origin):
            continue
        origin = origin_by(item.block.origin, made_by)
        message = f"{CODES[CODE].rule[:-1]}: “{_short(item.text)}”"
        notes.append(CODES[CODE].found(origin, message=message, evidence=reason))
    return notes[:_MOST]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"
