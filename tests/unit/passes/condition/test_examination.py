from hypothesis import given, settings
from tests.strategies import documents

from octavo.app.catalog import AUTHORED_CONDITIONS, SCRAPED_CONDITIONS
from octavo.findings.codes import CODES
from octavo.findings.finding import Outcome, Severity
from octavo.passes.choices import NO_CHOICES
from octavo.passes.condition.examination import examine, reading_of
from octavo.passes.condition.fellows import compare_chapters
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document


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
