"""A block of a page, and how much it speaks for story."""

from dataclasses import replace
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.wording.logins import asks_to_log_in
from octavo.tree.record import record


@record
class Scored:
    """A block, how much it speaks for story where it stands, and where that is."""

    evidence: Evidence
    score: float
    place: Place


_REQUESTED: Final = 0.5


def or_request(scored: list[Scored]) -> list[Scored]:
    """Where nothing on a page reads like a story, let what asks to log in for it stand for one: its menus are none."""
    if any(item.score > 0 for item in scored):
        return scored
    return [
        replace(item, score=_REQUESTED) if asks_to_log_in(item.evidence.text) else item
        for item in scored
    ]
