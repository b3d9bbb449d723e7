"""A text that was copied from a page is known by what no author writes, and any other text is none."""

import pytest

from octavo.passes.chrome.around.copied.page import is_page
from octavo.passes.chrome.gathering import gather
from octavo.tree.build import page, para
from octavo.tree.nodes import Block, Container

ONE = "The lamp in the harbour office burned until three, and then somebody put it out."
TWO = "There were wet footprints on the stairs. They led up, and none of them led down."


def shows_a_page(*lines: str | Block) -> bool:
    return is_page(gather(page(*lines).spine[0].blocks))


@pytest.mark.parametrize(
    ("lines", "of_a_page"),
    [
        ((ONE, TWO), False),
        (("Home", ONE, "Next Chapter"), True),
        (("Home", *[ONE] * 7, "Next Chapter"), True),
        (("Home", *[ONE] * 8, "Next Chapter"), False),
        (("Home", ONE), False),
        (("前へ 目次 次へ", ONE), True),
        ((ONE, "Log in to vote"), True),
        (("Log in to vote", ONE), False),
        ((ONE, "https://gull-rock.example/tides", "www.gull-rock.example", TWO), False),
        ((ONE, "© 2024 Lantern Press", "Home © Lantern Press", TWO), False),
        ((Container((para(ONE),)),), True),
        ([f"{ONE} {count}" for count in range(5)], True),
    ],
)
def test_furniture_in_a_cluster_shows_that_a_page_was_copied(
    lines: tuple[str | Block, ...], *, of_a_page: bool
) -> None:
    assert shows_a_page(*lines) is of_a_page


def test_chapters_that_are_elsewhere_make_a_menu_and_those_that_follow_a_table_of_contents() -> (
    None
):
    chapters = [
        f"Chapter {number}: {name}" for number, name in enumerate(["Salt", "Tar", "Rope", "Oil"], 3)
    ]
    assert shows_a_page(*chapters, ONE, TWO)
    assert shows_a_page(*reversed(chapters), chapters[1], ONE, TWO)
    assert not shows_a_page(*chapters[:3], ONE, TWO)
    told = [line for chapter in chapters for line in (chapter, ONE, TWO)]
    assert not shows_a_page(*chapters, *told)
    assert not shows_a_page("1. Salt", "2. Tar", "3. Rope", "4. Oil", ONE)


@pytest.mark.parametrize(
    "heading", ["コメント", "感想（新着順）", "Comments on this chapter", "Komentarze do rozdziału"]
)
def test_three_readers_each_with_the_hour_are_a_page_s(heading: str) -> None:
    said = [
        line
        for day in (3, 4, 5)
        for line in (f"Mirel 2023年1月{day}日 21:10", "A line that was said.")
    ]
    assert shows_a_page(ONE, TWO, ONE, heading, *said)
    assert not shows_a_page(ONE, TWO, ONE, heading, *said[:4])
    assert not shows_a_page(ONE, TWO, ONE, "The watch", *said)
