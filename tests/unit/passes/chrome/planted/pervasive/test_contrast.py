"""A sentence that is little like the story around it was planted, where much else was."""

import pytest

from octavo.passes.chrome.planted.pervasive.contrast import (
    UNLIKE,
    Around,
    is_heading,
    is_of_its_own,
)
from octavo.passes.chrome.planted.pervasive.page import PervasivePage
from octavo.passes.chrome.planted.pervasive.paragraphs import sentences_of

STORY = (
    "The ferry left the harbour before the fog had lifted.",
    "Marta counted the lifeboats and came up one short.",
    "The captain laughed, but the lifeboats were his to count.",
    "At the far shore the ferry waited for the fog.",
)
PLUG = "Tap the bookmark button so that you never miss our next release!"


def test_a_short_story_tells_nothing() -> None:
    (said,) = sentences_of(PLUG)
    assert PervasivePage(frozenset(), around=Around.of(STORY * 4)).is_none_of_it(said)
    assert not PervasivePage(frozenset(), around=Around.of(STORY)).is_none_of_it(said)


def test_what_the_story_has_no_words_for_weighs_more() -> None:
    around = Around.of(STORY)
    assert around.weight_of(PLUG) >= UNLIKE
    assert max(map(around.weight_of, STORY)) < 0


def test_a_story_of_the_same_things_spares_the_sentence() -> None:
    own = [PLUG.replace("Tap", verb) for verb in ("Press", "Touch", "Hit")]
    assert Around.of((*STORY, *own)).weight_of(PLUG) < Around.of(STORY).weight_of(PLUG)


@pytest.mark.parametrize(
    "text",
    [
        "[Tap the bookmark button for our next release!]",
        "TAP THE BOOKMARK BUTTON FOR OUR NEXT RELEASE",
        "tap the bookmark for our next release)",
        "The cat slept on the quay.",
        "Next release: now",
    ],
)
def test_windows_signs_and_halves_are_not_told_so(text: str) -> None:
    assert not is_of_its_own(text)


def test_a_line_without_a_mark_may_be_a_heading() -> None:
    assert is_heading("The next release")
    assert not is_heading("The next release.")


def test_a_hero_and_a_speaker_tell_against_it() -> None:
    (said,) = sentences_of("Tell Berta about our next release.")
    page = PervasivePage(frozenset(), around=Around.of(STORY * 4))
    assert page.is_none_of_it(said)
    known = PervasivePage(frozenset(), heroes=frozenset({"Berta"}), around=Around.of(STORY * 4))
    assert not known.is_none_of_it(said)
    (spoken,) = sentences_of("Marta: bookmark our next release!")
    assert not page.is_none_of_it(spoken)
