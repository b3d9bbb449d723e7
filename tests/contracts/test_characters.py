"""Every character there is, wherever a page can have one: a sound book, and nothing gone unsaid.

All 1,112,064 scalar values and the 2,048 surrogates under `./dev soak`; in every run the first of
them, all that is set apart, and the edges of what is not.
"""

import html
import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias
from xml.parsers import expat

import pytest
from tests.soak import extent, tried

import octavo
from octavo.app.build import file_name_of
from octavo.app.deliver import make
from octavo.findings.finding import Outcome
from octavo.readers.source import Source
from octavo.tree.document import Contributor, Metadata
from octavo.tree.text import NO_CHARACTER

ROW: Final = 64
SHEET: Final = 0x2000
SAMPLE: Final = (
    *range(0x3400), *range(0xD7F0, 0xE010), *range(0xFB00, 0x10200), *range(0x1D100, 0x1D200),
    *range(0x1F300, 0x1F400), *range(0xE0000, 0xE0200), *range(0x10FF00, 0x110000),
)  # fmt: skip
BOOK: Final = Metadata(title="All Letters", language="en")
TURNS: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


Writing: TypeAlias = Callable[[list[str]], Source]


def sheets() -> list[list[str]]:
    """Return the characters to try, a few thousand at a time."""
    codes = extent(SAMPLE, tuple(range(0x110000)))
    return [[chr(code) for code in codes[at : at + SHEET]] for at in range(0, len(codes), SHEET)]


def rows(characters: list[str]) -> Iterable[list[str]]:
    return (characters[at : at + ROW] for at in range(0, len(characters), ROW))


def page(text: str, kind: str = "text/html") -> Source:
    return Source("a page", text.encode("utf-8", "surrogatepass"), kind, "utf-8")


def in_body(characters: list[str]) -> Source:
    told = ("".join(map(html.escape, row)) for row in rows(characters))
    return page("".join(f"<p>The sign was read as {row} by all, and kept.</p>" for row in told))


def as_references(characters: list[str]) -> Source:
    told = ("".join(f"&#{ord(one)};" for one in row) for row in rows(characters))
    return page("".join(f"<p>The sign was read as {row} by all, and kept.</p>" for row in told))


def in_attributes(characters: list[str]) -> Source:
    told = ("".join(map(html.escape, row)) for row in rows(characters))
    return page(
        "".join(
            f"<p>A sign <img src='x.png' alt='{row}'> <a href='http://a.example/{row}'>hung</a> there.</p>"
            for row in told
        )
    )


def in_text(characters: list[str]) -> Source:
    told = ("".join(row) for row in rows(characters))
    return page("\n\n".join(f"The sign was read as x{row}x by all." for row in told), "text/plain")


def in_markdown(characters: list[str]) -> Source:
    told = ("".join(row) for row in rows(characters))
    return page(
        "\n\n".join(f"The sign was read as x{row}x by all." for row in told), "text/markdown"
    )


def texts_of(book: Outcome) -> str:
    """Return all text of the book's EPUB, whose files are all well-formed, or this fails."""
    words: list[str] = []
    with zipfile.ZipFile(io.BytesIO(make(book.document, ".epub").data)) as archive:
        for name in archive.namelist():
            assert name.isascii()
            if name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
                parser = expat.ParserCreate()
                parser.CharacterDataHandler = words.append
                parser.StartElementHandler = lambda _, given: words.extend(given.values())
                parser.Parse(archive.read(name), True)
    return "".join(words)


@pytest.mark.parametrize("write", [in_body, in_attributes, in_text, in_markdown, as_references])
@pytest.mark.timeout(1800)
def test_every_character_of_a_page_is_in_the_book_or_in_the_ledger(write: Writing) -> None:
    count = 0
    for sheet in sheets():
        book = octavo.convert([write(sheet)], metadata=BOOK)
        written = set(texts_of(book))
        assert not any(NO_CHARACTER.search(one) for one in written)
        told = {one for finding in book.findings for one in finding.before + finding.evidence}
        bad = {one for one in sheet if NO_CHARACTER.search(one)}
        if bad:
            assert "\ufffd" in written
            assert "RDR004" in {finding.code for finding in book.findings}
        mapped = {chr(code) for code in range(0x80, 0xA0)} if write is as_references else set()
        lost = {one for one in sheet if not one.isspace()} - written - told - bad - mapped
        # In an address they are written by their bytes, in Markdown some are marks.
        marks = set("*_`\\~") if write is in_markdown else set()
        assert not lost - marks, sorted(f"U+{ord(one):04X}" for one in lost - marks)[:20]
        count += len(sheet)
    tried(f"characters {getattr(write, '__name__', '')}", count, 14_000)


@pytest.mark.timeout(1800)
def test_every_character_of_titles_and_names_makes_a_sound_book() -> None:
    count = 0
    for sheet in sheets():
        for at in range(0, len(sheet), 900):
            words = "".join(sheet[at : at + 900])
            given = Metadata(
                title=words or "x", subtitle=words, publisher=words, description=words, language="en",
                contributors=(Contributor(words.strip() or "x", "aut"),), subjects=(words,),
            )  # fmt: skip
            book = octavo.convert(
                [page("<p>The sign hung there, and was kept.</p>")], metadata=given
            )
            written = texts_of(book)
            assert not NO_CHARACTER.search(written)
            assert not set(TURNS) & set(written)
            if NO_CHARACTER.search(words) or set(TURNS) & set(words):
                assert "BOK010" in {finding.code for finding in book.findings}
        count += len(sheet)
    tried("characters in metadata", count, 14_000)


@pytest.mark.timeout(1800)
def test_every_character_of_a_file_s_name_makes_a_sound_book_with_a_plain_name() -> None:
    count = 0
    for sheet in sheets():
        for row in rows(sheet):
            name = "".join(row)
            book = octavo.convert(
                [Source(f"{name}.html", b"<p>The sign hung there.</p>", "text/html")]
            )
            assert not NO_CHARACTER.search(book.document.metadata.title)
            made = file_name_of(book.document.metadata.title)
            assert made == made.strip()
            assert not set(made) & set(TURNS) | set(made) & set('/\\:*?"<>|\x00\n\x7f')
            make(book.document, ".json")
            if "\x00" in row:
                texts_of(book)
        count += len(sheet)
    tried("characters in file names", count, 14_000)


def test_half_a_surrogate_pair_costs_one_character_and_not_the_page() -> None:
    book = octavo.convert(["<p>Wörter wie héllo \ud800 und 雨のしおり blieben.</p>"])
    assert "Wörter wie héllo \ufffd und 雨のしおり" in book.document.plain_text()
    assert "RDR004" in {finding.code for finding in book.findings}


def test_a_title_as_long_as_a_book_is_cut_and_that_is_said() -> None:
    given = Metadata(title="Rain " * 1000, description="Rain " * 1000, language="en")
    book = octavo.convert(["<p>The sign hung there.</p>"], metadata=given)
    assert len(book.document.metadata.title) <= 1000
    assert len(book.document.metadata.description) == 5000
    assert [f.message for f in book.findings if f.code == "BOK011"] == [
        "The title has 5,000 characters; it was cut after 1,000."
    ]
