"""The bytes of a user's font file → why a book cannot be set in it, "" if it can.

Any damage or false data in a font is found here, where its file can be named: later steps that set, subset or
draw in a face trust its tables. https://learn.microsoft.com/typography/opentype/spec/otff#font-tables
"""

import contextlib
import functools
import io
import logging
from collections.abc import Iterator
from typing import Any, Final

_NEEDED: Final = frozenset(" -0123456789ABCDEF")
"""What octavo draws with: numbers in the place of characters that no font has, a hyphen that holds."""
_TABLES: Final = ("head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "name", "OS/2")
_USED: Final = frozenset((*_TABLES, "post", "GSUB", "GPOS", "GDEF", "kern", "vhea", "vmtx", "fpgm"))
"""Tables that octavo or its tools take apart; any other is passed on as it is, or left out."""
_RESTRICTED: Final = 0x0002
_LICENCES: Final = 0x000F
"""https://learn.microsoft.com/typography/opentype/spec/os2#fstype"""
_UNITS: Final = range(16, 16_385)
"""https://learn.microsoft.com/typography/opentype/spec/head"""
_DEEPEST: Final = 16
"""The most levels of glyphs that are composed of other glyphs."""
_MOST_POINTS: Final = 65_535
"""The most points of a glyph, including those of its components: `maxp` cannot give a larger number."""


@functools.lru_cache(maxsize=8)
def why_unusable(data: bytes) -> str:
    """Return why a book cannot be set in a font file, "" if it can.

    A Chinese face takes a second, so the last few answers are cached.
    """
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # noqa: PLC0415 -- few styles have faces

    try:
        with unheard():
            font = TTFont(io.BytesIO(data), lazy=False)
            if "glyf" not in font or font.flavor:
                return "this is a font of another format"
            return next(_faults(font), "")
    except Exception:  # noqa: BLE001 -- whatever a broken font breaks
        return "this is no font that can be read"


@contextlib.contextmanager
def unheard() -> Iterator[None]:
    """Let nothing reach a program's log that fontTools says of a face: it wonders at many that are sound."""
    logger = logging.getLogger("fontTools")
    before = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [logging.NullHandler()], False
    try:
        yield
    finally:
        logger.handlers, logger.propagate = before


def _faults(font: Any) -> Iterator[str]:
    """Yield what keeps a TrueType font from being set."""
    if "fvar" in font:
        yield "this is a variable font; its maker has files of single cuts, too"
    if lacking := [tag for tag in _TABLES if tag not in font]:
        yield f"the font is damaged: it lacks its table {lacking[0]}"
    for tag in font.keys():  # noqa: SIM118 -- a font is not a mapping
        if tag in _USED and not _is_whole(font, tag):
            yield f"the font is damaged: its table {tag} cannot be read"
    if font["head"].unitsPerEm not in _UNITS:
        yield f"the font is damaged: {font['head'].unitsPerEm} units to the em"
    if glyph := next(_endless(font), ""):
        yield f"the font is damaged: its glyph {glyph!r} cannot be drawn"
    if font["OS/2"].fsType & _LICENCES == _RESTRICTED:
        yield "its maker does not allow it to be embedded"
    if missing := "".join(sorted(_NEEDED - frozenset(map(chr, font.getBestCmap() or ())))):
        yield f"it lacks characters that every book needs: {missing!r}"


def _is_whole(font: Any, tag: str) -> bool:
    """Return whether a table can be taken apart, and was not merely passed on since it could not."""
    from fontTools.ttLib.tables.DefaultTable import DefaultTable  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        return type(font[tag]) is not DefaultTable
    except Exception:  # noqa: BLE001 -- whatever a broken table breaks
        return False


def _endless(font: Any) -> Iterator[str]:
    """Yield the glyphs that cannot be drawn: made of what is not there, of themselves, or of too much.

    Those that a glyph is made of are weighed before it, each once, however often it is named.
    """
    glyphs = font["glyf"]
    points: dict[str, int] = {}
    for name in font.getGlyphOrder():
        weight = _weight(glyphs, name, points, 0)
        if weight > _MOST_POINTS:
            yield name


def _weight(glyphs: Any, name: str, points: dict[str, int], depth: int) -> int:
    """Return how many points a glyph has; more than allowed if it has no end."""
    if name in points:
        return points[name]
    if depth > _DEEPEST or name not in glyphs.glyphs:
        return _MOST_POINTS + 1
    points[name] = _MOST_POINTS + 1  # for a glyph that is made of itself
    glyph = glyphs[name]
    if glyph.isComposite():
        parts = [part.glyphName for part in glyph.components]
        points[name] = sum(_weight(glyphs, part, points, depth + 1) for part in parts)
    else:
        points[name] = len(glyph.getCoordinates(glyphs)[0])
    return points[name]
