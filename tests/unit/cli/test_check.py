"""Books are examined one by one, and none keeps the others from being reported."""

import json
from pathlib import Path

import pytest
from tests.unit.checks.strangers import epub

from octavo.cli.program import run
from octavo.findings.finding import Finding


def test_check_goes_on_after_a_book_that_it_stumbles_over_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_: bytes, name: str, **__: object) -> tuple[Finding, ...]:
        if name == "b.epub":
            raise ValueError("figures without end")
        return ()

    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OCTAVO_DEBUG", raising=False)
    monkeypatch.setattr("octavo.app.validators.epubcheck.find_lacking", lambda: "EPUBCheck")
    monkeypatch.setattr("octavo.checks.epub.check_epub", stumble)
    for name in ("a.epub", "b.epub", "c.epub"):
        (tmp_path / name).write_bytes(epub())
    assert run(["check", "a.epub", "b.epub", "c.epub", "--json", "--ledger", "l.json"]) == 70
    captured = capsys.readouterr()
    assert list(json.loads((tmp_path / "l.json").read_text("utf-8"))) == ["schema", "findings"]
    assert [book["path"] for book in json.loads(captured.out)["books"]] == ["a.epub", "c.epub"]
    assert "octavo: error: b.epub: internal: ValueError: figures without end" in captured.err
