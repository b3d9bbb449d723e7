"""A style folder that is nonsense, or whose fonts are damaged, is an error that names the file; none takes the program with it."""

import io
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphComponent  # type: ignore[import-untyped]

import octavo
from octavo.findings.errors import UsageError
from octavo.writers.stylesheets import open_style
from octavo.writers.typefaces import SERIF

FACES: Final = (
    '[faces.serif]\nregular = "a.ttf"\nitalic = "a.ttf"\nbold = "a.ttf"\nbold-italic = "a.ttf"\n'
)
DOUBLING: Final = "[tokens]\nt0 = 'x'\n" + "".join(
    f"t{at} = '{f'var(--t{at - 1}) ' * 10}'\n" for at in range(1, 12)
)


def folder(place: Path, **files: str | bytes) -> str:
    """Make a style's folder, `style_toml` for `style.toml`, and return its path."""
    for name, content in files.items():
        data = content.encode() if isinstance(content, str) else content
        (place / name.replace("_", ".")).write_bytes(data)
    return str(place)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "a." * 100_000 + "b = 1", r"style\.toml:1: nested too deeply", id="a long key"
        ),
        pytest.param("a = " + "[" * 5000, r"style\.toml: nested too deeply", id="brackets"),
        pytest.param(
            f"[tokens]\nindent = '{'9' * 3_000_000}em'", "larger than 1000000 bytes", id="large"
        ),
        pytest.param(
            f"[tokens]\nindent = '{'9' * 6_000}em'", r"style\.toml:2: indent is longer", id="long"
        ),
        pytest.param("\x00", r"style\.toml:1:1: ", id="no TOML"),
    ],
)
def test_a_style_toml_without_end_is_an_error_that_names_it(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(UsageError, match=said):
        open_style(folder(tmp_path, style_toml=text))


def test_tokens_that_multiply_are_an_error_that_names_one(tmp_path: Path) -> None:
    style = folder(tmp_path, style_toml=DOUBLING, print_css="p { content: var(--t11) }")
    with pytest.raises(UsageError, match=r"print\.css: the token --t\d comes to more than 4,000"):
        made(style, tmp_path, "pdf")


def test_a_mark_of_byte_order_is_none_of_the_text(tmp_path: Path) -> None:
    mark = "\ufeff"
    style = folder(
        tmp_path, style_toml=f"{mark}[tokens]\nindent = '9em'\n", book_css=f"{mark}p {{}}"
    )
    opened = open_style(style)
    assert opened.tokens["epub"]["indent"] == "9em"  # type: ignore[index]
    assert opened.read("book.css") == "p {}"


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes are POSIX's")
@pytest.mark.parametrize("kind", ["a folder", "a pipe", "a device", "a link to nothing"])
@pytest.mark.parametrize("name", ["print.css", "a.ttf", "style.toml"])
def test_what_is_not_a_file_is_an_error_that_names_it(tmp_path: Path, name: str, kind: str) -> None:
    style = folder(tmp_path, book_css="", **({} if name == "style.toml" else {"style_toml": FACES}))
    if name != "a.ttf":
        (tmp_path / "a.ttf").write_bytes(SERIF.cut())
    place = tmp_path / name
    match kind:
        case "a folder":
            place.mkdir()
        case "a pipe":
            os.mkfifo(place)
        case "a device":
            place.symlink_to("/dev/zero")
        case _:
            place.symlink_to("nowhere")
    with pytest.raises(UsageError, match=f"{name}: is no file, or leads to none"):
        made(style, tmp_path, "pdf")


@pytest.mark.parametrize("name", ["print.css", "dinkus.svg", "a.ttf"])
def test_what_is_endless_is_an_error_that_names_it(tmp_path: Path, name: str) -> None:
    style = folder(tmp_path, style_toml=FACES, a_ttf=SERIF.cut())
    with (tmp_path / name).open("ab") as file:
        file.truncate(1 << 33)  # of which the disk keeps next to nothing
    with pytest.raises(UsageError, match=rf"{name}: larger than"):
        made(style, tmp_path, "pdf")


def test_a_number_without_end_is_an_error_that_names_the_line(tmp_path: Path) -> None:
    style = folder(tmp_path, book_css="p { }\np { margin: " + "9" * 5000 + "px }\n")
    for form in ("epub", "pdf"):
        with pytest.raises(UsageError, match=r"book\.css:2: a number of more than 1,000 figures"):
            made(style, tmp_path, form)


def without(tag: str) -> Callable[[Any], None]:
    def change(font: Any) -> None:
        del font[tag]

    return change


def made_of(font: Any, name: str, part: str, times: int) -> None:
    """Have a glyph made of another, so many times."""
    glyph = Glyph()
    glyph.numberOfContours, glyph.components = -1, []
    glyph.xMin = glyph.yMin = glyph.xMax = glyph.yMax = 0
    for _ in range(times):
        piece = GlyphComponent()
        piece.glyphName, piece.x, piece.y, piece.flags = part, 0, 0, 0x4
        glyph.components.append(piece)
    font["glyf"][name] = glyph


def ring(font: Any) -> None:
    made_of(font, "A", "B", 3)
    made_of(font, "B", "A", 3)


def multiplying(font: Any) -> None:
    for at in range(12):
        made_of(font, chr(ord("A") + at), chr(ord("B") + at), 10)


def of_no_size(font: Any) -> None:
    font["head"].unitsPerEm = 0


DAMAGED: Final[dict[str, Callable[[Any], None]]] = {
    **{f"no {tag}": without(tag) for tag in ("name", "hhea", "hmtx", "head", "OS/2", "cmap")},
    "a ring of glyphs": ring,
    "glyphs that multiply": multiplying,
    "no size": of_no_size,
}


def saved(change: Callable[[Any], None]) -> bytes:
    font = TTFont(io.BytesIO(SERIF.cut()), recalcBBoxes=False)
    change(font)
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def broken(data: bytes, tag: bytes, at: int, to: bytes) -> bytes:
    """Return a font file with other bytes in one of its tables, or a table that is said to be elsewhere."""
    record = data.index(tag, 12, 12 + 16 * struct.unpack(">H", data[4:6])[0])
    place = struct.unpack(">I", data[record + 8 : record + 12])[0] + at
    return data[:place] + to + data[place + len(to) :]


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_font_is_an_error_that_names_the_file(tmp_path: Path, kind: str) -> None:
    style = folder(tmp_path, style_toml=FACES, a_ttf=saved(DAMAGED[kind]))
    with pytest.raises(UsageError, match=r"style\.toml:2: a\.ttf: (the font is|this is|it lacks)"):
        open_style(style)


@pytest.mark.parametrize("tag", ["GSUB", "GPOS", "loca", "cmap", "glyf", "maxp"])
def test_a_table_that_cannot_be_read_is_an_error_that_names_it(tmp_path: Path, tag: str) -> None:
    data = broken(SERIF.cut(), tag.encode(), 4, b"\xff\xfe" * 12)
    style = folder(tmp_path, style_toml=FACES, a_ttf=data)
    with pytest.raises(UsageError, match=r"style\.toml:2: a\.ttf: "):
        open_style(style)


def made(style: str, place: Path, form: str) -> Path:
    (place / "a.md").write_text("# One\n\nA first paragraph.\n\n* * *\n\nAnother.\n", "utf-8")
    document = octavo.convert([place / "a.md"]).document
    target = place / f"book.{form}"
    if form == "epub":
        octavo.write_epub(document, target, style=style, embed_fonts=True)
    else:
        octavo.write_pdf(document, target, style=style)
    return target
