"""Real readers open the samples: foliate-js and epub.js in headless Chromium, and PyMuPDF; Ace looks too.

What runs in the browser is installed by npm into `build/readers/` once; without Node.js, npm, a
browser or a registry these tests are skipped, and the reason is said.
"""

import hashlib
import json
import os
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from lxml import etree
from tests.contracts.test_epub_contracts import without_notes
from tests.readers.samples import COUNT, PRINTED, Sample, make_samples

from octavo.app.validators import run_ace
from octavo.app.validators.ace import find_browser
from octavo.tree.ink import text_of_blocks, text_of_document
from octavo.tree.nodes import Block, Heading, Image, Inlines, Note, Paragraph, Ruby, Text
from octavo.tree.rewriting import rewrite
from octavo.tree.text import ink_of
from octavo.tree.walk import all_blocks, all_inlines, runs_of, walk_inlines

HERE = Path(__file__).parent
SHELF = HERE.parents[1] / "build" / "readers"
READERS = ("foliate", "epubjs")
TYPE = "{http://www.idpf.org/2007/ops}type"
PAGES = 20
"""The printed sample has more."""
CUTS = ("Serif normal normal", "Serif normal italic", "Sans-Serif bold normal")
"""Faces that the printed sample cannot do without."""
CALL = "\ue000"
"""Stands where a note is called, for a character that no sample holds."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sample, ...]:
    return make_samples(tmp_path_factory.mktemp("samples"))


@dataclass(frozen=True, slots=True)
class Seen:
    """What one reader showed of one sample."""

    sample: Sample
    shown: Mapping[str, Any]

    @property
    def pages(self) -> list[Mapping[str, Any]]:
        return list(self.shown["pages"])


@pytest.fixture(scope="module")
def seen(samples: tuple[Sample, ...]) -> Mapping[str, tuple[Seen, ...]]:
    """Open every sample in both readers, all in one browser."""
    node, modules, browser = require_node(), install_readers(), require_browser()
    books = [str(sample.path) for sample in samples]
    command = [node, str(HERE / "read.mjs"), str(modules), browser, *books]
    run = subprocess.run(command, capture_output=True, check=False, timeout=500)
    assert run.returncode == 0, run.stderr.decode("utf-8", "replace")
    answer = json.loads(run.stdout)
    return {
        reader: tuple(Seen(sample, answer[str(sample.path)][reader]) for sample in samples)
        for reader in READERS
    }


def require_node() -> str:
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed, so no book was opened in a browser")
    return node


def require_browser() -> str:
    browser = find_browser()
    if not browser:
        pytest.skip("Chromium is not installed, so no book was opened in a browser")
    # Some systems install a stand-in that only asks for another installer.
    run = subprocess.run([browser, "--version"], capture_output=True, check=False, timeout=60)
    if run.returncode != 0:
        pytest.skip(f"{browser} does not start, so no book was opened in a browser")
    return browser


def install_readers() -> Path:
    """Let npm install what `package-lock.json` names, unless it has; return the folder of packages."""
    modules = SHELF / "node_modules"
    lock = HERE / "package-lock.json"
    mark = SHELF / "installed"
    print_of = hashlib.sha256(lock.read_bytes()).hexdigest()
    if mark.is_file() and mark.read_text("utf-8") == print_of:
        return modules
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed, so no book was opened in a browser")
    SHELF.mkdir(parents=True, exist_ok=True)
    for file in (HERE / "package.json", lock):
        shutil.copy(file, SHELF)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    environment = {**os.environ, "npm_config_fetch_timeout": "60000"}
    run = subprocess.run(command, cwd=SHELF, capture_output=True, check=False, env=environment)
    if run.returncode != 0:
        said = run.stderr.decode("utf-8", "replace").strip().splitlines()
        pytest.skip(f"npm could not install the readers: {said[0] if said else run.returncode}")
    mark.write_text(print_of, "utf-8")
    return modules


@pytest.fixture(params=READERS)
def reader(
    request: pytest.FixtureRequest, seen: Mapping[str, tuple[Seen, ...]]
) -> tuple[Seen, ...]:
    books = seen[request.param]
    assert len(books) == COUNT
    return books


def test_a_reader_shows_the_text_of_the_tree_to_the_character(reader: tuple[Seen, ...]) -> None:
    for book in reader:
        shown = ink_of("".join(page["text"] for page in book.pages))
        assert ink_of(text_of_document(without_notes(book.sample.tree))) == shown, book.sample.name


def test_a_reader_shows_every_note_of_the_tree(reader: tuple[Seen, ...]) -> None:
    for book in reader:
        notes = (node for node in all_inlines(book.sample.tree) if isinstance(node, Note))
        expected = Counter(ink_of(text_of_blocks(note.blocks)) for note in notes)
        shown = Counter(ink_of(note) for page in book.pages for note in page["notes"])
        assert expected == shown, book.sample.name


def test_a_reader_opens_every_page_of_the_spine(reader: tuple[Seen, ...]) -> None:
    for book in reader:
        files = [page["file"].rpartition("/")[2] for page in book.pages]
        assert list(spine_of(book.sample.path)) == files


def test_a_reader_lists_the_contents_and_each_entry_leads_somewhere(
    reader: tuple[Seen, ...],
) -> None:
    for book in reader:
        listed = [
            (entry["depth"], entry["label"], entry["href"].rpartition("/")[2])
            for entry in book.shown["contents"]
        ]
        assert list(contents_of(book.sample.path)) == listed
        assert book.shown["lost"] == []


def test_a_reader_finds_title_and_landmarks(reader: tuple[Seen, ...]) -> None:
    for book in reader:
        assert book.shown["title"] == book.sample.tree.metadata.title
        nav = navigation_of(book.sample.path, "landmarks")
        assert [link.get(TYPE) for link in nav.iter("{*}a")] == book.shown["landmarks"]
        assert {"toc", "bodymatter"} <= set(book.shown["landmarks"])


def test_a_reader_lists_the_pages_of_the_book_that_was_printed_too(
    reader: tuple[Seen, ...], request: pytest.FixtureRequest
) -> None:
    knows_figures_alone = request.node.callspec.params["reader"] == "epubjs"
    for book in reader:
        listed = book.shown["pageList"]
        if book.sample.name == PRINTED:
            nav = navigation_of(book.sample.path, "page-list")
            folios = [link.text for link in nav.iter("{*}a")]
            if knows_figures_alone:  # it takes the name of a page for a number, iii for none
                folios = [folio if folio.isdecimal() else "NaN" for folio in folios]
            assert folios == listed
            assert len(listed) > PAGES
        else:
            assert listed == []
        assert book.shown["lostPages"] == []


def test_a_reader_loads_every_face_that_a_book_brings_and_a_page_uses(
    reader: tuple[Seen, ...],
) -> None:
    for book in reader:
        faces = [face for page in book.pages for face in page["fonts"]]
        if book.sample.name == PRINTED:
            assert {f"Octavo {cut}: loaded" for cut in CUTS} <= set(faces)
            bare = [page for page in book.pages if ink_of(page["text"]) and not page["fonts"]]
            assert bare == []
        assert [face for face in faces if not face.endswith(": loaded")] == []


def test_a_reader_tells_of_no_error(reader: tuple[Seen, ...]) -> None:
    assert {book.sample.name: book.shown["errors"] for book in reader if book.shown["errors"]} == {}


def test_ace_finds_no_barrier(samples: tuple[Sample, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    require_node()
    monkeypatch.chdir(install_readers().parent)
    monkeypatch.setenv("PUPPETEER_EXECUTABLE_PATH", require_browser())
    for sample in samples:
        if "kepub" not in sample.name:  # the same pages: their spans say nothing to anybody
            verdict = run_ace(sample.path)
            assert (verdict.ran, verdict.findings) == ("Ace 1.4.6", ()), sample.name


def test_pymupdf_reads_every_paragraph_in_order(samples: tuple[Sample, ...]) -> None:
    for sample in samples:
        with pymupdf.open(sample.path) as shown:  # type: ignore[no-untyped-call]
            shown.layout(width=4000, height=4000, fontsize=10)  # so that hardly a line is broken
            letters = pymupdf.TEXT_PRESERVE_WHITESPACE  # and no ligatures
            text = ink_of("".join(page.get_text(flags=letters) for page in shown))
        at = 0
        for words in paragraphs_of(sample):
            found = text.find(words, at)
            assert found >= 0, f"{sample.name}: {words[:60]}"
            at = found + len(words)


def paragraphs_of(sample: Sample) -> Iterator[str]:
    """Give the ink of the running paragraphs and headings, in pieces between the calls of notes."""

    def calls_marked(content: Inlines) -> Inlines:
        return tuple(Text(CALL) if isinstance(node, Note) else node for node in content)

    for block in all_blocks(rewrite(sample.tree, inlines=calls_marked)):
        if isinstance(block, Paragraph | Heading) and _is_plain(block):
            yield from filter(None, ink_of(text_of_blocks((block,))).split(CALL))


def _is_plain(block: Block) -> bool:
    """Tell whether a block is set as its text stands: no pictures, and no reading beside the line."""
    apart = (Image, Ruby)
    return not any(isinstance(node, apart) for run in runs_of(block) for node in walk_inlines(run))


def spine_of(path: Path) -> Iterator[str]:
    """Give the files of the spine, by their bare names."""
    with zipfile.ZipFile(path) as archive:
        package = etree.fromstring(archive.read("EPUB/content.opf"))
    files = {item.get("id"): item.get("href") for item in package.iter("{*}item")}
    for step in package.iter("{*}itemref"):
        yield files[step.get("idref")].rpartition("/")[2]


def contents_of(path: Path) -> Iterator[tuple[int, str, str]]:
    """Give depth, words and address of each entry of the navigation document."""
    for link in navigation_of(path, "toc").iter("{*}a"):
        depth = sum(parent.tag.endswith("}ol") for parent in link.iterancestors())
        yield depth, " ".join("".join(link.itertext()).split()), link.get("href")


def navigation_of(path: Path, kind: str) -> Any:
    """Return the list of a kind in the navigation document: `toc`, `landmarks`, `page-list`."""
    with zipfile.ZipFile(path) as archive:
        nav = etree.fromstring(archive.read("EPUB/text/nav.xhtml"))
    (found,) = (node for node in nav.iter("{*}nav") if node.get(TYPE) == kind)
    return found
