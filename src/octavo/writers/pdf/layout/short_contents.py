"""Contents of which few entries are left for a last page → set closer, if all find room so.

Nobody looks overleaf for two entries. The heading takes the least room then, and so does what parts the parts.
"""

from collections.abc import Sequence
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes
from octavo.writers.pdf.layout.arrangement import LONG

_FEW: Final = 8
"""Entries on a last page for which it is tried: the heading gives up four lines, and each part half a one."""


def contents_in(markup: Element) -> Element | None:
    """Return the contents that a page of markup holds, None for none, and for long ones, which are arranged."""
    contents = next((one for one in markup.iter("nav") if one.get("class") == "contents"), None)
    if contents is None or sum(1 for _ in contents.iter("li")) >= LONG:
        return None
    return contents


def set_closer(contents: Element) -> None:
    """Mark contents for the style sheet."""
    contents.set("class", "contents closer")


def leave_few(pages: Sequence[Any]) -> bool:
    """Return whether laid-out contents have few entries on their last page."""
    entries = (box for box in boxes.within(pages[-1].children[0]) if boxes.is_link(box))
    return len(pages) > 1 and sum(1 for _ in entries) <= _FEW
