"""What indents most paragraphs goes, what indents one is the author's."""

from octavo.findings.finding import Outcome
from octavo.passes.structure.indents import LEAVE_INDENTS
from octavo.tree.build import em, page, para

TOLD = ("\u3000The lamp was lit.", "\u3000It burned.", "\u3000Nobody came.")


def test_most_paragraphs_begin_so_and_are_left_to_the_style() -> None:
    outcome = LEAVE_INDENTS.run(page(*TOLD, "「Who is there?」"))
    plain = page("The lamp was lit.", "It burned.", "Nobody came.", "「Who is there?」")
    assert outcome.document == plain
    assert [one.evidence for one in outcome.findings] == ["3 of 3 paragraphs"]
    assert LEAVE_INDENTS.run(plain) == Outcome(plain)


def test_few_or_half_of_them_are_the_authors() -> None:
    for given in (page(*TOLD[:2]), page(*TOLD, "One.", "Two.", "Three.")):
        assert LEAVE_INDENTS.run(given) == Outcome(given)


def test_a_space_alone_before_other_words_goes_whole_and_alone_stays() -> None:
    given = page(*TOLD, para("\u3000", em("Always")), "\u3000")
    assert LEAVE_INDENTS.run(given).document.spine[0].blocks[3:] == (
        para(em("Always")),
        para("\u3000"),
    )
