"""A new manuscript builds as it stands, says all it can say, and overwrites nothing."""

import re
from pathlib import Path

import pytest
from tests.manuscript_folder import build, names_in

from octavo.app.build import plan
from octavo.app.init import init_manuscript
from octavo.findings.errors import ManuscriptError, UsageError
from octavo.manuscript import load_manuscript
from octavo.manuscript.schema import TABLES


def test_a_new_manuscript_can_be_built_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "the-wet-stairs"
    written = init_manuscript(folder, author='Ida “Bell” \\ "Co"', language="en-GB")
    assert names_in(folder) == ["chapters/01-the-first-chapter.md", "octavo.toml"]
    assert sorted(path.relative_to(folder).as_posix() for path in written) == names_in(folder)
    manuscript = load_manuscript(folder)
    assert manuscript.book.title == "The wet stairs"
    assert [one.name for one in manuscript.book.authors] == ['Ida “Bell” \\ "Co"']
    assert manuscript.book.language == "en-GB"
    assert len(plan(manuscript).pieces) == 1


@pytest.mark.filterwarnings("error")
def test_the_first_chapter_is_made_into_a_book_without_a_warning(tmp_path: Path) -> None:
    init_manuscript(tmp_path, title="The Wet Stairs")
    toml = tmp_path / "octavo.toml"
    toml.write_text(toml.read_text("utf-8").replace('["epub", "pdf"]', '["epub"]'), "utf-8")
    result = build(tmp_path)
    assert [str(finding) for finding in result.findings if finding.severity > 10] == []


def test_every_key_there_is_stands_in_it_and_means_something(tmp_path: Path) -> None:
    init_manuscript(tmp_path)
    toml = tmp_path / "octavo.toml"
    switched_on = re.sub(r"(?m)^# (?=\[\[?\w|[\w-]+ = )", "", toml.read_text("utf-8"))
    toml.write_text(switched_on, "utf-8")
    load_manuscript(tmp_path)
    for table, keys in TABLES.items():
        body = re.search(rf"(?ms)^\[\[?{table}\]\]?$(.*?)(?=^\[|\Z)", switched_on)
        assert body, table
        assert set(keys) <= set(re.findall(r"(?m)^([\w-]+) =", body[1])), table


def test_pages_that_are_there_become_the_chapters(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Not a chapter.")
    for name in ("ch1.txt", "ch2.txt"):
        (tmp_path / name).write_text("The lamp burned until three.\n")
    init_manuscript(tmp_path)
    assert load_manuscript(tmp_path).book.chapters == ("*.txt",)
    assert not (tmp_path / "chapters").exists()


def test_pages_of_several_kinds_become_the_chapters_too(tmp_path: Path) -> None:
    (tmp_path / "chapters").mkdir()
    for name in ("ch1.txt", "ch2.html", "lamp.png"):
        (tmp_path / "chapters" / name).write_text("The lamp burned until three.\n")
    init_manuscript(tmp_path)
    manuscript = load_manuscript(tmp_path)
    assert manuscript.book.chapters == ("chapters/*",)
    names = [Path(piece.source.name).name for piece in plan(manuscript).pieces]
    assert names == ["ch1.txt", "ch2.html"]


def test_pages_in_other_folders_become_the_chapters_in_the_order_of_people(tmp_path: Path) -> None:
    for place in ("part-10", "part-2", "front", "notes-to-self", ".git"):
        (tmp_path / place).mkdir()
        if place != "notes-to-self":
            (tmp_path / place / "1.md").write_text("# The Lamp\n\nIt burned.\n")
    init_manuscript(tmp_path)
    book = load_manuscript(tmp_path).book
    assert book.chapters == ("part-2/*.md", "part-10/*.md")
    assert (book.front, book.back) == (("front/*.md",), ())
    assert not (tmp_path / "chapters").exists()


def test_what_is_there_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "octavo.toml").write_text("# mine\n")
    with pytest.raises(UsageError, match="is there already"):
        init_manuscript(tmp_path)
    assert (tmp_path / "octavo.toml").read_text() == "# mine\n"
    assert names_in(tmp_path) == ["octavo.toml"]


def test_a_language_that_is_none_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(ManuscriptError, match="expected a language tag"):
        init_manuscript(tmp_path / "new", language="English, please")
    assert not (tmp_path / "new").exists()
