"""A page with mark-up → where its story begins below the facts and categories in the story's own box.

`Words: 9,884 | Reviews: 41`, `2024-03-02`, `Harbour` and `fiction, sea`, which lead to lists of pages.
"""

import re
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.datelines import is_day
from octavo.passes.chrome.wording.pleas import gives_facts
from octavo.passes.chrome.wording.stamps import says_hour
from octavo.tree.nodes import Block, Container, Link
from octavo.tree.walk import runs_of, walk_inlines

_REACH: Final = 8
"""Lines from the start of a story among which its page gives its facts and its categories."""
_FEW: Final = 2
"""Lines of prose that may stand above the facts, and the least of links to categories that are told."""
_FIGURES: Final = re.compile(r"\d+")
_NUMBERED: Final = re.compile(r"\d{1,4}\s?[:：]\D")
_LONGEST_FACT: Final = 60
"""Characters of a line of links to categories; a longer one is none."""
_LONGEST_FACTS: Final = 120
"""Characters of a table that are read: its first rows."""
_OF_LISTS: Final = re.compile(
    r"(?:\A|/)(?:archives?|authors?|categor\w+|genres?|series|subjects?|tags?|topics?)(?:/|\Z)",
    re.IGNORECASE,
)


def below_facts(scored: list[Scored], first: int, last: int) -> int:
    """Return the index of the line behind the facts that a page gives of its story, `first` where it gives none.

    Few lines from the start are searched, and at most `_FEW` lines of prose may stand above the facts: the page's
    lines on the author and the subject may come first.
    """
    below, prose = _below_files(scored, first, last), 0
    first = below
    for at in range(first, min(first + _REACH, (first + last) // 2)):
        if prose and _parts_posts(scored, at):
            break  # what stands above it is another post
        if _gives_facts(scored[at].evidence):
            below = at + 1
        prose += scored[at].evidence.score > PROSE
        if prose > _FEW:
            break
    return below


def _parts_posts(scored: list[Scored], at: int) -> bool:
    """Tell whether a line with an hour stands between two posts: it has a number, or recurs below but for its figures.

    `3 ：名無し：2012/03/02(金) 21:01:11 ID:aB3dE1x0`, `2楼 2014-03-07 21:02`. Facts about a work are given once.
    """
    text = scored[at].evidence.text
    if len(text) > _LONGEST_FACTS or not says_hour(text):
        return False
    shape = _FIGURES.sub("0", text)
    below = (item.evidence.text for item in scored[at + 1 :])
    return _NUMBERED.match(text) is not None or any(
        len(line) <= _LONGEST_FACTS and _FIGURES.sub("0", line) == shape for line in below
    )


def _below_files(scored: list[Scored], first: int, last: int) -> int:
    """Return the index of the line behind the story's categories, `first` where it has none.

    Categories are at least two lines of links to lists of pages, such as `/tags/sea/`; a date may stand among them.
    """
    below, filed = first, 0
    for at in range(first, min(first + _REACH, last)):
        item = scored[at].evidence
        if item.mostly_links and len(item.text) <= _LONGEST_FACT and _leads_to_lists(item.block):
            filed += 1
            below = at + 1
        elif not is_day(item.text):
            break
    return below if filed >= _FEW else first


def _leads_to_lists(block: Block) -> bool:
    links = [node for run in runs_of(block) for node in walk_inlines(run) if isinstance(node, Link)]
    return bool(links) and all(_OF_LISTS.search(link.target) for link in links)


def _gives_facts(item: Evidence) -> bool:
    """Tell whether a line, or a table by its first rows, is a row of facts about the work: its author, its length, its votes."""
    block = item.block
    table = isinstance(block, Container) and block.name == "table"
    return gives_facts(item.text[:_LONGEST_FACTS] if table else item.text)
