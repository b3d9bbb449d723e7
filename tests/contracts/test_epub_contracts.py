"""What an EPUB of ours owes its reader: the text, all of it, in a book that validators have no word against."""

import html
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from xml.parsers import expat

import html5lib
import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.contracts.novella import novella
from tests.kept_epubcheck import messages_on
from tests.soak import extent
from tests.strategies import documents

from octavo.app.validators import EpubCheck
from octavo.checks.epub import check_epub
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import Image, Inlines, Note
from octavo.tree.rewriting import rewrite
from octavo.tree.text import ink_of
from octavo.tree.walk import all_inlines
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions
from octavo.writers.pdf import write_pdf
from octavo.writers.xhtml.outline import every, outline
from octavo.writers.xhtml.setting import Folios

MODIFIED = datetime(2024, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Read:
    """The ink of a book as read back: the running text, and that of its notes."""

    text: str
    notes: str


class _Reader:
    """Gathers the author's ink from a page: no calls, no way back, no parentheses round a reading."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.notes: list[str] = []
        self._silent = 0
        self._in_notes = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        role = attributes.get("role")
        silent = name in {"head", "rp"} or role in {"doc-noteref", "doc-backlink"}
        self._silent += bool(self._silent or silent)
        self._in_notes += bool(self._in_notes or attributes.get("class") == "notes")
        self.words(attributes.get("alt", ""))

    def end(self) -> None:
        self._silent -= bool(self._silent)
        self._in_notes -= bool(self._in_notes)

    def words(self, words: str) -> None:
        if not self._silent:
            (self.notes if self._in_notes else self.text).append(words)

    def read(self) -> Read:
        return Read(ink_of("".join(self.text)), ink_of("".join(self.notes)))


def pages(data: bytes) -> Iterator[bytes]:
    """Give the pages that set a section, in reading order; what octavo adds is left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.startswith("EPUB/text/s0"):
                yield archive.read(name)


def read_as_xml(data: bytes) -> Read:
    reader = _Reader()
    for page in pages(data):
        parser = expat.ParserCreate()
        parser.StartElementHandler = reader.start
        parser.EndElementHandler = lambda _: reader.end()
        parser.CharacterDataHandler = reader.words
        parser.Parse(page, True)
    return reader.read()


def read_as_html(data: bytes) -> Read:
    reader = _Reader()
    for page in pages(data):
        tree = html5lib.parse(page.decode(), treebuilder="dom", namespaceHTMLElements=False)
        _walk(tree.documentElement, reader)
    return reader.read()


def _walk(node: object, reader: _Reader) -> None:
    for child in node.childNodes:  # type: ignore[attr-defined]
        if child.nodeType == child.TEXT_NODE:
            reader.words(child.data)
        elif child.nodeType == child.ELEMENT_NODE:
            reader.start(child.tagName, dict(child.attributes.items()))
            _walk(child, reader)
            reader.end()


def without_notes(document: Document) -> Document:
    def keep(content: Inlines) -> Inlines:
        return tuple(node for node in content if not isinstance(node, Note))

    return rewrite(document, inlines=keep)


def epub(document: Document, *, kobo: bool = False, lists_sections: bool = False) -> bytes:
    options = EpubOptions(draw_cover=False, kobo=kobo, lists_sections=lists_sections)
    return write_epub(document, modified=MODIFIED, options=options).data


@settings(max_examples=extent(60, 400), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_the_text_of_the_book_is_the_text_of_the_document(document: Document) -> None:
    """Running text in order, to the character; with the notes, every character as often."""
    data = epub(document)
    found = read_as_xml(data)
    assert ink_of(text_of_document(without_notes(document))) == found.text
    assert Counter(ink_of(text_of_document(document))) == Counter(found.text + found.notes)
    assert found == read_as_html(data)


def test_the_notes_of_the_novella_stand_in_order_behind_its_sections() -> None:
    expected = (
        "Shingle,notsand:nothingatSkerissoft.Aproverbsaysso too.Drawnfrommemory.Whichwehavenotkept."
    )
    assert ink_of(expected) == read_as_xml(epub(novella())).notes


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_the_same_document_gives_the_same_bytes(document: Document) -> None:
    assert write_epub(document, modified=MODIFIED) == write_epub(
        replace(document), modified=MODIFIED
    )


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents(), st.booleans())
def test_our_own_checks_find_only_pictures_that_nobody_described(
    document: Document, deep: bool
) -> None:
    nameless = any(isinstance(node, Image) and node.alt is None for node in all_inlines(document))
    made = epub(document, lists_sections=deep)
    expected = {"CHK010"} if nameless else set()
    assert expected == {finding.code for finding in check_epub(made, "x")}


def test_another_reader_shows_the_same_contents() -> None:
    with pymupdf.open(stream=epub(novella()), filetype="epub") as shown:  # type: ignore[no-untyped-call]
        contents = [(level, title) for level, title, _ in shown.get_toc()]
        text = "".join(page.get_text() for page in shown)
    expected = [
        (1, "Dedication"),
        (1, "Epigraph"),
        (1, "I. The Keeper"),
        (2, "1. Moscow, Which Is a Boat"),
        (2, "2. The Inventory"),
        (1, "II. The Light"),
        (2, "3"),
        (2, "There is no name for the hour after that."),
        (3, "A Postscript"),
        (1, "Afterword"),
    ]
    assert expected == contents
    assert "Begin reading" not in text


@pytest.fixture(scope="module")
def epubcheck() -> Iterator[EpubCheck]:
    """Return EPUBCheck, awake: from the second book on it takes a third of a second."""
    with EpubCheck() as checker:
        yield checker


@pytest.mark.slow
@pytest.mark.parametrize("name", ["novella.epub", "novella.kepub.epub", "deep.epub"])
def test_epubcheck_has_no_word_against_the_novella(
    epubcheck: EpubCheck, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(epub(novella(), kobo="kepub" in name, lists_sections="deep" in name))
    verdict = epubcheck.check(path)
    assert (verdict.ran, verdict.findings) == ("EPUBCheck 5.3.0", ())


def as_if_printed(document: Document) -> Folios:
    """Return pages as print would give them: one begins every hundred characters, some are empty."""
    anchors = [division.anchor for division in every(outline(document))]
    return {
        anchor: tuple((max(0, at * 50 - 50), str(1 + 9 * section + at)) for at in range(9))
        for section, anchor in enumerate(anchors)
    }


BOOKS = extent(50, 200)
"""Books that are drawn for EPUBCheck."""


@pytest.mark.slow
@pytest.mark.timeout(1800)
@settings(
    max_examples=BOOKS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(documents(max_sections=6), st.booleans(), st.booleans(), st.sampled_from([250_000, 600]))
def test_epubcheck_has_no_word_against_any_book(
    tmp_path: Path, document: Document, vertical: bool, kobo: bool, longest: int
) -> None:
    """Nor a hint: with a cover, lines that run down, chapters cut small, pages of print."""
    writing = "vertical" if vertical else ""
    document = replace(document, metadata=replace(document.metadata, writing=writing))
    path = tmp_path / ("book.kepub.epub" if kobo else "book.epub")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("octavo.writers.epub.typesetting.LONGEST", longest)
        made = write_epub(
            document,
            modified=MODIFIED,
            options=EpubOptions(kobo=kobo),
            places=as_if_printed(document),
        )
        path.write_bytes(made.data)
    assert messages_on(path) == []


@pytest.mark.slow
def test_pages_begin_where_those_of_the_pdf_of_the_same_build_do(tmp_path: Path) -> None:
    printed = write_pdf(novella(), modified=MODIFIED)
    path = tmp_path / "novella.epub"
    path.write_bytes(write_epub(novella(), modified=MODIFIED, places=printed.places).data)
    assert messages_on(path) == []
    with (
        zipfile.ZipFile(path) as archive,
        pymupdf.open(stream=printed.data, filetype="pdf") as pdf,  # type: ignore[no-untyped-call]
    ):
        nav = archive.read("EPUB/text/nav.xhtml").decode()
        begun = re.findall(r'<a href="(s[^"#]*)#page\.([0-9a-z]+)">\2</a>', nav)
        pages = {page.get_label(): "".join(page.get_text().split()) for page in pdf}
        *told, _ = [label for label in pages if label.isdecimal() and pages[label].strip(label)]
        assert [page for _, page in begun if page.isdecimal()] == told  # and the colophon's own
        for name, page in begun:
            _, _, rest = archive.read(f"EPUB/text/{name}").decode().partition(f'id="page.{page}"')
            words = re.sub(r"<[^>]*>", " ", rest.partition(">")[2]).split()[1:4]
            assert html.unescape("".join(words)) in pages[page].replace("-", ""), (page, words)
