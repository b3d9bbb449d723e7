"""A declaration of somebody else's style sheet → why print cannot use it, as WeasyPrint judges it.

Imports WeasyPrint once it is asked: a book without a sheet of its own needs none of it here.
"""

import re
from typing import Final

from octavo.findings.suggestions import did_you_mean, nearest
from octavo.writers.pdf.engine import LOCK
from octavo.writers.pdf.kit import BASE
from octavo.writers.pdf.notices import noticed

_REASON: Final = re.compile(r"\AIgnored .* at \d+:\d+, (.+)\.\Z", re.DOTALL)
_NEAR: Final = 0.8
"""Likeness from which on a property is one misspelt."""


def why_unusable(words: str) -> str:
    """Return why print cannot use the declaration `words`, "" where it can.

    What CSS knows and WeasyPrint does not set yet is no mistake of the sheet's, and is not told.
    """
    from weasyprint import CSS  # noqa: PLC0415 - takes long, and needs Pango

    from octavo.writers.pdf.fetcher import ClosedFetcher  # noqa: PLC0415 - it imports WeasyPrint

    with LOCK, noticed() as notices:
        CSS(string=f"a {{ {words} }}", base_url=BASE, url_fetcher=ClosedFetcher({}))
    reasons = [found[1] for message in notices.counts if (found := _REASON.match(message))]
    match reasons:
        case [] | ["property not supported yet"]:
            return ""
        case ["unknown property"]:
            asked = did_you_mean(_meant(words.partition(":")[0]), begins_sentence=True)
            return f"print knows no such property. {asked}" if asked else ""
        case ["no value"]:
            return "it has no value"
        case _:
            return "print cannot use such a value"


def _meant(name: str) -> str:
    """Return the property that one is misspelt, "" for one that is like none: a reader of EPUBs may know it."""
    from octavo.writers.pdf.layout.seam import PROPERTIES  # noqa: PLC0415 - as above

    return nearest(name.strip().lower(), PROPERTIES, likeness=_NEAR)
