"""Addresses of links to the web, for a page that nobody can touch."""

from octavo.tree.build import book, chapter, em, heading, link, note, para
from octavo.tree.document import Document, Metadata
from octavo.tree.ink import text_of_document
from octavo.writers.pdf.web_notes import with_web_notes
from octavo.writers.xhtml.heads import with_head_ids, with_heads
from octavo.writers.xhtml.outline import outline
from octavo.writers.xhtml.pages import contents_list
from octavo.writers.xhtml.setting import print_setting


def made(*blocks: object) -> Document:
    return with_web_notes(book(Metadata(), chapter("T", *blocks)))  # type: ignore[arg-type]


def test_an_address_that_the_words_do_not_say_stands_in_a_note() -> None:
    shown = made(para("See ", link("https://sker.example/log/", em("the log")), "."))
    same = book(
        Metadata(),
        chapter(
            "T",
            para(
                "See ",
                link("https://sker.example/log/", em("the log")),
                note("https://sker.example/log/"),
                ".",
            ),
        ),
    )
    assert shown == same


def test_an_address_that_the_words_say_and_a_place_in_the_book_need_none() -> None:
    blocks = (
        para(link("https://www.sker.example/log/", "sker.example/log")),
        para(link("mailto:ann@sker.example", "Ann@sker.example")),
        para(link("#there", "there")),
    )
    document = book(Metadata(), chapter("T", *blocks))
    assert with_web_notes(document) is document


def test_in_a_note_it_stands_in_brackets_and_mail_without_its_scheme() -> None:
    shown = made(para("Ask", note(para("or ", link("mailto:ann@sker.example", "write"), "!")), "."))
    assert shown == book(
        Metadata(),
        chapter(
            "T",
            para(
                "Ask",
                note(para("or ", link("mailto:ann@sker.example", "write"), " (ann@sker.example)!")),
                ".",
            ),
        ),
    )


def test_a_heading_is_called_in_the_contents_as_before() -> None:
    shown = made(heading(link("https://sker.example", "The Log")), "It was kept.")
    assert "https://sker.example" in text_of_document(shown)
    shown = with_head_ids(shown)
    divisions = outline(shown)
    listed = contents_list(with_heads(divisions), print_setting(shown, divisions, {}), deep=True)
    assert "The Log" in listed
    assert "sker" not in listed
