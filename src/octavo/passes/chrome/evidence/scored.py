"""A block of a page with its score as story."""

from dataclasses import replace
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.wording.logins import asks_to_log_in
from octavo.tree.record import record


@record
class Scored:
    """A block's evidence, its place, and the score from both: above 0 for story, below for furniture."""

    evidence: Evidence
    score: float
    place: Place


_REQUESTED: Final = 0.5
"""Score of a request to log in on a page without a story: above 0, so that it is what is kept."""


def or_request(scored: list[Scored]) -> list[Scored]:
    """Return `scored`; if nothing in it reads like a story, give lines that ask to log in a score above 0.

    The request is then kept as the page's text, and the menus around it go.
    """
    if any(item.score > 0 for item in scored):
        return scored
    return [
        replace(item, score=_REQUESTED) if asks_to_log_in(item.evidence.text) else item
        for item in scored
    ]
