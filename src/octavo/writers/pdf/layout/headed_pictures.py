"""Pictures directly after a heading → made smaller if that keeps both on the same page.

A picture never breaks: if a page has no room for it, its heading would be left alone on that page. And if it
takes all the room that its heading leaves, a few lines that end the section, such as its author's name below a
portrait, would go to the next page. A picture gives up as much as half of its size for either.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, seam
from octavo.writers.pdf.layout.declarations import declare
from octavo.writers.pdf.layout.late_figures import is_figure

HEADINGS: Final = frozenset(("header", "h1", "h2", "h3", "h4", "h5", "h6"))
_LEAST: Final = 0.5
"""The share of its size that a picture keeps at least."""
TIMES: Final = 2
"""How often a picture is made smaller: for its heading, and then for the end of its section."""
_SPARE: Final = 0.5
"""CSS pixels left free below it, so that what was calculated fits when it is laid out."""


@dataclass(frozen=True, slots=True)
class Size:
    """The intended width and height of a picture, and its original height, in CSS pixels."""

    width: float
    height: float
    whole: float


def pictures_in(markup: Element) -> dict[Element, Element]:
    """Return the figures directly after a heading, in order, each with that heading."""
    return {
        figure: above
        for parent in markup.iter()
        for above, figure in pairwise(parent)
        if above.tag in HEADINGS and is_figure(figure) and len(list(figure.iter("img"))) == 1
    }


def set_smaller(figure: Element, size: Size) -> None:
    """Set the size of a figure's picture."""
    for picture in figure.iter("img"):
        told = f"width: {size.width:.2f}px; height: {size.height:.2f}px"
        declare(picture, told)


def too_large(
    pages: Sequence[Any], headed: Mapping[Element, Element], sizes: Mapping[Element, Size]
) -> Iterator[tuple[Element, Size]]:
    """Yield the figures because of which a heading is left alone, or the end of its section goes to the next page, with sizes that help.

    `headed` are the figures directly after headings, with these; `sizes` those already given to some.
    """
    for at, (before, here) in enumerate(pairwise(pages), 2):
        for figure, less in _wanting(before, here, headed, ends=at == len(pages)):
            if less > 0 and (size := scaled(figure, less, sizes.get(figure.element))):
                yield figure.element, size


def _wanting(
    before: Any, here: Any, headed: Mapping[Element, Element], *, ends: bool
) -> Iterator[tuple[Any, float]]:
    """Yield the boxes of figures on two pages, with how much too high they are; `ends` says that the second is the last page."""
    figure = _box_of(headed, here)
    if figure is not None and _is_first(figure, here):
        standing = (
            one for one in boxes.within(before.children[0]) if one.element is headed[figure.element]
        )
        if heading := next(standing, None):
            yield figure, figure.height - _room_below(heading, figure, before)
    figure = _box_of(headed, before)
    if ends and figure is not None and _is_last(figure, before) and not boxes.foot_of(here)[0]:
        rest = boxes.end_of_text(here) - here.content_box_y() + figure.margin_bottom
        yield figure, rest - boxes.white_below(before)


def _room_below(heading: Any, figure: Any, page: Any) -> float:
    """Return how high a figure may be below a heading that ends a page."""
    ends = heading.position_y + heading.margin_height() - heading.margin_bottom
    # At the top of a page a figure has no margin above it; it had the same as below.
    apart = max(heading.margin_bottom, figure.margin_bottom)
    return float(boxes.foot_of(page)[1] - ends - apart)


def scaled(figure: Any, less: float, before: Size | None, least: float = _LEAST) -> Size | None:
    """Return the size of a figure's picture made so much lower; None if less than `least` of it would be left.

    `before` is the size it was already given.
    """
    picture = next(one for one in boxes.within(figure) if isinstance(one, seam.boxes.ReplacedBox))
    height = picture.height - less - _SPARE
    whole = before.whole if before else picture.height
    if height < least * whole:
        return None
    return Size(picture.width * height / picture.height, height, whole)


def _box_of(headed: Mapping[Element, Element], page: Any) -> Any | None:
    """Return the box of the first such figure on a page."""
    found = (
        one
        for one in boxes.within(page.children[0])
        if isinstance(one, seam.boxes.BlockBox) and one.element in headed
    )
    return next(found, None)


def _is_first(figure: Any, page: Any) -> bool:
    """Return whether nothing is visible above a figure on its page."""
    seen = (one for one in boxes.within(page.children[0]) if boxes.ends_at(one))
    return next(seen, None) in set(boxes.within(figure))


def _is_last(figure: Any, page: Any) -> bool:
    """Return whether nothing is visible below a figure on its page."""
    return max(map(boxes.ends_at, boxes.within(figure))) >= boxes.end_of_text(page)
