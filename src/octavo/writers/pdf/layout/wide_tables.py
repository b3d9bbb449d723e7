"""Tables that ask for more room than the page has → set closer, a step at a time, until they fit.

How wide a word is in some face only pages that are laid out tell. At first what is short stands on one line
(`8993 lb`), since WeasyPrint gives room to all columns alike, those too that need none; then only what is
figures does, the type gets smaller, long words are hyphenated in parts of some length. Words that are broken in small
parts come then, those that break anywhere last, figures after all others, and are said in a finding.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.tree.text import fold_space
from octavo.writers.pdf.layout import seam
from octavo.writers.pdf.particulars import width_in_ems


class _Whole(Enum):
    """Which short cells stand on one line."""

    SHORT = auto()
    FIGURES = auto()
    NOTHING = auto()


_STEPS: Final = (
    ("", _Whole.SHORT),
    ("", _Whole.FIGURES),
    ("small", _Whole.FIGURES),
    ("smaller", _Whole.FIGURES),
    ("smaller", _Whole.NOTHING),
    ("smaller hyphenated", _Whole.NOTHING),
    ("smaller hyphenated finely", _Whole.NOTHING),
    ("smaller hyphenated finely broken", _Whole.NOTHING),
    ("smaller hyphenated finely broken figures-too", _Whole.NOTHING),
)
"""Classes of a table, as the style sheet knows them, and what stands on one line of it."""
LAST: Final = len(_STEPS) - 1
BROKEN: Final = 6
"""From here on words are broken as no reader expects it: `Mea-sure-ment`, `fath-oms`, `abcd efgh`."""
_SHORT: Final = 5.4
"""Ems that stand on one line: twelve letters, a date or a sum with its unit."""
_FIGURE: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"[^\W\d_]{4}")
"""More than a unit has, or a month that is cut short."""
_TOLERANCE: Final = 0.5
"""CSS pixels."""


def tables_in(markup: Element) -> list[Element]:
    """Return the tables of a page of markup, in their order."""
    return list(markup.iter("table"))


def set_closer(table: Element, step: int) -> None:
    """Mark a table, and cells of it, for the style sheet: `step` from 0, as it is, to `LAST`."""
    classes, whole = _STEPS[step]
    _add_class(table, classes)
    for cell in (one for one in table.iter() if one.tag in ("th", "td")):
        words = fold_space("".join(cell.itertext()))
        figures = bool(_FIGURE.search(words)) and not _WORD.search(words)
        if figures:
            _add_class(cell, "figures")
        if whole is _Whole.SHORT or (whole is _Whole.FIGURES and figures):
            _add_class(cell, "whole" if width_in_ems(words) <= _SHORT else "")


def too_wide(pages: Iterable[Any]) -> Iterator[Element]:
    """Yield the tables that are wider than what they stand in, as elements of the markup."""
    for page in pages:
        yield from _wider(page)


def _wider(box: Any) -> Iterator[Element]:
    for child in getattr(box, "children", ()):
        inner = seam.in_place(child)
        if (
            getattr(inner, "is_table_wrapper", False)
            and inner.border_width() > box.width + _TOLERANCE
        ):
            yield inner.element
        yield from _wider(inner)


def _add_class(element: Element, name: str) -> None:
    if name:
        element.set("class", " ".join(filter(None, (element.get("class"), name))))
