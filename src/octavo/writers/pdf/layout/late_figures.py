"""Figures for which much of a page is left white → set behind the paragraphs that fill it.

A picture never breaks: where a page has no room for it, it goes to the next, and all that follows it went there, too.
Books have it otherwise: the text goes on, and the picture stands where the next page begins, or a few lines below.
Whoever is read to hears of it where its author set it (`tags`).
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, late_notes, seam

_LATE: Final = "late"
_PLATE: Final = "plate"
WHITE: Final = 0.2
"""Part of a page that may be left white before a figure."""
_REACH: Final = 3
"""Pages from that of a figure on, on which the paragraphs stand that fill the one before."""
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
            if is_figure(figure) and _is_text(above) and not _announces(above):
                found[figure] = list(takewhile(_may_go_before, kids[at:]))
    return found


def is_figure(element: Element) -> bool:
    """Return whether an element is a figure, or a paragraph that is a picture and nothing else."""
    return element.tag == "figure" or element.get("class") == _PLATE


def words_for(figure: Element) -> str:
    """Return the caption of a figure, or else the words that stand for its picture."""
    said = "".join(figure.itertext()).strip()
    return said or " ".join(one.get("alt", "") for one in figure.iter("img"))


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
        if figure.tag == "figure":
            figure.set("class", _LATE)
    return read


def kept_white(
    pages: Sequence[Any], following: Mapping[Element, Sequence[Element]]
) -> Iterator[tuple[Element, int]]:
    """Yield the figures for which much of a page is left white, with how many paragraphs fill it.

    `following` are the figures that may move, with the paragraphs behind them.
    """
    for at, (before, here) in enumerate(pairwise(pages), 1):
        figure = first_on(here)
        if figure is None:
            continue
        white = boxes.white_below(before)
        if white <= WHITE * before.height:
            continue
        heights = _heights(pages[at : at + _REACH])
        filled, paragraphs = 0.0, 0
        for one in following.get(figure, ()):
            if filled >= white:
                break
            filled += heights[one]
            paragraphs += 1
        if filled >= _FILLED * white:
            yield figure, paragraphs


def _is_text(element: Element) -> bool:
    return element.tag == "p" and not is_figure(element)


def _may_go_before(element: Element) -> bool:
    """Return whether an element is a paragraph that calls no note: a note would need the room that text is to fill."""
    return _is_text(element) and not late_notes.notes_in(element)


def _announces(paragraph: Element) -> bool:
    return "".join(paragraph.itertext()).rstrip().endswith(_ANNOUNCE)


def first_on(page: Any) -> Element | None:
    """Return the figure that a page begins with, None where it begins with something else."""
    for box in boxes.within(page.children[0]):
        if isinstance(box, seam.boxes.BlockBox) and box.element is not None:
            element: Element = box.element
            if is_figure(element):
                return element
        if isinstance(box, (seam.boxes.LineBox, seam.boxes.ReplacedBox)):
            return None
    return None


def _heights(pages: Sequence[Any]) -> Counter[Element]:
    """Return how tall the paragraphs of some pages are, by their elements, in CSS pixels."""
    heights: Counter[Element] = Counter()
    for page in pages:
        for box in boxes.within(page.children[0]):
            if box.element_tag == "p" and isinstance(box, seam.boxes.BlockBox):
                heights[box.element] += box.margin_height()
    return heights
