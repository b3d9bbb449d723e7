"""Pictures come from beside the page or not at all; a missing one leaves its words."""

import base64
import io
from pathlib import Path

import pytest
from PIL import Image as Picture

import octavo
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


def test_a_file_that_is_no_picture_is_not_shown(tmp_path: Path) -> None:
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
