"""Show findings: as lines for a person, as JSON for a program."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from octavo.findings.finding import Finding
from octavo.findings.ledger import Ledger
from octavo.tree.text import counted, excerpt

SCHEMA: Final = "octavo-ledger/1"


def render_line(finding: Finding) -> str:
    """Return one finding as a compiler would print it: place, severity, code, message, text."""
    place = f"{finding.origin}: " if finding.origin and str(finding.origin) else ""
    text = f" “{excerpt(finding.before)}”" if finding.before.strip() else ""
    evidence = f" ({finding.evidence})" if finding.evidence else ""
    return f"{place}{finding.severity} {finding.code}: {finding.message}{evidence}{text}"


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """Return a finding as JSON values; empty fields are left out."""
    origin = finding.origin
    fields: dict[str, Any] = {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "chapter": finding.chapter,
        "source": origin.source if origin else "",
        "line": origin.line if origin else 0,
        "path": origin.path if origin else "",
        "pass": origin.made_by if origin else "",
        "before": finding.before,
        "after": finding.after,
        "evidence": finding.evidence,
        "hint": finding.hint,
    }
    return {key: value for key, value in fields.items() if value}


def sums_of(ledger: Ledger) -> str:
    """Return what became of a text, for a person.

    >>> sums_of(Ledger(read=1200, removed=200, added=0, kept=1000))
    '1,000 characters kept, 200 removed'
    """
    kept = f"{counted(ledger.read - ledger.removed, 'character')} kept"
    added = f", {ledger.added:,} added" if ledger.added else ""
    return f"{kept}, {ledger.removed:,} removed{added}"


def ink_as_json(ledger: Ledger) -> dict[str, int]:
    """Return the sums of a ledger as JSON values."""
    return {name: getattr(ledger, name) for name in ("read", "removed", "added", "kept")}


def ledger_as_json(ledger: Ledger) -> str:
    """Return the whole ledger as JSON text: the sums, then every finding; ends with a line end."""
    sums = {"balances": ledger.balances, "ink": ink_as_json(ledger)}
    return _as_json(ledger.findings, sums)


def findings_as_json(findings: Iterable[Finding]) -> str:
    """Return the ledger of a run that made no book, as JSON text: there are no sums that could balance."""
    return _as_json(findings, {})


def _as_json(findings: Iterable[Finding], sums: Mapping[str, Any]) -> str:
    listed = [finding_as_json(finding) for finding in findings]
    whole = {"schema": SCHEMA, **sums, "findings": listed}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
