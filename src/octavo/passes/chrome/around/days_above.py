"""Copied text → the line above its story that says on which day the page was made.

An author's dateline looks the same. The page's is of these years, and of a year in which the page says other things, too:
when somebody commented, or what else was written then.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.wording.datelines import is_day
from octavo.passes.chrome.wording.days_abroad import is_day_abroad

_REACH: Final = 8
"""Lines above the first paragraph among which the page's day stands."""
_LONGEST: Final = 60
"""Characters of a line that says when something was."""
_YEAR: Final = re.compile(r"(?<!\d)(?:199[5-9]|20\d\d|25[4-9]\d)(?!\d)")


def day_of_page(lines: Sequence[Evidence], first: int, last: int) -> int | None:
    """Return the index of the line above a story that is the page's day, None where there is none, or where it may be the author's.

    `first` and `last` are of the story. Where two days stand above it the lower is its own, and a story that dates its
    parts dates the first, too.
    """
    above = range(max(first - _REACH, 0), first)
    days = [at for at in above if _is_day(lines[at].text)]
    if len(days) != 1 or any(_is_day(item.text) for item in lines[first : last + 1]):
        return None
    elsewhere = _years_in((*lines[: days[0]], *lines[last + 1 :]))
    return days[0] if elsewhere & _years_in([lines[days[0]]]) else None


def _is_day(text: str) -> bool:
    return is_day(text) or is_day_abroad(text)


def _years_in(lines: Iterable[Evidence]) -> set[str]:
    """Return the years that short lines without a sentence name."""
    short = (item.text for item in lines if len(item.text) <= _LONGEST and item.score < 0)
    return {year for text in short for year in _YEAR.findall(text)}
