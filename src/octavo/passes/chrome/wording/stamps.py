"""Tell a day with its hour, and how long ago it was, as sites stamp them on what somebody wrote."""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import REMEMBERED

_YEAR: Final = r"(?<!\d)(?:19|20|25)\d\d"
"""2564 is a year where they are counted from the Buddha."""
_HOUR: Final = r"(?:\d{1,2}:\d\d(?!\d)|\d{1,2}\s?[時时시]\s?\d{1,2}\s?[分분])"
_OF_THE_EAST: Final = rf"{_YEAR}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]"
_IN_FIGURES: Final = (
    r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)"
)
_OF_A_WEEK: Final = r"(?:\s?[(（][^()（）]{1,4}[)）])?"
_NUMBER: Final = re.compile(r"[\d]+")
_DAY_AND_HOUR: Final = re.compile(
    rf"(?:{_OF_THE_EAST}|{_YEAR}\s?[-/.]\s?\d{{1,2}}\s?[-/.]\s?\d{{1,2}}){_OF_A_WEEK}\s?{_HOUR}"
    # the year last, and the hour behind it
    rf"|\d{{1,2}}(?:[./-]\d{{1,2}}[./-]|\.? \S{{3,10}} ){_YEAR}\D{{1,6}}{_HOUR}"
    rf"|[^\W\d_]{{3,10}}\.? \d{{1,2}}, {_YEAR},? (?:\w{{2,4}} )?{_HOUR}"
)
_SO_LONG_AGO: Final = ("hace", "il y a", "vor", "há", "منذ", "לפני", "před", "acum", "πριν")
"""What stands before how long ago it was, where nothing stands behind it."""
_TO_THE_HOUR: Final = (
    r"\b(?:19|20)\d\d\b.{0,12}\d\d?[:.]\d\d\b"
    # the day of this year, and the hour
    rf"|\d{{1,2}}\.? [^\W\d_]{{3,9}}\.?,? {_HOUR}|\d{{1,2}},? (?:at|um|à|a las|às|alle|ore|o|в) {_HOUR}"
    r"|\d+ ?(?:\w+ ago|\w+ atrás|\w+ önce|\w+ (?:yang )?lalu|\w+ trước|\w+ temu|\S+ назад|\S+ тому|\S+ fa|\S+ पहले|\S+ আগে|\S+ پیش|\w+ geleden|\w+ πριν)"
    rf"|(?:{'|'.join(f'(?<={before} )' for before in _SO_LONG_AGO)})\d+ \w+"
    r"|\d+ ?(?:分|時間|小时|小時|天|日|か月|个月|分钟|分鐘|週間|年)前|\d+(?:분|시간|일|주|개월|년) ?전"
    r"|\d+ (?:นาที|ชั่วโมง|วัน|เดือน|ปี)ที่แล้ว"
)
_AGO: Final = re.compile(_TO_THE_HOUR, re.IGNORECASE)
_SPOKEN: Final = re.compile(rf"{_IN_FIGURES}|{_OF_THE_EAST}|{_TO_THE_HOUR}", re.IGNORECASE)
"""Begins with a number throughout, and is tried at no other letter, as is the one above."""


def day_and_hour_in(text: str) -> re.Match[str] | None:
    """Return where a text says a day and the hour with it.

    >>> [day_and_hour_in(line) is not None for line in ("2007/11/03(土) 20:58", "по 3 мая 2014 г., 21:40")]
    [True, True]
    >>> day_and_hour_in("3 May 2014, toward nine")
    """
    return _DAY_AND_HOUR.search(text)


def is_day_and_hour(text: str) -> bool:
    """Return whether a line is a day with its hour, as the author of a log may write it, too.

    >>> is_day_and_hour("2022年2月9日 21:03"), is_day_and_hour("2022年2月9日")
    (True, False)
    """
    return _DAY_AND_HOUR.fullmatch(text) is not None


@lru_cache(maxsize=REMEMBERED)
def says_when(text: str) -> bool:
    """Return whether a line says when somebody spoke: the day in figures, the day and the hour, or so long ago.

    >>> [says_when(line) for line in ("3 hours ago", "June 3 at 8:14 am", "3分前", "03.05.2014", "three hours ago")]
    [True, True, True, True, False]
    """
    numbers = _NUMBER.finditer(text)  # most lines bear none
    return any(_SPOKEN.match(text, number.start()) for number in numbers)


def says_hour(text: str) -> bool:
    """Return whether a line says so and to the hour, as authors date no letter: the hour, or so long ago.

    >>> [says_hour(line) for line in ("3 hours ago", "2022年5月14日 21時03分", "Paris, 03.05.1921")]
    [True, True, False]
    """
    numbers = _NUMBER.finditer(text)
    return day_and_hour_in(text) is not None or any(
        _AGO.match(text, number.start()) for number in numbers
    )
