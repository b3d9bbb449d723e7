"""Copied text → the lines inside it that consist of a control's words but are the story's: `The next day`.

Pages have controls in runs, or repeat them elsewhere. A single one between two sentences, with blank lines around it
like the story's own paragraphs, is a line of the story, unless it leads to another chapter or announces an advertisement.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.around.inside import is_certain
from octavo.passes.chrome.evidence.comment_lists import heads_a_list
from octavo.passes.chrome.evidence.marked_counters import without_counter
from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.datelines import is_dated_credit
from octavo.passes.chrome.wording.pleas import gives_facts, tells_of_page
from octavo.passes.chrome.wording.pleas_at_edges import asks_of_reader
from octavo.passes.chrome.wording.rights import is_notice_of_rights
from octavo.passes.chrome.wording.signs import appeals, speaks_to_visitor
from octavo.passes.chrome.wording.words import (
    holds_controls,
    is_advert,
    is_control,
    is_label,
    is_navigation,
    is_parted_menu,
    is_way_on,
)
from octavo.passes.reading.headlines import parse_headline
from octavo.tree.nodes import SceneBreak

_MOSTLY: Final = 0.6
"""The share of paragraphs preceded by a blank line in a story that separates them so."""
_LONGEST: Final = 40
"""The most characters of a line of control words in a story; a longer one is the page's."""
_EDGE: Final = 4
"""The number of lines at either end of the story in which a single control is one."""
_BREAK: Final = re.compile(r"[^\w←→‹›«»<>|]{1,20}")
_ANNOUNCES: Final = frozenset(":：")
_OF_THE_WEB: Final = frozenset(
    ["spoiler", "spoilers", "log in", "login", "sign up", "tweet", "rss", "hashtag", "bookmark"]
)
"""Words that no story has alone on a line."""
_FIGURE: Final = re.compile(r"\d")
_MOST_TOLD: Final = 2
"""The most lines counting comments in a story about a web page: a page's own counters recur."""


def is_spaced(lines: Sequence[Evidence]) -> bool:
    """Return whether blank lines separate the paragraphs of a story."""
    apart = sum(stands_apart(above, item) for above, item in pairwise(lines))
    return apart >= _MOSTLY * (len(lines) - 1)


def stands_apart(above: Evidence, item: Evidence) -> bool:
    """Return whether there is a blank line between two lines."""
    upper, lower = above.block.origin, item.block.origin
    return upper is not None and lower is not None and lower.line > upper.line + 1


def is_break(item: Evidence) -> bool:
    """Return whether a line is the ornament between two scenes, with story on both sides."""
    return isinstance(item.block, SceneBreak) or _BREAK.fullmatch(item.text) is not None


def speaks_of_page(text: str) -> bool:
    """Return whether a line, even a sentence, says something about its page, or to the visitor."""
    return bool(
        is_dated_credit(text)
        or is_notice_of_rights(text)
        or gives_facts(text)
        or tells_of_page(text)
        or closing_of(text)
        or asks_of_reader(text)
        or appeals(text)
    )


def is_stray(lines: Sequence[Evidence], at: int) -> bool:
    """Return whether a line is a page's single label between two sentences of a story, which does not end the story."""
    text = lines[at].said
    if is_way_on(text) or not (is_label(text) or is_advert(text)):
        return False
    return _is_alone(lines, at) and all(_is_sentence(lines[beside]) for beside in (at - 1, at + 1))


def is_amid_a_list(lines: Sequence[Evidence], at: int) -> bool:
    """Return whether one word of a page's, or a bar of figures, is between two lines that are not: `HP` / `0 / 240`."""
    text = lines[at].said
    beside = [item for item in lines[max(at - 1, 0) : at + 2] if item is not lines[at]]
    short = " " not in text or not any(map(str.isalpha, text))
    return short and len(beside) > 1 and not any(map(is_certain, beside))


def lone_lines(lines: Sequence[Evidence], first: int, last: int) -> frozenset[int]:
    """Return the indexes of the lines of a copied story that stay although they read like a page's controls."""
    labels = [at for at in range(first + 1, last) if is_label(lines[at].said)]
    if not labels or not is_spaced(lines[first : last + 1]):
        return frozenset()
    often = Counter(_shape(item.text) for item in lines)
    return frozenset(
        at
        for at in labels
        if often[_shape(lines[at].text)] <= (_MOST_TOLD if _counts_comments(lines[at].text) else 1)
        and _is_alone(lines, at)
        and _are_of_story(lines[at - 1], lines[at + 1])
        and not _is_surely_of_page(lines[at].said, min(at - first, last - at))
    )


def _shape(text: str) -> str:
    """Return a line in lower case, without its figures if it counts comments: `Comments (1)`, `Comments (3)`."""
    return _FIGURE.sub("", text.lower()) if _counts_comments(text) else text.lower()


def _counts_comments(text: str) -> bool:
    """Return whether a line gives the number of comments, as a page inside a story may, too."""
    return _FIGURE.search(text) is not None and any(heads_a_list(text)[1:])


def _is_surely_of_page(text: str, from_edge: int) -> bool:
    if is_advert(text) or is_way_on(text) or is_parted_menu(text) or speaks_to_visitor(text):
        return True
    if text[-1:] in _ANNOUNCES or text.lower() in _OF_THE_WEB:
        return True
    if (
        len(text) > _LONGEST
        or holds_controls(text)
        or (_FIGURE.search(text) is not None and not _may_bear_figure(text))
    ):
        return True
    if " " in text and text.istitle() and is_navigation(text) and parse_headline(text) is None:
        return True
    return from_edge < _EDGE and is_control(text) and not _counts_comments(text)


def _may_bear_figure(text: str) -> bool:
    return parse_headline(text) is not None or _counts_comments(text)


def _is_alone(lines: Sequence[Evidence], at: int) -> bool:
    """Return whether a line has a line above and one below it, separated by blank lines."""
    if not 0 < at < len(lines) - 1:
        return False
    return stands_apart(lines[at - 1], lines[at]) and stands_apart(lines[at], lines[at + 1])


def _are_of_story(above: Evidence, below: Evidence) -> bool:
    told = _is_sentence(above), _is_sentence(below)
    return all(told) or (any(told) and (is_break(above) or is_break(below)))


def _is_sentence(item: Evidence) -> bool:
    text = without_counter(item.text)
    return item.score > PROSE and ends_sentence(text) and not speaks_of_page(text)
