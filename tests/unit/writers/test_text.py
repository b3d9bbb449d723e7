from hypothesis import given, settings
from tests.strategies import documents

from octavo.tree.build import chapter, para
from octavo.tree.document import Document
from octavo.tree.nodes import Figure, Image, SceneBreak, Text
from octavo.writers.text import write_text


def test_the_text_begins_where_the_book_does_and_is_utf_8() -> None:
    document = Document(body_matter=(chapter("Salt", "Élan.", SceneBreak(), "End.", number="2"),))

    assert write_text(document).data == "2. Salt\n\nÉlan.\n\n* * *\n\nEnd.\n".encode()


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


def test_a_lone_surrogate_does_not_stop_the_writer() -> None:
    assert write_text(Document(body_matter=(chapter("", "a\ud800b"),))).data == b"a?b\n"


@given(documents())
@settings(max_examples=30)
def test_any_book_can_be_set_and_ends_with_a_line_end(document: Document) -> None:
    data = write_text(document).data

    assert not data or data.endswith(b"\n")
