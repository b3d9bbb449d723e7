"""The scored lines of copied text → the first and the last line of its story.

In pages that were pasted together, nothing between the first chapter and the last is the page's end.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.around.copied.edges import before_way_on, between_twins
from octavo.passes.chrome.around.copied.edges_by_shape import within_edges
from octavo.passes.chrome.around.copied.fellow_lines import with_fellow_lines
from octavo.passes.chrome.around.copied.insets import over_insets
from octavo.passes.chrome.around.copied.verse import verse_lines
from octavo.passes.chrome.around.story_edges import is_above, with_edges
from octavo.passes.chrome.evidence.comment_lists import comments_below, records_below
from octavo.passes.chrome.evidence.margins import between_outset
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.evidence.pasted import pages_pasted
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.evidence.stretches import Stretch, best_stretch, with_fellows
from octavo.tree.origin import Origin

_AS_VERSE: Final = 1.5
"""The least score of a line of verse: that of a short sentence."""


def copied_story(
    scored: list[Scored], heading: Origin | None = None, number: str = "", *, threaded: bool
) -> Stretch | None:
    """Return the first and last index of the story of a page without markup, or None.

    `heading` is where the chapter's heading was, if it has been lifted, and `number` the chapter's number as printed.
    Comments that the page had open inside the story are ignored.
    """
    shown = [at for at, item in enumerate(scored) if not item.place.opened]
    line = heading.line if heading else 0
    stretch = _story([scored[at] for at in shown], line, number, threaded=threaded)
    return (shown[stretch[0]], shown[stretch[1]]) if stretch else None


def _story(scored: list[Scored], line: int, number: str, *, threaded: bool) -> Stretch | None:
    lines = [item.evidence for item in scored]
    pasted = pages_pasted(lines, number)
    # Each post of a thread is followed by a heading of comments.
    below = len(lines) if threaded else _comments(lines, pasted, line)
    more, comments = below < len(lines), lines[below:]
    scored, lines = scored[:below], lines[:below]
    verses = verse_lines(lines)
    scores = [
        max(item.score, _AS_VERSE) if at in verses else item.score for at, item in enumerate(scored)
    ]
    best = best_stretch(scores)
    if best is None:
        return None
    first, last = over_insets(lines, *with_fellows(scores, best), line)
    last = before_way_on(lines, first, last, pasted, more=more)
    (start, end), (above, behind) = between_twins(lines, first, last, pasted), between_outset(lines)
    start, end = max(start, above), min(end, behind)
    beyond = [*lines[:start], *lines[end:], *comments]
    first, last = max(first, start) - start, min(last, end - 1) - start
    first, last = with_edges(scored[start:end], first, last, line, beyond, cut=end < len(lines))
    first, last = first + start, last + start
    if threaded or pasted:
        return first, last
    return within_edges(lines, *with_fellow_lines(lines, first, last))


def _comments(lines: Sequence[Evidence], pasted: Sequence[int], line: int) -> int:
    """Return the index at which the comments below the story begin, of pages pasted together below the last chapter.

    There are none above the chapter's heading, which was on a `line`: counts there belong to the work.
    """
    foot = pasted[-1] if pasted else 0
    while foot < len(lines) and is_above(lines[foot], line):
        foot += 1
    lines = lines[foot:]
    below = comments_below(lines)
    return foot + (records_below(lines) if below == len(lines) else below)
