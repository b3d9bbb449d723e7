"""What a writer returns: the finished file's bytes, and what it noticed while setting them."""

from dataclasses import dataclass

from octavo.findings.finding import Finding


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file, still in memory: only `app` touches the disk."""

    data: bytes
    findings: tuple[Finding, ...] = ()
    pages: int = 0
    """How many pages were set; 0 for a format that has none."""
