"""What a worker returns of one piece of a book: finished objects, and all that joining must know.

A fragment says everything of its pages but what depends on the rest of the book: on which side a page
falls, its folio, what its links lead to in other fragments, its fonts. It is written as one line of
JSON and the objects' bytes, so that a cache can keep it.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, Literal, TypeAlias

Side: TypeAlias = Literal["left", "right"]
SIDES: Final[tuple[Side, Side]] = ("left", "right")
Remark: TypeAlias = tuple[str, str]
"""The code of a finding, and its evidence."""
FORMAT: Final = 17
"""Counted on whenever a fragment is written or drawn in another way; a cache must not mix the two."""
POINTS: Final = 0.75
"""Points in a CSS pixel."""


@dataclass(frozen=True, slots=True)
class Folio:
    """Where a page number stands and how it is set. Lengths are CSS pixels from the page's top left."""

    parts: tuple[tuple[str, str], ...]
    """Its words: `("string", words)`, or `("page" | "pages", counter style)`."""
    x: float
    width: float
    baseline: float
    align: str
    """`left`, `right` or `center`, in the box from `x` that is `width` wide."""
    size: float
    ink: str
    """The operators that set its colour."""
    glyphs: tuple[tuple[str, tuple[str, str, float]], ...]
    """Each character it may need, with its font, its glyph in hexadecimal, its advance."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around the text of a page on one side: a stream of the fragment, and folios."""

    stream: int
    """Its number; 0 for nothing."""
    offset: float
    """How far to the right its page begins of where the text's was laid out, in points."""
    folios: tuple[Folio, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page. Numbers are those of objects."""

    page: int
    folio: int
    """The stream that the joiner writes."""
    contents: int
    annotations: int
    """The array of its annotations; 0 for none."""
    boxes: tuple[float, ...]
    """Media, bleed and trim box, four points each, as if the page were on the side it was laid out for."""
    furniture: tuple[int, int]
    """Places in `Fragment.furniture`, for a left and a right page."""


@dataclass(frozen=True, slots=True)
class FontUse:
    """What a fragment drew with one font: its glyphs, their widths and their text."""

    family: str
    style: int
    """As Pango counts: 0 upright, 1 oblique, 2 italic."""
    weight: int
    widths: Mapping[int, int]
    texts: Mapping[int, str]
    lacking: bool = False
    """Whether it was asked for characters that it has no glyph for."""


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
    """One piece of a book, set."""

    base: int
    size: int
    """How many object numbers it takes, from `base`."""
    body: bytes
    """Its objects, one after the other."""
    offsets: tuple[tuple[int, int], ...]
    """Number and place in `body` of each object that stands by itself."""
    packed: tuple[int, ...]
    """The numbers of the objects in its object stream, which is the last of `offsets`."""
    leaves: tuple[Leaf, ...]
    side: Side
    """Where its first page was laid out."""
    starts: str
    """How it begins, in the words of `break-before`: `page`, `recto`, …"""
    ends: str
    """What it asks of the next, in the words of `break-after`."""
    resources: int
    furniture: tuple[Furniture, ...]
    roots: tuple[int, ...]
    """Its structure elements right below the book's."""
    parents: int
    """Its part of the parent tree."""
    keys: int
    """How many keys that has, from `base`."""
    destinations: Mapping[str, tuple[int, float, float]]
    """Page and point of each anchor that a link may lead to."""
    begins: tuple[int, ...]
    """How many characters of its text stand before each page, as `folios.bare` leaves them; -1 for a page
    without any."""
    links: tuple[str, ...]
    """The anchors that its links lead to."""
    bookmarks: tuple[Bookmark, ...]
    fonts: Mapping[str, FontUse]
    wanted: tuple[str, ...]
    """Anchors whose folio it prints."""
    warnings: Mapping[str, int] = field(default_factory=dict)
    """What WeasyPrint warned of, and how often."""
    remarks: tuple[Remark, ...] = ()
    """What is to be said of how it is set."""
    lost: str = ""
    """Where what it says leaves what it was to say."""
    trouble: str = ""
    """What kept it from being set as it is: then its words were set plainly."""

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self.leaves)


def united(known: Mapping[str, FontUse], more: Mapping[str, FontUse]) -> dict[str, FontUse]:
    """Return the fonts of both; what `known` says of a glyph holds."""
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
        ValueError: it is no fragment.
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
