"""The faces of a book: a text → font files, the order in which they are tried, findings.

The book's own faces come from a package, or with its style, and are the same everywhere. Characters that
neither they nor the package's serif have are set in system fonts (`substitutes`), each reported in a finding;
characters that no font has are set as numbered boxes, and reported, too. WeasyPrint is given only these files,
so a book that its own faces can set has the same bytes on every computer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from octavo.findings.finding import Finding
from octavo.writers.pdf.fonts import glyphs, scripts
from octavo.writers.pdf.fonts.features import with_features
from octavo.writers.pdf.fonts.substitutes import FontFile, fixed_pitch, substitutes_for
from octavo.writers.pdf.geometry import is_ideographic
from octavo.writers.typefaces import SERIF, Typeface

TEXT_FAMILY: Final = "octavo-text"
DISPLAY_FAMILY: Final = "octavo-display"
_SPARE_FAMILY: Final = "octavo-spare"
"""Source Serif, for characters that another face lacks."""
_LATIN_FAMILY: Final = "octavo-latin"
_LATIN_RANGE: Final = "U+20-7E, U+A1-17F, U+2070-209F"
"""What the book's face sets in an East Asian book: letters and figures, but no punctuation, which is full-width
there."""
BOX_FAMILY: Final = "octavo-boxes"
_NO_BREAK_HYPHEN: Final = "\u2011"


@dataclass(frozen=True, slots=True)
class Face:
    """One font file, as used in the style sheet."""

    family: str
    data: bytes
    weight: int = 400
    italic: bool = False
    unicode_range: str = ""

    def rule(self, url: str) -> str:
        """Return the `@font-face` rule for the face at `url`."""
        span = f" unicode-range: {self.unicode_range};" if self.unicode_range else ""
        style = "italic" if self.italic else "normal"
        return (
            f"@font-face {{ font-family: {self.family}; font-weight: {self.weight}; "
            f"font-style: {style};{span} src: url({url}) }}"
        )


@dataclass(frozen=True, slots=True)
class Fount:
    """All faces of a book, the families in the order they are tried, and findings."""

    faces: tuple[Face, ...]
    families: tuple[str, ...]
    display: tuple[str, ...] = ()
    """Families for headings, tried before the others; () if they are set like the text."""
    fixed_pitch: tuple[str, ...] = ()
    """Monospaced families for code, tried before the others."""
    boxes: frozenset[str] = frozenset()
    """Characters set as numbered boxes."""
    findings: tuple[Finding, ...] = ()


def fount_for(
    text: str,
    languages: Sequence[str],
    *,
    code: bool = False,
    face: Typeface = SERIF,
    display: Typeface | None = None,
) -> Fount:
    """Return the faces that set every character of `text`; the first language is the book's.

    `face` sets the text, `display` the headings, if it is another. The package's font files are read, and
    system fonts if those do not suffice, or if the book has `code` to be set in a monospaced font.

    Findings: PDF002 for each script set in a system font, PDF001 for each with characters left over.
    """
    visible = {one for one in set(text) if not scripts.UNSEEN.match(one)}
    fount = _text_fount(visible, languages, face)
    if display and display != face:
        fount = _with_display(fount, visible, languages, display)
    fixed = fixed_pitch() if code else None
    if fixed is None:
        return fount
    return replace(
        fount,
        faces=(*fount.faces, *map(_face, fixed.files)),
        fixed_pitch=fixed.names,
        findings=(*fount.findings, *fixed.findings),
    )


def _text_fount(visible: set[str], languages: Sequence[str], face: Typeface) -> Fount:
    upright = glyphs.characters_of(face.cut())
    own = _own_faces(visible, face, TEXT_FAMILY)
    if 2 * len(visible - upright) < len(visible):  # else most words are in a system font
        own = tuple(replace(one, data=_narrowly(one.data)) for one in own)
    missing = visible - upright - {_NO_BREAK_HYPHEN}
    spared = missing & glyphs.characters_of(SERIF.cut()) if face != SERIF else frozenset[str]()
    spare = _own_faces(visible, SERIF, _SPARE_FAMILY) if spared else ()
    ours = (TEXT_FAMILY, _SPARE_FAMILY) if spared else (TEXT_FAMILY,)
    if missing == spared:
        return Fount((*own, *spare), ours)
    chosen = substitutes_for(missing - spared, languages)
    faces = [*own, *spare, *map(_face, chosen.files)]
    families = [*ours, *chosen.names]
    if is_ideographic(languages[0]):
        faces += _latin(own, _LATIN_FAMILY)
        families = [_LATIN_FAMILY, *chosen.names, *ours]
    if chosen.left:
        faces.append(Face(BOX_FAMILY, glyphs.numbered_boxes(chosen.left, SERIF.cut())))
        families.append(BOX_FAMILY)
    return Fount(tuple(faces), tuple(families), boxes=chosen.left, findings=chosen.findings)


def _with_display(
    fount: Fount, visible: set[str], languages: Sequence[str], display: Typeface
) -> Fount:
    """Return the fount with faces for headings; what they lack is set as in the text."""
    own = _own_faces(visible, display, DISPLAY_FAMILY)
    faces = _latin(own, DISPLAY_FAMILY) if is_ideographic(languages[0]) else own
    return replace(fount, faces=(*fount.faces, *faces), display=(DISPLAY_FAMILY, *fount.families))


def _latin(faces: tuple[Face, ...], family: str) -> tuple[Face, ...]:
    return tuple(replace(face, family=family, unicode_range=_LATIN_RANGE) for face in faces)


def _face(file: FontFile) -> Face:
    return Face(file.name, file.data, file.weight, unicode_range=file.span)


def _own_faces(visible: set[str], face: Typeface, family: str) -> tuple[Face, ...]:
    """Return the four styles of a face, the italics completed if the text needs what they lack."""
    upright = glyphs.characters_of(face.cut())
    lacking = not visible & upright <= glyphs.characters_of(face.cut(italic=True))
    faces = []
    for bold, italic in ((False, False), (False, True), (True, False), (True, True)):
        slanted = italic and lacking
        data = _slanted(face, bold=bold) if slanted else face.cut(bold=bold, italic=italic)
        data = with_features(data, visible)
        if _NO_BREAK_HYPHEN in visible:
            data = glyphs.with_no_break_hyphen(data)
        faces.append(Face(family, data, 700 if bold else 400, italic))
    return tuple(faces)


@lru_cache(maxsize=4)
def _narrowly(data: bytes) -> bytes:
    return glyphs.with_narrow_spaces(data)


@cache
def _slanted(face: Typeface, *, bold: bool) -> bytes:
    return glyphs.with_slanted(face.cut(bold=bold, italic=True), face.cut(bold=bold))
