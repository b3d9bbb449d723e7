"""Spaces of the text are a tenth narrower than the font's, where the font sets most of the text."""

import io

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from octavo.writers.pdf.fonts.faces import TEXT_FAMILY, fount_for
from octavo.writers.typefaces import SERIF


def space_of(face: bytes) -> int:
    """Return the width of a font's space, in its units."""
    font = TTFont(io.BytesIO(face))
    width: int = font["hmtx"][font.getBestCmap()[0x20]][0]
    return width


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("The tide went out.", "en", 0.9),
        ("Wasser 東", "de", 0.9),
        ("灯台は港にあった Q", "ja", 1.0),
    ],
)
def test_spaces_are_narrower_in_books_that_the_face_sets(
    text: str, language: str, share: float
) -> None:
    faces = [one for one in fount_for(text, (language,)).faces if one.family == TEXT_FAMILY]
    assert len(faces) == 4
    for one in faces:
        cut = SERIF.cut(bold=one.weight > 400, italic=one.italic)
        assert space_of(one.data) == pytest.approx(share * space_of(cut), abs=0.5)
