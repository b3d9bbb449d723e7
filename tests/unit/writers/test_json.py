import json

from hypothesis import given, settings
from tests.strategies import documents

from octavo.tree.build import chapter
from octavo.tree.codec import loads
from octavo.tree.document import Document
from octavo.writers.json import write_json


@given(documents())
@settings(max_examples=30)
def test_the_file_holds_the_whole_book_pictures_and_all(document: Document) -> None:
    back = loads(write_json(document).data.decode())

    assert back == document
    assert back.store == document.store


def test_a_lone_surrogate_is_escaped_as_json_escapes_it() -> None:
    document = Document(body_matter=(chapter("", "a\ud800b"),))
    data = write_json(document).data

    assert data.isascii()
    assert json.loads(data)["schema"] == "octavo-tree/1"
    assert loads(data.decode()) == document
