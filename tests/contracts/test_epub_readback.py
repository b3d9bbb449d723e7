"""An EPUB of ours, read by our own reader, is the book it was made of."""

from collections import Counter
from datetime import UTC, datetime

from hypothesis import Phase, assume, given, settings
from tests.contracts.novella import novella
from tests.soak import extent
from tests.strategies import documents

from octavo.app.catalog import AUTHORED_PASSES, EPUB, READERS
from octavo.app.pages import clean_page
from octavo.collation.changes import Kind
from octavo.collation.collate import collate
from octavo.passes.pipeline import run_passes
from octavo.readers.source import Source
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document
from octavo.tree.invariants import check_content_model, check_writable
from octavo.tree.text import ink_of
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions

MODIFIED = datetime(2024, 1, 2, tzinfo=UTC)


def write(document: Document) -> bytes:
    options = EpubOptions(draw_cover=False)
    return write_epub(document, modified=MODIFIED, options=options).data


def read_back(document: Document) -> Document:
    return clean_page(Source("book.epub", write(document), EPUB)).document


def test_the_novella_read_back_is_the_novella_to_the_character() -> None:
    assert ink_of(text_of_document(read_back(novella()))) == ink_of(text_of_document(novella()))


def test_the_novella_read_back_differs_in_nothing_that_a_reader_would_see() -> None:
    collation = collate(novella(), read_back(novella()), metadata=False)

    assert [(change.kinds, change.changes) for change in collation.chapters] == []


def test_a_part_read_back_holds_its_chapters() -> None:
    def held(document: Document) -> list[tuple[str, list[str]]]:
        return [
            (section.label, [inner.label for inner in section.sections])
            for section in document.spine
        ]

    assert held(read_back(novella())) == held(novella())


def test_what_a_catalogue_says_of_the_novella_is_read_back() -> None:
    (identifier,) = collate(novella(), read_back(novella())).fields

    assert identifier.name == "identifier"


@settings(
    max_examples=extent(100, 400), phases=(Phase.explicit, Phase.generate)
)  # shrinking takes minutes
@given(documents())
def test_the_text_of_any_book_is_read_back_to_the_character(document: Document) -> None:
    expected = ink_of(text_of_document(document))
    assume(expected)
    page = READERS[EPUB](Source("book.epub", write(document), EPUB))

    book = run_passes(page, AUTHORED_PASSES).document

    assert check_content_model(page.document) == ()
    assert check_writable(book) == ()
    read = text_of_document(book)
    if document.cover is None and book.cover is not None:
        read += book.cover.alt or ""  # a picture alone on the first page is taken for the cover
    assert Counter(expected) == Counter(ink_of(read))


def test_a_moved_chapter_is_all_that_differs_when_one_was_moved() -> None:
    old = novella()
    first, second = old.body_matter[:2]
    new = Document(old.metadata, old.front_matter, (second, first), old.back_matter,
                   old.resources, old.store)  # fmt: skip

    collation = collate(read_back(old), read_back(new))

    assert {kind for change in collation.chapters for kind in change.kinds} == {Kind.MOVED}


def test_a_drawn_cover_is_not_a_chapter_and_is_drawn_anew_by_whoever_writes_the_book() -> None:
    data = write_epub(novella(), modified=MODIFIED).data
    book = clean_page(Source("book.epub", data, EPUB)).document
    assert [section.label for section in book.spine] == [
        section.label for section in read_back(novella()).spine
    ]
    assert book.cover is None
