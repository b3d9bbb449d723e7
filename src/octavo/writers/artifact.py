"""What a writer returns: the finished file's bytes, and what it noticed while setting them."""

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
    """The number of the last page, where pages are numbered."""
    places: Folios = field(default_factory=dict)
    """Where the pages begin in the sections; of print only."""
