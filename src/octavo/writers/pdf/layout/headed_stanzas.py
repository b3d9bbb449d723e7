"""Stanzas directly after a heading without room below it → they break, so that the heading has lines below it.

A stanza stays whole as long as pages can be filled otherwise. If only headings precede it, the result would be
a page with nothing else.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes
from octavo.writers.pdf.layout.declarations import declare
from octavo.writers.pdf.layout.headed_pictures import HEADINGS

_TOGETHER: Final = 2
"""The fewest of its lines together on a page."""


def stanzas_in(markup: Element) -> list[Element]:
    """Return the stanzas in a page of markup, in order."""
    return [one for one in markup.iter() if "stanza" in one.get("class", "").split()]


def let_break(stanza: Element) -> None:
    """Let a stanza break between its lines."""
    declare(stanza, "break-inside: auto")
    lines = [one for one in stanza if "line" in one.get("class", "").split()]
    for line in lines[: _TOGETHER - 1]:
        declare(line, "break-after: avoid")
    for line in lines[1 - _TOGETHER :]:
        declare(line, "break-before: avoid")


def without_room(pages: Sequence[Any], stanzas: Sequence[Element]) -> Iterator[int]:
    """Yield the indexes of stanzas that begin a page after one that ends with a heading."""
    places = {one: at for at, one in enumerate(stanzas)}
    for before, here in pairwise(pages):
        first = next((one for one in boxes.within(here.children[0]) if boxes.ends_at(one)), None)
        for box in boxes.within(here.children[0]):
            at = places.get(box.element)
            if at is not None and first in boxes.within(box) and _ends_with_heading(before):
                yield at


def _ends_with_heading(page: Any) -> bool:
    """Return whether nothing is visible below a heading on its page."""
    ends = boxes.end_of_text(page)
    return any(
        max(map(boxes.ends_at, boxes.within(box))) >= ends
        for box in boxes.within(page.children[0])
        if box.element_tag in HEADINGS
    )
