"""The lines of copied text → where the pages begin, if several were pasted into one text.

Then there are bars and navigation around each chapter, and none of them is the edge of the story.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.words import is_navigation, is_way_on
from octavo.passes.reading.counting import CHAPTER, Numbered, heads_of_chapters, unit_of
from octavo.passes.reading.headlines import LONGEST, parse_headline
from octavo.tree.numerals import number_value

_ALIKE: Final = 0.25
"""Each stretch must have at least this share of the longest; readers' comments below a single chapter have less."""
_FEWEST: Final = 3
"""The fewest chapters in sequence; a single page may name the previous and next chapter at its end, with comments below."""


def pages_pasted(lines: Sequence[Evidence], number: str) -> Sequence[int]:
    """Return the indexes where the pages of a pasted text begin, in order; none for a single page.

    The signs are the chapters' numbers, see `chapters_pasted`, or else navigation to other chapters between
    stretches of prose, at least `_FEWEST` of which are as long as a chapter.
    """
    return chapters_pasted(lines, number) or _between_ways_on(lines)


def chapters_pasted(lines: Sequence[Evidence], number: str) -> Sequence[int]:
    """Return the indexes of the chapter headings of several pages, in order; none for a single page.

    `number` is that of the first chapter as printed, if its heading has been lifted, else "". Only prose
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
    """Return the chapter number in a line with a word and a figure; None for any other line, even a bare figure."""
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
