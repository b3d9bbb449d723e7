"""Figures for which much of a page is left white → set behind the paragraphs that fill it.

A picture never breaks: where a page has no room for it, it goes to the next, and all that follows it went there, too.
Books have it otherwise: the text goes on, and the picture stands where the next page begins, or a few lines below.
Whoever is read to hears of it where its author set it (`tags`).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, seam

_LATE: Final = "late"
_WHITE: Final = 0.2
"""Part of a page that may be left white before a figure."""
_FILLED: Final = 0.5
"""Part of what is left white that the paragraphs behind a figure must fill, for it to be moved at all."""
_ANNOUNCE: Final = (":", "：")


def figures_in(markup: Element) -> dict[Element, list[Element]]:
    """Return the figures that stand among paragraphs, in their order, with those that follow up to whatever else does.

    What a colon announces stays right behind it.
    """
    found: dict[Element, list[Element]] = {}
    for section in markup.iter("section"):
        kids = list(section)
        for at, (above, figure) in enumerate(pairwise(kids), 2):
            if figure.tag == "figure" and above.tag == "p" and not _announces(above):
                found[figure] = list(takewhile(lambda kid: kid.tag == "p", kids[at:]))
    return found


def set_later(markup: Element, moves: Mapping[Element, int]) -> dict[Element, Element]:
    """Move figures behind so many of the paragraphs that follow; return before which each is read."""
    above = {kid: one for one in markup.iter() for kid in one}
    read: dict[Element, Element] = {}
    for figure, paragraphs in moves.items():
        section = above[figure]
        at = list(section).index(figure)
        read[figure] = section[at + 1]
        section.remove(figure)
        section.insert(at + paragraphs, figure)
        figure.set("class", " ".join(filter(None, (figure.get("class"), _LATE))))
    return read


def kept_white(
    pages: Sequence[Any], following: Mapping[Element, Sequence[Element]]
) -> Iterator[tuple[Element, int]]:
    """Give the figures for which much of a page is left white, with how many paragraphs fill it.

    `following` are the figures that may move, with the paragraphs behind them.
    """
    for before, here in pairwise(pages):
        figure, white = _first_on(here), boxes.white_below(before)
        if figure is None or white <= _WHITE * before.height:
            continue
        heights = _heights(here)
        filled, paragraphs = 0.0, 0
        for one in following.get(figure, ()):
            if filled >= white:
                break
            filled += heights.get(one, white)  # what stands on a later page fills any
            paragraphs += 1
        if filled >= _FILLED * white:
            yield figure, paragraphs


def _announces(paragraph: Element) -> bool:
    return "".join(paragraph.itertext()).rstrip().endswith(_ANNOUNCE)


def _first_on(page: Any) -> Element | None:
    """Return the figure that a page begins with, None where it begins with something else."""
    for box in boxes.within(page.children[0]):
        if box.element_tag == "figure":
            figure: Element = box.element
            return figure
        if isinstance(box, (seam.boxes.LineBox, seam.boxes.ReplacedBox)):
            return None
    return None


def _heights(page: Any) -> dict[Element, float]:
    """Return how tall the paragraphs of a page are, by their elements, in CSS pixels."""
    return {
        box.element: box.margin_height()
        for box in boxes.within(page.children[0])
        if box.element_tag == "p" and isinstance(box, seam.boxes.BlockBox)
    }
