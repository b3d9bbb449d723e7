import hashlib
import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.strategies import picture

from octavo.findings.errors import NotWritableError, UsageError
from octavo.tree.build import book, chapter, em, para, part
from octavo.tree.document import Contributor, Document, Metadata, Resource, Role, Section
from octavo.tree.nodes import Container, Image, Text
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions

MODIFIED = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
SKER = Metadata(title="Sker", language="en")


def opened(document: Document, modified: datetime = MODIFIED) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(write_epub(document, modified=modified).data))


def test_mimetype_comes_first_and_plain() -> None:
    first = opened(book(SKER, chapter("Fog"))).infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == (
        "mimetype",
        zipfile.ZIP_STORED,
        b"",
    )


def test_no_entry_tells_the_clock_or_the_host() -> None:
    entries = opened(book(SKER, chapter("Fog"))).infolist()
    marks = {(entry.date_time, entry.create_system, entry.external_attr) for entry in entries}
    assert marks == {((1980, 1, 1, 0, 0, 0), 3, 0o644 << 16)}


def test_documents_are_read_in_the_order_of_a_book() -> None:
    dedication = Section((para("To A."),), role=Role.DEDICATION)
    preface = Section((para("Why."),), role=Role.PREFACE)
    document = Document(SKER, (dedication, preface), (part("One", chapter("Fog")),))
    opf = opened(document).read("EPUB/content.opf").decode()
    expected = ["cover", "title-page", "s0001", "nav", "s0002", "s0003", "s0004"]
    assert re.findall(r'<itemref idref="([^"]+)"', opf) == expected


def test_our_pages_go_in_as_they_are() -> None:
    page = opened(book(SKER, chapter("", "a  b"))).read("EPUB/text/s0001.xhtml").decode()
    expected = (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        ' lang="en" xml:lang="en">\n<head>\n<meta charset="utf-8"/>\n<title>a b</title>\n'
        '<link rel="stylesheet" type="text/css" href="../css/book.css"/>\n</head>\n'
        '<body epub:type="bodymatter">\n'
        '<section id="section.1" class="chapter" epub:type="chapter" role="doc-chapter"'
        ' aria-label="a b">\n<p>a  b</p>\n</section>\n</body>\n</html>\n'
    )
    assert expected == page


def test_the_moment_of_change_is_given_in_universal_time() -> None:
    east = MODIFIED.astimezone(timezone(timedelta(hours=9)))
    assert write_epub(book(SKER), modified=MODIFIED) == write_epub(book(SKER), modified=east)
    opf = opened(book(SKER), east).read("EPUB/content.opf")
    assert b'<meta property="dcterms:modified">2024-05-06T07:08:09Z</meta>' in opf


def test_a_book_that_runs_right_to_left_is_leafed_that_way() -> None:
    opf = opened(book(Metadata(title="x", language="ar"))).read("EPUB/content.opf")
    assert b'page-progression-direction="rtl"' in opf
    assert b'xml:lang="ar"' in opf


def test_a_chapter_that_runs_the_other_way_says_so_and_so_does_its_entry_of_the_contents() -> None:
    files = opened(book(SKER, Section((para("الضوء."),), title=(Text("ضوء"),), lang="ar")))
    assert b' lang="ar" xml:lang="ar" dir="rtl">' in files.read("EPUB/text/s0001.xhtml")
    entry = '<span class="title" lang="ar" xml:lang="ar" dir="rtl">ضوء</span>'
    assert entry.encode() in files.read("EPUB/text/nav.xhtml")


def test_a_document_that_is_not_finished_is_refused() -> None:
    raw = Document(body_matter=(Section((Container((para("x"),)),)),))
    with pytest.raises(NotWritableError, match="a raw <div>"):
        write_epub(raw, modified=MODIFIED)


def test_a_style_that_is_not_there_is_refused() -> None:
    with pytest.raises(UsageError):
        write_epub(book(SKER), modified=MODIFIED, options=EpubOptions(style="no-such-style"))


def test_a_book_with_a_title_gets_a_cover_with_words_for_who_does_not_see_it() -> None:
    archive = opened(book(Metadata(title="Sker", contributors=(Contributor("Ann Marrow"),))))
    opf = archive.read("EPUB/content.opf")
    assert b'id="cover-image" media-type="image/jpeg" properties="cover-image"' in opf
    assert b'<meta name="cover" content="cover-image"/>' in opf
    assert b'<itemref idref="cover"/>' in opf
    page = archive.read("EPUB/text/cover.xhtml").decode()
    assert 'alt="Cover: Sker, by Ann Marrow" epub:type="cover" role="doc-cover"' in page
    assert b'epub:type="cover" href="cover.xhtml"' in archive.read("EPUB/text/nav.xhtml")


@pytest.mark.parametrize("blank", ["", " ", "\u00a0", "\t", "\u3000"])
def test_nobody_is_named_on_a_cover_whose_name_is_blank(blank: str) -> None:
    people = (Contributor(blank), Contributor("Ines Tavares", "trl"), Contributor(blank, "ill"))
    for known, said in ((people, "Sker, translated by Ines Tavares"), (people[:1], "Sker")):
        archive = opened(book(replace(SKER, contributors=known)))
        assert f'alt="Cover: {said}"' in archive.read("EPUB/text/cover.xhtml").decode()
        assert b"<dc:creator" not in archive.read("EPUB/content.opf")


def test_a_cover_that_is_given_goes_in_as_it_is() -> None:
    data = picture(9)
    digest = hashlib.sha256(data).hexdigest()
    document = replace(
        book(SKER),
        resources=(Resource("gull", "image/png", digest),),
        store={digest: data},
        cover=Image("gull.png", "A gull on a lamp", "gull"),
    )
    archive = opened(document)
    assert archive.read("EPUB/images/cover-image.png") == data
    assert 'alt="A gull on a lamp"' in archive.read("EPUB/text/cover.xhtml").decode()


def test_nobody_has_to_have_a_cover() -> None:
    bare = write_epub(book(SKER), modified=MODIFIED, options=EpubOptions(draw_cover=False)).data
    assert b"cover" not in zipfile.ZipFile(io.BytesIO(bare)).read("EPUB/content.opf")
    assert "EPUB/text/cover.xhtml" not in opened(book(Metadata())).namelist()


def test_lines_that_run_down_are_said_in_every_spelling() -> None:
    archive = opened(book(Metadata(title="雨", language="ja", writing="vertical"), chapter("雨")))
    opf = archive.read("EPUB/content.opf").decode()
    assert '<spine toc="toc" page-progression-direction="rtl">' in opf
    assert 'dir="rtl"' not in opf
    assert '<meta name="primary-writing-mode" content="vertical-rl"/>' in opf
    sheet = archive.read("EPUB/css/vertical.css").decode()
    for spelling in ("-epub-writing-mode", "-webkit-writing-mode", "  writing-mode"):
        assert f"{spelling}: vertical-rl;" in sheet
    assert 'href="../css/vertical.css"' in archive.read("EPUB/text/s0001.xhtml").decode()


def test_one_figure_or_two_stand_upright_in_lines_that_run_down() -> None:
    story = chapter(
        "12月の雨",
        para("2026年12月3日、B12番線。3.5メートル、", em("11"), "個。Of 12 men & 7."),
        number="104",
    )
    metadata = Metadata(title="雨", language="ja", writing="vertical")
    up = '<span class="upright">{}</span>'.format
    archive = opened(book(metadata, story))
    page = archive.read("EPUB/text/s0001.xhtml").decode()
    said = (
        f"2026年{up(12)}月{up(3)}日、B12番線。3.5メートル、<em>{up(11)}</em>個。Of 12 men &amp; 7."
    )
    assert f"<p>{said}</p>" in page
    titled = f'<span class="number">{up(104)}</span> <span class="title">{up(12)}月の雨</span>'
    assert titled in page
    assert titled in archive.read("EPUB/text/nav.xhtml").decode()
    assert ".upright {\n" in archive.read("EPUB/css/vertical.css").decode()
    across = opened(book(replace(metadata, writing=""), story))
    assert "upright" not in across.read("EPUB/text/s0001.xhtml").decode()


def test_a_half_title_stands_before_the_title_page() -> None:
    half = Section((para("Sker"),), role=Role.HALF_TITLE_PAGE)
    names = opened(Document(SKER, (half,), (chapter("Fog"),))).namelist()
    assert names.index("EPUB/text/s0001.xhtml") < names.index("EPUB/text/title-page.xhtml")
