"""Draw what the book's faces lack: slanted letters for its italics, narrower spaces, and numbered boxes.

An italic without a letter for a character uses the upright one, slanted, so that stressed words in Greek or
Cyrillic still look stressed. A character that no available font has becomes a box with its number, so that the
reader sees what is missing, the text layer still has the character, and the PDF has no `.notdef` glyph
(PDF/UA-1, 7.21.8). Pure: same characters, same bytes.
"""

import io
import math
from collections.abc import Iterable
from typing import Any, Final

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]
from fontTools.pens.recordingPen import DecomposingRecordingPen  # type: ignore[import-untyped]
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped]
from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

_AS_IS: Final = (1, 0, 0, 1, 0, 0)
_SLANTED: Final = (1, 0, math.tan(math.radians(11)), 1, 0, 0)
"""The transformation of an outline; the italic leans by 11 degrees."""
_SPACE: Final = 0x20
"""Every font needs it: a space is set in the font of the previous word."""
_SPACES: Final = (_SPACE, 0xA0)
_NARROW: Final = 0.9
"""The share of its width that a space keeps: the average space of a justified page is then about as wide as the font's."""
_BMP: Final = 0xFFFF
_HYPHEN, _NO_BREAK_HYPHEN = 0x2010, 0x2011
_FIRST_BOX: Final = 2
"""Glyphs 0 and 1 are `.notdef` and the space."""
_BOX: Final = 720
_BY_GLYPH: Final = ("hdmx", "LTSH")
"""Tables of how a screen rounds each glyph, which print does not need."""
_UNITS: Final = 1000


def characters_of(face: bytes) -> frozenset[str]:
    """Return the characters that a font file has glyphs for."""
    return frozenset(map(chr, open_face(face).getBestCmap()))


def with_no_break_hyphen(face: bytes) -> bytes:
    """Return `face` with a separate glyph for U+2011, drawn like its hyphen.

    Shared with the hyphen, it would make every hyphen of the text layer a U+2011.
    """
    font = open_face(face)
    names = font.getBestCmap()
    hyphen = names.get(_HYPHEN) or names[ord("-")]
    _add(font, font, {_NO_BREAK_HYPHEN: hyphen}, _AS_IS)
    return saved(font)


def with_narrow_spaces(face: bytes) -> bytes:
    """Return `face` with narrower spaces, for text whose lines are only ever stretched when they are justified."""
    font = open_face(face, measures=False)
    names = font.getBestCmap()
    for space in {names[code] for code in _SPACES if code in names}:
        width, bearing = font["hmtx"][space]
        font["hmtx"][space] = round(_NARROW * width), bearing
    return saved(font)


def with_slanted(italic: bytes, upright: bytes) -> bytes:
    """Return `italic` with a slanted copy of each letter of the BMP that only `upright` has."""
    font, model = open_face(italic), open_face(upright)
    names = model.getBestCmap()
    lacking = sorted(names.keys() - font.getBestCmap().keys())
    wanted = {codepoint: names[codepoint] for codepoint in lacking if codepoint <= _BMP}
    _add(font, model, wanted, _SLANTED)
    return saved(font)


def numbered_boxes(characters: Iterable[str], digits: bytes) -> bytes:
    """Return a font in which each character is a box around its number, in the digits of `digits`."""
    model = open_face(digits)
    names = {ord(character): f"u{ord(character):06X}" for character in sorted(characters)}
    glyphs = {".notdef": _box(model, ""), "space": TTGlyphPen(None).glyph()}
    glyphs |= {name: _box(model, f"{codepoint:04X}") for codepoint, name in names.items()}
    builder = FontBuilder(_UNITS, isTTF=True)
    builder.updateHead(created=0, modified=0)  # the builder reads the clock
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap({_SPACE: "space"} | names)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (_BOX, 40)) | {"space": (250, 0)})
    builder.setupHorizontalHeader(ascent=900, descent=-250)
    builder.setupNameTable({"familyName": "Octavo Numbered Boxes", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=900, sTypoDescender=-250, usWinAscent=900, usWinDescent=250)
    builder.setupPost()
    return saved(builder.font)


def box_numbers(characters: Iterable[str]) -> dict[int, str]:
    """Return the character of each glyph number in the font of `numbered_boxes`."""
    return dict(enumerate(sorted(characters), _FIRST_BOX))


def face_of_collection(data: bytes, index: int) -> bytes:
    """Return one face of a font collection as a font of its own."""
    font = TTFont(io.BytesIO(data), fontNumber=index, lazy=True, recalcTimestamp=False)
    return saved(font)


def open_face(face: bytes, *, measures: bool = True) -> Any:
    """Return a parsed font file; its glyphs are measured again on saving if `measures` is set.

    This takes seconds for a Chinese or Japanese face.
    """
    return TTFont(io.BytesIO(face), lazy=True, recalcTimestamp=False, recalcBBoxes=measures)


def saved(font: Any) -> bytes:
    """Return a font as bytes, its tables in their original order."""
    out = io.BytesIO()
    font.save(out, reorderTables=None)
    return out.getvalue()


def _add(font: Any, model: Any, wanted: dict[int, str], matrix: tuple[float, ...]) -> None:
    """Draw glyphs of `model`, given by code point, into `font`."""
    added = {}
    for codepoint, source in wanted.items():
        added[codepoint] = f"added.{codepoint:04X}"
        draw_into(font, added[codepoint], model, source, matrix)
    _map(font, added)


def draw_into(font: Any, name: str, model: Any, source: str, matrix: tuple[float, ...]) -> None:
    """Draw the glyph `source` of `model` into `font`, transformed by `matrix`, as its glyph `name`."""
    for tag in _BY_GLYPH:
        if tag in font:
            del font[tag]
    font["glyf"][name] = drawn = _drawn(model, source, matrix)
    greatest = font["maxp"]
    greatest.maxPoints = max(greatest.maxPoints, len(drawn.coordinates))
    greatest.maxContours = max(greatest.maxContours, drawn.numberOfContours)
    font["hmtx"][name] = (round(model["hmtx"][source][0] * matrix[0]), drawn.xMin)
    if "vmtx" in font:
        font["vmtx"][name] = (round(model["head"].unitsPerEm * matrix[3]), 0)
    font.setGlyphOrder(font["glyf"].glyphOrder)


def _map(font: Any, added: dict[int, str]) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)


def _drawn(font: Any, name: str, matrix: tuple[float, ...]) -> Any:
    pen = TTGlyphPen(None)
    _draw(font, name, matrix, pen)
    glyph = pen.glyph()
    glyph.recalcBounds(None)
    return glyph


def _draw(font: Any, name: str, matrix: tuple[float, ...], pen: Any) -> None:
    outline = DecomposingRecordingPen(font.getGlyphSet())
    font.getGlyphSet()[name].draw(outline)
    outline.replay(TransformPen(pen, matrix))


def _box(model: Any, number: str) -> Any:
    """Draw a frame with `number` in two rows; numbers of more than four digits take three columns."""
    pen = TTGlyphPen(None)
    left, bottom, right, top, line = 40, -120, _BOX - 40, 740, 30
    _rectangle(pen, left, bottom, right, top, clockwise=True)
    _rectangle(pen, left + line, bottom + line, right - line, top - line, clockwise=False)
    columns = 2 if len(number) <= 4 else 3
    number = number.rjust(2 * columns, "0") if number else ""
    scale = 0.52 if columns == 2 else 0.38
    width = (right - left - 2 * line) / columns
    names = model.getBestCmap()
    for place, digit in enumerate(number):
        row, column = divmod(place, columns)
        glyph = names[ord(digit)]
        advance = model["hmtx"][glyph][0] * scale
        x = left + line + column * width + (width - advance) / 2
        y = (350 if row == 0 else -50) + (0.52 - scale) * 300
        _draw(model, glyph, (scale, 0, 0, scale, x, y), pen)
    return pen.glyph()


def _rectangle(pen: Any, left: int, bottom: int, right: int, top: int, *, clockwise: bool) -> None:
    corners = [(left, bottom), (left, top), (right, top), (right, bottom)]
    if not clockwise:
        corners.reverse()
    pen.moveTo(corners[0])
    for corner in corners[1:]:
        pen.lineTo(corner)
    pen.closePath()
