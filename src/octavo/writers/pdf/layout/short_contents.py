"""Contents with few entries on their last page → set closer, if all fit then.

Nobody turns a page for two entries. Then the heading takes the least room, and so does the space between parts.
"""

from collections.abc import Sequence
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes
from octavo.writers.pdf.layout.arrangement import LONG

_FEW: Final = 8
"""The most entries on a last page for which this is tried: the heading gives up four lines, each part half a
line."""


def contents_in(markup: Element) -> Element | None:
    """Return the contents in a page's markup, or None."""
    return next((one for one in markup.iter("nav") if one.get("class") == "contents"), None)


def are_arranged(contents: Element) -> bool:
    """Return whether contents are so long that they are arranged, not laid out as they are."""
    return sum(1 for _ in contents.iter("li")) >= LONG


def set_closer(contents: Element) -> None:
    """Mark contents for the style sheet."""
    contents.set("class", "contents closer")


def leave_few(pages: Sequence[Any]) -> bool:
    """Return whether laid-out contents have few entries on their last page."""
    entries = (box for box in boxes.within(pages[-1].children[0]) if boxes.is_link(box))
    return len(pages) > 1 and sum(1 for _ in entries) <= _FEW
