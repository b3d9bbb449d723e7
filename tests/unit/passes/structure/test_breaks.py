"""A line break ends a paragraph or a line of verse, and is never a word."""

from octavo.findings.finding import Outcome
from octavo.passes.structure.breaks import SPLIT_BREAKS
from octavo.tree.build import em, heading, page, para
from octavo.tree.nodes import Block, Code, Inline, LineBreak, Span, Text

BREAK = LineBreak()
LINE = "The lamp in the harbour office burned until three, and then it went out."
WORDS = "The lamp went out"


def split(*content: str | Inline) -> list[Block]:
    return list(SPLIT_BREAKS.run(page(para(*content))).document.spine[0].blocks)


def test_short_lines_are_verse_and_a_blank_line_parts_its_stanzas() -> None:
    verse = para(WORDS, BREAK, WORDS)
    assert split(*verse.content) == [verse]
    assert split(*verse.content, BREAK, BREAK, *verse.content) == [verse, verse]
    assert split(*verse.content, BREAK, " ", BREAK, *verse.content) == [verse, verse]


def test_breaks_at_the_end_of_a_paragraph_go() -> None:
    assert split(WORDS, BREAK, BREAK) == [para(WORDS)]
    assert split(BREAK, WORDS, BREAK) == [para(WORDS)]
    assert split(BREAK) == []
    whole = page(WORDS)
    assert SPLIT_BREAKS.run(whole) == Outcome(whole)


def test_long_lines_are_paragraphs() -> None:
    assert split(LINE, BREAK, LINE) == [para(LINE), para(LINE)]
    sixty = "x" * 60
    assert split(sixty, BREAK, sixty) == [para(sixty, BREAK, sixty)]
    assert split(sixty, BREAK, sixty + "x") == [para(sixty), para(sixty + "x")]


def test_more_than_eight_short_lines_are_a_page_that_knows_no_paragraphs() -> None:
    lines = [part for at in range(8) for part in (BREAK, f"{WORDS} {at}")][1:]
    assert split(*lines) == [para(*lines)]
    assert len(split(*lines, BREAK, WORDS)) == 9


def test_emphasis_is_parted_with_the_lines_that_stand_in_it() -> None:
    assert split(em(LINE, BREAK, em(LINE, BREAK), LINE), " He slept.") == [
        para(em(LINE)),
        para(em(em(LINE))),
        para(em(LINE), " He slept."),
    ]
    assert split(Span((BREAK, Text(LINE))), BREAK, Code(LINE)) == [
        para(Span((Text(LINE),))),
        para(Code(LINE)),
    ]


def test_only_plain_spaces_at_a_break_go() -> None:
    assert split(f" {LINE}\u3000 ", BREAK, f" \u3000{LINE} ") == [
        para(f"{LINE}\u3000"),
        para(f"\u3000{LINE}"),
    ]


def test_what_was_split_is_told_once_a_paragraph_and_headings_are_left_alone() -> None:
    title = heading(LINE, BREAK, LINE)
    outcome = SPLIT_BREAKS.run(page(title, para(LINE, BREAK, LINE, BREAK, LINE)))
    assert outcome.document == page(title, LINE, LINE, LINE)
    assert [(found.code, found.message) for found in outcome.findings] == [
        ("STR004", "Line breaks became 3 paragraphs.")
    ]
