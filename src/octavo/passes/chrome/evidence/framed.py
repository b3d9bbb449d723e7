"""Lines without markup → whether they have prose between two frames of labels, as a copied page does.

Menus, counters, names of readers and lists of other works are copied one per line, whatever language they are in
and whatever a site calls them. No author puts so many short lines before and after a story, unless they are
verse, which has longer lines and no counts.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence, ends_sentence
from octavo.passes.chrome.evidence.stretches import best_stretch
from octavo.passes.reading.headlines import parse_headline

_LONGEST_LABEL: Final = 40
"""The most letters of a label; a longer line is prose."""
_MOST_WORDS: Final = 6
"""The most words of a label."""
_PARAGRAPH: Final = 50
"""A line of prose with this many letters outweighs one label among the prose; twice as many outweigh two."""
_HEAVIEST: Final = 2.0
"""The most labels that one line of prose outweighs, however long it is."""
_SHORTEST_STORY: Final = 10
"""The fewest lines of a framed story."""
_MANY: Final = 7
"""Numbers of labels before and after a story that no author uses: clean texts have at most 8 and 5, 39 and 5, or 43 and
4 (472 texts, among them tales that read like pages; 2026-11)."""
_FEW: Final = 5
_VERY_MANY: Final = 15
"""With so many labels after a story, `_FEW` labels before it are enough."""
_DENSE: Final = 0.6
_THIN: Final = 0.45
"""The smallest share of labels among the lines after a story (before it: `_DENSE`); comments have longer lines."""
_MOST_HEADINGS: Final = 1
"""The most chapter headings in a copied page; a text with more is a book."""
_MOST_LABELS: Final = 2
"""The most labels around a book for each of its lines; there are more around the posts of a thread."""
_COUNTS: Final = re.compile(r"\d|[©|›»→←↑·•#@★☆♥♡▶/＋+×:：]")
_FEWEST_COUNTS: Final = 2
"""The fewest labels after a story with a figure or a separator; both sides together need twice as many."""


def is_framed(lines: Sequence[Evidence]) -> bool:
    """Return whether there are enough labels before and after the prose of a text to show that a page was copied."""
    said = [item for item in lines if item.text]
    labels = [_is_label(item) for item in said]
    for weigh in (_weight_of_line, _weight_of_ink):
        weights = [weigh(*pair) for pair in zip(said, labels, strict=True)]
        first, last = best_stretch(weights, least=0.0) or (0, -1)
        if last - first + 1 < _SHORTEST_STORY:
            continue
        before = [item.text for item, label in zip(said[:first], labels, strict=False) if label]
        behind = [
            item.text
            for item, label in zip(said[last + 1 :], labels[last + 1 :], strict=True)
            if label
        ]
        if _is_book(said[first : last + 1], len(before) + len(behind)):
            continue
        enough = len(before) >= _MANY or (len(before) >= _FEW and len(behind) >= _VERY_MANY)
        if (
            (enough and len(behind) >= _MANY)
            and len(before) >= _DENSE * first
            and len(behind) >= _THIN * (len(said) - last - 1)
            and _count(behind) >= _FEWEST_COUNTS
            and _count((*before, *behind)) >= 2 * _FEWEST_COUNTS
        ):
            return True
    return False


def _is_book(story: Sequence[Evidence], labels: int) -> bool:
    """Return whether lines are several chapters of a book, whose title page and contents also are labels."""
    if labels > _MOST_LABELS * len(story):
        return False
    return sum(parse_headline(item.text) is not None for item in story) > _MOST_HEADINGS


def _is_label(item: Evidence) -> bool:
    text = item.text
    return (
        item.size <= _LONGEST_LABEL and len(text.split()) <= _MOST_WORDS and not ends_sentence(text)
    )


def _weight_of_line(_: Evidence, label: bool) -> float:
    return -1.5 if label else 1.0


def _weight_of_ink(item: Evidence, label: bool) -> float:
    return -1.0 if label else min(item.size / _PARAGRAPH, _HEAVIEST)


def _count(labels: Sequence[str]) -> int:
    return sum(_COUNTS.search(text) is not None for text in labels)
