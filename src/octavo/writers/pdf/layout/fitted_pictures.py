"""Pictures that leave much of a page white, and before which no text can be set → made a little smaller, to fit on it.

If little text follows a picture, it cannot fill the previous page (`late_figures`). Then the picture is reduced
by up to a quarter; one that would have to be smaller stays as it is.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, seam
from octavo.writers.pdf.layout.headed_pictures import Size, scaled
from octavo.writers.pdf.layout.late_figures import WHITE, first_on, is_figure

_LEAST: Final = 0.75
"""The smallest share of its size that a picture keeps."""
_LINES: Final = 2
"""Lines after a picture that stay on its page: the end of a section is not separated from it."""
_HEADINGS: Final = frozenset(("header", "h1", "h2", "h3", "h4", "h5", "h6"))
_FREE: Final = frozenset(("auto", "avoid"))
"""Values of `break-before` that do not fix a figure's place."""


def pictures_in(markup: Element) -> list[Element]:
    """Return the figures with one picture that do not follow a heading, in order."""
    return [
        figure
        for parent in markup.iter()
        for above, figure in pairwise(parent)
        if is_figure(figure) and above.tag not in _HEADINGS and len(list(figure.iter("img"))) == 1
    ]


def too_large(
    pages: Sequence[Any], figures: Collection[Element]
) -> Iterator[tuple[Element, Size | None]]:
    """Yield the `figures` that begin a page after much white space, each with a size that fits, None if none does."""
    for at, (before, here) in enumerate(pairwise(pages), 2):
        figure = first_on(here)
        if figure is None or figure not in figures:
            continue
        white = boxes.white_below(before)
        if white > WHITE * before.height:
            box = _box_of(figure, here)
            needed = _needed(box, here, ends=at == len(pages))
            sizes = (scaled(box, less - white, None, _LEAST) for less in needed)
            free = box.style["break_before"] in _FREE
            yield figure, next(filter(None, sizes), None) if free else None


def _needed(figure: Any, page: Any, *, ends: bool) -> Iterator[float]:
    """Yield the heights that a figure needs: with the rest of its page if that `ends` the section, or with two lines."""
    # At the top of a page a figure has no margin above it; that margin equals the one below.
    apart = figure.margin_bottom
    if ends and not boxes.foot_of(page)[0]:
        yield boxes.end_of_text(page) - page.content_box_y() + apart
    ends_at = figure.position_y + figure.margin_height() - apart
    lines = (
        one.height
        for one in boxes.within(page.children[0])
        if isinstance(one, seam.boxes.LineBox) and one.position_y >= ends_at
    )
    line = next(lines, None)
    yield figure.height + apart + (0.0 if line is None else apart + _LINES * line)


def _box_of(figure: Element, page: Any) -> Any:
    """Return the box of a figure that begins a page."""
    return next(
        one
        for one in boxes.within(page.children[0])
        if isinstance(one, seam.boxes.BlockBox) and one.element is figure
    )
