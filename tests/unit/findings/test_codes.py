import re

import pytest

from octavo.findings import codes
from octavo.findings.codes import CODES, Code
from octavo.tree.origin import Origin


def test_no_code_stands_in_the_table_twice() -> None:
    assert len(codes._TABLE) == len(CODES)


@pytest.mark.parametrize("code", CODES.values(), ids=CODES)
def test_a_code_is_a_family_and_three_digits_with_a_sentence(code: Code) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", code.id)
    assert code.rule == "" or code.rule[-1] in ".)"
    assert "{code}" not in code.hint


@pytest.mark.parametrize("code", [code for code in CODES.values() if code.keep], ids=str)
def test_what_can_be_kept_says_how(code: Code) -> None:
    assert f"--keep {code.id}" in code.hint


def test_a_finding_takes_severity_rule_and_hint_from_its_code() -> None:
    finding = CODES["CHR002"].found(Origin("a.html"), before="Play", evidence="a button")

    assert (finding.code, finding.severity, finding.message, finding.hint) == (
        "CHR002",
        CODES["CHR002"].severity,
        CODES["CHR002"].rule,
        "keep it with --keep CHR002 or --keep TEXT",
    )
    assert (finding.before, finding.evidence) == ("Play", "a button")
