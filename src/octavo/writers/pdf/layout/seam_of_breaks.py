"""Pages that a scene break would leave short → the ornament is at their foot, or at the top of the next page.

Part of the seam: see `seam`, which says why. An ornament between scenes is kept together with the paragraphs
before and after it, and these keep their lines together: among short paragraphs that cost a page five or more
lines.
"""

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block as block_layout

from octavo.writers.pdf.layout.seam_of_lines import replaced

_SHORT: Final = 2.5
"""A page is short if more than so many lines are empty at its foot."""
_GAINED: Final = 1.5
"""More than so many lines must be gained by separating a scene break: one would not be worth an ornament at the end of a
page."""


@contextlib.contextmanager
def parted_scenes() -> Iterator[None]:
    """Break pages in this way inside the block; whatever happens, the original is restored."""
    own, own_break = block_layout.find_earlier_page_break, block_layout.block_level_page_break
    asked: tuple[Any, Any] = (None, None)

    def page_break(before: Any, after: Any) -> Any:
        nonlocal asked
        asked = before, after
        return own_break(before, after)

    def let_go(before: Any, after: Any) -> Any:
        return "auto" if _is_scene_break(before, after) else own_break(before, after)

    def find(context: Any, children: Sequence[Any], *placeholders: Any) -> Any:
        waiting = asked  # there is no room for what follows between these two
        with replaced(block_layout, "find_earlier_page_break", own):
            with replaced(block_layout, "remove_placeholders", _left_in_place):
                kept = own(context, children, *placeholders)
                with replaced(block_layout, "block_level_page_break", let_go):
                    more = own(context, children, *placeholders)
            if not kept:
                return own(context, children, *placeholders)
            if _is_scene_break(*waiting) and waiting[0] is children[-1]:
                whole = list(children), {children[-1].index + 1: None}
                if _is_better(context, kept[0], whole[0]):
                    return whole
            if not (more and _is_better(context, kept[0], more[0])):
                return own(context, children, *placeholders)
            with replaced(block_layout, "block_level_page_break", let_go):
                return own(context, children, *placeholders)

    with (
        replaced(block_layout, "find_earlier_page_break", find),
        replaced(block_layout, "block_level_page_break", page_break),
    ):
        yield


def _left_in_place(*_: Any) -> None:
    """Remove nothing: a break is only looked for."""


def _is_scene_break(before: Any, after: Any) -> bool:
    """Return whether one of two consecutive boxes is a scene break."""
    return any(one is not None and one.element_tag == "hr" for one in (before, after))


def _is_better(context: Any, kept: Sequence[Any], more: Sequence[Any]) -> bool:
    """Return whether a page that ends with the boxes `kept` is short, and is less so, and ends well, with the boxes `more`."""
    last, later = _last_in(kept), _last_in(more)
    if last is None or later is None or not isinstance(last, boxes.LineBox):
        return False
    if later.element_tag == "hr" and context.current_page_footnotes:
        return False
    short = context.page_bottom - _foot(last)
    gained = _foot(later) - _foot(last)
    return bool(short > _SHORT * last.height and gained > _GAINED * last.height)


def _last_in(children: Sequence[Any]) -> Any | None:
    """Return the last line of boxes in the flow, or the ornament after it; None if there is neither."""
    for child in reversed(children):
        if isinstance(child, boxes.LineBox) or child.element_tag == "hr":
            return child
        if child.is_in_normal_flow() and (found := _last_in(getattr(child, "children", ()))):
            return found
    return None


def _foot(box: Any) -> float:
    """Return the position of the foot of a line or an ornament."""
    top = box.position_y if isinstance(box, boxes.LineBox) else box.border_box_y()
    return float(top + box.border_height())
