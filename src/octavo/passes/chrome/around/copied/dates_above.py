"""Copied text → the line above its story with the date of the page.

An author's dateline looks the same. The page's date is recent, and in a year that the page mentions elsewhere, too:
in comments, or beside other texts.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.wording.datelines import is_day
from octavo.passes.chrome.wording.days_abroad import is_day_abroad
from octavo.passes.reading.days import YEAR

_REACH: Final = 8
"""The number of lines above the first paragraph in which the page's date is looked for."""
_LONGEST: Final = 60
"""The most characters of a line with a date."""
_YEAR: Final = re.compile(rf"(?<!\d){YEAR}(?!\d)")


def day_of_page(lines: Sequence[Evidence], first: int, last: int) -> int | None:
    """Return the index of the line above a story with the page's date; None if there is none, or if it may be the author's.

    `first` and `last` are the story's. If there are two dates above it, the lower is its own, and a story that dates its
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
    """Return the years named in short lines without a sentence."""
    short = (item.text for item in lines if len(item.text) <= _LONGEST and item.score < 0)
    return {year for text in short for year in _YEAR.findall(text)}
