"""Chapters that bear no number are counted: which of them, from where on, and in what words."""

import pytest

from octavo.app.assembly.chapter_numbers import with_numbers
from octavo.findings.finding import Finding
from octavo.tree.document import Document, Role, Section
from octavo.tree.nodes import Text


def chapter(title: str = "Tar", number: str = "", **more: object) -> Section:
    words = (Text(title),) if title else ()
    return Section(title=words, number=number, **more)  # type: ignore[arg-type] # a test's


def numbers(*body: Section, counts: str = "chapters", language: str = "en") -> list[str]:
    """Return the numbers of all sections of a body once they are counted."""
    book = with_numbers(Document(body_matter=body), counts, language, [])
    return [section.number for section in book.sections()]


@pytest.mark.parametrize(
    ("language", "first", "twelfth", "part"),
    [
        ("en", "Chapter 1", "Chapter 12", "Part II"),
        ("de-AT", "Kapitel 1", "Kapitel 12", "Teil II"),
        ("ru", "Глава 1", "Глава 12", "Часть II"),
        ("hu", "1. fejezet", "12. fejezet", "II. rész"),
        ("ja", "第一章", "第十二章", "第二部"),
        ("zh-Hant", "第一章", "第十二章", "第二部"),
        ("ko", "제1장", "제12장", "제2부"),
        ("ar", "الفصل 1", "الفصل 12", "الجزء 2"),
        ("tlh", "Chapter 1", "Chapter 12", "Part II"),
    ],
)
def test_the_words_are_of_the_books_language(
    language: str, first: str, twelfth: str, part: str
) -> None:
    found = numbers(*[chapter()] * 12, language=language)
    assert (found[0], found[11]) == (first, twelfth)
    parts = [Section(role=Role.PART)] * 2
    assert numbers(*parts, counts="parts", language=language)[1] == part


def test_figures_may_stand_alone() -> None:
    assert numbers(chapter(), chapter(number="7"), chapter(), counts="figures") == ["1", "7", "8"]


def test_the_words_are_of_the_chapters_own_language() -> None:
    assert numbers(chapter(), chapter(lang="fr")) == ["Chapter 1", "Chapitre 2"]


def test_chapters_are_counted_through_all_parts_and_parts_only_if_they_are_asked_for() -> None:
    parts = (
        Section(role=Role.PART, sections=(chapter(), chapter())),
        Section(role=Role.PART, sections=(chapter(""),)),
    )
    assert numbers(*parts) == ["", "Chapter 1", "Chapter 2", "", "Chapter 3"]
    assert numbers(*parts, counts="parts")[::3] == ["Part I", "Part II"]
    assert not any(numbers(*parts, counts="none"))


def test_what_is_not_a_chapter_of_the_body_is_passed_over() -> None:
    body = chapter(role=Role.PROLOGUE), chapter()
    book = Document(front_matter=(chapter(),), body_matter=body, back_matter=(chapter(),))
    found = [one.number for one in with_numbers(book, "parts", "en", []).sections()]
    assert found == ["", "", "Chapter 1", ""]
    assert numbers(chapter(role=Role.INTERLUDE), chapter(unnumbered=True), chapter()) == [
        "", "", "Chapter 1",
    ]  # fmt: skip


def test_a_number_of_its_own_stays_and_the_next_counts_on_from_it() -> None:
    given = (
        chapter(),
        chapter(number="Chapter 7"),
        chapter(),
        chapter(number="Chapter 1"),
        chapter(),
    )
    assert numbers(*given) == ["Chapter 1", "Chapter 7", "Chapter 8", "Chapter 1", "Chapter 2"]
    assert numbers(chapter(number="Chapter 4 & 5"), chapter())[1] == "Chapter 6"
    assert numbers(chapter(number="Interlude"), chapter()) == ["Interlude", "Chapter 1"]


def test_a_number_in_the_title_is_its_own() -> None:
    assert numbers(chapter("Chapter 3: Tar"), chapter()) == ["", "Chapter 4"]
    assert numbers(chapter("1. Tar"), chapter("2. Rope"), chapter()) == ["", "", "Chapter 3"]
    assert numbers(chapter("1984: A Winter"), chapter()) == ["Chapter 1", "Chapter 2"]
    assert numbers(chapter("Part Two"), chapter()) == ["Chapter 1", "Chapter 2"]
    part = Section(role=Role.PART, title=(Text("Part Two"),))
    assert numbers(part, Section(role=Role.PART), counts="parts") == ["", "Part III"]


def test_each_number_is_told() -> None:
    findings: list[Finding] = []
    with_numbers(Document(body_matter=(chapter(), chapter(number="2"))), "chapters", "en", findings)
    assert [(one.code, one.after) for one in findings] == [("BOK005", "Chapter 1")]
