"""What others wrote to break parsers and sanitizers makes sound books, and loses no character."""

import html
import io
import json
import time
from collections.abc import Iterable, Iterator
from typing import Final

import pikepdf
import pytest
from tests.hostile.corpora import LISTS, html_of_html5lib
from tests.hostile.inert import (
    SAFE,
    demand_inert,
    demand_inert_json,
    demand_inert_markdown,
)
from tests.soak import extent, tried

import octavo
from octavo.app.deliver import make
from octavo.findings.errors import OctavoError
from octavo.readers.source import Source
from octavo.tree.document import Contributor, Metadata

SECONDS: Final = 10
STORY: Final = "<p>The harbour was quiet that night, and the lamp burned until three.</p>"


@pytest.mark.timeout(600)
def test_html5lib_s_pages_make_inert_books() -> None:
    pages = html_of_html5lib()[:: extent(12, 1)]
    for page in pages:
        demand_inert(octavo.convert([f"<body>{STORY}{page}"]).document)
    tried("pages of html5lib as books", len(pages), 100)


def pages_of(payload: str) -> Iterator[Source]:
    """Give pages of HTML, Markdown and plain text that have a string wherever there is a place for it."""
    held, line = html.escape(payload), " ".join(payload.split())
    page = (
        f"<h1>{held}</h1>{STORY}<p>{held}</p><p><a href='{held}'>A door</a> <img src='{held}' "
        f"alt='{held}' id='{held}'></p><div class='{held}'>{payload}</div>"
    )
    text = (
        f"---\nauthor: {json.dumps(line)}\n---\n# {line}\n\nRain. {payload}\n\n![x]({payload}) "
        f"![{line}](<{line}>) [a door]({payload})\n\n> `{line}` [x][1] ^[{line}]\n\n[1]: {line}\n"
    )
    kinds = {"html": page, "markdown": text, "plain": f"{payload}\n\nRain fell.\n"}
    for kind, words in kinds.items():
        yield Source("page", words.encode("utf-8", "surrogatepass"), f"text/{kind}", "utf-8")


def demand_of_each(payloads: Iterable[str]) -> int:
    """Put each string wherever a page and a title can have it; return how many times that was."""
    count = 0
    for payload in payloads:
        given = Metadata(title=payload, contributors=(Contributor(payload, "aut"),), language="en")
        for source in pages_of(payload):
            began = time.process_time()
            try:
                document = octavo.convert([source], metadata=given).document
                demand_inert(document)
                demand_inert_markdown(make(document, ".md").data.decode())
                demand_inert_json(make(document, ".json").data.decode())
            except OctavoError as error:
                if error.exit_code == OctavoError.exit_code:  # a fault of ours
                    raise
            assert time.process_time() - began < SECONDS, payload
            count += 1
    return count


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", LISTS)
def test_strings_that_attack_make_inert_books(name: str) -> None:
    strings_of, least = LISTS[name]
    strings = strings_of()
    assert len(strings) >= least
    done = demand_of_each(strings[:: extent(max(1, len(strings) // 15), 1)])
    tried(f"books of strings of {name}", done, 45)


def chapter_of(at: int, payload: str) -> Source:
    """Return a page with a string in its text and as an address, beside an address that is good."""
    if at % 2:
        page = f"# {at}\n\nRain. [A door](<{payload}>) [{at}](http://a.example/{at}) {payload}"
        return Source(f"{at}.md", page.encode("utf-8", "surrogatepass"), "text/markdown", "utf-8")
    held = html.escape(payload)
    door = f"<p>It was {at}, and <a href='{held}'>a door</a> stood open to {held}.</p>"
    page = f"<h1>Chapter {at}</h1>{STORY}{door}{STORY}<p>Nobody went in.{payload}</p>"
    return Source(f"{at}.html", page.encode("utf-8", "surrogatepass"), "text/html", "utf-8")


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_printed_book_of_such_strings_does_nothing() -> None:
    """One PDF of a chapter for each: what acts stands in one as well as in many."""
    lists = [strings_of() for strings_of, _ in LISTS.values()]
    strings = [one for each in lists for one in each[:: max(1, len(each) // extent(12, 300))]]
    pages = [chapter_of(at, one) for at, one in enumerate(strings)]
    book = octavo.convert(pages, metadata=Metadata(title="T", language="en"))
    with pikepdf.open(io.BytesIO(make(book.document, ".pdf").data)) as pdf:
        acting = {key for one in pdf.objects if isinstance(one, pikepdf.Dictionary)
                  for key in one.keys() & {"/JS", "/AA", "/OpenAction", "/EmbeddedFiles", "/Launch"}}  # fmt: skip
        actions = [one.A for page in pdf.pages for one in page.get("/Annots", []) if "/A" in one]
        addresses = [str(action.URI) for action in actions if action.S == "/URI"]
        kinds = {str(action.S) for action in actions}
    assert acting == set()
    assert kinds <= {"/URI", "/GoTo"}
    assert all(SAFE.match(address) for address in addresses)
    assert len(addresses) >= len(strings) // 4  # a quotation mark that is left open swallows some
    tried("chapters of strings that attack in one PDF", len(strings), 75)
