"""Which inline elements a page's styles set in italics, bold or small capitals, and so emphasise.

Word processors and makers of EPUBs use a class or a style for emphasis, where others write `<em>`. Only rules
for a single class or id that apply to every screen are used, as for hidden elements (`hiding`): a sheet that
resets `em` is meant for all pages of a site, and for sheets that are not at hand. The typeface of a block is
its design (a heading is bold, a caption and verse are in italics) and is set anew by a book's style. So is the
look of a link.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from octavo.readers.html.hiding import names_of
from octavo.readers.html.open_elements import Given
from octavo.readers.html.sheets import lone_names, rules_of
from octavo.tree.nodes import FACE

EMPHASISED: Final = frozenset({"em", "i", "cite", "dfn", "var"})
STRESSED: Final = frozenset({"strong", "b"})
_BOLD_BY_NATURE: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "th"})
_SLANTS: Final = {
    "italic": "italic",
    "oblique": "italic",
    "normal": "upright",
    "initial": "upright",
}
_WEIGHTS: Final = {"bold": "bold", "bolder": "bold", "normal": "light", "initial": "light"}
_BOLD_FROM: Final = 600
"""The least `font-weight`, up to 1000, that is bold (https://www.w3.org/TR/css-fonts-4/#font-weight-prop)."""
_STATED: Final = re.compile(
    r"(?<![\w-])font(?:-(style|weight|variant(?:-caps)?))?\s*:\s*([^;!}]+)", re.IGNORECASE
)
_REMEMBERED: Final = 8
"""Size of the cache, in sets of sheets: the pages of a site, and of a book, have the same."""


class Face(NamedTuple):
    """What styles declare: `slant` "italic" or "upright", `weight` "bold" or "light", "" if not declared."""

    slant: str = ""
    weight: str = ""
    caps: bool = False

    def under(self, other: "Face") -> "Face":
        """Return this face, overridden by what `other` declares."""
        return Face(other.slant or self.slant, other.weight or self.weight, other.caps or self.caps)


_NOTHING: Final = Face()


class Faces:
    """Finds in which face a page's style sheets and `style` attributes set its inline elements."""

    def __init__(self, sheets: Iterable[str] = ()) -> None:
        """Take the page's style sheets in ascending order of precedence."""
        self.sheets = tuple(sheets)
        self._told: dict[tuple[str | None, str | None, str | None], Face] = {}

    def marked(
        self, name: str, given: Given, around: Callable[[], Iterable[tuple[str, Given]]]
    ) -> Given:
        """Return an inline element's attributes, with `FACE` added if its style differs from what its name implies.

        `around` returns name and attributes of the elements around it, innermost first.

        >>> faces = Faces([".c1 { font-style: italic; font-weight: 700 }"])
        >>> faces.marked("span", {"class": "c1"}, lambda: [])["octavo face"]
        'italic bold'
        >>> faces.marked("span", {"class": "c1"}, lambda: [("b", {}), ("i", {})])
        {'class': 'c1'}
        """
        named = (given.get("class"), given.get("id"), given.get("style"))
        face = self._told.get(named)
        if face is None:
            face = self._told[named] = _face_of(given, _faces_in(self.sheets))
        if face is _NOTHING or name == "a":
            return given
        marks = " ".join(_marks(name, face, around))
        return {**given, FACE: marks} if marks else given


def _marks(
    name: str, face: Face, around: Callable[[], Iterable[tuple[str, Given]]]
) -> Iterable[str]:
    holders = [(holder, (given.get(FACE) or "").split()) for holder, given in around()]
    if face.slant:
        slanted = next(filter(None, (_slant(*holder) for holder in holders)), "upright")
        own = "italic" if name in EMPHASISED else slanted
        if face.slant != own:
            # Upright is what stands out in italics; an upright `<i>` in plain text is nothing.
            yield face.slant if face.slant != slanted else "plain"
    if face.weight:
        heavy = any(
            holder in _BOLD_BY_NATURE or _is_bold(holder, marks) for holder, marks in holders
        )
        if face.weight == "bold" and not heavy and name not in STRESSED:
            yield "bold"
        elif face.weight == "light" and name in STRESSED:
            yield "light"
    if face.caps:
        yield "small-caps"


def _slant(name: str, marks: list[str]) -> str:
    """Return the slant that an element gives to its content, or "" if it inherits it."""
    if "italic" in marks:
        return "italic"
    if "upright" in marks or "plain" in marks:
        return "upright"
    return "italic" if name in EMPHASISED else ""


def _is_bold(name: str, marks: list[str]) -> bool:
    return "bold" in marks or (name in STRESSED and "light" not in marks)


def _face_of(given: Given, faces: Mapping[str, tuple[int, Face]]) -> Face:
    face = _NOTHING
    if faces:
        for _, said in sorted(faces[name] for name in names_of(given) if name in faces):
            face = face.under(said)
    style = given.get("style")
    if style:  # small capitals by style are read in `inlines`
        face = face.under(_stated(style)._replace(caps=False))
    return face if face != _NOTHING else _NOTHING


@lru_cache(maxsize=_REMEMBERED)
def _faces_in(sheets: tuple[str, ...]) -> Mapping[str, tuple[int, Face]]:
    """Return the face of each `.class` and `#id` with its rank in the cascade: later rules win, and ids most."""
    faces: dict[str, Face] = {}
    for sheet in sheets:
        if "font" not in sheet.lower():
            continue
        for selectors, declarations, everywhere in rules_of(sheet):
            if everywhere and (face := _stated(declarations)) != _NOTHING:
                for name in lone_names(selectors):
                    faces[name] = faces.pop(name, _NOTHING).under(face)
    names = sorted(faces, key=lambda name: name.startswith("#"))
    return {name: (at, faces[name]) for at, name in enumerate(names)}


def _stated(declarations: str) -> Face:
    """Return the face that declarations set; the last of a kind counts."""
    if "font" not in declarations.lower():
        return _NOTHING
    face = _NOTHING
    for kind, value in _STATED.findall(declarations):
        words = value.lower().split()
        if kind.lower() == "style":
            face = face.under(Face(_SLANTS.get(words[0] if words else "", "")))
        elif kind.lower() == "weight":
            face = face.under(Face(weight=_weight(words[0] if words else "")))
        elif kind:
            face = face.under(Face(caps="small-caps" in words))
        elif words and words[0] not in {
            "inherit",
            "unset",
        }:  # the shorthand: `italic bold 1em serif`
            slant = "italic" if {"italic", "oblique"} & set(words) else "upright"
            bold = any(_weight(word) == "bold" for word in words)
            face = face.under(Face(slant, "bold" if bold else "light", "small-caps" in words))
    return face


def _weight(word: str) -> str:
    if word.isdecimal():
        return "bold" if int(word[:4]) >= _BOLD_FROM else "light"
    return _WEIGHTS.get(word, "")
