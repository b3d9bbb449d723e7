from octavo.tree.build import book, bullets, chapter, em, para, scene_break
from octavo.tree.document import Document, Metadata
from octavo.writers.epub.layout import Layout, lay_out
from octavo.writers.epub.navigation import nav_document, ncx
from octavo.writers.epub.typesetting import SetPiece, Typesetter


def fog() -> Document:
    blocks = (para("One."), scene_break(), bullets("Two."), para(em("Three.")))
    return book(Metadata(title="Sker"), chapter("Fog", *blocks))


def set_in(layout: Layout) -> tuple[Layout, SetPiece]:
    typesetter = Typesetter(layout)
    (piece,) = typesetter.pieces()
    return typesetter.layout, piece


def body(**places: str) -> str:
    named = {name.replace("_", "."): page for name, page in places.items()}
    _, piece = set_in(lay_out(fog(), places=named))
    return piece.body


def mark(page: str) -> str:
    return (
        f'<span id="page.{page}" class="page-break" epub:type="pagebreak" role="doc-pagebreak"'
        f' aria-label="{page}"></span>'
    )


def test_a_page_that_begins_with_a_chapter_begins_in_its_heading() -> None:
    assert f"<header>\n{mark('5')}<h1" in body(section_1="5", section_1_block_0="5")


def test_a_page_begins_inside_the_first_line_of_its_first_block() -> None:
    assert f"<p>{mark('6')}<em>Three.</em></p>" in body(section_1="5", section_1_block_3="6")


def test_a_page_that_begins_with_a_block_without_lines_begins_with_the_next() -> None:
    assert f"<li>\n<p>{mark('6')}Two" in body(section_1_block_1="6") or (
        f"<li>{mark('6')}" in body(section_1_block_1="6")
    )


def test_the_pages_are_listed_for_new_readers_and_for_old() -> None:
    layout, _ = set_in(lay_out(fog(), places={"section.1": "v", "section.1.block.3": "7"}))
    nav = nav_document(fog(), layout).decode()
    assert 'epub:type="page-list" role="doc-pagelist" aria-label="Pages" hidden="hidden"' in nav
    assert '<a href="s0001.xhtml#page.v">v</a>' in nav
    old = ncx(fog(), layout).decode()
    assert '<meta name="dtb:totalPageCount" content="2"/>' in old
    assert '<meta name="dtb:maxPageNumber" content="7"/>' in old
    expected = (
        '<pageTarget id="pagetarget.7" type="normal" value="7" playOrder="3">'
        '<navLabel><text>7</text></navLabel><content src="text/s0001.xhtml#page.7"/></pageTarget>'
    )
    assert expected in old
    assert '<pageTarget id="pagetarget.v" type="front" playOrder="2">' in old


def test_where_nothing_was_printed_no_page_is_claimed() -> None:
    layout, piece = set_in(lay_out(fog()))
    assert "page" not in piece.body
    assert b"page-list" not in nav_document(fog(), layout)
    assert b"pageList" not in ncx(fog(), layout)
