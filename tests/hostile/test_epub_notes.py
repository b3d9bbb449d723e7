"""Notes that call each other without end, and contents that nest without end, cost a book neither its text nor much time."""

import time

import pytest
from tests.unit.readers.test_epub import FILES, NCX, PAGE, source

from octavo.app.pages import clean_page
from octavo.findings.errors import ReadError
from octavo.findings.ledger import open_ledger

PAGE_OF_NOTES = "OEBPS/Text/b_split_000.xhtml"
SECONDS = 20


def call(number: int, times: int = 1) -> str:
    return f"<a epub:type='noteref' href='#n{number}'>{number}</a>" * times


def note(number: int, words: str) -> str:
    return f"<aside epub:type='footnote' id='n{number}'><p>Lamp {number}. {words}</p></aside>"


ENDLESS = {
    "two in each of forty": [note(at, call(at + 1, 2)) for at in range(40)],
    "a chain of 2,000": [note(at, call(at + 1)) for at in range(2000)],
    "a chain of 2,000, the last first": [note(at, call(at + 1)) for at in reversed(range(2000))],
    "each calls the one before": [note(at, call(at - 1) + call(at - 1)) for at in range(1, 100)],
}


def page(body: str) -> str:
    return PAGE.format(body).replace("<html", "<html xmlns:epub='http://www.idpf.org/2007/ops'", 1)


@pytest.mark.parametrize("chain", ENDLESS)
def test_notes_that_call_notes_without_end_stay_links_in_notes(chain: str) -> None:
    begun = time.monotonic()
    text = f"<p>The lamps{call(0)} were out{call(1)}.</p>" + "".join(ENDLESS[chain])
    outcome = clean_page(source(FILES | {PAGE_OF_NOTES: page(text)}))
    assert open_ledger(outcome).balances
    assert f"Lamp {len(ENDLESS[chain]) - 1}." in outcome.document.plain_text()
    assert time.monotonic() - begun < SECONDS


@pytest.mark.parametrize(
    "notes",
    [call(1, 3000) + note(1, "word " * 8000), call(1, 3000) + note(1, call(2, 3000)) + note(2, "")],
    ids=["a long one", "one that calls many"],
)
def test_a_note_that_is_called_too_often_is_an_error_that_names_its_limit(notes: str) -> None:
    begun = time.monotonic()
    with pytest.raises(ReadError, match="come to more than 64 MiB") as caught:
        clean_page(source(FILES | {PAGE_OF_NOTES: page(f"<p>Out.{notes}</p>")}))
    assert "limits.document-size" in caught.value.hint
    assert time.monotonic() - begun < SECONDS


def test_contents_that_nest_without_end_make_a_book() -> None:
    point = '<navPoint><navLabel><text>Two</text></navLabel><content src="Text/a.xhtml#two"/>'
    deep = NCX.replace("</navMap>", point * 150 + "</navPoint>" * 150 + "</navMap>")
    outcome = clean_page(source(FILES | {"OEBPS/toc.ncx": deep}))
    assert open_ledger(outcome).balances
