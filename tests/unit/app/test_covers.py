import io
from pathlib import Path

import pytest
from PIL import Image, ImageFile
from tests.manuscript_folder import build

import octavo
from octavo.app.covers import cover_beside, read_cover
from octavo.findings.errors import ManuscriptError


def saved(path: Path, size: tuple[int, int], kind: str = "JPEG", mode: str = "RGB") -> Path:
    Image.new(mode, size, 90).save(path, kind)
    return path


def test_a_jpeg_of_sensible_size_goes_in_as_it_is(tmp_path: Path) -> None:
    path = saved(tmp_path / "c.jpg", (1600, 2560))
    cover = read_cover(path, "A gull")
    assert (cover.data, cover.media_type, cover.alt) == (path.read_bytes(), "image/jpeg", "A gull")
    assert cover.findings == ()


@pytest.mark.parametrize(
    ("kind", "mode", "size"),
    [
        ("WEBP", "RGB", (1000, 1600)),
        ("BMP", "RGB", (1000, 1600)),
        ("PNG", "RGBA", (1000, 1600)),
        ("JPEG", "CMYK", (1000, 1600)),
        ("PNG", "L", (2000, 3200)),
    ],
)
def test_any_other_picture_is_brought_to_jpeg(
    tmp_path: Path, kind: str, mode: str, size: tuple[int, int]
) -> None:
    image = Image.new(mode, size)
    image.save(tmp_path / "c", kind)
    cover = read_cover(tmp_path / "c")
    with Image.open(io.BytesIO(cover.data)) as picture:
        assert (picture.format, picture.mode) == ("JPEG", "RGB")
        assert picture.size == (1000, 1600) if size[0] == 1000 else (1600, 2560)


def test_a_picture_that_lies_on_its_side_is_set_upright(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (1600, 1000)).save(tmp_path / "c.jpg", exif=turned)
    with Image.open(io.BytesIO(read_cover(tmp_path / "c.jpg").data)) as picture:
        assert picture.size == (1000, 1600)


def test_a_cover_that_shops_refuse_is_named(tmp_path: Path) -> None:
    cover = read_cover(saved(tmp_path / "c.jpg", (300, 500)))
    assert [str(one.message) for one in cover.findings] == [
        "The cover has 300 by 500 pixels; shops and e-readers ask for 625 by 1000."
    ]


def test_a_cover_that_is_none_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(ManuscriptError, match="No such file"):
        read_cover(tmp_path / "c.jpg")
    (tmp_path / "c.jpg").write_text("<svg/>")
    with pytest.raises(ManuscriptError, match="not in a picture format that octavo knows"):
        read_cover(tmp_path / "c.jpg")


def test_a_cover_that_is_cut_off_stops_the_build_whatever_other_libraries_allow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    path = tmp_path / "c.jpg"
    Image.effect_noise((900, 1200), 60).save(path)
    path.write_bytes(path.read_bytes()[:-40_000])
    with pytest.raises(ManuscriptError, match="cut off or damaged"):
        read_cover(path)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_where_and_when_a_photograph_was_taken_stays_out_of_the_book(
    tmp_path: Path, kind: str
) -> None:
    taken = Image.Exif()
    taken[0x0132] = "2024:05:01 10:00:00"
    Image.new("RGB", (1000, 1600), 90).save(tmp_path / "c", kind, exif=taken)
    data = read_cover(tmp_path / "c").data
    assert b"2024:05:01" not in data
    with Image.open(io.BytesIO(data)) as cover, Image.open(tmp_path / "c") as given:
        assert cover.tobytes() == given.tobytes()


@pytest.mark.parametrize(("said", "expected"), [("c.png", "png"), ("none", ""), ("", "jpg")])
def test_a_manuscript_says_which_cover_it_wants(tmp_path: Path, said: str, expected: str) -> None:
    saved(tmp_path / "c.png", (700, 1100), "PNG")
    (tmp_path / "1.md").write_text("# Fog\n\nThere was fog.\n")
    (tmp_path / "octavo.toml").write_text(
        f'[book]\ntitle = "Fog"\ncover = "{said}"\nchapters = ["1.md"]\n[build]\nformats = ["epub"]\n'
    )
    (made,) = build(tmp_path).files
    data = made.path.read_bytes()
    assert (f"images/cover-image.{expected}".encode() in data) == bool(expected)
    assert (b"cover" in data) == bool(expected)


def hoard(folder: Path, cover: bytes | None) -> Path:
    folder.mkdir()
    (folder / "1.txt").write_text("Chapter 1\n\nThe lamp burned.\n", "utf-8")
    if cover is not None:
        (folder / "Cover.JPG").write_bytes(cover)
    return folder


def test_the_picture_called_cover_beside_the_pages_is_the_books(tmp_path: Path) -> None:
    data = saved(tmp_path / "c.jpg", (1600, 2560)).read_bytes()
    bare, covered = hoard(tmp_path / "bare", None), hoard(tmp_path / "covered", data)
    book = octavo.convert([bare, covered])
    assert book.document.cover
    assert data in book.document.store.values()
    told = [one for one in book.findings if "Cover.JPG" in one.message]
    assert [(one.code, one.hint) for one in told] == [
        ("BOK005", "--set book.cover=none leaves it out")
    ]
    assert octavo.convert([covered / "1.txt"]).document.cover is None


def test_a_cover_that_a_book_among_the_pages_brings_goes_first(tmp_path: Path) -> None:
    first = saved(tmp_path / "a.jpg", (1600, 2560)).read_bytes()
    octavo.write_epub(
        octavo.convert([hoard(tmp_path / "old", first)]).document, tmp_path / "a.epub"
    )
    saved(tmp_path / "b.jpg", (1000, 1600))
    new = hoard(tmp_path / "new", (tmp_path / "b.jpg").read_bytes())
    longer = octavo.convert([tmp_path / "a.epub", new])
    assert list(longer.document.store.values()) == [first]


def test_a_found_cover_that_is_not_a_picture_costs_no_book(tmp_path: Path) -> None:
    folder = hoard(tmp_path / "broken", b"<html>")
    book = octavo.convert([folder])
    assert book.document.cover is None
    assert [one.code for one in book.findings if one.severity >= octavo.Severity.WARNING] == [
        "RES002"
    ]
    assert cover_beside([folder / "1.txt"]) is None


def test_a_link_out_of_the_folder_is_not_a_cover(tmp_path: Path) -> None:
    folder = hoard(tmp_path / "linked", None)
    (folder / "cover.jpg").symlink_to(saved(tmp_path / "secret.jpg", (1000, 1600)))
    assert cover_beside([folder]) is None
    (folder / "real.jpg").write_bytes((tmp_path / "secret.jpg").read_bytes())
    (folder / "cover.png").symlink_to("real.jpg")
    assert cover_beside([folder]) == folder / "cover.png"


def test_a_found_cover_is_decoded_where_strangers_pages_are(tmp_path: Path) -> None:
    data = saved(tmp_path / "c.jpg", (1000, 1600)).read_bytes()
    with octavo.confined(1) as executor:
        book = octavo.convert([hoard(tmp_path / "pages", data)], executor=executor)
    assert book.document.cover
    assert [one.code for one in book.findings if one.severity > octavo.Severity.NOTE] == []


def test_a_program_gives_the_cover_as_a_path_or_as_bytes(tmp_path: Path) -> None:
    path = saved(tmp_path / "c.jpg", (1600, 2560))
    folder = hoard(tmp_path / "pages", saved(tmp_path / "d.jpg", (1000, 1600)).read_bytes())
    for given in (path, path.read_bytes()):
        book = octavo.convert([folder], options=octavo.Options(cover=given))
        assert list(book.document.store.values()) == [path.read_bytes()]
    with pytest.raises(octavo.ManuscriptError, match="the cover"):
        octavo.convert([folder], options=octavo.Options(cover=b"no picture"))
    with pytest.raises(octavo.UsageError, match="cover is a Path"):
        octavo.Options(cover="c.jpg")  # type: ignore[arg-type]
