"""The edges of copied text: what its page says twice, its ways on, its figures, threads that a story quotes."""

import pytest

from octavo.passes.chrome.around.copied.edges import (
    before_way_on,
    is_figure_of_page,
    posts_in,
    said_again,
    ways_on,
)
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.gathering import gather
from octavo.tree.nodes import Paragraph, Text

LINE = "The ferryman kept two boats, and the river kept the third."


def lines(*texts: str) -> list[Evidence]:
    return gather(tuple(Paragraph((Text(text),)) for text in texts))


@pytest.mark.parametrize(
    "figure",
    ["9,120", "1 204", "12.345", "1.05K", "24.1K 1.3K 212", "3.4万", "99+", "24.04.01 18:00", "2024-05-20, 18:00"],
)  # fmt: skip
def test_figures_are_a_pages(figure: str) -> None:
    assert is_figure_of_page(figure)


@pytest.mark.parametrize(
    "figure", ["", "12", "1984", "3.14", "18:00", "24.04.2001", "1,2", "12 of them", "IV"]
)
def test_figures_may_be_an_authors(figure: str) -> None:
    assert not is_figure_of_page(figure)


def test_labels_around_a_story_that_its_page_says_again_are_found() -> None:
    page = lines(
        "The Bell", "Ansel Quarrie", "The Bell", "Third of Thaw", LINE, LINE, "Ansel Quarrie"
    )
    assert said_again(page, 4, 5) == {0, 1, 2, 6}
    assert said_again(page, 1, 6) == frozenset()


def test_entries_that_are_alike_but_for_their_figures_are_found_from_three_on() -> None:
    page = lines("The Isle (1)", "The Isle (2)", "The Isle (3)", "Day 2", "Day 3", LINE)
    assert said_again(page, 5, 5) == {0, 1, 2}


def test_headings_are_not_labels() -> None:
    assert said_again(lines("Chapter 2", "Chapter 2", LINE), 2, 2) == frozenset()


@pytest.mark.parametrize(
    "way", ["Next Chapter", "← Prev", "下一章", "Chapitre suivant : Le chalet »"]
)
def test_a_story_ends_where_its_page_leads_on(way: str) -> None:
    page = lines(*[LINE] * 8, way, LINE)
    assert before_way_on(page, 0, 9, more=True) == 7
    assert before_way_on(page, 0, 9, more=False) == 9
    assert before_way_on([*page, *lines("Share")], 0, 9, more=False) == 7


def test_a_story_goes_on_behind_a_way_on_that_stands_above_much_of_it() -> None:
    page = lines(*[LINE] * 4, "Next Chapter", *[LINE] * 4)
    assert before_way_on(page, 0, 8, more=True) == 8


def test_one_word_of_navigation_ends_no_story_and_two_lines_of_it_do() -> None:
    assert before_way_on(lines(*[LINE] * 8, "Back", LINE), 0, 9, more=True) == 9
    assert before_way_on(lines(*[LINE] * 8, "Previous", "Next", LINE), 0, 10, more=True) == 7


def test_ways_on_are_found_among_clean_text() -> None:
    page = lines("Next", LINE, "Next Chapter", "Next", LINE, "Home", "Prev")
    assert ways_on(page) == {0, 2, 6}


def test_posts_that_are_numbered_one_behind_the_other_are_of_a_thread() -> None:
    heads = [f"{number}：名無しの見張り ID:tou00{number}" for number in range(1, 5)]
    page = lines(LINE, heads[0], "旗が見えた", heads[1], heads[2], "白い", heads[3], "降参か", LINE)
    assert posts_in(page) >= {1, 2, 3, 4, 5, 6, 7}
    assert 0 not in posts_in(page)


def test_three_posts_or_numbers_out_of_order_are_not_a_thread() -> None:
    heads = [f"{number}：名無しの見張り ID:tou00{number}" for number in (1, 2, 3, 5, 7, 9)]
    assert posts_in(lines(*heads)) == frozenset()


def test_of_pages_pasted_together_no_way_on_above_the_last_chapter_ends_the_story() -> None:
    page = lines(
        *[LINE] * 4, "Next Chapter", "Next", "Chapter 2", *[LINE] * 4, "Next Chapter", "Next"
    )
    assert before_way_on(page, 0, 12, [6], more=True) == 10
