"""Verse in copied text is the story's, though it has no full stop and may be the whole of a page."""

import pytest

import octavo
from octavo.passes.chrome.around.copied.verse import verse_lines
from octavo.passes.chrome.gathering import gather
from octavo.tree.build import page

SONG = (
    "He never came back for his hat",
    "The rain on the ferry stairs",
    "and nobody said where he was",
    "The dog has it now",
)
TITLES = ("The Drowned Lamp", "A Wet Hat", "The Ferry of the Dead", "The Dog", "Nine Stairs")


def verse(*texts: str) -> list[str]:
    lines = list(gather(page(*texts).spine[0].blocks))
    return [lines[at].text for at in sorted(verse_lines(lines))]


def test_short_lines_that_narrate_are_verse_and_a_title_above_is_not() -> None:
    assert verse("Marsh Songs", *SONG, "Fridays") == [*SONG]
    told = "That was the song, and it had no end."
    assert verse("Marsh Songs", *SONG, "Nobody knows", told) == [*SONG, "Nobody knows"]


@pytest.mark.parametrize("lines", [TITLES, SONG[:3], tuple(f"Wreck of the {x}" for x in TITLES)])
def test_titles_are_no_verse_and_neither_are_a_few_lines(lines: tuple[str, ...]) -> None:
    assert verse("Home", *lines, "Share") == []


def test_a_page_whose_whole_story_is_verse_keeps_it() -> None:
    head = ("Home", "Poems", "Log in", "Marsh Songs")
    foot = (
        *("Share", "Subscribe", "You receive this letter because you signed up on our site."),
        "You can change what we send you, or stop it, whenever you like, on your own page.",
    )
    data = "\n".join((*head, *SONG, *foot)).encode()
    text = octavo.clean(data, media_type="text/plain").document.plain_text()
    assert [line for line in text.splitlines() if line in SONG] == [*SONG]
