"""The numbering of a document → the label before each paragraph that Word numbers.

Only the numbering part says how a list is counted; a paragraph refers to a list and a level. Lists
based on the same abstract one continue each other, across any paragraphs between, unless one has
its own start. https://learn.microsoft.com/openspecs/office_standards (ECMA-376, 17.9 Numbering)
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from octavo.readers.docx.looks import number
from octavo.readers.docx.markup import parse_part, space_of, value
from octavo.tree.figures import chinese_figures, japanese_figures, roman_figures

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PLACE: Final = re.compile(r"%([1-9])")
_LEVELS: Final = 9
"""Levels of a list, as defined by the format."""
_LETTERS: Final = 26
_MOST_LETTERS: Final = 30
"""How often a letter may be repeated (`aaa`) before figures are clearer."""
_BOXES: Final = frozenset("☐☑☒✓✔✗✘")
"""Bullets that show whether something is done."""
_TYPES: Final = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
_BULLET, _NONE = "bullet", "none"


class Label(NamedTuple):
    """The label before a paragraph."""

    number: int
    """The paragraph's number in its list; 0 for a bullet."""
    words: str
    """As Word shows it: `Chapter 3`, `2.1.`; "" for a bullet, unless that is a check box."""
    has_words: bool
    """Whether it has letters besides those that count."""
    is_bullet: bool
    type: str = ""
    """The kind of number, as for lists in HTML: `a`, `A`, `i`, `I`; "" for figures."""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    text: str
    restarts: bool
    style: str


@dataclass(frozen=True, slots=True)
class _List:
    abstract: str
    starts: dict[int, int]
    """The start of each level for which the list itself has one."""
    levels: dict[int, _Level]
    """Its own levels, in place of those of the abstract list."""


class Numbering:
    """Counts the paragraphs of a document, which must be given in order."""

    def __init__(self, data: bytes) -> None:
        """Take the part `numbering.xml`, b"" if there is none."""
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        if data:
            self._take(parse_part(data))

    def _take(self, root: "Element") -> None:
        space = space_of(root)
        by_style: dict[str, str] = {}
        linked: dict[str, str] = {}
        for one in root.iterchildren(f"{space}abstractNum"):
            key = value(one, space, "abstractNumId")
            self._abstract[key] = _levels(one, space)
            if style := value(one.find(f"{space}styleLink"), space):
                by_style[style] = key
            if style := value(one.find(f"{space}numStyleLink"), space):
                linked[key] = style
        for one in root.iterchildren(f"{space}num"):
            abstract = value(one.find(f"{space}abstractNumId"), space)
            abstract = by_style.get(linked.get(abstract, ""), abstract)
            starts: dict[int, int] = {}
            levels: dict[int, _Level] = {}
            for other in one.iterchildren(f"{space}lvlOverride"):
                start = other.find(f"{space}startOverride")
                at = number(value(other, space, "ilvl"))
                if start is not None and 0 <= at < _LEVELS:
                    starts[at] = number(value(start, space))
                levels |= _levels(other, space)
            self._lists[value(one, space, "numId")] = _List(abstract, starts, levels)

    def level_of(self, number_id: str, style: str) -> int:
        """Return the level at which a list counts paragraphs of a style, 0 if it has none."""
        known = self._lists.get(number_id)
        levels = {} if known is None else self._levels(known)
        return next((at for at, level in levels.items() if style and level.style == style), 0)

    def _levels(self, known: _List) -> dict[int, _Level]:
        return self._abstract.get(known.abstract, {}) | known.levels

    def counted(self, number_id: str, at: int) -> Label | None:
        """Count one more paragraph of a list, and return its label, None if it has none."""
        known = self._lists.get(number_id)
        levels = {} if known is None else self._levels(known)
        if known is None or at not in levels:
            return None
        level = levels[at]
        if level.form == _BULLET:
            sign = level.text.strip()
            shown = sign if sign in _BOXES else ""
            return Label(0, shown, has_words=False, is_bullet=True) if sign else None
        counts = self._counts.setdefault(known.abstract, {})
        if number_id not in self._begun:
            self._begun.add(number_id)
            for place, start in known.starts.items():
                counts[place] = start - 1
        counts[at] = counts.get(at, level.start - 1) + 1
        for deeper in [one for one in counts if one > at]:
            if deeper not in levels or levels[deeper].restarts:
                del counts[deeper]
        words = _PLACE.sub(lambda place: _shown(int(place[1]) - 1, counts, levels), level.text)
        if level.form == _NONE and not words.strip():
            return None
        has_words = any(map(str.isalpha, _PLACE.sub("", level.text)))
        counting = _TYPES.get(level.form, "")
        return Label(counts[at], words.strip(), has_words, is_bullet=False, type=counting)


def _levels(around: "Element", space: str) -> dict[int, _Level]:
    found: dict[int, _Level] = {}
    for one in around.iterchildren(f"{space}lvl"):
        start = one.find(f"{space}start")
        at = number(value(one, space, "ilvl"))
        if not 0 <= at < _LEVELS:
            continue
        found[at] = _Level(
            start=0 if start is None else number(value(start, space)),
            form=value(one.find(f"{space}numFmt"), space) or "decimal",
            text=value(one.find(f"{space}lvlText"), space),
            restarts=value(one.find(f"{space}lvlRestart"), space) != "0",
            style=value(one.find(f"{space}pStyle"), space),
        )
    return found


def _shown(at: int, counts: dict[int, int], levels: dict[int, _Level]) -> str:
    """Return a level's number as it is written; its start if the level was not counted yet."""
    level = levels.get(at)
    if level is None:
        return ""
    return _in_figures(counts.get(at, level.start), level.form)


def _in_figures(count: int, form: str) -> str:
    """Return a number in a list's format, in figures if the format is unknown.

    >>> [_in_figures(4, form) for form in ("decimal", "upperRoman", "lowerLetter", "decimalZero")]
    ['4', 'IV', 'd', '04']
    >>> _in_figures(28, "upperLetter"), _in_figures(21, "japaneseCounting"), _in_figures(3, "none")
    ('BB', '二十一', '')
    """
    if form == _NONE:
        return ""
    if count > 0:
        match form:
            case "upperRoman" | "lowerRoman":
                return _cased(roman_figures(count), form)
            case "upperLetter" | "lowerLetter" if count <= _LETTERS * _MOST_LETTERS:
                times, place = divmod(count - 1, _LETTERS)
                return _cased(chr(ord("A") + place) * (times + 1), form)
            case "decimalZero":
                return f"{count:02}"
            case "chineseCounting" | "chineseCountingThousand" | "taiwaneseCountingThousand":
                return chinese_figures(count)
            case "japaneseCounting":
                return japanese_figures(count)
            case _:
                pass
    return str(count)


def _cased(figures: str, form: str) -> str:
    return figures.lower() if form.startswith("lower") else figures
