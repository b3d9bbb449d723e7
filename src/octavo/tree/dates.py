"""The date of a book: a year, a month or a day of the calendar, as ISO 8601 writes them.

https://www.w3.org/TR/NOTE-datetime
"""

import re
from datetime import date
from typing import Final

_TIME: Final = re.compile(
    r"T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
)
_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def day_of(words: str) -> date | None:
    """Return the first day of a year or of a month, or the day itself; None if it is not a date.

    >>> day_of("2026-03"), day_of("2026-02-30"), day_of("0000"), day_of("yesterday")
    (datetime.date(2026, 3, 1), None, None, None)
    """
    found = _DATE.fullmatch(words)
    if found is None:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def without_time(words: str) -> str:
    """Return the day of a time as programs write it for the date of a book; other words unchanged.

    >>> without_time("2019-05-04T00:00:00+00:00"), without_time("2019-05"), without_time("4 May, T10:00")
    ('2019-05-04', '2019-05', '4 May, T10:00')
    """
    day = words[: len("2019-05-04")]
    return day if day_of(day) and _TIME.fullmatch(words[len(day) :]) else words
