"""What may be asked of the printed page: trim size, type size, leading, where chapters open.

Lengths are in points, 72 to the inch. Everything not asked for is derived from the trim size.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from octavo.findings.errors import UsageError

_MM: Final = 72 / 25.4
_INCH: Final = 72.0

TRIMS: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {
        "A4": (210 * _MM, 297 * _MM),
        "A5": (148 * _MM, 210 * _MM),
        "A6": (105 * _MM, 148 * _MM),
        "B5": (176 * _MM, 250 * _MM),
        "B6": (125 * _MM, 176 * _MM),
        "bunko": (105 * _MM, 148 * _MM),
        "shinsho": (103 * _MM, 182 * _MM),
        "shirokuban": (127 * _MM, 188 * _MM),
        "digest": (5.5 * _INCH, 8.5 * _INCH),
        "letter": (8.5 * _INCH, 11 * _INCH),
        "pocket": (4.25 * _INCH, 6.87 * _INCH),
        "royal": (6.14 * _INCH, 9.21 * _INCH),
        "trade": (6 * _INCH, 9 * _INCH),
    }
)
"""Trim sizes that have a name: width and height."""

DEFAULT_TRIM: Final = "5.5x8.5in"

_SIZE: Final = re.compile(r"(\d{1,4}(?:\.\d+)?)\s*[x×]\s*(\d{1,4}(?:\.\d+)?)\s*(mm|cm|in|pt)")
_UNITS: Final = {"mm": _MM, "cm": 10 * _MM, "in": _INCH, "pt": 1.0}
_SMALLEST, _LARGEST = 80 * _MM, 450 * _MM
_TYPE_SIZES: Final = (7.0, 24.0)


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """How the book is to be printed. Wrong values raise `UsageError` when it is made."""

    trim: str = DEFAULT_TRIM
    """A name in `TRIMS`, or width and height with a unit: `5.5x8.5in`, `130x200mm`."""
    base_size: float = 0.0
    """Size of the text in points; 0 derives it from the trim size."""
    leading: float = 0.0
    """Distance from line to line in points; 0 derives it from the type size."""
    recto_chapters: bool = False
    """Whether every chapter opens on a right-hand page. Parts always do."""

    def __post_init__(self) -> None:
        trim_size(self.trim)
        low, high = _TYPE_SIZES
        if self.base_size and not low <= self.base_size <= high:
            raise UsageError(
                f"the type size {self.base_size:g} pt is out of range",
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
        UsageError: `trim` is neither a name nor a size, is wider than high, or is no size of a book.
    """
    for name, size in TRIMS.items():
        if trim.strip().casefold() == name.casefold():
            return size
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


def _allowed() -> str:
    return (
        f"write one of {', '.join(TRIMS)}, or a width and a height such as 5.5x8.5in or 130x200mm"
    )
