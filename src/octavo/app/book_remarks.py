"""Findings on a book as a whole: on its chapters compared with each other, and on what was noticed before the work.

Findings that the user silenced with `keep` are left out.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from octavo.app.source_lines import with_lines
from octavo.app.sources import AnySource
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.condition.fellows import compare_chapters

_UNLESS_KEPT: Final = frozenset(
    {
        "BOK002",
        "BOK003",
        "BOK004",
        "BOK013",
        "BOK016",
        "BOK020",
        "BOK022",
        "RDR017",
        "RDR018",
        "RDR026",
    }
)
"""What is said of pages and chapters that are missing, cut short, there twice, out of order or of another book, unless the user
says that all is well."""


def with_notices(book: Outcome, notices: Iterable[Finding], choices: Choices) -> Outcome:
    """Return the book with what was noticed before it was made, but for what the user keeps.

    Where names would have put pages (BOK016) is not said of a folder whose chapters stand by their numbers (BOK018).
    """
    sorted_ = {one.origin for one in book.findings if one.code == "BOK018"}
    found = tuple(
        one
        for one in notices
        if not (choices.spares(one.code, "") or (one.code == "BOK016" and one.origin in sorted_))
    )
    return replace(book, findings=(*found, *book.findings)) if found else book


def compared(book: Outcome, sources: Iterable[AnySource], choices: Choices) -> Outcome:
    """Say of each chapter what shows beside its fellows, with its line."""
    odd = compare_chapters(book.document, choices)
    return replace(book, findings=tuple(with_lines((*book.findings, *odd), book.document, sources)))


def spared(book: Outcome, choices: Choices) -> Outcome:
    """Leave out what the user silenced with `keep`: of pages that are missing, there twice or out of order."""
    kept = {code for code in _UNLESS_KEPT if choices.spares(code, "")}
    return replace(book, findings=tuple(one for one in book.findings if one.code not in kept))
