"""What turns the direction of writing turns nothing beside it: measured in a browser, read in a PDF."""

import io
import json
import re
import subprocess
import zipfile
from pathlib import Path

import pymupdf
import pytest
from tests.manuscript_folder import build, manuscript_folder

import octavo
from octavo.app.deliver import make
from octavo.app.pages import clean_page
from octavo.app.validators.ace import find_browser
from octavo.findings.finding import Outcome
from octavo.readers.source import Source
from octavo.tree.document import Metadata

RLO, LRO, RLI = "\u202e\u202d\u2067"
MEASURE = """
<script>
for (const block of document.querySelectorAll("p, h1, li")) {
  const seen = [], walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), range = document.createRange();
  while (walker.nextNode()) [...walker.currentNode.data].forEach((one, at) => {
    range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width) seen.push([box.top, box.left, one]);
  });
  block.dataset.seen = seen.sort((a, b) => a[1] - b[1]).map(one => one[2]).join("");
}
</script>
"""
"""Gives each block the characters it shows, from left to right."""


def bound(text: str, language: str) -> Outcome:
    source = Source("page.md", text.encode(), "text/markdown", "utf-8")
    return octavo.convert([source], metadata=Metadata(title="T", language=language))


def shown(book: Outcome, folder: Path, attributes: str = "") -> list[str]:
    """Return what a browser shows of each block of the book's pages, from left to right."""
    browser = find_browser()
    if browser is None:
        pytest.skip("no browser is installed")
    with zipfile.ZipFile(io.BytesIO(make(book.document, ".epub").data)) as archive:
        pages = [archive.read(name).decode() for name in archive.namelist() if ".xhtml" in name]
    bodies = "".join(re.findall(r"<body[^>]*>(.*)</body>", page, re.DOTALL)[0] for page in pages)
    head = '<!doctype html><meta charset="utf-8"><style>body { font: 12px monospace }</style>'
    file = folder / "pages.html"
    file.write_text(f"{head}<body{attributes}>{bodies}{MEASURE}", "utf-8")
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", file.as_uri()]
    run = subprocess.run(command, capture_output=True, timeout=60, check=True)
    return re.findall(r'data-seen="([^"]*)"', run.stdout.decode())


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("en", f"The *lamp {RLO}was* out", "The lamp saw out"),
        ("he", f"המנורה *{LRO}כבתה* שחר", "רחש כבתה הרונמה"),
        ("ar", f"المصباح *{LRO}عند* فجر", "رجف عند حابصملا"),
    ],
    ids=["hostile English", "Hebrew", "Arabic"],
)
def test_a_turn_is_shown_inside_its_element_only(
    tmp_path: Path, language: str, words: str, expected: str
) -> None:
    turned = "" if language == "en" else ' dir="rtl"'
    book = bound(f"# {words}\n\nA[^1] b.\n\n[^1]: {words}\n", language)
    seen = shown(book, tmp_path, turned)
    assert seen.count(expected) == 2  # the chapter's title, and its line in the contents
    note = f"1 {expected}" if language == "en" else f"{expected} 1"
    assert seen.count(note) == 1


def test_print_turns_no_line_but_the_one_with_the_turn() -> None:
    pages = [f"<h1>Chapter {at}: Salt {RLO}smoke</h1><p>The {RLI}sea.</p><p>It rained all day.</p>"
             for at in (1, 2)]  # fmt: skip
    book = octavo.convert(pages, metadata=Metadata(title="T", language="en"))
    with pymupdf.open(stream=make(book.document, ".pdf").data) as pdf:  # type: ignore[no-untyped-call]
        text = " ".join(page.get_text().replace("\n", " ") for page in pdf)
    assert text.count("It rained all day.") == 2
    assert text.count("Chapter 1 Salt") == 2


def test_text_that_is_shown_in_another_order_is_told_and_stays() -> None:
    book = bound(f"# Fog\n\nSend it to {RLO}kraM\u202c, she said.\n", "en")
    (finding,) = [one for one in book.findings if one.code == "CHR026"]
    assert finding.message == (
        "1 control overrides the direction of writing; what is stored in the first place is "
        "“Send it to kraM, she said.”."
    )
    assert f"{RLO}kraM\u202c" in book.document.plain_text()


def test_what_was_mended_is_told_with_the_line_it_stands_on() -> None:
    page = (
        f"# F{RLO}og\n\nIt was {RLO}cold.\n\n> so *da{RLI}rk*\n\n- `ra{RLO}in`\n\n"
        f"![a l{RLO}amp](a.png)\n\n| a |\n|---|\n| w{RLO}et |\n\nSo.[^1]\n\n[^1]: Fine.\n\n"
        f"    Or n{RLO}ot.\n\n```\nx {RLO}\n```\n"
    )
    found = clean_page(Source("fog.md", page.encode(), "text/markdown")).findings
    lines = sorted(one.origin.line for one in found if one.code == "STR008" and one.origin)
    assert lines == [1, 3, 5, 7, 9, 13, 19, 21]


def test_titles_names_and_file_names_hold_no_turn_and_this_is_told() -> None:
    given = Metadata(title=f"Salt {RLO}and smoke", language="en")
    book = octavo.convert(["<p>It rained all day.</p>"], metadata=given)
    assert book.document.metadata.title == "Salt and smoke"
    assert [one.evidence for one in book.findings if one.code == "BOK010"] == ["U+202E"]


def test_the_title_and_the_number_of_a_part_turn_nothing_beside_them(tmp_path: Path) -> None:
    toml = f"""
        [book]
        title = "T"
        [[part]]
        title = "Salt {RLO}and smoke"
        number = "I{RLI}"
        chapters = ["a.md"]
        [[part]]
        title = "{RLO}Nobody"
        chapters = ["b.md"]
        [build]
        formats = ["json"]
    """
    folder = manuscript_folder(tmp_path / "m", toml, {"a.md": "# Fog\n\nRain.", "b.md": "<!-- -->"})
    result = build(folder)
    told = [one.after for one in result.findings if one.code == "STR008"]
    assert told == ["\u202c", "\u2069"]
    made = json.loads((folder / "dist" / "t.json").read_text("utf-8"))
    (part,) = made["document"]["body_matter"]
    assert part["number"] == f"I{RLI}\u2069"
    assert part["title"][0]["text"] == f"Salt {RLO}and smoke\u202c"
