"""Copied text → the last lines of its story that end without a full stop: verse, a signature, a status window.

They are between the last sentence and the first line that is certainly the page's, and say nothing that a page says.
If blank lines separate the paragraphs, one separates the last from the page, too.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.around.copied.edges import is_figure_of_page, said_again
from octavo.passes.chrome.around.copied.lone_lines import (
    is_break,
    is_spaced,
    speaks_of_page,
    stands_apart,
)
from octavo.passes.chrome.around.inside import is_certain, is_counted_fact
from octavo.passes.chrome.evidence.letter_heads import letter_heads
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.wording.datelines import is_day_long_ago
from octavo.passes.chrome.wording.signs import bears_date
from octavo.passes.chrome.wording.time_stamps import says_when
from octavo.passes.chrome.wording.words import is_entry
from octavo.passes.reading.headlines import parse_headline
from octavo.tree.nodes import Paragraph
from octavo.tree.plain import inline_text

_MOST: Final = 12
"""The most lines without a full stop at a story's end; a longer run is a list of the page's."""
_ROW: Final = re.compile(r"\A\W*\Z|\A#|[|·•\U0001F300-\U0001FAFF\u2600-\u27BF]")
"""A line of the page's: no letters at all, a hashtag first, or separator marks or emoji anywhere (choices, reactions)."""
_MESSAGE: Final = re.compile(r"\w\s?[:：]\s?\S")
"""`Subject: 2 spoons`, `ERROR 404: SPOON NOT FOUND`."""
_SAYS_MORE: Final = re.compile(r"[^\W\d_]{2}[.!?…。！？] ?[^\W\d_]")
"""Where one sentence in a line ends and another begins."""
_CELLS: Final = re.compile(r"\S\t\S")
"""Two table cells as browsers copy them: with a tab between."""


def last_line(lines: Sequence[Evidence], first: int, last: int, beyond: Sequence[Evidence]) -> int:
    """Return the index of a story's last line; `last` is its last sentence, and lines without a full stop may follow.

    `beyond` are the lines of the page around `lines`. A line that occurs elsewhere outside the story is the page's;
    one repeated only among the lines that follow is a refrain.
    """
    around = [*lines, *beyond]
    again = said_again(around, first, last)
    refrain = Counter(item.text for item in lines[last + 1 : last + 1 + _MOST])
    often = Counter(item.text for at, item in enumerate(around) if not first <= at <= last)
    spaced = is_spaced(lines[first : last + 1])
    heads = letter_heads(lines)
    reached, own, group = last, 0, last
    for at in range(last + 1, len(lines)):
        item = lines[at]
        if not item.text or is_break(item):
            continue  # a scene break counts only if a line of the story follows it
        if spaced and stands_apart(lines[at - 1], item):
            reached = group
        elsewhere = at in again and often[item.text] != refrain[item.text]
        if at not in heads and (elsewhere or is_of_page(item)):
            break
        own += 1
        group = at
        if not spaced:
            reached = at
    else:
        reached = group  # the text ends here: no line of the page followed
    return reached if own <= _MOST else last


def is_of_page(item: Evidence) -> bool:
    """Return whether a line below a story is of its page, or may be the heading of another chapter."""
    text = item.said
    if is_certain(item) or is_entry(text) or parse_headline(text) is not None:
        return True
    if _ROW.search(text) or is_figure_of_page(text) or says_when(text):
        return True
    if any(map(str.isdecimal, text)) and not _may_bear_figures(item):
        return True
    return bears_date(text) or speaks_of_page(text)


def _may_bear_figures(item: Evidence) -> bool:
    """Return whether a line with figures may be a story's: a counted fact, a message, a date long ago, sentences, a table row."""
    text, block = item.said, item.block
    if is_counted_fact(text) or _MESSAGE.search(text) or is_day_long_ago(text):
        return True
    if _SAYS_MORE.search(text):
        return True
    return isinstance(block, Paragraph) and _CELLS.search(inline_text(block.content)) is not None
