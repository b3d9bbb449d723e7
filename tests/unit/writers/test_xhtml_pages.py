import pytest

from octavo.tree.build import book, chapter, para, part
from octavo.tree.document import Contributor, Document, Metadata, Role, Section, Series
from octavo.writers.xhtml.outline import outline
from octavo.writers.xhtml.pages import (
    colophon,
    contents_list,
    contents_page,
    cover_credits,
    title_page,
    wants_colophon,
    wants_title_page,
)
from octavo.writers.xhtml.setting import Setting, print_setting
from octavo.writers.xhtml.words import words_of


def setting(document: Document) -> Setting:
    return print_setting(document, outline(document), {})


def test_a_title_page_names_the_book_its_people_and_its_house() -> None:
    document = Document(
        Metadata(
            title="Sker & Co.",
            subtitle="A Tale",
            contributors=(Contributor("Ann"), Contributor("Bob"), Contributor("Zed", "trl")),
            series=Series("The Coast", "2"),
            publisher="Harbour",
        )
    )
    expected = (
        '<section id="titlepage.page" class="generated titlepage">\n'
        '<h1 class="title">Sker &amp; Co.</h1>\n<p class="subtitle">A Tale</p>\n'
        '<p class="author">by Ann, Bob</p>\n<p class="contributor">translated by Zed</p>\n'
        '<p class="series">The Coast · 2</p>\n<p class="publisher">Harbour</p>\n</section>\n'
    )
    assert expected == title_page(document, setting(document))


def test_credits_are_given_as_the_language_of_the_book_gives_them() -> None:
    people = (Contributor("山田花"), Contributor("Pell", "trl"))
    document = Document(Metadata(title="港", contributors=people, language="ja"))
    page = title_page(document, setting(document))
    assert '<p class="author">山田花 著</p>\n<p class="contributor">Pell 訳</p>' in page


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            "by Ann; illustrated by Ida, Max; narrated by Nora; Foreword: Flo; Cover: Cy; Bo",
        ),
        (
            "de",
            "von Ann; illustriert von Ida, Max; gelesen von Nora; Geleitwort: Flo; Umschlag: Cy; Bo",
        ),
        ("ja", "Ann 著、Ida、Max 画、Nora 朗読、序文: Flo、表紙: Cy、Bo"),
        ("ar", "تأليف Ann؛ رسوم Ida، Max؛ قراءة Nora؛ توطئة: Flo؛ الغلاف: Cy؛ Bo"),
    ],
)
def test_nobody_is_named_among_those_who_did_something_else(language: str, expected: str) -> None:
    told = (
        ("Ann", "aut"), ("Ida", "ill"), ("Max", "ill"), ("Nora", "nrt"), ("Flo", "wfw"), ("Cy", "cov"),
        ("Bo", "xyz"),
    )  # fmt: skip
    people = tuple(Contributor(*one) for one in told)
    metadata = Metadata(title="Sker", contributors=people, language=language)
    document = Document(metadata)
    assert f"<cite>Sker</cite><br/>\n{expected}</p>" in colophon(document, setting(document))
    lines = title_page(document, setting(document)).split("\n")
    assert len([line for line in lines if "contributor" in line or "author" in line]) == 6
    on_cover = cover_credits(metadata, words_of(language))
    assert len(on_cover) == 4
    assert (on_cover[0], "Nora" in on_cover[2]) == ("Ann", True)


def test_a_colophon_leaves_out_what_nobody_knows() -> None:
    document = Document(Metadata(title="Sker", language="de", rights="© Ann"))
    expected = (
        '<section id="colophon.page" class="generated colophon">\n<h1>Kolophon</h1>\n'
        "<p><cite>Sker</cite></p>\n<p>© Ann</p>\n</section>\n"
    )
    assert expected == colophon(document, setting(document))
    assert wants_colophon(document)


@pytest.mark.parametrize(
    ("language", "date", "expected"),
    [
        ("de-DE", "2026-03", "Hafen, März 2026"),
        ("en-US", "2026-03-01", "Hafen, March 1, 2026"),
        ("fr", "2026-03-01", "Hafen, 1er mars 2026"),
        ("ja", "2026-03", "Hafen、2026年3月"),
        ("ar", "2026-03-01", "Hafen، \u200f1 مارس 2026"),
        ("en", "2026", "Hafen, 2026"),
        ("en", "in spring", "Hafen, in spring"),
    ],
)
def test_a_colophon_says_the_date_and_the_isbn_as_people_do(
    language: str, date: str, expected: str
) -> None:
    known = Metadata(
        language=language, publisher="Hafen", date=date, identifier="urn:isbn:9783161484100"
    )
    document = Document(known)
    page = colophon(document, setting(document))
    assert f"<p>{expected}</p>\n<p>ISBN 978-3-16-148410-0</p>" in page


def test_an_identifier_that_is_not_an_isbn_is_printed_as_it_stands() -> None:
    document = Document(Metadata(identifier="urn:isbn:9783161484101"))
    assert "<p>urn:isbn:9783161484101</p>" in colophon(document, setting(document))


def test_a_book_of_which_only_title_and_people_are_known_has_no_colophon() -> None:
    known = Metadata(title="Sker", contributors=(Contributor("Ann"),))
    assert not wants_colophon(book(known, chapter("A")))
    assert not wants_colophon(Document(known))
    assert wants_colophon(Document())  # or it would have no page at all


def test_a_book_with_a_copyright_page_has_no_colophon_that_says_the_same() -> None:
    rights = Section((para("© Ann"),), Role.COPYRIGHT_PAGE)
    assert wants_colophon(book(Metadata(rights="© Ann"), chapter("A")))
    assert not wants_colophon(book(Metadata(rights="© Ann"), rights, chapter("A")))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "Acknowledgments"), ("en-US", "Acknowledgments"), ("en-GB", "Acknowledgements")],
)
def test_words_of_english_are_spelt_as_in_its_region(language: str, expected: str) -> None:
    assert words_of(language).section(Role.ACKNOWLEDGMENTS) == expected


def test_contents_list_the_chapters_of_a_part_inside_it() -> None:
    document = book(Metadata(), part("The Keeper", chapter("Fog", number="1"), number="I"))
    expected = (
        '<ol>\n<li><a href="#section.1"><span class="number">I</span>'
        ' <span class="title">The Keeper</span></a>\n'
        '<ol>\n<li><a href="#section.2"><span class="number">1</span>'
        ' <span class="title">Fog</span></a></li>\n</ol>\n</li>\n</ol>'
    )
    assert expected == contents_list(outline(document), setting(document))
    page = contents_page(outline(document), setting(document))
    assert page.startswith('<nav class="contents" id="contents.page">\n<h1>Contents</h1>\n<ol>')


def test_contents_list_what_is_inside_chapters_only_where_asked() -> None:
    inner = (chapter("In the Fog"), Section())
    document = book(Metadata(), Section(number="7", sections=inner))
    divisions = outline(document)
    assert "In the Fog" not in contents_list(divisions, setting(document))
    deep = contents_list(divisions, setting(document), deep=True)
    assert deep.count("<li>") == 2


def test_a_book_with_pages_of_its_own_gets_no_second_ones() -> None:
    own = (Section(role=Role.TITLE_PAGE), Section(role=Role.COLOPHON))
    document = Document(Metadata(title="Sker"), front_matter=own)
    assert not wants_title_page(document)
    assert not wants_colophon(document)
    assert not wants_title_page(Document(Metadata(title=" ")))
