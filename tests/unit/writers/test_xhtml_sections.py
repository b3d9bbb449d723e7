import itertools
import re
import xml.parsers.expat

import html5lib
from hypothesis import given, settings
from tests.strategies import PICTURE_IDS, documents

from octavo.tree.build import book, chapter, heading, inlines, note, para, part
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.writers.epub.layout import lay_out
from octavo.writers.xhtml.outline import Division, outline, pieces
from octavo.writers.xhtml.sections import section
from octavo.writers.xhtml.setting import Setting, print_setting
from octavo.writers.xhtml.words import words_of

READER = Setting(language="en", words=words_of("en"), semantics=True, footnotes_inline=False)
IMAGES = {name: f"{name}.png" for name in PICTURE_IDS}


def first(*sections: Section) -> Division:
    return outline(book(Metadata(), *sections))[0]


def levels(markup: str) -> list[int]:
    return [int(level) for level in re.findall(r"<h([1-6])", markup)]


def printed(document: Document) -> str:
    divisions = outline(document)
    setting = print_setting(document, divisions, IMAGES)
    return "".join(section(piece, setting) for piece in pieces(divisions))


def test_a_chapter_opens_with_number_title_and_subtitle() -> None:
    moscow = Section(
        (para("Cold."),),
        title=inlines("Moscow"),
        subtitle=inlines("in winter"),
        number="55",
        id="moscow",
    )
    expected = (
        '<section id="moscow" class="chapter" epub:type="chapter" role="doc-chapter"'
        ' aria-labelledby="moscow.heading">\n<header>\n'
        '<h1 id="moscow.heading"><span class="number">55</span> <span class="title">Moscow</span></h1>\n'
        '<p class="subtitle" epub:type="subtitle" role="doc-subtitle">in winter</p>\n'
        "</header>\n<p>Cold.</p>\n</section>\n"
    )
    assert expected == section(first(moscow), READER)


def test_a_chapter_without_a_title_is_called_by_its_first_words() -> None:
    expected = (
        '<section id="section.1" class="chapter" epub:type="chapter" role="doc-chapter"'
        ' aria-label="Cold, it was.">\n<p>Cold, it was.</p>\n</section>\n'
    )
    assert expected == section(first(chapter("", "Cold, it was.")), READER)


def test_a_dedication_without_a_title_is_called_what_it_is() -> None:
    nameless = Section((para("To A."),), role=Role.DEDICATION)
    assert 'role="doc-dedication" aria-label="Dedication"' in section(first(nameless), READER)


def test_notes_stand_at_the_end_of_the_section_and_lead_back() -> None:
    expected = (
        '<div class="notes">\n'
        '<aside class="footnote" epub:type="footnote" role="doc-footnote" id="note.1">\n'
        '<p><a class="backlink" epub:type="backlink" role="doc-backlink" href="#noteref.1">1</a> n</p>\n'
        "<p>m</p>\n</aside>\n</div>\n</section>\n"
    )
    assert section(first(chapter("", para("a", note("n", "m")))), READER).endswith(expected)


def test_a_note_called_in_a_note_follows_it() -> None:
    markup = section(first(chapter("", para(note(para("n", note("m")))))), READER)
    assert re.findall(r'id="(note\.\d)"', markup) == ["note.1", "note.2"]


def test_a_note_called_in_a_title_stands_behind_it() -> None:
    titled = Section(title=(*inlines("Mos"), note("n"), *inlines("cow")))
    assert '<span class="title">Moscow</span><a class="noteref"' in section(first(titled), READER)


def test_a_part_is_set_without_its_chapters_and_they_are_a_level_below() -> None:
    whole = first(part("One", chapter("Moscow", "Cold.")))
    assert "Moscow" not in section(whole, READER)
    assert "<h2" in section(whole.divisions[0], READER)


def test_headings_inside_a_section_leave_no_gap() -> None:
    content = (heading("a", level=6), heading("b", level=3), heading("c", level=6))
    assert levels(section(first(chapter("Moscow", *content)), READER)) == [1, 2, 2, 3]


def test_without_a_title_above_the_highest_heading_is_the_first() -> None:
    assert levels(section(first(chapter("", heading("a", level=4))), READER)) == [1]


@settings(max_examples=60, deadline=None)
@given(documents())
def test_no_book_skips_a_level_of_heading(document: Document) -> None:
    found = [0, *levels(printed(document))]
    assert [pair for pair in itertools.pairwise(found) if pair[1] > pair[0] + 1] == []


@settings(max_examples=60, deadline=None)
@given(documents())
def test_any_document_is_well_formed_in_both_settings(document: Document) -> None:
    layout = lay_out(document)
    reader = "".join(section(piece, layout.setting) for piece in pieces(layout.divisions))
    for markup in (reader, printed(document)):
        parser = xml.parsers.expat.ParserCreate()
        parser.Parse(f'<x xmlns:epub="e">{markup}</x>'.encode(), True)


@settings(max_examples=60, deadline=None)
@given(documents())
def test_an_html_parser_reads_the_same_text_as_an_xml_parser(document: Document) -> None:
    markup = printed(document)
    words: list[str] = []
    parser = xml.parsers.expat.ParserCreate()
    parser.CharacterDataHandler = words.append
    parser.Parse(f"<x>{markup}</x>".encode(), True)
    body = html5lib.parse(f"<!DOCTYPE html><body>{markup}", namespaceHTMLElements=False)[1]
    assert "".join("".join(words).split()) == "".join("".join(body.itertext()).split())
