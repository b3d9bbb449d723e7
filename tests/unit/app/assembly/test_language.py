from datetime import UTC, datetime
from pathlib import Path

import pytest

import octavo
from octavo.app.catalog import EPUB
from octavo.app.convert import Options
from octavo.passes.choices import Choices
from octavo.readers.source import Source
from octavo.tree.document import Metadata
from octavo.writers.epub.writer import write_epub
from octavo.writers.markdown import write_markdown

PORTUGUESE = (
    "A maré saiu devagar, e ninguém na vila quis ver o que ela tinha deixado na praia. " * 5
)
RUSSIAN = "Лампа погасла, и никто в порту не хотел её зажигать, потому что шёл дождь. " * 5
ENGLISH = (
    "The tide went out slowly, and nobody in the village asked the lamp where it had gone. " * 5
)


def manuscript(folder: Path, *chapters: tuple[str, str]) -> list[Path]:
    paths = []
    for number, (tag, text) in enumerate(chapters, 1):
        said = f"---\nlang: {tag}\n---\n\n" if tag else ""
        paths.append(folder / f"{number}.md")
        paths[-1].write_text(f"{said}# {number}st lamp\n\n{text}\n", "utf-8")
    return paths


def messages(outcome: octavo.Outcome, code: str) -> list[str]:
    return [found.message for found in outcome.findings if found.code == code]


@pytest.mark.parametrize(
    ("tag", "text"), [("pt-BR", PORTUGUESE), ("en-GB", ENGLISH), ("ru-UA", RUSSIAN)]
)
def test_the_language_that_an_author_declares_is_the_books(
    tmp_path: Path, tag: str, text: str
) -> None:
    for several in (1, 2):
        book = octavo.convert(manuscript(tmp_path, *[(tag, text)] * several))
        assert book.document.metadata.language == tag
        assert messages(book, "BOK020") == []


def test_of_several_languages_that_files_declare_the_commonest_is_the_books_and_that_is_said(
    tmp_path: Path,
) -> None:
    book = octavo.convert(
        manuscript(tmp_path, ("fr", PORTUGUESE), ("pt-BR", PORTUGUESE), ("pt-BR", PORTUGUESE))
    )
    assert book.document.metadata.language == "pt-BR"
    assert "The files declare several languages: pt-BR (2), fr (1)" in messages(book, "BOK005")[0]


def test_a_chapter_that_alone_declares_its_language_does_not_speak_for_the_book(
    tmp_path: Path,
) -> None:
    book = octavo.convert(manuscript(tmp_path, ("ru", RUSSIAN), ("", ENGLISH), ("", ENGLISH)))
    assert book.document.metadata.language == "en"


def test_chapters_in_another_language_are_not_taken_for_the_books_text(tmp_path: Path) -> None:
    book = octavo.convert(
        manuscript(tmp_path, ("pt-BR", PORTUGUESE), ("", ENGLISH)),
        metadata=Metadata(title="Lamps", language="en-GB"),
    )
    assert messages(book, "BOK020") == []


@pytest.mark.parametrize("said", ["en", "en-GB", "pt-BR"])
def test_a_language_that_is_contradicted_is_not_text_that_went(said: str) -> None:
    page = Source("a.txt", f"Chapter 1\n\n{RUSSIAN}".encode(), "text/plain")
    book = octavo.convert([page], metadata=Metadata(title="Lamps", language=said))
    assert len(messages(book, "BOK020")) == 1
    assert octavo.open_ledger(book).balances


def test_a_declared_language_comes_back_from_markdown_as_it_was_written() -> None:
    text = f"---\ntitle: Tides\nlang: en-GB\n---\n\n# One\n\n{ENGLISH}\n\n# Two\n\n{ENGLISH}\n"
    book = octavo.convert([Source("a.md", text.encode(), "text/markdown")])
    written = write_markdown(book.document).data.decode()
    assert "\nlang: en-GB\n" in written
    assert "{lang" not in written
    again = octavo.convert([Source("b.md", written.encode(), "text/markdown")])
    assert again.document == book.document


@pytest.mark.parametrize(
    ("said", "text", "heard"),
    [("en", RUSSIAN, "ru"), ("ru", ENGLISH, "en"), ("pt-BR", PORTUGUESE, ""), ("uk", RUSSIAN, "")],
)
def test_an_epub_is_in_the_language_that_it_says_and_a_text_surely_in_another_is_told(
    said: str, text: str, heard: str
) -> None:
    page = Source("a.txt", f"Chapter 1\n\n{text}".encode(), "text/plain")
    book = octavo.convert([page], metadata=Metadata(title="Lamps", language=said))
    data = write_epub(book.document, modified=datetime(2026, 11, 1, tzinfo=UTC)).data
    again = octavo.convert([Source("a.epub", data, EPUB)])
    assert again.document.metadata.language == said
    told = [f"The book's language is given as “{said}”, but its text reads as “{heard}”."]
    assert messages(again, "BOK020") == (told if heard else [])
    quiet = octavo.convert(
        [Source("a.epub", data, EPUB)], options=Options(choices=Choices(("BOK020",)))
    )
    assert messages(quiet, "BOK020") == []
