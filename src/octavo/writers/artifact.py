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
    places: Mapping[str, int] = field(default_factory=dict)
    """The page, from 1, of each section and block, by anchor, in reading order; of print only."""
