"""A page that is no chapter fills no gap in the numbers of the chapters around it."""

from pathlib import Path

import pytest

import octavo

TOLD = "The ferry lay in the mud until noon, and Ines counted the ribs of the pier. " * 20


def folder_with(folder: Path, page: str) -> Path:
    """Fill a folder with chapters 1 to 6, of which the fourth page is another."""
    for at in range(1, 7):
        chapter = f"<title>Chapter {at}</title><h1>Chapter {at}</h1><p>{at}. {TOLD}</p>"
        text = page if at == 4 else chapter
        (folder / f"ch00{at}.html").write_text(f"<!DOCTYPE html><html>{text}</html>", "utf-8")
    return folder


def gaps_in(folder: Path, *keep: str) -> list[str]:
    options = octavo.Options(octavo.Choices(keep=keep))
    found = octavo.convert([folder], options=options).findings
    return [one.message for one in found if one.code == "BOK002"]


@pytest.mark.parametrize(
    "page",
    [
        "<title>Account Suspended</title><h1>Account Suspended</h1><p>Ask your host.</p>",
        "<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>",
        "<title>Harbour</title><h1>Harbour</h1><p>Loading…</p>",
        "<title>Error</title>",
    ],
)
def test_a_page_that_is_not_a_chapter_leaves_a_gap(tmp_path: Path, page: str) -> None:
    assert gaps_in(folder_with(tmp_path, page)) == ["After chapter 3 comes 5."]


def test_a_page_with_a_title_alone_fills_it_and_one_that_the_user_keeps(tmp_path: Path) -> None:
    titled = f"<title>The Slack Tide</title><h1>The Slack Tide</h1><p>{TOLD}</p>"
    assert gaps_in(folder_with(tmp_path, titled)) == []
    suspended = "<title>Account Suspended</title><h1>Account Suspended</h1><p>It was.</p>"
    assert gaps_in(folder_with(tmp_path, suspended), "CHR034") == []


def test_a_chapter_whose_heading_has_its_number_is_there_though_it_holds_no_story(
    tmp_path: Path,
) -> None:
    assert gaps_in(folder_with(tmp_path, "<title>Chapter 4</title><h1>Chapter 4</h1>")) == []
