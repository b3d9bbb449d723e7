from hypothesis import given, settings
from tests.strategies import documents, pages

from octavo.tree.census import holds, ids_of, nodes_of
from octavo.tree.document import Document
from octavo.tree.nodes import Place, Widget
from octavo.tree.walk import all_blocks, all_inlines


@given(documents(max_sections=1) | pages())
@settings(max_examples=40)
def test_a_census_finds_all_that_a_walk_over_the_document_comes_by(document: Document) -> None:
    walked = [*all_blocks(document), *all_inlines(document)]
    kinds = {type(node) for node in walked}
    assert sorted(map(id, nodes_of(document, *kinds))) == sorted(map(id, walked))
    assert all(holds(document, kind) for kind in kinds)
    assert holds(document, Widget) == (Widget in kinds)

    places = [node.id for node in walked if isinstance(node, Place) and node.id]
    named = [section.id for section in document.sections() if section.id]
    assert sorted(ids_of(document)) == sorted(named + places)
