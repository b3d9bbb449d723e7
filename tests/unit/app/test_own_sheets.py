import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.manuscript_folder import build

from octavo.app.build import plan, run_job
from octavo.app.own_sheets import read_own_sheet, set_in_own_style
from octavo.cli.program import run
from octavo.findings.errors import ReadError, UsageError, WriteError
from octavo.manuscript import load_manuscript
from octavo.writers.artifact import Artifact
from octavo.writers.sheets import OwnSheet

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


def set_without(broken: Callable[[str], bool]) -> Callable[[str, Sequence[OwnSheet]], Artifact]:
    """Return what sets a book unless it is in a style that is broken, or with any sheet."""

    def set_book(style: str, sheets: Sequence[OwnSheet]) -> Artifact:
        if broken(style) or sheets:
            raise ZeroDivisionError("a line of no height")
        return Artifact(b"%PDF")

    return set_book


def test_a_style_without_which_the_book_can_be_set_is_at_fault() -> None:
    sheet = OwnSheet("mine.css", "p { line-height: 0 }")
    with pytest.raises(
        WriteError, match=r"^a PDF cannot be set with look, mine\.css: a line of no height"
    ):
        set_in_own_style("look", (sheet,), "a PDF", set_without(lambda style: style == "look"))


def test_an_error_that_stays_without_the_users_style_is_octavos_own() -> None:
    with pytest.raises(ZeroDivisionError, match="a line of no height"):
        set_in_own_style("look", (), "a PDF", set_without(lambda _: True))


def test_a_book_in_octavos_own_style_is_not_set_twice() -> None:
    tried: list[str] = []

    def is_broken(style: str) -> bool:
        tried.append(style)
        return True

    with pytest.raises(ZeroDivisionError):
        set_in_own_style("classic", (), "a PDF", set_without(is_broken))
    assert tried == ["classic"]
