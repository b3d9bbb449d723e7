"""Style sheets of a book → how its paragraphs are set apart: space, indent, slant, ornaments.

Only rules for a single class, id or element that apply to every screen are used, as for typefaces
(`html.faces`). Lengths are in em of whatever font size: they only serve to find paragraphs further
apart than others.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from octavo.readers.html.hiding import names_of
from octavo.readers.html.open_elements import Given
from octavo.readers.html.sheets import rules_of

_DECLARED: Final = re.compile(r"([a-z-]+)\s*:\s*([^;{}]+)", re.IGNORECASE)
_LONE: Final = re.compile(
    r"\s*(?:(?:[a-z][\w-]*)?([.#][\w-]+)|([a-z][\w-]*|\*))(?::{1,2}(before|after))?\s*\Z",
    re.IGNORECASE,
)
_LENGTH: Final = re.compile(r"(-?(?:\d{1,6}\.?\d{0,6}|\.\d{1,6}))(r?em|r?lh|ex|px|pt|%)?\Z")
_EM_IN: Final = {
    "em": 1,
    "rem": 1,
    "lh": 1.2,
    "rlh": 1.2,
    "ex": 0.5,
    "px": 1 / 16,
    "pt": 1 / 12,
    "%": 0.25,
}
"""Em per unit. A line is taken to be 25 em, some fifty letters, so that 1 % is a quarter of an em."""
_SIDES: Final = ("top", "right", "bottom", "left")
_OF_FOUR: Final = {1: (0, 0, 0, 0), 2: (0, 1, 0, 1), 3: (0, 1, 2, 1), 4: (0, 1, 2, 3)}
"""By the number of values of `margin`: the index of the value for each of `_SIDES`
(https://www.w3.org/TR/css-box-3/#margin-shorthand)."""
_STRING: Final = re.compile(r""""([^"]*)"|'([^']*)'""")
_ESCAPED: Final = re.compile(r"\\([0-9a-f]{1,6})\s?", re.IGNORECASE)
_ROW: Final = 2
"""The most marks before a paragraph's words that may be a dash of speech or a bullet; more are a
row of ornaments."""
_SEEN: Final = 0.75
"""Height in em above which an empty element shows as a gap."""
_WIDE: Final = 2.0
"""Margin in em above which an empty element shows as a gap even if all paragraphs are set apart."""
_SPACED: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"})
"""Elements with a margin of about an em above and below, even without any style sheet."""
_WRITING: Final = ("writing-mode", "-epub-writing-mode", "-webkit-writing-mode")
_REMEMBERED: Final = 8
_Declared: TypeAlias = Mapping[str, str]
_Rules: TypeAlias = Mapping[str, tuple[int, _Declared]]
"""The declarations for `p`, `.class`, `#id` and `.class:before`, each with its rank in the cascade."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How an element is set. Lengths in em."""

    top: float = 0.0
    bottom: float = 0.0
    left: float = 0.0
    right: float = 0.0
    align: str = ""
    """`text-align`; "" if not declared, and so inherited."""
    slant: str = ""
    """"italic" or "upright", "" if not declared."""
    is_framed: bool = False
    """Whether it has a background or a border of its own."""
    has_row_above: bool = False
    """Whether its style adds marks on a line of their own above its words, which are not in the
    text."""
    shows_empty: bool = False
    """Whether it shows an ornament, a rule or a gap even if empty."""
    runs_down: bool = False
    """Whether its lines run from top to bottom according to its own style."""
    counting: str = ""
    """Declared markers of its items, if it is a list: `lower-alpha`, `square inside`."""


class ParagraphStyles:
    """How the sheets of one page set its block elements."""

    def __init__(self, sheets: Iterable[str] = ()) -> None:
        """Take the page's style sheets in ascending order of precedence."""
        self._rules = _rules_in(tuple(sheets))
        self._told: dict[tuple[str, str | None, str | None, str | None], ParagraphStyle] = {}

    def of(self, name: str, given: Given) -> ParagraphStyle:
        """Return the style of an element with that name and those attributes.

        >>> styles = ParagraphStyles(["p { margin: 0 } .late { margin-top: 2em }"])
        >>> styles.of("p", {"class": "late"}).top, styles.of("p", {}).top, styles.of("div", {}).top
        (2.0, 0.0, 0.0)
        """
        named = (name, given.get("class"), given.get("id"), given.get("style"))
        if named not in self._told:
            names = ("*", name, *names_of(given))
            own = _declarations(given.get("style") or "")
            declared = _together((*self._declared(names).items(), *own))
            above = self._declared(f"{one}:before" for one in names)
            below = self._declared(f"{one}:after" for one in names)
            self._told[named] = _style(name, declared, above, below)
        return self._told[named]

    def _declared(self, names: Iterable[str]) -> dict[str, str]:
        found = sorted((self._rules[one] for one in names if one in self._rules), key=_place)
        return _together(pair for _, declared in found for pair in declared.items())


def _style(name: str, declared: _Declared, above: _Declared, below: _Declared) -> ParagraphStyle:
    margins = _box(declared, "margin", 1.0 if name in _SPACED else 0.0)
    paddings = _box(declared, "padding", 0.0)
    marks = _marks_in(above)
    has_picture = any("url(" in declared.get(key, "") for key in ("background", "background-image"))
    ruled = any(_is_ruled(declared.get(key, "")) for key in ("border-top", "border-bottom"))
    seen = _length(declared.get("height", "")) >= _SEEN or max(margins[0], margins[2]) >= _WIDE
    return ParagraphStyle(
        top=margins[0] + paddings[0],
        bottom=margins[2] + paddings[2],
        left=margins[3] + paddings[3],
        right=margins[1] + paddings[1],
        align=declared.get("text-align", ""),
        slant=_slant(declared),
        is_framed=_is_ruled(declared.get("border", "")) or "background-color" in declared,
        has_row_above=marks > _ROW or (marks > 0 and _is_line(above)),
        shows_empty=has_picture or ruled or seen or marks > 0 or _marks_in(below) > 0,
        counting=declared.get("list-style-type") or declared.get("list-style", ""),
        runs_down=any(declared.get(key, "").startswith(("vertical", "tb")) for key in _WRITING),
    )


def _box(declared: _Declared, name: str, usual: float) -> list[float]:
    """Return a margin or padding on its four sides: top, right, bottom, left."""
    sides = [usual] * 4
    for key, value in declared.items():  # later declarations win
        words = value.split()
        if key == name and len(words) in _OF_FOUR:
            sides = [_length(words[at]) for at in _OF_FOUR[len(words)]]
        elif key.startswith(f"{name}-") and (side := key[len(name) + 1 :]) in _SIDES:
            sides[_SIDES.index(side)] = _length(value)
    return sides


def _length(value: str) -> float:
    found = _LENGTH.match(value.strip())
    return float(found[1]) * _EM_IN[found[2]] if found and found[2] else 0.0


def _slant(declared: _Declared) -> str:
    words = f"{declared.get('font', '')} {declared.get('font-style', '')}".split()
    slants = [word for word in words if word in {"italic", "oblique", "normal", "initial"}]
    if "font-style" not in declared:
        return "italic" if {"italic", "oblique"} & set(slants) else ""
    return ("italic" if slants[-1] in {"italic", "oblique"} else "upright") if slants else ""


def _is_ruled(value: str) -> bool:
    return any(word in value for word in ("solid", "double", "dotted", "dashed", "groove", "ridge"))


def _marks_in(declared: _Declared) -> int:
    """Return how many marks a sheet adds beside an element's words; 0 if it adds words or quotes.

    A picture counts as a whole row.
    """
    content = declared.get("content", "")
    if "url(" in content:
        return _ROW + 1
    said = "".join(one or other for one, other in _STRING.findall(content))
    said = "".join(_ESCAPED.sub(_unescaped, said).split())
    return 0 if any(letter.isalnum() or letter in "\"'“”„«»‘’" for letter in said) else len(said)


def _unescaped(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return chr(code) if code < 0x110000 else ""


def _is_line(declared: _Declared) -> bool:
    return declared.get("display", "").startswith(("block", "table"))


@lru_cache(maxsize=_REMEMBERED)
def _rules_in(sheets: tuple[str, ...]) -> _Rules:
    """Return the declarations for each single name; ids count more than classes, and those more than elements."""
    rules: dict[str, dict[str, str]] = {}
    for sheet in sheets:
        for selectors, declarations, everywhere in rules_of(sheet):
            for name in _names_in(selectors) if everywhere else ():
                said = rules.pop(name, {}).items()
                rules[name] = _together((*said, *_declarations(declarations)))
    names = sorted(rules, key=lambda name: (name[0] == "#", name[0] in ".#", name[0] != "*"))
    return {name: (at, rules[name]) for at, name in enumerate(names)}


def _together(declared: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the winning declarations: the last of each property, in the order of those."""
    result: dict[str, str] = {}
    for key, value in declared:
        result.pop(key, None)
        result[key] = value
    return result


def _names_in(selectors: str) -> Iterator[str]:
    for selector in selectors.split(","):
        if found := _LONE.match(selector):
            name = found[1] or found[2].lower()
            yield f"{name}:{found[3].lower()}" if found[3] else name


def _declarations(said: str) -> Iterator[tuple[str, str]]:
    for key, value in _DECLARED.findall(said):
        words = value.partition("!")[0].strip()
        yield key.lower(), words if key.lower() == "content" else words.lower()


def _place(rule: tuple[int, _Declared]) -> int:
    return rule[0]
