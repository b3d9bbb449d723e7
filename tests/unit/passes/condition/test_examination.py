from dataclasses import replace

from hypothesis import given, settings
from tests.strategies import documents

from octavo.app.catalog import AUTHORED_CONDITIONS, SCRAPED_CONDITIONS
from octavo.findings.codes import CODES
from octavo.findings.finding import Outcome, Severity
from octavo.passes.choices import NO_CHOICES
from octavo.passes.condition.comparison import compare_chapters
from octavo.passes.condition.examination import (
    Reading,
    Remark,
    examine,
    finding_of,
    reading_of,
)
from octavo.tree.build import page, para, quote
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import Block, LineBreak, SceneBreak
from octavo.tree.origin import Origin


@given(book=documents())
@settings(max_examples=50, deadline=None)
def test_whatever_a_chapter_holds_it_is_examined_and_nothing_is_booked(book: Document) -> None:
    reading = reading_of(Outcome(book), text_of_document(book))
    findings = (
        *examine(reading, SCRAPED_CONDITIONS, NO_CHOICES),
        *compare_chapters(book, NO_CHOICES),
    )

    assert {("", "")} >= {(finding.before, finding.after) for finding in findings}
    assert {finding.code for finding in findings} <= set(CODES)
    assert all(finding.origin and finding.hint for finding in findings)


def test_a_manuscript_is_not_examined_for_how_its_author_ends_it() -> None:
    assert set(AUTHORED_CONDITIONS) < set(SCRAPED_CONDITIONS)


def test_every_warning_but_those_of_checkers_says_what_to_do() -> None:
    bare = [
        code.id
        for code in CODES.values()
        if code.rule and code.severity >= Severity.WARNING and not code.hint
    ]
    assert [code for code in bare if not code.startswith("CHK")] == []


def read(*blocks: str | Block) -> Reading:
    book = page(*blocks)
    return reading_of(Outcome(book), text_of_document(book))


def test_paragraphs_are_lines_of_words_whatever_holds_them() -> None:
    said = read("Salt", " ", quote("Tar\nand oil"), SceneBreak(), para("One", LineBreak(), "two"))
    assert [text for _, text in said.paragraphs()] == ["Salt", "Tar and oil", "One two"]
    assert [text for _, text in said.last_paragraphs(2)] == ["Tar and oil", "One two"]


def test_a_remark_tells_its_place_and_its_hint_and_without_a_source_no_line() -> None:
    here = Origin("page.html", 0, "p[2]")
    block = replace(para("Tar"), origin=here)
    reading = read("Salt", block)
    found = finding_of(Remark("BOK001", "Nothing.", block, hint="Look again."), reading)
    assert found.origin == replace(here, made_by="examine")
    assert (found.message, found.hint) == ("Nothing.", "Look again.")
    told = replace(reading, line_of=lambda words: 7 if words == "Tar" else 1)
    lined = finding_of(Remark("BOK001", "Nothing.", block), told)
    assert lined.origin == replace(here, line=7, made_by="examine")
    assert lined.hint == CODES["BOK001"].hint
    known = replace(block, origin=replace(here, line=3))
    assert finding_of(Remark("BOK001", "Nothing.", known), told).origin == Origin(
        "page.html", 3, "p[2]", "examine"
    )
    first = finding_of(Remark("BOK001", "Nothing."), told)
    assert first.origin == Origin(line=1, made_by="examine")
