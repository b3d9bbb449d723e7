"""The date of a book: a year, a month or a day of the calendar, as ISO 8601 writes them."""

import re
from datetime import date
from typing import Final

_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def day_of(words: str) -> date | None:
    """Return the first day of a year, of a month, or the day itself; None where it is no date.

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
