"""The story of a page with markup → where it ends, if its page has inserted a button or a box before its last lines.

A letter ends with `Until the next one, Ada`, and a newspaper article with `With wire reports`; such lines are not sentences, and the
insertion cuts them off. They are the story's if they are in the same box as its paragraphs and are marked up like these.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.rights import is_notice_of_rights
from octavo.passes.chrome.wording.signs import is_bar, speaks_to_visitor
from octavo.passes.chrome.wording.words import is_label
from octavo.tree.nodes import Paragraph

_MOST_SET_IN: Final = 4
"""The most lines of the insertion."""
_MOST: Final = 3
"""The most last lines of a story after it."""
_LONGEST: Final = 120
"""The most characters of such a line."""
_FEWEST_WORDS: Final = 3
"""The fewest words of such a line; fewer may be a control's, in a language that no table has."""
_LABELLED: Final = frozenset(":：|")
"""Marks in lines that give a fact about the page."""


def end_behind_insets(scored: Sequence[Scored], last: int) -> int:
    """Return the index of a story's last line beyond such insertions; `last`, where its end was found, if there is none."""
    home = scored[last].evidence.around.home
    passed, found, known = 0, 0, last
    for at in range(last + 1, len(scored)):
        item = scored[at]
        if not item.evidence.text:
            continue
        if _is_last_line(item, home):
            found += 1
            last = at
            if found > _MOST:
                return known
        elif found or passed == _MOST_SET_IN or home not in item.evidence.around.identities:
            break
        else:
            passed += 1
    return last


def _is_last_line(item: Scored, home: int) -> bool:
    evidence, place = item.evidence, item.place
    if not isinstance(evidence.block, Paragraph) or evidence.in_list or evidence.link_share:
        return False
    if evidence.around.home != home or not place.at_home or place.odd or place.caption:
        return False
    text = evidence.text
    if len(text) > _LONGEST or not _LABELLED.isdisjoint(text):
        return False
    if len(text.split()) < _FEWEST_WORDS or not any(map(str.isalpha, text)):
        return False
    of_page = is_label(text) or is_bar(text) or speaks_to_visitor(text) or is_notice_of_rights(text)
    return not (of_page or closing_of(text))
