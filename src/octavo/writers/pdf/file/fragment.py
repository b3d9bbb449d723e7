"""What a worker returns for one piece of a book: finished objects, and everything that is needed to join them.

A fragment describes its pages completely, except for what depends on the rest of the book: the side of each
page, its folio, the targets of links in other fragments, its fonts. It is written as one line of JSON and the
objects' bytes, so that a cache can keep it.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, Literal, TypeAlias

Side: TypeAlias = Literal["left", "right"]
SIDES: Final[tuple[Side, Side]] = ("left", "right")
Remark: TypeAlias = tuple[str, str]
"""The code of a finding, and its evidence."""
FORMAT: Final = 19
"""Incremented whenever fragments are written or drawn differently; a cache must not mix the two."""
POINTS: Final = 0.75
"""Points in a CSS pixel."""


@dataclass(frozen=True, slots=True)
class Folio:
    """Where a page number is and how it is set. Lengths are CSS pixels from the page's top left."""

    parts: tuple[tuple[str, str], ...]
    """Its words: `("string", words)`, or `("page" | "pages", counter style)`."""
    x: float
    width: float
    baseline: float
    align: str
    """`left`, `right` or `center`, in the box that begins at `x` and is `width` wide."""
    size: float
    ink: str
    """The operators that set its colour."""
    glyphs: tuple[tuple[str, tuple[str, str, float]], ...]
    """Each character it may need, with its font, its glyph in hexadecimal, and its advance."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What surrounds the text of a page on one side: a stream of the fragment, and folios."""

    stream: int
    """The number of the stream; 0 for none."""
    offset: float
    """How far, in points, the page begins to the right of where the text's page was laid out."""
    folios: tuple[Folio, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page. Numbers are object numbers."""

    page: int
    folio: int
    """The stream that the joiner writes."""
    contents: int
    annotations: int
    """The array of its annotations; 0 for none."""
    boxes: tuple[float, ...]
    """Media, bleed and trim box, four points each, as if the page were on the side for which it was laid out."""
    furniture: tuple[int, int]
    """Indexes in `Fragment.furniture`, for a left and a right page."""


@dataclass(frozen=True, slots=True)
class FontUse:
    """What a fragment drew in one font: the glyphs, their widths and their text."""

    family: str
    style: int
    """As in Pango: 0 upright, 1 oblique, 2 italic."""
    weight: int
    widths: Mapping[int, int]
    texts: Mapping[int, str]
    lacking: bool = False
    """Whether characters without a glyph in the font were needed."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: `x` and `y` in points, from the bottom left of the page."""

    level: int
    label: str
    leaf: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Fragment:
    """A typeset piece of a book."""

    base: int
    size: int
    """How many object numbers it uses, from `base`."""
    body: bytes
    """Its objects, one after another."""
    offsets: tuple[tuple[int, int], ...]
    """Number and position in `body` of each object outside the object stream."""
    packed: tuple[int, ...]
    """The numbers of the objects in its object stream, which is the last in `offsets`."""
    leaves: tuple[Leaf, ...]
    side: Side
    """The side for which its first page was laid out."""
    starts: str
    """How it begins, as a value of `break-before`: `page`, `recto`, …"""
    ends: str
    """How the next piece is to begin, as a value of `break-after`."""
    resources: int
    furniture: tuple[Furniture, ...]
    roots: tuple[int, ...]
    """Its structure elements directly below the book's."""
    parents: int
    """Its part of the parent tree."""
    keys: int
    """How many keys that part has, from `base`."""
    destinations: Mapping[str, tuple[int, float, float]]
    """Page and point of each anchor that a link may lead to."""
    begins: tuple[int, ...]
    """The number of characters of its text, as reduced by `folios.bare`, before each page; -1 for a page
    without text."""
    links: tuple[str, ...]
    """The anchors that its links lead to."""
    bookmarks: tuple[Bookmark, ...]
    fonts: Mapping[str, FontUse]
    wanted: tuple[str, ...]
    """Anchors whose folio is printed in it."""
    warnings: Mapping[str, int] = field(default_factory=dict)
    """WeasyPrint's warnings, and how often each occurred."""
    remarks: tuple[Remark, ...] = ()
    """Findings on how it is set."""
    lost: str = ""
    """Where its text differs from what was expected."""
    trouble: str = ""
    """Why it could not be set as it is: then its words were set plainly."""

    @property
    def pages(self) -> int:
        """The number of its pages."""
        return len(self.leaves)


def united(known: Mapping[str, FontUse], more: Mapping[str, FontUse]) -> dict[str, FontUse]:
    """Return the fonts of both; for a glyph in both, `known` has priority."""
    together = dict(known)
    for name, use in more.items():
        before = known.get(name)
        if before is None:
            together[name] = use
        elif not use.widths.keys() <= before.widths.keys() or use.lacking > before.lacking:
            together[name] = replace(
                before,
                widths={**use.widths, **before.widths},
                texts={**use.texts, **before.texts},
                lacking=use.lacking or before.lacking,
            )
    return together


def to_bytes(fragment: Fragment) -> bytes:
    """Return a fragment as bytes."""
    facts = asdict(fragment)
    del facts["body"]
    line = json.dumps(facts, ensure_ascii=False, separators=(",", ":"))
    return line.encode("utf-8", "surrogatepass") + b"\n" + fragment.body


def from_bytes(data: bytes) -> Fragment:
    """Return the fragment that `to_bytes` wrote.

    Raises:
        ValueError: the data are not a fragment.
    """
    line, _, body = data.partition(b"\n")
    if not body.endswith(b"endobj\n"):
        raise ValueError("no fragment: it is cut off")
    try:
        return _fragment(json.loads(line.decode("utf-8", "surrogatepass")), body)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"no fragment: {error}") from error


def _fragment(facts: dict[str, Any], body: bytes) -> Fragment:
    facts["offsets"] = tuple((number, place) for number, place in facts["offsets"])
    facts["leaves"] = tuple(
        Leaf(**{**one, "boxes": tuple(one["boxes"]), "furniture": tuple(one["furniture"])})
        for one in facts["leaves"]
    )
    facts["furniture"] = tuple(
        Furniture(**{**one, "folios": tuple(map(_folio, one["folios"]))})
        for one in facts["furniture"]
    )
    facts["destinations"] = {name: tuple(at) for name, at in facts["destinations"].items()}
    facts["bookmarks"] = tuple(Bookmark(**one) for one in facts["bookmarks"])
    facts["fonts"] = {key: _font_use(one) for key, one in facts["fonts"].items()}
    facts["remarks"] = tuple((code, evidence) for code, evidence in facts["remarks"])
    for name in ("packed", "roots", "begins", "links", "wanted"):
        facts[name] = tuple(facts[name])
    return Fragment(body=body, **facts)


def _folio(facts: dict[str, Any]) -> Folio:
    parts = tuple((kind, words) for kind, words in facts["parts"])
    glyphs = tuple((one, tuple(glyph)) for one, glyph in facts["glyphs"])
    return Folio(**{**facts, "parts": parts, "glyphs": glyphs})


def _font_use(facts: dict[str, Any]) -> FontUse:
    widths = {int(glyph): width for glyph, width in facts["widths"].items()}
    texts = {int(glyph): words for glyph, words in facts["texts"].items()}
    return FontUse(**{**facts, "widths": widths, "texts": texts})
