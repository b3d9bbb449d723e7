"""Faces that a style brings: what `style.toml` may say, what a file must be, what is drawn that it lacks."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from fontTools.ttLib import TTFont, newTable  # type: ignore[import-untyped]
from fontTools.ttLib.tables.DefaultTable import DefaultTable  # type: ignore[import-untyped]

from octavo.findings.errors import UsageError
from octavo.tree.build import book, chapter, note, para
from octavo.tree.document import Metadata
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions
from octavo.writers.pdf import write_pdf
from octavo.writers.pdf.fonts.faces import fount_for
from octavo.writers.pdf.fonts.features import with_features
from octavo.writers.pdf.fonts.glyphs import characters_of
from octavo.writers.stylesheets import open_style
from octavo.writers.typefaces import SERIF, TYPEFACES, Typeface

SANS = TYPEFACES["sans-serif"]
CUTS = {
    "regular": (False, False),
    "italic": (False, True),
    "bold": (True, False),
    "bold-italic": (True, True),
}
TALE = book(
    Metadata(title="The Ferry", language="en"),
    chapter("Wick", para("The lamp burned.", note("For a year."), " Nobody paid."), number="1"),
)


def changed(data: bytes, change: Callable[[Any], object]) -> bytes:
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    change(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def plainer(font: Any) -> None:
    """Take away all that a face substitutes, and give it tables that old faces have."""
    del font["GSUB"]
    font["FFTM"] = DefaultTable("FFTM")
    font["FFTM"].data = b"\0" * 28


def keep_latin(font: Any) -> None:
    for table in font["cmap"].tables:
        table.cmap = {point: name for point, name in table.cmap.items() if point < 0x250}


def style_of(
    folder: Path,
    face: Typeface,
    change: Callable[[Any], object] = lambda _: None,
    of: str = "serif",
) -> str:
    """Write a style with a face; its files lie in a folder of its own."""
    (folder / "faces").mkdir()
    lines = [f"[faces.{of}]"]
    for cut, (bold, italic) in CUTS.items():
        data = changed(face.cut(bold=bold, italic=italic), change)
        (folder / "faces" / f"{cut}.ttf").write_bytes(data)
        lines.append(f'{cut} = "faces/{cut}.ttf"')
    (folder / "style.toml").write_text("\n".join(lines) + "\n")
    return str(folder)


def test_a_style_sets_its_own_face_in_print_and_what_it_lacks_in_octavos(tmp_path: Path) -> None:
    style = open_style(style_of(tmp_path, SANS, keep_latin))
    fount = fount_for("Lamp φως", ("en",), face=style.faces["serif"])
    assert (fount.families, fount.findings) == (("octavo-text", "octavo-spare"), ())
    assert "φ" not in characters_of(fount.faces[0].data)
    assert open_style("classic").faces["serif"] == SERIF


def test_small_capitals_and_raised_figures_are_drawn_for_a_face_without() -> None:
    assert with_features(SERIF.cut(), "lamp") is SERIF.cut()
    font = TTFont(io.BytesIO(with_features(changed(SERIF.cut(), plainer), "lß1’É")))
    names = font.getBestCmap()
    small, capital, figure = (f"{names[ord('l')]}.smcp", names[ord("L")], f"{names[ord('1')]}.sups")
    assert f"{names[ord('ß')]}.smcp" not in font.getGlyphOrder()
    assert 0.6 < font["glyf"][small].yMax / font["glyf"][capital].yMax < 0.85
    assert font["glyf"][figure].yMin > 0.3 * font["glyf"][capital].yMax
    features = {one.FeatureTag: one.Feature for one in font["GSUB"].table.FeatureList.FeatureRecord}
    assert set(features) == {"smcp", "sups"}
    (lookup,) = features["smcp"].LookupListIndex
    found = font["GSUB"].table.LookupList.Lookup[lookup].SubTable[0].mapping
    assert found == {names[ord("l")]: small}


def test_a_book_in_a_plain_face_of_ones_own_is_read_as_it_was_written(tmp_path: Path) -> None:
    style = style_of(tmp_path, SANS, plainer)
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    artifact = write_pdf(TALE, style=style, modified=moment)
    assert artifact.findings == ()
    assert artifact.data == write_pdf(TALE, style=style, modified=moment).data
    with pymupdf.open(stream=artifact.data) as pdf:  # type: ignore[no-untyped-call]
        page = next(page for page in pdf if "burned" in page.get_text())
        spans = [
            span
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
        ]
        assert "The lamp burned.1 Nobody paid." in page.get_text().replace("\u2060", "").replace(
            "\n", ""
        )
        assert {span["font"] for span in spans if "Nobody" in span["text"]} == {"octavo-text"}


def test_an_epub_gets_the_face_of_its_style(tmp_path: Path) -> None:
    options = EpubOptions(style=style_of(tmp_path, SANS), embed_fonts=True)
    artifact = write_epub(TALE, modified=datetime(2026, 3, 1, tzinfo=UTC), options=options)
    with zipfile.ZipFile(io.BytesIO(artifact.data)) as archive:
        face = TTFont(io.BytesIO(archive.read("EPUB/fonts/serif-regular.ttf")))
    whole = TTFont(io.BytesIO(SANS.cut()))
    assert face["hmtx"][face.getBestCmap()[ord("m")]][0] == whole["hmtx"]["m"][0]


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("faces = 1", "style.toml:1: faces is no table"),
        ('[faces.script]\nregular = "a.ttf"', "style.toml:1: faces.script means nothing there"),
        ('[faces.serif]\nitalics = "a.ttf"', "style.toml:2: a face has no cut italics"),
        ("[faces.serif]\nbold = 7", "style.toml:2: bold = 7 names no file in the folder"),
        ('[faces.serif]\nbold = "../a.ttf"', "style.toml:2: bold = '../a.ttf' names no file"),
        ('[faces.serif]\nbold = "/a.ttf"', "style.toml:2: bold = '/a.ttf' names no file"),
        ('[faces.serif]\nbold = "a.ttf"', "faces.serif lacks regular, italic, bold-italic"),
    ],
)
def test_what_a_style_says_wrongly_of_its_faces_is_told_with_the_line(
    tmp_path: Path, toml: str, message: str
) -> None:
    (tmp_path / "style.toml").write_text(toml + "\n")
    with pytest.raises(UsageError) as caught:
        open_style(str(tmp_path))
    assert message in str(caught.value)


def restricted(font: Any) -> None:
    font["OS/2"].fsType = 2


def variable(font: Any) -> None:
    font["fvar"] = newTable("fvar")


def poor(font: Any) -> None:
    for table in font["cmap"].tables:
        table.cmap.pop(ord("7"), None)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (restricted, "its maker does not allow it to be embedded"),
        (variable, "this is a variable font"),
        (poor, "it lacks characters that every book needs: '7'"),
    ],
)
def test_a_font_that_no_book_can_be_set_in_is_refused(
    tmp_path: Path, change: Callable[[Any], object], why: str
) -> None:
    with pytest.raises(UsageError, match=why) as caught:
        open_style(style_of(tmp_path, SANS, change, of="sans-serif"))
    assert "style.toml:2: faces/regular.ttf" in str(caught.value)


def test_a_file_that_is_missing_or_no_font_is_refused(tmp_path: Path) -> None:
    folder = Path(style_of(tmp_path, SANS))
    (folder / "faces" / "italic.ttf").write_bytes(b"\0\1\0\0 no font")
    with pytest.raises(UsageError, match=r"toml:3: faces/italic.ttf: this is no font"):
        open_style(str(folder))
    (folder / "faces" / "italic.ttf").unlink()
    with pytest.raises(UsageError, match=r"toml:3: there is no file 'faces/italic.ttf'"):
        open_style(str(folder))
