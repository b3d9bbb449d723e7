"""What a PDF of ours owes its reader: all the words in order, an outline, tags, fonts, the same bytes."""

import dataclasses
import hashlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pymupdf
import pytest
from tests.printed_book import sample_book

from octavo.checks.pdf import check_pdf
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Blocks, Figure, Image, Inlines, Note
from octavo.tree.plain import lines_of
from octavo.tree.rewriting import rewrite
from octavo.tree.walk import all_inlines
from octavo.writers.pdf import PrintOptions, write_pdf
from octavo.writers.pdf.geometry import page_of

MODIFIED = datetime(2024, 6, 1, 12, tzinfo=UTC)
WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|[^\W\u3040-\u30ff\u4e00-\u9fff]+")
"""A word, or one ideograph or kana, which a line may break behind."""


def opened(data: bytes) -> Any:
    """Open a PDF with a second reader, which has no types."""
    return pymupdf.open(stream=data)  # type: ignore[no-untyped-call]


@pytest.fixture(scope="module")
def document() -> Document:
    return sample_book()


@pytest.fixture(scope="module")
def data(document: Document) -> bytes:
    return write_pdf(document, modified=MODIFIED).data


@pytest.fixture
def pdf(data: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        yield pdf


@pytest.fixture
def text(data: bytes) -> str:
    """Return the text of the type areas of all pages in the order it is drawn, hyphens taken out."""
    paper = page_of(PrintOptions())
    area = (0, paper.top - 4, paper.width, paper.height - paper.bottom + 4)
    with opened(data) as pages:
        drawn = "".join(page.get_text("text", clip=area) for page in pages)
    return drawn.replace("-\n", "").replace("-", "")


def without_notes(document: Document) -> Document:
    def called(content: Inlines) -> Inlines:
        return tuple(node for node in content if not isinstance(node, Note))

    return rewrite(document, inlines=called)


def missing(expected: str, actual: str) -> list[str]:
    """Return the words of `expected` that `actual` lacks, read side by side; few may be passed over.

    A word with the figures of a footnote's call behind it counts as the word.
    """
    words = [word.casefold() for word in WORD.findall(actual)]
    place, lost = 0, []
    for word in WORD.findall(expected.replace("-", "").casefold()):
        ahead = range(place, min(place + 120, len(words)))
        found = next((at for at in ahead if _same(word, words[at])), None)
        if found is None:
            lost.append(word)
        else:
            place = found + 1
    return lost


def _same(word: str, other: str) -> bool:
    called = word[-1].isalpha() and other.startswith(word) and other[len(word) :].isdecimal()
    return word == other or called


def test_every_word_of_the_book_is_on_its_pages_in_order(document: Document, text: str) -> None:
    body = text[text.index("For whoever keeps the other one") :]
    front, _, rest = without_notes(document).plain_text(headings=True).partition("Foreword")
    assert missing(front, body) == []
    assert missing(rest, body[body.index("Foreword\nThe lamp room") :]) == []


def test_every_word_of_the_footnotes_is_on_its_pages(document: Document, text: str) -> None:
    for note in all_inlines(document):
        if isinstance(note, Note):
            words = " ".join(lines_of(note.blocks))
            start = text.index(words[:20])
            assert missing(words, text[start:]) == []


def test_the_text_layer_keeps_capitals_where_small_capitals_are_set(text: str) -> None:
    assert "The North Light\nA Reckoning" in text
    assert "The lamp room stood at the end of the mole, where" in text
    assert "Matthias Varga" in text


def outline_of(sections: tuple[Section, ...], level: int) -> list[tuple[int, str]]:
    entries = []
    for section in sections:
        entries.append((level, section.label))
        entries += outline_of(section.sections, level + 1)
    return entries


def test_the_outline_is_that_of_the_sections(document: Document, data: bytes) -> None:
    with opened(data) as pages:
        found = [(level, title) for level, title, _ in pages.get_toc()]
    expected = outline_of(document.spine, 1)
    names = {(1, ""): [(1, "Dedication"), (1, "Epigraph")]}
    expected[:2] = names[expected[0]]
    untitled = expected.index((2, ""))
    assert found[untitled][1].startswith("The lamp room stood at the end of the mole")
    expected[untitled] = found[untitled]
    assert found == expected


def test_each_entry_of_the_outline_leads_to_the_page_of_its_heading(data: bytes) -> None:
    with opened(data) as pages:
        for _, title, number in pages.get_toc():
            page = pages[number - 1].get_text("text")
            heading = title.partition(". ")[2] or title.removesuffix("whe…")
            # What the book itself gives no title is called by what it is, and shows no heading.
            shown = "" if title in ("Dedication", "Epigraph") else heading
            assert missing(shown, page) == []
            assert page.strip()


def test_the_contents_give_the_page_of_each_chapter(data: bytes) -> None:
    with opened(data) as pages:
        contents = next(page for page in pages if "Contents" in page.get_text("text"))
        shown = re.findall(r"(\d+)$", contents.get_text("text"), re.MULTILINE)
        at = {title: number - 1 for _, title, number in pages.get_toc()}
        linked = [link["page"] for link in contents.get_links()]
        words = contents.get_text("text").split()
        labels = [page.get_label() for page in pages]
    assert (linked[0], linked[-1]) == (at["Foreword"], at["Afterword"])
    assert (labels[at["Foreword"]], labels[at["One. Oil"]]) == ("vi", "1")
    assert labels[at["Afterword"]] in shown
    assert "vi" in words


def test_front_matter_has_roman_folios_and_the_body_begins_at_1(data: bytes) -> None:
    with opened(data) as pages:
        places = {title: number for _, title, number in pages.get_toc()}
        texts = [page.get_text("text") for page in pages]
    assert texts[places["Foreword"] - 1].endswith("\nvi\n")
    assert texts[places["One. Oil"] - 1] == "One\nOil\n"  # a display page, which is counted
    assert texts[places["1. The Hundred and Fourth Step"] - 1].endswith("\n2\n")


def test_metadata_are_those_of_the_book(pdf: pikepdf.Pdf) -> None:
    assert {key: str(value) for key, value in pdf.docinfo.items()} == {
        "/Title": "The North Light",
        "/Author": "Henrike Asmussen",
        "/Subject": "A keeper counts one step too many.",
        "/Keywords": "Fiction, Lighthouses",
        "/Producer": "octavo, WeasyPrint",
        "/CreationDate": "D:20240301",
        "/ModDate": "D:20240601120000Z",
    }
    assert str(pdf.Root.Lang) == "en"


def test_a_pdf_without_dates_bears_none() -> None:
    document = sample_book()
    undated = dataclasses.replace(document.metadata, date="")
    data = write_pdf(dataclasses.replace(document, metadata=undated)).data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert {"/CreationDate", "/ModDate"} & set(pdf.docinfo.keys()) == set()


def test_it_passes_our_own_check_and_qpdfs(data: bytes, pdf: pikepdf.Pdf) -> None:
    assert check_pdf(data, "sample.pdf") == ()
    assert pdf.check_pdf_syntax() == []


def test_every_font_is_embedded_as_a_subset(pdf: pikepdf.Pdf) -> None:
    fonts: list[Any] = [
        one
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == pikepdf.Name.FontDescriptor
    ]
    assert len(fonts) >= 4
    for font in fonts:
        assert re.match(r"/[A-Z]{6}\+octavo-", str(font.FontName))
        assert "/FontFile2" in font or "/FontFile3" in font


def test_it_opens_nothing_runs_nothing_and_brings_no_files_along(pdf: pikepdf.Pdf) -> None:
    assert {"/OpenAction", "/AA", "/AF", "/Collection"} & set(pdf.Root.keys()) == set()
    assert {"/EmbeddedFiles", "/JavaScript"} & set(pdf.Root.Names.keys()) == set()


def test_it_is_accessible_as_pdf_ua_1_asks(data: bytes, tmp_path: Path) -> None:
    validator = pytest.importorskip("page", reason="page-validation is not installed")
    file = tmp_path / "sample.pdf"
    file.write_bytes(data)
    report = validator.validate_pdf(str(file), profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant


def artifacts(page: Any) -> str:
    """Return how the content of a page that is not read is marked."""
    return " ".join(
        str(instruction.operands[0])
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) == "BDC" and str(instruction.operands[0]) == "/Artifact"
    )


def test_running_heads_and_folios_are_artifacts(data: bytes, pdf: pikepdf.Pdf) -> None:
    with opened(data) as pages:
        texts = [page.get_text("text") for page in pages]
    (recto,) = [
        at
        for at, text in enumerate(texts)
        if text.startswith("The Hundred and Fourth Step\n") and text.endswith("\n3\n")
    ]
    (verso,) = [
        at
        for at, text in enumerate(texts)
        if text.startswith("the north light\n") and text.endswith("\n4\n")
    ]
    assert artifacts(pdf.pages[recto]) == "/Artifact /Artifact"
    assert artifacts(pdf.pages[verso]) == "/Artifact /Artifact"


def kids_of(element: Any) -> list[Any]:
    """Return what stands directly in a structure element: elements, references, content numbers."""
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, Any]]:
    """Give every structure element with its parent."""
    waiting: list[tuple[Any, Any]] = [
        (pdf.Root.StructTreeRoot, kid) for kid in pdf.Root.StructTreeRoot.K
    ]
    while waiting:
        parent, element = waiting.pop()
        if not isinstance(element, pikepdf.Dictionary) or "/S" not in element:
            continue
        yield parent, element
        waiting += [(element, kid) for kid in kids_of(element)]


def test_no_page_content_belongs_to_an_element_outside_the_tree(pdf: pikepdf.Pdf) -> None:
    read = {element.objgen for _, element in elements(pdf)}
    numbers = [
        entry for part in pdf.Root.StructTreeRoot.ParentTree.Kids for entry in list(part.Nums)[1::2]
    ]
    owners = [
        one for entry in numbers for one in (entry if isinstance(entry, pikepdf.Array) else [entry])
    ]
    assert {owner.objgen for owner in owners if owner} <= read


def _is_array(entry: Any) -> bool:
    return isinstance(entry, pikepdf.Array)


def test_list_items_have_a_body(pdf: pikepdf.Pdf) -> None:
    below = {str(kid.S) for parent, kid in elements(pdf) if str(parent.get("/S", "")) == "/LI"}
    assert below == {"/Lbl", "/LBody"}


def test_a_link_is_announced_once(pdf: pikepdf.Pdf) -> None:
    links = [(parent, kid) for parent, kid in elements(pdf) if str(kid.S) == "/Link"]
    assert len(links) > 5
    assert [str(parent.S) for parent, _ in links if str(parent.S) in ("/Link", "/Span")] == []
    annotations = sum(len(page.obj.get("/Annots", [])) for page in pdf.pages)
    assert annotations == len(links)


def test_a_picture_that_only_decorates_is_not_read() -> None:
    def bare(blocks: Blocks) -> Blocks:
        return tuple(
            Figure(Image(block.image.source, "", block.image.resource))
            if isinstance(block, Figure)
            else block
            for block in blocks
        )

    document = rewrite(sample_book(), blocks=bare)
    artifact = write_pdf(document)
    assert "PDF003" not in {finding.code for finding in artifact.findings}
    with pikepdf.open(io.BytesIO(artifact.data)) as pdf:
        assert [str(kid.S) for _, kid in elements(pdf) if str(kid.S) == "/Figure"] == []


BUILD = """
import datetime, hashlib, sys
sys.path.insert(0, sys.argv[1])
from tests.printed_book import sample_book
from octavo.writers.pdf import PrintOptions, write_pdf
from octavo.writers.pdf.geometry import page_of
moment = datetime.datetime(2024, 6, 1, 12, tzinfo=datetime.UTC)
print(hashlib.sha256(write_pdf(sample_book(), modified=moment).data).hexdigest())
"""


def test_another_process_time_zone_folder_and_hash_seed_give_the_same_bytes(
    data: bytes, tmp_path: Path
) -> None:
    environment = {**os.environ, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "77", "LC_ALL": "C"}
    root = str(Path(__file__).parents[2])
    found = subprocess.run(
        [sys.executable, "-c", BUILD, root],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (found.stdout.strip(), found.stderr) == (hashlib.sha256(data).hexdigest(), "")


PLAIN = """
import hashlib
from octavo.tree.build import book, chapter, em, para
from octavo.tree.document import Metadata
from octavo.writers.pdf import write_pdf
artifact = write_pdf(book(Metadata(title="T"), chapter("A", para("Plain and ", em("stressed")))))
print(artifact.findings, hashlib.sha256(artifact.data).hexdigest())
"""

ODD_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>/usr/share/fonts</dir>
<match target="pattern"><edit name="family" mode="assign_replace" binding="strong">
<string>DejaVu Sans</string></edit></match>
<match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit></match>
</fontconfig>
"""


def test_the_machines_fonts_and_their_set_up_do_not_reach_a_book_in_the_books_faces(
    tmp_path: Path,
) -> None:
    odd = tmp_path / "fonts.conf"
    odd.write_text(ODD_FONTS, encoding="utf-8")
    outputs = {
        subprocess.run(
            [sys.executable, "-c", PLAIN],
            env={**os.environ, **changed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for changed in ({}, {"FONTCONFIG_FILE": str(odd), "LANG": "ja_JP.UTF-8", "FC_LANG": "ja"})
    }
    assert [output[:2] for output in outputs] == ["()"]
