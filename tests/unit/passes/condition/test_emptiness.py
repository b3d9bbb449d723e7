"""A page that held nothing but the words of controls is no chapter, and that is said."""

import pytest

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.condition.emptiness import empty
from octavo.passes.condition.examination import examine, reading_of
from octavo.tree.build import heading, link, page, para
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import Block


def told(*lines: str | Block, choices: Choices = NO_CHOICES) -> list[tuple[str, str]]:
    book = page(*lines)
    reading = reading_of(Outcome(book), text_of_document(book))
    return [(found.code, found.message) for found in examine(reading, (empty,), choices)]


MESSAGE = "A page held no story, only words of controls: “{}”."


def test_words_of_controls_alone_are_not_a_story() -> None:
    assert told("Next Chapter") == [("BOK001", MESSAGE.format("Next Chapter"))]
    assert told("Log in", "Home") == [("BOK001", MESSAGE.format("Log in"))]


@pytest.mark.parametrize(
    "line",
    [
        "Loading...",
        "Loading chapter…",
        "Wird geladen…",
        "Chargement en cours…",
        "Загрузка…",
        "正在加载",
        "読み込み中です",
        "You need to enable JavaScript to run this app.",
    ],
)
def test_a_page_that_was_saved_while_it_loaded_holds_no_story(line: str) -> None:
    assert told(line) == [("BOK001", MESSAGE.format(line))]
    assert told(heading("Chapter 4: The Wick"), line) == [("BOK001", MESSAGE.format(line))]
    assert told(line, "The mule stood still.") == []


def test_loading_a_mule_is_a_story() -> None:
    assert told("Loading the mule took an hour.") == []


def test_so_many_words_of_controls_are_asked_no_more() -> None:
    assert told(*["Next Chapter"] * 30)
    assert told(*["Next Chapter"] * 32) == []


def test_lines_of_nothing_but_links_are_not_a_story_either() -> None:
    linked = para(link("/1", "The mill"), " ", link("/2", "The weir"))
    assert told(linked) == [("BOK001", MESSAGE.format("The mill The weir"))]
    assert told(para(link("/1", "The mill"), " and the weir")) == []


def test_a_word_of_the_author_is_a_story() -> None:
    assert told("Next Chapter", "She came.") == []
    assert told("The mill had been silent since the flood.") == []


def test_the_user_may_say_that_it_belongs() -> None:
    assert told("Next Chapter", choices=Choices(("Next Chapter",))) == []
    assert told("Next Chapter", choices=Choices(("BOK001",))) == []
