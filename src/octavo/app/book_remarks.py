"""Findings on a book as a whole: from comparing its chapters with each other, and from planning.

Findings that the user silences with `keep` are left out.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from octavo.app.source_lines import with_lines
from octavo.app.sources import AnySource
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.condition.comparison import compare_chapters

_UNLESS_KEPT: Final = frozenset(
    {
        "BOK002",
        "BOK003",
        "BOK004",
        "BOK013",
        "BOK016",
        "BOK020",
        "BOK022",
        "RDR001",
        "RDR017",
        "RDR018",
        "RDR026",
    }
)
"""Findings on pages and chapters that are missing, cut short, in an unnamed encoding, duplicated,
out of order or from another book; they are reported unless the user says that all is well."""


def with_notices(book: Outcome, notices: Iterable[Finding], choices: Choices) -> Outcome:
    """Return the book with the findings made before it existed, except those that the user silences.

    A guess based on the names of pages (BOK016) is not reported for a folder whose chapters are in
    the order of their numbers (BOK018).
    """
    sorted_ = {one.origin for one in book.findings if one.code == "BOK018"}
    found = tuple(
        one
        for one in notices
        if not (choices.spares(one.code, "") or (one.code == "BOK016" and one.origin in sorted_))
    )
    return replace(book, findings=(*found, *book.findings)) if found else book


def with_odd_chapters(book: Outcome, sources: Iterable[AnySource], choices: Choices) -> Outcome:
    """Return the book with findings on how each chapter differs from the others, with its line."""
    odd = compare_chapters(book.document, choices)
    return replace(book, findings=tuple(with_lines((*book.findings, *odd), book.document, sources)))


def without_silenced(book: Outcome, choices: Choices) -> Outcome:
    """Return the book without the findings that the user silences: on pages that are missing, duplicated or out of order."""
    kept = {code for code in _UNLESS_KEPT if choices.spares(code, "")}
    return replace(book, findings=tuple(one for one in book.findings if one.code not in kept))
