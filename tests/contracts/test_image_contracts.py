"""A saved page with every kind of picture becomes an EPUB and a PDF that show them all."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pymupdf
import pytest
from PIL import Image as Picture
from PIL import ImageDraw, ImageFont, features
from tests.kept_epubcheck import messages_on

import octavo

CORNERS = {
    2: Picture.Transpose.FLIP_LEFT_RIGHT, 3: Picture.Transpose.ROTATE_180,
    6: Picture.Transpose.ROTATE_90, 8: Picture.Transpose.ROTATE_270,
}  # fmt: skip
LINES = (
    "The harbour master kept a drawer for what the sea gave back and nobody came to ask for.",
    "Every spring he laid it all out on the quay, each thing on a sheet of its own newspaper.",
    "People walked along it slowly, as they do in a gallery, with their hands behind their backs.",
    "Nothing was ever claimed. That, he said, was how you knew it had been there for the looking.",
)


def plate(words: str, size: tuple[int, int] = (480, 300)) -> Picture.Image:
    """Draw a picture of many colours that bears its own name."""
    sea = Picture.linear_gradient("L").resize(size)
    light = Picture.radial_gradient("L").resize(size)
    picture = Picture.merge("RGB", (light, sea, sea.transpose(Picture.Transpose.ROTATE_180)))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, size[0] // 6, size[1] // 6), (230, 20, 20))
    draw.text((size[0] // 4, size[1] // 3), words, "white", ImageFont.load_default(size[1] // 8))
    return picture


def save(folder: Path) -> tuple[Path, int]:
    """Write a page as a browser saves it; return its path and how many pictures a book can show."""
    files = folder / "The Drawer_files"
    files.mkdir()
    shown = 0
    markup: list[str] = []

    def show(name: str, picture: Picture.Image, form: str, tag: str, **options: object) -> None:
        nonlocal shown
        picture.save(files / name, form, **options)
        markup.append(f"<figure>{tag}<figcaption>{name}, set as {form}</figcaption></figure>")
        shown += 1

    def local(name: str) -> str:
        return f'<img src="The%20Drawer_files/{name}" alt="A plate: {name}">'

    show("plain.jpg", plate("JPEG"), "JPEG", local("plain.jpg"))
    show("wrong.jpg", plate("a PNG"), "PNG", local("wrong.jpg"))
    show("new.webp", plate("WebP"), "WEBP", local("new.webp"))
    show("old.bmp", plate("BMP"), "BMP", local("old.bmp"))
    show("print.tif", plate("CMYK").convert("CMYK"), "TIFF", local("print.tif"))
    show("ink.jpg", plate("CMYK").convert("CMYK"), "JPEG", local("ink.jpg"))
    show("huge.png", plate("large", (4200, 2000)), "PNG", local("huge.png"))
    glass = plate("glass").convert("RGBA")
    glass.putalpha(Picture.radial_gradient("L").resize(glass.size))
    show("glass.webp", glass, "WEBP", local("glass.webp"))
    if features.check("avif"):
        show("newer.avif", plate("AVIF"), "AVIF", local("newer.avif"))
    for orientation, lying in CORNERS.items():
        tags = Picture.Exif()
        tags[0x0112] = orientation
        name = f"turned-{orientation}.jpg"
        picture = plate(f"turned {orientation}").transpose(lying)
        show(name, picture, "JPEG", local(name), exif=tags)
    moves = [Picture.new("RGB", (120, 80), colour) for colour in ("teal", "olive")]
    show(
        "moves.webp", moves[0], "WEBP", local("moves.webp"), save_all=True, append_images=moves[1:]
    )
    lazy = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://x.example/{0}?w=9" alt="Lazy">'
    show("lazy.png", plate("lazy"), "PNG", lazy.format("lazy.png"))
    wide = '<picture><source type="image/webp" srcset="The%20Drawer_files/wide.webp 900w"><img src="gone.jpg" alt="Wide"></picture>'
    show("wide.webp", plate("picture"), "WEBP", wide)
    markup.append('<p><img src="gone.png" alt="A plate that was never saved"></p>')
    (files / "drawn.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    markup.append('<p><img src="The%20Drawer_files/drawn.svg" alt="A drawing in SVG"></p>')
    page = folder / "The Drawer.html"
    text = "".join(f"{each}<p>{LINES[at % 4]}</p>" for at, each in enumerate(markup))
    page.write_text(
        f"<!DOCTYPE html><html lang=en><title>The Drawer</title><body><article><h1>The Drawer</h1>"
        f"<p>{LINES[0]}</p>{text}</article></body></html>",
        "utf-8",
    )
    return page, shown


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> tuple[octavo.Outcome, int]:
    page, shown = save(tmp_path_factory.mktemp("saved"))
    return octavo.convert([page]), shown


def pictures_of(book: bytes) -> Iterator[tuple[str, Picture.Image]]:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        for name in archive.namelist():
            if "/images/" in name and "cover-image" not in name:
                picture = Picture.open(io.BytesIO(archive.read(name)))
                picture.load()
                yield name, picture


@pytest.mark.slow
def test_epubcheck_has_no_word_against_a_book_of_pictures(
    tmp_path: Path, outcome: tuple[octavo.Outcome, int]
) -> None:
    book = tmp_path / "drawer.epub"
    octavo.write_epub(outcome[0].document, book)
    assert messages_on(book) == []


def test_every_picture_is_in_the_epub_upright_bare_and_named_by_its_format(
    tmp_path: Path, outcome: tuple[octavo.Outcome, int]
) -> None:
    book = tmp_path / "drawer.epub"
    octavo.write_epub(outcome[0].document, book)
    found = dict(pictures_of(book.read_bytes()))
    assert len(found) == outcome[1]
    for name, picture in found.items():
        assert name.endswith({"PNG": ".png", "JPEG": ".jpg"}[picture.format or ""])
        assert picture.mode != "CMYK"
        assert not picture.getexif()
        assert max(picture.size) <= 3200
        if picture.size != (120, 80):
            assert picture.width > picture.height
            corner = picture.convert("RGB").getpixel((8, 8))
            assert corner[0] > 180  # type: ignore[index]
            assert corner[1] < 90  # type: ignore[index]


def test_every_picture_is_in_the_pdf(tmp_path: Path, outcome: tuple[octavo.Outcome, int]) -> None:
    book = tmp_path / "drawer.pdf"
    octavo.write_pdf(outcome[0].document, book)
    with pymupdf.open(book) as pdf:  # type: ignore[no-untyped-call]
        drawn = {
            image["digest"]
            for page in pdf
            for image in page.get_image_info(hashes=True)
            if image["width"] > 100
        }
    assert len(drawn) == outcome[1]


def test_a_wide_picture_in_a_paragraph_stays_within_the_printed_page_s_measure(
    tmp_path: Path,
) -> None:
    plate("wide", (1200, 700)).save(tmp_path / "wide.png")
    (tmp_path / "page.html").write_text(
        f"<title>Quay</title><article><h1>Quay</h1><p>{LINES[0]}</p><p>{LINES[1]}</p>"
        f'<p><img src="wide.png" alt="The quay, in spring"></p><p>{LINES[2]}</p><p>{LINES[3]}</p></article>',
        "utf-8",
    )
    octavo.write_pdf(octavo.convert([tmp_path / "page.html"]).document, tmp_path / "page.pdf")
    with pymupdf.open(tmp_path / "page.pdf") as pdf:  # type: ignore[no-untyped-call]
        page = next(page for page in pdf if page.get_image_info())
        left, _, right, _ = page.get_image_info()[0]["bbox"]
        lines = [
            line["bbox"]
            for block in page.get_text("dict")["blocks"]
            for line in block.get("lines", ())
        ]
    assert abs(left - min(box[0] for box in lines)) < 1
    assert abs(right - max(box[2] for box in lines)) < 1


def test_what_was_done_to_the_pictures_and_what_is_missing_is_said(
    outcome: tuple[octavo.Outcome, int],
) -> None:
    said = {
        code: [item.message for item in outcome[0].findings if item.code == code]
        for code in ("RES001", "RES002", "RES004", "RES005")
    }
    assert said["RES001"] == ["No file for the image 'gone.png'."]
    assert len(said["RES002"]) == 1
    assert "the drawing shows nothing" in said["RES002"][0]
    assert len(said["RES005"]) == 1
    assert any("scaled from 4200 × 2000" in message for message in said["RES004"])
    assert sum("turned upright" in message for message in said["RES004"]) == len(CORNERS)
    text = outcome[0].document.plain_text()
    assert "A plate that was never saved" in text
    assert "A drawing in SVG" in text
    assert octavo.open_ledger(outcome[0]).balances
