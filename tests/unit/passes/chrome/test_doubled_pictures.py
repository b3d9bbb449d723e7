"""A picture that a page holds twice, for readers without scripts, is in the book once."""

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.doubled_pictures import strip_twins
from octavo.tree.build import page, para, quote
from octavo.tree.nodes import Block, Container, Image, Inline

LAMP = Image("lamp.png", "A lamp")
LAZY = Image("blank.gif", "A lamp", others=("small.png", "lamp.png"))


def noscript(*content: Inline | str) -> Container:
    return Container((para(*content),), "noscript")


def left(*blocks: Block, choices: Choices = NO_CHOICES) -> tuple[Block, ...]:
    return strip_twins(choices).run(page(*blocks)).document.spine[0].blocks


def test_a_picture_shown_elsewhere_goes_and_its_words_are_booked() -> None:
    outcome = strip_twins(NO_CHOICES).run(page(para(LAZY), noscript(LAMP)))
    assert outcome.document == page(para(LAZY))
    assert [(found.code, found.before) for found in outcome.findings] == [("CHR031", "A lamp")]
    assert left(noscript(LAMP), quote(para(LAMP))) == (quote(para(LAMP)),)


def test_a_picture_that_stands_nowhere_else_stays() -> None:
    other = Image("other.png", "A lamp")
    for shown in (para(other), noscript(LAMP), para("Fog.")):
        blocks = (shown, noscript(LAMP))
        assert left(*blocks) == blocks
    both = (para(LAMP), noscript(LAMP, other))
    assert left(*both) == both
    bare = (para(Image("", "A lamp")), noscript(Image("", "A lamp")))
    assert left(*bare) == bare


def test_a_twin_that_says_more_stays_and_so_does_what_the_user_keeps() -> None:
    told = (para(LAMP), noscript(LAMP, "Turn scripts on."))
    assert left(*told) == told
    silent = (para(LAMP), noscript("Fog."))
    assert left(*silent) == silent
    twins = (para(LAMP), noscript(LAMP))
    assert left(*twins, choices=Choices(("CHR031",))) == twins
    page_of_words = page("Fog.", noscript("Fog."))
    assert strip_twins(NO_CHOICES).run(page_of_words) == Outcome(page_of_words)
