"""The one date a book carries: the builder's, the book's own, or 1980; never the wall clock's.

https://reproducible-builds.org/specs/source-date-epoch/
"""

import os
import re
from datetime import UTC, datetime
from typing import Final

from octavo.findings.errors import UsageError
from octavo.tree.document import Metadata

EARLIEST: Final = datetime(1980, 1, 1, tzinfo=UTC)
"""What a book without a date says; also the earliest date a ZIP member can bear."""

_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


def date_of(metadata: Metadata) -> datetime:
    """Return SOURCE_DATE_EPOCH if it is set, else the book's date, else 1980-01-01; in UTC.

    Raises:
        UsageError: SOURCE_DATE_EPOCH is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch:
        try:  # `int` takes more than figures: "-5", "1_000"
            return datetime.fromtimestamp(int(epoch if epoch.isdecimal() else "none"), tz=UTC)
        except (ValueError, OverflowError, OSError) as error:
            raise UsageError(
                f"SOURCE_DATE_EPOCH is {epoch!r}", hint="it is a number of seconds since 1970"
            ) from error
    found = _DATE.match(metadata.date)
    if not found:
        return EARLIEST
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return max(EARLIEST, datetime(year, month, day, tzinfo=UTC))
    except ValueError:
        return EARLIEST
