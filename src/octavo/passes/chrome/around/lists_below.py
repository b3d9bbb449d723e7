"""A saved page → where the comments, or the list of other texts or links, begin at its end."""

from collections import Counter
from typing import Final

from octavo.passes.chrome.evidence.comment_lists import comments_below, heads_a_list
from octavo.passes.chrome.evidence.model import PROSE, Frame, frame_of
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.wording.story_ends import ends_story, is_end_mark
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.reading.counting import come_to_a_chapter
from octavo.tree.nodes import Heading

_NEARLY_ALL: Final = 0.85
"""The share of the prose above a page's comments that a box without their heading must hold."""


def comments_of_page(scored: list[Scored]) -> int:
    """Return the index of the heading of the comments that end a page with markup; `len(scored)` if there is none.

    Nearly all of the prose above it must be in one box that does not hold the heading, or in a different home. If
    a chapter follows in the same home as that prose, or in a box of the same make, the comments are not at the end of the page.
    """
    shown = [at for at, item in enumerate(scored) if not item.place.opened]
    lines = [scored[at].evidence for at in shown]
    below = comments_below(lines)
    if below == len(lines) or _goes_on_behind(scored, shown[below]):
        return len(scored)
    prose = [item for item in lines[:below] if item.score > PROSE]
    around = lines[below].around
    apart: Counter[int] = Counter()
    for item in prose:
        boxes = item.around.identities - around.identities
        for box in boxes if item.around.home == around.home else {*boxes, 0}:
            apart[box] += int(item.size)
    most = _NEARLY_ALL * sum(item.size for item in prose)
    ends = max(apart.values(), default=0) >= most and not _next_chapter_below(scored, shown[below])
    return shown[below] if ends else len(scored)


def _next_chapter_below(scored: list[Scored], below: int) -> bool:
    """Return whether a chapter follows a line in the home of most of the prose above, or in a box of the same make and name.

    The line itself must be in another home.
    """
    homes: Counter[tuple[Frame, int]] = Counter()
    for item in scored[:below]:
        if item.evidence.score > PROSE:
            around = item.evidence.around
            homes[frame_of(around), around.home] += int(item.evidence.size)
    [((make, home), _)] = homes.most_common(1) or [(((), 0), 0)]
    apart = home != scored[below].evidence.around.home
    named = make and make[-1][1]  # nameless boxes are all alike
    below_it = (item.evidence for item in scored[below:] if item.evidence.score > PROSE)
    return come_to_a_chapter(
        item.size
        for item in below_it
        if (apart and item.around.home == home) or (named and frame_of(item.around) == make)
    )


def _goes_on_behind(scored: list[Scored], at: int) -> bool:
    """Return whether a line only names other texts in the middle of this one: links follow, and then prose of the same home as above."""
    others, _, _ = heads_a_list(scored[at].evidence.text)
    behind = (item for item in scored[at + 1 :] if item.evidence.text)
    first = next((item for item in behind if not item.evidence.mostly_links), None)
    if first is None or not others:
        return False
    homes = {item.evidence.around.home for item in scored[:at] if item.place.at_home}
    own = first.place.at_home and not first.place.odd and first.evidence.around.home in homes
    return own and first.evidence.score > PROSE


def above_lists(scored: list[Scored], first: int, last: int) -> int:
    """Return the index of a story's last line, not counting a heading at its end above nothing but links to other things.

    Controls such as `Next Chapter` have no heading, and an end mark heads nothing.
    """
    below = (item for item in scored[last + 1 :] if item.evidence.text)
    under = next(below, None)
    if under is None or not under.evidence.mostly_links or not under.place.within:
        return last
    if is_label(under.evidence.text):
        return last
    end = last
    while end > first and _may_head(scored[end]):
        end -= 1
    return end


def _may_head(item: Scored) -> bool:
    text = item.evidence.text
    return isinstance(item.evidence.block, Heading) and not (is_end_mark(text) or ends_story(text))
