"""What is collected while a document is written: footnotes to be written below, and losses."""

from dataclasses import dataclass, field

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.nodes import Note
from octavo.tree.origin import Origin


@dataclass(slots=True)
class Sheet:
    """The only mutable object of this writer; it lives for one call of `write_markdown`."""

    waiting: list[tuple[int, Note]] = field(default_factory=list)
    """Notes that were called and not yet written, with their numbers."""
    findings: list[Finding] = field(default_factory=list)
    _notes: int = 0

    def call(self, note: Note) -> str:
        """Return the call of a note, which is then written below."""
        self._notes += 1
        self.waiting.append((self._notes, note))
        return f"[^{self._notes}]"

    def lost(self, what: str, origin: Origin | None) -> None:
        """Record that something lost its form."""
        message = f"Markdown has no form for {what}; its words were kept."
        self.findings.append(CODES["MKD001"].found(origin, message=message))

    def left_out(self, what: str) -> None:
        """Record that something about the book as a whole is not in the text."""
        message = f"Markdown has no form for {what}; left out."
        self.findings.append(CODES["MKD001"].found(message=message))
