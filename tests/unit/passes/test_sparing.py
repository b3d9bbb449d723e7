"""Of what a rule removes exactly the piece that the user names stays, in what stood around it."""

from dataclasses import replace

from octavo.passes.choices import DROPPED, NO_CHOICES, Choices, KeptElement
from octavo.passes.sparing import spared_block, spared_inline
from octavo.tree.build import bullets, em, heading, para
from octavo.tree.nodes import CHOICE, Code, Container, Inline, LineBreak, Span, Text
from octavo.tree.origin import Origin

WISH = ((CHOICE, "keep .note"),)
CHOSEN = Choices(("css:.note",), places=(KeptElement("p[1]/i", "fromus"),))


def wanted(words: str) -> Span:
    """Return words that a selector of the user names."""
    return Span((Text(words),), attributes=WISH, origin=Origin(path="p[1]/i"))


def test_where_nothing_is_kept_all_goes() -> None:
    assert spared_block(para("Share this"), "CHR006", NO_CHOICES) == (None, "Share this")
    assert spared_inline(em("Share this"), "CHR006", NO_CHOICES) == (None, "Share this")


def test_an_inline_stays_for_its_code_its_words_or_its_place() -> None:
    node = Span((Text("from us"),), origin=Origin(path="p[1]/i/b"))
    for choices in (Choices(("CHR002",)), Choices(("from us",)), CHOSEN):
        assert spared_inline(node, "CHR002", choices) == (node, "")
    assert spared_inline(node, "CHR002", Choices(("CHR005",))) == (None, "from us")


def test_words_that_a_selector_names_stay_in_what_stood_around_them() -> None:
    node = em("A note ", wanted("from us"), Code(" 12"), LineBreak())
    assert spared_inline(node, "CHR006", CHOSEN) == (em(wanted("from us")), "A note  12\n")
    blank = em(" ", wanted("from us"), LineBreak())
    assert spared_inline(blank, "CHR006", CHOSEN) == (blank, "")


def test_a_paragraph_keeps_the_words_that_a_selector_names() -> None:
    block = para("A note ", em(wanted("from us")), em("and more"))
    assert spared_block(block, "CHR006", CHOSEN) == (
        para(em(wanted("from us"))),
        "A note \nand more",
    )
    whole: tuple[Inline, ...] = (em(wanted("from us")), wanted("from us"))
    assert spared_block(para(*whole), "CHR006", CHOSEN) == (para(*whole), "")


def test_a_heading_or_a_list_stays_whole_if_it_holds_what_is_named() -> None:
    choices = Choices(("from us",))
    for block in (heading("A note from us"), para("A note from us"), bullets("A note", "from us")):
        assert spared_block(block, "CHR006", choices) == (block, "")
    for block in (heading("A note"), para("A note"), bullets("A note")):
        assert spared_block(block, "CHR006", choices) == (None, "A note")


def test_a_block_stays_whole_for_its_code_or_its_place() -> None:
    box = Container((para("from"), para("us")), origin=Origin(path="p[1]/i"))
    assert spared_block(box, "CHR006", Choices(("CHR006",))) == (box, "")
    assert spared_block(box, "CHR006", CHOSEN) == (box, "")
    elsewhere = Container(box.blocks, origin=Origin(path="p[2]"))
    assert spared_block(elsewhere, "CHR006", CHOSEN) == (None, "from\nus")


def test_what_is_dropped_inside_an_element_that_is_kept_goes_from_a_box_too() -> None:
    part = replace(para("from"), origin=Origin(path="p[1]/i/b"))
    box = Container((part, para("them")))
    assert spared_block(box, "CHR006", CHOSEN) == (Container((part,)), "them")
    assert spared_block(box, DROPPED, CHOSEN) == (None, "from\nthem")


def test_a_box_keeps_the_blocks_that_are_named_and_all_of_them_where_they_are_named_together() -> (
    None
):
    box = Container((para("from"), para("us"), para()))
    assert spared_block(box, "CHR006", Choices(("us",))) == (Container((para("us"),)), "from")
    assert spared_block(box, "CHR006", Choices(("from us",))) == (box, "")
    assert spared_block(box, "CHR006", Choices(("from", "us"))) == (box, "")
    assert spared_block(box, "CHR006", Choices(("them",))) == (None, "from\nus")
