"""How a dropped first letter is set: over whole lines, on the baseline of the last of them.

Part of the seam: see `seam` for the reasons. WeasyPrint treats such a letter like any float: its position
depends on its type size, a second layout of the paragraph adds another wrapper around it, and text beside it
may be set over it. Here lines are set beside it as beside a float, and it is at their beginning, so that screen
readers read one word.
"""

import contextlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline as inline_layout
from weasyprint.text.ffi import FROM_UNITS, ffi, pango
from weasyprint.text.line_break import Layout, strut

from octavo.writers.pdf.layout.seam_of_lines import replaced

_PUNCTUATION: Final = frozenset(("Ps", "Pe", "Pi", "Pf", "Po"))
_BEHIND: Final = ".,;:!?'’”»"
"""Marks that drop with the letter before them, as in CSS; dots of an ellipsis would be too large."""
_CAPITAL: Final = "H"
"""A letter on the baseline with the height of capitals, and without curves."""
_SIDES: Final = ("left", "inline-start")
_AIR: Final = 1.0
"""The place of a letter is this many CSS pixels less high than its lines, so that the next line is not beside
it."""


@dataclass(frozen=True, slots=True)
class _Ink:
    """The extent of a text's ink, in CSS pixels from its start on the baseline, and the text's width."""

    above: float
    below: float
    begins: float
    width: float


@dataclass(frozen=True, slots=True)
class _Letter:
    """The letter at the beginning of a line."""

    words: str
    """The letter, with the marks before it, and a space after it."""
    text: Any
    """The text box that contains it."""
    skip: Any
    """Where the line continues after it, in WeasyPrint's terms."""


@contextlib.contextmanager
def dropped_initials() -> Iterator[None]:
    """Set first letters that float in this way; the originals are restored in any case."""
    own = inline_layout.get_next_linebox

    def set_line(
        context: Any, line: Any, y: float, bottom: float, skip: Any, block: Any, *more: Any
    ) -> Any:
        *places, letter_style, line_style = more
        _leave_behind(context, y)
        if letter_style and _says_nothing(letter_style, line.style):
            letter_style = None
        if not letter_style or skip is not None or letter_style.get("float") not in _SIDES:
            return own(context, line, y, bottom, skip, block, *places, letter_style, line_style)
        found = _initial_of(line) if block.style["direction"] == "ltr" else None
        if found is None:
            return own(context, line, y, bottom, skip, block, *places, None, line_style)
        initial = _Initial(line, block, y, found, letter_style)
        initial.take_its_place(context)
        line.text_indent = 0
        set_one, resumes_at = own(
            context, line, y, bottom, found.skip, block, *places, None, line_style
        )
        if set_one is not None:
            set_one.children = (initial.set(context), *set_one.children)
        return set_one, resumes_at

    with replaced(inline_layout, "get_next_linebox", set_line):
        yield


class _Initial:
    """A dropped letter at the beginning of a paragraph: its size and position."""

    def __init__(self, line: Any, block: Any, y: float, letter: _Letter, style: Any) -> None:
        """Measure it.

        Args:
            line: the paragraph's text, as one unbroken line.
            block: the paragraph.
            y: the top of its first line.
            letter: the letter.
            style: the style of a first letter, if it differs from that of its text.
        """
        self._block, self._y, self._letter = block, y, letter
        self._style = letter.text.style.copy()
        for key, value in style.items():
            self._style[key] = value
        self._style["float"] = "none"
        self._style["font_variant_numeric"] = ("lining-nums",)  # as high as capitals
        self._leading, self._baseline = strut(line.style)
        capitals = _ink(line.style, _CAPITAL).above
        part = _ink(self._style, _CAPITAL).above / self._style["font_size"]
        wanted = part * self._style["font_size"] - capitals
        self.lines = max(1, round(wanted / self._leading) + 1)
        self._style["font_size"] = ((self.lines - 1) * self._leading + capitals) / part
        self._ink = _ink(self._style, letter.words)
        self._set: Any = None

    def set(self, context: Any) -> Any:
        """Return it as a text box in its position."""
        if self._set is None:
            box = self._letter.text.copy_with_text(self._letter.words)
            box.style, box.position_x = self._style, 0
            self._set, _, _ = inline_layout.split_text_box(context, box, None, 0)
            line = self._y + (self.lines - 1) * self._leading + self._baseline
            self._set.position_x = self._block.content_box_x() - self._ink.begins
            self._set.position_y = line - self._set.baseline
        return self._set

    def take_its_place(self, context: Any) -> None:
        """Reserve its place, so that as many lines are set beside it as it is high, one more if it extends into that."""
        lines = self.lines + (self._ink.below > self._leading - self._baseline)
        apart = _pixels(self._style["margin_right"]) + _pixels(self._style["margin_left"])
        if self._letter.words.endswith(" "):
            apart -= _ink(self._style, " ").width - _ink(self._letter.text.style, " ").width
        width = self.set(context).width - self._ink.begins + apart
        place = _Place(
            element=self._block.element,
            position_x=self._block.content_box_x(),
            position_y=self._y,
            margin_width=lambda: width,
            margin_height=lambda: lines * self._leading - _AIR,
            style={"float": "left"},
        )
        others = [one for one in context.excluded_shapes if not _is_same(one, place)]
        context.excluded_shapes = [*others, place]
        self._block.min_height = max(self._block.min_height, self.lines * self._leading)
        if self._block.style["orphans"] < self.lines:
            self._block.style = self._block.style.copy()
            self._block.style["orphans"] = self.lines


class _Place(SimpleNamespace):
    """What WeasyPrint asks about things beside which lines are set."""


def _leave_behind(context: Any, y: float) -> None:
    """Forget the letters that end above a line, since WeasyPrint takes longer to set lines beside floats."""
    shapes = context.excluded_shapes
    if any(isinstance(one, _Place) for one in shapes):
        context.excluded_shapes = [
            one
            for one in shapes
            if not isinstance(one, _Place) or one.position_y + one.margin_height() > y
        ]


def _is_same(shape: Any, place: _Place) -> bool:
    return isinstance(shape, _Place) and shape.element is place.element


def _says_nothing(letter_style: Any, style: Any) -> bool:
    """Return whether a first letter is set like the others, and needs no box of its own."""
    return all(style[key] == value for key, value in letter_style.items())


def _initial_of(line: Any) -> _Letter | None:
    """Return the letter at the beginning of a line.

    None if something else begins it, or if its first text has only marks.
    """
    skip = inline_layout.skip_first_whitespace(line, None)
    if skip == "continue":
        return None
    path, box, begins = [], line, skip
    while isinstance(box, (boxes.LineBox, boxes.InlineBox)) and box.children:
        at, begins = next(iter(begins.items())) if begins else (0, None)
        path.append(at)
        box = box.children[at]
    if not isinstance(box, boxes.TextBox):
        return None
    start = next(iter(begins)) if begins else 0
    words = _first_letter(box.text.encode()[start:].decode())
    if not words:
        return None
    resumes: Any = {start + len(words.encode()): None}
    for at in reversed(path):
        resumes = {at: resumes}
    return _Letter(words, box, resumes)


def _first_letter(text: str) -> str:
    """Return the first letter of a text with the marks before and after it, and a space after these; "" if it begins with none.

    >>> _first_letter("“All of it,” he said."), _first_letter("I went."), _first_letter("… — …")
    ('“A', 'I ', '')
    >>> _first_letter("L’été"), _first_letter("T. S. came"), _first_letter("I… went")
    ('L’', 'T. ', 'I')
    """
    at = 0
    while at < len(text) and (
        unicodedata.category(text[at]) in _PUNCTUATION or text[at] in "\u00a0\u202f"
    ):
        at += 1
    if not text[at : at + 1].isalnum():
        return ""
    at += 1
    while at < len(text) and unicodedata.combining(text[at]):
        at += 1
    while text[at : at + 1] in _BEHIND and at < len(text):
        at += 1
    return text[: at + 1] if text[at : at + 1] == " " else text[:at]


def _ink(style: Any, words: str) -> _Ink:
    """Measure the ink of a text."""
    layout = Layout(style)
    layout.set_text(words)
    line, _ = layout.get_first_line()
    ink, logical = ffi.new("PangoRectangle *"), ffi.new("PangoRectangle *")
    pango.pango_layout_line_get_extents(line, ink, logical)
    return _Ink(
        above=-ink.y * FROM_UNITS,
        below=(ink.y + ink.height) * FROM_UNITS,
        begins=ink.x * FROM_UNITS,
        width=logical.width * FROM_UNITS,
    )


def _pixels(length: Any) -> float:
    """Return a margin in CSS pixels; 0 for one relative to a width."""
    return float(length.value) if getattr(length, "unit", "").lower() == "px" else 0.0
