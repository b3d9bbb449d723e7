"""Tables whose rows are taller than the room they get → rows that may part, a step at a time.

Rows stay whole, and the first and last of a table in company, as long as pages can be filled so. WeasyPrint
leaves out the head of a table where no row finds room below it, fails where a row that is to stay whole is
longer than a page, and leaves a page white before a table that must break all the same.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, seam

_STEPS: Final = ("", "alone", "alone parted", "alone parted headless")
"""Classes of a table, as the style sheet knows them: rows need no company, they break, the head is said once."""
LAST: Final = len(_STEPS) - 1
ALONE: Final = 1
PARTED: Final = 2
HEADLESS: Final = 3
_WHITE: Final = 0.2
"""Part of a page that may be left white before a table that goes on behind its page."""


def let_part(table: Element, step: int) -> None:
    """Mark a table for the style sheet: `step` from 0, as it is, to `LAST`."""
    if _STEPS[step]:
        table.set("class", " ".join(filter(None, (table.get("class"), _STEPS[step]))))


def without_heads(pages: Sequence[Any]) -> Iterator[Element]:
    """Yield the tables that lack their head on a page, as elements of the markup; several times, perhaps."""
    for page in pages:
        for table in _tables_on(page):
            headed = table.element.find("thead") is not None
            if headed and not any(getattr(one, "is_header", False) for one in table.children):
                yield table.element


def kept_waiting(pages: Sequence[Any]) -> Iterator[Element]:
    """Yield the tables that go on behind the page they begin on, and for which the page before is left white."""
    begun: set[Element] = set()
    tables = [list(_tables_on(page)) for page in pages]
    for at, here in enumerate(tables):
        for table in here:
            begins = table.element not in begun
            begun.add(table.element)
            goes_on = at + 1 < len(pages) and any(
                one.element is table.element for one in tables[at + 1]
            )
            if begins and goes_on and at and table is here[0] and _is_white(pages[at - 1]):
                yield table.element


def _tables_on(page: Any) -> Iterator[Any]:
    for box in boxes.within(page.children[0]):
        if isinstance(box, seam.boxes.TableBox) and box.element is not None:
            yield box


def _is_white(page: Any) -> bool:
    return boxes.white_below(page) > float(_WHITE * page.height)
