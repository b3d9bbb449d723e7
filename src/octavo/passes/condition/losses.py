"""A page of which most prose went → a remark: the story may have been taken for something else.

Comments and recommendations are often more than a story, but stand in boxes that say so, or are links: neither
counts here.
"""

from collections.abc import Iterator
from typing import Final

from octavo.findings.finding import Finding
from octavo.passes.chrome.around.inside import IN_FURNITURE
from octavo.passes.chrome.evidence.model import LINKED, PROSE, score_of_words, size_of
from octavo.passes.condition.examination import Reading, Remark
from octavo.tree.text import excerpt, fold_space, is_blank

_REMOVALS: Final = frozenset({"CHR004", "CHR006"})
_FEWEST: Final = 1000.0
"""Fewest letters of removed prose (ideographs count more) that are reported."""
_MOST: Final = 2.0
"""Prose that goes, for what stays. Of 588 labelled chapters and articles, most of whose story is found, no chapter has
more than 0.9, and no article more than 1.6; built otherwise, they are told of nothing either (2026-11)."""
_PIECE: Final = 2000.0
"""The same of a text in one piece, however much stays: none of those pages has one of more than 958."""


def mostly_gone(reading: Reading) -> Iterator[Remark]:
    """Find a page of which most prose went, or a long text in one piece (CHR035)."""
    gone = [text for finding in reading.findings if (text := _prose_of(finding))]
    sizes = list(map(size_of, gone))
    most = max(sizes, default=0.0)
    if sum(sizes) < _FEWEST or is_blank(reading.text):
        return
    if most >= _PIECE or sum(sizes) > _MOST * size_of(reading.text):
        longest = gone[sizes.index(most)]
        message = (
            f"Most of the page's text was removed, or a long text in it: “{excerpt(longest)}”."
        )
        yield Remark("CHR035", message, None, longest)


def _prose_of(finding: Finding) -> str:
    """Return the prose that a finding says was removed, "" for none and for what went for its links or its named box."""
    if finding.code not in _REMOVALS or finding.evidence.endswith((IN_FURNITURE, LINKED)):
        return ""
    text = fold_space(finding.before)
    return text if score_of_words(text) > PROSE or size_of(text) >= _PIECE else ""
