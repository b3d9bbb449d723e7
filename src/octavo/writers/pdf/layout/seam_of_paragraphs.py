"""Paragraphs that end with a short word, hyphenate line after line, or leave a page badly → set a little closer or wider.

Part of the seam: see `seam`, which says why. A compositor mends those by hand: all lines of the paragraph give, or take, a little, so that
the word has company, or its line is saved; and so does a line that would stand alone overleaf, for which a page would be left short.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout.inline import iter_line_boxes

from octavo.tree.text import CJK
from octavo.writers.pdf.layout.seam_of_ends import TOLERANCE, is_hyphenated

_TRIED: Final = (-0.025, 0.025, -0.05, 0.05)
"""Ems by which spaces are narrower or wider, in turn: a quarter of them in Source Serif at most."""
_SHORT: Final = 5
"""Characters that one word has at most, to be too little for a last line: an indent is as wide."""
_HYPHENS: Final = 2
"""Lines, one below the other, that may end in hyphens."""
_LOOSE: Final = 0.25
"""Ems by which spaces are stretched in a line, from where on it is loose: to twice of what they have."""


def iter_lines(
    context: Any, box: Any, position: float, bottom: Any, skip: Any, *more: Any
) -> Iterator[tuple[Any, Any]]:
    """Yield the lines of a paragraph, and where each lets it go on, as WeasyPrint does; `skip` is where it goes on from a page before."""
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
    """Return by how much spaces of a paragraph are wider than its style says, in ems."""
    return getattr(box, "octavo_spaces", 0.0)


def _may_change(box: Any, first_letter: Any) -> bool:
    """Return whether a paragraph is justified, holds nothing but words, and nobody has said how wide its spaces are."""
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
    """Return whether what is in a line is text in its flow, of a script that has spaces."""
    if isinstance(box, boxes.TextBox):
        return not CJK.search(box.text)
    return (
        isinstance(box, boxes.InlineBox)
        and box.is_in_normal_flow()
        and all(map(_is_words, box.children))
    )


def _faults(lines: Sequence[tuple[Any, Any]], room: float) -> int:
    """Return how much is wrong with a paragraph; `room` is how far down its page may reach.

    It ends with a short word; more than two lines in turn have hyphens; a line is left for the next page for which others, too, have to go
    there; its last line on the page has a hyphen.
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
    """Return whether what is in a line is one short word.

    >>> _is_short("son."), _is_short("it is."), _is_short("")
    (True, False, False)
    """
    return 0 < len(words) <= _SHORT and " " not in words


def _loosest(lines: Sequence[tuple[Any, Any]]) -> float:
    """Return by how many ems the spaces of a paragraph are stretched, in the line where they are widest."""
    return max(map(_stretched, (line for line, _ in lines)))


def _stretched(box: Any) -> float:
    """Return by how many ems the spaces in a box of a line are stretched."""
    if isinstance(box, boxes.TextBox):
        return float(box.justification_spacing / box.style["font_size"])
    return max(map(_stretched, getattr(box, "children", ())), default=0.0)


def _said(box: Any) -> str:
    """Return the words of a line that is set."""
    if isinstance(box, boxes.TextBox):
        return str(box.text)
    return "".join(map(_said, getattr(box, "children", ())))
