"""What stands where on a page is counted, and the counts of pages add up."""

from octavo.passes.chrome.barren import Seen
from octavo.passes.chrome.fingerprints import fingerprint
from octavo.passes.chrome.sightings import Sightings, sightings_on
from octavo.tree.build import page, para
from octavo.tree.nodes import Image

PROSE = (
    "The lamp in the harbour office burned until three, and then somebody put it out.",
    "There were wet footprints on the stairs. They led up, and none of them led down.",
)
NAV, SIDE = ("nav", "", "menu"), ("div", "", "side")


def test_a_box_of_both_pages_is_one_box_and_others_are_kept_as_they_are() -> None:
    one = Sightings(1, boxes={NAV: Seen(1, 40, storied=False)}, story=900, titled=True)
    two = Sightings(
        2, boxes={NAV: Seen(1, 70, storied=True), SIDE: Seen(1, 9, storied=False)}, story=400
    )
    both = one + two

    assert both.boxes == {NAV: Seen(2, 70, storied=True), SIDE: Seen(1, 9, storied=False)}
    assert (both.chapters, both.story, both.titled) == (3, 400, False)


def test_a_picture_has_no_line_that_could_be_seen_again() -> None:
    plain = sightings_on(page(*PROSE))
    pictured = sightings_on(page(PROSE[0], para(Image("plate.png", "")), PROSE[1]))

    assert set(pictured.places) == set(plain.places)
    assert (fingerprint(PROSE[0]), "start") in plain.places


def test_a_page_without_any_lines_shows_nothing() -> None:
    assert sightings_on(page()) == Sightings(1)
