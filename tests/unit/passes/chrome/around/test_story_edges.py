"""The lines at the edges of a story are drawn in where they stand as its own do, and others are not."""

import pytest

from octavo.passes.chrome.around.story_edges import with_edges
from octavo.passes.chrome.evidence.places import places_of
from octavo.passes.chrome.evidence.scored import Scored
from octavo.passes.chrome.gathering import gather
from octavo.tree.build import link, page, para
from octavo.tree.nodes import Block, Container, Image, Paragraph, SceneBreak

ONE = "The lamp in the harbour office burned until three, and then somebody put it out."
TWO = "There were wet footprints on the stairs. They led up, and none of them led down."


@pytest.mark.parametrize("line", ["The End", "À suivre", "つづく"])
def test_a_line_that_says_that_the_story_ends_is_drawn_in(line: str) -> None:
    assert drawn(f"{ONE}|{line}", 0, 0) == [ONE, line]


def scored(*blocks: str | Block) -> list[Scored]:
    evidence = gather(page(*blocks).spine[0].blocks)
    return [
        Scored(item, item.score, place)
        for item, place in zip(evidence, places_of(evidence), strict=True)
    ]


def drawn(lines: str, first: int, last: int, tail: str = "Next Chapter|Home|Log in") -> list[str]:
    """Return the lines of flat text that the stretch from `first` to `last` becomes."""
    items = scored(*lines.split("|"), *tail.split("|"))
    start, end = with_edges(items, first, last, 0)
    return [item.evidence.text for item in items[start : end + 1]]


def test_a_mark_of_the_end_is_looked_for_in_three_lines_and_not_behind_a_control() -> None:
    assert drawn(f"{ONE}|Salt|Tar|The End", 0, 0)[-1] == "The End"
    assert drawn(f"{ONE}|Salt|Tar|Oil|The End", 0, 0) == [ONE]
    assert drawn(f"{ONE}|Next Chapter|The End", 0, 0) == [ONE]


def test_the_last_lines_of_all_are_the_story_s_unless_one_is_furniture_or_they_are_a_list() -> None:
    assert drawn(f"{ONE}|Salt|Tar", 0, 0, "Oil") == [ONE, "Salt", "Tar", "Oil"]
    assert drawn(f"{ONE}|Salt|Tar|Oil", 0, 0, "Rope") == [ONE, "Salt", "Tar", "Oil", "Rope"]
    goods = "|".join(f"{one} and {other}" for one in ("Salt", "Tar", "Oil") for other in "abcde")
    assert drawn(f"{ONE}|{goods}", 0, 0, "Rope") == [ONE]
    assert drawn(f"{ONE}|Salt|Tar", 0, 0, "Home") == [ONE]


def test_a_date_behind_the_story_is_its_author_s_and_no_label_of_one() -> None:
    assert drawn(f"{ONE}|3/14/09", 0, 0) == [ONE, "3/14/09"]
    assert drawn(f"{ONE}|Updated: 3/14/09", 0, 0) == [ONE]
    assert drawn(f"{ONE}|Salt|3/14/09", 0, 0) == [ONE]


def test_the_sentences_behind_a_list_are_drawn_in_with_it() -> None:
    told = "And this is what she asked the night watchman for, in that order:"
    assert drawn(f"{told}|Salt|Tar|{ONE}|Oil", 0, 0) == [told, "Salt", "Tar", ONE, "Oil"]
    assert drawn(f"{ONE}|Salt|Tar|{TWO}|Oil|Home", 0, 0) == [ONE, "Salt", "Tar", TWO, "Oil"]
    assert drawn(f"{told}|Salt|Home|{ONE}", 0, 0) == [told]
    far = "|".join(["Salt"] * 39)
    assert drawn(f"{told}|{far}|{ONE}", 0, 0)[-1] == ONE
    assert drawn(f"{told}|{far}|Salt|{ONE}", 0, 0) == [told]


def test_what_stands_between_the_last_control_and_the_first_paragraph_opens_the_story() -> None:
    assert drawn(f"Home|Harbour office|102|{ONE}", 3, 3)[0] == "Harbour office"
    assert drawn(f"Home|12,003 words|102|{ONE}", 3, 3)[0] == "102"
    assert drawn(f"Home|Words: 12003|102|{ONE}", 3, 3)[0] == "Words: 12003"
    assert drawn(f"Salt|第十二章 水車|102|{ONE}", 3, 3)[0] == "第十二章 水車"
    eight = "|".join(f"Wreck of the {name}" for name in "ABCDEFGH")
    assert drawn(f"Home|{eight}|{ONE}", 9, 9)[0] == "Wreck of the A"
    assert drawn(f"Home|Salt|{eight}|{ONE}", 10, 10) == [ONE]


def boxed(*blocks: Block | str, name: str = "div") -> Container:
    return Container(
        tuple(para(block) if isinstance(block, str) else block for block in blocks),
        name,
        (("class", "text"),),
    )


def whole(first: int, last: int, *blocks: Block) -> list[str]:
    """Return the lines that a stretch of a page with mark-up becomes; "" for a picture."""
    items = scored(*blocks)
    start, end = with_edges(items, first, last, 0)
    return [item.evidence.text for item in items[start : end + 1]]


def test_lines_at_home_beside_the_story_belong_to_it_and_controls_and_captions_do_not() -> None:
    text = boxed("Harbour office", ONE, TWO, "Ida")
    assert whole(1, 2, text, para("Imprint")) == ["Harbour office", ONE, TWO, "Ida"]
    text = boxed("Next Chapter", ONE, TWO, para(link("/", "Ida’s page")))
    assert whole(1, 2, text, para("Imprint")) == [ONE, TWO]


def test_prose_at_home_that_furniture_keeps_apart_is_drawn_in() -> None:
    text = boxed(ONE, "Next Chapter", "Log in", TWO)
    assert whole(0, 0, text) == [ONE, "Next Chapter", "Log in", TWO]


def test_prose_among_more_furniture_than_prose_is_not_drawn_in() -> None:
    def apart(links: int) -> list[str]:
        rows = [para(link(f"/{at}", "The boats of that night")) for at in range(links)]
        return whole(0, 0, boxed(ONE, *rows, TWO))

    assert apart(6)[-1] == TWO
    assert apart(7) == [ONE]


def test_a_list_in_a_part_that_is_named_as_furniture_is_none_of_the_story_s() -> None:
    goods = tuple(map(para, ("Salt", "Tar", "Rope", "Wicks", "Oil")))
    shared = Container(goods, "div", (("class", "share"),))
    assert whole(0, 1, boxed(ONE, TWO, shared)) == [ONE, TWO]


def test_a_mark_or_a_picture_at_home_belongs_and_a_banner_or_a_rule_does_not() -> None:
    plate, banner = Paragraph((Image("a.png"),)), para(link("/", Image("a.png")))
    assert whole(1, 2, boxed(plate, ONE, TWO, plate)) == ["", ONE, TWO, ""]
    assert whole(1, 2, boxed(banner, ONE, TWO, banner)) == [ONE, TWO]
    assert whole(1, 2, boxed(SceneBreak(), ONE, TWO, SceneBreak())) == [ONE, TWO]
    stars = SceneBreak("* * *")
    assert whole(1, 2, boxed(stars, ONE, TWO, stars)) == ["* * *", ONE, TWO, "* * *"]


def test_a_list_that_goes_on_behind_the_last_sentence_has_five_entries_at_least() -> None:
    footer = Container((para("Imprint"), para("Contact")), "footer")

    def listed(*entries: Block | str) -> list[str]:
        return whole(0, 1, boxed(ONE, TWO, boxed(*entries)), footer)[2:]

    goods = ["Salt", "Tar", "Rope", "Wicks", "Oil"]
    links = [para(link(f"/{at}", f"Boat {at}")) for at in range(6)]
    assert listed(*goods, *links) == goods
    assert listed(*links[:5], *goods)[-5:] == goods
    assert listed(*links, *goods) == []
