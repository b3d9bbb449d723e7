"""Links in a printed book that say on which page what they lead to is."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from tests.printed_book import running_text

from octavo.app.validators import run_page_validation
from octavo.tree.build import book, em, link, note, para
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.tree.nodes import Heading, Text
from octavo.writers.pdf import galleys
from octavo.writers.pdf.options import PrintOptions
from octavo.writers.pdf.writer import write_pdf
from octavo.writers.xhtml.references import open_brackets

PAGES = PrintOptions("A6", names_pages=True)
LONG = running_text(2)


def section(title: str, *blocks: object, **more: object) -> Section:
    return Section(tuple(blocks), title=(Text(title),), id=title.lower(), **more)  # type: ignore[arg-type] # a test's


def referring(language: str = "en") -> Document:
    """Return a book whose first chapter leads to all others, and to what stands before and behind the link in it."""
    links = [link(f"#{name}", name) for name in ("before", "one", "two", "evening", "three")]
    told = para("See ", *[one for each in links for one in (each, ", ")], "and so on.")
    evening = Heading((Text("Evening"),), id="evening")
    preface = section("Before", *LONG, para(link("#two", "two")), role=Role.PREFACE)
    chapters = (
        section("One", *LONG, told, *LONG, evening, *LONG),
        section("Two", *LONG, para("(See ", link("#three", em("three")), " too.)")),
        section("Three", para("So.", note(para(link("#one", "one"), "."))), *LONG),
    )
    return Document(Metadata(title="T", language=language), (preface,), chapters)


def said(data: bytes) -> tuple[str, dict[str, str]]:
    """Return the words of a PDF without white space, and the printed number of the page where each section begins."""
    shown: Any = pymupdf.open(stream=data)  # type: ignore[no-untyped-call]
    words = "".join("".join(page.get_text().split()) for page in shown)
    places = {title: shown[page - 1].get_label() for _, title, page in shown.get_toc()}
    return words, places


def test_each_says_the_page_that_what_it_leads_to_stands_on() -> None:
    words, places = said(write_pdf(referring(), options=PAGES).data)
    shown = re.search(
        r"Seebefore\(page(\w+)\),one\(page(\w+)\),two\(page(\w+)\),even-?ing\(page(\w+)\),three\(page(\w+)\)",
        words,
    )
    assert shown
    before, one, two, evening, three = shown.groups()
    assert (before, one, two, three) == (
        places["Before"],
        places["One"],
        places["Two"],
        places["Three"],
    )
    assert before.isalpha()  # the front matter has figures of its own
    assert int(one) < int(evening) < int(two)
    assert f"(Seethree,page{three}too.)" in words
    assert f"one(page{one})." in words


@pytest.mark.parametrize(
    ("language", "form"), [("ja", "（{}ページ）"), ("hu", "({}.oldal)"), ("zh", "（第{}页）")]
)
def test_it_says_so_in_the_words_of_the_book(language: str, form: str) -> None:
    words, places = said(write_pdf(referring(language), options=PAGES).data)
    assert f"two{form.format(places['Two'])}" in words


def test_a_title_and_a_link_out_of_the_book_say_none() -> None:
    title = (Text("See "), link("#two", "two"))
    body = Section((para(link("https://sker.example", "the log")),), title=title, id="one")
    document = book(Metadata(title="T"), body, section("Two", *LONG))
    words, _ = said(write_pdf(document, options=PAGES).data)
    assert "(page" not in words


def test_they_break_no_rule_of_pdf_ua(tmp_path: Path) -> None:
    file = tmp_path / "book.pdf"
    file.write_bytes(write_pdf(referring(), options=PAGES).data)
    assert run_page_validation(file).findings == ()


def test_the_same_book_has_the_same_bytes() -> None:
    assert write_pdf(referring(), options=PAGES).data == write_pdf(referring(), options=PAGES).data


def test_numbers_that_do_not_come_to_rest_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(galleys, "_ROUNDS", 1)
    monkeypatch.setattr(galleys, "_CHARACTERS", 10_000_000)  # numbers of one figure are likely
    document = referring()
    many = [one for at in range(1200) for one in (link("#three", f"three{at}"), ", ")]
    body = (section("One", para(*many), *LONG), *document.body_matter[1:])
    artifact = write_pdf(Document(document.metadata, (), body), options=PAGES)
    assert [one.code for one in artifact.findings if one.code == "PDF015"]


def test_what_stands_for_numbers_at_first_is_about_as_wide_as_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rounds: list[int] = []
    again = galleys.Galleys._set_some

    def counting(self: galleys.Galleys, chosen: Sequence[Any], folios: Mapping[str, int]) -> Any:
        rounds.append(len(chosen))
        return again(self, chosen, folios)

    monkeypatch.setattr(galleys.Galleys, "_set_some", counting)
    write_pdf(referring(), options=PAGES)
    assert len(rounds) == 2


def test_brackets_are_counted() -> None:
    assert [open_brackets(words) for words in ("a (b", "c) d", "（e", "(f)")] == [1, -1, 1, 0]
