"""How lines end: no word is hyphenated so that its rest would be a paragraph's last line.

Part of the seam: see `seam` for the reasons.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout.preferred import trailing_whitespace_size

TOLERANCE: Final = 0.01
"""CSS pixels."""
_FULL: Final = 0.8
"""The least share of its measure that a line must fill if its last word goes to the next line whole (of six
last lines that were rests of words, in a novel of 82 pages, this mends four, and leaves `correspond-ence.`;
2026-11-29)."""


@dataclass(slots=True)
class Line:
    """A line that is being set."""

    begins: float = 0.0
    """Its left edge, in CSS pixels."""
    kept_whole: bool = False
    """Whether it has a text in which no word was broken."""
    may_break: bool = False
    """Whether its words may break anywhere."""
    hyphenates: bool = True
    """Whether the word that does not fit in it may be hyphenated."""
    is_close: bool = False
    """Whether its letters and words are closer than in its style."""
    wider: float = 0.0
    """How much wider its spaces are than in its style, in ems, in all lines of its paragraph: see
    `seam_of_paragraphs`."""

    def begins_with(self, box: Any) -> bool:
        """Return whether a text begins it; if only widths are measured, texts have no position, and all do."""
        return getattr(box, "position_x", self.begins) <= self.begins

    def as_told(self, box: Any) -> Any:
        """Return a text with the style that it has in this line."""
        if not self.hyphenates and box.style["hyphens"] == "auto":
            box = _with_style(box, "hyphens", "manual")
        if self.wider:
            spacing = box.style["word_spacing"] + self.wider * box.style["font_size"]
            box = _with_style(box, "word_spacing", spacing)
        return box


def without_rest(
    context: Any,
    box: Any,
    found: Any,
    line: Line,
    room: tuple[float, float],
    set_again: Callable[[], Any],
) -> Any:
    """Return the line `found`, set again without a hyphen if that improves it.

    It does if the rest of its word would be all of the next line, or if the line ends in small capitals.
    """
    left, right = room
    rest = _rest_of_word(box, found[1]) if is_hyphenated(found[0]) else ""
    if not rest or (" " in rest and not _is_small(found[0])):
        return found
    line.hyphenates = False
    found = set_again()
    loose = end_of(context, found[0]) - left < _FULL * (right - left)
    if loose or _rest_of_word(box, found[1]):
        line.hyphenates = True
        found = set_again()
    return found


def end_of(context: Any, line: Any) -> float:
    """Return where a line ends, without the space at its end."""
    space = trailing_whitespace_size(context, line)
    end: float = line.content_box_x() + line.width - space
    return end


def is_hyphenated(line: Any) -> bool:
    """Return whether a line ends with an inserted hyphen."""
    box = _last_in(line)
    if not isinstance(box, boxes.TextBox) or box.style["hyphens"] != "auto":
        return False
    return bool(box.text.endswith(box.style["hyphenate_character"]))


def _with_style(box: Any, name: str, value: Any) -> Any:
    """Return a text with another value for a property."""
    alike = box.copy()
    alike.style = box.style.copy()
    alike.style[name] = value
    return alike


def _is_small(line: Any) -> bool:
    """Return whether a line ends in small capitals."""
    return str(_last_in(line).style["font_variant_caps"]) == "small-caps"


def _last_in(line: Any) -> Any:
    """Return the last box of a line."""
    box = line
    while isinstance(box, (boxes.LineBox, boxes.InlineBox)) and box.children:
        box = box.children[-1]
    return box


def _rest_of_word(line: Any, resumes_at: Any) -> str:
    """Return the rest of a text that is broken within a word; "" if it is not.

    `line` is all of the text; `resumes_at` is None if it does not continue.
    """
    box = line
    behind: list[Any] = []
    while resumes_at and isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        ((at, resumes_at),) = resumes_at.items()
        behind = [*box.children[at + 1 :], *behind]
        box = box.children[at]
    if not (resumes_at and isinstance(box, boxes.TextBox)):
        return ""
    ((at, _),) = resumes_at.items()
    text = box.text.encode()
    rest = str(text[at:].decode())
    if not (text[:at].decode()[-1:].isalpha() and rest[:1].isalpha()):
        return ""
    return (rest + "".join(map(_text_of, behind))).strip()


def _text_of(box: Any) -> str:
    """Return the words in a box that is not laid out; a space for what is not text."""
    if isinstance(box, boxes.TextBox):
        return str(box.text)
    if isinstance(box, boxes.InlineBox):
        return "".join(map(_text_of, box.children))
    return " "
