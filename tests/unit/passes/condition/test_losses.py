"""A page of which most prose went is told: the story may be what went."""

import octavo
from octavo.findings.codes import CODES
from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.condition.examination import examine, reading_of
from octavo.passes.condition.losses import mostly_gone
from octavo.tree.build import page
from octavo.tree.ink import text_of_document

LINE = "She counted the steps of the stair twice, and there was one too many."
EAST = "祖母は階段を二度数え、そのたびに一段多いと言った。"
APART, NAMED = (
    "after the story: stands apart from it",
    "after the story: stands in a part of the page that is named as furniture",
)


def told(
    gone: list[str], *kept: str, sign: str = APART, choices: Choices = NO_CHOICES
) -> list[str]:
    book = page(*kept)
    findings = tuple(CODES["CHR004"].found(before=text, evidence=sign) for text in gone)
    reading = reading_of(Outcome(book, findings), text_of_document(book))
    return [found.code for found in examine(reading, (mostly_gone,), choices)]


def test_twice_as_much_as_stays_is_told_in_any_script() -> None:
    assert told([LINE] * 30, *[LINE] * 10) == ["CHR035"]
    assert told([EAST] * 30, *[EAST] * 10) == ["CHR035"]
    assert told([LINE] * 20, *[LINE] * 11) == []
    assert told([LINE] * 10, LINE) == []  # a short page


def test_a_long_text_in_one_piece_is_told_whatever_stays() -> None:
    assert told([f"{LINE} " * 30], *[LINE] * 90) == ["CHR035"]
    assert told(["ยายเดินไปที่บ่อน้ำ " * 120], *[LINE] * 90) == ["CHR035"]
    assert told([f"{LINE} " * 20], *[LINE] * 90) == []


def test_comments_that_are_named_so_and_links_are_not() -> None:
    assert told([LINE] * 90, LINE, sign=NAMED) == []
    assert told([LINE] * 90, LINE, sign="before the story: mostly links") == []
    assert told(["Rankings and genres"] * 200, LINE) == []


def test_sentences_above_the_story_are_told_if_only_their_place_speaks_against_them() -> None:
    above = "before the story: stands apart from it"
    assert told([LINE] * 8, *[LINE] * 20, sign=above) == ["CHR035"]
    assert told([LINE] * 8, *[LINE] * 30, sign=above) == []
    assert told([LINE] * 4, *[LINE] * 8, sign=above) == []  # a short page
    assert told([LINE] * 8, *[LINE] * 20, sign="before the story: reads like a label") == []
    assert told([LINE] * 8, *[LINE] * 20) == []  # behind it comments stand


def test_nothing_is_told_of_a_page_without_text_or_of_what_the_user_keeps() -> None:
    assert told([LINE] * 90) == []
    assert told([LINE] * 90, LINE, choices=Choices(("CHR035",))) == []


def test_a_sound_page_is_told_nothing() -> None:
    html = f"<nav>Home</nav><div class='story'>{f'<p>{LINE}</p>' * 9}</div>"
    outcome = octavo.clean(html.encode(), media_type="text/html")
    assert "CHR035" not in {finding.code for finding in outcome.findings}
