"""What each style owes a book that has one of everything: no word from a validator, in either medium."""

import re
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

import pymupdf
import pytest
from tests.kept_epubcheck import messages_on
from tests.specimen import specimen

from octavo.checks.profiles.kobo import fatal_to_adobe
from octavo.writers.artifact import Artifact
from octavo.writers.epub import write_epub
from octavo.writers.epub.options import EpubOptions
from octavo.writers.pdf import PrintOptions, write_pdf
from octavo.writers.sheets import make_sheet
from octavo.writers.stylesheets import Medium, known_styles, open_style

MODIFIED = datetime(2024, 1, 2, tzinfo=UTC)


@pytest.mark.slow
@pytest.mark.parametrize("embed", [False, True])
@pytest.mark.parametrize("style", known_styles())
def test_epubcheck_has_no_word_against_any_style(tmp_path: Path, style: str, embed: bool) -> None:
    path = tmp_path / "specimen.epub"
    artifact = write_epub(
        specimen(), modified=MODIFIED, options=EpubOptions(style=style, embed_fonts=embed)
    )
    path.write_bytes(artifact.data)
    assert messages_on(path) == []


@pytest.mark.parametrize("style", known_styles())
def test_no_style_for_e_readers_has_what_adobes_engine_gives_up_on(style: str) -> None:
    sheet = make_sheet(open_style(style), Medium.EPUB).text
    assert list(fatal_to_adobe(sheet)) == []
    assert "var(" not in sheet


@cache
def printed(style: str, *, press: bool) -> Artifact:
    """Return the specimen in print, set once for all tests of this module."""
    return write_pdf(specimen(), style=style, options=PrintOptions(press=press), modified=MODIFIED)


@pytest.mark.slow
@pytest.mark.parametrize("press", [False, True])
@pytest.mark.parametrize("style", known_styles())
def test_every_style_is_accessible_in_print_and_nothing_in_it_is_unknown_to_the_setter(
    tmp_path: Path, style: str, press: bool
) -> None:
    validator = pytest.importorskip("page", reason="page-validation is not installed")
    path = tmp_path / "specimen.pdf"
    artifact = printed(style, press=press)
    assert {one.code for one in artifact.findings} <= {"PDF001", "PDF002", "PDF012"}
    path.write_bytes(artifact.data)
    for profile in ("ua1", "pdfa-3a") if press else ("ua1",):
        report = validator.validate_pdf(str(path), profile=profile)
        assert [(failure.rule_id, failure.message) for failure in report.failures] == []


@pytest.mark.slow
@pytest.mark.parametrize(("style", "sans"), [("classic", False), ("modern", True)])
def test_only_the_modern_style_is_set_in_two_faces(style: str, sans: bool) -> None:
    book: Any = pymupdf.open(stream=printed(style, press=False).data)  # type: ignore[no-untyped-call]
    fonts = {
        font[3].partition("+")[2].partition("-Bold")[0]
        for page in book
        for font in page.get_fonts()
    }
    assert "octavo-text" in fonts
    assert ("octavo-display" in fonts) == sans


_MARGIN_BOX: Final = re.compile(r"@(?:top|bottom)-[a-z-]+ \{([^}]*)\}")
_FOLIO: Final = re.compile(r'content: (?:"[^"]*"|counter\((?:page|pages)(?:, [a-z-]+)?\)|\s)+;')


@pytest.mark.parametrize("style", known_styles())
def test_a_folio_stands_alone_in_its_margin_box_and_is_not_kerned(style: str) -> None:
    boxes = _MARGIN_BOX.findall(make_sheet(open_style(style), Medium.PRINT).text)
    folios = [box for box in boxes if "counter(" in box]
    assert folios
    for box in folios:
        assert _FOLIO.search(box)
        assert "font-kerning: none" in box
