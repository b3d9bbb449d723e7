"""Comments opened amid a copied story: which lines are theirs."""

import pytest

from octavo.passes.chrome.evidence.comments_opened import comments_opened
from octavo.passes.chrome.gathering import gather
from octavo.tree.nodes import Paragraph, Text

TOLD = ("The gate stood open all that night.", "Nobody went through it, and nobody came.")
MORE = ("In the morning it was shut.", "The dog sat on the other side.", "It did not bark.")
COMMENT = ("wren", "3 hours ago", "I knew it would be the dog", "Reply")


def opened(*lines: str) -> list[str]:
    told = gather(tuple(Paragraph((Text(line),)) for line in lines))
    return [lines[at] for at in sorted(comments_opened(told))]


def test_a_list_amid_a_story_is_opened_from_its_heading_to_its_last_control() -> None:
    assert opened(*TOLD, "1 comment", *COMMENT, *MORE) == ["1 comment", *COMMENT]
    two = ("2 comments", *COMMENT, "heron", "2 days ago", "good dog", "Reply", "Write a comment…")
    assert opened(*TOLD, *two, *MORE) == list(two)


def test_facts_above_a_story_are_not_a_list() -> None:
    assert opened("2 comments", *COMMENT, *TOLD, *MORE) == []


def test_what_a_diary_dates_below_a_list_stays() -> None:
    assert opened(*TOLD, "Comments", *COMMENT, "19 October", *MORE) == ["Comments", *COMMENT]


def test_the_words_below_a_last_time_are_of_the_comment() -> None:
    said = ("2 comments", "wren", "3 hours ago", "I knew it would be the dog")
    assert opened(*TOLD, *said, *MORE) == list(said)
    above = ("2 comments", "wren", "I knew it would be the dog", "3 hours ago")
    assert opened(*TOLD, *above, *MORE) == list(above)


@pytest.mark.parametrize("behind", [(), ("Next Chapter",), MORE[:1], ("heron", "2 days ago", "x")])
def test_a_list_that_ends_a_page_is_not_opened(behind: tuple[str, ...]) -> None:
    assert opened(*TOLD, "3 comments", *COMMENT, *behind) == []


def test_one_line_of_story_behind_the_last_of_several_lists_is_enough() -> None:
    first, last = ("1 comment", *COMMENT), ("4 comments", *COMMENT)
    assert opened(*TOLD, *first, *MORE, *last, MORE[2]) == [*first, *last]


@pytest.mark.parametrize(
    "heading", ["no comments yet, and none", "Like | 2 comments | Share", "3 chairs"]
)
def test_what_is_not_a_heading_of_comments_opens_none(heading: str) -> None:
    assert opened(*TOLD, heading, *COMMENT, *MORE) == []


def test_what_a_story_quotes_without_times_and_controls_stays() -> None:
    assert opened(*TOLD, "Comments (1)", "wren wrote:", "so is it shut?", *MORE) == []
