"""What several detectors recognise dates by: the English names of days and months in lower case, and the years of the web."""

from typing import Final

WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
MONTHS: Final = (
    "january february march april may june july august september october november december"
)
YEAR: Final = r"(?:199[5-9]|20\d\d|25[4-9]\d)"
"""A year of the web, also in the Buddhist era, as a piece of an expression."""
