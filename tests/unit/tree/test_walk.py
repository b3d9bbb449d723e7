import json
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from tests.strategies import documents, pages

from octavo.tree.build import bullets, chapter, em, note, page, para, part, quote, ruby
from octavo.tree.codec import dumps, loads
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Blocks,
    Container,
    Emphasis,
    Figure,
    Image,
    Inlines,
    Link,
    Paragraph,
    SceneBreak,
    Span,
    Text,
)
from octavo.tree.rewriting import map_sections, normal_form, rewrite, splice, without_blocks
from octavo.tree.walk import all_blocks, all_inlines, walk_blocks, walk_inlines


@given(pages())
@settings(max_examples=60)
def test_a_rewrite_that_changes_nothing_returns_the_very_document(document: Document) -> None:
    assert rewrite(document) is document
    assert rewrite(document, blocks=lambda blocks: splice(blocks, lambda b: (b,))) is document
    assert rewrite(document, inlines=lambda run: splice(run, lambda n: (n,))) is document


@given(documents(max_sections=1) | pages())
@settings(max_examples=40)
def test_a_rewrite_reaches_every_text_and_paragraph_and_changes_nothing_else(
    document: Document,
) -> None:
    """Change each text and each paragraph in the tree, and do the same to the JSON of the tree."""
    tidy = rewrite(document, inlines=normal_form)
    rewritten = rewrite(
        tidy,
        inlines=lambda run: splice(
            run, lambda n: (replace(n, text=f"{n.text}!") if isinstance(n, Text) else n,)
        ),
        blocks=lambda blocks: splice(
            blocks, lambda b: (replace(b, lang="eo") if isinstance(b, Paragraph) else b,)
        ),
    )

    def change(node: dict[str, Any]) -> dict[str, Any]:
        changes = {"Text": {"text": f"{node.get('text', '')}!"}, "Paragraph": {"lang": "eo"}}
        return node | changes.get(node.get("t", ""), {})

    assert rewritten == loads(json.dumps(json.loads(dumps(tidy), object_hook=change)))


def test_a_rewrite_shares_what_it_did_not_change() -> None:
    document = page(quote("a"), quote("b"))

    def louder(run: Inlines) -> Inlines:
        return (Text("A"),) if run == (Text("a"),) else run

    new = rewrite(document, inlines=louder)

    assert new == page(quote("A"), quote("b"))
    assert new.body_matter[0].blocks[1] is document.body_matter[0].blocks[1]


def test_a_rewrite_sees_the_insides_first_and_notes_too() -> None:
    seen: list[str] = []

    def listen(blocks: Blocks) -> Blocks:
        seen.append("".join(text_of_blocks(blocks).split()))
        return blocks

    rewrite(page(quote(para("a", note("n"))), bullets("b")), blocks=listen)

    assert seen == ["n", "an", "b", "anb"]


def test_siblings_can_be_removed_replaced_and_multiplied() -> None:
    def change(blocks: Blocks) -> Blocks:
        return splice(blocks, lambda block: (block, block) if isinstance(block, SceneBreak) else ())

    assert rewrite(page("a", SceneBreak(), "b"), blocks=change) == page(SceneBreak(), SceneBreak())


def test_blocks_go_by_what_they_are_and_their_like_stay() -> None:
    first, second = para("a"), para("a")
    box = Container((second, para("b")))

    left = without_blocks((first, box), {id(second)}, {id(box)})

    assert left == (para("a"), Container((para("b"),)))
    assert left[0] is first


def test_a_changed_run_comes_back_in_normal_form() -> None:
    def unmark(run: Inlines) -> Inlines:
        return splice(run, lambda n: n.content if isinstance(n, Emphasis) else (n,))

    document = page(para("a ", em("b"), " c", Link((em(),), "#x")))

    assert rewrite(document, inlines=unmark) == page("a b c")


def test_normal_form_keeps_texts_of_two_languages_apart() -> None:
    texts = (Text("a"), Text("b", lang="fr"), Text("c", lang="fr"), Text(""), Text("d"))

    assert normal_form(texts) == (Text("a"), Text("bc", lang="fr"), Text("d"))


def test_normal_form_leaves_out_what_holds_nothing_and_that_alone() -> None:
    assert normal_form((em("a"), em(), Image("b"), Span(()), Text("c"))) == (
        em("a"),
        Image("b"),
        Text("c"),
    )


def test_blocks_are_walked_in_reading_order_parents_first() -> None:
    inner, item = para("b"), para("c")
    blocks = (quote(inner), bullets(item), para("d", note("n")))

    assert list(walk_blocks(blocks)) == [blocks[0], inner, blocks[1], item, blocks[2]]


def test_inlines_are_walked_in_reading_order_and_notes_are_not_entered() -> None:
    bold, called = em("b"), note("n")
    run = (Text("a"), bold, called, ruby("東", "ひがし"))

    assert list(walk_inlines(run)) == [
        Text("a"),
        bold,
        Text("b"),
        called,
        run[3],
        Text("東"),
        Text("ひがし"),
    ]


def test_all_blocks_and_inlines_reach_titles_notes_and_nested_sections() -> None:
    title = (Text("Sea"), note("t"))
    inside = chapter("Foam", para("a", note(para("n", note("m")))))
    whole = part("", inside)
    document = Document(body_matter=(whole, chapter("", Figure(Image("a"), title))))
    texts = [node.text for node in all_inlines(document) if isinstance(node, Text)]
    paragraphs = [block for block in all_blocks(document) if isinstance(block, Paragraph)]

    assert sorted(texts) == sorted(["Foam", "Sea", "a", "n", "m", "t"])
    assert len(paragraphs) == 4


def test_sections_that_do_not_change_leave_the_document_as_it_is() -> None:
    document = Document(body_matter=(chapter("a"),), back_matter=(chapter("b"),))

    assert map_sections(document, lambda section: section) is document
