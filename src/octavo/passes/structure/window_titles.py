"""A page's window title → the heading or line on the page that says the same: its title.

Old pages have their title in a line like any other, in bold or in a cell of its own, with a date under it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import MOSTLY_LINK, Evidence, main_headings
from octavo.passes.chrome.gathering import Lines
from octavo.passes.chrome.wording.closings import PUBLISHED, closing_of
from octavo.passes.chrome.wording.credit_lines import is_credit_line, is_day_of_page
from octavo.passes.chrome.wording.words import is_way_on
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.structure.repeated_headings import is_title_of_window, shares_words, title_key
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import Heading, Inlines, LineBreak, Paragraph, Text
from octavo.tree.record import record
from octavo.tree.text import fold_space

_REACH: Final = 6
"""The number of lines above the story in which a title line is looked for."""
_INSIDE: Final = 2
"""The number of lines at the story's start that may be its title."""
_SHORTEST: Final = 10
"""The fewest letters and figures of such a line: a shorter one may be anything."""
_LONGEST: Final = 200
_LONGEST_BELOW: Final = 80
"""The most characters of a date or a credit in one paragraph with the title."""


@record
class TitleLine:
    """A line that the window title repeats, and what follows it in the same paragraph."""

    evidence: Evidence
    title: str
    below: Inlines = ()
    """A date, or the author."""


def headings_told_by_window(lines: Sequence[Evidence], window_title: str) -> list[Evidence]:
    """Return the page's headings that its window title repeats, however far above the story.

    Headings below the first level count only if they number a chapter or are the whole title: a site's name may be a
    heading, too. The only heading of the first level counts even if it shares just half of its words with the title.
    """
    headings = main_headings(lines)
    told = [
        item
        for item in lines
        if isinstance(item.block, Heading)
        and is_title_of_window(item.text, window_title)
        and (item.block.level == 1 or _is_chapters(item.text, window_title))
    ]
    if told or len(headings) != 1 or headings[0].link_share > MOSTLY_LINK:
        return told
    return headings if shares_words(headings[0].text, window_title) else []


def _is_chapters(text: str, window_title: str) -> bool:
    """Return whether a heading that the window title repeats must be the chapter's: it has a number, or is the whole title."""
    headline = parse_headline(text)
    numbered = headline is not None and headline.number != "" and not is_way_on(text)
    return numbered or title_key(text) == title_key(window_title)


def line_told_by_window(lines: Lines, first: int, window_title: str) -> TitleLine | None:
    """Return the line at a story's start, or right above it, that the window title shows to be its title; or None.

    Used for pages with markup on which no heading is the title. The line nearest to the text counts: a site's name, which
    the window title may also have, is further up.
    """
    if not lines.marked or not window_title:
        return None
    start = max(0, first - _REACH)
    found = (
        line
        for at in range(min(first + _INSIDE, len(lines)) - 1, start - 1, -1)
        if not lines.places[at].furnished
        for line in _title_in(lines[at], window_title)
    )
    return next(found, None)


def _title_in(item: Evidence, window_title: str) -> Iterator[TitleLine]:
    block = item.block
    if not isinstance(block, Paragraph) or item.in_list or item.link_share > MOSTLY_LINK:
        return
    breaks = [at for at, node in enumerate(block.content) if isinstance(node, LineBreak)]
    end = breaks[0] if breaks else len(block.content)
    title = fold_space(text_of_inlines(block.content[:end]))
    below = fold_space(text_of_inlines(block.content[end + 1 :]))
    if len(title) > _LONGEST or len(title_key(title)) < _SHORTEST:
        return
    if below and not _is_day_or_credit(below):
        return
    if is_title_of_window(title, window_title):
        yield TitleLine(item, title, (Text(below),) if below else ())


def _is_day_or_credit(text: str) -> bool:
    if len(text) > _LONGEST_BELOW:
        return False
    return is_credit_line(text) or is_day_of_page(text) or closing_of(text) == PUBLISHED
