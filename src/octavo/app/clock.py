"""The only date in a book: the builder's, the book's own, or 1980; never that of the clock.

https://reproducible-builds.org/specs/source-date-epoch/
"""

import os
from datetime import UTC, datetime
from typing import Final

from octavo.findings.errors import UsageError
from octavo.tree.dates import day_of
from octavo.tree.document import Metadata

EARLIEST: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""The date of a book without one; also the earliest that a member of a ZIP file can have."""


def date_of(metadata: Metadata) -> datetime:
    """Return SOURCE_DATE_EPOCH if it is set, else the book's date, else 1980-01-01; in UTC.

    Raises:
        UsageError: SOURCE_DATE_EPOCH is not a number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:  # `int` takes more than figures: "-5", "1_000"
            return datetime.fromtimestamp(int(epoch if epoch.isdecimal() else "none"), tz=UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise UsageError(
                f"SOURCE_DATE_EPOCH is {epoch!r}", hint="it is a number of seconds since 1970"
            ) from error
    day = day_of(metadata.date)
    if day is None:
        return EARLIEST
    return max(EARLIEST, datetime(day.year, day.month, day.day, tzinfo=UTC))
