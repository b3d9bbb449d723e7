"""A declaration in a foreign style sheet → why print cannot use it, according to WeasyPrint.

WeasyPrint is imported only when this is called: a book without its own style sheet does not need it here.
"""

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from octavo.findings.suggestions import did_you_mean, nearest
from octavo.writers.pdf.engine import LOCK
from octavo.writers.pdf.kit import BASE
from octavo.writers.pdf.notices import noticed

if TYPE_CHECKING:
    from octavo.writers.pdf.fetcher import ClosedFetcher

_REASON: Final = re.compile(r"\AIgnored .* at \d+:\d+, (.+)\.\Z", re.DOTALL)
_AT_HAND: Final = frozenset(
    (
        "", "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace",
        "ui-rounded", "math", "emoji", "fangsong", "inherit", "initial", "unset", "revert", "revert-layer",
    )
)  # fmt: skip
"""What a sheet may name in place of a face: https://www.w3.org/TR/css-fonts-4/#generic-font-families"""
_NEAR: Final = 0.8
"""A property at least this similar to a known one counts as misspelt."""


def why_unusable(words: str) -> str:
    """Return why print cannot use the declaration `words`, "" if it can.

    Valid CSS that WeasyPrint does not support yet is not a mistake of the sheet, and is not reported.
    """
    if lacking := _lacking_face(words):
        return lacking
    from weasyprint import CSS  # noqa: PLC0415 - takes long, and needs Pango

    with LOCK, noticed() as notices:
        CSS(string=f"a {{ {words} }}", base_url=BASE, url_fetcher=_fetcher())
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


@cache
def _fetcher() -> "ClosedFetcher":
    """Return a fetcher that serves nothing; making one for each declaration would take most of the time."""
    from octavo.writers.pdf.fetcher import ClosedFetcher  # noqa: PLC0415 - it imports WeasyPrint

    return ClosedFetcher({})


def _lacking_face(words: str) -> str:
    """Return a message about a declaration that prefers a face print does not have, "" otherwise."""
    name, _, value = words.partition(":")
    first = value.partition(",")[0].partition("!")[0].strip().strip("\"'")
    if name.strip().lower() != "font-family" or "(" in first or first.lower() in _AT_HAND:
        return ""
    return f"print has no font called {first}; a style of your own can bring fonts, under [faces.serif]"


def _meant(name: str) -> str:
    """Return the property that was probably meant, "" if none is similar: a reader of EPUBs may know it."""
    from octavo.writers.pdf.layout.seam import PROPERTIES  # noqa: PLC0415 - as above

    return nearest(name.strip().lower(), PROPERTIES, likeness=_NEAR)
