"""Pages put together: each place keeps an id of its own, and the links that lead to it."""

from octavo.app.assembly.distinct_ids import distinct
from octavo.tree.build import link, page, para
from octavo.tree.document import Document
from octavo.tree.nodes import Heading, Link, Text
from octavo.tree.walk import all_blocks, all_inlines


def oil(name: str) -> Document:
    return page(Heading((Text("Oil"),), id=name), para(link(f"#{name}", "there")))


def told(document: Document) -> tuple[list[str], list[str]]:
    ids = [block.id for block in all_blocks(document) if isinstance(block, Heading)]
    return ids, [node.target for node in all_inlines(document) if isinstance(node, Link)]


def test_two_pages_with_one_name_get_two_and_links_stay_on_their_page() -> None:
    first, second, third = distinct([oil("oil"), oil("oil"), oil("oil-2")])

    assert told(first) == (["oil"], ["#oil"])
    assert told(second) == (["oil-2"], ["#oil-2"])
    assert told(third) == (["oil-2-2"], ["#oil-2-2"])


def test_a_place_is_not_called_as_sections_are() -> None:
    (only,) = distinct([oil("chapter-3")])

    assert told(only) == (["chapter-3-2"], ["#chapter-3-2"])


def test_a_page_whose_names_are_its_own_stays_as_it_is() -> None:
    pages = [oil("oil"), oil("wick"), page("No place at all.")]

    assert all(one is other for one, other in zip(distinct(pages), pages, strict=True))
