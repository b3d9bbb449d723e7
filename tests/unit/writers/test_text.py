from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.strategies import documents

from octavo.findings.errors import NotWritableError
from octavo.tree.build import chapter, link, note, para
from octavo.tree.document import Document
from octavo.tree.nodes import (
    Block,
    BlockQuote,
    Container,
    Figure,
    Image,
    List,
    Paragraph,
    SceneBreak,
    Span,
    Subscript,
    Superscript,
    Table,
    Text,
)
from octavo.writers.markdown import write_markdown
from octavo.writers.text import write_text


def nested(depth: int) -> Block:
    block: Block = para("x")
    for _ in range(depth):
        block = BlockQuote((block,))
    return block


def test_a_lone_chapter_is_its_text_and_no_more_in_utf_8() -> None:
    document = Document(body_matter=(chapter("Salt", "Élan.", SceneBreak(), "End.", number="2"),))

    assert write_text(document).data == "Élan.\n\n* * *\n\nEnd.\n".encode()


def test_the_chapters_of_a_book_have_their_headings() -> None:
    book = Document(body_matter=(chapter("Salt", "a", number="1"), chapter("", "b", number="2")))

    assert write_text(book).data == b"1. Salt\n\na\n\n2\n\nb\n"


def test_a_picture_stands_as_its_description_in_brackets() -> None:
    lamp = Image("lamp.png", "A lamp,\n lit")
    line = para("Look: ", lamp, " there", Image("rule.png", ""), ".")
    document = Document(body_matter=(chapter("", Figure(lamp, (Text("The lamp"),)), line),))

    assert write_text(document).data.decode() == (
        "[A lamp, lit]\n\nThe lamp\n\nLook: [A lamp, lit] there.\n"
    )


def test_a_figure_that_only_decorates_leaves_nothing() -> None:
    document = Document(body_matter=(chapter("", Figure(Image("rule.png", "")), "x"),))

    assert write_text(document).data == b"x\n"


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        (para("a\ud800b"), r"U\+D800, in “a�b”"),
        (para("a\x1fb"), r"U\+001F"),
        (para("a\0b"), r"U\+0000"),
        (Container((para("x"),)), "a raw <div>"),
        (para(Span((Text("x"),))), "a raw <span>"),
        (List(()), "a list without items"),
        (Table(()), "a table without cells"),
        (para(link("javascript:x()", "y")), "a link to 'javascript:x"),
        (nested(3000), "nested deeper than 48 levels"),
        (Paragraph(("abc",)), "whose content holds str 'abc'"),  # type: ignore[arg-type]
    ],
)
def test_text_and_markdown_refuse_the_same(block: Block, rule: str) -> None:
    document = Document(body_matter=(chapter("", block),))
    for write in (write_text, write_markdown):
        with pytest.raises(NotWritableError, match=rule):
            write(document)


@given(documents())
@settings(max_examples=30)
def test_any_book_can_be_set_and_ends_with_a_line_end(document: Document) -> None:
    data = write_text(document).data

    assert not data or data.endswith(b"\n")


def test_raised_and_lowered_figures_are_written_as_such() -> None:
    def formula(before: str, node: type[Subscript] | type[Superscript], words: str) -> Paragraph:
        return para(before, node((Text(words),)))

    lines = (
        formula("m", Superscript, "2"),
        formula("H", Subscript, "2"),
        formula("x", Superscript, "2a"),
        formula("1", Superscript, "er"),
        para("10", Superscript((Text("6"), *para(note("Many.")).content))),
    )

    assert write_text(Document(body_matter=(chapter("", *lines),))).data.decode() == (
        "m²\n\nH₂\n\nx^2a\n\n1er\n\n10⁶\n\n[Many.]\n"
    )


def test_a_heading_keeps_figures_apart() -> None:
    title = (Text("2"), Superscript((Text("10"),)))
    book = Document(body_matter=(replace(chapter("", "a"), title=title), chapter("b", "b")))

    assert write_text(book).data.decode() == "2¹⁰\n\na\n\nb\n\nb\n"
