"""Figures that leave much of a page white → moved behind the paragraphs that fill it.

A picture does not break: without room for it, it would go to the next page, and all that follows with it. In
printed books the text continues, and the picture comes at the top of the next page, or a few lines below.
Screen readers read it where its author put it (`tags`).
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
"""The share of a page that may be left white before a figure."""
_REACH: Final = 3
"""The paragraphs that fill the previous page are looked for on this many pages, from the figure's own."""
_FILLED: Final = 0.5
"""The share of the white space that paragraphs must fill for a figure to be moved."""
_ANNOUNCE: Final = (":", "：")


def figures_in(markup: Element) -> dict[Element, list[Element]]:
    """Return the figures among paragraphs, in order, each with the paragraphs that follow it without interruption.

    A figure announced by a colon stays directly after it.
    """
    found: dict[Element, list[Element]] = {}
    for section in markup.iter("section"):
        kids = list(section)
        for at, (above, figure) in enumerate(pairwise(kids), 2):
            if is_figure(figure) and _is_text(above) and not _announces(above):
                found[figure] = list(takewhile(_may_go_before, kids[at:]))
    return found


def is_figure(element: Element) -> bool:
    """Return whether an element is a figure, or a paragraph with only a picture."""
    return element.tag == "figure" or element.get("class") == _PLATE


def words_for(figure: Element) -> str:
    """Return the caption of a figure, else its alternative text."""
    said = "".join(figure.itertext()).strip()
    return said or " ".join(one.get("alt", "") for one in figure.iter("img"))


def set_later(markup: Element, moves: Mapping[Element, int]) -> dict[Element, Element]:
    """Move figures behind the given number of paragraphs; return the element before which each is read."""
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
    """Yield the figures that leave much of a page white, with the number of paragraphs that fill it.

    `following` are the figures that may be moved, with the paragraphs after them.
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
    """Return whether an element is a paragraph without calls of notes, which would need the room to be filled."""
    return _is_text(element) and not late_notes.notes_in(element)


def _announces(paragraph: Element) -> bool:
    return "".join(paragraph.itertext()).rstrip().endswith(_ANNOUNCE)


def first_on(page: Any) -> Element | None:
    """Return the figure that begins a page, None if something else does."""
    for box in boxes.within(page.children[0]):
        if isinstance(box, seam.boxes.BlockBox) and box.element is not None:
            element: Element = box.element
            if is_figure(element):
                return element
        if isinstance(box, (seam.boxes.LineBox, seam.boxes.ReplacedBox)):
            return None
    return None


def _heights(pages: Sequence[Any]) -> Counter[Element]:
    """Return the heights of the paragraphs on some pages, by element, in CSS pixels."""
    heights: Counter[Element] = Counter()
    for page in pages:
        for box in boxes.within(page.children[0]):
            if box.element_tag == "p" and isinstance(box, seam.boxes.BlockBox):
                heights[box.element] += box.margin_height()
    return heights
