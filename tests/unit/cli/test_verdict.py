"""Exit codes as the table of the README gives them."""

import pytest

from octavo.cli.flags import FailOn, Reporting
from octavo.cli.verdict import exit_code
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding

NOTE, WARNING, ERROR = (CODES[code].found() for code in ("CHR002", "BOK002", "PDF004"))


@pytest.mark.parametrize(
    ("found", "reporting", "code"),
    [
        ([], Reporting(strict=True, fail_on=FailOn.NOTE), 0),
        ([NOTE, WARNING], Reporting(), 0),
        ([NOTE, ERROR], Reporting(), 1),
        ([NOTE, WARNING], Reporting(strict=True), 3),
        ([NOTE], Reporting(strict=True), 0),
        ([WARNING, ERROR], Reporting(strict=True), 1),
        ([WARNING], Reporting(strict=True, fail_on=FailOn.WARNING), 1),
        ([NOTE], Reporting(fail_on=FailOn.NOTE), 1),
    ],
)
def test_findings_decide_the_exit_code(
    found: list[Finding], reporting: Reporting, code: int
) -> None:
    assert exit_code(found, reporting) == code


def test_a_missing_dependency_outweighs_what_was_found() -> None:
    assert exit_code([ERROR], Reporting(), missing=True) == 5
