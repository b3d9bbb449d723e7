"""The sign of a control behind each paragraph goes, wherever it stands; what authors set there stays."""

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.paragraph_signs import strip_paragraph_signs
from octavo.tree.build import em, page, para
from octavo.tree.nodes import Block

LINE = "She closed the gate behind her, and the gate said nothing."


def cut(*blocks: str | Block, choices: Choices = NO_CHOICES) -> Outcome:
    return strip_paragraph_signs(choices).run(page(*blocks))


def test_a_sign_behind_each_paragraph_is_cut_with_the_space_before_it_and_booked() -> None:
    outcome = cut(*[f"{LINE} ✎"] * 4, f"{LINE}✎", "“Gate!” ✎", LINE)
    assert outcome.document == page(*[LINE] * 5, "“Gate!”", LINE)
    assert {found.before for found in outcome.findings} == {"✎"}
    assert {found.evidence for found in outcome.findings} == {"5 of 6 paragraphs end in one"}


def test_a_sign_in_an_element_or_behind_another_sign_goes_too() -> None:
    outcome = cut(*[para(em(f"{LINE} ✎"))] * 3, *[para(f"{LINE} ", em("✎"))] * 3)
    assert outcome.document == page(*[para(em(LINE))] * 3, *[LINE] * 3)
    assert cut(*[f"{LINE} ✎️ 🔊"] * 5).document == page(*[LINE] * 5)


def test_a_line_that_is_nothing_but_the_sign_goes() -> None:
    assert cut(*[f"{LINE} ¶"] * 5, "¶").document == page(*[LINE] * 5)


def test_few_signs_signs_of_songs_and_what_the_user_keeps_stay() -> None:
    for lines in ([f"{LINE} ✎"] * 4, [f"{LINE} ✎"] * 5 + [LINE] * 4, [f"{LINE} ♪"] * 9):
        assert not cut(*lines).findings
    assert not cut(*[f"{LINE} ✎"] * 6, choices=Choices(keep=("CHR002",))).findings
