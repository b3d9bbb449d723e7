"""How WeasyPrint's blocks are set while a document is laid out: replacements of its functions.

Part of the seam: see `seam` for the reasons.
"""

import contextlib
from collections.abc import Iterator
from typing import Any, Final

from weasyprint.css.properties import Dimension
from weasyprint.layout import block as block_layout
from weasyprint.text.line_break import strut

from octavo.writers.pdf.layout.seam_of_lines import replaced

_AT_THE_FOOT: Final = frozenset(("end", "flex-end"))
"""Values of `align-content` that put a block's content at its foot."""
_FORCED: Final = frozenset(("always", "page", "left", "right", "recto", "verso"))
"""Values of `break-before` that begin a page in any case: the space is then meant to be at its head."""
_TOLERANCE: Final = 0.01
"""A share of a line."""


@contextlib.contextmanager
def diverted_blocks() -> Iterator[None]:
    """Apply the replacements for blocks; the originals are restored in any case."""
    own, own_level = block_layout.block_container_layout, block_layout.block_level_layout
    begun: list[Any] = [None]

    def set_block(
        context: Any, box: Any, bottom_space: Any, skip_stack: Any, *more: Any, **named: Any
    ) -> Any:
        begun.append(box if _resumes(skip_stack) else None)
        with _begun(box) if begun[-1] else contextlib.nullcontext():
            found = own(context, box, bottom_space, skip_stack, *more, **named)
        begun.pop()
        set_box, resumes_at, *_ = found
        if set_box is not None and skip_stack is None and resumes_at is None:
            _align(set_box, context.page_bottom - bottom_space)
        return found

    def set_level(
        context: Any, box: Any, bottom: Any, skip: Any, parent: Any, is_first: bool, *more: Any
    ) -> Any:
        opens = is_first and skip is None and parent is begun[-1]
        with _without_lines_above(box, parent) if opens else contextlib.nullcontext():
            return own_level(context, box, bottom, skip, parent, is_first, *more)

    with (
        replaced(block_layout, "block_container_layout", set_block),
        replaced(block_layout, "block_level_layout", set_level),
    ):
        yield


def _resumes(skip_stack: Any) -> bool:
    """Return whether part of a block is on a previous page: it then continues after some children or letters."""
    while skip_stack:
        ((at, skip_stack),) = skip_stack.items()
        if at:
            return True
    return False


@contextlib.contextmanager
def _begun(box: Any) -> Iterator[None]:
    """Set the rest of a block, which has no first line and no first letter any more."""
    styles = box.first_line_style, box.first_letter_style
    box.first_line_style = box.first_letter_style = None
    try:
        yield
    finally:
        box.first_line_style, box.first_letter_style = styles


@contextlib.contextmanager
def _without_lines_above(box: Any, parent: Any) -> Iterator[None]:
    """Set a block that opens a page without the whole lines of space above it; a half line stays, for the grid."""
    style = box.style
    margin = style["margin_top"]
    if style["break_before"] not in _FORCED and getattr(margin, "unit", "") == "px":
        leading, _ = strut(parent.style)
        lines = int(margin.value / leading + _TOLERANCE)
        if lines > 0:
            box.style = style.copy()
            box.style["margin_top"] = Dimension(margin.value - lines * leading, "px")
    try:
        yield
    finally:
        box.style = style


def _align(box: Any, bottom: float) -> None:
    """Move the content of a block down to its foot if its style says so, but not below `bottom`.

    The room in a block that is higher than its content shows how far; one that breaks has no room left.
    """
    if not _AT_THE_FOOT.intersection(box.style["align_content"]):
        return
    inside = [one for one in box.children if one.is_in_normal_flow()]
    ends = max((one.position_y + one.margin_height() for one in inside), default=bottom)
    room = min(box.content_box_y() + box.height, bottom) - ends
    if room > 0:
        for child in box.children:
            child.translate(dy=room)
