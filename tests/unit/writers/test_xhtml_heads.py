"""Contents that a book wants deeper list the highest headings inside its chapters, in every place where contents are."""

from dataclasses import replace
from typing import Any

import pymupdf
import pytest

from octavo.tree.build import book, chapter, heading, link, note, para, part
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.tree.nodes import Heading, Text
from octavo.tree.walk import all_blocks
from octavo.writers.epub.layout import lay_out
from octavo.writers.epub.navigation import nav_document, ncx
from octavo.writers.pdf import PrintOptions, write_pdf
from octavo.writers.xhtml.heads import with_head_ids, with_heads
from octavo.writers.xhtml.outline import every, every_head, outline

SALT = book(
    Metadata(title="On Salt", language="en"),
    chapter(
        "Water",
        para("Of water."),
        heading("The Sea", note("Any."), level=3),
        para("It is salt."),
        heading("Deeper", level=4),
        heading("The Rain", level=3),
        para("It is not."),
    ),
    chapter("Fire", para("Of fire.")),
)


def entries(document: Document) -> list[tuple[str, list[str]]]:
    """Return the names of divisions, each with those of the headings listed below it."""
    divisions = with_heads(outline(with_head_ids(document)))
    return [(each.title, [head.title for head in each.heads]) for each in every(divisions)]


def test_the_highest_headings_of_a_chapter_are_listed_and_no_lower_one() -> None:
    assert entries(SALT) == [("Water", ["The Sea", "The Rain"]), ("Fire", [])]


def test_headings_that_the_source_lists_are_listed_each_with_the_lower_ones_below_it() -> None:
    sea, rain = (heading(name, level=level) for name, level in (("The Sea", 3), ("The Rain", 3)))
    deeper, unlisted = heading("Deeper", level=4), heading("Foam", level=4)
    listed = [replace(head, listed=True) for head in (sea, deeper, rain)]
    document = book(Metadata(title="On Salt"), chapter("Water", *listed[:2], unlisted, listed[2]))
    (water,) = with_heads(outline(with_head_ids(document, lists_sections=None)))

    assert [head.title for head in water.heads] == ["The Sea", "The Rain"]
    assert [[head.title for head in each.heads] for each in water.heads] == [["Deeper"], []]
    assert [one.title for one in every_head(water)] == ["The Sea", "Deeper", "The Rain"]
    assert with_heads(outline(with_head_ids(document, lists_sections=False)))[0].heads == ()
    assert with_head_ids(SALT, lists_sections=None) is SALT


def test_headings_of_parts_and_display_pages_are_not_listed() -> None:
    document = Document(
        Metadata(title="On Salt"),
        front_matter=(Section((heading("To Her"),), Role.DEDICATION),),
        body_matter=(part("One", chapter("Water", heading("The Sea"))),),
    )

    assert entries(document) == [("", []), ("One", []), ("Water", ["The Sea"])]


def test_ids_that_links_use_stay_and_new_ones_are_nobodys() -> None:
    document = book(
        Metadata(title="T"),
        chapter("Water", Heading((Text("Sea"),), id="heading-1"), heading("Rain", level=2),
                para(link("#heading-1", "sea"))),
    )  # fmt: skip
    heads = [block for block in all_blocks(with_head_ids(document)) if isinstance(block, Heading)]

    assert [head.id for head in heads] == ["heading-1", "heading-2"]


def test_the_contents_of_an_epub_list_them_for_new_readers_and_old_ones() -> None:
    document = with_head_ids(SALT)
    layout = lay_out(document)
    nav, old = nav_document(document, layout).decode(), ncx(document, layout).decode()

    assert (
        '<a href="s0001.xhtml"><span class="title">Water</span></a>\n<ol>\n'
        '<li><a href="s0001.xhtml#heading-1"><span class="title">The Sea</span></a></li>\n'
    ) in nav
    assert old.index("text/s0001.xhtml#heading-2") < old.index("text/s0002.xhtml")
    assert '<meta name="dtb:depth" content="2"/>' in old
    assert "heading-" not in nav_document(SALT, lay_out(SALT)).decode()


@pytest.mark.parametrize("lists_sections", [False, True])
def test_printed_contents_and_the_outline_of_a_pdf_agree(lists_sections: bool) -> None:
    options = PrintOptions(lists_sections=lists_sections)
    pdf: Any = pymupdf.open(stream=write_pdf(SALT, options=options).data)  # type: ignore[no-untyped-call]
    contents = next(page.get_text() for page in pdf if "Contents" in page.get_text())
    inside = [(2, "The Sea", 1), (2, "The Rain", 1)] if lists_sections else []

    assert [(level, name) for level, name, _ in pdf.get_toc()] == [
        (1, "Water"), *((level, name) for level, name, _ in inside), (1, "Fire"),
    ]  # fmt: skip
    assert [line for line in contents.split("\n") if line.strip() and not line.isdigit()][1:-1] == [
        "Water", *(name for _, name, _ in inside), "Fire",
    ]  # fmt: skip
