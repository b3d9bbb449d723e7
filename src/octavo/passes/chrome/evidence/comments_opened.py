"""The lines of copied text → readers' comments that the page had opened between two paragraphs of the story.

On a saved page they are in a box. In copied text they have a heading (`3 comments`), each has a name
and a time or a control of its own, and the story continues after the last.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, pairwise
from typing import Final

from octavo.passes.chrome.evidence.comment_lists import heads_a_list
from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.wording.signs import appeals, is_bar
from octavo.passes.chrome.wording.time_stamps import says_hour
from octavo.passes.chrome.wording.words import is_label, is_navigation, is_way_on
from octavo.passes.reading.headlines import parse_headline

_LONGEST: Final = 40
"""The most characters of a name, a time or a control beside a comment."""
_WIDEST_GAP: Final = 6
"""The most lines from a comment's name to its time or control, with some paragraphs between."""
_FEWEST: Final = 2
"""After so many lists, and so many lines of prose after the last, the story certainly continues."""
_BEHIND: Final = 3
"""The number of lines after a list that show whether the story continues there."""
_NEAR: Final = 14
"""If the list continues, the next comment has its time or control within so many lines."""
_FIGURES: Final = re.compile(r"\d+")
_ENDS_IN_HOUR: Final = re.compile(r"(?:\d|\W|前|전|назад|ago|trước|lalu|önce|fa)\s*\Z")


def comments_opened(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of the comments inside the story of a copied page, including their headings.

    A list at the end of the page does not count, nor one without times and controls, which a story may quote.
    """
    heads = [at for at, item in enumerate(lines) if _heads_comments(item.text)]
    lists = list(_Lists(lines, heads).found())
    ends = [*(one.start for one in lists[1:]), len(lines)]
    several = len(lists) >= _FEWEST
    marks = {_shape(lines[at].text) for one in lists for at in one if _is_short(lines[at])}
    found = (
        one
        for one, following in zip(lists, ends, strict=False)  # `lists` may be empty
        if _goes_on(lines[one.stop : following], marks, several=several)
    )
    return frozenset(chain.from_iterable(found))


class _Lists:
    """The lists of comments on a copied page, each under its heading."""

    def __init__(self, lines: Sequence[Evidence], heads: Sequence[int]) -> None:
        self.lines, self.heads = lines, heads
        often = Counter(_shape(item.text) for item in lines if _is_short(item))
        least = max(_FEWEST, max(often.values(), default=0) / 2)
        self.recurring = frozenset(text for text, count in often.items() if count >= least)
        """Lines that recur as often as controls; names recur less."""
        self.ends: set[str] = set()
        """The controls that ended comments so far, without their figures."""

    def found(self) -> Iterator[range]:
        """Yield each list, from its heading to the last line of its last comment."""
        told = next((at for at, item in enumerate(self.lines) if _is_sentence(item)), 0)
        for head, following in pairwise((*self.heads, len(self.lines))):
            end, comments = head, 0
            while (last := self._last_of_comment(end + 1, following)) is not None:
                comments += last > end + 1
                end = last
            if comments and head > told:  # lines above the story are facts about the page
                yield range(head, self._with_controls(head, end) + 1)

    def _with_controls(self, head: int, end: int) -> int:
        """Return the index of the last line after a list's last comment that recurs in it or consists of controls."""
        seen = {_shape(self.lines[at].text) for at in range(head, end + 1)}
        for at in range(end + 1, len(self.lines)):
            item = self.lines[at]
            again = _is_short(item) and _shape(item.text) in seen
            if not (again or (_is_short(item) and _is_furniture(item.text))):
                return at - 1
        return len(self.lines) - 1

    def _last_of_comment(self, start: int, following: int) -> int | None:
        """Return the index of the last line of the comment that begins at a line, or None.

        It begins with a name and ends with a control, or with its text if the time is above that. A control
        below another comment counts as one.
        """
        if start >= following:
            return None
        item = self.lines[start]
        if _is_control(item.text):
            return start
        if not _may_be_name(item):
            return None
        hour = None
        for at in range(start, min(start + _WIDEST_GAP, following)):
            text = self.lines[at].text
            if at > start + 1 and self._ends_comment(text):
                self.ends.add(_shape(text))
                return at
            if at > start and (is_label(text) or is_bar(text)):
                break
            if hour is None and _is_hour(text):
                hour = at
        if hour is None:
            return None
        below = hour - start <= 1 and hour + 1 < following
        return hour + 1 if below else hour

    def _ends_comment(self, text: str) -> bool:
        """Return whether a line is a control below a comment: one that ended another or, if there is none yet, any control."""
        if not 0 < len(text) <= _LONGEST:
            return False
        if says_hour(text):
            return not _ENDS_IN_HOUR.search(text)
        shape = _shape(text)
        if self.ends:
            return shape in self.ends
        return _is_control(text) or (not text[0].isdecimal() and shape in self.recurring)


def _heads_comments(text: str) -> bool:
    if not 0 < len(text) <= _LONGEST or "|" in text:
        return False
    _, named, more = heads_a_list(text)
    return named or (more and any(map(str.isdecimal, text)))


def _may_be_name(item: Evidence) -> bool:
    short = 0 < len(item.text) <= _LONGEST and item.score < 0
    return short and not ends_sentence(item.text) and parse_headline(item.text) is None


def _is_sentence(item: Evidence) -> bool:
    return item.score > PROSE and ends_sentence(item.text)


def _is_hour(text: str) -> bool:
    return len(text) <= _LONGEST and says_hour(text)


def _is_control(text: str) -> bool:
    """Return whether a line is a control that does not leave the story."""
    said = len(text) <= _LONGEST and any(map(str.isalpha, text))
    return said and is_label(text) and not (is_navigation(text) or is_way_on(text))


def _shape(text: str) -> str:
    return _FIGURES.sub("0", text)


def _is_short(item: Evidence) -> bool:
    """Return whether a line may be a name, a time or a control beside a comment."""
    return 0 < len(item.text) <= _LONGEST and item.score < 0 and any(map(str.isalpha, item.text))


def _goes_on(lines: Sequence[Evidence], marks: AbstractSet[str], *, several: bool) -> bool:
    """Return whether the story continues with some lines: they read like prose, and contain no comment.

    `marks` are the names, times and controls beside the comments above, without their figures. On a page with several
    lists one line of prose is enough.
    """
    said = [item for item in lines if any(map(str.isalpha, item.text))]
    if several and said and _is_furniture(said[0].text):
        said = said[1:]  # with several lists: a control that leads to the rest of this one
    if not said or _is_furniture(said[0].text):
        return False
    for item in said[:_NEAR]:
        if _is_hour(item.text):
            return False
        if _is_short(item) and _shape(item.text) in marks:
            return False
        if is_label(item.text) or is_bar(item.text):
            break
    return several or sum(item.score > PROSE for item in said[:_BEHIND]) >= _FEWEST


def _is_furniture(text: str) -> bool:
    return is_label(text) or is_bar(text) or appeals(text) or any(heads_a_list(text))
