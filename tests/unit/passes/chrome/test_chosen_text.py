"""`--drop`: what the user names goes, and nothing around it."""

from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.chosen_text import strip_dropped
from octavo.tree.build import bullets, definitions, inlines, note, page, para, quote
from octavo.tree.document import Document
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import (
    Container,
    Definition,
    DefinitionList,
    Link,
    List,
    ListItem,
    Meaning,
    Text,
)


def dropped(document: Document, *texts: str, keep: tuple[str, ...] = ()) -> Outcome:
    return strip_dropped(Choices(keep=keep, drop=texts)).run(document)


def test_every_block_that_holds_the_text_is_removed_and_booked() -> None:
    before = page("Read more at the site.", "It was cold.", "Please read more elsewhere.")
    outcome = dropped(before, "ead more")
    assert outcome.document == page("It was cold.")
    assert [(finding.code, finding.before) for finding in outcome.findings] == [
        ("CHR011", "Read more at the site."),
        ("CHR011", "Please read more elsewhere."),
    ]


def test_the_text_is_found_across_marks_and_line_ends() -> None:
    before = page(para("Support  us\non ", Link(inlines("Elsewhere"), "https://example.org")), "A")
    assert dropped(before, "us on Elsewhere").document == page("A")


def test_the_page_around_a_named_paragraph_stays() -> None:
    inside = Container((para("one"), para("two")))
    assert dropped(page(inside), "one").document == page(Container((para("two"),)))


def test_a_text_that_runs_over_two_paragraphs_names_neither() -> None:
    before = page(Container((para("one"), para("two"))))
    outcome = dropped(before, "one two")
    assert outcome.document is before
    assert outcome.findings == ()


def test_what_was_emptied_goes_too() -> None:
    outcome = dropped(
        page(bullets("one", "two"), bullets("one"), quote("one"), para("A", note("one"))), "one"
    )
    assert outcome.document == page(bullets("two"), para(Text("A")))
    assert len(outcome.findings) == 4


def test_a_term_stays_when_what_it_means_goes() -> None:
    given = definitions(("a", "one"), ("b", "one", "two"))
    (left,) = dropped(page(given), "one").document.body_matter[0].blocks
    assert isinstance(left, DefinitionList)
    assert [text_of_inlines(entry.term) for entry in left.entries] == ["a", "b"]
    assert left.entries[1] == definitions(("b", "two")).entries[0]


def test_a_term_over_an_empty_list_is_named_at_once_and_not_by_a_second_run() -> None:
    inside = Meaning((List((ListItem(()),)),))
    given = DefinitionList((Definition(inlines("one"), (inside,)),))
    outcome = dropped(page("A", given), "one")

    assert outcome.document == page("A")
    assert [finding.before for finding in outcome.findings] == ["one"]


def test_what_the_user_also_wants_kept_stays() -> None:
    before = page("one", "two")
    assert dropped(before, "one", keep=("one",)).document is before
