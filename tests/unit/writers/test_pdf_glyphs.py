import io
import itertools

import pytest
from fontTools import fontBuilder  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from octavo.writers.pdf.fonts import glyphs
from octavo.writers.pdf.fonts.faces import fount_for

UPRIGHT, ITALIC = (face.data for face in fount_for("a", ("en",)).faces[:2])


def advance(face: bytes, character: str) -> int:
    font = TTFont(io.BytesIO(face))
    return int(font["hmtx"][font.getBestCmap()[ord(character)]][0])


def test_an_italic_borrows_the_letters_it_lacks_slanted() -> None:
    completed = glyphs.with_slanted(ITALIC, UPRIGHT)
    assert "ж" not in glyphs.characters_of(ITALIC)
    lacking = glyphs.characters_of(UPRIGHT) - glyphs.characters_of(completed)
    assert {one for one in lacking if one <= "\uffff"} == set()
    assert advance(completed, "ж") == advance(UPRIGHT, "ж")


def test_an_italic_keeps_the_letters_it_has() -> None:
    completed = TTFont(io.BytesIO(glyphs.with_slanted(ITALIC, UPRIGHT)))
    before = TTFont(io.BytesIO(ITALIC))
    name = before.getBestCmap()[ord("g")]
    assert completed["glyf"][name] == before["glyf"][name]


def test_the_no_break_hyphen_gets_a_glyph_that_is_not_the_hyphens() -> None:
    names = TTFont(io.BytesIO(glyphs.with_no_break_hyphen(UPRIGHT))).getBestCmap()
    assert names[0x2011] != names[0x2010]


def test_each_character_without_a_font_gets_a_box_of_its_own() -> None:
    boxes = glyphs.numbered_boxes("日本\U0001f600", UPRIGHT)
    font = TTFont(io.BytesIO(boxes))
    names = map(font.getBestCmap().get, map(ord, "日本\U0001f600"))
    drawn = {tuple(font["glyf"][name].coordinates) for name in names}
    assert len(drawn) == 3
    assert glyphs.characters_of(boxes) == set(" 日本\U0001f600")


def test_a_box_is_found_by_the_number_of_its_glyph() -> None:
    font = TTFont(io.BytesIO(glyphs.numbered_boxes("本日", UPRIGHT)))
    numbers = glyphs.box_numbers("日本")
    names = font.getBestCmap()
    assert {font.getGlyphID(names[ord(one)]): one for one in "日本"} == numbers


def test_the_same_characters_give_the_same_bytes_at_any_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    times = itertools.count(3_600_000_000)
    monkeypatch.setattr(fontBuilder, "timestampNow", lambda: next(times))
    once, again = (glyphs.numbered_boxes(word, UPRIGHT) for word in ("日本", "本日"))
    assert once == again
    assert glyphs.with_slanted(ITALIC, UPRIGHT) == glyphs.with_slanted(ITALIC, UPRIGHT)
