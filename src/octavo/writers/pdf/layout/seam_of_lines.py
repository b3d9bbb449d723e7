"""How WeasyPrint's lines are set while a document is laid out: what of it is replaced there.

Part of the seam: see `seam`, which says why.
"""

import contextlib
import inspect
import re
import threading
from collections.abc import Callable, Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block as block_layout
from weasyprint.layout import inline as inline_layout
from weasyprint.layout.leader import handle_leader, leader_index
from weasyprint.text import line_break
from weasyprint.text.ffi import pango
from weasyprint.text.line_break import Layout, split_first_line

from octavo.tree.text import CJK
from octavo.writers.pdf.layout.seam_of_ends import (
    TOLERANCE,
    Line,
    end_of,
    is_hyphenated,
    without_rest,
)
from octavo.writers.pdf.layout.seam_of_paragraphs import iter_lines, spaces_of
from octavo.writers.pdf.layout.seam_of_rtl_lines import set_in, widen
from octavo.writers.pdf.layout.seam_of_small_lines import (
    are_small_and_justified,
    closer,
    justify,
    letters_in,
)
from octavo.writers.pdf.layout.seam_of_spaces import count_stretched, leave_fixed

_PUTTING_OFF: Final = "report = not context.in_column and can_break_now and not could_break_before"
_GATHERED: Final = slice(3, 8)
"""What the layout of a line gathers, among its arguments behind the width."""
_GREEK: Final = re.compile(
    r"[\u0370-\u03ff\u1f00-\u1fff]+(?:[\W\d_]+[\u0370-\u03ff\u1f00-\u1fff]+)*"
)
"""Greek words, and what stands between them."""
_MOST_GREEK: Final = 5
"""Passages in Greek of a text that Pango is told of one by one. It has room for 32 features; two are told for each passage, and
three where letters are spaced, without a look at how much room is left: 14 words in Greek ended octavo (Pango 1.50)."""
_NO_SMALL_CAPITALS: Final = b"smcp 0, c2sc 0"
_SNUG: Final = 0.93
"""Part of its measure that a line in small capitals fills at least, for nothing to be tried to get another word into it."""
_NARROWEST: Final = 0.25
"""Part of the type size that characters of a text are wide on average, at least."""

_DASH: Final = "—".encode()
_LEFT: Final = 0.75
"""Part of its measure that a line fills at least without a word, for that to stand with the dash behind it on the next."""


@contextlib.contextmanager
def diverted_lines() -> Iterator[None]:
    """Have lines set so; what was there before is put back, whatever happens."""
    with (
        replaced(block_layout, "_linebox_layout", _lines_that_keep_their_notes()),
        replaced(inline_layout, "split_first_line", _split_first_line),
        whole_words(),
        replaced(inline_layout, "handle_leader", _lead),
        replaced(inline_layout, "add_word_spacing", widen),
        replaced(inline_layout, "count_expandable_spaces", count_stretched),
        replaced(inline_layout, "justify_line", justify),
        replaced(line_break, "Layout", TextLayout),
        tidy_lists(),
    ):
        yield


@contextlib.contextmanager
def whole_words() -> Iterator[None]:
    """Have words break anywhere only where a line would be too long else, in elements too, and end paragraphs whole.

    WeasyPrint takes every text of an element for the first of its line where that element is, and breaks its first word:
    *emphasis* in a title. And it hyphenates the last word of a paragraph where nothing but its rest is left for the last
    line, and a first line in small capitals: THE DAN-/ish.
    """
    split_box, split_text = inline_layout.split_inline_box, inline_layout.split_text_box
    lines = [Line()]

    def set_box(context: Any, box: Any, left: float, right: float, *more: Any) -> Any:
        if not isinstance(box, boxes.LineBox):
            return split_box(context, box, left, right, *more)
        line, shapes = Line(left, wider=spaces_of(box)), list(context.excluded_shapes)
        lines.append(line)

        def set_again() -> Any:
            context.excluded_shapes = list(shapes)
            for gathered in more[_GATHERED]:
                gathered.clear()
            return split_box(context, box, left, right, *more)

        found = split_box(context, box, left, right, *more)
        if line.kept_whole and end_of(context, found[0]) > right + TOLERANCE:
            line.may_break = True
            found = set_again()
        room = left, right
        found = _with_another_word(context, found, line, room, set_again)
        found = without_rest(context, box, found, line, room, set_again)
        lines.pop()
        set_in(found[0], box.text_indent)
        return found

    def set_text(context: Any, box: Any, width: float, skip: int, **more: Any) -> Any:
        line = lines[-1]
        more["is_line_start"] = line.may_break or line.begins_with(box)
        line.kept_whole |= not more["is_line_start"]
        box = line.as_told(closer(box) if line.is_close else box)
        return split_text(context, box, width, skip, **more)

    with (
        replaced(inline_layout, "split_inline_box", set_box),
        replaced(inline_layout, "split_text_box", set_text),
    ):
        yield


def _with_another_word(
    context: Any, found: Any, line: Line, room: tuple[float, float], set_again: Callable[[], Any]
) -> Any:
    """Return a line that is `found`, set closer where that takes another word into one in small capitals that is loose."""
    left, right = room
    if not (found[1] and right > left and are_small_and_justified(found[0])):
        return found
    full = (end_of(context, found[0]) - left) / (right - left)
    if full >= _SNUG and not is_hyphenated(found[0]):
        return found
    letters = letters_in(found[0])
    line.is_close = True
    found = set_again()
    if letters_in(found[0]) <= letters or is_hyphenated(found[0]):
        line.is_close = False
        found = set_again()
    return found


class TextLayout(Layout):  # type: ignore[misc] # WeasyPrint has no types
    """Words that are set: some of their spaces are never stretched, and Greek ones never in small capitals.

    One glyph would stand for α and for ά there, and a glyph says the same characters wherever it stands in a
    PDF: who copies or hears the words gets others.
    """

    def set_text(self, text: str, justify: bool = False) -> None:
        """Give the words."""
        super().set_text(text, justify)
        if justify:
            leave_fixed(self)
        if self.style["font_variant_caps"] == "normal" or not (found := _greek(self.text)):
            return
        listed = pango.pango_layout_get_attributes(self.layout)
        for start, end in found:
            attribute = pango.pango_attr_font_features_new(_NO_SMALL_CAPITALS)
            attribute.start_index, attribute.end_index = start, end
            pango.pango_attr_list_insert(listed, attribute)
        pango.pango_layout_set_attributes(self.layout, listed)


def _greek(text: str) -> list[tuple[int, int]]:
    """Return where Greek stands in a text, in bytes of UTF-8: from the first to the last of it where that is at many places."""
    places = [
        (len(text[: found.start()].encode()), len(text[: found.end()].encode()))
        for found in _GREEK.finditer(text)
    ]
    return places if len(places) <= _MOST_GREEK else [(places[0][0], places[-1][1])]


def tidy_lists() -> contextlib.AbstractContextManager[None]:
    """Have the lists of features that Pango is given let go of."""
    return replaced(line_break, "pango", _TIDY_PANGO)


@contextlib.contextmanager
def replaced(owner: Any, name: str, value: Any) -> Iterator[None]:
    """Put another value under a name of a module or a class, for a while."""
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


def _lead(context: Any, line: Any, containing_block: Any) -> None:
    """Let a leader push what follows it to the end of the line; of one of spaces, leave the first.

    WeasyPrint sets a leader anew all along the line: contents were two thirds spaces that nobody sees.
    """
    _, leader = leader_index(line)
    if leader is None:
        return
    handle_leader(context, line, containing_block)
    if leader.children and leader.children[0].text.isspace():
        leader.children = leader.children[-1:]  # they are set from the end of the line


def _split_first_line(
    text: str, style: Any, context: Any, width: float | None, spacing: float, **more: Any
) -> Any:
    """Return the first line of a text, which is all of it if all fits but the space at its end.

    Whoever asked lets that space hang over the margin, or takes it away.
    """
    line = split_first_line(text, style, context, width, spacing, **more)
    if width is not None and line[2] and _parts_from_dash(text.encode(), line[2]):
        closer = split_first_line(text, style, context, line[3] - 1, spacing, **more)
        if closer[2] and closer[2] < line[2] and closer[3] >= _LEFT * width:
            return closer
    words = text.rstrip(" ")
    resumes_at = line[2]
    if resumes_at is None or not words or words == text or style["white_space"] != "normal":
        return line
    if width is None or len(words) * _NARROWEST * style["font_size"] > width:
        return line
    if split_first_line(words, style, context, width, spacing, **more)[2] is not None:
        return line
    return split_first_line(text, style, context, None, spacing, **more)


def _parts_from_dash(text: bytes, at: int) -> bool:
    """Return whether a line that begins at so many bytes of a text begins with a dash that belongs to the word before it.

    >>> _parts_from_dash("a lamp—lit".encode(), 6), _parts_from_dash("—dijo —al fin".encode(), 8)
    (True, False)
    """
    if not text.startswith(_DASH, at):
        return False
    before = text[:at].decode()[-1:]
    return not (before.isspace() or CJK.match(before))


@cache
def _lines_that_keep_their_notes() -> Any:
    """Return WeasyPrint's layout of the lines of a paragraph, which come from `iter_lines`, without the step that puts notes off.

    That step is in the middle of a long function, and nothing from outside keeps it from being taken: so
    the function is compiled again without it.

    Raises:
        RuntimeError: WeasyPrint has changed, and the step is not where it was.
    """
    source = inspect.getsource(block_layout._linebox_layout)
    changed = source.replace(_PUTTING_OFF, "report = False")
    if changed == source:
        raise RuntimeError("WeasyPrint sets lines in another way than its version 70 does")
    names = {**vars(block_layout), "iter_line_boxes": iter_lines}
    exec(compile(changed, block_layout.__file__, "exec"), names)  # noqa: S102 -- its own source
    return names["_linebox_layout"]


class _Tidy(threading.local):
    """What a thread is about to tell Pango of features.

    WeasyPrint gives one attribute to all lists, and keeps the lists for ever so that none takes it along
    when it goes: 0.1 MB a chapter (measured 2026-11-26). Here every list has an attribute of its own, and
    belongs to the layout alone.
    """

    def __init__(self) -> None:
        self.features: bytes | None = None
        self.listed: Any = None

    def new(self, features: bytes) -> Any:
        """Return an attribute that is put into no list."""
        self.features = features
        return _attribute(features)

    def insert(self, listed: Any, attribute: Any) -> None:
        """Put an attribute of its own into a list."""
        if self.features is None:  # begun before we were there
            pango.pango_attr_list_insert(listed, attribute)
            return
        pango.pango_attr_list_insert(listed, pango.pango_attr_font_features_new(self.features))
        self.features, self.listed = None, listed

    def give(self, layout: Any, listed: Any) -> None:
        """Give a list to a layout; it keeps it."""
        pango.pango_layout_set_attributes(layout, listed)
        if listed is self.listed:
            pango.pango_attr_list_unref(listed)
            self.listed = None


@cache
def _attribute(features: bytes) -> Any:
    return pango.pango_attr_font_features_new(features)


def _tidy_pango() -> SimpleNamespace:
    """Return Pango's functions and constants as WeasyPrint's lines use them."""
    names = [name for name in dir(pango) if name.lower().startswith("pango_")]
    known = {name: getattr(pango, name) for name in names if hasattr(pango, name)}
    tidy = _Tidy()
    known["pango_attr_font_features_new"] = tidy.new
    known["pango_attr_list_insert"] = tidy.insert
    known["pango_layout_set_attributes"] = tidy.give
    return SimpleNamespace(**known)


_TIDY_PANGO: Final = _tidy_pango()
