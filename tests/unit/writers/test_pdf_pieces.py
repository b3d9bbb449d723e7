import re

import pytest
from tests.printed_book import sample_book

from octavo.tree.build import book, chapter, note, para, part
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.tree.nodes import Text
from octavo.writers.pdf.completeness import Words
from octavo.writers.pdf.pieces import Piece, Pieces
from octavo.writers.xhtml.outline import outline


def pieces(document: Document) -> list[Piece]:
    images = {one.id: f"octavo://book/{one.id}" for one in document.resources}
    return list(Pieces(document, outline(document), images))


def page(document: Document) -> str:
    return "".join(piece.markup for piece in pieces(document))


def order(markup: str) -> list[str]:
    """Return the classes of sections and of the contents, in order."""
    names = re.findall(r'<(?:section|nav)[^>]* class="(?:generated )?([a-z-]+)"', markup)
    return [str(name) for name in names]


def test_front_matter_stands_as_its_author_put_it_around_title_page_and_contents() -> None:
    front = ("halftitlepage", "dedication", "epigraph", "foreword", "copyright-page", "preface")
    sections = tuple(Section((para("x"),), Role(role)) for role in front)
    document = Document(Metadata(title="T"), sections, (chapter("A"), chapter("B")))
    assert order(page(document)) == [
        "halftitlepage",
        "titlepage",
        "dedication",
        "epigraph",
        "contents",
        "foreword",
        "copyright-page",
        "preface",
        "chapter",
        "chapter",
    ]


def test_a_book_of_one_piece_has_no_contents() -> None:
    assert "contents" not in order(page(book(Metadata(title="T"), chapter("A"))))


def test_a_book_whose_chapters_are_but_numbered_has_no_contents() -> None:
    numbered = [Section(number=str(at), blocks=(para("a"),)) for at in (1, 2)]
    assert "contents" not in order(page(book(Metadata(title="T"), *numbered)))
    assert "contents" in order(page(book(Metadata(title="T"), *numbered, chapter("End"))))
    assert "contents" in order(page(book(Metadata(title="T"), part("One", *numbered))))


def test_chapters_without_a_heading_are_listed_by_their_first_words() -> None:
    untitled = [Section(blocks=(para(said),)) for said in ("It rained.", "It snowed.")]
    assert "contents" in order(page(book(Metadata(title="T"), *untitled)))


def test_display_pages_are_not_listed_in_the_contents() -> None:
    dedication = Section((para("x"),), Role.DEDICATION, (Text("For you"),))
    document = Document(Metadata(title="T"), (dedication,), (chapter("A"), chapter("B")))
    contents = page(document).partition("<nav")[2].partition("</nav>")[0]
    assert re.findall(r'"title">([^<]*)<', contents) == ["A", "B"]


def test_a_part_and_each_of_its_chapters_is_a_piece_of_its_own() -> None:
    document = book(Metadata(title="T"), part("P", chapter("A"), chapter("B")))
    assert [piece.label for piece in pieces(document) if piece.matter == "bodymatter"] == [
        "P",
        "A",
        "B",
    ]


def test_a_chapter_of_a_part_stands_in_the_elements_it_would_stand_in_in_one_page() -> None:
    document = book(Metadata(title="T"), part("P", chapter("A"), chapter("B")))
    markup = pieces(document)[-2].markup
    around = (
        r'<div class="bodymatter">\n<section hidden="hidden"></section>\n<div class="chapters">'
    )
    assert re.search(around, markup)


def test_a_style_sheet_sees_which_piece_is_the_first_and_which_the_last_of_its_matter() -> None:
    first, middle, last = (
        piece.markup
        for piece in pieces(book(Metadata(title="T"), chapter("A"), chapter("B"), chapter("C")))
        if piece.matter == "bodymatter"
    )
    assert [markup.count('<section hidden="hidden">') for markup in (first, middle, last)] == [
        1,
        2,
        1,
    ]
    assert '<div class="bodymatter">\n<section id=' in first
    assert last.endswith("</section>\n</div></body></html>")


def test_every_piece_has_a_name_of_its_own() -> None:
    names = [piece.name for piece in pieces(sample_book())]
    assert len(names) == len(set(names))


def test_a_piece_knows_all_that_its_section_says_and_its_notes_apart() -> None:
    document = book(Metadata(title="T"), chapter("Fog", para("One", note("Two."), " three.")))
    (words,) = [piece.words for piece in pieces(document) if piece.matter == "bodymatter"]
    assert words is not None
    assert words.running.split() == ["Fog", "One", "three."]
    assert words.notes == ("Two.",)


@pytest.mark.parametrize("name", ["titlepage.page", "contents.page", "colophon.page"])
def test_a_page_that_no_author_wrote_has_nothing_to_lose(name: str) -> None:
    (words,) = [piece.words for piece in pieces(sample_book()) if piece.name == name]
    assert words is None


def test_a_part_says_its_own_words_only() -> None:
    document = book(Metadata(title="T"), part("P", chapter("A", para("x"))))
    (said,) = [piece.words for piece in pieces(document) if piece.label == "P"]
    assert said is not None
    assert Words(said.running.strip()) == Words("P")


def test_a_dedication_titled_dedication_bears_no_heading() -> None:
    named = Section((para("For you"),), Role.DEDICATION, (Text("Dedication"),))
    markup = page(Document(Metadata(title="T"), (named,), (chapter("A"),)))
    opening = '<section id="section.1" class="dedication" aria-label="Dedication">\n<p>For you'
    assert opening in markup


def test_a_dedication_with_words_of_its_own_for_a_title_keeps_them() -> None:
    named = Section((para("x"),), Role.DEDICATION, (Text("To my aunt"),))
    markup = page(Document(Metadata(title="T"), (named,), (chapter("A"),)))
    assert '<span class="title">To my aunt</span>' in markup


def test_a_book_without_a_title_goes_by_the_name_of_its_first_section() -> None:
    assert "<title>Moscow</title>" in page(book(Metadata(), chapter("Moscow")))
