import json
from typing import Any

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.findings.sarif import as_sarif
from octavo.tree.origin import Origin


def run_of(*findings: Finding, undone: tuple[str, ...] = ()) -> dict[str, Any]:
    whole = json.loads(as_sarif(findings, version="1.2.3", undone=undone))
    assert whole["version"] == "2.1.0"
    (run,) = whole["runs"]
    run_as_dict: dict[str, Any] = run
    return run_as_dict


def test_a_finding_becomes_a_result_with_its_place() -> None:
    origin = Origin("dist/a b.epub!EPUB/text/s0001.xhtml", line=7)
    (result,) = run_of(CODES["CHK008"].found(origin, message="x.png leads to nothing"))["results"]
    assert result == {
        "ruleId": "CHK008",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "x.png leads to nothing"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "dist/a%20b.epub!EPUB/text/s0001.xhtml"},
                    "region": {"startLine": 7},
                }
            }
        ],
    }


def test_every_code_that_is_used_becomes_a_rule_with_its_help() -> None:
    found = [CODES[code].found() for code in ("CHK033", "CHK008", "CHK033")]
    run = run_of(*found)
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["semanticVersion"]) == ("octavo", "1.2.3")
    rules = driver["rules"]
    assert [rule["id"] for rule in rules] == ["CHK008", "CHK033"]
    assert rules[1] == {
        "id": "CHK033",
        "shortDescription": {"text": CODES["CHK033"].rule},
        "fullDescription": {"text": CODES["CHK033"].rule},
        "help": {"text": "delete it, or lead to it"},
        "defaultConfiguration": {"level": "warning"},
    }
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [
        "CHK033",
        "CHK008",
        "CHK033",
    ]


def test_what_was_not_done_is_told_of_the_run() -> None:
    (invocation,) = run_of(undone=("a.epub was not checked by Ace: it is not installed",))[
        "invocations"
    ]
    assert invocation == {
        "executionSuccessful": True,
        "toolExecutionNotifications": [
            {
                "level": "warning",
                "message": {"text": "a.epub was not checked by Ace: it is not installed"},
            }
        ],
    }


def test_a_finding_without_a_place_has_no_location() -> None:
    assert "locations" not in run_of(CODES["CHK003"].found())["results"][0]


def test_a_place_without_a_line_is_given_the_first() -> None:
    (result,) = run_of(CODES["CHK003"].found(Origin("a.epub")))["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 1}
