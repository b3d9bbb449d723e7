"""`octavo diff` tells what differs on a terminal, as JSON and as a page, and ends as it was asked to."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from tests.contracts.novella import novella

from octavo.app.diff import Diff, compare_books, look_up, read_book
from octavo.app.diff_page import diff_page
from octavo.app.write import write_epub
from octavo.cli.diff_view import show_diff
from octavo.cli.flags import Reporting
from octavo.cli.program import run
from octavo.tree.codec import dumps


@pytest.fixture
def books(tmp_path: Path) -> tuple[Path, Path]:
    for name, word in (("old", "grey"), ("new", "<b>green</b> & cold")):
        (tmp_path / name).mkdir()
        text = f"# 1. Fog\n\nThe sea, 5\u00a0km off, was {word.replace('<', chr(92) + '<')}.\n"
        (tmp_path / name / "1.md").write_text(text, "utf-8")
    return tmp_path / "old", tmp_path / "new"


def compared(old: Path, new: Path) -> Diff:
    return compare_books(read_book(look_up(old)), read_book(look_up(new)))


def test_words_stand_in_brackets_where_there_is_no_colour(
    books: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["diff", *map(str, books)]) == 0
    assert (
        "~   The sea, 5\u00a0km off, was [-grey-]{+<b>green</b> & cold+}."
        in capsys.readouterr().out
    )


def test_words_are_struck_out_and_underlined_where_there_is_colour(
    books: tuple[Path, Path],
) -> None:
    stream = io.StringIO()
    console = Console(file=stream, width=80, force_terminal=True, color_system="standard")
    show_diff(console, compared(*books), Reporting(), summary=False)

    assert "\x1b[9;31mgrey" in stream.getvalue()
    assert "\x1b[4;32m" in stream.getvalue()


def test_a_difference_is_a_note_and_fails_only_where_notes_do(books: tuple[Path, Path]) -> None:
    old, new = map(str, books)

    assert run(["diff", old, new, "-q", "--fail-on", "note"]) == 1
    assert run(["diff", old, old, "-q", "--fail-on", "note"]) == 0


def test_json_has_a_schema_and_every_run(
    books: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    run(["diff", *map(str, books), "--json"])
    told = json.loads(capsys.readouterr().out)

    assert told["schema"] == "octavo-diff/1"
    assert told["counts"]["changed"] == 1
    (change,) = told["chapters"][0]["changes"]
    assert change["at"] == {"old": 1, "new": 1}
    assert [run["mark"] for run in change["runs"]] == ["same", "deleted", "inserted", "same"]


def test_the_page_stands_alone_and_escapes_what_it_shows(books: tuple[Path, Path]) -> None:
    page = diff_page(compared(*books))

    assert "<del>grey</del><ins>&lt;b&gt;green&lt;/b&gt; &amp; cold</ins>" in page
    assert "<script" not in page
    assert "unseen" not in page.partition("</style>")[2]
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")


def test_the_summary_names_the_chapters_and_shows_no_words(
    books: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    run(["diff", *map(str, books), "--summary"])
    out = capsys.readouterr().out

    assert "1. Fog" in out
    assert "grey" not in out


def test_an_epub_and_the_tree_it_was_made_of_do_not_differ(tmp_path: Path) -> None:
    epub, tree = tmp_path / "book.epub", tmp_path / "book.json"
    write_epub(novella(), epub)
    tree.write_text(dumps(novella()), "utf-8")

    assert compared(epub, tree).collation.is_empty


def test_a_manuscript_differs_from_its_first_edition_in_what_was_changed_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = """[book]
title = "Fog"
language = "en"
chapters = ["chapters/*.md"]
identifier = "978-0-00-000000-2"
[build]
formats = ["epub"]
"""
    text = (
        "# Fog\n\nThe sea was grey.\n\n::: centered\nNO LAMPS\n:::\n\n::: right\nLow water\n:::\n"
    )
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "1.md").write_text(text, "utf-8")
    (tmp_path / "octavo.toml").write_text(settings, "utf-8")
    assert run(["build", str(tmp_path), "-q"]) == 0
    first = str(tmp_path / "dist" / "fog.epub")
    capsys.readouterr()
    assert run(["diff", first, str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith("No difference")
    second = settings.replace("978-0-00-000000-2", "978-0-306-40615-7")
    (tmp_path / "octavo.toml").write_text(second, "utf-8")
    (tmp_path / "chapters" / "1.md").write_text(text.replace("::: right", "::: centered"), "utf-8")
    assert run(["diff", first, str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "identifier" in told
    assert "(no longer at the right; now in centred lines)" in told


def test_one_book_alone_is_a_slip_that_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "one.epub"]) == 2
    assert "octavo diff OLD NEW" in capsys.readouterr().err


def test_a_file_that_is_not_a_tree_is_an_input_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}", "utf-8")

    assert run(["diff", str(tmp_path / "a.json"), str(tmp_path / "a.json")]) == 4
