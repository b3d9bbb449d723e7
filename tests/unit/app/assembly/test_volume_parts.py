"""Chapters that say their volumes, in headings or in the names of their files, stand in parts."""

from collections.abc import Mapping
from pathlib import Path

import pytest

import octavo
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.tree.document import Role, Section

LINE = "The tide had taken the lower steps, and nobody would say who had lit the lamp."


def made(home: Path, headings: Mapping[str, str], keep: tuple[str, ...] = ()) -> Outcome:
    """Return the book of a folder of pages, `headings` by the names of their files."""
    for name, heading in headings.items():
        story = f"<p>{LINE} So it was in {name}.</p>" + f"<p>{LINE}</p>" * 3
        page = f"<title>{heading}</title><h1>{heading}</h1>{story}"
        (home / f"{name}.html").write_text(page, "utf-8")
    book = octavo.convert([home], options=octavo.Options(choices=Choices(keep)))
    assert octavo.open_ledger(book).balances
    return book


def in_order(*headings: str) -> dict[str, str]:
    return {f"{at:03}": heading for at, heading in enumerate(headings, 1)}


def outline(sections: tuple[Section, ...]) -> list[str]:
    """Return the labels of sections, those in a part set in by a dash."""
    lines = []
    for section in sections:
        lines.append(section.label)
        lines.extend(f"- {inner.label}" for inner in section.sections)
    return lines


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (
            ("Volume 1 Chapter 1: Tar", "Volume 1 Chapter 2: Oil", "Volume 2 Chapter 1: Salt", "Volume 2 Chapter 2: Rope"),
            ["Volume 1", "- Chapter 1: Tar", "- Chapter 2: Oil", "Volume 2", "- Chapter 1: Salt", "- Chapter 2: Rope"],
        ),
        (
            ("Vol. 1 Ch. 1", "Vol. 1 Ch. 2", "Vol. 2 Ch. 3", "Vol. 2 Ch. 4"),
            ["Vol. 1", "- Ch. 1", "- Ch. 2", "Vol. 2", "- Ch. 3", "- Ch. 4"],
        ),
        (
            ("Volume 1: The Sea - Chapter 1: Tar", "Volume 1: The Sea - Chapter 2: Oil", "Volume 2: The Hill - Chapter 1: Rope"),
            ["Volume 1: The Sea", "- Chapter 1: Tar", "- Chapter 2: Oil", "Volume 2: The Hill", "- Chapter 1: Rope"],
        ),
        (
            ("Том 1 Глава 1 Соль", "Том 1 Глава 2 Трос", "Том 2 Глава 1 Якорь", "Том 2 Глава 2 Смола"),
            ["Том 1", "- Глава 1: Соль", "- Глава 2: Трос", "Том 2", "- Глава 1: Якорь", "- Глава 2: Смола"],
        ),
        (
            ("第一卷 第一章 潮", "第一卷 第二章 灯", "第二卷 第一章 盐", "第二卷 第二章 绳"),
            ["第一卷", "- 第一章 潮", "- 第二章 灯", "第二卷", "- 第一章 盐", "- 第二章 绳"],
        ),
        (
            ("Chapter 1: Tar", "Chapter 2: Oil", "Volume 2 Chapter 1: Salt", "Volume 2 Chapter 2: Rope"),
            ["Volume 1", "- Chapter 1: Tar", "- Chapter 2: Oil", "Volume 2", "- Chapter 1: Salt", "- Chapter 2: Rope"],
        ),
        (
            ("Volumen 1 Capítulo 1", "Volumen 1 Capítulo 2", "Volumen 2 Capítulo 1"),
            ["Volumen 1", "- Capítulo 1", "- Capítulo 2", "Volumen 2", "- Capítulo 1"],
        ),
    ],
    ids=["they begin anew", "they count on", "volumes with titles", "Russian", "Chinese", "the first is not said", "Spanish"],
)  # fmt: skip
def test_chapters_that_say_their_volume_stand_in_it(
    tmp_path: Path, headings: tuple[str, ...], told: list[str]
) -> None:
    book = made(tmp_path, in_order(*headings))
    assert outline(book.document.body_matter) == told
    assert "BOK019" in {one.code for one in book.findings}
    assert not {one.code for one in book.findings} & {"BOK002", "BOK003", "BOK013"}


def test_what_bears_no_number_stands_with_its_neighbour(tmp_path: Path) -> None:
    """Only the end matter of the whole book has no part."""
    headings = in_order(
        "Prologue",
        "Volume 1 Chapter 1",
        "Volume 1 Chapter 2",
        "Interlude 1: The Gull",
        "Prologue",
        "Volume 2 Chapter 1",
        "Chapter 2",
        "Afterword",
    )
    book = made(tmp_path, headings).document
    assert outline(book.body_matter) == [
        "Volume 1", "- Prologue", "- Chapter 1", "- Chapter 2", "- Interlude 1: The Gull",
        "Volume 2", "- Prologue", "- Chapter 1", "- Chapter 2",
        "Afterword",
    ]  # fmt: skip


def test_a_chapter_keeps_its_volume_where_the_number_alone_would_mislead(tmp_path: Path) -> None:
    """The second volume begins with its second chapter: without its volume, that would be the first volume's."""
    headings = (
        "Volume 1 Chapter 1",
        "Volume 1 Chapter 2",
        "Volume 2 Chapter 2",
        "Volume 2 Chapter 3",
    )
    book = made(tmp_path, in_order(*headings))
    assert outline(book.document.body_matter) == [
        "Volume 1", "- Volume 1: Chapter 1", "- Volume 1: Chapter 2",
        "Volume 2", "- Volume 2: Chapter 2", "- Volume 2: Chapter 3",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("v1-ch01", "v1-ch02", "v2-ch01", "v2-ch02"), ["Vol. 1", "Vol. 2"]),
        (("Book 1 Chapter 1", "Book 1 Chapter 2", "Book 2 Chapter 1"), ["Book 1", "Book 2"]),
        (("Chapter 1", "Chapter 2", "Volume 2 Chapter 1"), ["Volume 1", "Volume 2"]),
    ],
)
def test_names_of_files_say_volumes_as_well(
    tmp_path: Path, names: tuple[str, ...], told: list[str]
) -> None:
    headings = {name: f"Chapter {int(name[-2:])}" for name in names}
    book = made(tmp_path, headings).document
    assert [one.label for one in book.body_matter if one.role is Role.PART] == told
    assert {one.number for part in book.body_matter for one in part.sections} == {
        "Chapter 1",
        "Chapter 2",
    }


@pytest.mark.parametrize(
    "headings",
    [
        ("Volume 1 Chapter 1", "Volume 1 Chapter 2", "Volume 1 Chapter 3"),
        ("Volume 1 Chapter 1", "Volume 2 Chapter 1", "Volume 3 Chapter 1"),
        ("Chapter 1", "Chapter 2", "Volume 3 Chapter 1", "Volume 3 Chapter 2"),
        ("Chapter 1", "Chapter 2", "Book Two Chapter 1", "Book Two Chapter 2"),
        ("Volume 2 Chapter 1", "Volume 2 Chapter 2", "Volume 1 Chapter 1", "Volume 1 Chapter 2"),
        ("Volume 1 Chapter 1", "Volume 1 Chapter 2", "Volume 2 Chapter 1", "Volume 2 Chapter 2", "Volume 1 Chapter 3"),
        ("Volume 1 Chapter 1", "Volume 1 Chapter 2", "Volume 2 Chapter 9", "Chapter 2", "Chapter 3"),
        ("Chapter 1 Part 1", "Chapter 1 Part 2", "Chapter 2 Part 1", "Chapter 2 Part 2"),
    ],
    ids=["one volume", "of one chapter each", "the first two are not said", "the first has no name", "they fall", "they come again", "they begin anew unsaid", "parts of chapters"],
)  # fmt: skip
def test_where_volumes_are_in_doubt_there_are_no_parts(
    tmp_path: Path, headings: tuple[str, ...]
) -> None:
    book = made(tmp_path, in_order(*headings)).document
    assert not [one for one in book.sections() if one.role is Role.PART]


def test_the_user_may_have_no_parts(tmp_path: Path) -> None:
    headings = ("Volume 1 Chapter 1", "Volume 1 Chapter 2", "Volume 2 Chapter 1")
    book = made(tmp_path, in_order(*headings), keep=("BOK019",)).document
    assert outline(book.body_matter) == [
        "Volume 1: Chapter 1",
        "Volume 1: Chapter 2",
        "Volume 2: Chapter 1",
    ]
