"""Lines that number chapters are told from those of lists, and of few numbers none is a chapter's."""

import pytest

from octavo.passes.reading.counting import Numbered, heads_of_chapters

LONG, SHORT, NOTHING, TEASER = 2000, 150, 0, 90
_HEADING = 20
_FEWEST = 5


def heads(*chapters: tuple[float, int]) -> list[int]:
    """Return which of some numbers, each with the characters that follow it, are chapters'."""
    lines: list[Numbered] = []
    size = 0
    for value, behind in chapters:
        lines.append(Numbered(value, size, size + _HEADING))
        size += _HEADING + behind
    return heads_of_chapters(lines, size, _FEWEST)


def numbered(*values: float, size: int = LONG) -> list[tuple[float, int]]:
    return [(value, size) for value in values]


@pytest.mark.parametrize(
    "values",
    [
        (1, 2, 3, 4, 5),
        (57, 58, 59, 60, 61),
        (1, 2, 4, 5, 6),
        (1, 2, 3, 3, 4, 5),
        (1, 2, 33, 4, 5, 6, 7),
        (1, 2, 3, 1, 2, 3),
    ],
    ids=["in order", "later ones", "a gap", "one twice", "one mistyped", "begun anew"],
)
def test_all_that_bear_a_chapters_number_are_chapters(values: tuple[float, ...]) -> None:
    assert heads(*numbered(*values)) == list(range(len(values)))


def test_a_short_chapter_is_one_where_the_numbers_count_on() -> None:
    assert heads(*numbered(1, 2, 3, 4), (5, SHORT), *numbered(6, 7)) == [0, 1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "chapters",
    [
        numbered(1, 2, 3, 4),
        numbered(12, 3, 40, 7, 21, 2),
        numbered(1, 2, 3, 4, 5, 6, size=TEASER),
        numbered(1, 2, 3, 4, 5, 6, size=NOTHING),
    ],
    ids=["few", "in no order", "each with what entices to it", "a list"],
)
def test_other_numbers_head_nothing(chapters: list[tuple[float, int]]) -> None:
    assert heads(*chapters) == []


@pytest.mark.parametrize("between", [NOTHING, LONG], ids=["at once", "behind a foreword"])
def test_a_list_of_contents_is_passed_over(between: int) -> None:
    contents = [*numbered(1, 2, 3, 4, 5, size=NOTHING), (6, between)]
    assert heads(*contents, *numbered(1, 2, 3, 4, 5, 6)) == [6, 7, 8, 9, 10, 11]


def test_contents_that_entice_are_passed_over() -> None:
    contents = numbered(1, 2, 3, 4, 5, 6, size=TEASER)
    assert heads(*contents, *numbered(1, 2, 3, 4, 5, 6)) == [6, 7, 8, 9, 10, 11]


def test_a_list_behind_the_last_chapter_is_none_of_it() -> None:
    last = numbered(1, 2, 3, size=NOTHING)
    assert heads(*numbered(1, 2, 3, 4, 5), *last) == [0, 1, 2, 3, 4]


def test_of_a_heading_that_stands_there_twice_the_first_is_the_chapters() -> None:
    twice = [(1.0, NOTHING), (1.0, LONG)]
    assert heads(*twice, *numbered(2, 3, 4, 5)) == [0, 2, 3, 4, 5]
