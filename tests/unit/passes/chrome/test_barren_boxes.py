"""The boxes of a page that held none of its story are told apart, the outermost of each."""

from collections.abc import Mapping
from dataclasses import replace

from octavo.passes.chrome.barren import Seen, barren_boxes, boxes_on
from octavo.tree.build import page, para
from octavo.tree.nodes import Block, Blocks, Box, Container
from octavo.tree.origin import Origin

NAV, SIDE, BODY = (("nav", "", ""), ("div", "", "side"), ("div", "text", ""))


def part(box: Box, path: str, *lines: str, more: Blocks = ()) -> Container:
    name, identity, classes = box
    named = tuple((key, said) for key, said in (("id", identity), ("class", classes)) if said)
    blocks = tuple(
        replace(para(line), origin=Origin(path=f"{path}/p[{at}]")) for at, line in enumerate(lines)
    )
    return Container((*blocks, *more), name, named, origin=Origin(path=path))


FOUR = ("Salt", "Tar", "Rope", "Oil")


def seen_on(*blocks: Block, left: Blocks) -> Mapping[Box, Seen]:
    return boxes_on(page(*blocks), page(*left))


def test_boxes_of_four_lines_that_held_none_of_the_story_are_seen_with_their_ink() -> None:
    told = part(BODY, "b/div[1]", *FOUR)
    menu, small = part(NAV, "b/nav", *FOUR), part(SIDE, "b/div[2]", *FOUR[:3])
    seen = seen_on(para("Harbour"), told, menu, small, left=(told,))
    assert seen == {BODY: Seen(1, 0, storied=True), NAV: Seen(1, 14, storied=False)}


def test_of_boxes_in_one_another_the_outermost_is_seen_and_nameless_ones_are_looked_into() -> None:
    inner = part(NAV, "b/div[1]/nav", *FOUR)
    outer = part(SIDE, "b/div[1]", *FOUR, more=(inner,))
    plain = part(("div", "", ""), "b/div[2]", *FOUR, more=(part(NAV, "b/div[2]/nav", *FOUR),))
    assert seen_on(outer, left=()) == {SIDE: Seen(1, 28, storied=False)}
    assert seen_on(plain, left=()) == {NAV: Seen(1, 14, storied=False)}
    around = part(SIDE, "b/div[3]", *FOUR, more=(part(NAV, "b/div[3]/nav", *FOUR),))
    seen = seen_on(around, left=around.blocks[:1])
    assert seen == {SIDE: Seen(1, 0, storied=True), NAV: Seen(1, 14, storied=False)}


def test_a_box_that_stands_twice_on_a_page_is_told_by_both() -> None:
    one, more = part(SIDE, "b/div[1]", *FOUR), part(SIDE, "b/div[2]", *FOUR, "Wicks")
    assert seen_on(more, one, left=()) == {SIDE: Seen(1, 19, storied=False)}
    assert seen_on(one, more, left=(one,)) == {SIDE: Seen(1, 19, storied=True)}
    assert seen_on(one, more, left=(more,)) == {SIDE: Seen(1, 14, storied=True)}


def test_a_box_on_six_pages_of_ten_is_barren_unless_it_held_of_the_story() -> None:
    def barren(pages: int, *, storied: bool = False) -> Mapping[Box, int]:
        return barren_boxes({NAV: Seen(pages, 14, storied=storied)}, 10)

    assert barren(6) == {NAV: 14}
    assert barren(5) == {}
    assert barren(10, storied=True) == {}
