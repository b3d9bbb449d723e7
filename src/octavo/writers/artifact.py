"""What a writer returns: the bytes of the finished file, and what it noticed while making it."""

from dataclasses import dataclass, field

from octavo.findings.finding import Finding
from octavo.writers.xhtml.setting import Folios


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file, still in memory: only `app` touches the disk."""

    data: bytes
    findings: tuple[Finding, ...] = ()
    pages: int = 0
    """How many pages were set; 0 for a format that has none."""
    last_page: int = 0
    """The number of the last page, if pages are numbered."""
    places: Folios = field(default_factory=dict)
    """Where the pages begin in the sections; print only."""
