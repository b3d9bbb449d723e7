"""Spaces that keep their width in a justified line: after a dash that begins speech, within « ».

Part of the seam: see `seam` for the reasons. WeasyPrint stretches every space of a line, including no-break
spaces, so that speech would begin at a different place in each paragraph.
"""

import re
from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.text.ffi import TO_UNITS, pango

_FIXED: Final = re.compile(
    r"(?<=^[\u2012-\u2015])[ \u00a0](?=\S)"
    r"|(?<=[«‹])\u00a0"
    r"|\u00a0(?=[»›:;!?])"
)
"""The space after a dash that begins a text, and those between French marks and their words."""
_STRETCHED: Final = re.compile("[ \u00a0]")


def count_stretched(box: Any) -> int:
    """Return how many spaces of a line, or of a box in it, are widened when it is justified."""
    if isinstance(box, boxes.TextBox):
        return len(_STRETCHED.findall(box.text)) - len(_FIXED.findall(box.text))
    if isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        return sum(map(count_stretched, box.children))
    return 0


def leave_fixed(layout: Any) -> None:
    """Give the fixed spaces of words that are laid out and stretched their normal width."""
    found = list(_FIXED.finditer(layout.text)) if layout.justification_spacing else ()
    if not found:
        return
    tracking = layout.style["letter_spacing"]
    wider = layout.style["word_spacing"] + (0 if tracking == "normal" else tracking)
    listed = pango.pango_layout_get_attributes(layout.layout)
    for space in found:
        attribute = pango.pango_attr_letter_spacing_new(int(wider * TO_UNITS))
        attribute.start_index = len(layout.text[: space.start()].encode())
        attribute.end_index = attribute.start_index + len(space[0].encode())
        pango.pango_attr_list_change(listed, attribute)
    pango.pango_layout_set_attributes(layout.layout, listed)
