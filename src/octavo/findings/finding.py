"""A finding: one thing that a stage noticed in a document or did to it, worded so that its author can act on it."""

from collections.abc import Mapping
from dataclasses import field
from enum import IntEnum

from octavo.tree.document import Document
from octavo.tree.origin import Origin
from octavo.tree.record import record
from octavo.tree.text import counted, ink


class Severity(IntEnum):
    """How much a finding matters. Ordered: a threshold is a comparison."""

    NOTE = 10
    """Done by the rules; reported so that it can be checked and taken back."""
    WARNING = 20
    """Likely to need a look before the book is released."""
    ERROR = 30
    """The book is not what its author wants."""

    def __str__(self) -> str:
        """Return the name as it is printed: `note`, `warning`, `error`."""
        return self.name.lower()


@record
class Finding:
    """What a stage noticed or did before it went on; if it cannot go on, it raises an `OctavoError`.

    `before` is the text that was removed, `after` the text that replaced it: the ledger books their
    difference. If no text changed, both are empty, or they are equal.
    """

    code: str
    severity: Severity
    message: str
    origin: Origin | None = None
    before: str = ""
    after: str = ""
    hint: str = ""
    evidence: str = ""
    """What the decision was based on, for a person to judge: "in 57 of 60 chapters, last 12 lines"."""
    chapter: str = ""
    """Label of the chapter that it belongs to; set when pages are assembled."""

    @property
    def removed(self) -> int:
        """Ink that was removed."""
        return ink(self.before)

    @property
    def added(self) -> int:
        """Ink that was added."""
        return ink(self.after)

    def in_chapter(self, label: str) -> "Finding":
        """Return the finding with its chapter named."""
        about = (self.code, self.severity, self.message, self.origin)
        return Finding(*about, self.before, self.after, self.hint, self.evidence, label)


@record
class Outcome:
    """What a stage returns: the document as it is now, and the findings."""

    document: Document
    findings: tuple[Finding, ...] = ()
    read: int = field(default=0, compare=False)
    """Ink of the pages as the readers made them, the ledger's opening entry; 0 between passes."""
    pictures: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)
    """Pictures that came in a page's own file, as they came, by the addresses that its images give them;
    empty once they are found and fit for a book."""

    def __repr__(self) -> str:
        """Describe the outcome in one line; the whole of it would fill pages.

        >>> Outcome(Document())
        <Outcome of <Document '', 0 sections>, 0 findings>
        """
        return f"<Outcome of {self.document!r}, {counted(len(self.findings), 'finding')}>"
