"""The weights of evidence are what the labelled pages give; no site outweighs another, no rare line a common one."""

import math

import pytest
from benchmarks.weights import Line, table_of, weigh
from tests.corpus.pages import HTML, chapters, corpora_folder

from octavo.passes.chrome.evidence.weights import LOG_ODDS

FOLDER = corpora_folder()
SHORT, LONG = 0, 4
_A_LITTLE = 0.3


def lines(count: int, kind: str, column: int, *, story: bool, site: str = "a") -> list[Line]:
    return [Line(site, story, (kind, column))] * count


@pytest.mark.skipif(FOLDER is None, reason="no corpora here: set OCTAVO_CORPORA to their folder")
def test_the_table_is_what_the_labelled_pages_give() -> None:
    """A new word of furniture moves a figure by a little: counted anew when it is more than that."""
    assert FOLDER is not None
    counted = table_of(list(chapters(FOLDER / "fiction-open", HTML)))
    assert dict(LOG_ODDS) == {
        kind: pytest.approx(figures, abs=_A_LITTLE) for kind, figures in counted.items()
    }


def test_what_stands_among_story_as_often_as_among_furniture_says_nothing() -> None:
    counted = lines(50, "neither", SHORT, story=True) + lines(50, "neither", SHORT, story=False)
    assert weigh(counted)["neither"][SHORT] == 0.0


def test_what_only_stories_have_speaks_for_them_and_what_only_furniture_has_against() -> None:
    table = weigh(lines(90, "prose", LONG, story=True) + lines(90, "menu", SHORT, story=False))
    assert (table["prose"][LONG], table["menu"][SHORT]) == (3.0, -4.0)


def test_a_kind_that_was_seen_once_goes_no_further_than_one_line_can_tell() -> None:
    story = lines(900, "prose", LONG, story=True)
    furniture = lines(900, "menu", SHORT, story=False) + lines(1, "oath", SHORT, story=False)
    assert weigh(story + furniture)["oath"][SHORT] == -round(math.log(2), 1)


def test_a_kind_says_nothing_in_a_size_it_was_never_seen_in() -> None:
    table = weigh(lines(90, "prose", LONG, story=True) + lines(90, "menu", SHORT, story=False))
    assert table["prose"][SHORT] == 0.0


def test_a_site_of_a_thousand_lines_weighs_as_much_as_one_of_ten() -> None:
    story = lines(1000, "shout", SHORT, story=True) + lines(
        10, "prose", SHORT, story=True, site="b"
    )
    furniture = lines(500, "shout", SHORT, story=False) + lines(500, "prose", SHORT, story=False)
    table = weigh(story + furniture)
    assert (table["shout"][SHORT], table["prose"][SHORT]) == (0.0, 0.0)
