"""How lines in small capitals are set: as evenly spaced as possible, between letters as well as words.

Part of the seam: see `seam` for the reasons.
"""

from collections.abc import Iterator
from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline as inline_layout
from weasyprint.text.line_break import create_layout, line_size

_JUSTIFY: Final = inline_layout.justify_line
_MOST: Final = 0.1
"""The most ems that are put between letters."""
_WORDS: Final = 2.5
"""How much more spaces are widened than gaps between letters."""
_CLOSER: Final = -0.025
"""Ems by which spaces are narrower in a line that would be loose."""


def are_small_and_justified(line: Any) -> bool:
    """Return whether a line is entirely in small capitals, and justified."""
    return line.style["text_align_all"] == "justify" and _are_small(line)


def letters_in(line: Any) -> int:
    """Return the number of characters in a line."""
    return sum(len(one.text) for one in _texts(line))


def closer(box: Any) -> Any:
    """Return a text with the letter spacing of its font, and with words a little closer."""
    alike = box.copy()
    alike.style = box.style.copy()
    alike.style["letter_spacing"] = "normal"
    alike.style["word_spacing"] = _CLOSER * box.style["font_size"]
    return alike


def justify(context: Any, line: Any, extra: float) -> None:
    """Make a line wider by `extra`, in CSS pixels: WeasyPrint only widens spaces, which tears small capitals apart."""
    if _are_small(line):
        texts = list(_texts(line))
        spaces = inline_layout.count_expandable_spaces(line)
        size = texts[0].style["font_size"]
        already = max(_tracking(one) for one in texts)
        more = min(extra / (letters_in(line) + _WORDS * spaces), max(_MOST * size - already, 0.0))
        extra -= _track(context, line, more, 0.0)
        extra += _tracking(texts[-1])  # the spacing after the last letter extends into the margin
    _JUSTIFY(context, line, extra)


def _are_small(line: Any) -> bool:
    """Return whether all words of a line are in small capitals."""
    caps = {one.style["font_variant_caps"] for one in _texts(line)}
    return caps == {"small-caps"}


def _track(context: Any, box: Any, more: float, advance: float) -> float:
    """Put `more` CSS pixels between the letters in a box moved by `advance`; return how far what follows moves."""
    if isinstance(box, boxes.TextBox):
        box.position_x += advance
        box.style = box.style.copy()
        box.style["letter_spacing"] = _tracking(box) + more
        box.pango_layout = create_layout(box.text, box.style, context, None, 0)
        width = line_size(box.pango_layout.get_first_line()[0], box.style)[0]
        box.pango_layout.deactivate()
        advance += width - box.width
        box.width = width
    elif isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        box.position_x += advance
        before = advance
        for child in box.children:
            if child.is_in_normal_flow():
                advance = _track(context, child, more, advance)
        box.width += advance - before
    else:
        box.translate(advance, 0)
    return advance


def _tracking(box: Any) -> float:
    """Return the letter spacing of a text, in CSS pixels."""
    spacing = box.style["letter_spacing"]
    return 0.0 if spacing == "normal" else float(spacing)


def _texts(box: Any) -> Iterator[Any]:
    """Yield the texts with words in the flow of a line."""
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            if child.text.strip():
                yield child
        elif isinstance(child, (boxes.LineBox, boxes.InlineBox)) and child.is_in_normal_flow():
            yield from _texts(child)
