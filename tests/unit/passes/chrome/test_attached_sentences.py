"""A sentence that a site glues to the paragraphs is cut, and not a letter besides."""

import pytest
from tests.learning.stories import BRIDGE, LEDGER, Serial

import octavo
from octavo.passes.choices import NO_CHOICES
from octavo.passes.chrome.attached_sentences import strip_glued
from octavo.passes.chrome.profile import Repeated, SiteProfile
from octavo.tree.build import em, page, para

PROMOTION = "Find the newest chapters on Harbour Lights Fiction."
KNOWN = Repeated(PROMOTION.lower(), 4, mostly_outside=False, of=5, anywhere=True)
PROFILE = SiteProfile(5, {KNOWN.fingerprint: KNOWN})


def pages(serial: Serial, planted: str, *, before: bool = False) -> list[bytes]:
    """Return pages on each of which another line has the sentence glued to it."""
    result = []
    for one in serial.chapters:
        lines = list(one.lines)
        at = 1 + one.number % 4
        lines[at] = f"{planted} {lines[at]}" if before else f"{lines[at]} {planted}"
        told = "".join(f"<p>{line}</p>" for line in lines)
        result.append(f"<body><h1>{one.title}</h1><div class=c1>{told}</div></body>".encode())
    return result


@pytest.mark.parametrize("before", [False, True])
@pytest.mark.parametrize(
    ("serial", "planted"), [(LEDGER, PROMOTION), (BRIDGE, "本站最新网址已更换，请各位书友收藏。")]
)
def test_a_glued_sentence_is_cut_and_its_paragraph_left_as_it_was(
    serial: Serial, planted: str, *, before: bool
) -> None:
    outcome = octavo.convert(pages(serial, planted, before=before))
    lines = outcome.document.plain_text().splitlines()
    assert all(line in lines for one in serial.chapters for line in one.lines if line != "* * *")
    assert not any(planted in line for line in lines)
    assert octavo.open_ledger(outcome).balances


def test_a_refrain_glued_to_paragraphs_stays() -> None:
    refrain = "And the sea said nothing, as it always does."
    assert octavo.convert(pages(LEDGER, refrain)).document.plain_text().count(refrain) == 5


def test_what_the_user_keeps_is_not_cut() -> None:
    for keep in (("CHR030", "CHR008"), ("Harbour Lights",)):
        options = octavo.Options(choices=octavo.Choices(keep=keep))
        text = octavo.convert(pages(LEDGER, PROMOTION), options=options).document.plain_text()
        assert text.count(PROMOTION) == 5


def test_a_paragraph_of_nothing_else_goes_and_emphasis_stays_where_it_is() -> None:
    before = page(para(em("Out."), f" She ran. {PROMOTION}"), PROMOTION.upper())
    outcome = strip_glued(PROFILE, NO_CHOICES).run(before)
    assert outcome.document == page(para(em("Out."), " She ran."))
    assert [(one.code, one.before, one.evidence) for one in outcome.findings] == [
        ("CHR030", PROMOTION, "in 4 of 5 chapters"),
        ("CHR030", PROMOTION.upper(), "in 4 of 5 chapters"),
    ]
