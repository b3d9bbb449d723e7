"""A page with markup → where its story begins below the facts in the story's own box: `Words: 9,884 | Reviews: 41`."""

import re
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.pleas import gives_facts
from octavo.passes.chrome.wording.time_stamps import says_hour
from octavo.tree.nodes import Container

_REACH: Final = 8
"""The number of a story's first lines in which the page's facts are looked for."""
_FEW: Final = 2
"""The most lines of prose above the facts."""
_FIGURES: Final = re.compile(r"\d+")
_NUMBERED: Final = re.compile(r"\d{1,4}\s?[:：]\D")
_LONGEST_FACTS: Final = 120
"""The number of a table's characters that are read: its first rows."""


def below_facts(scored: list[Scored], first: int, last: int) -> int:
    """Return the index of the line after the page's facts about its story, `first` if there are none.

    Only a few lines from the start are searched, and at most `_FEW` lines of prose may be above the facts: the page's
    lines on the author and the subject may come first.
    """
    below, prose = first, 0
    for at in range(first, min(first + _REACH, (first + last) // 2)):
        if prose and _parts_posts(scored, at):
            break  # another post is above it
        if _gives_facts(scored[at].evidence):
            below = at + 1
        prose += scored[at].evidence.score > PROSE
        if prose > _FEW:
            break
    return below


def _parts_posts(scored: list[Scored], at: int) -> bool:
    """Return whether a line with a time is between two posts: it has a number, or recurs below with other figures.

    `3 ：名無し：2012/03/02(金) 21:01:11 ID:aB3dE1x0`, `2楼 2014-03-07 21:02`. Facts about a work are given only once.
    """
    text = scored[at].evidence.text
    if len(text) > _LONGEST_FACTS or not says_hour(text):
        return False
    shape = _FIGURES.sub("0", text)
    below = (item.evidence.text for item in scored[at + 1 :])
    return _NUMBERED.match(text) is not None or any(
        len(line) <= _LONGEST_FACTS and _FIGURES.sub("0", line) == shape for line in below
    )


def _gives_facts(item: Evidence) -> bool:
    """Return whether a line, or a table by its first rows, is a row of facts about the work: its author, its length, its votes."""
    block = item.block
    table = isinstance(block, Container) and block.name == "table"
    return gives_facts(item.text[:_LONGEST_FACTS] if table else item.text)
