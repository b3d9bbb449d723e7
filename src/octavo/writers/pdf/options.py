"""Options for the printed page: trim, type size, leading, where chapters open, bleed, marks.

Lengths are in points, 72 to the inch. Everything not given is derived from the trim size.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from octavo.findings.alternatives import AT_FOOT, PLACES_OF_NOTES
from octavo.findings.errors import UsageError
from octavo.findings.limits import LIMITS, Limits

_MM: Final = 72 / 25.4
_INCH: Final = 72.0

TRIMS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "A4": (210 * _MM, 297 * _MM),
        "A5": (148 * _MM, 210 * _MM),
        "A6": (105 * _MM, 148 * _MM),
        "B5": (176 * _MM, 250 * _MM),
        "B6": (125 * _MM, 176 * _MM),
        "A-format": (111 * _MM, 178 * _MM),
        "B-format": (129 * _MM, 198 * _MM),
        "demy": (138 * _MM, 216 * _MM),
        "royal": (6.14 * _INCH, 9.21 * _INCH),
        "5x8": (5 * _INCH, 8 * _INCH),
        "5.25x8": (5.25 * _INCH, 8 * _INCH),
        "5.5x8.5": (5.5 * _INCH, 8.5 * _INCH),
        "6x9": (6 * _INCH, 9 * _INCH),
        "digest": (5.5 * _INCH, 8.5 * _INCH),
        "letter": (8.5 * _INCH, 11 * _INCH),
        "pocket": (4.25 * _INCH, 6.87 * _INCH),
        "trade": (6 * _INCH, 9 * _INCH),
        "bunko": (105 * _MM, 148 * _MM),
        "shinsho": (103 * _MM, 182 * _MM),
        "shirokuban": (127 * _MM, 188 * _MM),
        "screen": (150 * _MM, 200 * _MM),
        "phone": (75 * _MM, 150 * _MM),
    }
)
"""Trim sizes with a name: width and height."""

UNBOUND: Final = frozenset(("screen", "phone"))
"""Pages that are not bound: there is no left and right, and nothing must begin on a recto."""

DEFAULT_TRIM: Final = "5.5x8.5in"

_SIZE: Final = re.compile(r"(\d{1,4}(?:\.\d+)?)\s*[x×]\s*(\d{1,4}(?:\.\d+)?)\s*(mm|cm|in|pt)")
_UNITS: Final = {"mm": _MM, "cm": 10 * _MM, "in": _INCH, "pt": 1.0}
_SMALLEST, _LARGEST = 80 * _MM, 450 * _MM
_TYPE_SIZES: Final = (7.0, 24.0)
_LENGTH: Final = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*(mm|cm|in|pt)")
_WIDEST_BLEED: Final = 15 * _MM


_MAYBE: Final = (bool, type(None))
_KINDS: Final = (
    (("trim", "bleed", "notes"), str, "a str"),
    (("type_size", "leading"), (int, float), "a number of points"),
    (("recto", "marks", "press", "notes_links", "names_pages"), bool, "a bool"),
    (("lists_sections",), _MAYBE, "a bool or None"),
    (("first_page",), int, "a whole number"),
    (("limits",), Limits, "a Limits"),
)
"""The type of each field, checked since programs make the class, too."""


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """How a book is printed: `[pdf]` of `octavo.toml`. Wrong values raise `UsageError` on creation."""

    trim: str = DEFAULT_TRIM
    """A name in `TRIMS`, or width and height with a unit: `5.5x8.5in`, `130x200mm`."""
    type_size: float = 0.0
    """Size of the text in points; 0 derives it from the trim size."""
    leading: float = 0.0
    """Distance from line to line in points; 0 derives it from the type size."""
    recto: bool = False
    """Whether every chapter opens on a right-hand page. Parts always do, if pages are bound."""
    bleed: str = ""
    """How far what is at the edge of a page extends beyond the trim: `3mm`, `0.125in`; "" for not at all. There
    is no bleed at the binding, unless there are crop marks."""
    marks: bool = False
    """Whether the sheet has crop marks, outside the bleed."""
    press: bool = False
    """Whether it is for a print shop: then there is at least half an inch between text and trim, and the number
    of pages is even."""
    notes_links: bool = False
    """Whether the address of a link to the web is put into a note, if its words do not give it."""
    notes: str = AT_FOOT
    """The place of footnotes, one of `PLACES_OF_NOTES`: at the `foot` of their page, after the `chapter` or the
    `book`."""
    names_pages: bool = False
    """Whether links to places in the book give the page."""
    lists_sections: bool | None = None
    """Whether contents and outline list the headings inside chapters; None for those marked as listed in the
    tree."""
    first_page: int = 1
    """The number of the body's first page, or the next odd one if pages are bound; more in a volume that
    continues another."""
    limits: Limits = LIMITS
    """The lengths from which words, and accumulated marks, may break anywhere."""

    def __post_init__(self) -> None:
        """Validate the options.

        Raises:
            UsageError: a value has a wrong type, is out of range, or names no page.
        """
        for names, kind, wanted in _KINDS:
            for name in names:
                value = getattr(self, name)
                if not isinstance(value, kind) or (
                    isinstance(value, bool) and kind not in (bool, _MAYBE)
                ):
                    told = f"not of the type {type(value).__name__}"
                    raise UsageError(f"{name} is {wanted}, and {told}")
        if self.first_page < 1:
            raise UsageError(f"page numbers begin at 1 or above, not at {self.first_page}")
        if self.notes not in PLACES_OF_NOTES:
            raise UsageError(f"notes is one of {', '.join(PLACES_OF_NOTES)}, not {self.notes!r}")
        trim_size(self.trim)
        bleed_width(self.bleed)
        low, high = _TYPE_SIZES
        if self.type_size and not low <= self.type_size <= high:
            raise UsageError(
                f"the type size {self.type_size:g} pt is out of range",
                hint=f"text is set between {low:g} and {high:g} points; leave it out to derive it",
            )
        if self.leading and not 0.9 * low <= self.leading <= 3 * high:
            raise UsageError(
                f"the leading {self.leading:g} pt is out of range",
                hint="leading is about 1.3 times the type size; leave it out to derive it",
            )


def trim_size(trim: str) -> tuple[float, float]:
    """Return the width and height of a page in points.

    >>> trim_size("5x8in")
    (360.0, 576.0)

    Raises:
        UsageError: `trim` is neither a name nor a size, is wider than high, or no size for a book.
    """
    name = trim_name(trim)
    if name:
        return TRIMS[name]
    match = _SIZE.fullmatch(trim.strip().casefold())
    if not match:
        raise UsageError(f"the trim size {trim!r} is not known", hint=_allowed())
    width, height = (float(number) * _UNITS[match[3]] for number in match.group(1, 2))
    if not _SMALLEST <= width <= height <= _LARGEST:
        raise UsageError(
            f"the trim size {trim!r} is not that of a book",
            hint="write width, then height, both between 80 and 450 mm, the height not the smaller",
        )
    return width, height


def trim_name(trim: str) -> str:
    """Return the name in `TRIMS` that `trim` is, in any case; "" for a size in figures."""
    wanted = "-".join(trim.split()).casefold()
    return next((name for name in TRIMS if name.casefold() == wanted), "")


def bleed_width(bleed: str) -> float:
    """Return the width of a bleed in points.

    >>> bleed_width("0.125in")
    9.0

    Raises:
        UsageError: it is not a length, or longer than 15 mm.
    """
    if not bleed.strip():
        return 0.0
    match = _LENGTH.fullmatch(bleed.strip().casefold())
    width = float(match[1]) * _UNITS[match[2]] if match else _WIDEST_BLEED + 1
    if width > _WIDEST_BLEED:
        raise UsageError(
            f"the bleed {bleed!r} {'is too wide' if match else 'is not a length with a unit'}",
            hint="pdf.bleed takes a number and its unit, up to 15mm: 3mm, 0.125in",
        )
    return width


def _allowed() -> str:
    return (
        f"write one of {', '.join(TRIMS)}, or a width and a height such as 5.5x8.5in or 130x200mm"
    )
