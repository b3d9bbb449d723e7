"""Titles of which a word or two stand on a last line of their own → set in from the margin, so that their lines are even.

CSS calls it `text-wrap: balance`, which WeasyPrint does not know. A title keeps its number of lines: it is tried nearly as narrow as that
allows, and then a little wider.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, seam
from octavo.writers.pdf.layout.declared import declare

_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_SHORT: Final = 0.4
"""Part of its longest line that the last line of a title has at least."""
_TRIED: Final = (1.08, 1.25)
"""How wide a title is made, in parts of what its lines are in the mean."""


@dataclass(frozen=True, slots=True)
class Uneven:
    """The lines of a title that ends with a short one, in CSS pixels, and how often it was set narrower."""

    lines: int
    mean: float
    measure: float
    centred: bool
    tried: int = 0

    @property
    def is_given_up(self) -> bool:
        """Return whether it took another line however it was tried."""
        return self.tried == len(_TRIED)


def titles_in(markup: Element) -> list[Element]:
    """Return the titles and subtitles of a page of markup, in their order; headings amid text are too many to look at."""
    return [one for one in markup.iter() if _is_title(one)]


def _is_title(element: Element) -> bool:
    kind = element.get("class", "")
    return kind == "subtitle" or (element.tag in _HEADINGS and not kind.endswith("-head"))


def set_in(title: Element, uneven: Uneven) -> None:
    """Set a title narrower; as it was, where that was tried in vain."""
    if uneven.is_given_up:
        return
    spare = max(uneven.measure - uneven.mean * _TRIED[uneven.tried], 0.0)
    if uneven.centred:
        told = f"padding-left: {spare / 2:.3f}px; padding-right: {spare / 2:.3f}px"
    else:
        told = f"padding-right: {spare:.3f}px"
    declare(title, told)


def laid_out(pages: Sequence[Any]) -> Iterator[tuple[Element, Uneven | None, int]]:
    """Yield the blocks of lines that are set, what is uneven of them if anything is, and how many lines they have."""
    for page in pages:
        for box in boxes.within(page.children[0]):
            if isinstance(box, seam.boxes.BlockBox) and boxes.has_lines(box):
                yield box.element, _uneven(box), len(box.children)


def _uneven(box: Any) -> Uneven | None:
    """Return what is uneven of a block that holds nothing but lines."""
    style = box.style
    align = style["text_align_all"]
    widths = [line.width for line in box.children]
    if len(widths) == 1 or widths[-1] >= _SHORT * max(widths) or style["direction"] == "rtl":
        return None
    if align == "justify" or box.padding_left or box.padding_right:
        return None
    return Uneven(len(widths), sum(widths) / len(widths), box.width, align == "center")
