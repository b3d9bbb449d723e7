"""Tables wider than their page → set closer, one step at a time, until they fit.

The width of a word in a face is only known from laid-out pages. At first short cells stay on one line (`8993
lb`), since WeasyPrint gives room to all columns alike, even if they need none; then only figures do, the type
gets smaller, and long words are hyphenated in longer parts. Words broken into small parts come next, words that
break anywhere last, and figures after all others; this is reported as a finding.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.tree.text import fold_space
from octavo.writers.pdf.book_css import width_in_ems
from octavo.writers.pdf.layout import seam


class _Whole(Enum):
    """Which short cells stay on one line."""

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
"""Classes of a table in the style sheet, step by step, and what stays on one line in it."""
LAST: Final = len(_STEPS) - 1
BROKEN: Final = 6
"""From this step on, words are broken in unexpected ways: `Mea-sure-ment`, `fath-oms`, `abcd efgh`."""
_SHORT: Final = 5.4
"""Ems that stay on one line: twelve letters, a date or a sum with its unit."""
_FIGURE: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"[^\W\d_]{4}")
"""More letters than a unit or the abbreviation of a month has."""
_TOLERANCE: Final = 0.5
"""CSS pixels."""


def tables_in(markup: Element) -> list[Element]:
    """Return the tables in a page's markup, in order."""
    return list(markup.iter("table"))


def set_closer(table: Element, step: int) -> None:
    """Mark a table and its cells for the style sheet with a step, from 0 (unchanged) to `LAST`."""
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
    """Yield the tables wider than what contains them, as elements of the markup."""
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
