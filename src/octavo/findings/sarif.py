"""Findings → SARIF 2.1.0, the form in which code scanning takes them.

A place inside a book is `book.epub!EPUB/text/s0004.xhtml`, as everywhere else. What a checker could not
do is a notification of the run. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Severity

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.NOTE: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}
_KEPT: Final = "/!:._-~"


def as_sarif(findings: Iterable[Finding], *, version: str, undone: Iterable[str]) -> str:
    """Return the findings of one run as SARIF, ending with a line end.

    Args:
        findings: in the order they are to be shown.
        version: octavo's own.
        undone: sentences on what could not be checked.
    """
    told = tuple(findings)
    rules = sorted({finding.code for finding in told})
    run = {
        "tool": {
            "driver": {
                "name": "octavo",
                "semanticVersion": version,
                "rules": [_rule(code) for code in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    {"level": "warning", "message": {"text": sentence}} for sentence in undone
                ],
            }
        ],
        "results": [_result(finding, rules.index(finding.code)) for finding in told],
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _rule(identity: str) -> dict[str, Any]:
    code = CODES[identity]
    return {
        "id": code.id,
        "shortDescription": {"text": code.rule},
        "fullDescription": {"text": code.rule},
        "help": {"text": code.hint or code.rule},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(finding: Finding, at: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": at,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
    }
    if finding.origin is not None and finding.origin.source:
        place = {"artifactLocation": {"uri": quote(finding.origin.source, safe=_KEPT)}}
        region = {"region": {"startLine": finding.origin.line or 1}}
        result["locations"] = [{"physicalLocation": place | region}]
    return result
