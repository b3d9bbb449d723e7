"""Tables with rows taller than the available room → rows that may break, one step at a time.

Rows stay whole, and the first and last of a table are not alone, as long as pages can be filled like that. But
WeasyPrint leaves out a table's header if no row fits below it, fails if a row that must stay whole is longer
than a page, and leaves a page white before a table that must break in any case.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, seam

_STEPS: Final = ("", "alone", "alone parted", "alone parted headless")
"""Classes of a table in the style sheet, step by step: rows may be alone, they break, the header is not
repeated."""
LAST: Final = len(_STEPS) - 1
ALONE: Final = 1
PARTED: Final = 2
HEADLESS: Final = 3
_WHITE: Final = 0.2
"""The share of a page that may be left white before a table that continues after its page."""
_MUCH: Final = 0.3
"""The share of a page that may be left white before any table; a larger one is worse than broken rows."""


def let_part(table: Element, step: int) -> None:
    """Mark a table for the style sheet with a step, from 0 (unchanged) to `LAST`."""
    if _STEPS[step]:
        table.set("class", " ".join(filter(None, (table.get("class"), _STEPS[step]))))


def without_heads(pages: Sequence[Any]) -> Iterator[Element]:
    """Yield the tables without their header on a page, as elements of the markup, possibly several times."""
    for page in pages:
        for table in _tables_on(page):
            headed = table.element.find("thead") is not None
            if headed and not any(getattr(one, "is_header", False) for one in table.children):
                yield table.element


def kept_waiting(pages: Sequence[Any]) -> Iterator[Element]:
    """Yield the tables that continue after their first page, and before which a page is left white."""
    return (table for table, goes_on in _waiting(pages, _WHITE) if goes_on)


def kept_whole(pages: Sequence[Any]) -> Iterator[Element]:
    """Yield the tables that end on their first page, and before which much of a page is left white."""
    return (table for table, goes_on in _waiting(pages, _MUCH) if not goes_on)


def _waiting(pages: Sequence[Any], white: float) -> Iterator[tuple[Element, bool]]:
    """Yield the tables at the top of a page, if such a share of the page before is white, and whether they continue."""
    begun: set[Element] = set()
    tables = [list(_tables_on(page)) for page in pages]
    for at, here in enumerate(tables):
        for table in here:
            begins = table.element not in begun
            begun.add(table.element)
            goes_on = at + 1 < len(pages) and any(
                one.element is table.element for one in tables[at + 1]
            )
            if begins and at and table is here[0] and _is_white(pages[at - 1], white):
                yield table.element, goes_on


def _tables_on(page: Any) -> Iterator[Any]:
    for box in boxes.within(page.children[0]):
        if isinstance(box, seam.boxes.TableBox) and box.element is not None:
            yield box


def _is_white(page: Any, part: float) -> bool:
    return boxes.white_below(page) > float(part * page.height)
