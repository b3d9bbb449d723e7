"""Notes that an EPUB does not call notes are told by where links lead, or stay where they are."""

import pytest

from octavo.app.pages import clean_page
from octavo.findings.finding import Outcome
from octavo.findings.ledger import open_ledger
from octavo.tree.dump import dump
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Image, Note
from octavo.tree.walk import all_inlines
from tests.unit.readers.test_epub import FILES, PAGE, source

CALLED = "<p>The lamp<a href='#f1' id='r1'><sup>1</sup></a> was out.</p>"


def read(body: str) -> Outcome:
    outcome = clean_page(source(FILES | {"OEBPS/Text/b_split_000.xhtml": PAGE.format(body)}))
    assert open_ledger(outcome).balances
    return outcome


def notes(outcome: Outcome) -> list[str]:
    """Return the notes on the second page."""
    return [
        text_of_blocks(node.blocks)
        for node in all_inlines(outcome.document)
        if isinstance(node, Note)
    ][1:]


@pytest.mark.parametrize(
    "foot",
    [
        "<div class='footnotes'><hr/><ol><li id='f1'><p>A lamp of oil.<a href='#r1'>&#8617;</a></p></li></ol></div>",
        "<div class='footnotes'><p id='f1'>1. A lamp of oil. <a href='#r1'>↑</a></p></div>",
        "<div class='footnote'><p id='f1'><sup>1</sup> A lamp of oil.</p></div>",
        "<h3>Notes</h3><p id='f1'>[1] A lamp of oil.</p>",
        "<section><h2>Notes</h2><ol><li id='f1'><p>A lamp of oil. <a href='#r1'>↩</a></p></li></ol></section>",
        "<h3>Notes</h3><p><a id='f1'></a><a href='#r1'>1.</a> A lamp of oil.</p>",
        "<h3>Notes</h3><p><a id='f1'/>[1] A lamp of oil.</p>",
        "<h3>Notes</h3><a name='f1'></a><p><a href='#r1'>1</a>. A lamp of oil.</p>",
    ],
)
def test_a_note_that_leads_back_or_bears_the_mark_of_its_call_stands_where_it_is_called(
    foot: str,
) -> None:
    outcome = read(f"{CALLED}<p>So it was.</p>{foot}")

    assert notes(outcome) == ["A lamp of oil."]
    lines = outcome.document.plain_text().splitlines()[::2]
    assert lines[lines.index("The lamp was out.") :][:3] == [
        "The lamp was out.",
        "[A lamp of oil.]",
        "So it was.",
    ]
    assert ("The line above the notes was removed with them" in str(outcome.findings)) == (
        "Notes" in foot
    )


@pytest.mark.parametrize(
    ("foot", "goes"),
    [
        ("<h3>Of lamps</h3>{}", True),
        ("<section><h3>Of lamps</h3><ol>{}</ol></section>", True),
        ("<h3>Of lamps</h3><div class='notes'>{}</div>", False),  # the last heading of the text
        ("<section><header><h3>Of lamps</h3></header><div class='notes'>{}</div></section>", False),
    ],
)
def test_a_heading_in_other_words_is_a_line_over_notes_right_above_them(
    foot: str, goes: bool
) -> None:
    note = "<aside id='f1' epub:type='footnote'><p>A lamp of oil.</p></aside>"
    outcome = read(f"{CALLED}<p>So it was.</p>{foot.format(note)}")

    assert notes(outcome) == ["A lamp of oil."]
    assert ("Of lamps" not in outcome.document.plain_text()) == goes


def test_a_page_whose_only_note_is_empty_keeps_the_heading_that_calls_it() -> None:
    call = "<a epub:type='noteref' href='#f1' id='r1'>1</a>"
    foot = "<div class='notes'><aside id='f1' epub:type='footnote'><p><a href='#r1'>1</a></p></aside></div>"

    book = read(f"<h2>Of lamps{call}</h2>{foot}").document
    assert "Of lamps" in [section.label for section in book.spine]


@pytest.mark.parametrize(
    "foot",
    [
        "<p id='f1'>A lamp of oil.</p>",  # nothing says that it is note 1
        "<p id='f1'>1 lamp of oil. <a href='#elsewhere'>↩</a></p>",
        "<p id='f1'>10 lamps of oil.</p>",
        "<div id='f1'><h2>1. The lamp</h2><p>It was of oil.</p></div>",
        "<p id='f1'>1. A lamp.</p><p>See <a href='#f1'><sup>1</sup></a>.</p>",  # called twice: a list of places
    ],
)
def test_what_may_be_anything_else_stays(foot: str) -> None:
    assert notes(read(f"{CALLED}<p>So it was.</p>{foot}")) == []


def test_what_stands_above_its_call_is_not_a_note() -> None:
    assert notes(read(f"<p id='f1'>1. A lamp of oil.</p>{CALLED}")) == []


def test_a_second_call_has_the_note_too() -> None:
    again = "<p>It was the same lamp<a href='#f1'><sup>1</sup></a>.</p>"
    foot = "<p id='f1'><a href='#r1'>1</a> A lamp of oil.</p>"

    assert notes(read(f"{CALLED}{again}{foot}")) == ["A lamp of oil."] * 2


TWO = "<p>The lamp<a href='#f1' id='r1'><sup>1</sup></a> and the wick<a href='#f2' id='r2'><sup>2</sup></a>.</p>"
FIRST, SECOND = (
    f"<p id='f{n}'><a href='#r{n}'>{n}</a> A thing of {of}.</p>"
    for n, of in ((1, "oil"), (2, "wool"))
)


@pytest.mark.parametrize(
    "foot",
    [
        "<h3>Notes</h3>{}<p>It burns for a night.</p>{}",
        "<hr/><p class='h'>Anmerkungen</p>{}<p class='more'>It burns for a night.</p>{}",
        "<div class='footnotes'>{}<p>It burns for a night.</p>{}</div>",
        "<section><h2>The Lamps Explained</h2>{}<p>It burns for a night.</p>{}</section>",
    ],
)
def test_among_notes_a_paragraph_that_nothing_ties_to_one_goes_on_with_it(foot: str) -> None:
    outcome = read(f"{TWO}<p>So it was.</p>{foot.format(FIRST, SECOND)}")

    assert notes(outcome) == ["A thing of oil.\nIt burns for a night.", "A thing of wool."]


@pytest.mark.parametrize(
    ("foot", "stays"),
    [
        ("<h3>Notes</h3>{}<p>To Chapter Two</p>{}", "To Chapter Two"),  # a line over what follows
        ("<h3>Notes</h3>{}<h4>Of the wick.</h4><p>See there.</p>{}", "Of the wick."),
        ("{}<p>So they went on to the harbour.</p>{}", "So they went on to the harbour."),  # notes amid a chapter
        ("<h3>Notes</h3>{}{}<p>Here the book ends, and nobody minds.</p>", "Here the book ends, and nobody minds."),
    ],
)  # fmt: skip
def test_what_stands_between_notes_for_another_reason_stays_where_it_is(
    foot: str, stays: str
) -> None:
    outcome = read(f"{TWO}<p>So it was.</p>{foot.format(FIRST, SECOND)}")

    assert notes(outcome) == ["A thing of oil.", "A thing of wool."]
    assert stays in dump(outcome.document)


def test_the_last_note_in_a_box_of_notes_goes_on_to_its_end() -> None:
    foot = f"<div class='footnotes'>{FIRST}{SECOND}<p>From the north.</p></div>"

    assert notes(read(f"{TWO}{foot}<p>So it was.</p>"))[1] == "A thing of wool.\nFrom the north."


DRAWN = (
    "<p>The lamp<sup><a href='#f1' id='r1'><img src='n.png' alt=''/></a></sup> was out<a href='#f2' id='r2'>"
    "<img src='n.png' alt='note'/></a>.</p>"
)


def test_a_picture_calls_the_note_that_leads_back_to_it() -> None:
    foot = (
        "<ol class='list'><li class='item' id='f1'><p><a href='#r1'>◎</a>A lamp of oil.</p></li>"
        "<li class='item' id='f2'><a href='#r2'>◎</a>Not lit.</li></ol>"
    )
    outcome = read(f"{DRAWN}<p>So it was.</p>{foot}")

    assert notes(outcome) == ["A lamp of oil.", "Not lit."]
    assert "The lamp was out." in outcome.document.plain_text()
    assert not any(isinstance(node, Image) for node in all_inlines(outcome.document))


@pytest.mark.parametrize(
    "foot",
    [
        "<p id='f1'><a href='#elsewhere'>◎</a> A lamp of oil.</p>",
        "<p id='f1'>A lamp of oil.</p>",
        "<p id='f1'><a href='#r1'>Back</a> A lamp of oil.</p>",
        "<div id='f1'><h3>Lamps</h3><p>A lamp of oil.</p></div>",
    ],
)
def test_a_picture_that_leads_to_anything_else_is_a_picture(foot: str) -> None:
    outcome = read(f"{DRAWN}<p id='elsewhere'>So it was.</p>{foot}")

    assert notes(outcome) == []
    assert sum(isinstance(node, Image) for node in all_inlines(outcome.document)) == 2
