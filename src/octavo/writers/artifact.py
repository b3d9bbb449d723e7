"""What a writer returns: the finished file's bytes, and what it noticed while setting them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from octavo.findings.finding import Finding


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file, still in memory: only `app` touches the disk."""

    data: bytes
    findings: tuple[Finding, ...] = ()
    pages: int = 0
    """How many pages were set; 0 for a format that has none."""
    last_page: int = 0
    """The number of the last page, where pages are numbered."""
    places: Mapping[str, str] = field(default_factory=dict)
    """The first section or block to begin on each page, by its anchor, with the page's number as it is
    printed, in reading order; of print only."""
