"""What an outside validator reports on a book, or why it reports nothing."""

from dataclasses import dataclass, replace
from pathlib import Path

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin


@dataclass(frozen=True, slots=True)
class Missing:
    """A checker that did not run: its name, the reason, and the command that helps, "" if none is known."""

    checker: str
    why: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A validator's report. `ran` names it with its version, "" if it did not run."""

    findings: tuple[Finding, ...]
    ran: str = ""
    missing: Missing | None = None


def absent(checker: str, why: str, remedy: str) -> Verdict:
    """Return the verdict of a checker that is not installed.

    Findings: CHK003.
    """
    finding = CODES["CHK003"].found(message=f"{why}, so the book was not checked by {checker}.")
    return Verdict((replace(finding, hint=remedy),), missing=Missing(checker, why, remedy))


def failed(checker: str, path: Path, why: str) -> Verdict:
    """Return the verdict of a checker that failed.

    Findings: CHK004.
    """
    finding = CODES["CHK004"].found(Origin(str(path)), message=f"{checker} failed: {why}")
    return Verdict((finding,), missing=Missing(checker, f"it failed: {why}"))
