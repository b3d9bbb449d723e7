"""The pages of the printed book, in the EPUB of the same build."""

import hashlib
import re
from dataclasses import replace

import pytest
from tests.strategies import picture

from octavo.tree.build import book, bullets, chapter, em, note, para, scene_break
from octavo.tree.document import Document, Metadata, Resource
from octavo.tree.nodes import Block, Figure, Image, Text
from octavo.writers.epub.layout import Layout, lay_out
from octavo.writers.epub.navigation import nav_document, ncx
from octavo.writers.epub.typesetting import SetPiece, Typesetter


def fog(*blocks: Block, title: str = "Fog") -> Document:
    told = blocks or (para("One."), scene_break(), bullets("Two."), para(em("Three.")))
    return book(Metadata(title="Sker"), chapter(title, *told))


def set_in(layout: Layout) -> tuple[Layout, SetPiece]:
    typesetter = Typesetter(layout)
    (piece,) = typesetter.pieces()
    return typesetter.layout, piece


def body(document: Document, *pages: tuple[int, str], kobo: bool = False) -> str:
    """Return the chapter as it is set; each page begins behind so many characters of it."""
    _, piece = set_in(lay_out(document, places={"section.1": pages}, kobo=kobo))
    return piece.body


def mark(page: str) -> str:
    return (
        f'<span id="page.{page}" class="page-break" epub:type="pagebreak" role="doc-pagebreak"'
        f' aria-label="{page}"></span>'
    )


def marked(document: Document, *pages: tuple[int, str]) -> str:
    """Return the chapter's text with its page breaks as `[5]`, white space as one space."""
    shown = re.sub(
        r'<span id="page\.([^"]+)" class="page-break".*?</span>', r"[\1]", body(document, *pages)
    )
    return " ".join(re.sub("<[^>]+>", " ", shown).split())


def test_a_page_that_begins_with_a_chapter_begins_in_its_heading() -> None:
    assert f"<header>\n{mark('5')}<h1" in body(fog(), (0, "5"))


def test_a_page_that_begins_with_a_chapter_without_a_heading_begins_with_its_first_words() -> None:
    assert f"<p>{mark('5')}One.</p>" in body(fog(title=""), (0, "5"))


def test_a_page_begins_at_the_word_it_begins_with() -> None:
    tale = fog(para("The lamp was ", em("never"), " lit, and nobody asked."), para("It rained."))
    assert marked(tale, (0, "5"), (6, "6"), (22, "7"), (37, "8")) == (
        "[5] Fog The [6]lamp was never lit, [7]and nobody asked. [8]It rained."
    )


@pytest.mark.parametrize(
    ("text", "before", "shown"),
    [
        ("It was unfathomable.", 8, "It was [6]unfathomable."),
        ("It was “unfathomable”.", 8, "It was “[6]unfathomable”."),
        ("A well-known lamp.", 5, "A well-[6]known lamp."),  # hyphens are not counted
        ("Straße und Größe.", 10, "Straße und [6]Größe."),  # ß counts as what its capitals are
        ("Ein letzter Gruß", 14, "Ein letzter [6]Gruß"),  # in the middle of it
        ("港の灯りがともると、誰も眠らなかった。", 6, "港の灯りがと[6]もると、誰も眠らなかった。"),
        ("ตอนเย็นตะเกียงดับลง", 3, "ตอน[6]เย็นตะเกียงดับลง"),
    ],
)
def test_a_word_that_is_divided_stands_behind_the_break(text: str, before: int, shown: str) -> None:
    assert marked(fog(para(text)), (3 + before, "6")) == f"Fog {shown}"


def test_scene_breaks_have_no_words_and_lists_have() -> None:
    assert marked(fog(), (0, "5"), (7, "6"), (11, "7")) == "[5] Fog One. [6]Two. [7]Three."


def test_the_words_of_notes_are_on_no_page_of_their_own() -> None:
    tale = fog(para("One", note("a note"), " two."), para("Three."))
    assert marked(tale, (0, "5"), (10, "6")).startswith("[5] Fog One 1 two. [6]Three.")


def pictured(alt: str | None) -> Document:
    data = picture(9)
    lamp = Resource("lamp", "image/png", hashlib.sha256(data).hexdigest())
    whole = fog(Figure(Image("lamp.png", alt, resource=lamp.id)), para("Lit."))
    return replace(whole, resources=(lamp,), store={lamp.sha256: data})


def test_a_picture_counts_as_the_words_that_stand_for_it() -> None:
    """In print, one without words is called a picture."""
    for alt, said in (("A lamp", 5), (None, len("Picture")), ("", 0)):
        assert marked(pictured(alt), (0, "5"), (3 + said, "6")) == "[5] Fog [6]Lit.", alt


def test_a_page_may_begin_with_a_picture() -> None:
    assert f"<figure>\n{mark('6')}<img" in body(pictured("A lamp"), (3, "6"))


def test_a_page_without_words_begins_where_the_next_does() -> None:
    assert marked(fog(), (7, "6"), (7, "7")) == "Fog One. [6][7]Two. Three."


def test_a_page_begins_between_the_spans_of_a_kobo_book() -> None:
    set_so = body(fog(para("One. Two three.")), (10, "6"), kobo=True)
    assert (
        f'<span class="koboSpan" id="kobo.2.2">Two </span>{mark("6")}'
        '<span class="koboSpan" id="kobo.2.3">three.</span>'
    ) in set_so


def test_the_pages_are_listed_for_new_readers_and_for_old() -> None:
    layout, _ = set_in(lay_out(fog(), places={"section.1": ((0, "v"), (11, "7"))}))
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


def test_text_stays_as_it_is() -> None:
    plain = fog(para("One & two <three>, ", Text("four"), "."))
    without = body(plain)
    pages = tuple((at, str(at)) for at in range(1, 20))
    assert re.sub(r'<span id="page\.[^>]*></span>', "", body(plain, *pages)) == without
