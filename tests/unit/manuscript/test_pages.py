from pathlib import Path

import pytest

from octavo.findings.errors import ManuscriptError
from octavo.manuscript import find_pages


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "book"
    for name in ("ch10.md", "ch2.md", "Ch1.md", ".ch3.md", "notes.txt", "odd[1].md", "sub/ch4.md"):
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, encoding="utf-8")
    (tmp_path / "secret.md").write_text("x", encoding="utf-8")
    return home


def names(folder: Path, *globs: str) -> list[str]:
    return [str(page.relative_to(folder)) for page in find_pages(folder, globs)]


def test_pages_come_in_the_order_in_which_people_number_them(folder: Path) -> None:
    assert names(folder, "[Cc]h*.md") == ["Ch1.md", "ch2.md", "ch10.md"]


def test_globs_come_in_the_order_given_and_a_page_only_once(folder: Path) -> None:
    assert names(folder, "ch10.md", "**/ch*.md") == ["ch10.md", "ch2.md", "sub/ch4.md"]


def test_a_name_that_is_a_file_stands_for_itself(folder: Path) -> None:
    assert names(folder, "odd[1].md") == ["odd[1].md"]


@pytest.mark.parametrize("glob", ["*", "*.md", "ch9.md", "ch?.md"])
def test_a_link_that_leads_out_is_not_passed_over_without_a_word(folder: Path, glob: str) -> None:
    (folder / "ch9.md").symlink_to(folder.parent / "secret.md")
    with pytest.raises(ManuscriptError, match=r"ch9\.md is a link that leaves the manuscript's"):
        find_pages(folder, [glob])


def test_a_link_that_leads_nowhere_is_not_passed_over_without_a_word(folder: Path) -> None:
    (folder / "ch9.md").symlink_to("nowhere.md")
    with pytest.raises(ManuscriptError, match=r"ch9\.md is no file, or a link that leads to none"):
        find_pages(folder, ["*.md"])


def test_hidden_files_and_folders_are_not_pages(folder: Path) -> None:
    assert names(folder, "*") == ["Ch1.md", "ch2.md", "ch10.md", "notes.txt", "odd[1].md"]


def test_no_globs_are_not_pages(folder: Path) -> None:
    assert names(folder) == []


@pytest.mark.parametrize("glob", ["*.html", "ch77.md", "sub", "ch9.md", "a\0b", "x**"])
def test_a_glob_without_a_page_names_itself_and_the_folder(folder: Path, glob: str) -> None:
    with pytest.raises(ManuscriptError) as caught:
        find_pages(folder, ["*.txt", glob])
    assert repr(glob) in str(caught.value)


@pytest.mark.parametrize("glob", ["../secret.md", "sub/../../*", "/etc/*", "C:\\*", "..\\*", ""])
def test_a_glob_may_not_leave_the_folder(folder: Path, glob: str) -> None:
    with pytest.raises(ManuscriptError, match="leaves the manuscript's folder"):
        find_pages(folder, [glob])
