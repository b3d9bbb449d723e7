"""Much of what a page may hold costs its length, not the square of it: the square took a minute and more.

What is counted is done inside C, where steps cannot be seen: so it is the processor's time, and ten times what it takes.
"""

import time
from collections.abc import Callable

import pytest

import octavo
from octavo.app.assembly.windows import counted_alike, pieces_of, windows_of
from octavo.passes.structure.note_spans import note_heads_in
from octavo.tree.build import page, para
from octavo.tree.document import Document, Metadata

TITLE = "Chapter 1 | - » " * 60_000


def seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


@pytest.mark.timeout(120)
def test_the_title_of_a_window_is_taken_apart_only_as_far_as_one_may_say_something() -> None:
    windows = windows_of([Document(Metadata(TITLE))] * 2)
    assert seconds(lambda: counted_alike(windows)) < 2
    assert seconds(lambda: pieces_of(TITLE)) < 2
    assert pieces_of(TITLE)[0].text == "Chapter 1"


@pytest.mark.timeout(120)
def test_a_page_with_an_endless_title_is_cleaned_like_any_other() -> None:
    told = "<p>The lamp burned until four, and nobody slept.</p>" * 20
    source = f"<title>{' | - – » ' * 100_000}</title><h1>Chapter 1</h1>{told}"
    assert seconds(lambda: octavo.clean(source)) < 5


@pytest.mark.timeout(120)
def test_labels_of_notes_by_the_ten_thousand_are_told_from_speakers() -> None:
    told = page(*[para("AN: Who is there?")] * 60_000)
    blocks = told.spine[0].blocks
    found: list[object] = []
    assert seconds(lambda: found.extend(note_heads_in(blocks))) < 5
    assert not found


STORY = "<p>The lamp burned until four, and nobody slept in the long house.</p>" * 5


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    "line",
    [
        "<p>A/N: thanks for reading!</p>",
        "<p>Posted 7 hours ago</p>",
        "<p>Posted {at} hours ago</p>",
    ],
)
def test_lines_by_the_thousand_of_which_each_is_judged_by_others_are_judged_in_a_few_rounds(
    line: str,
) -> None:
    """32 kB of the second took 6 s, and 64 kB 25 s; of the first a sixth of that."""
    lines = "".join(line.format(at=at) for at in range(4_000))
    source = f"<h1>Chapter 1</h1>{STORY}<div>{lines}</div>{STORY}"
    outcome: list[Document] = []
    assert seconds(lambda: outcome.append(octavo.clean(source).document)) < 20
    assert "The lamp burned until four" in outcome[0].plain_text()


@pytest.mark.timeout(120)
def test_short_lines_by_the_thousand_of_which_some_might_be_verse_are_not_tried_in_all_parts() -> (
    None
):
    sung = ("the tide went out at seven", "and we rowed on to the weir")
    listed = ("Amber Jars", "Blue Table Set", "Copper Pots Sale")
    lines = [sung[at % 2] if at % 5 in {0, 3} else listed[at % 3] for at in range(30_000)]
    text = "\n".join(["Home", "Login", "Next Chapter", *lines, "Next Chapter", "Privacy Policy"])
    outcome: list[Document] = []
    assert seconds(lambda: outcome.append(octavo.clean(text).document)) < 20
    assert "the tide went out at seven" in outcome[0].plain_text()
