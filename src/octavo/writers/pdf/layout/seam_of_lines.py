"""How WeasyPrint sets lines while a document is laid out: what is replaced in it.

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
from octavo.writers.pdf.layout.seam_of_spaces import count_stretched, stretch

_PUTTING_OFF: Final = "report = not context.in_column and can_break_now and not could_break_before"
_GATHERED: Final = slice(3, 8)
"""The lists that the layout of a line fills, among its arguments after the width."""
_GREEK: Final = re.compile(
    r"[\u0370-\u03ff\u1f00-\u1fff]+(?:[\W\d_]+[\u0370-\u03ff\u1f00-\u1fff]+)*"
)
"""Greek words, and what is between them."""
_MOST_GREEK: Final = 5
"""The most Greek passages in a text that are passed to Pango one by one. Pango has room for 32 features and
adds two for each passage, three if letters are spaced, without checking how much room is left: 14 Greek
words crashed octavo (Pango 1.50)."""
_NO_SMALL_CAPITALS: Final = b"smcp 0, c2sc 0"
_SNUG: Final = 0.93
"""If a line in small capitals fills this share of its measure, nothing is done to get another word into it."""
_NARROWEST: Final = 0.25
"""The smallest average width of the characters of a text, as a share of the type size."""

_DASH: Final = "—".encode()
_WITHOUT_HYPHENS: Final = "\u0590"
"""The first letter of a script behind Latin, Greek, Cyrillic and Armenian, whose words are hyphenated."""
_LEFT: Final = 0.75
"""A line must fill this share of its measure without its last word for this to go to the next line with the
dash after it."""


@contextlib.contextmanager
def diverted_lines() -> Iterator[None]:
    """Set lines in this way inside the block; whatever happens, the original is restored."""
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
    """Break words anywhere only in lines that would otherwise be too long, also in elements, and keep last words of paragraphs whole.

    WeasyPrint treats every text of an element as the first of its line if the element is, and breaks its first
    word: *emphasis* in a title. It also hyphenates the last word of a paragraph if only the rest of it is left
    for the last line, and a first line in small capitals: THE DAN-/ish.
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
    """Return the line `found`; if it is in small capitals and loose, it is set closer if that brings another word into it."""
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
    """Text that is set: some of its spaces are never stretched, and Greek is never in small capitals.

    There α and ά would have the same glyph, and a glyph stands for the same characters everywhere in a PDF: the
    words would be wrong when they are copied or read aloud.
    """

    def set_text(self, text: str, justify: bool = False) -> None:
        """Set the text."""
        super().set_text(text, justify)
        if justify:
            stretch(self)
        if self.style["font_variant_caps"] == "normal" or not (found := _greek(self.text)):
            return
        listed = pango.pango_layout_get_attributes(self.layout)
        for start, end in found:
            attribute = pango.pango_attr_font_features_new(_NO_SMALL_CAPITALS)
            attribute.start_index, attribute.end_index = start, end
            pango.pango_attr_list_insert(listed, attribute)
        pango.pango_layout_set_attributes(self.layout, listed)


def _greek(text: str) -> list[tuple[int, int]]:
    """Return the positions of Greek in a text, in bytes of UTF-8; for many passages, a single one from the first to the last."""
    places = [
        (len(text[: found.start()].encode()), len(text[: found.end()].encode()))
        for found in _GREEK.finditer(text)
    ]
    return places if len(places) <= _MOST_GREEK else [(places[0][0], places[-1][1])]


def tidy_lists() -> contextlib.AbstractContextManager[None]:
    """Inside the block, release the lists of features that Pango is given."""
    return replaced(line_break, "pango", _TIDY_PANGO)


@contextlib.contextmanager
def replaced(owner: Any, name: str, value: Any) -> Iterator[None]:
    """Replace an attribute of a module or a class inside the block."""
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


def _lead(context: Any, line: Any, containing_block: Any) -> None:
    """Let a leader push what follows it to the end of the line; if it consists of spaces, keep only one.

    WeasyPrint repeats a leader all along the line: two thirds of the contents were invisible spaces.
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
    """Return the first line of a text; it is the whole text if everything fits but the space at its end.

    The caller lets that space hang over the margin, or removes it.
    """
    line = split_first_line(text, style, context, width, spacing, **more)
    if style["hyphens"] == "manual" and line[2] and _breaks_word(text.encode(), line[2]):
        style = style.copy()
        style["hyphens"] = "auto"
        return split_first_line(text, style, context, width, spacing, **more)
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


def _breaks_word(text: bytes, at: int) -> bool:
    """Return whether a line that ends before a byte of a text breaks a word that is too long for it.

    Scripts that break between any two letters have no such words.

    >>> _breaks_word("lamplight".encode(), 4), _breaks_word("a lamp".encode(), 2), _breaks_word("灯台守".encode(), 3)
    (True, False, False)
    """
    before, behind = text[:at].decode()[-1:], text[at:].decode()[:1]
    return before.isalpha() and behind.isalpha() and max(before, behind) < _WITHOUT_HYPHENS


def _parts_from_dash(text: bytes, at: int) -> bool:
    """Return whether a line that begins at a byte of a text would part a dash from its word.

    It begins with a dash that belongs to the word before it, or the line before ends with one that opens speech.

    >>> _parts_from_dash("a lamp—lit".encode(), 6), _parts_from_dash("—dijo —al fin".encode(), 8)
    (True, False)
    >>> _parts_from_dash("jamás —dijo".encode(), 10), _parts_from_dash("a lamp—lit".encode(), 9)
    (True, False)
    """
    if text.endswith(_DASH, 0, at):
        before = text[: at - len(_DASH)].decode()[-1:]
        return before.isspace() and not text[at : at + 1].isspace()
    if not text.startswith(_DASH, at):
        return False
    before = text[:at].decode()[-1:]
    return not (before.isspace() or CJK.match(before))


@cache
def _lines_that_keep_their_notes() -> Any:
    """Return WeasyPrint's layout of a paragraph's lines, which come from `iter_lines`, without the step that postpones notes.

    That step is in the middle of a long function, and cannot be prevented from outside, so the function is
    compiled again without it.

    Raises:
        RuntimeError: WeasyPrint has changed, and the step is no longer there.
    """
    source = inspect.getsource(block_layout._linebox_layout)
    changed = source.replace(_PUTTING_OFF, "report = False")
    if changed == source:
        raise RuntimeError("WeasyPrint sets lines in another way than its version 70 does")
    names = {**vars(block_layout), "iter_line_boxes": iter_lines}
    exec(compile(changed, block_layout.__file__, "exec"), names)  # noqa: S102 -- its own source
    return names["_linebox_layout"]


class _Tidy(threading.local):
    """The features that a thread is about to pass to Pango.

    WeasyPrint puts the same attribute into all lists, and keeps the lists forever so that none frees it: 0.1 MB
    per chapter (measured 2026-11-26). Here every list has an attribute of its own, and belongs only to the
    layout.
    """

    def __init__(self) -> None:
        self.features: bytes | None = None
        self.listed: Any = None

    def new(self, features: bytes) -> Any:
        """Return an attribute that is not put into any list."""
        self.features = features
        return _attribute(features)

    def insert(self, listed: Any, attribute: Any) -> None:
        """Put an attribute into a list of its own."""
        if self.features is None:  # begun before this was in place
            pango.pango_attr_list_insert(listed, attribute)
            return
        pango.pango_attr_list_insert(listed, pango.pango_attr_font_features_new(self.features))
        self.features, self.listed = None, listed

    def give(self, layout: Any, listed: Any) -> None:
        """Give a list to a layout, which keeps it."""
        pango.pango_layout_set_attributes(layout, listed)
        if listed is self.listed:
            pango.pango_attr_list_unref(listed)
            self.listed = None


@cache
def _attribute(features: bytes) -> Any:
    return pango.pango_attr_font_features_new(features)


def _tidy_pango() -> SimpleNamespace:
    """Return Pango's functions and constants for WeasyPrint's lines."""
    names = [name for name in dir(pango) if name.lower().startswith("pango_")]
    known = {name: getattr(pango, name) for name in names if hasattr(pango, name)}
    tidy = _Tidy()
    known["pango_attr_font_features_new"] = tidy.new
    known["pango_attr_list_insert"] = tidy.insert
    known["pango_layout_set_attributes"] = tidy.give
    return SimpleNamespace(**known)


_TIDY_PANGO: Final = _tidy_pango()
