"""The proof shows every word of the pages once, those that go struck out, and runs nothing."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

import pytest
from bs4 import BeautifulSoup, Tag
from tests.manuscript_folder import SCRAPED

import octavo
from octavo.app.catalog import scraped_passes, typography_pass
from octavo.app.inspect import inspect
from octavo.app.proof import proof_of
from octavo.findings.codes import CODES
from octavo.passes.choices import Choices
from octavo.readers.source import Source
from octavo.tree.origin import Origin

COUNTED = Source(
    "page.txt",
    b"The lamp in the harbour office burned until three. 0\n"
    b"Then somebody put it out, and nobody would say who. 2\n"
    b"There were wet footprints on the stairs, leading up. 0\n"
    b"None of them led down, which was the odd thing. 1\n"
    b"The night watchman shook his head and went home. 0\n"
    b"Ida stayed until it was light, and looked at the door. 0\n",
    "text/plain",
)
PAGE = Source("page.html", SCRAPED.encode(), "text/html")
HOSTILE = Source(
    "<img src=x onerror=alert(1)>.html",
    SCRAPED.replace("Home", "&lt;script>alert(1)&lt;/script>")
    .replace("The Lamp", "&lt;b onload='x'> &quot;&amp;amp;")
    .replace("wet footprints", "&lt;/div>&lt;style>*{display:none}")
    .replace("Share", "x&#8238;y&#8203;z&lt;!--")
    .encode(),
    "text/html",
)
STALE = CODES["CHR013"].found(Origin("<s>.toml", line=3), message="The block “<i>” is stale.")


def parsed(*sources: Source) -> BeautifulSoup:
    return BeautifulSoup(proof_of(list(inspect(sources)), [STALE]), "html5lib")


def texts(soup: BeautifulSoup, selector: str) -> Iterator[str]:
    return (node.get_text() for node in soup.select(selector))


def test_what_stays_is_plain_and_what_goes_is_struck_out_with_its_reason() -> None:
    soup = parsed(PAGE)
    assert next(texts(soup, ".kept")).startswith("The lamp in the harbour office")
    assert len(soup.select(".kept")) == 3
    (menu,) = (one for one in soup.select("details.gone") if "Library" in one.get_text())
    summary = menu.find("summary")
    assert isinstance(summary, Tag)
    assert summary.get_text() == "Home Library CHR004"
    evidence = next(one.evidence for one in octavo.clean(PAGE).findings if one.code == "CHR004")
    assert f"Evidence: {evidence}." in str(summary["title"])
    assert f"Evidence: {evidence}." in [span.get_text() for span in menu.select(".why span")]


def test_a_counter_is_struck_out_in_its_line() -> None:
    lines = parsed(COUNTED).select(".kept")
    assert [line.select("del")[0].get_text() for line in lines] == ["0", "2", "0", "1", "0", "0"]
    assert lines[0].get_text().startswith("The lamp in the harbour office burned until three. 0")


@pytest.mark.parametrize("source", [PAGE, COUNTED, HOSTILE])
def test_every_character_that_was_read_stands_on_the_proof(source: Source) -> None:
    cleaned = octavo.clean(source)
    soup = parsed(source)
    for mark in soup.select(".unseen"):
        mark.replace_with(chr(int(mark.get_text().replace("U+", "0x"), 0)))
    for apart in soup.select(".code, .why, ins"):
        apart.decompose()
    shown = Counter("".join("".join(texts(soup, ".page")).replace("→", "").split()))
    ledger = octavo.open_ledger(cleaned)
    title = sum(one.added for one in ledger.findings if one.code in {"STR002", "BOK005"})
    assert shown.total() == ledger.kept - title + ledger.removed


def test_the_key_counts_each_reason_and_each_can_be_hidden() -> None:
    soup = parsed(PAGE, COUNTED)
    key = {row.select(".code")[0].get_text(): row for row in soup.select(".key li")}
    counts = {code: row.select(".count")[0].get_text() for code, row in key.items()}
    assert counts["CHR005"] == "6"
    assert len(soup.select("main details.CHR005")) == 6
    style = str(soup.select("style")[0].string)
    assert all(f"body:has(#show-{code}:not(:checked)) main .{code}" in style for code in key)


def test_the_contents_lead_to_every_page_and_say_what_stays_and_goes() -> None:
    soup = parsed(PAGE, COUNTED)
    ledger = octavo.open_ledger(octavo.clean(PAGE))
    rows = [[cell.get_text() for cell in row.select("td")] for row in soup.select("tbody tr")]
    assert rows[0] == ["Chapter 1: The Lamp", f"{ledger.kept:,}", f"{ledger.removed:,}"]
    for link in soup.select("tbody a"):
        assert len(soup.select(str(link["href"]))) == 1


def test_nothing_of_a_page_becomes_markup_and_nothing_is_fetched() -> None:
    soup = parsed(HOSTILE)
    assert soup.select("script, img, b, i, s, iframe, link, base, object") == []
    assert len(soup.select("style")) == 1
    attributes = {name for node in soup.find_all(True) for name in node.attrs}
    assert not [name for name in attributes if name.startswith("on")]
    assert all(str(node["href"]).startswith("#") for node in soup.select("[href]"))
    policy = soup.select("meta[http-equiv]")[0]
    assert policy["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert "<script>alert(1)</script>" in "".join(texts(soup, ".gone"))
    assert "<img src=x onerror=alert(1)>.html" in "".join(texts(soup, ".place"))


def test_what_has_no_shape_is_named_where_it_goes() -> None:
    assert set(texts(parsed(HOSTILE), ".unseen")) == {"U+202E", "U+200B"}


def test_pages_from_which_nothing_goes_say_so() -> None:
    source = Source("1.md", b"# The Lamp\n\nIt burned.\n", "text/markdown")
    assert "Nothing would be removed." in list(texts(parsed(source), ".sums"))[1]


def test_every_rule_that_takes_words_has_a_colour_of_its_own() -> None:
    style = (files("octavo.app") / "proof.css").read_text("utf-8")
    hues = dict(re.findall(r"\.([A-Z]{3}\d{3}) \{ --hue: (\d+); \}", style))
    steps = (*scraped_passes(Choices(drop=("x",), notes="drop")), typography_pass())
    told = {"CHR014", "STR006", "STR007", "STR010", "STR014"}  # say something and change no word
    assert {code for step in steps for code in step.codes} - told <= set(hues)
    assert len(set(hues.values())) == len(hues)


def test_what_is_said_of_no_page_stands_before_the_pages_with_what_to_do() -> None:
    unread = CODES["RDR018"].found(Origin("pages"), message="Not read in this folder: “b/”.")
    soup = BeautifulSoup(proof_of(list(inspect([PAGE])), [STALE, unread]), "html5lib")
    first, second = soup.select("main > section")
    assert first["id"] == "beside"
    assert second["id"] == "page-1"
    stale, item = texts(soup, "#beside li")
    assert stale == "CHR013 The block “<i>” is stale. (<s>.toml:3)"
    assert item.startswith(
        "RDR018 Not read in this folder: “b/”. (pages)If they belong to the book"
    )


def test_warnings_on_a_page_stand_open_above_its_folded_notes() -> None:
    links = "".join(f'<li><a href="{at}.html">Chapter {at}: Fog</a></li>' for at in range(1, 30))
    listing = Source("list.html", f"<h1>Salt</h1><ul>{links}</ul>".encode(), "text/html")
    soup = BeautifulSoup(proof_of(list(inspect([listing]))), "html5lib")
    (warning,) = texts(soup, "#page-1 div.notes li")
    assert warning.startswith("CHR036 The page lists 29 chapters")
    assert "--drop CHR036" in warning
    assert not soup.select("details.notes[open]")
    assert len(soup.select("details.notes li")) >= 29


def test_each_warning_leads_to_its_pages_first() -> None:
    empty = Source("empty.html", b"", "text/html")
    soup = parsed(COUNTED, PAGE, *(replace(empty, name=f"empty{at}.html") for at in range(8)))
    (warned,) = soup.select(".contents .warned li")
    summary = warned.find("summary")
    assert isinstance(summary, Tag)
    assert summary.get_text() == f"RDR017 {CODES['RDR017'].rule} 8"
    assert [link["href"] for link in warned.select("a")] == [f"#page-{at}" for at in range(3, 11)]
    assert soup.select(".warned details[open]") == []  # so many are folded away
    (one,) = parsed(PAGE, empty).select(".warned details[open] a")
    assert (one["href"], one.get_text()) == ("#page-2", "empty.html")
    assert parsed(PAGE).select(".warned") == []
