"""Copied text → the last lines of its story that end without a full stop: a verse, a signature, a window of status.

They stand between the last sentence and the first line that is surely the page's, and nothing that they say is a page's.
Where blank lines part the paragraphs, one parts the last from the page, too.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.around.copied_edges import is_figure_of_page, said_again
from octavo.passes.chrome.around.inside import is_certain, is_counted_fact
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.datelines import is_dated_credit, is_day_long_ago
from octavo.passes.chrome.wording.pleas import gives_facts, tells_of_page
from octavo.passes.chrome.wording.pleas_at_edges import asks_of_reader
from octavo.passes.chrome.wording.rights import is_notice_of_rights
from octavo.passes.chrome.wording.signs import appeals, bears_date
from octavo.passes.chrome.wording.stamps import says_when
from octavo.passes.chrome.wording.words import is_entry
from octavo.passes.reading.headlines import parse_headline
from octavo.tree.nodes import Paragraph
from octavo.tree.plain import inline_text

_MOST: Final = 12
"""Lines without a full stop at a story's end: more of them is a list of the page's."""
_MOSTLY: Final = 0.6
"""Part of a story's paragraphs before which a blank line stands, where that parts them."""
_ROW: Final = re.compile(r"\A\W*\Z|\A#|[|·•\U0001F300-\U0001FAFF\u2600-\u27BF]")
"""Choices, words that a page is found by, what readers felt: no letters, or marks that part them."""
_MESSAGE: Final = re.compile(r"\w\s?[:：]\s?\S")
"""`Subject: 2 spoons`, `ERROR 404: SPOON NOT FOUND`."""
_CELLS: Final = re.compile(r"\S\t\S")
"""Between two cells of a table a browser copies a tab."""


def last_line(lines: Sequence[Evidence], first: int, last: int, beyond: Sequence[Evidence]) -> int:
    """Return the index of the last line of a story that ends at `last` but for lines without a full stop.

    `beyond` are lines of the page that stand around `lines`. What these lines repeat among themselves is a refrain.
    """
    around = [*lines, *beyond]
    again = said_again(around, first, last)
    refrain = Counter(item.text for item in lines[last + 1 : last + 1 + _MOST])
    often = Counter(item.text for at, item in enumerate(around) if not first <= at <= last)
    spaced = _is_spaced(lines[first : last + 1])
    reached, own, group = last, 0, last
    for at in range(last + 1, len(lines)):
        item = lines[at]
        if not item.text:
            continue
        if spaced and _stands_apart(lines[at - 1], item):
            reached = group
        elsewhere = at in again and often[item.text] != refrain[item.text]
        if elsewhere or _is_of_page(item):
            break
        own += 1
        group = at
        if not spaced:
            reached = at
    else:
        reached = group  # nothing of a page stands behind them
    return reached if own <= _MOST else last


def _is_spaced(lines: Sequence[Evidence]) -> bool:
    """Tell whether blank lines part the paragraphs of a story."""
    apart = sum(_stands_apart(above, item) for above, item in pairwise(lines))
    return apart >= _MOSTLY * (len(lines) - 1)


def _stands_apart(above: Evidence, item: Evidence) -> bool:
    """Tell whether a blank line stands between two lines."""
    upper, lower = above.block.origin, item.block.origin
    return upper is not None and lower is not None and lower.line > upper.line + 1


def _is_of_page(item: Evidence) -> bool:
    """Tell whether a line below a story is of its page, or may be the heading of another chapter."""
    text = item.said
    if is_certain(item) or is_entry(text) or parse_headline(text) is not None:
        return True
    if _ROW.search(text) or is_figure_of_page(text) or says_when(text):
        return True
    if any(map(str.isdecimal, text)) and not _may_bear_figures(item):
        return True
    if bears_date(text) or is_dated_credit(text) or is_notice_of_rights(text):
        return True
    return bool(
        gives_facts(text)
        or tells_of_page(text)
        or closing_of(text)
        or asks_of_reader(text)
        or appeals(text)
    )


def _may_bear_figures(item: Evidence) -> bool:
    """Tell whether a line with figures may be a story's: a fact of its world, a row of a table, a day long ago."""
    text, block = item.said, item.block
    if is_counted_fact(text) or _MESSAGE.search(text) or is_day_long_ago(text):
        return True
    return isinstance(block, Paragraph) and _CELLS.search(inline_text(block.content)) is not None
