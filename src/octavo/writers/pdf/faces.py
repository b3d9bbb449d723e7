"""The faces a book is set in: a text → font files, the order in which they are tried, findings.

The book's own faces come from a package and are the same everywhere. Characters they lack are set in
the machine's fonts (`substitutes`), each named in a finding; characters that no font has are set as
numbered boxes, and named too. WeasyPrint is given these files and no others, so that a book its own
faces can set has the same bytes on every machine.
"""

import importlib.resources
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from octavo.findings.finding import Finding
from octavo.writers.pdf import glyphs, scripts
from octavo.writers.pdf.geometry import is_ideographic
from octavo.writers.pdf.substitutes import FontFile, fixed_pitch, substitutes_for

PACKAGE: Final = "font_source_serif_pro"
TEXT_FAMILY: Final = "octavo-text"
_LATIN_FAMILY: Final = "octavo-latin"
_LATIN_RANGE: Final = "U+20-7E, U+A1-17F, U+2070-209F"
"""What the book's face sets in an East Asian book: letters and figures, but none of the punctuation
that those scripts set full width."""
BOX_FAMILY: Final = "octavo-boxes"
_NO_BREAK_HYPHEN: Final = "\u2011"
_UPRIGHT, _ITALIC = "Regular", "It"
_BOLD, _BOLD_ITALIC = "Bold", "BoldIt"


@dataclass(frozen=True, slots=True)
class Face:
    """One font file as the style sheet knows it."""

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
    """All faces of a book, the families in the order they are tried, and what was noticed."""

    faces: tuple[Face, ...]
    families: tuple[str, ...]
    fixed_pitch: tuple[str, ...] = ()
    """Families for code, tried before the others."""
    boxes: frozenset[str] = frozenset()
    """Characters set as numbered boxes."""
    findings: tuple[Finding, ...] = ()


def fount_for(text: str, languages: Sequence[str], *, code: bool = False) -> Fount:
    """Return the faces that set every character of `text`; the first language is the book's.

    Reads the package's font files, and the machine's fonts where those do not suffice, or where the
    book has `code` to be set in a fixed pitch.

    Findings: PDF002 for each script set in a system font, PDF001 for each with characters left over.
    """
    fount = _text_fount(text, languages)
    fixed = fixed_pitch() if code else None
    if fixed is None:
        return fount
    return replace(
        fount,
        faces=(*fount.faces, *map(_face, fixed.files)),
        fixed_pitch=fixed.names,
        findings=(*fount.findings, *fixed.findings),
    )


def _text_fount(text: str, languages: Sequence[str]) -> Fount:
    visible = {one for one in set(text) if not scripts.UNSEEN.match(one)}
    upright = glyphs.characters_of(_file(_UPRIGHT))
    own = _own_faces(visible, upright)
    missing = visible - upright - {_NO_BREAK_HYPHEN}
    if not missing:
        return Fount(own, (TEXT_FAMILY,))
    chosen = substitutes_for(missing, languages)
    faces = [*own, *map(_face, chosen.files)]
    families = [TEXT_FAMILY, *chosen.names]
    if is_ideographic(languages[0]):
        faces += [
            Face(_LATIN_FAMILY, face.data, face.weight, face.italic, _LATIN_RANGE) for face in own
        ]
        families = [_LATIN_FAMILY, *chosen.names, TEXT_FAMILY]
    if chosen.left:
        faces.append(Face(BOX_FAMILY, glyphs.numbered_boxes(chosen.left, _file(_UPRIGHT))))
        families.append(BOX_FAMILY)
    return Fount(tuple(faces), tuple(families), boxes=chosen.left, findings=chosen.findings)


def _face(file: FontFile) -> Face:
    return Face(file.name, file.data, file.weight)


def _own_faces(visible: set[str], upright: frozenset[str]) -> tuple[Face, ...]:
    """Return the four faces, the italics completed where the text needs what they lack."""
    complete = not visible & upright <= glyphs.characters_of(_file(_ITALIC))
    names = (
        (_UPRIGHT, 400, ""),
        (_ITALIC, 400, _UPRIGHT),
        (_BOLD, 700, ""),
        (_BOLD_ITALIC, 700, _BOLD),
    )
    faces = []
    for name, weight, model in names:
        data = _slanted(name, model) if model and complete else _file(name)
        if _NO_BREAK_HYPHEN in visible:
            data = glyphs.with_no_break_hyphen(data)
        faces.append(Face(TEXT_FAMILY, data, weight, italic=bool(model)))
    return tuple(faces)


@cache
def _slanted(italic: str, upright: str) -> bytes:
    return glyphs.with_slanted(_file(italic), _file(upright))


@cache
def _file(style: str) -> bytes:
    files = importlib.resources.files(PACKAGE) / "files"
    return (files / f"SourceSerifPro-{style}.ttf").read_bytes()
