"""What is stretched to justify a line: most of its spaces, and in Japanese and Chinese the gaps between characters.

Part of the seam: see `seam` for the reasons. WeasyPrint stretches every space of a line and nothing else. Speech would
begin at a different place in each paragraph, and Japanese and Chinese, which have no spaces, would not be justified.
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
_SQUARE: Final = re.compile(
    "[\u2018-\u201d\u3000-\u30ff\u3100-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60]+"
)
"""Characters of Japanese and Chinese with a gap between them; dashes and ellipses, which are set in pairs, have none."""
_WITHOUT_SPACES: Final = ("ja", "zh")


def count_stretched(box: Any) -> float:
    """Return how many spaces and gaps of a line, or of a box in it, are widened when it is justified.

    At the start or end of a text, Pango widens only half a gap.
    """
    if isinstance(box, boxes.TextBox):
        squares = squares_in(box.text, box.style)
        gaps = sum(
            end - start - (start == 0) / 2 - (end == len(box.text)) / 2 for start, end in squares
        )
        return len(_STRETCHED.findall(box.text)) - len(_FIXED.findall(box.text)) + gaps
    if isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        return sum(map(count_stretched, box.children))
    return 0


def squares_in(text: str, style: Any) -> list[tuple[int, int]]:
    """Return where a text has characters with a gap between them: none if its style has a letter spacing of its own."""
    if str(style["lang"] or "")[:2] not in _WITHOUT_SPACES or style["letter_spacing"] != "normal":
        return []
    return [found.span() for found in _SQUARE.finditer(text)]


def stretch(layout: Any) -> None:
    """Widen the gaps of words that are laid out and stretched, and give their fixed spaces the normal width."""
    if not layout.justification_spacing:
        return
    tracking = layout.style["letter_spacing"]
    normal = layout.style["word_spacing"] + (0 if tracking == "normal" else tracking)
    spans = [(*found.span(), normal) for found in _FIXED.finditer(layout.text)]
    spans += [
        (*span, layout.justification_spacing) for span in squares_in(layout.text, layout.style)
    ]
    if not spans:
        return
    listed = pango.pango_layout_get_attributes(layout.layout)
    for start, end, wider in spans:
        attribute = pango.pango_attr_letter_spacing_new(int(wider * TO_UNITS))
        attribute.start_index = len(layout.text[:start].encode())
        attribute.end_index = attribute.start_index + len(layout.text[start:end].encode())
        pango.pango_attr_list_change(listed, attribute)
    pango.pango_layout_set_attributes(layout.layout, listed)
