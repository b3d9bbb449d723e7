"""What pages repeat is counted, and the counts add up in any order."""

from concurrent.futures import ThreadPoolExecutor
from functools import reduce

import pytest
from tests.learning.kinds import KINDS
from tests.learning.lengths import lengthened

import octavo
from octavo.app.pages import look_at_page
from octavo.app.profiles import parse_profile, profile_as_toml
from octavo.passes.chrome.fingerprints import fingerprint
from octavo.passes.chrome.learning import learn
from octavo.passes.chrome.profile import Repeated, SiteProfile
from octavo.passes.chrome.sightings import Sightings, Stand, digest_of


def page(*stands: tuple[str, Stand], counted: int = 0) -> Sightings:
    """Return one page with lines and where they stand; what is not in the middle is at an edge."""
    places = dict.fromkeys(stands, 1)
    places |= {(line, "edge"): 1 for line, stand in stands if stand not in {"middle", "inside"}}
    return Sightings(1, places, counted)


def test_counts_of_pages_add_up_in_any_order() -> None:
    pages = [
        page(("vote", "after"), ("a refrain.", "end")),
        page(("vote", "before")),
        page(("vote", "after"), counted=1),
    ]
    total = reduce(Sightings.__add__, pages)
    assert total.chapters == 3
    assert total.counted == 1
    assert total.places[("vote", "after")] == 2
    assert learn([total]) == learn(pages) == learn(pages[::-1])


def test_a_line_that_changes_sides_is_counted_once_a_chapter() -> None:
    pages = [page(("like this", "before" if at % 2 else "after")) for at in range(6)]
    assert learn(pages).blocks == {
        "like this": Repeated("like this", 6, True, 6, place="before the story")
    }


def test_a_line_of_the_middle_is_not_learned_unless_it_is_a_plea() -> None:
    pages = [page(("a refrain.", "middle"), ("a plea.", "middle"), ("a plea.", "inside"))] * 5
    assert learn(pages).blocks == {
        "a plea.": Repeated("a plea.", 5, False, 5, place="inside the story", anywhere=True)
    }


def test_promotions_that_take_turns_are_learned_from_two_chapters_on() -> None:
    lines = ("subscribe to the lamp", "subscribe to the tide", "subscribe to the eel")
    pages = [page((lines[at % 3], "after")) for at in range(5)]
    assert list(learn(pages).blocks) == sorted(lines[:2])


def test_what_other_lines_repeat_in_two_chapters_of_five_is_not_learned() -> None:
    pages = [page((("the lamp", "the tide", "the eel")[at % 3], "after")) for at in range(5)]
    assert learn(pages).blocks == {}


def test_a_frame_is_learned_only_where_no_line_of_it_is() -> None:
    post = "the post the salt stair appeared first on a leaking desk."
    frame = "the post … a leaking desk."
    assert list(learn([page((frame, "after"))] * 3).blocks) == [frame]
    assert list(learn([page((frame, "after"), (post, "after"))] * 3).blocks) == [post]


def test_counters_are_expected_where_most_chapters_show_them() -> None:
    assert SiteProfile(5, counted=3).expects_counters
    assert not SiteProfile(5, counted=2).expects_counters
    assert not SiteProfile(1, counted=1).expects_counters


@pytest.mark.parametrize("name", KINDS)
def test_a_profile_is_the_same_on_any_executor_and_comes_back_from_its_file(name: str) -> None:
    layout = KINDS[name]
    pages = [layout.page(chapter).encode() for chapter in layout.serial.chapters]
    profile = octavo.learn_profile(pages)
    with ThreadPoolExecutor(3) as executor:
        assert octavo.learn_profile(pages, executor=executor) == profile
    assert parse_profile(profile_as_toml(profile).encode(), "site.toml") == profile


def test_what_is_often_in_the_middle_is_not_learned_for_standing_at_an_edge_too() -> None:
    line = "and the sea said nothing."
    middle: tuple[str, Stand] = (digest_of(line), "middle")
    assert learn([page((line, "end"), middle)] * 5).blocks == {}
    assert list(learn([page((line, "end"))] * 5).blocks) == [line]


def test_the_prose_of_a_page_s_middle_is_not_carried_about() -> None:
    layout = KINDS["a wiki"]
    chapter = lengthened(layout.serial, 20).chapters[0]
    source = octavo.Source("1.html", layout.page(chapter).encode(), "text/html")
    seen = {print_ for print_, _ in look_at_page(source).places}
    assert fingerprint(chapter.lines[0]) in seen
    middle = [line for line in chapter.lines[8:-8] if line.endswith((".", "”"))]
    assert len(middle) >= 3
    assert seen.isdisjoint(map(fingerprint, middle))


def test_the_sightings_of_a_page_are_in_one_order() -> None:
    layout = KINDS["a wiki"]
    chapter = layout.serial.chapters[0]
    source = octavo.Source("1.html", layout.page(chapter).encode(), "text/html")
    places = list(look_at_page(source).places)
    assert places == sorted(places)
