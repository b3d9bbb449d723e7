"""The English names of days and months, in small letters: several detectors tell by them that a line says when."""

from typing import Final

WEEKDAYS: Final = "monday tuesday wednesday thursday friday saturday sunday"
MONTHS: Final = (
    "january february march april may june july august september october november december"
)
