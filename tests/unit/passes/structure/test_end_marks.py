"""A line that says that its chapter ends is told from one that ends another, or the story."""

import pytest

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.structure.end_marks import says_chapter_ends, strip_end_marks
from octavo.tree.build import heading, page, para, quote
from octavo.tree.nodes import Aside, Block, SceneBreak


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


STORY = ("The ferryman counted heads.", "He counted again.", "It was right.")
END = "— End of Chapter 12 —"


def left(*blocks: str | Block) -> tuple[Block, ...]:
    return strip_end_marks(NO_CHOICES).run(page(*blocks)).document.spine[0].blocks


def test_a_mark_goes_from_the_end_of_a_chapter_and_is_booked() -> None:
    outcome = strip_end_marks(NO_CHOICES).run(page(*STORY, END, heading("End of chapter")))
    assert outcome.document == page(*STORY)
    assert [(found.code, found.before) for found in outcome.findings] == [
        ("CHR024", END),
        ("CHR024", "End of chapter"),
    ]
    kept = page(*STORY, END)
    assert strip_end_marks(Choices(("CHR024",))).run(kept) == Outcome(kept)


def test_a_mark_is_looked_for_behind_three_blocks_of_the_story_at_most() -> None:
    noted = Aside((para("A/N: Hello."),), "author-note")
    assert left(*STORY, END, *STORY[:2]) == page(*STORY, *STORY[:2]).spine[0].blocks
    assert left(*STORY, END, *STORY) == page(*STORY, END, *STORY).spine[0].blocks
    assert left(*STORY, END, noted, noted, noted, SceneBreak()) == (
        *page(*STORY).spine[0].blocks,
        *[noted] * 3,
        SceneBreak(),
    )


def test_a_chapter_of_nothing_but_marks_is_left_as_it_is() -> None:
    assert left(END) == (para(END),)
    assert left(quote(END), SceneBreak()) == (quote(END), SceneBreak())
