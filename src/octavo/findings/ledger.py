"""Balance what was read against what is in the book: double-entry bookkeeping for text.

    ink read  −  ink removed  +  ink added  =  ink in the book

`removed` and `added` are sums over all findings. If a ledger does not balance, a pass lost text without
reporting it: that is a bug in octavo, never in the book, and it stops the build.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from octavo.findings.errors import OctavoError, UsageError
from octavo.findings.finding import Finding, Outcome
from octavo.tree.ink import ink_of_document
from octavo.tree.text import counted, ink


class LedgerError(OctavoError):
    """The ledger does not balance: a pass changed text without reporting it."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All findings of a run, and the four sums of ink."""

    read: int
    removed: int
    added: int
    kept: int
    findings: tuple[Finding, ...] = ()

    def __repr__(self) -> str:
        """Describe the ledger in one line.

        >>> Ledger(read=12, removed=3, added=1, kept=10)
        <Ledger: 12 read, 3 removed, 1 added, 10 kept, 0 findings>
        """
        sums = f"{self.read} read, {self.removed} removed, {self.added} added, {self.kept} kept"
        return f"<Ledger: {sums}, {counted(len(self.findings), 'finding')}>"

    @property
    def balances(self) -> bool:
        """Whether every character read is in the book or in a finding."""
        return self.read - self.removed + self.added == self.kept


def open_ledger(outcome: Outcome, text: str | None = None) -> Ledger:
    """Return the ledger of an outcome whose `read` was set by the reader.

    `text` is all text of the document, if the caller has it already: collecting it is most of the work.

    >>> import octavo
    >>> page = "<h1>Tar</h1><p>The boat was black.</p><p>It lay on the slip.</p><p>Next Chapter</p>"
    >>> ledger = open_ledger(octavo.clean(page))
    >>> ledger.balances, [(finding.code, finding.before) for finding in ledger.findings if finding.removed]
    (True, [('CHR006', 'Next Chapter')])

    Raises:
        UsageError: it is not an outcome.
    """
    if not isinstance(outcome, Outcome):
        raise UsageError(
            f"open_ledger takes an Outcome, not a {type(outcome).__name__}",
            hint="convert and clean return one",
        )
    removed, added = totals(outcome.findings)
    kept = ink_of_document(outcome.document) if text is None else ink(text)
    return Ledger(outcome.read, removed, added, kept, outcome.findings)


def totals(findings: Iterable[Finding]) -> tuple[int, int]:
    """Return the ink that findings removed, and the ink they added."""
    removed = added = 0
    for finding in findings:
        removed += finding.removed
        added += finding.added
    return removed, added


def require_balance(outcome: Outcome, name: str, text: str | None = None) -> None:
    """Raise `LedgerError` unless the ledger of `outcome` balances; `name` is the source.

    `text` is as in `open_ledger`.
    """
    ledger = open_ledger(outcome, text)
    if not ledger.balances:
        off = ledger.read - ledger.removed + ledger.added - ledger.kept
        raise LedgerError(
            f"{name}: the ledger is off by {off} characters "
            f"(read {ledger.read}, removed {ledger.removed}, added {ledger.added}, "
            f"kept {ledger.kept})",
            hint="this is a bug in octavo: please report it with the page",
        )
