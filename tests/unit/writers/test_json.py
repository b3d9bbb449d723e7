import json

import pytest
from hypothesis import given, settings
from tests.soak import extent
from tests.strategies import documents
from tests.unit.writers.test_text import nested

from octavo.findings.errors import NotWritableError
from octavo.tree.build import chapter, link, para
from octavo.tree.codec import loads
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Container, Paragraph
from octavo.writers.json import write_json


@given(documents())
@settings(max_examples=extent(30, 300))
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


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        (nested(3000), "nested deeper than 48 levels"),
        (Paragraph(("abc",)), "whose content holds str 'abc'"),  # type: ignore[arg-type]
        (para(link("javascript:x()", "y")), "a link to 'javascript:x"),
        (para(link(" data:text/html,x", "y")), "a link to ' data:text"),
        (para(link("file:///etc/fog", "y")), "a link to 'file:"),
    ],
)
def test_what_could_not_be_read_back_or_acts_is_refused(block: Block, rule: str) -> None:
    with pytest.raises(NotWritableError, match=rule):
        write_json(Document(body_matter=(chapter("", block),)))


def test_raw_nodes_and_links_within_a_site_are_written() -> None:
    raw = Container((para(link("2.html?a:b", "y"), link("#gone", "z")),))
    document = Document(body_matter=(chapter("", raw),))

    assert loads(write_json(document).data.decode()) == document
