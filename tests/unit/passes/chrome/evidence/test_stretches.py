"""Scores of blocks become the story's stretch: the greatest, or one by the headline that rivals it."""

from octavo.passes.chrome.evidence.stretches import best_stretch, nearest_stretch

SCORES = [4.0, 4.0, -9.0, -9.0, 5.0, 5.0]
PATHS = [f"body/main[1]/p[{at}]" for at in range(4)] + ["body/div[1]/p[1]", "body/div[1]/p[2]"]


def test_the_best_stretch_is_that_of_the_greatest_sum() -> None:
    assert best_stretch(SCORES) == (4, 5)


def test_poor_lines_are_not_a_stretch() -> None:
    assert best_stretch([-1.0, 0.2, -3.0]) is None


def test_a_stretch_that_rivals_the_best_by_the_headline_is_the_story() -> None:
    assert nearest_stretch(SCORES, (4, 5), PATHS, "body/main[1]/h1[1]") == (0, 1)


def test_the_best_stays_where_no_headline_tells() -> None:
    assert nearest_stretch(SCORES, (4, 5), PATHS, "") == (4, 5)
    assert nearest_stretch(SCORES, (4, 5), PATHS, "body/header[1]/h1[1]") == (4, 5)


def test_a_few_lines_by_the_headline_are_not_a_rival() -> None:
    assert nearest_stretch([4.0, *SCORES[2:]], (3, 4), PATHS[1:], "body/main[1]/h1[1]") == (3, 4)
