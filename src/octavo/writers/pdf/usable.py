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
_AT_HAND: Final = frozenset(
    (
        "", "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace",
        "ui-rounded", "math", "emoji", "fangsong", "inherit", "initial", "unset", "revert", "revert-layer",
    )
)  # fmt: skip
"""What a sheet may ask for in the place of a face: https://www.w3.org/TR/css-fonts-4/#generic-font-families"""
_NEAR: Final = 0.8
"""Likeness from which on a property is one misspelt."""


def why_unusable(words: str) -> str:
    """Return why print cannot use the declaration `words`, "" where it can.

    What CSS knows and WeasyPrint does not set yet is no mistake of the sheet's, and is not told.
    """
    if lacking := _lacking_face(words):
        return lacking
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
            return f"print does not know this property. {asked}" if asked else ""
        case ["no value"]:
            return "it has no value"
        case _:
            return "print cannot use this value"


def _lacking_face(words: str) -> str:
    """Return what is to be said of a declaration that asks for a face first which print has not, "" otherwise."""
    name, _, value = words.partition(":")
    first = value.partition(",")[0].partition("!")[0].strip().strip("\"'")
    if name.strip().lower() != "font-family" or "(" in first or first.lower() in _AT_HAND:
        return ""
    return f"print has no font called {first}; a style of your own can bring fonts, under [faces.serif]"


def _meant(name: str) -> str:
    """Return the property that one is misspelt, "" for one that is like none: a reader of EPUBs may know it."""
    from octavo.writers.pdf.layout.seam import PROPERTIES  # noqa: PLC0415 - as above

    return nearest(name.strip().lower(), PROPERTIES, likeness=_NEAR)
