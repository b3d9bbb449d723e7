"""The words of a cover → the faces that set them, and the words without what no face can set.

The book face comes from a package and is the same everywhere. Words that it cannot set completely are set
in a face of this computer; if none has all characters, each script is set in one that has it. What no face
has is left out, since an empty box on a cover is useless.
"""

import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PIL import ImageFont, features

from octavo.tree.text import fold_space, ink
from octavo.writers.cover.installed import find_faces
from octavo.writers.pdf.fonts import scripts
from octavo.writers.typefaces import SERIF

_SHAPED: Final = frozenset(("R", "AL", "AN"))
"""Directions of characters that need shaping."""
_COMPLEX: Final = re.compile("[\u0900-\u0dff\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff]")
"""Scripts of India and South-East Asia, in which marks move and letters join."""

_LONE_MARK: Final = re.compile(r"\s+([,.:;!?])")


@dataclass(frozen=True, slots=True)
class Face:
    """A font at any size. `system` is its name if it is installed on this computer."""

    source: str | bytes
    index: int = 0
    system: str = ""
    others: tuple[tuple[frozenset[str], "Face"], ...] = ()
    """The faces for characters that this one lacks, if words need several."""

    @property
    def systems(self) -> tuple[str, ...]:
        """The installed fonts that set words in this face."""
        return tuple(filter(None, (self.system, *(face.system for _, face in self.others))))

    def of(self, character: str) -> "Face":
        """Return the face that sets a character."""
        return next((face for has, face in self.others if character in has), self)

    def at(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the face at a size in pixels, shaped if this computer can."""
        return _sized(self, size)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that can be set, the face for them, and the characters that were left out."""

    words: str
    face: Face
    lost: frozenset[str] = frozenset()


@cache
def book_face(style: str) -> Face:
    """Return a face of Source Serif Pro, `Regular` or `It` for example."""
    return Face(SERIF.file(style).read_bytes())


def worded(words: str, styles: Sequence[str], language: str) -> Wording:
    """Return `words` as they can be set: in the first of the book's `styles` that has them, or elsewhere."""
    words = unicodedata.normalize("NFC", fold_space(words))
    visible = frozenset(one for one in words if not scripts.UNSEEN.match(one))
    for style in styles:
        if visible <= _characters(style):
            return Wording(words, book_face(style))
    lost = frozenset() if can_shape() else frozenset(filter(_needs_shaping, visible))
    wanted = visible - lost
    own, covered = book_face(styles[-1]), _characters(styles[-1]) & wanted
    face, whole = _fullest(own, covered, wanted, language)
    if whole != wanted:
        several, together = _by_script(own, covered, wanted, language)
        if len(together) > len(whole):
            face, whole = several, together
    lost |= wanted - whole
    return Wording(_without(words, lost), face, lost)


def _fullest(
    face: Face, covered: frozenset[str], wanted: frozenset[str], language: str
) -> tuple[Face, frozenset[str]]:
    """Return the face with most of the `wanted` characters, and these; `face` has the `covered` ones."""
    for other in find_faces(wanted - covered, _families(wanted, language)):
        if len(wanted & other.characters) > len(covered):
            face = Face(str(other.file), other.index, other.family)
            covered = wanted & other.characters
        if covered == wanted:
            break
    return face, covered


def _by_script(
    own: Face, covered: frozenset[str], wanted: frozenset[str], language: str
) -> tuple[Face, frozenset[str]]:
    """Return the book's `own` face, extended by a face for each script that it lacks, and all their characters."""
    east = scripts.east_asian_language((language,), wanted)
    lacking: dict[str, set[str]] = {}
    for one in sorted(wanted - covered):
        lacking.setdefault(scripts.script_of(one, east), set()).add(one)
    others = []
    for characters in map(frozenset, lacking.values()):
        face, has = _fullest(own, frozenset(), characters, language)
        if has:
            others.append((has, face))
    return replace(own, others=tuple(others)), covered.union(*(has for has, _ in others))


def _without(words: str, lost: frozenset[str]) -> str:
    """Return `words` without what cannot be set; "" if little would be left."""
    rest = "".join(one for one in words if one not in lost)
    if 2 * ink(rest) < ink(words):
        return ""
    return _LONE_MARK.sub(r"\1", fold_space(rest)) if lost else rest


def can_shape() -> bool:
    """Return whether Pillow has what joins letters and reverses lines (Raqm with FriBiDi)."""
    return bool(features.check("raqm"))


def _needs_shaping(character: str) -> bool:
    turned = unicodedata.bidirectional(character) in _SHAPED
    return turned or bool(_COMPLEX.match(character))


def _families(characters: frozenset[str], language: str) -> list[str]:
    """Return families suitable for the scripts of `characters`, that of the most common script first."""
    east = scripts.east_asian_language((language,), characters)
    named = sorted(scripts.script_of(one, east) for one in characters)
    order = sorted(set(named), key=lambda name: (name in scripts.COMMON, -named.count(name), name))
    return list(dict.fromkeys(family for name in order for family in scripts.families_for(name)))


@cache
def _characters(style: str) -> frozenset[str]:
    source = book_face(style).source
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    return frozenset(map(chr, TTFont(io.BytesIO(data), lazy=True).getBestCmap()))


@cache
def _sized(face: Face, size: int) -> ImageFont.FreeTypeFont:
    source = io.BytesIO(face.source) if isinstance(face.source, bytes) else face.source
    engine = ImageFont.Layout.RAQM if can_shape() else ImageFont.Layout.BASIC
    return ImageFont.truetype(source, size, face.index, layout_engine=engine)
