"""A heading said again is known in any of its forms, and a sentence of the story is not one."""

import pytest

from octavo.passes.reading.headlines import Headline
from octavo.passes.structure.repeated_headings import repeats_title

BELL = Headline("Salt Road", "Chapter 12", "The Bell Foundry")


@pytest.mark.parametrize(
    "line",
    [
        "Chapter 12: The Bell Foundry",
        "CHAPTER TWELVE – THE BELL-FOUNDRY",
        "Chapter XII",
        "Ch. 12",
        "12. The Bell Foundry",
        "the bell foundry",
        "Salt Road: Chapter 12 – The Bell Foundry",
        "SALT ROAD",
    ],
)
def test_a_line_repeats_the_heading_in_other_case_dashes_and_numbers(line: str) -> None:
    assert repeats_title(line, BELL)


@pytest.mark.parametrize(
    "line",
    [
        "The bell foundry.",
        "The bell foundry?",
        "The Bell",
        "Chapter 13",
        "Part 12",
        "Book Twelve: The Bell Foundry",
        "12",
        "“The Bell Foundry”, she read.",
        "* * *",
        "",
    ],
)
def test_a_line_that_says_more_less_or_other_stays(line: str) -> None:
    assert not repeats_title(line, BELL)


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        (Headline(number="第十二章", title="渡口的灯"), "第12章：渡口的灯"),
        (Headline(number="第十二章", title="渡口的灯"), "第１２章"),
        (Headline(number="Глава 12", title="Письмо"), "ГЛАВА 12"),
        (Headline(number="제12화", title="등대"), "12화 등대"),
        (Headline(number="Capítulo 3", title="La campana"), "CAPÍTULO TRES: LA CAMPANA"),
    ],
)
def test_numbers_are_compared_by_value_in_any_script(headline: Headline, line: str) -> None:
    assert repeats_title(line, headline)


def test_a_number_alone_repeats_a_heading_that_is_a_number_alone_only_to_the_letter() -> None:
    bare = Headline(number="Chapter 12")
    assert repeats_title("CHAPTER 12", bare)
    assert not repeats_title("Chapter Twelve", bare)


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ("12 - Chapter 12: The Bell Foundry", True),
        ("12: 12: The Bell Foundry", True),
        ("12 - Chapter 13: The Bell Foundry", False),
        ("12 - Chapter 12: The Bell", False),
        ("13 - Chapter 12: The Bell Foundry", False),
    ],
)
def test_a_number_may_stand_before_the_number(line: str, *, again: bool) -> None:
    assert repeats_title(line, BELL) is again


@pytest.mark.parametrize("unit", ["화", "장", "회"])
def test_a_number_is_the_same_with_and_without_its_sign_of_order(unit: str) -> None:
    assert repeats_title(f"제3{unit}", Headline("", f"3{unit}", "등불"))
