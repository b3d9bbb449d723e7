"""Lines of a copied page → those that begin at the margin while all paragraphs of its story are indented.

Chinese and Japanese writers indent each paragraph by a space; pages do not indent their own lines. Of 2,239
lines in the stories of 47 such pages, two began at the margin, one of them a date; of 2,601 lines around them,
all but 23 did (composed and real pages, 2026-11). Speech in brackets needs no space.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence, opens_speech
from octavo.passes.chrome.wording.datelines import is_dateline
from octavo.passes.chrome.wording.story_ends import is_end_mark
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.note_labels import opening_label
from octavo.tree.nodes import Paragraph, Text

_SPACES: Final = ("\u3000", "\u00a0\u00a0")
_FEWEST: Final = 6
"""The fewest indented paragraphs of an indented story."""
_NEARLY_ALL: Final = 0.9
"""The smallest share of sentences, without speech, that must be indented between the first and last indented paragraph."""


def outset_lines(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of the labels before and after an indented story; none if the story is not indented."""
    inset = [at for at, item in enumerate(lines) if _is_set_in(item)]
    if len(inset) < _FEWEST:
        return frozenset()
    first, last = inset[0], inset[-1]
    said = [
        at
        for at in range(first, last + 1)
        if lines[at].score > PROSE
        and ends_sentence(lines[at].text)
        and not opens_speech(lines[at].text)
    ]
    if len(set(said).intersection(inset)) < max(_FEWEST, _NEARLY_ALL * len(said)):
        return frozenset()
    around = (*range(first), *range(last + 1, len(lines)))
    return frozenset(at for at in around if _may_be_pages(lines[at]))


def between_outset(lines: Sequence[Evidence]) -> tuple[int, int]:
    """Return the range of an indented story between unindented labels: its first index, and the index after its last."""
    outset = [at for at, item in enumerate(lines) if item.outset]
    if not outset:
        return 0, len(lines)
    begins = next(at for at, item in enumerate(lines) if _is_set_in(item))
    above = bisect_left(outset, begins)
    start = outset[above - 1] + 1 if above else 0
    return start, outset[above] if above < len(outset) else len(lines)


def _is_set_in(item: Evidence) -> bool:
    match item.block:
        case Paragraph(content=(Text(text), *_)):
            return text.startswith(_SPACES)
        case _:
            return False


def _may_be_pages(item: Evidence) -> bool:
    """Return whether a line may belong to the page: a label that is not speech, heading, date, note's label or end mark."""
    text = item.text
    return (
        item.score < 0
        and any(map(str.isalnum, text))
        and not (opens_speech(text) or is_dateline(text) or is_end_mark(text))
        and parse_headline(text) is None
        and opening_label(text) is None
    )
