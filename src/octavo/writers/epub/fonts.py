"""A book and its style → the fonts embedded in the EPUB, each a subset with what the book needs.

They are embedded only if the user asks for it, since most people prefer the face that they have chosen in their reader.
They are TrueType, which every reading system knows. A subset has another name, as its licence requires; it keeps what it
says about its makers and its licence. The same characters give the same bytes.
https://www.w3.org/TR/epub-33/#sec-core-media-types
"""

import html
import io
import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.text import listed_characters
from octavo.writers.sheets import GENERIC
from octavo.writers.sound_faces import unheard
from octavo.writers.stylesheets import Medium, Style
from octavo.writers.typefaces import TYPEFACES, Typeface

FOLDER: Final = "fonts"
MEDIA_TYPE: Final = "font/ttf"
_CUTS: Final = ((False, False), (False, True), (True, False), (True, True))
_BODY: Final = re.compile(r"<body\b.*</body>", re.DOTALL)
_TAG: Final = re.compile(r"<[^>]*>")
_CONTENT: Final = re.compile(r"(?<![\w-])content:([^;}]*)")
_STRING: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE: Final = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_SELECTORS: Final = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Variation selectors, which say how the character before them is drawn: no face has a glyph for them."""
_NAMES: Final = (0, 5, 13, 14)
"""Copyright, version and licence; https://learn.microsoft.com/typography/opentype/spec/name"""


@dataclass(frozen=True, slots=True)
class EmbeddedFace:
    """One font file. `href` is its address in the EPUB."""

    href: str
    data: bytes


@dataclass(frozen=True, slots=True)
class EmbeddedFaces:
    """The font files, the rules that load them, and findings."""

    faces: tuple[EmbeddedFace, ...] = ()
    css: str = ""
    findings: tuple[Finding, ...] = ()


def display_stack(style: Style) -> str:
    """Return the font family of headings if fonts are embedded; "" if it is that of the text."""
    _, display = _faces(style)
    return _stack(display) if display else ""


def embed_faces(style: Style, seen: AbstractSet[str], sheet: str) -> EmbeddedFaces:
    """Return the fonts of `style`, cut to the characters in `seen` and in the strings of `sheet`.

    Findings: STY003.
    """
    wanted = seen | characters_put_in_by(sheet)
    text, display = _faces(style)
    used = {generic: style.faces[generic] for generic in (text, display) if generic}
    cuts = [cut for generic, face in used.items() for cut in _cuts(generic, face, wanted)]
    rules = "".join(rule for _, rule in cuts)
    css = f"{rules}body {{ font-family: {_stack(text)}; }}\n"
    return EmbeddedFaces(tuple(face for face, _ in cuts), css, tuple(_lacking(used[text], wanted)))


def characters_in(page: bytes) -> frozenset[str]:
    """Return the characters of a content document that are shown."""
    body = _BODY.search(page.decode())
    return _visible(html.unescape(_TAG.sub("", body[0])) if body else "")


def characters_put_in_by(sheet: str) -> frozenset[str]:
    """Return the characters that a style sheet generates."""
    strings = _STRING.findall(" ".join(_CONTENT.findall(sheet)))
    return _visible(
        "".join(
            _ESCAPE.sub(lambda one: chr(int(one[1], 16)) if one[1] else one[2], string)
            for string in strings
        )
    )


def _visible(text: str) -> frozenset[str]:
    seen = frozenset(one for one in set(text) if one.isprintable() or one.isspace())
    return seen - _SELECTORS


def _faces(style: Style) -> tuple[str, str]:
    """Return the generic families of text and of headings; the latter is "" if it is the same."""
    tokens = style.tokens[Medium.EPUB]
    text = tokens.get("text-face", "")
    text = text if text in TYPEFACES else GENERIC[0]
    display = tokens.get("display-face", "")
    return text, display if display in TYPEFACES and display != text else ""


def _cuts(
    generic: str, face: Typeface, wanted: AbstractSet[str]
) -> Iterator[tuple[EmbeddedFace, str]]:
    """Yield the four cuts of a family, each with its `@font-face` rule."""
    family = f"Octavo {generic.title()}"
    for bold, italic in _CUTS:
        kind = f"{'bold' if bold else 'regular'}{'-italic' if italic else ''}"
        href = f"{FOLDER}/{generic}-{kind}.ttf"
        name = f"{family} {kind.replace('-', ' ').title()}"
        rule = (
            f'@font-face {{ font-family: "{family}"; font-weight: {"bold" if bold else "normal"}; '
            f"font-style: {'italic' if italic else 'normal'}; src: url(../{href}); }}\n"
        )
        with unheard():
            data = subset(face.cut(bold=bold, italic=italic), wanted, name)
        yield EmbeddedFace(href, data), rule


def _stack(generic: str) -> str:
    return f'"Octavo {generic.title()}", {generic}'


def subset(face: bytes, wanted: AbstractSet[str], name: str) -> bytes:
    """Return `face` with only the glyphs for the characters `wanted`, under the name `name`. Small capitals stay."""
    from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]  # noqa: PLC0415 -- on demand
    from fontTools.ttLib import TTFont, getTableClass  # type: ignore[import-untyped]  # noqa: PLC0415

    font = TTFont(io.BytesIO(face), lazy=False, recalcTimestamp=False)
    options = Options(hinting=False, name_IDs=list(_NAMES), notdef_outline=True, bidi_closure=False)
    options.layout_features = [*options.layout_features, "smcp"]
    # Otherwise it would drop tables that it cannot subset, with a message on standard error.
    tags = set(font.keys()) - {"GlyphOrder", *options.no_subset_tables}
    dropped = {tag for tag in tags if not hasattr(getTableClass(tag), "subset_glyphs")} | {"DSIG"}
    options.drop_tables = [*options.drop_tables, *sorted(dropped)]
    cutter = Subsetter(options)
    cutter.populate(unicodes=sorted(map(ord, wanted)))
    cutter.subset(font)
    _call(font, name)
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def _call(font: Any, name: str) -> None:
    """Give a font its names: family, cut, full name, PostScript name."""
    for identity, words in ((1, name), (2, "Regular"), (4, name), (6, name.replace(" ", "-"))):
        font["name"].setName(words, identity, 3, 1, 0x409)


def _lacking(face: Typeface, wanted: AbstractSet[str]) -> Iterator[Finding]:
    """Report which characters the text face has no glyphs for."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 -- on demand

    known = TTFont(io.BytesIO(face.cut()), lazy=True).getBestCmap()
    left = [one for one in wanted if ord(one) not in known and not one.isspace()]
    if left:
        yield CODES["STY003"].found(evidence=listed_characters(left))
