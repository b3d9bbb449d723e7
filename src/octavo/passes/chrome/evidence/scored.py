"""A block of a page, and how much it speaks for story."""

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.evidence.places import Place
from octavo.tree.record import record


@record
class Scored:
    """A block, how much it speaks for story where it stands, and where that is."""

    evidence: Evidence
    score: float
    place: Place
