"""Narrow tables under long captions → captions that extend beyond them: WeasyPrint makes a caption as wide as its table."""

from collections.abc import Iterable, Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, seam

_LINES: Final = 2
"""Lines of a caption that are accepted above any table."""
_WIDE: Final = 0.6
"""The share of the line that a longer caption takes."""


def captions_in(markup: Element) -> list[Element]:
    """Return the captions of tables in a page's markup, in order."""
    return list(markup.iter("caption"))


def reach_out(caption: Element, left: float, right: float) -> None:
    """Extend a caption beyond its table by this many CSS pixels on either side."""
    caption.set("style", f"margin-left: -{left:.3f}px; margin-right: -{right:.3f}px")


def too_narrow(pages: Iterable[Any]) -> Iterator[tuple[Element, float, float]]:
    """Yield the captions with many lines above a narrow table, and how far they may extend on each side."""
    for page in pages:
        yield from _narrow_in(page)


def _narrow_in(box: Any) -> Iterator[tuple[Element, float, float]]:
    for child in getattr(box, "children", ()):
        inner = seam.in_place(child)
        if getattr(inner, "is_table_wrapper", False):
            missing = _WIDE * box.width - inner.border_width()
            aside = inner.position_x + inner.margin_left - box.content_box_x()
            behind = box.width - aside - inner.border_width()
            for one in inner.children:
                if one.element_tag == "caption" and missing > 0 and _lines(one) > _LINES:
                    left = min(aside, missing / 2)
                    yield one.element, left, min(behind, missing - left)
        yield from _narrow_in(inner)


def _lines(caption: Any) -> int:
    return sum(isinstance(one, seam.boxes.LineBox) for one in boxes.within(caption))
