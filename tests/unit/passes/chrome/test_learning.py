"""What pages repeat is counted, and the counts add up in any order."""

from concurrent.futures import ThreadPoolExecutor
from functools import reduce

import pytest
from tests.learning.kinds import KINDS
from tests.learning.lengths import lengthened

import octavo
from octavo.app.pages import look_at_page
from octavo.app.profiles import parse_profile, profile_as_toml
from octavo.passes.chrome.barren import Seen
from octavo.passes.chrome.learning import learn
from octavo.passes.chrome.profile import Repeated, SiteProfile
from octavo.passes.chrome.sightings import Sightings, Stand, digest_of
from octavo.passes.chrome.wording.fingerprints import fingerprint
from octavo.tree.nodes import Box


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


def test_a_few_pages_teach_nothing_but_how_many_they_are() -> None:
    assert learn([page(("vote", "after"), counted=1)] * 2) == SiteProfile(2)
    assert learn([page(("vote", "after"), counted=1)] * 3).counted == 3
    assert learn([]) == SiteProfile()


def learned(stands: dict[Stand, int], chapters: int = 10, line: str = "amen") -> Repeated | None:
    """Return what is learned of a line that stands so often in each kind of place."""
    places: dict[tuple[str, Stand], int] = {(line, stand): n for stand, n in stands.items()}
    if middle := places.pop((line, "middle"), 0):
        places[digest_of(line), "middle"] = middle
    return learn([Sightings(chapters, places, 0)]).blocks.get(line)


def test_a_line_at_an_edge_in_six_chapters_of_ten_is_learned_with_the_place_it_mostly_has() -> None:
    assert learned({"edge": 5, "after": 5}) is None
    known = learned({"edge": 6, "after": 4, "end": 2, "inside": 0})
    assert known == Repeated("amen", 6, mostly_outside=True, of=10, place="after the story")
    known = learned({"edge": 6, "before": 1, "start": 4, "end": 1})
    assert known == Repeated("amen", 6, mostly_outside=False, of=10, place="first lines")
    known = learned({"edge": 6, "after": 3, "end": 3})
    assert known == Repeated("amen", 6, mostly_outside=False, of=10, place="last lines")


def test_a_line_that_is_half_as_often_in_the_middle_is_not_learned() -> None:
    assert learned({"edge": 8, "after": 8, "middle": 3})
    assert learned({"edge": 8, "after": 8, "middle": 4}) is None


def test_of_three_chapters_all_must_bear_a_line() -> None:
    assert learned({"edge": 2, "after": 2}, chapters=3) is None
    assert learned({"edge": 3, "after": 3}, chapters=3)


def test_a_plea_or_a_line_of_a_box_of_links_is_learned_from_a_tenth_of_the_chapters() -> None:
    plea = "subscribe to the lamp"
    assert learned({"edge": 1, "after": 1}, line=plea) is None
    assert learned({"edge": 2, "after": 2}, line=plea)
    assert learned({"edge": 2, "after": 2}, chapters=21, line=plea) is None
    boxed = learned({"edge": 2, "end": 2, "boxed": 2})
    assert boxed == Repeated("amen", 2, mostly_outside=True, of=10, place="last lines")
    assert learned({"edge": 2, "end": 2, "boxed": 1}) is None
    assert learned({"edge": 4, "end": 4, "boxed": 2}) is None


def test_a_mark_that_recurs_below_the_story_is_learned_as_one() -> None:
    known = learned({"below": 6})
    assert known == Repeated(
        "amen", 6, mostly_outside=False, of=10, place="inside the story", often=True
    )
    assert learned({"below": 5}) is None


def test_a_sentence_that_is_glued_into_the_story_is_learned_unless_it_mostly_stands_outside() -> (
    None
):
    known = learned({"inside": 4, "middle": 4, "after": 3})
    assert known == Repeated(
        "amen", 4, mostly_outside=False, of=10, place="inside the story", anywhere=True
    )
    assert learned({"inside": 4, "middle": 4, "after": 2, "before": 2}) is None


def test_pages_of_which_the_parts_were_looked_at_teach_barren_boxes_and_the_shortest_story() -> (
    None
):
    menu: Box = ("nav", "", "menu")
    seen = {menu: Seen(1, 90, storied=False)}
    pages = [
        Sightings(1, boxes=seen, story=story, titled=titled)
        for story, titled in ((400, True), (300, True), (500, True))
    ]
    profile = learn(pages)
    assert (profile.barren, profile.shortest, profile.titled) == ({menu: 90}, 300, True)
    odd = Sightings(1, boxes=seen, story=600, titled=False)
    assert not learn([*pages, odd]).titled
    unseen = Sightings(1, story=9)
    assert learn([*pages, unseen]).shortest == 300
    assert learn([*pages, unseen]).titled
    assert not learn([unseen] * 3).titled
