"""Pages that were named in several ways stand by their chapters' numbers, where these do not contradict each other."""

from pathlib import Path

import pytest

import octavo
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices

TOLD = (
    "The ferry had been hauled up for tar, and the bell rope was gone.",
    "Marten asked the toll keeper twice, and twice he was told to wait.",
    "“Nobody crosses on a day like this,” she said, and went in.",
)


def page(heading: str, told: str = "") -> str:
    story = "".join(f"<p>{line} That was {told or heading}.</p>" for line in TOLD)
    return f"<html lang='en'><title>{heading}</title><body><h1>{heading}</h1><div>{story}</div></body></html>"


def pages(headings: dict[str, str]) -> dict[str, str]:
    """Return pages by the names of their files, each headed as said, with a text of its own."""
    return {name: page(heading, told=name) for name, heading in headings.items()}


def made(folder: Path, files: dict[str, str], keep: tuple[str, ...] = ()) -> Outcome:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    book = octavo.convert([folder], options=octavo.Options(choices=Choices(keep)))
    assert octavo.open_ledger(book).balances
    return book


def order(book: Outcome) -> list[str]:
    """Return the stems of the files in the order of their chapters."""
    return [
        Path(section.origin.source).stem for section in book.document.sections() if section.origin
    ]


def told(book: Outcome) -> list[str]:
    """Return what is said of the order, and of numbers twice or missing."""
    codes = {"BOK002", "BOK003", "BOK013", "BOK016", "BOK018"}
    return [f"{one.code} {one.message}" for one in book.findings if one.code in codes]


TWO_WAYS = {
    "Chapter 1 - Tar _ A Site.html": "Chapter 1: Tar",
    "Chapter 2 - Bell _ A Site.html": "Chapter 2: Bell",
    "Chapter 5 - Toll _ A Site.html": "Chapter 5: Toll",
    "ch003.html": "Chapter 3: Rope",
    "ch004.html": "Chapter 4: Keeper",
    "6.htm": "Chapter 6: Water",
}
BY_NUMBER = [
    "Chapter 1 - Tar _ A Site",
    "Chapter 2 - Bell _ A Site",
    "ch003",
    "ch004",
    "Chapter 5 - Toll _ A Site",
    "6",
]
BY_NAME = ["6", "ch003", "ch004", *(name for name in BY_NUMBER if name.startswith("Chapter"))]


def test_pages_named_in_several_ways_stand_by_their_numbers(tmp_path: Path) -> None:
    book = made(tmp_path, pages(TWO_WAYS))
    assert order(book) == BY_NUMBER
    (said,) = told(book)
    assert said == (
        "BOK018 The files are named in several ways: their chapters are ordered by the numbers in their"
        " headings, from “Chapter 1: Tar” to “Chapter 6: Water”."
    )


def test_the_user_may_leave_them_in_the_order_of_their_names(tmp_path: Path) -> None:
    book = made(tmp_path, pages(TWO_WAYS), keep=("BOK018",))
    assert order(book) == BY_NAME
    assert [one for one in told(book) if not one.startswith("BOK016")] == [
        "BOK013 Chapters are in the order 6, 3, 4, and 1 more such place."
    ]


def test_a_chapter_that_is_missing_is_told_and_changes_no_order(tmp_path: Path) -> None:
    files = {name: heading for name, heading in TWO_WAYS.items() if name != "ch004.html"}
    book = made(tmp_path, pages(files))
    assert order(book) == [name for name in BY_NUMBER if name != "ch004"]
    assert "BOK002 After chapter 3 comes 5." in told(book)


def test_marks_and_capitals_make_several_ways_too(tmp_path: Path) -> None:
    names = ("Chapter 1", "chapter-2", "Chapter_3", "CHAPTER 4", "chapter-5 (1)", "chapter 6 - Tar")
    files = {f"{name}.html": f"Chapter {at}" for at, name in enumerate(names, start=1)}
    assert order(made(tmp_path, pages(files))) == list(names)


def test_a_heading_without_a_number_leaves_it_to_the_name(tmp_path: Path) -> None:
    bare = {"ch003.html": "Rope", "6.htm": "Water"}
    assert order(made(tmp_path, pages(TWO_WAYS | bare))) == BY_NUMBER


def test_names_alone_say_the_order_where_no_heading_does(tmp_path: Path) -> None:
    book = made(tmp_path, pages(dict.fromkeys(TWO_WAYS, "Tar")))
    assert order(book) == BY_NUMBER
    assert told(book) == [
        "BOK018 The files are named in several ways: their chapters are ordered by the numbers in their names."
    ]


def test_pieces_of_a_chapter_are_not_a_contradiction(tmp_path: Path) -> None:
    pieces = {"ch004.html": "Chapter 4: Keeper", "ch004b.html": "Chapter 4: Keeper"}
    book = made(tmp_path, pages(TWO_WAYS | pieces))
    assert [name for name in order(book) if name != "ch004b"] == BY_NUMBER


def test_numbers_in_names_that_are_not_the_chapters_are_not_heard(tmp_path: Path) -> None:
    posts = {
        "3071.html": "Chapter 3: Rope",
        "3084.html": "Chapter 4: Keeper",
        "3090.html": "A Notice",
    }
    named = {name: heading for name, heading in TWO_WAYS.items() if name.startswith("Chapter")}
    assert order(made(tmp_path, pages(named | posts))) == [
        *BY_NUMBER[:2], "3071", "3084", "3090", BY_NUMBER[4],
    ]  # fmt: skip


def test_what_bears_no_number_stays_behind_its_neighbour_named_alike(tmp_path: Path) -> None:
    beside = {
        "ch003 ash.html": "Ash",
        "Prologue.html": "Prologue",
        "ch-afterthought.html": "A Word",
        "Epilogue.html": "Epilogue",
    }
    book = made(tmp_path, pages(TWO_WAYS | beside))
    assert order(book) == [
        "Prologue", *BY_NUMBER[:3], "ch003 ash", *BY_NUMBER[3:], "ch-afterthought", "Epilogue",
    ]  # fmt: skip
    (said,) = (one for one in told(book) if one.startswith(("BOK016", "BOK018")))
    assert said.endswith(
        "to “Chapter 6: Water”; after them, without such a number: “ch-afterthought.html”."
    )


def test_a_page_of_an_error_has_the_number_of_its_name(tmp_path: Path) -> None:
    wrong = {"ch004.html": "6. Not Found"}
    assert order(made(tmp_path, pages(TWO_WAYS | wrong))) == BY_NUMBER


@pytest.mark.parametrize(
    "others",
    [
        {"ch002.html": "Chapter 2: Another"},
        {"ch003.html": "Chapter 4: Keeper", "ch004.html": "Chapter 3: Rope"},
        {"ch005.html": "A Title"},
    ],
    ids=[
        "one comes twice",
        "one falls among those named alike",
        "a name says the number of a heading",
    ],
)
def test_numbers_that_contradict_each_other_leave_the_names_their_order(
    tmp_path: Path, others: dict[str, str]
) -> None:
    book = made(tmp_path, pages(TWO_WAYS | others))
    assert not any(one.startswith("BOK018") for one in told(book))
    assert order(book)[0] == "6"


def test_a_page_that_was_saved_twice_stands_beside_itself(tmp_path: Path) -> None:
    files = pages(TWO_WAYS)
    files["ch002.html"] = files["Chapter 2 - Bell _ A Site.html"]
    assert order(made(tmp_path, files)) == [
        BY_NUMBER[0],
        *sorted(["Chapter 2 - Bell _ A Site", "ch002"], key=str.swapcase),
        *BY_NUMBER[2:],
    ]


def test_many_pages_may_have_a_slip_among_them(tmp_path: Path) -> None:
    files = {f"ch{at:03}.html": f"Chapter {at}" for at in range(1, 40, 2)}
    files |= {f"Chapter {at} - A Site.html": f"Chapter {at}" for at in range(2, 41, 2)}
    again = {"chapter7b.html": "Chapter 7: Mended"}
    book = made(tmp_path, pages(files | again))
    numbers = [int("".join(filter(str.isdigit, name))) for name in order(book)]
    assert numbers == sorted([*range(1, 41), 7])
    assert [one.split()[0] for one in told(book)] == ["BOK018", "BOK003"]


def test_what_counts_by_itself_stands_behind_what_counts_the_book(tmp_path: Path) -> None:
    beside = {f"Side Story Chapter {at}.html": f"Chapter {at}: Gulls" for at in (1, 2)}
    one_way = {f"ch{at:02}.html": f"Chapter {at}" for at in range(1, 41)}
    book = made(tmp_path / "named", pages(one_way | beside))
    assert order(book) == [Path(name).stem for name in (*one_way, *beside)]
    assert not any(one.startswith("BOK018") for one in told(book))
    files = {f"ch{at:02}.html": f"Chapter {at}" for at in range(1, 40, 2)}
    files |= {f"Chapter {at}.html": f"Chapter {at}" for at in range(2, 41, 2)}
    book = made(tmp_path / "mixed", pages(files | beside))
    assert order(book)[:3] == ["ch01", "Chapter 2", "ch03"]
    assert order(book)[-2:] == [Path(name).stem for name in beside]


def test_one_page_of_a_number_that_is_taken_moves_nothing(tmp_path: Path) -> None:
    files = {f"ch{at:02}.html": f"Chapter {at}" for at in range(1, 41)}
    book = made(tmp_path, pages(files | {"gulls.html": "Chapter 3: Gulls"}))
    assert order(book)[-1] == "gulls"
    assert [one.split()[0] for one in told(book)] == ["BOK016", "BOK003"]


def test_names_made_alike_keep_their_order_whatever_the_headings_say(tmp_path: Path) -> None:
    files = {f"{at:02}.html": f"Chapter {number}" for at, number in enumerate((3, 1, 4, 2))}
    book = made(tmp_path, pages(files))
    assert order(book) == ["00", "01", "02", "03"]
    assert [one.split()[0] for one in told(book)] == ["BOK013"]


VOLUMES = {
    "Volume 1 Chapter 1.html": "Chapter 1: Tar",
    "Volume 1 Chapter 2.html": "Chapter 2: Bell",
    "Volume 1 Chapter 3.html": "Chapter 3: Rope",
    "Volume 2 Chapter 1.html": "Chapter 1: Toll",
    "Volume 2 Chapter 2.html": "Chapter 2: Keeper",
    "Volume 2 Chapter 3.html": "Chapter 3: Water",
}


@pytest.mark.parametrize("prefix", ["Volume {} Chapter ", "v{}-ch00", "b{}c", "Vol. {} - Ch. "])
def test_numbers_begin_anew_with_a_volume_that_files_are_named_after(
    tmp_path: Path, prefix: str
) -> None:
    files = {
        f"{prefix.format(volume)}{at}.html": f"Chapter {at}" for volume in (1, 2) for at in (1, 2)
    }
    book = made(tmp_path, pages(files))
    assert order(book) == [Path(name).stem for name in files]
    assert told(book) == []


def test_a_chapter_missing_in_a_volume_is_told(tmp_path: Path) -> None:
    files = {name: heading for name, heading in VOLUMES.items() if "2 Chapter 2" not in name}
    assert told(made(tmp_path, pages(files))) == ["BOK002 After chapter 1 comes 3."]


def test_a_first_volume_that_nothing_names_is_the_one_before_the_second(tmp_path: Path) -> None:
    files = {
        "ch001.html": "Chapter 1: Tar",
        "Chapter 2 - A Site.html": "Chapter 2: Bell",
        "ch003.html": "Chapter 3: Rope",
        "v2-ch001.html": "Chapter 1: Toll",
        "Volume 2 Chapter 2.html": "Volume 2 Chapter 2: Keeper",
        "vol-2-chapter-3.html": "Chapter 3: Water",
    }
    book = made(tmp_path, pages(files))
    assert order(book) == [Path(name).stem for name in files]
    assert [one.split()[0] for one in told(book)] == ["BOK018"]


def test_chapters_that_count_on_through_volumes_stand_by_their_own_numbers(tmp_path: Path) -> None:
    files = {
        "v1-ch001.html": "Chapter 1",
        "Chapter 2 - A Site.html": "Chapter 2",
        "v2-ch003.html": "Volume 2 Chapter 3",
        "Chapter 4 - A Site.html": "Chapter 4",
    }
    book = made(tmp_path, pages(files))
    assert order(book) == [Path(name).stem for name in files]
    assert [one.split()[0] for one in told(book)] == ["BOK018"]
