import copy
import dataclasses
import json
import re
from typing import Any

import pytest
from hypothesis import given, settings
from tests.strategies import documents, pages

from octavo.tree.build import chapter, page, para
from octavo.tree.codec import SCHEMA, CodecError, dumps, loads
from octavo.tree.document import Document, Role
from octavo.tree.errors import NotWritableError, OctavoError
from octavo.tree.nodes import Block, BlockQuote, Emphasis, Paragraph, Text
from octavo.tree.origin import Origin


@given(documents())
@settings(max_examples=60)
def test_a_book_comes_back_equal_with_its_bytes(document: Document) -> None:
    back = loads(dumps(document))

    assert back == document
    assert back.store == document.store


@given(pages())
@settings(max_examples=60)
def test_a_raw_page_comes_back_equal_whatever_the_indent(document: Document) -> None:
    assert loads(dumps(document, indent=2)) == document


def test_origins_are_kept() -> None:
    origin = Origin("a.html", path="body/p[2]", made_by="split-breaks")
    back = loads(dumps(page(dataclasses.replace(para("x"), origin=origin))))

    assert back.body_matter[0].blocks[0].origin == origin


def test_fields_at_their_default_are_left_out_and_keys_are_sorted() -> None:
    assert dumps(page("x")) == (
        '{"document": {"body_matter": [{"blocks": [{"content": [{"t": "Text", "text": "x"}],'
        ' "t": "Paragraph"}], "t": "Section"}], "t": "Document"}, "schema": "octavo-tree/1"}'
    )


def test_a_role_is_a_role_again() -> None:
    document = Document(body_matter=(dataclasses.replace(chapter("x"), role=Role.PROLOGUE),))

    assert loads(dumps(document)).body_matter[0].role is Role.PROLOGUE


def _with(document: object, **whole: object) -> str:
    return json.dumps({"schema": SCHEMA, "document": document} | whole)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON|nested too deeply"),
        ("[]", "not a document of schema octavo-tree/1"),
        (json.dumps({"schema": "octavo-tree/0"}), "not a document of schema"),
        (_with(None), "document: not a Document"),
        (_with({"t": "Text", "text": "x"}), "document: not a Document"),
        (_with({"t": "Novel"}), "document: unknown node 'Novel'"),
        (_with({"t": ["Text"]}), r"document: unknown node \['Text'\]"),
        (_with({"t": "Document", "spine": []}), "document: Document has no field 'spine'"),
        (_with({"t": "Document", "body_matter": [{"t": "Text"}]}), r"document.body_matter\[0\]"),
        (
            _with({"t": "Document", "body_matter": [{"t": "Section", "role": "x"}]}),
            "'x' is not a valid Role",
        ),
        (_with({"t": "Document"}, store=[]), "store: not an object"),
        (_with({"t": "Document"}, store={"a": "%"}), "store: "),
    ],
)
def test_what_is_not_a_document_is_an_error_that_says_where(text: str, message: str) -> None:
    with pytest.raises(CodecError, match=message):
        loads(text)


def _holding(block: object, **fields: object) -> dict[str, object]:
    return {"t": "Document", "body_matter": [{"t": "Section", "blocks": [block], **fields}]}


def _words(text: object = "x", **fields: object) -> dict[str, object]:
    return {"t": "Paragraph", "content": [{"t": "Text", "text": text, **fields}]}


@pytest.mark.parametrize(
    ("document", "place"),
    [
        (_holding(_words(5)), "content[0].text"),
        (_holding(_words(None)), "content[0].text"),
        (_holding(_words(["a"])), "content[0].text"),
        (_holding(_words(lang=5)), "content[0].lang"),
        (_holding(_words(dir="up")), "content[0].dir"),
        (_holding(_words(origin="here")), "content[0].origin"),
        (_holding({"t": "Paragraph", "content": [_words()]}), "blocks[0].content"),
        (_holding({"t": "Text", "text": "x"}), "body_matter[0].blocks"),
        (_holding({"t": "Section"}), "body_matter[0].blocks"),
        (_holding({"t": "Node"}), "body_matter[0].blocks"),
        (_holding("x"), "body_matter[0].blocks"),
        (_holding({"t": "Heading", "content": [], "level": "2"}), "level"),
        (_holding({"t": "Heading", "content": [], "level": True}), "level"),
        (_holding({"t": "Heading", "content": [], "level": 2.5}), "level"),
        (_holding({"t": "Figure", "image": {"t": "Text", "text": "x"}}), "image"),
        (_holding({"t": "Container", "blocks": [], "attributes": [["a"]]}), "attributes"),
        (_holding(_words(), role=["part"]), "body_matter[0].role"),
        ({"t": "Document", "metadata": None}, "document.metadata"),
        ({"t": "Document", "metadata": "x"}, "document.metadata"),
        ({"t": "Document", "body_matter": "abc"}, "document.body_matter"),
    ],
)
def test_a_value_of_another_kind_is_an_error_that_says_where(document: object, place: str) -> None:
    with pytest.raises(CodecError, match=f"{re.escape(place)}: of another kind"):
        loads(_with(document))


@pytest.mark.parametrize("depth", [400, 5000])  # the first is still JSON, the second is not
def test_nesting_beyond_any_book_is_an_error_and_no_crash(depth: int) -> None:
    deep = '{"t":"Emphasis","content":[' * depth + "]}" * depth
    text = f'{{"schema":"{SCHEMA}","document":{deep}}}'

    with pytest.raises(CodecError, match=r"nested too deeply|not JSON"):
        loads(text)


def test_equal_documents_give_equal_text() -> None:
    one = page(Paragraph((Emphasis((Text("x"),)),)))
    two = page(Paragraph((Emphasis((Text("x", lang=""),)),)))

    assert dumps(one) == dumps(two)


def test_a_tree_too_deep_for_json_or_text_is_an_error_of_ours() -> None:
    deep: Block = para("x")
    for _ in range(3000):
        deep = BlockQuote((deep,))

    with pytest.raises(CodecError, match="nested too deeply"):
        dumps(page(deep))
    with pytest.raises(NotWritableError, match="nested deeper than 48 levels"):
        page(deep).plain_text()


@pytest.mark.parametrize("wrong", [{"a"}, object()])
def test_what_has_no_json_is_an_error_of_ours(wrong: Any) -> None:
    with pytest.raises(CodecError, match="holds what no tree does"):
        dumps(page(Paragraph((wrong,))))


def test_an_error_of_the_codec_is_one_of_octavo_and_a_value_error() -> None:
    with pytest.raises(OctavoError) as raised:
        loads("x")
    assert isinstance(raised.value, ValueError)
    assert (raised.value.exit_code, raised.value.hint) == (4, "")
    assert str(copy.deepcopy(raised.value)) == str(raised.value)


def test_what_is_not_text_at_all_is_not_json() -> None:
    with pytest.raises(CodecError, match="not JSON"):
        loads(None)  # type: ignore[arg-type]
