"""A document's style sheet → how each style sets its paragraphs and words, including inherited properties.

mammoth knows styles by name alone; italics may come from a style three levels up.
https://learn.microsoft.com/openspecs/office_standards (ECMA-376, 17.7 Styles)
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from octavo.readers.docx.markup import is_on, local, parse_part, space_of, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TOGGLES: Final = ("b", "i", "strike", "dstrike", "smallCaps", "caps", "vanish")
"""Properties of words that are on or off; if both the word's and the paragraph's style set one, it
is off."""
_HEADINGS: Final = frozenset(f"heading {level}" for level in range(1, 7))
_LONGEST_CHAIN: Final = 64
"""The most styles that are followed in a chain of inheritance; Word allows eleven."""
_USUAL_SIZE: Final = "20"
"""The size of words without one, in half points."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a style sets words and paragraphs; properties that it does not set are missing."""

    name: str = ""
    """In lower case, since programs differ in that."""
    text: Mapping[str, str] = field(default_factory=dict)
    """Properties of words by name: "on" or "off" for the `TOGGLES`, the value for others."""
    block: Mapping[str, str] = field(default_factory=dict)
    """Properties of paragraphs by name: `jc`, `left`, `right` and `hanging` (twentieths of a
    point), `outlineLvl`, `numId`, `ilvl`."""

    @property
    def size(self) -> int:
        """The size of words, in half points."""
        return number(self.text.get("sz", _USUAL_SIZE))


def number(said: str) -> int:
    """Return a number in the document, 0 for anything else.

    >>> number("-12"), number("2.5"), number("auto")
    (-12, 2, 0)
    """
    digits = said.partition(".")[0]
    return (
        int(digits)
        if digits.removeprefix("-").isdecimal() and len(digits) < len("-100000000")
        else 0
    )


def text_properties(about: "Element | None", space: str) -> dict[str, str]:
    """Return run properties in the form of `Look.text`."""
    found: dict[str, str] = {}
    for one in () if about is None else about:
        name = local(one)
        if name in TOGGLES:
            found[name] = "on" if is_on(one, space) else "off"
        elif name in {"vertAlign", "sz", "position", "em", "bCs", "iCs", "rtl"}:
            found[name] = value(one, space) or "on"
    return found


def block_properties(about: "Element | None", space: str) -> dict[str, str]:
    """Return paragraph properties in the form of `Look.block`."""
    found: dict[str, str] = {}
    for one in () if about is None else about:
        match local(one):
            case "jc" | "outlineLvl" as name:
                found[name] = value(one, space)
            case "ind":
                for side, other in (("left", "start"), ("right", "end")):
                    if said := value(one, space, side) or value(one, space, other):
                        found[side] = said
                if said := value(one, space, "hanging"):
                    found["hanging"] = said
            case "numPr":
                for part in one:
                    found[local(part)] = value(part, space)
            case "pageBreakBefore":
                found["pageBreakBefore"] = "on" if is_on(one, space) else "off"
            case _:
                pass
    return found


class Sheet:
    """The styles of a document; an unknown style counts as none."""

    def __init__(self, data: bytes) -> None:
        """Take the part `styles.xml`, b"" if there is none."""
        self._elements: dict[tuple[str, str], Element] = {}
        self._usual: dict[str, str] = {}
        """By kind, the id of the default style."""
        self._looks: dict[tuple[str, str], Look] = {}
        self._headings: dict[str, str] = {}
        self._space = ""
        self._plain = Look()
        if data:
            self._take(parse_part(data))

    def _take(self, root: "Element") -> None:
        self._space = space = space_of(root)
        for one in root.iter(f"{space}style"):
            kind, key = value(one, space, "type"), value(one, space, "styleId")
            self._elements.setdefault((kind, key), one)
            if value(one, space, "default") in {"1", "true", "on"}:
                self._usual.setdefault(kind, key)
        defaults = root.find(f"{space}docDefaults")
        if defaults is not None:
            self._plain = Look(
                text=text_properties(defaults.find(f"{space}rPrDefault/{space}rPr"), space),
                block=block_properties(defaults.find(f"{space}pPrDefault/{space}pPr"), space),
            )

    def paragraph(self, style: str) -> Look:
        """Return how a style sets paragraphs; "" for the default style."""
        return self._look("paragraph", style)

    def words(self, style: str) -> Look:
        """Return how a style sets words, "" for none; without properties set for the whole document."""
        return self._look("character", style) if style else Look()

    def heading(self, style: str) -> str:
        """Return the name of a style's heading, "" for none or if styles inherit from each other in a cycle."""
        if style not in self._headings:
            self._headings[style] = self._heading(style)
        return self._headings[style]

    def is_made_from(self, style: str, name: str) -> bool:
        """Return whether a style has this name (in lower case), or inherits from the style that has it."""
        return any(
            value(one.find(f"{self._space}name"), self._space).lower() == name
            for one in self._chain("paragraph", style)
        )

    def sets_heads(self, style: str) -> bool:
        """Return whether a table style sets first rows differently from the others."""
        return any(
            value(part, self._space, "type") == "firstRow"
            for one in self._chain("table", style)
            for part in one.iterchildren(f"{self._space}tblStylePr")
        )

    def _heading(self, style: str) -> str:
        for one in self._chain("paragraph", style):
            name = value(one.find(f"{self._space}name"), self._space).lower()
            if name in _HEADINGS:
                return name
            if name in {"title", "subtitle"}:
                return ""
            level = one.find(f"{self._space}pPr/{self._space}outlineLvl")
            if level is not None:
                return heading_at(value(level, self._space))
        return ""

    def _look(self, kind: str, style: str) -> Look:
        key = (kind, style)
        if key not in self._looks:
            chain = self._chain(kind, style)
            looks = [self._plain] if kind == "paragraph" else []
            looks += [self._said(one) for one in reversed(chain)]
            name = value(chain[0].find(f"{self._space}name"), self._space) if chain else ""
            self._looks[key] = Look(
                name.lower(),
                {key: said for look in looks for key, said in look.text.items()},
                {key: said for look in looks for key, said in look.block.items()},
            )
        return self._looks[key]

    def _said(self, style: "Element") -> Look:
        """Return what a style sets itself."""
        return Look(
            text=text_properties(style.find(f"{self._space}rPr"), self._space),
            block=block_properties(style.find(f"{self._space}pPr"), self._space),
        )

    def _chain(self, kind: str, style: str) -> "list[Element]":
        """Return a style and those that it inherits from, itself first."""
        if (kind, style) not in self._elements:
            style = self._usual.get(kind, "")
        found: dict[str, Element] = {}
        while (
            style not in found and len(found) < _LONGEST_CHAIN and (kind, style) in self._elements
        ):
            found[style] = self._elements[kind, style]
            style = value(found[style].find(f"{self._space}basedOn"), self._space)
        return list(found.values())


def heading_at(level: str) -> str:
    """Return the name of the heading at an outline level, "" for body text.

    >>> heading_at("0"), heading_at("9"), heading_at("")
    ('heading 1', '', '')
    """
    return f"heading {int(level) + 1}" if level.isdecimal() and int(level) < len(_HEADINGS) else ""
