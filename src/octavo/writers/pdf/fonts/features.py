"""Small capitals and superscript figures that a face lacks → the same face, with them added.

Octavo's own faces have both; many that users bring do not. They are drawn from a capital or a figure by making
it smaller, including its strokes; a face with true ones looks better. They are found like true ones, by
OpenType's features `smcp` and `sups`, and have the characters that they represent. Pure: same face, same
characters, same bytes. https://learn.microsoft.com/typography/opentype/spec/features_pt#tag-smcp
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable  # type: ignore[import-untyped]
from fontTools.ttLib import newTable  # type: ignore[import-untyped]
from fontTools.ttLib.tables import otTables  # type: ignore[import-untyped]

from octavo.writers.pdf.fonts.glyphs import draw_into, open_face, saved

SMALL_CAPITALS: Final = "smcp"
RAISED: Final = "sups"
_FIGURES: Final = "0123456789"
_CAPITAL: Final = 1.06
"""The height of a small capital, relative to that of a small x."""
_FIGURE: Final = 0.6
"""The height of a superscript figure, relative to that of a capital; their tops are level."""
_VERSION: Final = 0x00010000


def with_features(face: bytes, visible: Collection[str]) -> bytes:
    """Return `face` with a small capital for each letter of `visible`, and superscript figures; the same if it has both."""
    font = open_face(face, measures=False)
    has = _features(font)
    lacking = [tag for tag in (SMALL_CAPITALS, RAISED) if tag not in has]
    for tag in lacking:
        matrix = _small(font) if tag == SMALL_CAPITALS else _raised(font)
        drawn = {}
        for stands_for, source in _sources(font, tag, visible):
            drawn[stands_for] = f"{stands_for}.{tag}"
            draw_into(font, drawn[stands_for], font, source, matrix)
        if drawn:
            _offer(font, tag, drawn)
    return saved(font) if lacking else face


def _features(font: Any) -> frozenset[str]:
    if "GSUB" not in font or font["GSUB"].table.FeatureList is None:
        return frozenset()
    return frozenset(one.FeatureTag for one in font["GSUB"].table.FeatureList.FeatureRecord)


def _sources(font: Any, tag: str, visible: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the glyphs affected by a feature, each once, with those from which they are drawn."""
    names, seen = font.getBestCmap(), set()
    for one in _FIGURES if tag == RAISED else sorted(visible):
        model = one if tag == RAISED else one.upper()
        if (tag == RAISED or one != model) and len(model) == 1:
            glyph, source = names.get(ord(one)), names.get(ord(model))
            if glyph and source and glyph not in seen:
                seen.add(glyph)
                yield glyph, source


def _small(font: Any) -> tuple[float, ...]:
    scale = _CAPITAL * _height(font, "x") / _height(font, "H")
    return (scale, 0, 0, scale, 0, 0)


def _raised(font: Any) -> tuple[float, ...]:
    return (_FIGURE, 0, 0, _FIGURE, 0, round(_height(font, "H") * (1 - _FIGURE)))


def _height(font: Any, letter: str) -> int:
    """Return the height of a letter in units of the font; a usual value if the font does not have it."""
    name = font.getBestCmap().get(ord(letter))
    usual = font["head"].unitsPerEm * (5 if letter.islower() else 7) // 10
    glyph = font["glyf"][name] if name else None
    return int(glyph.yMax) if glyph is not None and glyph.numberOfContours else usual


def _offer(font: Any, tag: str, drawn: Mapping[str, str]) -> None:
    """Make a font replace other glyphs by those `drawn` if the feature `tag` is requested."""
    if "GSUB" not in font:
        font["GSUB"] = newTable("GSUB")
        font["GSUB"].table = _empty()
    table = font["GSUB"].table
    lookups, features = table.LookupList.Lookup, table.FeatureList.FeatureRecord
    lookups.append(buildLookup([buildSingleSubstSubtable(dict(drawn))]))
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, otTables.Feature()
    record.Feature.LookupListIndex = [len(lookups) - 1]
    features.append(record)
    for script in table.ScriptList.ScriptRecord:
        others = [one.LangSys for one in script.Script.LangSysRecord]
        for system in filter(None, [script.Script.DefaultLangSys, *others]):
            system.FeatureIndex.append(len(features) - 1)


def _empty() -> Any:
    """Return an empty table of substitutions for all scripts."""
    table = otTables.GSUB()
    table.Version = _VERSION
    table.ScriptList, table.FeatureList, table.LookupList = (
        otTables.ScriptList(),
        otTables.FeatureList(),
        otTables.LookupList(),
    )
    table.FeatureList.FeatureRecord, table.LookupList.Lookup = [], []
    record = otTables.ScriptRecord()
    record.ScriptTag, record.Script = "DFLT", otTables.Script()
    record.Script.LangSysRecord = []
    record.Script.DefaultLangSys = system = otTables.DefaultLangSys()
    system.ReqFeatureIndex, system.FeatureIndex = 0xFFFF, []
    table.ScriptList.ScriptRecord = [record]
    return table
