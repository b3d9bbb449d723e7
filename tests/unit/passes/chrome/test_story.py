"""The story is found among furniture, in flat text too, and its odd lines stay in it."""

from octavo.passes.choices import NO_CHOICES
from octavo.passes.chrome.story import find_story
from octavo.tree.build import page

PROSE = (
    "The lamp in the harbour office burned until three, and then somebody put it out.",
    "“Who was it?” asked Ida, but the night watchman only shook his head at her.",
    "There were wet footprints on the stairs. They led up, and none of them led down.",
)
MENU = ("Home", "Library", "Log in", "Settings", "Font size", "Previous | Contents | Next")


def story(*lines: str) -> list[str]:
    document = find_story(NO_CHOICES).run(page(*lines)).document
    return [line for line in document.plain_text().split("\n") if line]


def test_menus_before_and_after_the_story_go() -> None:
    assert story(*MENU, *PROSE, *reversed(MENU)) == list(PROSE)


def test_a_place_and_a_date_before_the_first_paragraph_stay() -> None:
    opening = ("Harbour office", "3 March, after midnight", "102")
    assert story(*MENU, *opening, *PROSE, *MENU) == [*opening, *PROSE]


def test_figures_shouts_and_messages_inside_the_story_stay() -> None:
    odd = ("102", "03:41", "[The tide-gate has opened.]", "NO", "…", "Ida")
    lines = (PROSE[0], *odd, PROSE[1], PROSE[2])
    assert story(*MENU, *lines, *MENU) == list(lines)


def test_a_line_that_says_the_chapter_ends_stays() -> None:
    assert story(*MENU, *PROSE, "End of Part One", *MENU) == [*PROSE, "End of Part One"]


def test_navigation_at_the_edge_of_the_story_goes_and_the_word_in_a_sentence_stays() -> None:
    lines = (*PROSE, "“Next,” said the clerk.")
    assert story(*MENU, "Next Chapter", *lines, "Next Chapter") == list(lines)


def test_text_without_any_furniture_is_left_as_it_is() -> None:
    lines = ("A list", "of things", "Eggs", "A lamp", *PROSE, "yours", "Ida", "P.S.")
    assert story(*lines) == list(lines)


def test_a_date_under_a_copied_chapter_stays_before_the_controls() -> None:
    lines = (*PROSE, "rewritten: 3/14/09")
    assert story(*MENU, *lines, *MENU) == list(lines)


def test_a_date_that_the_page_prints_under_a_copied_chapter_goes() -> None:
    assert story(*MENU, *PROSE, "Updated: 3/14/09", *MENU) == list(PROSE)


def test_a_text_in_which_only_the_author_gives_an_address_is_left_as_it_is() -> None:
    lines = (*PROSE, "https://gull-rock.example/tides", "The tide table", "A list of wrecks")
    assert story(*lines) == list(lines)
