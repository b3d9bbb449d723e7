"""What stands where on a page is counted, and the counts of pages add up."""

from octavo.passes.chrome.barren import Seen
from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.profile import NO_PROFILE, Repeated, SiteProfile
from octavo.passes.chrome.sightings import Sightings, digest_of, sightings_on
from octavo.passes.chrome.wording.fingerprints import fingerprint
from octavo.tree.build import heading, link, page, para
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Container, Image

PROSE = (
    "The lamp in the harbour office burned until three, and then somebody put it out.",
    "There were wet footprints on the stairs. They led up, and none of them led down.",
)
NAV, SIDE = ("nav", "", "menu"), ("div", "", "side")


def seen_on(document: Document) -> Sightings:
    """Return what stands on a page of which nothing is known."""
    return sightings_on(document, NO_PROFILE, gather)


def test_a_box_of_both_pages_is_one_box_and_others_are_kept_as_they_are() -> None:
    one = Sightings(1, boxes={NAV: Seen(1, 40, storied=False)}, story=900, titled=True)
    two = Sightings(
        2, boxes={NAV: Seen(1, 70, storied=True), SIDE: Seen(1, 9, storied=False)}, story=400
    )
    both = one + two

    assert both.boxes == {NAV: Seen(2, 70, storied=True), SIDE: Seen(1, 9, storied=False)}
    assert (both.chapters, both.story, both.titled) == (3, 400, False)


def test_a_picture_has_no_line_that_could_be_seen_again() -> None:
    plain = seen_on(page(*PROSE))
    pictured = seen_on(page(PROSE[0], para(Image("plate.png", "")), PROSE[1]))

    assert set(pictured.places) == set(plain.places)
    assert (fingerprint(PROSE[0]), "start") in plain.places


def test_a_page_without_any_lines_shows_nothing() -> None:
    assert seen_on(page()) == Sightings(1)


def stands(*blocks: str | Block, profile: SiteProfile = NO_PROFILE) -> set[tuple[str, str]]:
    seen = sightings_on(page(*blocks), profile, gather)
    assert set(seen.places.values()) <= {1}
    return set(seen.places)


def test_a_line_stands_before_or_after_the_story_or_among_its_first_or_last_lines() -> None:
    lines = [f"{line} So it was on night {name}." for line in PROSE for name in "abcdefghi"]
    marked = Container(tuple(map(para, lines)), "div", (("class", "text"),))
    seen = stands(heading("Harbour"), marked, Container((para("Imprint"),), "footer"))
    assert {("harbour", "before"), ("harbour", "edge")} <= seen
    assert {("imprint", "after"), ("imprint", "edge")} <= seen
    prints = [fingerprint(line) for line in lines]
    assert {(print_, "start") for print_ in prints[:6]} <= seen
    assert {(digest_of(print_), "middle") for print_ in prints[6:12]} <= seen
    assert {(print_, "end") for print_ in prints[12:]} <= seen
    assert {print_ for print_, stand in seen if stand == "edge"} == {
        "harbour", "imprint", *prints[:6], *prints[12:],
    }  # fmt: skip


def test_what_is_known_of_a_site_is_told_by_its_own_words_in_the_middle_too() -> None:
    lines = [f"{line} So it was on night {name}." for line in PROSE for name in "abcdefghi"]
    print_ = fingerprint(lines[7])
    known = SiteProfile(5, {print_: Repeated(print_, 5, mostly_outside=False, anywhere=True)})
    assert {(print_, "middle"), (print_, "inside")} <= stands(*lines, profile=known)
    assert not {(print_, "middle"), (print_, "inside")} & stands(*lines)


def test_a_label_that_recurs_below_the_first_lines_is_a_mark() -> None:
    told = [PROSE[0]] * 6
    assert ("reply", "below") in stands(*told, "Reply", PROSE[1], "Reply")
    assert ("reply", "below") not in stands(*told, "Reply", PROSE[1])
    assert ("reply", "below") not in stands(*told[:4], "Reply", PROSE[1], "Reply")
    assert (fingerprint(PROSE[0]), "below") not in stands(*told, *told)


def test_a_plea_at_the_end_of_a_line_is_seen_wherever_the_line_stands() -> None:
    plea = "Find the newest chapters on Harbour Lights Fiction."
    for line in (plea, f"{PROSE[0]} {plea}", f"{plea} {PROSE[0]}", f"{PROSE[0]} " * 4 + plea):
        assert (fingerprint(plea), "inside") in stands(PROSE[1], line, PROSE[1])
    middle = f"{PROSE[0]} {plea} {PROSE[1]}"
    assert not [stand for _, stand in stands(PROSE[1], middle, PROSE[1]) if stand == "inside"]


def test_a_frame_that_a_site_is_known_by_is_seen_at_an_edge() -> None:
    frame = "the post … a leaking desk."
    known = SiteProfile(5, {frame: Repeated(frame, 5, mostly_outside=True)})
    post = "The post the salt stair appeared first on a leaking desk."
    assert (frame, "edge") in stands(*PROSE, post, profile=known)
    assert (frame, "edge") not in stands(*PROSE, profile=known)
    assert (frame, "edge") in stands(post, *PROSE)


def test_prose_in_a_box_beside_the_story_half_of_which_is_links_is_boxed() -> None:
    def boxed(*lines: Block | str) -> list[str]:
        told = Container((para(PROSE[0]), para(PROSE[0])), "div", (("class", "text"),))
        blocks = tuple(para(line) if isinstance(line, str) else line for line in lines)
        beside = Container(blocks, "div", (("class", "side"),))
        return sorted(print_ for print_, stand in stands(told, beside) if stand == "boxed")

    links = [para(link(f"/{at}", f"Boat {name}")) for at, name in enumerate("abc")]
    assert boxed(PROSE[1], links[0]) == [fingerprint(PROSE[1])]
    assert boxed(PROSE[1], PROSE[1], links[0]) == []
    assert boxed(PROSE[1], heading("Boats"), *links) == []


def test_a_box_within_the_story_is_none_beside_it() -> None:
    inner = Container((para(PROSE[1]), para(link("/a", "Boat"))), "div", (("class", "side"),))
    told = Container((para(PROSE[0]), para(PROSE[0]), inner), "div", (("class", "text"),))
    assert [stand for _, stand in stands(told) if stand == "boxed"] == []


def test_counters_on_a_page_are_counted_once() -> None:
    lines = [f"{PROSE[0]} {count}" for count in (0, 3, 12, 1, 0)]
    assert seen_on(page(*lines)).counted == 1
    assert seen_on(page(*PROSE)).counted == 0
