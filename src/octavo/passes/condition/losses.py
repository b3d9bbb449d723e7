"""A page that lost most of its prose → a remark: the story may have been taken for something else.

Comments and recommendations are often longer than a story, but they are in boxes that say so, or are links: neither
is counted here.
"""

from collections.abc import Iterator
from typing import Final

from octavo.findings.finding import Finding
from octavo.passes.chrome.around.inside import APART, IN_FURNITURE
from octavo.passes.chrome.evidence.model import LINKED, PROSE, score_of_words, size_of
from octavo.passes.condition.examination import Reading, Remark
from octavo.tree.text import excerpt, fold_space, is_blank

_REMOVALS: Final = frozenset({"CHR004", "CHR006"})
_FEWEST: Final = 1000.0
"""The fewest letters of removed prose (ideographs count more) that are reported."""
_MOST: Final = 2.0
"""The ratio of removed to kept prose. Of 588 labelled chapters and articles with most of the story found, no chapter has
more than 0.9, and no article more than 1.6; rebuilt in other layouts, they are not reported either (2026-11)."""
_ABOVE: Final = 0.35
"""The ratio of prose removed above the story, without a sign of furniture, to kept prose: the story may begin there. Of
1,078 chapters and articles, 49 of which lose a line, one is reported: it has 0.45, and loses eleven lines. Those that
lose nothing have at most 0.25 (2026-11)."""
_FEWEST_ABOVE: Final = 400.0
_BY_ITS_PLACE: Final = f"before the story: {APART}"
_SENTENCE: Final = 40.0
"""The fewest letters of a line that is more than a label."""
_PIECE: Final = 2000.0
"""The same for a single removed text, however much is kept: none of those pages has one of more than 958."""


def mostly_gone(reading: Reading) -> Iterator[Remark]:
    """Find a page that lost most of its prose, a long text in one piece, or much of what was above the story (CHR035)."""
    if is_blank(reading.text):
        return
    gone = [text for finding in reading.findings if (text := _prose_of(finding))]
    sizes = list(map(size_of, gone))
    most = max(sizes, default=0.0)
    above = [text for finding in reading.findings if (text := _apart_above(finding))]
    begun = sum(map(size_of, above))
    kept = size_of(reading.text)
    if sum(sizes) >= _FEWEST and (most >= _PIECE or sum(sizes) > _MOST * kept):
        longest = gone[sizes.index(most)]
        message = "Most of the page's text was removed, or a long text in it"
    elif begun >= _FEWEST_ABOVE and begun > _ABOVE * kept:
        longest = max(above, key=size_of)
        message = "Much text above the story was removed, for no more than where it stood"
    else:
        return
    yield Remark("CHR035", f"{message}: “{excerpt(longest)}”.", None, longest)


def _apart_above(finding: Finding) -> str:
    """Return the sentence above the story that a finding removed only because of its place, or ""."""
    if finding.code not in _REMOVALS or finding.evidence != _BY_ITS_PLACE:
        return ""
    text = fold_space(finding.before)
    return text if score_of_words(text) > PROSE or size_of(text) >= _SENTENCE else ""


def _prose_of(finding: Finding) -> str:
    """Return the prose that a finding removed, or "" if it was removed for its links or the name of its box."""
    if finding.code not in _REMOVALS or finding.evidence.endswith((IN_FURNITURE, LINKED)):
        return ""
    text = fold_space(finding.before)
    return text if score_of_words(text) > PROSE or size_of(text) >= _PIECE else ""
