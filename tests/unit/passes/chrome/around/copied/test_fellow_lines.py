"""Lines at the edges of a copied story that are made like lines inside it are the story's."""

from octavo.passes.chrome.around.copied.fellow_lines import with_fellow_lines
from octavo.passes.chrome.gathering import gather
from octavo.tree.build import page

TOLD = "The lamp in the harbour office burned until three, and then somebody put it out."


def inside(inner: tuple[str, ...], above: tuple[str, ...], below: tuple[str, ...]) -> list[str]:
    """Return the lines of a story that begins with the lines `inner`, and of a page around it."""
    texts = (*above, *inner, *below)
    lines = list(gather(page(*texts).spine[0].blocks))
    first, last = with_fellow_lines(lines, len(above), len(above) + len(inner) - 1)
    return list(texts[first : last + 1])


def test_the_days_of_a_diary_and_the_figures_of_a_countdown_go_on_beyond_its_edges() -> None:
    diary = ("Day 9", TOLD)
    assert inside(diary, ("Day 8",), ("Day 10", "Share")) == ["Day 8", *diary, "Day 10"]
    count = ("2", TOLD, "1", TOLD)
    assert inside(count, ("412", "3"), ("0", "17")) == ["3", *count, "0"]


def test_a_chat_goes_on_beyond_its_edges_with_everybody_who_writes_in_it_twice() -> None:
    chat = ("Dora: where are you", "Dora: hello", TOLD)
    above = ("[19:19] Ada: oh", "[19:20] Uncle: share this", "[19:20] Uncle: Log in", "Dora: no")
    assert inside(chat, above, ("Posts: 212",)) == [*above[1:], *chat]
    assert inside(("Dora: where are you", TOLD), above, ()) == ["Dora: where are you", TOLD]


def test_the_number_of_a_post_and_lines_far_away_are_the_pages() -> None:
    assert inside(("#12", TOLD), (), ("#13",)) == ["#12", TOLD]
    assert inside(("Day 9", TOLD), (), ("Like", "Share", "Day 10")) == ["Day 9", TOLD]
