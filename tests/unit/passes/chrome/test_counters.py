"""A column of counters is cut from the lines it stands behind, and a number that is the author's stays."""

from dataclasses import replace

import pytest

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices, KeptElement
from octavo.passes.chrome.counters import strip_counters
from octavo.passes.chrome.gathering import gather
from octavo.tree.build import em, heading, note, page, para
from octavo.tree.nodes import Block
from octavo.tree.origin import Origin

LINE = "She closed the gate behind her."


def cut(*blocks: str | Block, choices: Choices = NO_CHOICES) -> Outcome:
    return strip_counters(choices, gather).run(page(*blocks))


def test_a_column_is_cut_with_the_space_before_it_and_booked_line_by_line() -> None:
    outcome = cut(*[f"{LINE} {count}" for count in (0, 3, 12, 1, 0)], LINE)
    assert outcome.document == page(*[LINE] * 6)
    assert [found.before for found in outcome.findings] == ["0", "3", "12", "1", "0"]
    assert {found.evidence for found in outcome.findings} == {"5 of 6 lines end in one"}


def test_a_second_column_behind_the_first_is_cut_too() -> None:
    outcome = cut(*[f"{LINE} {at} {at + 3}" for at in range(5)])
    assert outcome.document == page(*[LINE] * 5)
    assert len(outcome.findings) == 10


def test_counters_in_elements_of_their_own_go_and_notes_and_words_stay() -> None:
    column = [f"{LINE} {count}" for count in (0, 3, 12, 1, 0)]
    outcome = cut(*column, para(LINE, " ", em("7")), para(em(f"{LINE} "), em("7")))
    assert outcome.document == page(*[LINE] * 6, para(em(f"{LINE} ")))
    assert cut(*column, para(em(LINE), " 7")).document == page(*[LINE] * 5, para(em(LINE)))
    for last in (note("7"), em("seven")):
        block = para(f"{LINE} ", last)
        assert cut(*column, block).document == page(*[LINE] * 5, block)


def test_a_heading_that_ends_in_a_number_keeps_it() -> None:
    column = [f"{LINE} {count}" for count in (0, 3, 12, 1, 0)]
    title = heading("She closed the gate behind her 12")
    assert cut(title, *column).document == page(title, *[LINE] * 5)


def alone(*counters: str, lines: int | None = None) -> list[str | Block]:
    """Return lines with a counter on a line of its own behind each of the first."""
    behind = [*counters, *[""] * ((lines or len(counters)) - len(counters))]
    return [part for counter in behind for part in (LINE, counter) if part]


def test_counters_on_lines_of_their_own_go_and_leave_nothing() -> None:
    outcome = cut(*alone("0", "3", "12", "1", "999"))
    assert outcome.document == page(*[LINE] * 5)
    assert [found.before for found in outcome.findings] == ["0", "3", "12", "1", "999"]
    assert {found.evidence for found in outcome.findings} == {"5 of 10 lines end in one"}


@pytest.mark.parametrize(
    ("lines", "column"),
    [
        (alone("0", "3", "12", "1"), False),
        (alone("1", "2", "3", "4", "5"), False),
        (alone("1", "2", "3", "4", "4"), True),
        (alone("0", "3", "12", "1", "1000"), False),
        (alone("5", "4", "3", "2", "1"), False),
        (alone("14", "99+", "2", "41", "14"), True),
        (alone("0", "3", "12", "1", "0", lines=20), True),
        (alone("0", "3", "12", "1", "0", lines=21), False),
        (["Harbour", "0", "Weir", "3", "Reed", "12", "Ash", "1", "Pell", "0"], False),
    ],
)
def test_five_counters_behind_many_paragraphs_are_a_column_unless_they_rise_or_fall(
    lines: list[str | Block], *, column: bool
) -> None:
    assert bool(cut(*lines).findings) is column


def test_what_the_user_keeps_stays() -> None:
    column = [f"{LINE} {count}" for count in (0, 3, 12, 1, 0)]
    assert cut(*column, choices=Choices(("CHR005",))) == Outcome(page(*column))
    here = replace(para(column[2]), origin=Origin(path="p[3]"))
    kept = Choices(("css:p",), places=(KeptElement("p[3]", "12"),))
    placed = cut(*column[:2], here, *column[3:], choices=kept).document
    assert placed == page(LINE, LINE, here, LINE, LINE)
    assert cut(*column, choices=Choices(("12",))).document == page(
        LINE, LINE, column[2], LINE, LINE
    )
