import io
import zipfile
from pathlib import Path

import pytest
from tests.manuscript_folder import build

from octavo.app.build import plan, run_job
from octavo.app.own_sheets import read_own_sheet
from octavo.cli.program import run
from octavo.findings.errors import ReadError, UsageError
from octavo.manuscript import load_manuscript

TOML = """
[book]
title = "Fog"
chapters = ["fog.md"]

[build]
formats = ["epub"]
css = ["mine/my.css"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "octavo.toml").write_text(TOML)
    (tmp_path / "fog.md").write_text("# Fog\n\nThe lamp burned until three.\n")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/my.css").write_text("p { margin: 1px }\n@import 'x.css';\n")
    return tmp_path


def sheet_of(epub: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(epub)).read("EPUB/css/book.css").decode()


def test_a_sheet_that_octavo_toml_names_is_put_after_the_styles(folder: Path) -> None:
    result = build(folder)
    assert sheet_of((folder / "dist/fog.epub").read_bytes()).endswith("p {\n  margin: 1px;\n}\n")
    told = [str(one.origin) for one in result.findings if one.code == "STY001"]
    assert told == [f"{(folder / 'mine/my.css').as_posix()}:2"]


def test_what_was_refused_for_two_formats_is_said_once(folder: Path) -> None:
    job = plan(load_manuscript(folder), formats=["epub", "pdf"])
    assert [one.code for one in run_job(job).findings].count("STY001") == 1


def test_a_sheet_on_the_command_line_comes_last(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    Path("flag.css").write_text("p { margin: 2px }")
    assert run(["build", "--css", "flag.css", "-q"]) == 0
    end = "p {\n  margin: 1px;\n}\np {\n  margin: 2px;\n}\n"
    assert sheet_of(Path("dist/fog.epub").read_bytes()).endswith(end)


def test_pages_alone_take_a_style_and_a_sheet_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    flags = ["--style", "modern", "--css", "mine/my.css", "--set", "epub.embed-fonts=true"]
    assert run(["convert", "fog.md", "-o", "a.epub", "-q", *flags]) == 0
    sheet = sheet_of(Path("a.epub").read_bytes())
    assert 'font-family: "Octavo Sans-Serif", sans-serif;' in sheet
    assert sheet.endswith("p {\n  margin: 1px;\n}\n")


def test_a_folder_of_ones_own_is_a_style_on_the_command_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    (folder / "look").mkdir()
    (folder / "look/style.toml").write_text('extends = "plain"\n[tokens]\nindent = "9em"\n')
    assert run(["convert", "fog.md", "-o", "a.epub", "-q", "--style", "look"]) == 0
    assert "text-indent: 9em" in sheet_of(Path("a.epub").read_bytes())


def test_a_sheet_that_is_missing_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"no\.css: the style sheet cannot be read"):
        read_own_sheet(tmp_path, "no.css")
    (tmp_path / "odd.css").write_bytes(b"\xff\xfe")
    with pytest.raises(ReadError, match=r"odd\.css: is not UTF-8"):
        read_own_sheet(tmp_path, "odd.css")


def test_what_is_wrong_with_a_style_is_said_before_the_work_begins(folder: Path) -> None:
    (folder / "look").mkdir()
    (folder / "look/print.css").write_text("p { margin: var(--gap) }")
    (folder / "octavo.toml").write_text(TOML + 'style = "look"\n')
    with pytest.raises(
        UsageError,
        match=r"octavo\.toml:\d+: build\.style: .*look/print\.css:1: there is no token --gap",
    ):
        plan(load_manuscript(folder))


def test_a_path_that_can_be_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="cannot be read: embedded null byte"):
        read_own_sheet(tmp_path, "\0.css")


def test_a_misspelt_property_is_told_with_its_line_when_a_pdf_is_made(folder: Path) -> None:
    (folder / "mine/my.css").write_text("p {\n  colour: red;\n  font-size: 20;\n  margin: 0 }\n")
    told = [
        (one.origin.line, one.message)
        for one in run_job(plan(load_manuscript(folder), formats=["epub", "pdf"])).findings
        if one.code == "STY002" and one.origin
    ]
    assert told == [
        (2, "colour: red: print does not know this property. Did you mean color?"),
        (3, "font-size: 20: print cannot use this value."),
    ]
