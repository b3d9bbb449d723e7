"""Time stamps as sites put them on posts: a date with a time, or how long ago it was."""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import REMEMBERED

_YEAR: Final = r"(?<!\d)(?:19|20|25)\d\d"
"""2564 is a year in the Buddhist era."""
_HOUR: Final = r"(?:\d{1,2}:\d\d(?!\d)|\d{1,2}\s?[時时시]\s?\d{1,2}\s?[分분])"
_OF_THE_EAST: Final = rf"{_YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]"
_IN_FIGURES: Final = (
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)"
)
_OF_A_WEEK: Final = r"(?:\s?[(（][^()（）]{1,4}[)）])?"
_NUMBER: Final = re.compile(r"[\d]+")
_DAY_AND_HOUR: Final = re.compile(
    rf"(?:{_OF_THE_EAST}|{_YEAR}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?\d{{1,2}}){_OF_A_WEEK}\s?{_HOUR}"
    # the year last, followed by the time
    rf"|\d{{1,2}}(?:[./-]\d{{1,2}}[./-]|\.? \S{{3,10}} ){_YEAR}\D{{1,6}}{_HOUR}"
    rf"|[^\W\d_]{{3,10}}\.? \d{{1,2}}, {_YEAR},? (?:\w{{2,4}} )?{_HOUR}"
)
_SO_LONG_AGO: Final = ("hace", "il y a", "vor", "há", "منذ", "לפני", "před", "acum", "πριν")
"""Words before a relative time in languages that put nothing after it."""
_TO_THE_HOUR: Final = (
    r"\b(?:19|20)\d\d\b.{0,12}\d\d?[:.]\d\d\b"
    # a date in the current year, and the time
    rf"|\d{{1,2}}\.? [^\W\d_]{{3,9}}\.?,? {_HOUR}|\d{{1,2}},? (?:at|um|à|a las|às|alle|ore|o|в) {_HOUR}"
    r"|\d+ ?(?:\w+ ago|\w+ atrás|\w+ önce|\w+ (?:yang )?lalu|\w+ trước|\w+ temu|\S+ назад|\S+ тому|\S+ fa|\S+ पहले|\S+ আগে|\S+ پیش|\w+ geleden|\w+ πριν)"
    rf"|(?:{'|'.join(f'(?<={before} )' for before in _SO_LONG_AGO)})\d+ \w+"
    r"|\d+ ?(?:分|時間|小时|小時|天|日|か月|个月|分钟|分鐘|週間|年)前|\d+(?:분|시간|일|주|개월|년) ?전"
    r"|\d+ (?:นาที|ชั่วโมง|วัน|เดือน|ปี)ที่แล้ว"
)
_AGO: Final = re.compile(_TO_THE_HOUR, re.IGNORECASE)
_SPOKEN: Final = re.compile(rf"{_IN_FIGURES}|{_OF_THE_EAST}|{_TO_THE_HOUR}", re.IGNORECASE)
"""Always begins with a number, so it is tried nowhere else; so does the one above."""


def day_and_hour_in(text: str) -> re.Match[str] | None:
    """Return the place of a date with a time in a text.

    >>> [day_and_hour_in(line) is not None for line in ("2007/11/03(土) 20:58", "по 3 мая 2014 г., 21:40")]
    [True, True]
    >>> day_and_hour_in("3 May 2014, toward nine")
    """
    return _DAY_AND_HOUR.search(text)


def is_day_and_hour(text: str) -> bool:
    """Return whether a line is a date with a time, as the author of a log may also write it.

    >>> is_day_and_hour("2022年2月9日 21:03"), is_day_and_hour("2022年2月9日")
    (True, False)
    """
    return _DAY_AND_HOUR.fullmatch(text) is not None


@lru_cache(maxsize=REMEMBERED)
def says_when(text: str) -> bool:
    """Return whether a line is a time stamp: a date in figures, a date and time, or a relative time.

    >>> [says_when(line) for line in ("3 hours ago", "June 3 at 8:14 am", "3分前", "03.05.2014", "three hours ago")]
    [True, True, True, True, False]
    """
    numbers = _NUMBER.finditer(text)  # most lines have none
    return any(_SPOKEN.match(text, number.start()) for number in numbers)


def says_hour(text: str) -> bool:
    """Return whether a line is a time stamp that no author puts on a letter: with a time, or relative.

    >>> [says_hour(line) for line in ("3 hours ago", "2022年5月14日 21時03分", "Paris, 03.05.1921")]
    [True, True, False]
    """
    numbers = _NUMBER.finditer(text)
    return day_and_hour_in(text) is not None or any(
        _AGO.match(text, number.start()) for number in numbers
    )
