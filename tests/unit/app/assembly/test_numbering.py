"""Gaps, repeats and disorder in the numbers of chapters are told, and numbers that begin anew are none."""

from dataclasses import replace

import pytest

from octavo.app.assembly.numbering import numbering
from octavo.passes.reading.headlines import parse_headline
from octavo.tree.build import chapter, para, part
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Text
from octavo.tree.origin import Origin


def chapters(*headings: str, folder: str = "book", file: str = "") -> list[Section]:
    made = []
    for at, heading in enumerate(headings):
        headline = parse_headline(heading)
        assert headline
        origin = Origin(f"{folder}/{file or f'{at}.html'}")
        section = replace(
            chapter("", f"Fog over {folder}, {at}."), number=headline.number, origin=origin
        )
        made.append(replace(section, title=(Text(headline.title),) if headline.title else ()))
    return made


def told(*sections: Section) -> list[str]:
    return [f"{one.code} {one.message}" for one in numbering(Document(body_matter=sections))]


def numbered(*numbers: float) -> list[Section]:
    return chapters(*(f"Chapter {number:g}" for number in numbers))


@pytest.mark.parametrize(
    "numbers", [(), (7,), (1, 2, 2.5, 3), (0, 1, 2), (40, 41), (2.5, 3.5, 9.5)]
)
def test_numbers_that_rise_are_in_order(numbers: tuple[float, ...]) -> None:
    assert told(*numbered(*numbers)) == []


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((3, 2, 1), "3, 2, 1"),
        ((2, 2.5, 3, 1), "2.5, 3, 1"),
        ((4, 1, 3, 2), "4, 1, 3, and 1 more such place"),
        ((1, 2, 4, 3, 5, 6), "2, 4, 3, 5"),
        ((9, 8, 7, 6, 5, 4, 3, 2, 1), "9, 8, 7, and 6 more such places: 8 of 9 are out of place"),
    ],
)
def test_numbers_that_fall_are_told_once_and_are_not_a_gap(
    numbers: tuple[float, ...], said: str
) -> None:
    gap = ["BOK002 After chapter 1 comes 3."]
    told_ = told(*numbered(*numbers))
    assert [one for one in told_ if one not in gap] == [f"BOK013 Chapters are in the order {said}."]


def test_a_chapter_that_is_missing_is_told_whatever_the_order() -> None:
    assert told(*numbered(1, 4, 2)) == [
        "BOK013 Chapters are in the order 1, 4, 2.", "BOK002 After chapter 2 comes 4.",
    ]  # fmt: skip


def test_a_repeat_names_the_other_file() -> None:
    assert told(*numbered(1, 2, 2)) == [
        "BOK003 Chapter number 2 comes twice: “Chapter 2” (1.html), “Chapter 2”."
    ]


def test_of_a_chapter_that_was_saved_again_it_is_told_which_is_longer() -> None:
    first, again = numbered(2, 2)
    words = "The tide went out, and nobody saw it go, since the lamp was out as well. " * 5
    first = replace(first, blocks=(para(words),))
    again = replace(again, blocks=(para(words), para("A note.")))
    same = "BOK003 Chapter number 2 comes twice: “Chapter 2” (0.html), “Chapter 2”, which begins with the same words"
    assert told(first, again) == [f"{same} and is 8 characters longer."]
    first, again = replace(first, blocks=again.blocks), replace(again, blocks=first.blocks)
    assert told(first, again) == [f"{same} and is 8 characters shorter."]


@pytest.mark.parametrize(
    "headings",
    [
        ("Volume 1 Chapter 1: Fog", "Volume 1 Chapter 2: Rain", "Volume 2 Chapter 1: Hail"),
        ("Volume 1 Chapter 1: Fog", "Volume 1 Chapter 2: Rain", "Volume 2 Chapter 3: Hail"),
        ("Chapter 1 Part 1: Fog", "Chapter 1 Part 2: Fog", "Chapter 2 Part 1: Hail"),
        ("Chapter 1: Fog", "Chapter 2: Part One", "Chapter 2: Part Two", "Chapter 3: Hail"),
        ("第一卷 第一章 雾", "第一卷 第二章 雨", "第二卷 第一章 雪"),
        ("Часть 1 Глава 1: Туман", "Часть 1 Глава 2: Дождь", "Часть 2 Глава 1: Снег"),
    ],
)
def test_a_chapter_is_numbered_within_its_volume_and_a_part_within_its_chapter(
    headings: tuple[str, ...],
) -> None:
    assert told(*chapters(*headings)) == []


def test_what_goes_wrong_within_a_volume_is_told() -> None:
    one, two, three = (f"Volume 1 Chapter {number}: Fog" for number in (1, 2, 3))
    label = "Volume 1: Chapter 1: Fog"
    twice = f"BOK003 Chapter number 1/1 comes twice: “{label}” (0.html), “{label}”."
    assert told(*chapters(one, one)) == [twice]
    assert told(*chapters(one, three)) == ["BOK002 After chapter 1/1 comes 1/3."]
    assert told(*chapters(one, three, two)) == ["BOK013 Chapters are in the order 1/1, 1/3, 1/2."]


def test_a_figure_in_a_title_is_not_a_number() -> None:
    assert told(*chapters("Chapter 1: 9. Fog", "Chapter 2: 4. Rain")) == []


def test_numbers_begin_anew_with_a_folder_a_file_of_chapters_and_a_part() -> None:
    one = ("Chapter 1", "Chapter 2", "Chapter 3")
    assert told(*chapters(*one), *chapters(*one, folder="other")) == []
    assert told(*chapters(*one, file="a.txt"), *chapters(*one, file="b.txt")) == []
    parts = (part("Fog", *chapters(*one)), part("Rain", *chapters(*one)))
    assert told(*parts) == []


def test_numbers_that_go_on_in_the_next_folder_are_one_run() -> None:
    first, second = chapters("Chapter 1", "Chapter 2"), chapters("Chapter 4", folder="other")
    assert told(*first, *second) == ["BOK002 After chapter 2 comes 4."]


def in_files(*files: tuple[str, str]) -> list[Section]:
    """Return chapters each in a file of its own; a heading of none but a title bears no number."""
    (made,) = chapters("Chapter 1")
    return [
        replace(
            made, number=number, title=() if number else (Text("The Fog"),), origin=Origin(name)
        )
        for name, number in files
    ]


@pytest.mark.parametrize(
    ("files", "gaps"),
    [
        ((("b/02.md", "2"), ("b/03-fog.md", ""), ("b/04.md", "4")), []),
        ((("b/2.md", "2"), ("b/3.md", ""), ("b/4.md", ""), ("b/5.md", "Chapter 5")), []),
        ((("b/02.md", "2"), ("b/03.md", ""), ("b/05.md", "5")), ["2 comes 5"]),
        ((("b/03.md", "2"), ("b/04.md", ""), ("b/05.md", "4")), ["2 comes 4"]),
        ((("b/02.md", "2"), ("c/03.md", ""), ("b/04.md", "4")), ["2 comes 4"]),
        ((("b/02.md", "2"), ("b/fog.md", ""), ("b/04.md", "4")), ["2 comes 4"]),
    ],
    ids=["one", "two", "one of two", "counted otherwise", "another folder", "no number"],
)
def test_a_titled_file_stands_for_the_number_of_its_name_among_those_counted_so(
    files: tuple[tuple[str, str], ...], gaps: list[str]
) -> None:
    assert told(*in_files(*files)) == [f"BOK002 After chapter {gap}." for gap in gaps]


def test_numbers_may_begin_anew_in_a_file_of_several_chapters() -> None:
    headings = [f"Chapter {number}" for number in (1, 2, 3, 1, 2, 3)]
    assert told(*chapters(*headings, file="book.txt")) == []


def test_a_volume_and_its_title_before_the_chapter_are_not_a_repeat() -> None:
    assert told(*chapters("第一卷 少年行 第1章 灯", "第一卷 少年行 第2章 船")) == []


@pytest.mark.parametrize("word", ["Interlude", "Side Story", "Letter", "Интерлюдия"])
def test_what_stands_beside_chapters_has_numbers_of_its_own(word: str) -> None:
    headings = ("Chapter 1: Tar", "Chapter 2: Rope", f"{word} 1: Gulls", "Chapter 3: Lime")
    assert told(*chapters(*headings)) == []


def test_letters_count_where_all_are_letters() -> None:
    assert told(*chapters("Letter 1: Tar", "Letter 2: Rope", "Letter 4: Lime")) == [
        "BOK002 After chapter 2 comes 4."
    ]


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        (("Chapter 1", "Chapter 2", "Volume 2 Chapter 1", "Volume 2 Chapter 2"), []),
        (("Chapter 1", "Chapter 2", "Volume 2 Chapter 1", "Chapter 2", "Chapter 3"), []),
        (("Chapter 1", "Chapter 2", "Volume 2 Chapter 3", "Chapter 4"), []),
        (("Volume 1 Chapter 1", "Chapter 2", "Volume 2 Chapter 1", "Chapter 2"), []),
        (("第1章", "第2章", "第二卷 第1章", "第2章"), []),
        (("Chapter 1", "Volume 2 Chapter 1", "Chapter 3"), ["BOK002 After chapter 2/1 comes 3."]),
        (("Chapter 1", "Chapter 3", "Volume 2 Chapter 1"), ["BOK002 After chapter 1 comes 3."]),
        (
            ("Volume 2 Chapter 1", "Chapter 3", "Chapter 2"),
            ["BOK013 Chapters are in the order 2/1, 3, 2."],
        ),
        (("Chapter 1", "Chapter 2 Part 1", "Chapter 2 Part 2", "Chapter 3"), []),
    ],
)
def test_a_heading_that_leaves_the_volume_out_stands_in_that_of_those_before(
    headings: tuple[str, ...], said: list[str]
) -> None:
    assert told(*chapters(*headings)) == said


def test_numbers_begin_anew_with_a_volume_in_the_names_of_files() -> None:
    def in_volume(name: str, *numbers: int) -> list[Section]:
        return [
            replace(one, origin=Origin(f"book/{name}-ch{at}.html"))
            for one, at in zip(numbered(*numbers), numbers, strict=True)
        ]

    first = in_volume("v1", 1, 2, 3)
    assert told(*first, *in_volume("v2", 1, 2, 3)) == []
    assert told(*first, *in_volume("v2", 2, 3)) == []
    assert told(*first, *in_volume("v2", 5)) == ["BOK002 After chapter 3 comes 5."]
    assert [one.split()[0] for one in told(*first, *in_volume("again", 4, 1))] == ["BOK003"]
    assert told(*in_volume("v2", 3, 4), *in_volume("v1", 2)) == [
        "BOK013 Chapters are in the order 3, 4, 2."
    ]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((1, 2, 3.1, 3.2, 4), []),
        ((1, 2, 3.01, 3.02, 4), []),
        ((1, 2, 3.2, 4), ["BOK002 After chapter 2 comes 3.2."]),
        ((1, 2, 4.1, 5), ["BOK002 After chapter 2 comes 4.1."]),
    ],
)
def test_the_first_piece_of_a_chapter_follows_the_chapter_before(
    numbers: tuple[float, ...], said: list[str]
) -> None:
    assert told(*numbered(*numbers)) == said


@pytest.mark.parametrize(
    "headings",
    [
        ("Chapter 3: Tar", "Chapter 4 & 5: Rope", "Chapter 6: Salt"),
        ("Chapter 11", "Chapter 12 - 13: Rope", "Chapter 14-15", "Chapter 16"),
        ("Kapitel 3", "Kapitel 4 und 5: Tau", "Kapitel 6"),
        ("Chapter 2", "Chapter 3 (Part 1): Tar", "Chapter 3 (Part 2): Rope", "Chapter 4"),
        ("Chapter 2", "Chapter 3 (Part I)", "Chapter 3 (Part II)", "Chapter 4"),
        ("Chapter 1-1", "Chapter 1-2", "Chapter 1-3", "Chapter 2-1", "Chapter 2-2", "Chapter 2-3"),
        ("Chapter 3: Tar", "Chapter 4-7: Fog", "Chapter 8: Salt"),
        ("Глава 3. Смола", "Глава 4 и 5. Туман", "Глава 6. Соль"),
        ("Kapitel 3: Teer", "Kapitel 4 - 5: Nebel", "Kapitel 6: Salz"),
    ],
)
def test_two_chapters_in_one_and_parts_of_one_are_neither_a_gap_nor_a_repeat(
    headings: tuple[str, ...],
) -> None:
    assert told(*chapters(*headings)) == []


def test_what_is_missing_behind_two_chapters_in_one_is_told() -> None:
    assert told(*chapters("Chapter 4 & 5", "Chapter 7")) == ["BOK002 After chapter 4 comes 7."]
    assert told(*chapters("Chapter 1-1", "Chapter 1-3", "Chapter 2-1")) == [
        "BOK002 After chapter 1/1 comes 1/3."
    ]
    assert told(*chapters("Chapter 3-40: Fog", "Chapter 41: Salt")) == [
        "BOK002 After chapter 3 comes 41."
    ]


@pytest.mark.parametrize(
    "titles",
    [
        ("Fog (Part 1)", "Fog (Part 2)"),
        ("(1/2): Fog", "(2/2): Fog"),
        ("Fog I", "Fog II"),
        ("雾（上）", "雾（下）"),
        ("Туман (часть 1)", "Туман (часть 2)"),
    ],
)
def test_pieces_of_a_chapter_are_not_repeats_of_it(titles: tuple[str, str]) -> None:
    assert told(*chapters(*(f"Chapter 3: {title}" for title in titles))) == []


@pytest.mark.parametrize("titles", [("Fog", "Fog (again)"), ("Fog (Part 1)", "Tar (Part 2)")])
def test_other_chapters_of_one_number_are_repeats(titles: tuple[str, str]) -> None:
    (repeat,) = told(*chapters(*(f"Chapter 3: {title}" for title in titles)))
    assert repeat.startswith("BOK003")


def in_titles(*headings: str) -> list[Section]:
    """Return chapters as an EPUB has them."""
    return [
        replace(section, number="", title=(Text(heading),), origin=Origin(f"OEBPS/{at}.xhtml"))
        for at, (heading, section) in enumerate(
            zip(headings, chapters(*headings, folder="epub"), strict=True)
        )
    ]


def test_numbers_in_the_titles_of_an_epub_count_beside_those_of_pages() -> None:
    epub = in_titles("Chapter 1: Fog", "Chapter 2: Salt", "Chapter 3")
    assert told(*epub, *chapters("Chapter 4", "Chapter 5")) == []
    assert told(*epub, *chapters("Chapter 3", "Chapter 6")) == [
        "BOK003 Chapter number 3 comes twice: “Chapter 3” (OEBPS/2.xhtml), “Chapter 3”.",
        "BOK002 After chapter 3 comes 6.",
    ]
    assert told(*in_titles("Глава 7", "Глава 9: Туман"), *chapters("Глава 10")) == [
        "BOK002 After chapter 7 comes 9."
    ]


def test_numbers_in_titles_alone_are_their_publishers() -> None:
    assert told(*in_titles("Chapter 1", "Chapter 3", "Chapter 3")) == []
