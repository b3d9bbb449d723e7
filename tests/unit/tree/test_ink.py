import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from tests.strategies import documents, pages

from octavo.tree import codec
from octavo.tree.build import chapter, link, note, page, para, ruby
from octavo.tree.document import Document
from octavo.tree.ink import ink_of_document, text_of_blocks, text_of_document
from octavo.tree.nodes import Figure, Image, SceneBreak, Table, TableCell, TableRow, Text, Widget
from octavo.tree.text import ink

SPOKEN = {"text", "alt", "number"}


def strings(value: Any) -> Iterator[str]:
    """Every string of a node that a reader would miss, found by its field's name alone."""
    if isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name in SPOKEN and isinstance(item, str):
                yield item
            elif name != "metadata":
                yield from strings(item)


@given(documents() | pages())
@settings(max_examples=60)
def test_the_ink_of_a_document_is_that_of_all_its_strings(document: Document) -> None:
    whole = json.loads(codec.dumps(document))["document"]

    assert ink_of_document(document) == sum(ink(string) for string in strings(whole))


def test_notes_readings_alternative_texts_and_labels_are_ink_and_marks_are_not() -> None:
    line = para("a", note("bc"), ruby("東", "とう"), Image("x.png", "def"), link("#gone", "g"))
    blocks = (line, SceneBreak("* * *"), Widget("button", "Play"))

    assert ink_of_document(page(*blocks)) == 1 + 2 + 3 + 3 + 1 + 4


def test_headings_and_numbers_are_ink_and_metadata_is_not() -> None:
    assert ink_of_document(Document(body_matter=(chapter("Red Tide", number="55"),))) == 9


def test_blocks_are_lines_of_text() -> None:
    table = Table((TableRow((TableCell((para("a"),)), TableCell((para("b"),)))),), (Text("c"),))
    figure = Figure(Image("x.png", "d"), (Text("e"),))

    assert text_of_blocks((para("x"), para("y"))) == "x\ny"
    assert text_of_document(page(table, figure)).split() == ["ca", "b", "d", "e"]
