"""What surrounds a page's text, drawn once for left and once for right pages.

Running heads and backgrounds are drawn here; a page number is only described (`Folio`), since it is unknown
until all other pieces are set. A number must be in a margin box of its own: anything beside it would have to
move with it.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import pydyf

from octavo.findings.errors import UsageError
from octavo.writers.pdf.file.fragment import POINTS, Folio, Furniture
from octavo.writers.pdf.file.numerals import characters_of
from octavo.writers.pdf.file.slots import Slot
from octavo.writers.pdf.layout import seam
from octavo.writers.pdf.layout.seam import PageAround

_COUNTERS: Final = ("page", "pages")
_SHOWN: Final = re.compile(rb"/(\S+) \S+ Tf|<((?:[0-9a-f]{4})+)>")
"""An operator that selects a font, or one that shows glyphs."""
_SIDES: Final = {"start": ("left", "right"), "end": ("right", "left"), "justify": ("left", "right")}
"""What an alignment means in text that runs from left to right, and from right to left."""


class Surroundings:
    """Everything that surrounds the pages of one piece; what is drawn alike is kept once."""

    def __init__(
        self,
        new_stream: Callable[[], Any],
        slot: Slot,
        width_of: Callable[[str, str], float],
        finish: Callable[[Any], None],
    ) -> None:
        """Prepare for drawing.

        Args:
            new_stream: returns a stream to draw on.
            slot: where finished streams go.
            width_of: returns the width of a glyph of a font, in thousandths of its size.
            finish: applies the final step to a stream.
        """
        self._new_stream, self._slot, self._width_of = new_stream, slot, width_of
        self._finish = finish
        self._places: dict[tuple[bytes, float, tuple[Folio, ...]], int] = {}
        self._all: list[Furniture] = []
        self._known: dict[tuple[int, float], int] = {}

    def all(self) -> tuple[Furniture, ...]:
        """Return what was added, each item once."""
        return tuple(self._all)

    def add(self, around: PageAround, text_left: float) -> int:
        """Draw what surrounds a page on one side; return its index in `all()`.

        `text_left` is the left edge of the type area as laid out, in CSS pixels: the furniture is moved with
        it.

        Raises:
            UsageError: a page number shares its margin box with other words that change.
        """
        known = self._known.get((id(around), text_left))
        if known is None:
            known = self._known[id(around), text_left] = self._added(around, text_left)
        return known

    def _added(self, around: PageAround, text_left: float) -> int:
        box = around.box
        numbered = [one for one in box.children if _has_number(one)]
        rest = box.copy_with_children([one for one in box.children if one not in numbered])
        texts = [(one, _first_text(one)) for one in numbered]
        folios = tuple(self._folio(one, text, around) for one, text in texts if text)
        offset = round((text_left - around.text_left) * POINTS, 3)
        stream = self._drawn(rest, offset)
        key = (stream.data if stream else b"", offset, folios)
        if key not in self._places:
            self._places[key] = len(self._all)
            if stream:
                self._slot.add_object(stream)
            self._all.append(Furniture(stream.number if stream else 0, offset, folios))
        return self._places[key]

    def _drawn(self, box: Any, offset: float) -> Any | None:
        """Return a stream with what surrounds a page; None if there is nothing."""
        stream = self._new_stream()
        stream.begin_marked_content("Artifact", pydyf.Dictionary({"Type": "/Pagination"}))
        stream.push_state()
        stream.transform(d=-1, e=offset, f=box.margin_height() * POINTS)
        stream.transform(a=POINTS, d=POINTS)
        before = len(stream.stream)
        seam.draw_page(box, stream)
        if len(stream.stream) == before:
            return None
        self._finish(stream)
        stream.pop_state()
        stream.end_marked_content()
        return stream

    def _folio(self, box: Any, text: Any, around: PageAround) -> Folio:
        parts = tuple(_part(*one) for one in box.style["content"])
        needed = "".join(sorted({one for part in parts for one in characters_of(*part)}))
        glyphs, ink = self._glyphs(text, needed, around)
        return Folio(
            parts=parts,
            x=box.content_box_x(),
            width=box.width,
            baseline=text.position_y + text.baseline,
            align=_alignment(box),
            size=text.style["font_size"],
            ink=ink,
            glyphs=tuple(zip(needed, glyphs, strict=True)),
        )

    def _glyphs(
        self, text: Any, characters: str, around: PageAround
    ) -> tuple[list[tuple[str, str, float]], str]:
        """Return font, glyph and advance of each character set like `text`, and their colour operators."""
        alone = seam.set_alone(text, characters)
        stream = self._new_stream()
        seam.draw_text(stream, alone, 0, "clip", "none")
        self._finish(stream)
        ink, _, drawn = b"\n".join(_bytes(one) for one in stream.stream).partition(b"BT")
        glyphs = [(font.decode(), glyph.decode()) for font, glyph in _glyphs_drawn(drawn)]
        if len(characters) == 1:  # a space is not drawn
            return [(*(glyphs[0] if glyphs else ("", "")), alone.width)], ink.decode()
        if len(glyphs) != len(characters):  # includes a space, or one glyph for two characters
            each = [self._glyphs(text, one, around)[0][0] for one in characters]
            return each, ink.decode()
        size = text.style["font_size"] / 1000
        return [(*one, self._width_of(*one) * size) for one in glyphs], ink.decode()


def _glyphs_drawn(drawn: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield each glyph shown by text operators, with its font."""
    font = b""
    for name, shown in _SHOWN.findall(drawn):
        font = name or font
        for at in range(0, len(shown), 4):
            yield font, shown[at : at + 4]


def _has_number(box: Any) -> bool:
    content = box.style["content"]
    return not isinstance(content, str) and any(
        kind == "counter()" and value[0] in _COUNTERS for kind, value in content
    )


def _part(kind: str, value: Any) -> tuple[str, str]:
    if kind == "string":
        return ("string", value)
    if kind == "counter()" and value[0] in _COUNTERS and isinstance(value[-1], str):
        return (value[0], value[-1])
    raise UsageError(
        "a style sheet for print sets the page number together with other words that change",
        hint="give counter(page) a margin box of its own, such as @bottom-left-corner",
    )


def _first_text(box: Any) -> Any | None:
    """Return the first text in a margin box; None if the number is not shown."""
    waiting = [box]
    while waiting:
        current = waiting.pop(0)
        if isinstance(current, seam.boxes.TextBox):
            return current
        waiting = [*getattr(current, "children", ()), *waiting]
    return None


def _alignment(box: Any) -> str:
    align = box.style["text_align_all"]
    if align in _SIDES:
        return _SIDES[align][box.style["direction"] == "rtl"]
    return str(align)


def _bytes(part: Any) -> bytes:
    if isinstance(part, bytes):
        return part
    return part.data if isinstance(part, pydyf.Object) else str(part).encode()
