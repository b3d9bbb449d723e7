"""The English names of days and months in lower case, by which several detectors recognise dates."""

from typing import Final

WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
MONTHS: Final = (
    "january february march april may june july august september october november december"
)
