"""Pauses and italics that only a book's style sheet shows are pauses and italics, and its design is not."""

import pytest

from octavo.app.pages import clean_page
from octavo.findings.ledger import open_ledger
from octavo.tree.document import Document
from octavo.tree.nodes import Emphasis, LineBreak, Note, Paragraph, SceneBreak
from octavo.tree.plain import inline_text
from octavo.tree.walk import all_blocks, all_inlines, walk_inlines
from tests.unit.readers.test_epub import FILES, PAGE, source

RUN = "<p>The keeper trimmed the wick and climbed down again.</p>"
LATER = "In the morning the harbour was full of ice and nobody sailed."
SHEET = "p { margin: 0; text-indent: 1.2em } "


def book(body: str, sheet: str, tail: str = RUN * 9) -> Document:
    """Return the book whose second page holds `body` under a heading, and more running text behind it."""
    link = '<link href="../s.css" rel="stylesheet"/>'
    page = PAGE.replace("<title/>", f"<title/>{link}")
    files = FILES | {
        "OEBPS/Text/b_split_000.xhtml": page.format(f"<h2>The Ice</h2>{body}"),
        "OEBPS/Text/b_split_001.xhtml": page.format(tail),
        "OEBPS/s.css": SHEET + sheet,
    }
    outcome = clean_page(source(files))
    assert open_ledger(outcome).balances
    return outcome.document


def lines(document: Document) -> list[str]:
    """Return the first words of the second page's blocks, `*` for a pause."""
    (section,) = (one for one in document.sections() if inline_text(one.title) == "The Ice")
    return [
        "*" if isinstance(block, SceneBreak) else inline_text(block.content).split()[0]
        for block in section.blocks
        if isinstance(block, SceneBreak | Paragraph)
    ]


@pytest.mark.parametrize(
    ("begun", "sheet"),
    [
        ("<p class='x'>{}</p>", ".x { margin-top: 2em; text-indent: 0 }"),
        ("<p class='x'>{}</p>", "p.x { margin: 18pt 0 0 0 }"),
        ("<p class='x'>{}</p>", ".x { padding: 3em 0 0; background: url(leaf.png) no-repeat top }"),
        ("<p style='margin-top:1.5em'>{}</p>", ""),
        ("<p class='x'>{}</p>", ".x:before { content: '\\2042'; display: block; text-align: center }"),
        ("<p class='x'>{}</p>", ".x::before { content: '* * *\\A' ; white-space: pre }"),
        ("<div class='x'/><p>{}</p>", ".x { background-image: url(leaf.png); height: 20px }"),
        ("<p class='x'></p><p>{}</p>", ".x::after { content: '~' }"),
        ("<div class='x'><b/></div><p>{}</p>", ".x { border-top: 1px solid; width: 30% }"),
        ("<div class='x'></div><p>{}</p>", ".x { height: 2em }"),
        ("<div class='x'><p>{}</p></div>", ".x { margin-top: 2em }"),
    ],
)  # fmt: skip
def test_room_or_an_ornament_that_a_sheet_sets_between_paragraphs_is_a_pause(
    begun: str, sheet: str
) -> None:
    document = book(RUN * 2 + begun.format(LATER) + RUN, sheet)

    assert lines(document) == ["The", "The", "*", "In", "The", *["The"] * 9]


def test_room_below_the_last_paragraph_of_a_scene_and_boxes_that_stand_off_are_pauses() -> None:
    ended = book(f"{RUN}<p class='x'>{LATER}</p>{RUN}", ".x { margin-bottom: 2em }")
    boxed = book(
        f"<div class='x'>{RUN * 2}</div><div class='x'>{RUN * 2}</div>", ".x{margin:2em 0}"
    )

    assert lines(ended)[:4] == ["The", "In", "*", "The"]
    assert lines(boxed)[:5] == ["The", "The", "*", "The", "The"]


@pytest.mark.parametrize(
    ("body", "sheet"),
    [
        (f"<p class='x'>{LATER}</p>{RUN}", ".x { margin-top: 3em }"),  # the first below its heading
        (f"{RUN}<p class='x'>{LATER}</p>{RUN}", ".x { margin: 2em 0 }"),  # set off on both sides
        (f"{RUN}<p class='x'>{LATER}</p>{RUN}", ".x { margin: 2em 3em 0 }"),  # and set in
        (f"{RUN}<p class='x'>{LATER}</p>{RUN}", ".x { margin-top: 2em; text-align: center }"),
        (f"{RUN}<p class='x'>{LATER}</p>{RUN}", ".x { margin-top: .5em }"),
        (f"{RUN}<p class='x'>{LATER}</p>{RUN}", "@media print { .x { margin-top: 2em } }"),
        (f"{RUN}<p class='x'>{LATER}</p>{RUN}", ".x { margin-top: 2em } p.x { margin: 0 }"),
        (f"{RUN}<p class='x'>The harbour, May</p>{RUN}", ".x { margin-top: 2em }"),  # a dateline
        (f"{RUN}<p class='x'>Yours, Marian</p>", ".x { margin-top: 2em }"),
        (f"{RUN}<p class='x'>Come.</p><p class='x'>Go.</p>", ".x { margin-top: 2em }"),
        (f"{RUN}<p class='x'>{LATER}</p>", ".x:before { content: '— ' }"),  # a dash of speech
        (f"{RUN}<p class='x'>{LATER}</p>", ".x:before { content: open-quote; display: block }"),
        (f"{RUN}<p class='x'>{LATER}</p>", ".x:before { content: 'Later'; display: block }"),
        (f"{RUN}<blockquote><p>Ice.</p></blockquote><p class='x'>{LATER}</p>{RUN}", ".x{margin-top:2em}"),
        (f"{RUN}<p class='x'></p>{RUN}", ".x { text-indent: 0 }"),
        (f"<div class='x'></div>{RUN}", ".x { background: url(leaf.png) }"),
    ],
)  # fmt: skip
def test_what_stands_apart_for_another_reason_is_not_a_pause(body: str, sheet: str) -> None:
    assert "*" not in lines(book(body, sheet))


def test_where_many_paragraphs_stand_apart_that_is_the_design_of_the_book() -> None:
    apart = f"<p class='x'>{LATER}</p>{RUN}"

    assert "*" not in lines(book(RUN + apart * 6, ".x { margin-top: 2em }"))
    assert "*" not in lines(book(apart * 3, "p { margin: 2em 0 }"))


def stressed(document: Document) -> list[str]:
    return [
        inline_text(node.content) for node in all_inlines(document) if isinstance(node, Emphasis)
    ]


@pytest.mark.parametrize(
    "letter",
    [
        f"<p class='it'>{LATER}</p>",
        f"<p style='font-style: italic'>{LATER}</p>",
        f"<p class='it'><i>{LATER}</i></p>",
        f"<div class='it'>{LATER}</div>",
        f"<div class='it'><p>{LATER}</p></div>",
    ],
)
def test_a_paragraph_in_italics_stays_in_italics(letter: str) -> None:
    assert stressed(book(RUN + letter, ".it { font-style: italic }")) == ["minded", LATER]


def test_upright_words_in_a_paragraph_of_italics_stand_out_there() -> None:
    document = book("<p class='it'>The <span class='up'>Heron</span> sank.</p>",
                    ".it { font: italic 1em serif } .up { font-style: normal }")  # fmt: skip

    assert stressed(document) == ["minded", "The Heron sank.", "Heron"]


def test_a_note_and_the_ends_of_lines_are_not_in_the_italics_of_their_paragraph() -> None:
    sheet = ".it { font-style: italic }"
    letter = "<p class='it'>Come,<br/>all<a href='#f1' id='r1'><sup>1</sup></a> of you.</p>"
    document = book(f"{letter}{RUN}<p id='f1'><a href='#r1'>1</a> Both.</p>", sheet)
    (paragraph,) = (
        block
        for block in all_blocks(document)
        if isinstance(block, Paragraph) and "Come" in inline_text(block.content)
    )

    assert [inline_text(node.content) for node in paragraph.content if isinstance(node, Emphasis)] == [
        "Come,", "all", " of you.",
    ]  # fmt: skip
    inside = [
        one
        for node in paragraph.content
        if isinstance(node, Emphasis)
        for one in walk_inlines(node.content)
    ]
    assert not any(isinstance(node, Note | LineBreak) for node in inside)


@pytest.mark.parametrize(
    ("body", "sheet"),
    [
        (f"<h3 class='it'>Ice</h3>{RUN}", ".it { font-style: italic }"),
        (f"<blockquote class='it'><p>{LATER}</p></blockquote>{RUN}", ".it { font-style: italic }"),
        (
            f"<p><img src='a.png' alt=''/></p><p class='it'>The ice</p>{RUN}",
            ".it{font-style:italic}",
        ),
        (RUN, "p { font-style: italic }"),  # the whole book
        (f"<ul><li class='it'>Ice</li></ul>{RUN}", ".it { font-style: italic }"),
        (f"<p class='epigraph'>{LATER}</p>{RUN}", ".epigraph { font-style: italic }"),
        (f"<section class='it'><p>{LATER}</p></section>{RUN}", ".it { font-style: italic }"),
    ],
)
def test_italics_that_are_a_design_are_left_to_the_design(body: str, sheet: str) -> None:
    assert stressed(book(body, sheet)) == ["minded"]
