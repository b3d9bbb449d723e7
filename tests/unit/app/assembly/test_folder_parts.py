"""Folders that are given together are the parts of a book, if they are numbered and their chapters begin anew or count on."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import octavo
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.tree.document import Role

LINE = "The tide had taken the lower steps, and nobody would say who had lit the lamp."


def made(home: Path, folders: Mapping[str, tuple[str, ...]], keep: tuple[str, ...] = ()) -> Outcome:
    for folder, headings in folders.items():
        (home / folder).mkdir()
        for at, heading in enumerate(headings):
            text = (
                f"<h1>{heading}</h1><p>{LINE} It was so in {folder}, {heading}.</p>"
                + f"<p>{LINE}</p>" * 3
            )
            (home / folder / f"{at}.html").write_text(f"<title>{heading}</title>{text}", "utf-8")
    options = octavo.Options(choices=Choices(keep))
    book = octavo.convert([home / folder for folder in folders], options=options)
    assert octavo.open_ledger(book).balances
    return book


def parts(book: Outcome) -> list[tuple[str, int]]:
    return [
        (section.label, len(section.sections))
        for section in book.document.body_matter
        if section.role is Role.PART
    ]


@pytest.mark.parametrize(
    ("folders", "told"),
    [
        ({"Vol 1": ("Chapter 1", "Chapter 2"), "Vol 2": ("Chapter 1", "Chapter 2")}, ["Vol 1", "Vol 2"]),
        ({"Salt_Vol_1": ("Prologue", "Chapter 1", "Chapter 2"), "Salt_Vol_2": ("Chapter 1", "Chapter 2", "Notes")}, ["Vol 1", "Vol 2"]),
        ({"Том 1": ("Глава 1", "Глава 2", "Глава 3"), "Том 2": ("Глава 1", "Глава 2")}, ["Том 1", "Том 2"]),
        ({"Salt - Part One": ("1. Low", "2. High"), "Salt - Part Two": ("1. Low", "2. High")}, ["Part One", "Part Two"]),
        ({"소금 1권": ("제1화", "제2화"), "소금 2권": ("제1화", "제2화")}, ["1권", "2권"]),
        ({"第一卷 潮": ("第一章", "第二章"), "第二卷 灯": ("第一章", "第二章")}, ["第一卷 潮", "第二卷 灯"]),
        ({"Volume 1 - Low": ("Prologue", "Chapter 1", "Chapter 2"), "Volume 2 - High": ("Chapter 3", "Chapter 5")}, ["Volume 1: Low", "Volume 2: High"]),
        ({"Том 3": ("Глава 41", "Глава 42", "Глава 42"), "Том 4": ("Глава 43", "Глава 44")}, ["Том 3", "Том 4"]),
        ({"第一卷 潮": ("第一章", "第二章"), "第二卷 灯": ("第三章", "第四章")}, ["第一卷 潮", "第二卷 灯"]),
    ],
)  # fmt: skip
def test_volumes_that_begin_anew_or_count_on_are_parts(
    tmp_path: Path, folders: dict[str, tuple[str, ...]], told: list[str]
) -> None:
    book = made(tmp_path, folders)
    counts = map(len, folders.values())
    assert parts(book) == list(zip(told, counts, strict=True))
    assert {one.code for one in book.findings} >= {"BOK019"}
    assert not {one.code for one in book.findings} & {"BOK003", "BOK013"}


@pytest.mark.parametrize(
    "folders",
    [
        {"Part 1": ("Chapter 1", "Chapter 2"), "Part 2": ("Chapter 3", "Chapter 4")},
        {"Vol 1": ("Chapter 1", "Chapter 7"), "Vol 2": ("Chapter 3", "Chapter 4")},
        {"Vol 1": ("Chapter 1", "Chapter 2"), "more": ("Chapter 1", "Chapter 2")},
        {
            "Vol 1": ("Chapter 1", "Chapter 2"),
            "Vol 2": ("Chapter 1", "Chapter 2"),
            "new": ("Chapter 3",),
        },
        {
            "Vol 1": ("Chapter 1", "Chapter 2"),
            "Vol 2": ("Chapter 3", "Chapter 4"),
            "new": ("About",),
        },
        {"Vol 1": ("Chapter 1", "Chapter 2"), "vol_1": ("Chapter 1", "Chapter 2")},
        {"Vol 1": ("Chapter 1", "Chapter 2")},
        {"Chapter 1": ("Chapter 1",), "Chapter 2": ("Chapter 2",)},
    ],
    ids=[
        "they count on, and are parts of something",
        "they neither count on nor begin anew",
        "one bears no number",
        "of which volume the last goes on is open",
        "the last has no chapters",
        "one number twice",
        "one folder",
        "of one chapter",
    ],
)
def test_other_folders_are_where_the_pages_lay(
    tmp_path: Path, folders: dict[str, tuple[str, ...]]
) -> None:
    assert parts(made(tmp_path, folders)) == []


@pytest.mark.parametrize("count", [1, 2])
def test_the_latest_chapters_are_in_no_part_if_their_folder_has_no_number(
    tmp_path: Path, count: int
) -> None:
    volumes = {"Vol 1": ("Chapter 1", "Chapter 2"), "Vol 2": ("Chapter 3", "Chapter 4")}
    book = made(tmp_path, volumes | {"new": ("Chapter 5", "Chapter 6")[:count]})
    assert parts(book) == [("Vol 1", 2), ("Vol 2", 2)]
    assert [one.label for one in book.document.body_matter[2:]] == ["Chapter 5", "Chapter 6"][
        :count
    ]
    assert not {one.code for one in book.findings} & {"BOK002", "BOK003", "BOK013"}


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ({"Vol 3": ("Chapter 5", "Chapter 6")}, [("Vol 3", 2)]),
        ({"Vol 3": ("Chapter 5", "Chapter 6"), "new": ("Chapter 7",)}, [("Vol 3", 2)]),
        ({"new": ("Chapter 5",)}, []),
        ({"Vol 2": ("Chapter 5", "Chapter 6")}, []),
        ({"Vol 3": ("Chapter 1", "Chapter 2")}, []),
    ],
    ids=["new", "new with latest", "no volume", "there before", "another count"],
)
def test_a_book_of_volumes_is_continued_with_volumes(
    tmp_path: Path, later: dict[str, tuple[str, ...]], told: list[tuple[str, int]]
) -> None:
    volumes = {"Vol 1": ("Chapter 1", "Chapter 2"), "Vol 2": ("Chapter 3", "Chapter 4")}
    (tmp_path / "first").mkdir()
    octavo.write_epub(made(tmp_path / "first", volumes).document, tmp_path / "book.epub")
    made(tmp_path, later)
    folders = [tmp_path / folder for folder in later]
    book = octavo.convert([tmp_path / "book.epub", *folders])
    assert parts(book) == [("Vol 1", 2), ("Vol 2", 2), *told]
    assert octavo.open_ledger(book).balances


def test_the_user_may_have_no_parts(tmp_path: Path) -> None:
    folders = {"Vol 1": ("Chapter 1", "Chapter 2"), "Vol 2": ("Chapter 1", "Chapter 2")}
    assert parts(made(tmp_path, folders, keep=("BOK019",))) == []
