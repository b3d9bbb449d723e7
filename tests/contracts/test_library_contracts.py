"""The two writers of the front door take what the command line takes: a style, sheets of one's own, faces."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import pymupdf
import pytest
from tests.kept_epubcheck import messages_on
from tests.sabotage import saved_pages

import octavo
from octavo.readers.source import Source
from octavo.tree.build import book, chapter

BOOK = book(octavo.Metadata(title="Fog", language="en"), chapter("Fog", "The lamp burned."))


def sheet_of(path: Path) -> str:
    return zipfile.ZipFile(io.BytesIO(path.read_bytes())).read("EPUB/css/book.css").decode()


@pytest.mark.slow
def test_write_epub_takes_sheets_and_faces(tmp_path: Path) -> None:
    sheet, path = tmp_path / "my.css", tmp_path / "fog.epub"
    sheet.write_text("p { margin: 1px }\n@import 'x.css';\n")
    findings = octavo.write_epub(BOOK, path, style="modern", css=[sheet], embed_fonts=True)
    assert [one.code for one in findings] == ["STY001"]
    assert sheet_of(path).endswith("p {\n  margin: 1px;\n}\n")
    with zipfile.ZipFile(path) as archive:
        fonts = [name for name in archive.namelist() if name.startswith("EPUB/fonts/")]
        package = archive.read("EPUB/content.opf").decode()
    assert len(fonts) == 8
    assert '<meta property="ibooks:specified-fonts">true</meta>' in package
    assert messages_on(path) == []


@pytest.mark.slow
def test_write_pdf_takes_sheets(tmp_path: Path) -> None:
    sheet, path = tmp_path / "my.css", tmp_path / "fog.pdf"
    sheet.write_text(".chapter > p { text-transform: uppercase }")
    octavo.write_pdf(BOOK, path, page="A5", css=[str(sheet)])
    with pymupdf.open(path) as shown:  # type: ignore[no-untyped-call]
        assert "THE LAMP BURNED." in "".join(page.get_text() for page in shown)


@pytest.mark.slow
def test_write_pdf_prints_as_it_is_asked_to(tmp_path: Path) -> None:
    """A sheet of 6 × 9 in with a bleed of 3 mm and crop marks outside it, its text in 14 pt, its first page numbered 101."""
    options = octavo.PrintOptions(
        "6x9", type_size=14, bleed="3mm", marks=True, press=True, first_page=101
    )
    octavo.write_pdf(BOOK, tmp_path / "fog.pdf", page=options)
    with pymupdf.open(tmp_path / "fog.pdf") as shown:  # type: ignore[no-untyped-call]
        page = next(page for page in shown if "The lamp burned." in page.get_text())
        assert (page.trimbox.width, page.trimbox.height) == pytest.approx((432, 648), abs=0.1)
        assert page.bleedbox.width == pytest.approx(432 + 2 * 8.504, abs=0.1)
        assert page.mediabox.width > page.bleedbox.width
        assert page.get_label() == "101"
        sizes = {
            round(span["size"])
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
            if "The lamp burned." in span["text"]
        }
    assert sizes == {14}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"trim": 5}, "trim is a str"),
        ({"type_size": "10pt"}, "type_size is a number of points"),
        ({"marks": 1}, "marks is a bool"),
        ({"first_page": 0}, "begin at 1"),
        ({"first_page": True}, "first_page is a whole number"),
        ({"limits": None}, "limits is a Limits"),
        ({"bleed": "3"}, "not a length with a unit"),
    ],
)
def test_wrong_print_options_are_told_when_they_are_made(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(octavo.UsageError, match=told):
        octavo.PrintOptions(**wrong)


def test_write_epub_makes_a_book_for_kobo_of_a_name_that_says_so(tmp_path: Path) -> None:
    octavo.write_epub(BOOK, tmp_path / "fog.kepub.epub")
    with zipfile.ZipFile(tmp_path / "fog.kepub.epub") as archive:
        assert b"koboSpan" in archive.read("EPUB/text/s0001.xhtml")


def test_a_sheet_that_is_missing_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(octavo.ReadError, match=r"my\.css"):
        octavo.write_epub(BOOK, tmp_path / "fog.epub", css=[tmp_path / "my.css"])
    with pytest.raises(octavo.UsageError, match="list of paths"):
        octavo.write_epub(BOOK, tmp_path / "fog.epub", css="my.css")
    with pytest.raises(octavo.UsageError, match="list of paths"):
        octavo.write_epub(BOOK, tmp_path / "fog.epub", css=Path("my.css"))  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_a_program_has_its_books_made_in_confined_processes(tmp_path: Path) -> None:
    pages = saved_pages(tmp_path / "pages", 3, marked=0)
    limits = octavo.Limits(attributes=100)
    with octavo.confined(1, limits) as executor:
        made = octavo.convert(pages, executor=executor, options=octavo.Options(limits=limits))
    assert made == octavo.convert(pages)
    assert {one.name for one in octavo.means_of_confinement()} == {
        "files", "ways out", "memory", "time",
    }  # fmt: skip


def test_limits_that_isolate_are_kept_to_without_an_executor(tmp_path: Path) -> None:
    pages = saved_pages(tmp_path / "pages", 2, marked=0)
    cramped = octavo.Options(limits=octavo.Limits(isolate=True, worker_memory=1))
    with pytest.raises(octavo.OctavoError, match="worker processes cannot be made ready"):
        octavo.convert(pages, options=cramped)
    isolated = octavo.Options(limits=octavo.Limits(isolate=True))
    assert octavo.convert(pages, options=isolated) == octavo.convert(pages)


def test_nobody_else_is_taken_for_confined() -> None:
    limits = octavo.Limits(isolate=True)
    page = Source("fog", b"<p>The lamp burned.</p>", "text/html", limits=limits)
    with ThreadPoolExecutor(1) as threads:
        with pytest.raises(octavo.UsageError, match="has none of them"):
            octavo.convert([page], executor=threads)
        with pytest.raises(octavo.UsageError, match="has none of them"):
            octavo.convert(["x"], executor=threads, options=octavo.Options(limits=limits))
    with pytest.raises(octavo.UsageError, match="clean works in this process"):
        octavo.clean(page)


def test_a_crew_that_sets_no_pdfs_says_so(tmp_path: Path) -> None:
    with (
        octavo.confined(1, prints=False) as executor,
        pytest.raises(octavo.UsageError, match="sets no PDFs"),
    ):
        octavo.write_pdf(BOOK, tmp_path / "fog.pdf", executor=executor)


@pytest.mark.parametrize("wrong", [None, 0, 1.5, b"x", [], {}, object()])
def test_an_argument_of_another_type_is_told_in_words(wrong: Any, tmp_path: Path) -> None:
    path = tmp_path / "fog.epub"
    calls: list[Callable[[], object]] = [
        lambda: octavo.write_epub(wrong, path),
        lambda: octavo.write_pdf(wrong, path.with_suffix(".pdf")),
        lambda: octavo.write_markdown(wrong, path.with_suffix(".md")),
        lambda: octavo.write_text(wrong, path.with_suffix(".txt")),
        lambda: octavo.write_json(wrong, path.with_suffix(".json")),
        lambda: octavo.write_epub(BOOK, wrong),
        lambda: octavo.write_text(BOOK, wrong),
        lambda: octavo.write_epub(BOOK, path, style=wrong),
        lambda: octavo.write_epub(BOOK, path, css=[wrong]),
        lambda: octavo.write_epub(BOOK, path, embed_fonts=wrong),
        lambda: octavo.write_pdf(BOOK, path.with_suffix(".pdf"), page=wrong),
        lambda: octavo.clean("The lamp burned.", choices=wrong),
        lambda: octavo.Options(images=wrong),
        lambda: octavo.Options(smart_typography=wrong),
        lambda: book(wrong),
        lambda: octavo.Options(limits=wrong),
        lambda: octavo.load_profile(wrong),
        lambda: octavo.write_profile(wrong, path),
        lambda: octavo.Limits(document_size=wrong if wrong != 0 else -5),
        lambda: octavo.Limits(isolate=wrong),
    ]
    if wrong is not None:
        calls += [
            lambda: octavo.clean("The lamp burned.", profile=wrong),
            lambda: octavo.clean("The lamp burned.", media_type=wrong),
            lambda: octavo.convert(["The lamp burned."], metadata=wrong),
            lambda: octavo.convert(["The lamp burned."], options=wrong),
            lambda: octavo.convert(["The lamp burned."], executor=wrong),
        ]
    for call in calls:
        with pytest.raises(octavo.UsageError):
            call()
    assert list(tmp_path.iterdir()) == []


def test_a_bare_title_is_not_metadata() -> None:
    with pytest.raises(octavo.UsageError, match="metadata is a Metadata, and not of") as told:
        book("Fog", chapter("Fog"))  # type: ignore[arg-type]
    assert told.value.hint == 'write book(Metadata("The Title"), …)'


@pytest.mark.parametrize("wrong", [-1, 0, True, 1.5])
def test_a_limit_is_a_whole_number_from_one_on(wrong: Any) -> None:
    for name in ("attributes", "document_size", "title_length", "chapter_seconds"):
        with pytest.raises(
            octavo.UsageError, match=f"limits.{name.replace('_', '-')} must be a whole"
        ):
            octavo.Limits(**{name: wrong})


def test_a_sheet_that_is_missing_is_sought_from_the_current_folder(tmp_path: Path) -> None:
    with pytest.raises(octavo.ReadError) as told:
        octavo.write_epub(BOOK, tmp_path / "fog.epub", css=["no.css"])
    assert told.value.hint == "check the path; it starts from the current folder"


SPEAKING: Final = """
import logging, sys
logging.basicConfig(level=logging.INFO)
import octavo
from octavo.tree import book, chapter
octavo.write_pdf(book(octavo.Metadata(title="Fog"), chapter("Fog", "It lifted.")), sys.argv[1])
logging.getLogger("weasyprint").warning("heard")
"""


def test_nothing_is_said_in_a_program_that_listens_to_everything(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SPEAKING, str(tmp_path / "fog.pdf")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == "WARNING:weasyprint:heard\n"


WRITTEN: Final = octavo.Document(
    octavo.Metadata("Fog", language="en"), body_matter=(chapter("Fog", "It lifted."),)
)


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (octavo.write_epub, "a.epub"),
        (octavo.write_pdf, "a.pdf"),
        (octavo.write_markdown, "a.md"),
        (octavo.write_text, "a.txt"),
        (octavo.write_json, "a.json"),
    ],
)
def test_into_an_open_file_the_same_bytes_are_written(
    tmp_path: Path, write: Callable[..., object], name: str
) -> None:
    write(WRITTEN, tmp_path / name)
    data = (tmp_path / name).read_bytes()
    memory = io.BytesIO(b"")
    memory.write(b"before ")
    write(WRITTEN, memory)
    assert memory.getvalue() == b"before " + data
    with (tmp_path / "unbuffered").open("wb", buffering=0) as raw:
        write(WRITTEN, raw)
        assert not raw.closed
    assert (tmp_path / "unbuffered").read_bytes() == data


def test_what_is_not_an_open_file_for_bytes_is_told(tmp_path: Path) -> None:
    with pytest.raises(octavo.UsageError, match="opened for text"):
        octavo.write_epub(WRITTEN, io.StringIO())  # type: ignore[arg-type]
    closed = (tmp_path / "closed").open("wb")
    closed.close()
    with pytest.raises(octavo.WriteError, match="closed file"):
        octavo.write_epub(WRITTEN, closed)
    with pytest.raises(octavo.UsageError, match="target is a path"):
        octavo.write_epub(WRITTEN, 1)  # type: ignore[arg-type]
