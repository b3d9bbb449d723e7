"""A declaration of somebody else's style sheet → why print cannot use it, as WeasyPrint judges it.

Imports WeasyPrint once it is asked: a book without a sheet of its own needs none of it here.
"""

import re
from difflib import get_close_matches
from typing import Final

from octavo.writers.pdf.engine import LOCK
from octavo.writers.pdf.kit import BASE
from octavo.writers.pdf.notices import noticed

_REASON: Final = re.compile(r"\AIgnored .* at \d+:\d+, (.+)\.\Z", re.DOTALL)
_NEAR: Final = 0.75
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
            return f"print knows no such property{_meant(words.partition(':')[0])}"
        case ["no value"]:
            return "it has no value"
        case _:
            return "print cannot use such a value"


def _meant(name: str) -> str:
    from octavo.writers.pdf.layout.seam import PROPERTIES  # noqa: PLC0415 - as above

    near = get_close_matches(name.strip().lower(), PROPERTIES, 1, cutoff=_NEAR)
    return f". Did you mean {near[0]}?" if near else ""
