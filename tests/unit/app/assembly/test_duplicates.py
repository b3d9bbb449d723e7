"""twins: chapters whose text is the same."""

from dataclasses import replace

from octavo.app.assembly.duplicates import twins
from octavo.tree.build import chapter
from octavo.tree.document import Document, Section
from octavo.tree.origin import Origin


def one_chapter() -> Section:
    return replace(
        chapter("", "Fog over the book."), number="Chapter 1", origin=Origin("book/0.html")
    )


def test_twins_are_told_with_the_file_of_the_other() -> None:
    one = one_chapter()
    other = replace(one, number="Chapter 2", origin=Origin("other/fog.html"))
    book = Document(body_matter=(one, other))
    assert [found.message for found in twins(book)] == [
        "“Chapter 2” has the same text as “Chapter 1” (book/0.html)."
    ]
    alike = Document(body_matter=(one, replace(other, origin=one.origin)))
    assert [found.message for found in twins(alike)] == [
        "“Chapter 2” has the same text as “Chapter 1”."
    ]


def test_twins_without_a_title_are_told_by_their_files() -> None:
    one = one_chapter()
    bare = replace(one, title=(), number="", origin=Origin("back/thanks.md"))
    book = Document(body_matter=(bare, replace(bare, origin=Origin("back/notes.md"))))
    assert [found.message for found in twins(book)] == [
        "“notes.md” has the same text as “thanks.md”."
    ]


def test_twins_are_the_same_to_the_end_however_they_are_cut_into_paragraphs() -> None:
    opening = "the tide came in and went out again over the flats " * 6
    ends = ("and he stayed.", "and he left.", "and he  stayed.")
    sections = [chapter(str(at), opening + end) for at, end in enumerate(ends)]
    parted = chapter("3", opening, "and he left.")
    book = Document(body_matter=(*sections, parted))
    assert [found.message for found in twins(book)] == [
        "“2” has the same text as “0”.",
        "“3” has the same text as “1”.",
    ]
