import json

from octavo.findings.codes import CODES
from octavo.findings.finding import Severity
from octavo.findings.ledger import Ledger
from octavo.findings.render import (
    finding_as_json,
    findings_as_json,
    ledger_as_json,
    render_line,
)
from octavo.tree.origin import Origin

FINDING = CODES["CHR005"].found(
    Origin("a.txt", line=3, path="body>p[2]", made_by="strip-counters"),
    before=" ４８ ",
    evidence="48 of 50 lines",
)


def test_a_finding_is_printed_as_a_compiler_would() -> None:
    assert render_line(FINDING) == (
        "a.txt:3#body>p[2]: note CHR005: A counter at the end of a paragraph was removed."
        " (48 of 50 lines) “４８”"
    )


def test_a_finding_about_no_place_is_printed_without_one() -> None:
    for nowhere in (None, Origin("")):
        found = CODES["CHK003"].found(nowhere, message="There is no text.")
        assert render_line(found) == f"{found.severity} CHK003: There is no text."
        assert {"source", "line", "path", "pass"}.isdisjoint(finding_as_json(found))


def test_json_leaves_out_what_is_empty() -> None:
    assert finding_as_json(FINDING) == {
        "code": "CHR005",
        "severity": "note",
        "message": "A counter at the end of a paragraph was removed.",
        "source": "a.txt",
        "line": 3,
        "path": "body>p[2]",
        "pass": "strip-counters",
        "before": " ４８ ",
        "evidence": "48 of 50 lines",
        "hint": FINDING.hint,
    }


def test_a_ledger_in_json_gives_its_sums() -> None:
    text = ledger_as_json(Ledger(5, 2, 0, 3, (FINDING,)))
    whole = json.loads(text)

    assert '"before": " ４８ "' in text  # figures as they are written, not as numbers
    assert whole["schema"] == "octavo-ledger/1"
    assert whole["balances"] is True
    assert whole["ink"] == {"read": 5, "removed": 2, "added": 0, "kept": 3}
    assert len(whole["findings"]) == 1


def test_where_no_book_was_made_there_are_no_sums() -> None:
    whole = json.loads(findings_as_json((FINDING,)))
    assert list(whole) == ["schema", "findings"]
    assert whole["findings"] == [finding_as_json(FINDING)]


def test_severities_are_ordered_and_named() -> None:
    assert Severity.NOTE < Severity.WARNING < Severity.ERROR
    assert [str(severity) for severity in Severity] == ["note", "warning", "error"]
