import hashlib
import io
import os
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.tables.DefaultTable import DefaultTable  # type: ignore[import-untyped]

from octavo.tree.build import book, chapter, em, para, scene_break
from octavo.tree.document import Document, Metadata
from octavo.writers.epub import write_epub
from octavo.writers.epub.fonts import characters_in, characters_put_in_by, subset
from octavo.writers.epub.options import EpubOptions
from octavo.writers.typefaces import SERIF, TYPEFACES

MODIFIED = datetime(2024, 5, 6, tzinfo=UTC)
TALE = book(
    Metadata(title="Fog & Oil", language="en"),
    chapter("Ålesund", para("“Who?” — ", em("φως"), " 港"), scene_break(), "x < y", number="7"),
)


@cache
def written(style: str) -> bytes:
    return write_epub(
        TALE, modified=MODIFIED, options=EpubOptions(style=style, embed_fonts=True)
    ).data


def opened(style: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(written(style)))


def fonts_in(style: str) -> dict[str, Any]:
    archive = opened(style)
    return {
        name.rpartition("/")[2]: TTFont(io.BytesIO(archive.read(name)))
        for name in archive.namelist()
        if name.endswith(".ttf")
    }


def test_the_characters_of_a_book_are_those_that_are_seen() -> None:
    page = "<html><head><title>Z</title></head><body class='q'>\n<p>a&amp;b é</p></body></html>"
    assert characters_in(page.encode()) == set("\na&b é")
    assert characters_put_in_by('[a="z"] { content: "\\2666\\FE0E  !" / "" }') == set("♦ !")


def test_no_face_travels_unless_it_is_asked_for() -> None:
    archive = zipfile.ZipFile(io.BytesIO(write_epub(TALE, modified=MODIFIED).data))
    assert not [name for name in archive.namelist() if "font" in name]
    assert b"font-face" not in archive.read("EPUB/css/book.css")


@pytest.mark.parametrize(
    ("style", "families"),
    [("classic", ["serif"]), ("modern", ["sans-serif", "serif"]), ("plain", ["serif"])],
)
def test_a_style_brings_the_faces_it_is_set_in(style: str, families: list[str]) -> None:
    cuts = ("bold", "bold-italic", "regular", "regular-italic")
    assert set(fonts_in(style)) == {f"{name}-{cut}.ttf" for name in families for cut in cuts}
    opf = opened(style).read("EPUB/content.opf").decode()
    assert opf.count('media-type="font/ttf"') == 4 * len(families)
    sheet = opened(style).read("EPUB/css/book.css").decode()
    assert sheet.count("@font-face") == 4 * len(families)
    assert 'body { font-family: "Octavo Serif", serif; }' in sheet
    assert ('font-family: "Octavo Sans-Serif", sans-serif;' in sheet) == (style == "modern")


@pytest.mark.parametrize("style", ["classic", "modern", "plain"])
def test_the_faces_hold_the_characters_of_the_book_and_no_others(style: str) -> None:
    archive = opened(style)
    pages = [archive.read(name) for name in archive.namelist() if name.endswith("xhtml")]
    sheet = archive.read("EPUB/css/book.css").decode()
    seen = characters_put_in_by(sheet).union(*map(characters_in, pages))
    wanted = {ord(one) for one in seen}
    assert {ord(one) for one in "“Who?”—φωςÅ7x<y&"} <= wanted
    for name, font in fonts_in(style).items():
        kind, _, cut = name.removesuffix(".ttf").rpartition("serif-")
        face = TYPEFACES["sans-serif" if kind else "serif"]
        full = face.cut(bold="bold" in cut, italic="italic" in cut)
        assert set(font.getBestCmap()) == wanted & set(TTFont(io.BytesIO(full)).getBestCmap())
        assert len(written(style)) < 250_000


def test_what_the_face_lacks_is_left_to_the_reading_system_and_said() -> None:
    artifact = write_epub(TALE, modified=MODIFIED, options=EpubOptions(embed_fonts=True))
    (finding,) = artifact.findings
    assert (finding.code, finding.evidence) == ("STY003", "♦ U+2666, 港 U+6E2F")


def test_a_cut_face_has_a_name_of_its_own_and_says_whose_it_is() -> None:
    names = TTFont(io.BytesIO(subset(SERIF.cut(), frozenset("ab"), "Octavo Serif Regular")))["name"]
    assert names.getDebugName(1) == "Octavo Serif Regular"
    assert names.getDebugName(6) == "Octavo-Serif-Regular"
    assert "Adobe" in names.getDebugName(0)
    assert "SIL Open Font License" in names.getDebugName(13)


def test_a_table_that_cannot_be_cut_is_dropped_without_a_word_to_the_terminal(
    capfd: pytest.CaptureFixture[str],
) -> None:
    font = TTFont(io.BytesIO(SERIF.cut()))
    font["FFTM"] = DefaultTable("FFTM")
    font["FFTM"].data = b"\0" * 28
    whole = io.BytesIO()
    font.save(whole)
    assert "FFTM" not in TTFont(io.BytesIO(subset(whole.getvalue(), frozenset("ab"), "x")))
    assert capfd.readouterr() == ("", "")


def test_small_capitals_are_cut_along() -> None:
    font = TTFont(io.BytesIO(subset(SERIF.cut(), frozenset("ab"), "x")))
    features = {one.FeatureTag for one in font["GSUB"].table.FeatureList.FeatureRecord}
    assert "smcp" in features


def test_the_bytes_are_the_same_in_another_process() -> None:
    program = (
        "import sys; sys.path.insert(0, '.'); import hashlib;"
        "from tests.unit.writers.test_epub_fonts import written;"
        "print(hashlib.sha256(written('modern')).hexdigest())"
    )
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(written("modern")).hexdigest()


@pytest.mark.parametrize("embed", [False, True])
def test_an_epub_is_made_without_the_setter_of_print(embed: bool) -> None:
    program = (
        "import sys; from datetime import datetime; from octavo.tree.build import book, chapter;"
        "from octavo.tree.document import Metadata; from octavo.writers.epub import write_epub;"
        "from octavo.writers.epub.options import EpubOptions;"
        "from octavo.writers.sheets import OwnSheet;"
        "write_epub(book(Metadata(title='x'), chapter('y', 'z')), modified=datetime(2024, 1, 1),"
        f" options=EpubOptions(css=(OwnSheet('a', 'p {{ margin: 0 }}'),), embed_fonts={embed}, draw_cover=False));"
        "assert not {'weasyprint', 'pikepdf', 'pydyf'} & set(sys.modules);"
        f"assert ('fontTools' in sys.modules) == {embed}"
    )
    path = {"PYTHONPATH": ":".join(sys.path)}
    run = subprocess.run(
        [sys.executable, "-c", program], env=path, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_a_book_without_a_word_has_faces_all_the_same() -> None:
    assert write_epub(Document(), modified=MODIFIED, options=EpubOptions(embed_fonts=True)).data
