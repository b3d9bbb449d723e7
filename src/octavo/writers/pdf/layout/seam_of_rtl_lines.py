"""How WeasyPrint's lines from right to left are set: indented from the right, and with the correct width, as are Japanese and Chinese ones.

Part of the seam: see `seam` for the reasons.
"""

from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline as inline_layout
from weasyprint.text.line_break import create_layout, line_size

from octavo.writers.pdf.layout.seam_of_spaces import squares_in

_WIDEN: Final = inline_layout.add_word_spacing
_TOLERANCE: Final = 0.01
"""CSS pixels."""


def set_in(line: Any, indent: float) -> None:
    """Move the content of a line so that its indent is on the side where it begins.

    WeasyPrint leaves the indent on the left, whatever a line's direction.
    """
    if indent and line.style["direction"] == "rtl":
        for child in line.children:
            if child.is_in_normal_flow():
                child.translate(-indent, 0)


def widen(context: Any, box: Any, spacing: float, advance: float) -> Any:
    """Widen the spaces of a line like WeasyPrint; in other scripts than Latin ones by the amount needed.

    A widened space is set in the first face of its text, not in that of the word before it, so its width
    changes if these differ: in a Hebrew book this is true of all spaces, since the first face is Latin. In
    Japanese and Chinese that also happens beside Latin words.
    """
    if not isinstance(box, boxes.TextBox) or not (
        box.style["direction"] == "rtl" or squares_in(box.text, box.style)
    ):
        return _WIDEN(context, box, spacing, advance)
    spaces = inline_layout.count_expandable_spaces(box)
    if not spaces:
        return _WIDEN(context, box, spacing, advance)
    wanted = box.width + spacing * spaces
    enough = spacing + (wanted - _width(context, box, spacing)) / spaces
    advanced = _WIDEN(context, box, spacing, advance)
    if abs(enough - spacing) > _TOLERANCE / spaces:
        box.justification_spacing = enough
        box.pango_layout = create_layout(box.text, box.style, context, None, enough)
        box.pango_layout.deactivate()
    return advanced


def _width(context: Any, box: Any, spacing: float) -> float:
    """Return the resulting width of a text with its spaces wider by `spacing`."""
    layout = create_layout(box.text, box.style, context, None, spacing)
    layout.set_text(box.text, justify=True)
    width: float = line_size(layout.get_first_line()[0], box.style)[0]
    return width
