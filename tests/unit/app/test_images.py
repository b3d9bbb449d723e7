"""Pictures come from beside the page or not at all; a missing one leaves its words."""

import base64
import io
import os
from pathlib import Path

import pytest
from PIL import Image as Picture
from tests.manuscript_folder import build

import octavo
from octavo.app.images.places import Place, why_missing
from octavo.tree.invariants import check_writable

WORDS = "<p>The chart hung over the desk, and nobody had ever seen her look at it.</p>"


def png(width: int = 4) -> bytes:
    buffer = io.BytesIO()
    Picture.new("L", (width, 4), 128).save(buffer, "PNG")
    return buffer.getvalue()


ALT = ' alt="A chart of the sound"'


def page_with(folder: Path, source: str, alt: str) -> Path:
    page = folder / "page.html"
    page.write_text(f'{WORDS}<figure><img src="{source}"{alt}></figure>{WORDS}', "utf-8")
    return page


def clean(folder: Path, source: str, alt: str = ALT) -> octavo.Outcome:
    return octavo.clean(page_with(folder, source, alt))


def convert(folder: Path, source: str, alt: str = ALT) -> octavo.Outcome:
    return octavo.convert([page_with(folder, source, alt)])


def codes(outcome: octavo.Outcome) -> set[str]:
    return {item.code for item in outcome.findings if item.code.startswith("RES")}


def test_a_picture_beside_the_page_goes_into_the_book(tmp_path: Path) -> None:
    (tmp_path / "my chart.png").write_bytes(png())
    outcome = clean(tmp_path, "my%20chart.png")
    (resource,) = outcome.document.resources
    assert resource.media_type == "image/png"
    assert outcome.document.store[resource.sha256] == png()
    assert check_writable(outcome.document) == ()


def test_a_picture_that_travels_in_the_page_goes_into_the_book(tmp_path: Path) -> None:
    outcome = clean(tmp_path, "data:image/png;base64," + base64.b64encode(png()).decode())
    assert len(outcome.document.resources) == 1


@pytest.mark.parametrize(
    "source",
    [
        "gone.png",
        "../outside.png",
        "/etc/hostname",
        "https://example.org/x.png",
        "file:///etc/hosts",
    ],
)
def test_a_picture_that_is_not_beside_the_page_leaves_its_words(
    tmp_path: Path, source: str
) -> None:
    (tmp_path / "outside.png").write_bytes(png())
    folder = tmp_path / "book"
    folder.mkdir()
    outcome = convert(folder, source)
    assert codes(outcome) == {"RES001"}
    assert "A chart of the sound" in outcome.document.plain_text()
    assert octavo.open_ledger(outcome).balances
    assert check_writable(outcome.document) == ()


def test_one_clean_page_keeps_a_picture_that_is_not_there_and_a_book_of_it_has_its_words(
    tmp_path: Path,
) -> None:
    outcome = clean(tmp_path, "gone.png")
    assert codes(outcome) == set()
    assert "A chart of the sound" not in outcome.document.plain_text()
    findings = octavo.write_epub(outcome.document, tmp_path / "book.epub")
    assert [finding.code for finding in findings] == ["RES001"]


def test_a_file_that_is_not_a_picture_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "chart.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    assert codes(convert(tmp_path, "chart.png")) == {"RES002"}


def test_a_picture_without_alternative_text_is_reported(tmp_path: Path) -> None:
    (tmp_path / "chart.png").write_bytes(png())
    assert codes(clean(tmp_path, "chart.png", alt="")) == {"RES003"}
    assert codes(clean(tmp_path, "chart.png", alt=' alt=""')) == set()


def test_the_same_picture_twice_is_one_resource(tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        (tmp_path / name).write_bytes(png())
    page = tmp_path / "page.html"
    page.write_text(f"{WORDS}<img src=one.png alt=a>{WORDS}<img src=two.png alt=b>{WORDS}", "utf-8")
    assert len(octavo.clean(page).document.resources) == 1


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("art/chart.png?v=3#top", "art/chart.png"),
        ("art/chart.png?v=3", "art/chart.png?v=3"),
        ("art/chart.png?v=3", "art/chart.png@v=3"),
        ("art/the%20chart.png", "art/the chart.png"),
        ("art/the%20chart.png", "art/the%20chart.png"),
        ("art/%E6%B5%B7%E5%9B%B3.png", "art/海図.png"),
        ("page_files/chart.png", "page_files/chart.png"),
        ("https://cdn.example/2019/chart.png?w=900", "page_files/chart.png"),
        ("//cdn.example/2019/chart.png", "page.files/chart.png"),
        ("/static/chart.png", "page-Dateien/chart.png"),
    ],
)
def test_a_picture_is_found_under_the_names_that_savers_give_it(
    tmp_path: Path, source: str, name: str
) -> None:
    path = tmp_path / name
    path.parent.mkdir()
    path.write_bytes(png())
    assert len(convert(tmp_path, source).document.resources) == 1


@pytest.mark.parametrize(
    "source", ["a" * 5000 + ".png", "a%00b.png", "http://[x/chart.png", "loop.png", "", "."]
)
def test_an_address_that_no_file_can_have_leads_nowhere(tmp_path: Path, source: str) -> None:
    (tmp_path / "loop.png").symlink_to("loop.png")
    assert codes(convert(tmp_path, source)) == {"RES001"}


def test_a_link_out_of_the_folder_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png())
    folder = tmp_path / "book"
    (folder / "page_files").mkdir(parents=True)
    (folder / "chart.png").symlink_to(tmp_path / "secret.png")
    (folder / "page_files" / "far.png").symlink_to(tmp_path / "secret.png")
    (folder / "up").symlink_to(tmp_path)
    for source in ("chart.png", "https://x.example/far.png", "up/secret.png"):
        assert codes(convert(folder, source)) == {"RES001"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_a_picture_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "chart.png")
    assert codes(convert(tmp_path, "chart.png")) == {"RES001"}


def test_a_stand_in_that_is_a_point_is_passed_over_for_the_picture(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    Picture.new("L", (1, 1)).save(buffer, "GIF")
    (tmp_path / "g.gif").write_bytes(buffer.getvalue())
    (tmp_path / "chart.png").write_bytes(png())
    attributes = ' alt="A chart" srcset="g.gif 900w, chart.png 300w"'
    outcome = convert(tmp_path, "g.gif", attributes)
    assert codes(outcome) == set()
    (resource,) = outcome.document.resources
    assert resource.media_type == "image/png"
    assert codes(convert(tmp_path, "g.gif")) == {"RES002"}


def test_a_missing_picture_is_named_with_page_and_place(tmp_path: Path) -> None:
    outcome = convert(tmp_path, "gone.png")
    (finding,) = (item for item in outcome.findings if item.code == "RES001")
    assert str(finding.origin) == f"{tmp_path / 'page.html'}#html/body/figure[1]"
    assert "gone.png" in finding.message


def test_the_data_of_an_address_may_be_percent_encoded(tmp_path: Path) -> None:
    data = "".join(f"%{byte:02x}" for byte in png())
    assert len(clean(tmp_path, f"DATA:image/png,{data}").document.resources) == 1


def test_data_that_are_not_a_picture_leave_the_words(tmp_path: Path) -> None:
    assert codes(convert(tmp_path, "data:image/png;base64,AAAA=A=")) == {"RES002"}


def test_the_same_picture_with_other_metadata_is_one_resource(tmp_path: Path) -> None:
    picture = Picture.new("RGB", (40, 30), (90, 40, 20))
    picture.save(tmp_path / "one.jpg", "JPEG")
    exif = Picture.Exif()
    exif[0x010F] = "A camera"
    picture.save(tmp_path / "two.png", "JPEG", exif=exif)
    page = tmp_path / "page.html"
    page.write_text(f"{WORDS}<img src=one.jpg alt=a>{WORDS}<img src=two.png alt=b>{WORDS}", "utf-8")
    outcome = octavo.convert([page])
    assert [each.media_type for each in outcome.document.resources] == ["image/jpeg"]


def test_the_limits_of_octavo_toml_scale_a_picture(tmp_path: Path) -> None:
    (tmp_path / "octavo.toml").write_text(
        '[book]\ntitle = "T"\nchapters = ["*.md"]\n[images]\nmax-side = 200\n'
        '[build]\nformats = ["json"]\n',
        "utf-8",
    )
    (tmp_path / "one.md").write_text("# One\n\nA line.\n\n![A grey plate](plate.png)\n", "utf-8")
    Picture.new("L", (900, 300), 128).save(tmp_path / "plate.png")
    result = build(tmp_path)
    said = [finding.message for finding in result.findings if finding.code == "RES004"]
    assert said == ["The image 'plate.png': scaled from 900 × 300 to 200 × 66 pixels."]


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("plates/mole.jpg", "; the file is called 'plates/Mole.JPG'"),
        ("Plates\\Mole.JPG", "; use / between folders: 'plates/Mole.JPG'"),
        ("plates\\Mole.JPG", "; use / between folders: 'plates/Mole.JPG'"),
        (
            "https://example.org/Mole.JPG",
            "; nothing is fetched from the web: save it beside the page",
        ),
        ("//example.org/Mole.JPG", "; nothing is fetched from the web: save it beside the page"),
        ("plates/quay.jpg", ""),
        ("../OUTSIDE.JPG", ""),
        ("plates", ""),
        ("a\0b.png", ""),
    ],
)
def test_of_a_picture_that_is_not_found_it_is_said_why(
    tmp_path: Path, address: str, why: str
) -> None:
    book = tmp_path / "book"
    (book / "plates").mkdir(parents=True)
    for place in (book / "plates" / "Mole.JPG", tmp_path / "outside.jpg"):
        place.write_bytes(b"x")
    if (book / "PLATES").exists():
        pytest.skip("capitals are nothing to this disk")
    assert why_missing(address, Place(book, "1.md")) == why
