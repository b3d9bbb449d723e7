"""Paragraphs that end with a short word, hyphenate several lines in a row, or break badly between pages → set a little closer or wider.

Part of the seam: see `seam`, which says why. A compositor corrects these by hand: all lines of the paragraph
become a little closer or wider, so that the word gets company, or its line is saved; the same is done for a
line that would be alone on the next page, for which a page would be left short.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import iter_line_boxes

from octavo.tree.text import CJK
from octavo.writers.pdf.layout.seam_of_ends import TOLERANCE, is_hyphenated

_TRIED: Final = (-0.025, 0.025, 0.05, 0.075)
"""Ems by which spaces are made narrower or wider, in the order in which they are tried; those of the font are a tenth
narrower than its maker drew them."""
_SHORT: Final = 5
"""The most characters of a single word that is too short for a last line: an indent is as wide."""
_HYPHENS: Final = 2
"""The most consecutive lines that may end in hyphens."""
_LOOSE: Final = 0.25
"""Ems by which the spaces of a loose line are stretched: to twice their width."""


def iter_lines(
    context: Any, box: Any, position: float, bottom: Any, skip: Any, *more: Any
) -> Iterator[tuple[Any, Any]]:
    """Yield the lines of a paragraph, each with where it continues, as WeasyPrint does; `skip` is where it continues from the previous page."""
    arguments = context, box, position, bottom, skip, *more
    place = position, bottom, context.page_bottom
    if skip is not None or getattr(box, "octavo_place", None) == place:
        return iter(iter_line_boxes(*arguments))
    if not _may_change(box, more[-2]):
        return iter(iter_line_boxes(*arguments))
    box.octavo_place, box.octavo_spaces = place, 0.0
    lines = list(iter_line_boxes(*arguments))
    room = context.page_bottom - bottom
    least = _faults(lines, room)
    loosest = max(_LOOSE, _loosest(lines)) if least else 0.0
    chosen = 0.0
    for wider in _TRIED:
        if not least:
            break
        box.octavo_spaces = wider
        other = list(iter_line_boxes(*arguments))
        faults = _faults(other, room)
        if faults < least and wider + _loosest(other) <= loosest:
            lines, least, chosen = other, faults, wider
    box.octavo_spaces = chosen
    return iter(lines)


def spaces_of(box: Any) -> float:
    """Return by how many ems the spaces of a paragraph are wider than its style says."""
    return getattr(box, "octavo_spaces", 0.0)


def _may_change(box: Any, first_letter: Any) -> bool:
    """Return whether a paragraph is justified, holds nothing but words, and has no word spacing of its own."""
    style = box.style
    return (
        style["text_align_all"] == "justify"
        and style["direction"] == "ltr"
        and style["white_space"] == "normal"
        and not style["word_spacing"]
        and not first_letter
        and all(map(_is_words, box.children))
    )


def _is_words(box: Any) -> bool:
    """Return whether a box in a line holds only text in the flow, in a script with spaces."""
    if isinstance(box, boxes.TextBox):
        return not CJK.search(box.text)
    return (
        isinstance(box, boxes.InlineBox)
        and box.is_in_normal_flow()
        and all(map(_is_words, box.children))
    )


def _faults(lines: Sequence[tuple[Any, Any]], room: float) -> int:
    """Return a measure of a paragraph's faults; `room` is how far down its page may extend.

    These are a short word at its end; more than two consecutive lines with hyphens; a line left for the next
    page to which others must go with it; a hyphen in its last line on the page.
    """
    if not lines:
        return 0
    hyphens = [is_hyphenated(line) for line, _ in lines]
    faults = 2 * (len(lines) > 1 and _is_short(_said(lines[-1][0]).strip()))
    faults += sum(2 for at, run in groupby(hyphens) if at and len(list(run)) > _HYPHENS)
    fitting = sum(line.position_y + line.height <= room + TOLERANCE for line, _ in lines)
    if 0 < fitting < len(lines):
        style = lines[0][0].style
        if len(lines) - fitting < style["widows"]:
            faults += 2
        elif hyphens[fitting - 1] and fitting >= style["orphans"]:
            faults += 1
    return faults


def _is_short(words: str) -> bool:
    """Return whether a line consists of one short word.

    >>> _is_short("son."), _is_short("it is."), _is_short("")
    (True, False, False)
    """
    return 0 < len(words) <= _SHORT and " " not in words


def _loosest(lines: Sequence[tuple[Any, Any]]) -> float:
    """Return by how many ems the spaces of a paragraph are stretched in its loosest line."""
    return max(map(_stretched, (line for line, _ in lines)))


def _stretched(box: Any) -> float:
    """Return by how many ems the spaces in a box of a line are stretched."""
    if isinstance(box, boxes.TextBox):
        return float(box.justification_spacing / box.style["font_size"])
    return max(map(_stretched, getattr(box, "children", ())), default=0.0)


def _said(box: Any) -> str:
    """Return the words of a laid-out line."""
    if isinstance(box, boxes.TextBox):
        return str(box.text)
    return "".join(map(_said, getattr(box, "children", ())))
