"""A Kobo book is the same book, its sentences numbered."""

import io
import re
import zipfile
from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from tests.contracts.novella import novella
from tests.soak import extent
from tests.strategies import documents

from octavo.checks.epub import check_epub
from octavo.tree.build import book, chapter, em, note, para, ruby
from octavo.tree.document import Document, Metadata
from octavo.tree.nodes import Preformatted
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions
from octavo.writers.xhtml.sentences import split_sentences

MODIFIED = datetime(2024, 1, 2, tzinfo=UTC)


def pages(document: Document, *, kobo: bool) -> dict[str, bytes]:
    data = write_epub(
        document, modified=MODIFIED, options=EpubOptions(draw_cover=False, kobo=kobo)
    ).data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return {name: archive.read(name) for name in names}


def text_of(page: bytes) -> str:
    """Return the text of a page's body, white space between blocks apart."""
    body = etree.fromstring(page).find("{*}body")
    return re.sub(r"\n+", "\n", "".join(body.itertext())).strip()


def body_of(*paragraphs: object) -> str:
    """Return the mark-up of the one chapter that holds `paragraphs`, from its heading on."""
    document = book(Metadata(language="en"), chapter("Fog", *paragraphs))  # type: ignore[arg-type]
    page = pages(document, kobo=True)["EPUB/text/s0001.xhtml"].decode()
    return page[page.index("<h1") : page.index("</section>")]


def span(number: str, words: str) -> str:
    return f'<span class="koboSpan" id="kobo.{number}">{words}</span>'


def test_every_sentence_stands_in_a_span_with_the_numbers_of_its_block_and_its_own() -> None:
    set_page = body_of("It was cold. Was it? “Yes!” he said.", "It was.")
    assert f'<span class="title">{span("1.1", "Fog")}</span>' in set_page
    sentences = ("It was cold. ", "Was it? ", "“Yes!” ", "he said.")
    expected = "".join(span(f"2.{at}", words) for at, words in enumerate(sentences, 1))
    assert f"<p>{expected}</p>" in set_page
    assert f"<p>{span('3.1', 'It was.')}</p>" in set_page


def test_a_sentence_is_split_where_mark_up_begins_and_space_alone_gets_no_span() -> None:
    set_page = body_of(para("He ", em("did"), " ", em("not"), "."))
    assert f"<em>{span('2.2', 'did')}</em> <em>{span('2.3', 'not')}</em>" in set_page


def test_ruby_and_notes_are_numbered_too() -> None:
    set_page = body_of(para(ruby("灯台", "とうだい"), note("A lighthouse.")))
    assert f"<rt>{span('2.2', 'とうだい')}</rt>" in set_page
    assert span("3.1", "A lighthouse.") in set_page


def test_a_page_stands_in_kobos_wrappers_and_has_its_style_sheet() -> None:
    page = pages(novella(), kobo=True)["EPUB/text/s0004.xhtml"]
    root = etree.fromstring(page)
    (columns,) = root.find("{*}body").iterchildren()
    (inner,) = columns.iterchildren()
    assert (columns.get("id"), inner.get("id")) == ("book-columns", "book-inner")
    sheets = [link.get("href") for link in root.iter("{*}link")]
    assert sheets == ["../css/book.css", "../css/kobo.css"]


@settings(max_examples=extent(60, 300), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_the_text_is_that_of_the_plain_book_to_the_character(document: Document) -> None:
    plain, numbered = pages(document, kobo=False), pages(document, kobo=True)
    assert {name: text_of(page) for name, page in plain.items()} == {
        name: text_of(page) for name, page in numbered.items()
    }


@settings(max_examples=extent(30, 200), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_a_kobo_book_passes_our_own_checks_and_has_the_text_of_its_tree(document: Document) -> None:
    data = write_epub(
        document, modified=MODIFIED, options=EpubOptions(draw_cover=False, kobo=True)
    ).data
    codes = {finding.code for finding in check_epub(data, "x.kepub.epub", tree=document)}
    assert codes <= {"CHK010"}


@given(st.text(alphabet="ab .!?…:\n”’)。」\u3000", max_size=60))
def test_split_sentences_joined_are_the_text_again(text: str) -> None:
    assert "".join(split_sentences(text)) == text


def test_generated_pages_and_what_is_set_as_typed_have_their_spans_too() -> None:
    document = book(
        Metadata(title="Fog & Co", language="en", rights="Free."),
        chapter("Fog", Preformatted("one.\n\n  two <b>")),
    )
    made = pages(document, kobo=True)
    title = made["EPUB/text/title-page.xhtml"].decode()
    assert f'<h1 class="title">{span("1.1", "Fog &amp; Co")}</h1>' in title
    work = f"<cite>{span('2.1', 'Fog &amp; Co')}</cite>"
    assert work in made["EPUB/text/colophon.xhtml"].decode()
    first, second = span("2.1", "one.\n\n  "), span("2.2", "two &lt;b&gt;")
    assert f"<pre>{first}{second}</pre>" in made["EPUB/text/s0001.xhtml"].decode()
