"""A line → whether a word and a figure were copied without the space between them: `Sunita Rao14 मई 2021`.

A page puts a name and a date, or two counts, in adjacent boxes. Nobody writes them that way.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import REMEMBERED, ends_like_speech
from octavo.passes.reading.days import YEAR

_LONGEST: Final = 80
"""The most characters of such a line."""
_DAY: Final = (
    rf"(?:\d{{1,2}}\.? [^\W\d_]{{2,12}}\.?,? (?:{YEAR}|(?:[^\W\d_]{{1,3}} )?\d{{1,2}}:\d\d)"
    rf"|\d{{1,2}}([./-])\d{{1,2}}\1(?:{YEAR}|\d\d)|{YEAR}([./-])\d{{1,2}}\2\d{{1,2}})(?!\d)"
)
"""A date in the years of the web, or a date and time."""
_COUNT: Final = r"\d{1,3}(?:[.,]\d{1,2}[km](?![^\W\d_])|[km]\d)"
_LETTER: Final = r"[^\W\d_]|[\u0300-\u036f\u0900-\u0dff\u0e31-\u0e4e]"
"""A letter, or a vowel sign of scripts that write it above or after one."""
_GLUED: Final = re.compile(
    rf"(?:{_LETTER})(?:{_LETTER}|\*{{1,4}})?{_DAY}|(?:{_LETTER}){_COUNT}", re.IGNORECASE
)
"""After a letter, or after the asterisks that hide part of a name."""
_MONTH_FIRST: Final = re.compile(rf"[a-zß-ÿ][A-Z][a-z]{{2,8}}\.? \d{{1,2}},? {YEAR}(?!\d)")
"""`PublishedJan 12, 2026`"""

_LONGEST_ROW: Final = 200
"""The same for a line in which another word is directly after the year: a blog's row of author, date and categories."""
_AFTER_YEAR: Final = re.compile(rf"(?<!\d){YEAR}[A-ZÀ-Þ][a-zß-ÿ]{{2}}")


@lru_cache(maxsize=REMEMBERED)
def is_glued_fact(text: str) -> bool:
    """Return whether a short line has a date, or a count in thousands, directly after a letter.

    >>> [is_glued_fact(line) for line in ("Sunita Rao14 May 2021", "Егор12 января в 21:40", "바람**26.01.12", "by Nadia2.1K19844")]
    [True, True, True, True]
    >>> [is_glued_fact(line) for line in ("Ann Rao 14 May 2021", "on 3.5.2014", "Deck B12", "Level3 reached", "MP3 of 1990")]
    [False, False, False, False, False]
    >>> is_glued_fact(
    ...     "Posted byMay WrenOctober 9, 2026October 11, 2026Posted inThe Weir, seasonal storiesTags:cottage, ghosts"
    ... )
    True
    """
    if len(text) > _LONGEST_ROW or not any(map(str.isdecimal, text)) or ends_like_speech(text):
        return False
    if len(text) > _LONGEST and not _AFTER_YEAR.search(text):
        return False
    return _GLUED.search(text) is not None or _MONTH_FIRST.search(text) is not None
