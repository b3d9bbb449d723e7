import json
import os
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from octavo.app.validators import ace
from octavo.app.validators.ace import find_ace, run_ace


def report(*barriers: tuple[str, str]) -> dict[str, Any]:
    """Return what Ace reports: a page with a barrier of each impact and rule given."""
    assertions = [
        {
            "earl:test": {
                "dct:title": rule,
                "earl:impact": impact,
                "dct:description": "Images must\n have alternate text",
            },
            "earl:result": {"earl:pointer": {"css": ["img:nth-child(2)"]}},
        }
        for impact, rule in barriers
    ]
    return {
        "earl:assertedBy": {"doap:release": {"doap:revision": "1.4.6"}},
        "assertions": [
            {"earl:testSubject": {"url": "content.opf"}, "assertions": []},
            {"earl:testSubject": {"url": "text/a.xhtml"}, "assertions": assertions},
        ],
    }


@pytest.fixture
def sker(tmp_path: Path) -> Path:
    path = tmp_path / "sker.epub"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("EPUB/text/a.xhtml", "")
    return path


def install(folder: Path, script: str) -> None:
    """Put an `ace-cli` into the `node_modules` of a folder."""
    shelf = folder / "node_modules" / ".bin"
    shelf.mkdir(parents=True)
    program = shelf / "ace-cli"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder where a browser is installed, and nothing else."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.defpath)
    monkeypatch.setenv("PUPPETEER_EXECUTABLE_PATH", "/opt/browser")
    return tmp_path


def test_what_ace_says_is_told_with_its_place(desk: Path, sker: Path) -> None:
    (desk / "answer.json").write_text(
        json.dumps(report(("serious", "image-alt"), ("moderate", "region"))), "utf-8"
    )
    install(
        desk, f'while [ "$1" != --outdir ]; do shift; done; cp {desk}/answer.json "$2/report.json"'
    )
    verdict = run_ace(sker)
    assert verdict.ran == "Ace 1.4.6"
    words = "Images must have alternate text (img:nth-child(2))"
    place = f"{sker}!EPUB/text/a.xhtml"
    assert [(each.code, each.message, str(each.origin)) for each in verdict.findings] == [
        ("CHK041", f"image-alt: {words}", place),
        ("CHK042", f"region: {words}", place),
    ]


def test_ace_that_comes_to_no_report_is_told(desk: Path, sker: Path) -> None:
    install(desk, "echo 'no browser today' >&2; exit 1")
    verdict = run_ace(sker)
    assert [each.message for each in verdict.findings] == ["Ace failed: no browser today"]
    assert verdict.missing is not None


def test_ace_whose_browser_goes_away_is_asked_once_more(desk: Path, sker: Path) -> None:
    (desk / "answer.json").write_text(json.dumps(report()), "utf-8")
    going = f'[ -e {desk}/asked ] || {{ touch {desk}/asked; echo "error: socket hang up" >&2; exit 1; }}'
    answering = (
        f'while [ "$1" != --outdir ]; do shift; done; cp {desk}/answer.json "$2/report.json"'
    )
    install(desk, f"{going}; {answering}")
    verdict = run_ace(sker)
    assert (verdict.ran, verdict.findings) == ("Ace 1.4.6", ())


def test_ace_tells_why_and_leaves_its_log_in_no_home(
    desk: Path, sker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(desk / "home"))
    install(
        desk,
        r"""mkdir -p "$XDG_STATE_HOME/log"; printf '\033[31merror\033[39m:   Ace processing error: %s\n\n' \
        'Target closed' 'see the handbook' >&2; exit 1""",
    )
    verdict = run_ace(sker)
    assert [each.message for each in verdict.findings] == ["Ace failed: Target closed"]
    assert not (desk / "home").exists()


def test_ace_without_a_browser_is_told(
    desk: Path, sker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(desk, "exit 0")
    monkeypatch.setattr(ace, "find_browser", lambda: "")
    missing = run_ace(sker).missing
    assert missing is not None
    assert missing.why == "Ace needs Chromium or Chrome, which is not on the PATH"


def test_ace_is_found_in_the_nearest_node_modules(desk: Path) -> None:
    assert find_ace(desk) == ""
    install(desk, "exit 0")
    below = desk / "a" / "b"
    below.mkdir(parents=True)
    assert find_ace(below) == str(desk / "node_modules" / ".bin" / "ace-cli")


@pytest.mark.skipif(os.name != "posix", reason="groups of processes are POSIX's")
def test_the_browser_of_an_ace_that_takes_too_long_ends_with_it(
    desk: Path, sker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ace, "TIMEOUT", 1)
    install(desk, f"sleep 60 & echo $! > {desk}/browser; wait")
    assert "no answer within 1 s" in run_ace(sker).findings[0].message
    browser = int((desk / "browser").read_text())
    for _ in range(100):
        try:
            state = Path(f"/proc/{browser}/stat").read_text().split()[2]
        except FileNotFoundError:
            break
        if state == "Z":
            break
        time.sleep(0.05)
    else:
        pytest.fail("it lives on")
