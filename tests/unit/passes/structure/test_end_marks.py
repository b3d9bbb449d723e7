"""A line that says that its chapter ends is told from one that ends another, or the story."""

import pytest

from octavo.passes.structure.end_marks import says_chapter_ends


@pytest.mark.parametrize(
    ("line", "number", "says"),
    [
        ("— End of Chapter 12 —", "Chapter XII", True),
        ("End of Chapter XII", "12", True),
        ("End of Chapter 11", "12", False),
        ("Конец главы 3", "Глава 3", True),
        ("第三章 完", "第三章", True),
        ("제 3화 끝", "3", True),
    ],
)
def test_a_mark_that_bears_a_number_ends_the_chapter_of_that_number(
    line: str, number: str, says: bool
) -> None:
    assert says_chapter_ends(line, number) == says


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("End of Chapter 12", True),
        ("end of chapter xii", True),
        ("End of Chapter Seven", True),
        ("End of Chapter House", False),
        ("نهاية الفصل 4", True),
        ("第三章 完", False),
        ("제 3화 끝", False),
    ],
)
def test_of_a_chapter_without_a_number_any_number_may_be_but_not_where_it_may_be_a_part(
    line: str, says: bool
) -> None:
    assert says_chapter_ends(line) == says


@pytest.mark.parametrize("line", ["End of chapter.", "The End", "End of Part One", "x" * 130])
def test_what_an_author_may_write_ends_no_chapter(line: str) -> None:
    assert not says_chapter_ends(line, "12")
