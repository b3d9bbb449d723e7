"""Titles whose last line is only a word or two → indented, so that their lines are balanced.

This is `text-wrap: balance` in CSS, which WeasyPrint does not support. A title keeps its number of lines: it is
first made nearly as narrow as that allows, and then a little wider.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, seam
from octavo.writers.pdf.layout.declarations import declare

_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SHORT: Final = 0.4
"""The last line of a title has at least this share of its longest line."""
_TRIED: Final = (1.08, 1.25)
"""The widths tried for a title, in multiples of the average width of its lines."""


@dataclass(frozen=True, slots=True)
class Uneven:
    """The lines of a title that ends with a short one, in CSS pixels, and how often it was made narrower."""

    lines: int
    mean: float
    measure: float
    centred: bool
    tried: int = 0

    @property
    def is_given_up(self) -> bool:
        """Return whether it needed another line at every width."""
        return self.tried == len(_TRIED)


def titles_in(markup: Element) -> list[Element]:
    """Return the titles and subtitles in a page's markup, in order; headings within text are too many to check."""
    return [one for one in markup.iter() if _is_title(one)]


def _is_title(element: Element) -> bool:
    kind = element.get("class", "")
    return kind == "subtitle" or (element.tag in _HEADINGS and not kind.endswith("-head"))


def set_in(title: Element, uneven: Uneven) -> None:
    """Make a title narrower; restore it if all attempts failed."""
    if uneven.is_given_up:
        return
    spare = max(uneven.measure - uneven.mean * _TRIED[uneven.tried], 0.0)
    if uneven.centred:
        told = f"padding-left: {spare / 2:.3f}px; padding-right: {spare / 2:.3f}px"
    else:
        told = f"padding-right: {spare:.3f}px"
    declare(title, told)


def laid_out(pages: Sequence[Any]) -> Iterator[tuple[Element, Uneven | None, int]]:
    """Yield the elements set as lines, the unevenness of each if there is any, and its number of lines."""
    for page in pages:
        for box in boxes.within(page.children[0]):
            if isinstance(box, seam.boxes.BlockBox) and boxes.has_lines(box):
                yield box.element, _uneven(box), len(box.children)


def _uneven(box: Any) -> Uneven | None:
    """Return the unevenness of a block that contains only lines."""
    style = box.style
    align = style["text_align_all"]
    widths = [line.width for line in box.children]
    if len(widths) == 1 or widths[-1] >= _SHORT * max(widths) or style["direction"] == "rtl":
        return None
    if align == "justify" or box.padding_left or box.padding_right:
        return None
    return Uneven(len(widths), sum(widths) / len(widths), box.width, align == "center")
