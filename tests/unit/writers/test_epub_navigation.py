import xml.parsers.expat

from octavo.tree.build import book, chapter, part
from octavo.tree.document import Document, Metadata, Section
from octavo.writers.epub.layout import lay_out
from octavo.writers.epub.navigation import nav_document, ncx


def nav_of(document: Document) -> str:
    return nav_document(document, lay_out(document)).decode()


def ncx_of(document: Document) -> str:
    return ncx(document, lay_out(document)).decode()


def test_landmarks_lead_to_the_title_page_the_contents_and_the_story() -> None:
    document = book(Metadata(title="Sker"), chapter("Fog"))
    expected = (
        '<nav epub:type="landmarks" hidden="hidden">\n<ol>\n'
        '<li><a epub:type="titlepage" href="title-page.xhtml">Title page</a></li>\n'
        '<li><a epub:type="toc" href="nav.xhtml#contents.page">Contents</a></li>\n'
        '<li><a epub:type="bodymatter" href="s0001.xhtml">Begin reading</a></li>\n</ol>\n</nav>'
    )
    assert expected in nav_of(document)


def test_contents_speak_the_language_of_the_book() -> None:
    document = book(Metadata(language="ar"), chapter("ضباب"))
    assert 'lang="ar" xml:lang="ar" dir="rtl"' in nav_of(document)
    assert "<title>المحتويات</title>" in nav_of(document)


def test_a_book_of_nothing_still_has_contents() -> None:
    assert '<ol><li><a href="title-page.xhtml">' in nav_of(Document(Metadata(title="Sker")))
    assert '<ol><li><a href="colophon.xhtml">' in nav_of(Document())


def test_old_readers_get_the_same_contents() -> None:
    nested = chapter("Fog", number="1")
    document = book(Metadata(title="A & B"), part("Keeper", nested), Section(id="hour"))
    text = ncx_of(document)
    xml.parsers.expat.ParserCreate().Parse(text, True)
    assert "<docTitle><text>A &amp; B</text></docTitle>" in text
    assert '<meta name="dtb:depth" content="2"/>' in text
    expected = (
        '<navPoint id="point.2" playOrder="2"><navLabel><text>1. Fog</text></navLabel>'
        '<content src="text/s0002.xhtml"/>\n</navPoint>\n</navPoint>\n'
    )
    assert expected in text
    assert '<navPoint id="point.3" playOrder="3"><navLabel><text>Chapter</text>' in text


def test_old_readers_of_a_book_of_nothing_get_a_place_to_begin() -> None:
    assert '<content src="text/nav.xhtml"/>' in ncx_of(Document())
