"""Verse of an EPUB is verse in each of the ways that makers set it, line by line and stanza by stanza."""

import pytest

from octavo.tree.nodes import Heading, Note, Verse
from octavo.tree.plain import inline_text
from octavo.tree.walk import all_blocks, all_inlines
from tests.unit.readers.test_epub_pages import book


def verses(body: str) -> list[list[list[str]]]:
    """Return the lines of each stanza of each poem, the steps of their indents before them."""
    return [
        [[f"{line.indent or ''}{inline_text(line.content)}" for line in one.lines] for one in verse.stanzas]
        for verse in all_blocks(book(f"<p>It left at noon.</p>{body}<p>So.</p>"))
        if isinstance(verse, Verse)
    ]  # fmt: skip


UP, DOWN, SALT = "The stair goes up,", "the stair goes down,", "and salt is on the stair."
STANZAS = "<div class='stanza'>{}{}</div><div class='stanza'>{}</div>"
LINES = STANZAS.format(*["<p class='line'>{}</p>"] * 3)
GUTENBERG = STANZAS.format(*(f"<div class='verse indent{step}'>{{}}</div>" for step in (0, 2, 0)))
SPANS = STANZAS.format(*(f"<span class='i{step}'>{{}}<br/></span>" for step in (0, 2, 0)))


@pytest.mark.parametrize(
    ("body", "stanzas"),
    [
        ("<div class='poem'><p>{}<br/>{}</p><p>{}</p></div>", [[UP, DOWN], [SALT]]),
        (f"<div class='poem'>{LINES}</div>", [[UP, DOWN], [SALT]]),
        (f"<div class='poetry-container'><div class='poetry'>{GUTENBERG}</div></div>", [[UP, f"2{DOWN}"], [SALT]]),
        (f"<div class='poem'>{SPANS}</div>", [[UP, f"2{DOWN}"], [SALT]]),
        ("<div class='stanza'><p>{}</p><p>{}</p></div><div class='stanza'><p>{}</p></div>", [[UP, DOWN], [SALT]]),
        ("<div class='poem'><p>{}</p><p class='indent-1'>{}</p><p>&#160;</p><p>{}</p></div>", [[UP, f"1{DOWN}"], [SALT]]),
        ("<p class='verse'>{}</p><p class='verse'>{}</p><p class='verse'>{}</p>", [[UP, DOWN, SALT]]),
        ("<p class='verse'>{}<br/>{}</p><p class='verse'>{}</p>", [[UP, DOWN], [SALT]]),
        ("<div class='line-block'>{}<br/>\n{}<br/>\n<br/>\n{}</div>", [[UP, DOWN], [SALT]]),
        ("<blockquote class='verse'><p class='stanza'>{}</p><p class='stanza'>{}</p><p class='stanza'>{}</p></blockquote>",
         [[UP], [DOWN], [SALT]]),
    ],
)  # fmt: skip
def test_lines_and_stanzas_are_told_however_they_are_set(
    body: str, stanzas: list[list[str]]
) -> None:
    assert verses(body.format(UP, DOWN, SALT)) == [stanzas]


def test_a_poem_has_its_title_above_it() -> None:
    document = book(
        f"<p>It left.</p><div class='poem'><h4>Stairs</h4><p>{UP}</p><p>{DOWN}</p></div>"
    )
    blocks = [block for block in all_blocks(document) if isinstance(block, Heading | Verse)]

    assert [type(block) for block in blocks] == [Heading, Verse]


def test_verse_in_a_footnote_is_verse() -> None:
    foot = f"<aside epub:type='footnote' id='f1'><p>Sung:</p><div class='verse'><p>{UP}<br/>{DOWN}</p></div></aside>"
    document = book(
        f"<p>It left<a href='#f1'>1</a>.</p>{foot.replace('epub:type', 'role').replace('footnote', 'doc-footnote')}"
    )
    notes = [node for node in all_inlines(document) if isinstance(node, Note)]

    assert any(isinstance(block, Verse) for note in notes for block in note.blocks)


@pytest.mark.parametrize(
    "body",
    [
        "<p class='verse'>1 {0} {1} {2} {0} {1} {2}</p><p class='verse'>2 {0} {1} {2} {0} {1} {2}</p>",  # scripture
        "<div class='poem'><p>{}</p><ul><li>{}</li></ul><p>{}</p></div>",
        "<div class='poem'><p>{}</p><h4>{}</h4><p>{}</p></div>",
        "<div class='verso'><p>{}</p><p>{}</p><p>{}</p></div>",
    ],
)
def test_what_holds_more_than_lines_or_longer_ones_is_not_verse(body: str) -> None:
    document = book(f"<p>It left at noon.</p>{body.format(UP, DOWN, SALT)}")

    assert not any(isinstance(block, Verse) for block in all_blocks(document))
    assert all(line in document.plain_text() for line in (UP, DOWN, SALT))
