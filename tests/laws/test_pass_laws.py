"""The four laws, for every pass there is, over pages that Hypothesis draws."""

from collections import Counter

import pytest
from hypothesis import given, settings
from tests.soak import extent
from tests.strategies import documents, pages

from octavo.app.catalog import (
    AUTHORED_PASSES,
    opening_passes,
    scraped_passes,
    typography_pass,
)
from octavo.findings.codes import CODES
from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices, KeptElement
from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.profile import Repeated, SiteProfile
from octavo.passes.chrome.story import find_story
from octavo.passes.pipeline import Pass, run_passes
from octavo.passes.structure.chapters import divide_chapters
from octavo.passes.structure.cross_references import LEAD_LINKS
from octavo.passes.structure.note_places import settle_notes
from octavo.passes.structure.numbered_chapters import divide_numbered
from octavo.passes.structure.post_titles import DIVIDE_POSTS
from octavo.passes.structure.scene_breaks import RECOGNISE_WRITTEN_BREAKS
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document
from octavo.tree.invariants import check_content_model, check_writable
from octavo.tree.text import ink_of

KNOWN = SiteProfile(
    5,
    {
        text: Repeated(
            text, 5, mostly_outside=True, anywhere=text == "the", often=text in {"a", "#"}
        )
        for text in ("a", "b", "#", "word", "the")
    },
)
PASSES = {
    step.name: step
    for step in (
        *scraped_passes(NO_CHOICES),
        *scraped_passes(Choices(drop=("a", "the ", "/x+/i", "css:p")), KNOWN),
        *AUTHORED_PASSES,
        typography_pass(),
        DIVIDE_POSTS,
        divide_numbered(alone=True),
    )
}
SPARING = Choices(("It", "/日|c/i", "css:p"), ("css:p",), (KeptElement("", "Itwascold."),))
PASSES |= {
    f"settle-notes, {notes}": settle_notes(Choices(("x",), notes=notes))
    for notes in ("end", "drop")
}
PASSES |= {f"{step.name}, sparing": step for step in opening_passes(SPARING)[:4]}
PASSES |= {
    f"divide-chapters, {kind}": divide_chapters(alone=kind == "alone")
    for kind in ("alone", "one of many")
}
PASSES["recognise-scene-breaks, written"] = RECOGNISE_WRITTEN_BREAKS
PASSES["lead-links"] = LEAD_LINKS
PASSES["find-story, no doubts"] = find_story(Choices(drop=("CHR014",)), gather)
every_pass = pytest.mark.parametrize("step", PASSES.values(), ids=PASSES.keys())


def ink_by_character(document: Document) -> Counter[str]:
    return Counter(ink_of(text_of_document(document)))


def booked(outcome: Outcome) -> Counter[str]:
    """What the findings say was removed, less what they say was added, by character."""
    total: Counter[str] = Counter()
    for finding in outcome.findings:
        total.update(ink_of(finding.before))
        total.subtract(ink_of(finding.after))
    return total


def assert_lawful(step: Pass, page: Document) -> None:
    given = hash(page)
    outcome = step.run(page)
    assert hash(page) == given, "the document given was changed"
    before, after = ink_by_character(page), ink_by_character(outcome.document)
    before.subtract(booked(outcome))
    assert +before == after, "the ledger does not balance, character by character"
    assert not -before

    again = step.run(outcome.document)
    assert again.document is outcome.document, "a second run changed something"
    assert again.findings == ()

    if not outcome.findings:
        assert outcome.document is page, "something changed and nobody said so"
    assert {finding.code for finding in outcome.findings} <= set(step.codes) & set(CODES)
    assert check_content_model(outcome.document) == ()


@every_pass
@given(page=pages())
@settings(max_examples=extent(150, 600), deadline=None)
def test_a_pass_keeps_the_four_laws_on_raw_pages(step: Pass, page: Document) -> None:
    assert_lawful(step, page)


@every_pass
@given(book=documents())
@settings(max_examples=extent(50, 200), deadline=None)
def test_a_pass_keeps_the_four_laws_on_finished_books(step: Pass, book: Document) -> None:
    assert_lawful(step, book)


@given(page=pages())
@settings(max_examples=extent(200, 1000), deadline=None)
def test_after_all_passes_no_raw_node_is_left(page: Document) -> None:
    outcome = run_passes(Outcome(page), scraped_passes(NO_CHOICES))
    rules = {violation.rule for violation in check_writable(outcome.document)}
    assert not {rule for rule in rules if rule.startswith("a raw")}


def test_the_order_of_the_passes_is_the_one_written_down() -> None:
    assert [step.name for step in scraped_passes(NO_CHOICES)] == [
        "strip-marked",
        "strip-forms",
        "strip-unseen",
        "strip-twins",
        "strip-invisible",
        "split-breaks",
        "strip-edit-links",
        "strip-paragraph-signs",
        "strip-archive",
        "read-notation",
        "join-footnotes",
        "strip-site-name",
        "title-posts",
        "lift-title",
        "strip-repeated",
        "find-story",
        "strip-counters",
        "strip-dropped",
        "recognise-ornaments",
        "set-figures",
        "label-note-boxes",
        "resolve-containers",
        "strip-glued",
        "strip-watermarks",
        "recognise-scene-breaks",
        "label-notes",
        "join-numbered-notes",
        "strip-end-marks",
        "settle-notes",
        "leave-indents-to-the-style",
        "settle-turns",
        "resolve-links",
    ]
