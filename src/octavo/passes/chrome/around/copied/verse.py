"""Copied text → the lines of its verse, of which none is the page's.

One kind is a stanza: short lines without a blank line between, many of which end like a clause, and the last one a sentence.
The other has no such marks: short lines in a row, at least half of which narrate, name things of the world, or go on in
the middle of a sentence. A copied menu looks like either, but does none of this.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from octavo.passes.chrome.around.copied.last_lines import is_of_page
from octavo.passes.chrome.around.copied.lone_lines import stands_apart
from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.wording.narration import is_told
from octavo.passes.chrome.wording.story_world import is_of_the_world

_FEWEST: Final = 2
_MOST: Final = 20
"""The most lines of a stanza; more are a list."""
_FEWEST_SUNG: Final = 4
"""The fewest lines of verse that no punctuation shows."""
_MOST_SUNG: Final = 200
"""The most lines of such verse, but for a whole run of short lines: to try all parts of a long one would take for ever."""
_SUNG: Final = 1 / 2
"""The smallest share of such lines that narrate, go on with a sentence, or name things of the world."""
_TOLD: Final = 1 / 4
"""The smallest share that do one of the first two: a list of titles may name things of the world."""
_LONGEST: Final = 60
"""The most characters of a verse; a longer line is a paragraph."""
_CLAUSE: Final = re.compile(r"[,;:.!?…—–،؛؟。、，；：！？।]['\"’”»」』)]*\Z")
_PAUSES: Final = 1 / 3
"""The smallest share of a stanza's lines that end like a clause."""
_GOES_ON: Final = 2
"""The fewest spaces in a line with a small first letter that goes on with a sentence."""


def verse_lines(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of the lines of verse, in either kind."""
    found: set[int] = set()
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or stands_apart(lines[at - 1], lines[at]):
            if _is_stanza(lines[start:at]):
                found.update(range(start, at))
            start = at
    return frozenset(found | _sung(lines))


def _sung(lines: Sequence[Evidence]) -> set[int]:
    """Return the indexes of the lines of verse without punctuation."""
    found: set[int] = set()
    start = 0
    for at in range(len(lines) + 1):
        if at == len(lines) or not _may_be_sung(lines[at]):
            if at - start >= _FEWEST_SUNG:
                found.update(_longest_song(lines, start, at))
            start = at + 1
    return found


def _longest_song(lines: Sequence[Evidence], start: int, end: int) -> range:
    """Return the longest verse in a run of short lines: both its ends sound like verse or are beside prose."""
    told = [_is_told_on(item.said) for item in lines[start:end]]
    sung = [
        on or is_of_the_world(item.said) for on, item in zip(told, lines[start:end], strict=True)
    ]
    sung_before, told_before = list(accumulate(sung, initial=0)), list(accumulate(told, initial=0))
    opens = start > 0 and lines[start - 1].score > PROSE
    closes = end < len(lines) and lines[end].score > PROSE
    firsts = [at for at, verse in enumerate(sung) if verse or (opens and at == 0)]
    lasts = [at + 1 for at, verse in enumerate(sung) if verse or (closes and at == len(sung) - 1)]
    best = 0, 0
    for first in firsts:
        shortest = max(_FEWEST_SUNG, best[1] - best[0] + 1)
        near = lasts[bisect_left(lasts, first + shortest) : bisect_right(lasts, first + _MOST_SUNG)]
        for last in (*lasts[-1:], *reversed(near)):
            long = last - first
            if (
                long >= shortest
                and sung_before[last] - sung_before[first] >= _SUNG * long
                and told_before[last] - told_before[first] >= _TOLD * long
            ):
                best = first, last
                break
    return range(start + best[0], start + best[1])


def _may_be_sung(item: Evidence) -> bool:
    text = item.said
    if not 1 < len(text) <= _LONGEST or item.score > PROSE or any(map(str.isdecimal, text)):
        return False
    return any(map(str.isalpha, text)) and not is_of_page(item)


def _is_told_on(text: str) -> bool:
    """Return whether a line narrates, or begins in the middle of a sentence."""
    goes_on = text[0].islower() and text.count(" ") >= _GOES_ON
    return goes_on or is_told(text)


def _is_stanza(lines: Sequence[Evidence]) -> bool:
    if not _FEWEST <= len(lines) <= _MOST or not ends_sentence(lines[-1].text):
        return False
    if any(not 0 < len(item.text) <= _LONGEST or is_of_page(item) for item in lines):
        return False
    pauses = sum(_CLAUSE.search(item.text) is not None for item in lines)
    return pauses >= max(_FEWEST, _PAUSES * len(lines))
