"""The lines of copied text → where its chapters begin, if several pages were pasted into one text.

Bars and ways on stand around each chapter then, and none of them is the edge of the story.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.words import is_navigation, is_way_on
from octavo.passes.reading.counting import CHAPTER, Numbered, heads_of_chapters, unit_of
from octavo.passes.reading.headlines import LONGEST, parse_headline
from octavo.tree.numerals import number_value

_ALIKE: Final = 0.25
"""Share of the longest of such stretches that others hold at least; what readers say below a single chapter is less."""
_FEWEST: Final = 3
"""Chapters that count on; of a single page the chapters before and after it may be named at its end, with comments below."""


def pages_pasted(lines: Sequence[Evidence], number: str) -> Sequence[int]:
    """Return the indexes at which the pages begin of which a text was pasted together, in order; none for a single page.

    Their chapters' numbers tell it, see `chapters_pasted`; or else ways on to other chapters do that stand between
    stretches of prose of which at least `_FEWEST` are of a chapter's length.
    """
    return chapters_pasted(lines, number) or _between_ways_on(lines)


def chapters_pasted(lines: Sequence[Evidence], number: str) -> Sequence[int]:
    """Return the indexes of the lines that head the chapters of several pages, in order; none for a single page.

    `number` is that of the first chapter as printed, if its heading has been lifted, else "". Only what reads like prose
    counts as a chapter's text.
    """
    lifted = number_value(number) if unit_of(number) else None
    announcing = [] if lifted is None else [-1]
    numbered = [] if lifted is None else [Numbered(lifted, 0.0, 0.0)]
    size = 0.0
    for at, item in enumerate(lines):
        if (value := _number_of(item.text)) is not None:
            announcing.append(at)
            numbered.append(Numbered(value, size, size))
        elif item.score > PROSE:
            size += item.size
    if len(numbered) < _FEWEST:
        return ()
    heads = (announcing[at] for at in heads_of_chapters(numbered, size, _FEWEST))
    return [at for at in heads if at >= 0]


def _number_of(text: str) -> float | None:
    """Return the number that a line gives its chapter in words and figures, None for any other line; a bare figure is none."""
    headline = parse_headline(text) if 0 < len(text) <= LONGEST else None
    if headline is None or headline.book or not unit_of(headline.number):
        return None
    return number_value(headline.number)


def _between_ways_on(lines: Sequence[Evidence]) -> Sequence[int]:
    begins, sizes = [0], [0.0]
    for at, item in enumerate(lines):
        if item.score <= PROSE and (is_way_on(item.text) or is_navigation(item.text)):
            begins.append(at + 1)
            sizes.append(0.0)
        elif item.score > PROSE:
            sizes[-1] += item.size
    least = max(CHAPTER, _ALIKE * max(sizes))
    told = [begin for begin, size in zip(begins, sizes, strict=True) if size >= least]
    return told if len(told) >= _FEWEST else ()
