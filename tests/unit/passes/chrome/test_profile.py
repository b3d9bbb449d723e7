"""What is known of a site is found by a line or by its frame, and two profiles know what either does."""

from typing import Any

import pytest

from octavo.findings.errors import UsageError
from octavo.passes.chrome.profile import Repeated, SiteProfile

ONE = Repeated("amen", 5, mostly_outside=True, of=8)
OTHER = Repeated("amen", 9, mostly_outside=False, of=9)
SHARE = Repeated("share this", 3, mostly_outside=True, of=3)


def test_a_line_is_known_by_its_words_or_by_its_frame() -> None:
    frame = Repeated("the post … a leaking desk.", 5, mostly_outside=True)
    site = SiteProfile(5, {"amen": ONE, frame.fingerprint: frame})
    assert site.line("amen") == ONE
    assert site.line("the post the salt stair appeared first on a leaking desk.") == frame
    assert site.line("the lamp") is None


def test_two_profiles_joined_know_what_more_chapters_told() -> None:
    one = SiteProfile(8, {"amen": ONE}, counted=2, shortest=300)
    other = SiteProfile(
        9, {"amen": OTHER, "share this": SHARE}, counted=1, shortest=400, titled=True
    )
    both = {"amen": OTHER, "share this": SHARE}
    for joined in (one.joined(other), other.joined(one)):
        assert joined == SiteProfile(9, both, counted=2)
        assert (joined.shortest, joined.titled) == (400, True)
    assert not one.joined(one).titled
    nav, side = ("nav", "", "menu"), ("div", "", "side")
    boxes = SiteProfile(barren={nav: 90}).joined(SiteProfile(barren={side: 40})).barren
    assert boxes == {nav: 90, side: 40}


@pytest.mark.parametrize("given", [("9",), (1, {"a": 1}), (1, ["a"])])
def test_what_no_page_could_repeat_is_not_a_profile(given: tuple[Any, ...]) -> None:
    with pytest.raises(UsageError):
        SiteProfile(*given)
