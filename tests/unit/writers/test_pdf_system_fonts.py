"""What our fontconfig configuration does to a font of pictures, asked of fontconfig itself."""

import pytest
from weasyprint.text.ffi import ffi, fontconfig

from octavo.writers.pdf.fonts.system_fonts import empty_configuration

ffi.cdef(
    """
    typedef struct { double xx, xy, yx, yy; } OctavoMatrix;
    FcBool FcConfigSubstituteWithPat(FcConfig *config, FcPattern *p, FcPattern *wanted, FcMatchKind kind);
    FcResult FcPatternGetMatrix(const FcPattern *p, const char *object, int n, OctavoMatrix **matrix);
    FcPattern *FcPatternCreate(void);
    FcBool FcPatternAddBool(FcPattern *p, const char *object, FcBool value);
    FcBool FcPatternAddDouble(FcPattern *p, const char *object, double value);
    """,
    override=True,
)
FONT = 1
"""FcMatchFont."""


def scale(*, outline: bool) -> float:
    """Return how much a font of 109 pixels to the em is scaled where 14 are asked for."""
    config = empty_configuration()
    font, wanted = fontconfig.FcPatternCreate(), fontconfig.FcPatternCreate()
    fontconfig.FcPatternAddBool(font, b"outline", outline)
    fontconfig.FcPatternAddDouble(font, b"pixelsize", 109.0)
    fontconfig.FcPatternAddDouble(wanted, b"pixelsize", 14.0)
    fontconfig.FcConfigSubstituteWithPat(config, font, wanted, FONT)
    matrix = ffi.new("OctavoMatrix **")
    found = fontconfig.FcPatternGetMatrix(font, b"matrix", 0, matrix) == 0
    result = float(matrix[0].xx) if found else 1.0
    assert not found or matrix[0].xx == matrix[0].yy
    for pattern in (font, wanted):
        fontconfig.FcPatternDestroy(pattern)
    fontconfig.FcConfigDestroy(config)
    return result


def test_the_pictures_of_an_emoji_font_are_brought_to_the_size_of_the_text() -> None:
    assert scale(outline=False) == pytest.approx(14 / 109)


def test_drawn_letters_are_left_alone() -> None:
    assert scale(outline=True) == 1.0
