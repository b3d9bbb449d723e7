"""Footnotes that stand behind their chapter, or behind the book."""

from pathlib import Path
from typing import Any

import pymupdf
import pytest
from tests.printed_book import running_text

from octavo.app.validators import run_page_validation
from octavo.findings.errors import UsageError
from octavo.tree.build import link, note, para, part, quote
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.tree.nodes import Text
from octavo.writers.pdf.options import PrintOptions
from octavo.writers.pdf.writer import write_pdf


def section(title: str, *blocks: object, **more: object) -> Section:
    return Section(tuple(blocks), title=(Text(title),), id=title.lower(), **more)  # type: ignore[arg-type] # a test's


def noted() -> Document:
    """Return a book with notes in its front matter, in chapters of a part, in a title and in an appendix."""
    title = (Text("Three"), note("in a title"))
    chapters = (
        section(
            "One",
            para(
                "a", note("the first"), " b", note(para("the second", note("inner")), quote("said"))
            ),
        ),
        section("Two", para("nothing is noted")),
        Section(
            (para("c", note(para(link("#one", "there")))), *running_text(1)),
            title=title,
            number="3",
        ),
    )
    back = (
        section("Tides", para("d", note("of tides")), role=Role.APPENDIX),
        section("Books", para("e", note("of books")), role=Role.BIBLIOGRAPHY),
    )
    preface = section("Before", para("p", note("before all")), role=Role.PREFACE)
    return Document(Metadata(title="T"), (preface,), (part("P", *chapters),), back)


def printed(document: Document, notes: str) -> Any:
    artifact = write_pdf(document, options=PrintOptions("A6", notes=notes))
    assert [one.code for one in artifact.findings] == []
    return pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]


def words(shown: Any) -> str:
    return " ".join(" ".join(page.get_text() for page in shown).split())


def test_behind_the_chapter_they_stand_under_a_heading() -> None:
    said = words(printed(noted(), "chapter"))
    assert "a1 b2 Notes 1. the first 2. the second (inner) said" in said
    assert said.count("Notes") == 5
    assert "nothing is noted Notes" not in said


def test_behind_the_book_they_stand_under_the_names_of_its_sections() -> None:
    shown = printed(noted(), "book")
    said = words(shown)
    assert "Notes Before 1. before all One 1. the first 2. the second (inner) said" in said
    assert "3. Three 1. in a title 2. there" in said
    assert "Tides 1. of tides Books 1. of books" in said
    entries = [(title, page) for _, title, page in shown.get_toc()]
    names = [title for title, _ in entries]
    assert names[-3:] == ["Tides", "Notes", "Books"]
    contents = next(page.get_text() for page in shown if "Contents" in page.get_text())
    assert contents.index("Tides") < contents.index("Notes") < contents.index("Books")


@pytest.mark.parametrize("notes", ["chapter", "book"])
def test_a_call_leads_to_its_note_and_that_back(notes: str) -> None:
    shown = printed(noted(), notes)
    leads = [(page.number, one["page"]) for page in shown for one in page.get_links()]
    calls = sum(1 for _ in leads)
    back = sum((there, here) in leads for here, there in leads)
    assert back >= 2 * 7
    assert calls > back  # contents and the link in a note


@pytest.mark.parametrize("notes", ["chapter", "book"])
def test_they_break_no_rule_of_pdf_ua(notes: str, tmp_path: Path) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(write_pdf(noted(), options=PrintOptions(notes=notes)).data)
    assert run_page_validation(file).findings == ()


def test_a_book_without_notes_gets_no_page_of_them() -> None:
    document = Document(
        Metadata(title="T"), (), (section("One", para("a")), section("Two", para("b")))
    )
    assert "Notes" not in words(printed(document, "book"))


def test_a_place_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="foot, chapter, book"):
        PrintOptions(notes="margin")
