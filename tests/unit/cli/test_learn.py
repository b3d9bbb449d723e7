"""`octavo learn` writes a profile that the other commands use."""

import json
from pathlib import Path

import pytest
from tests.manuscript_folder import manuscript_folder
from tests.unit.app.test_profiles import CREDIT, PAGES

from octavo.cli.program import run


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with three pages of a site; the one above it is the current one."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "site"
    folder.mkdir()
    for source in PAGES:
        (folder / source.name).write_bytes(source.data)
    return folder


def test_the_profile_goes_to_standard_output_and_the_message_beside_it(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["learn", str(site)]) == 0
    captured = capsys.readouterr()
    assert "the lantern group" in captured.out
    assert captured.err == "octavo: blocks that 3 chapters repeat: 1\n"


def test_a_learned_profile_cleans_a_page_alone(site: Path) -> None:
    assert run(["learn", str(site), "-o", "site.toml", "-q"]) == 0
    page = str(site / PAGES[0].name)
    assert run(["convert", page, "--profile", "site.toml", "-o", "book.txt", "-q"]) == 0
    assert CREDIT not in Path("book.txt").read_text("utf-8")


def test_a_manuscript_names_its_profile_beside_it(site: Path) -> None:
    assert run(["learn", str(site), "-o", "site.toml", "-q"]) == 0
    toml = '[book]\nchapters = ["1.html"]\n[clean]\nprofile = "../site.toml"\n'
    book = manuscript_folder(Path("book"), toml, {"1.html": PAGES[0].data})
    assert run(["build", str(book), "--to", "txt", "-q"]) == 0
    assert CREDIT not in next(book.glob("dist/*.txt")).read_text("utf-8")


def test_a_stale_block_is_a_finding_of_inspect(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("site.toml").write_text("[[block]]\ntext = 'gone'\n", "utf-8")
    inspect = ["inspect", str(site), "--profile", "site.toml"]
    assert run([*inspect, "--json", "--fail-on", "note", "--ledger", "ledger.json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [one["code"] for one in findings] == ["CHR013"]
    assert findings[0] in json.loads(Path("ledger.json").read_text("utf-8"))["findings"]
    assert run([*inspect, "--strict"]) == 0
    assert "site.toml:1: note CHR013" in capsys.readouterr().out


def test_too_few_pages_or_a_broken_profile_stop_the_run(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["learn", str(site / PAGES[0].name)]) == 4
    Path("bad.toml").write_text("[[block]]\ntext = 3\n", "utf-8")
    assert run(["convert", str(site), "--profile", "bad.toml"]) == 2
    assert "bad.toml:2: block[0].text: expected a string" in capsys.readouterr().err


def test_pages_that_cannot_be_read_are_told_and_teach_nothing(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "4.html").write_bytes(b"")
    (site / "5.odt").write_bytes(b"?")
    assert run(["learn", str(site), "-o", "site.toml"]) == 0
    said = capsys.readouterr().err
    assert "warning RDR017: A page could not be read, and was left out. (the file is empty)" in said
    assert "warning RDR018: Not read in this folder: “5.odt”." in said
    assert "that 3 chapters repeat" in said
    (site / PAGES[0].name).write_bytes(b"")
    assert run(["learn", str(site)]) == 4
    assert "a profile needs 3 pages or more; 2 were given" in capsys.readouterr().err
