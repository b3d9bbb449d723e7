"""Pages that a scene break would leave short → the ornament stands at the head of the next.

Part of the seam: see `seam`, which says why. What is between scenes keeps with the paragraphs before and behind it, and these with their
lines: among short paragraphs that took five lines and more off a page.
"""

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any, Final

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block as block_layout

from octavo.writers.pdf.layout.seam_of_lines import replaced

_SHORT: Final = 2.5
"""Lines from which on a page is short that ends before its foot."""
_GAINED: Final = 1.5
"""Lines that are gained at least where a scene break is let go of: one would not be worth an ornament at the head of a page."""


@contextlib.contextmanager
def parted_scenes() -> Iterator[None]:
    """Have pages break so; what was there before is put back, whatever happens."""
    own, own_break = block_layout.find_earlier_page_break, block_layout.block_level_page_break

    def let_go(before: Any, after: Any) -> Any:
        scene_break = after is not None and after.element_tag == "hr"
        return "auto" if scene_break else own_break(before, after)

    def find(context: Any, children: Sequence[Any], *placeholders: Any) -> Any:
        with replaced(block_layout, "find_earlier_page_break", own):
            with replaced(block_layout, "remove_placeholders", _left_in_place):
                kept = own(context, children, *placeholders)
                with replaced(block_layout, "block_level_page_break", let_go):
                    more = own(context, children, *placeholders)
            if not (kept and more and _is_better(context, kept[0], more[0])):
                return own(context, children, *placeholders)
            with replaced(block_layout, "block_level_page_break", let_go):
                return own(context, children, *placeholders)

    with replaced(block_layout, "find_earlier_page_break", find):
        yield


def _left_in_place(*_: Any) -> None:
    """Take nothing away: a break is but looked for."""


def _is_better(context: Any, kept: Sequence[Any], more: Sequence[Any]) -> bool:
    """Return whether a page that ends with what is `kept` is short, and is less so if it ends with `more`."""
    last, later = _last_line(kept), _last_line(more)
    if last is None or later is None:
        return False
    short = context.page_bottom - _foot(last)
    gained = _foot(later) - _foot(last)
    return bool(short > _SHORT * last.height and gained > _GAINED * last.height)


def _last_line(children: Sequence[Any]) -> Any | None:
    """Return the last line of boxes in the flow, None where there is none."""
    for child in reversed(children):
        if isinstance(child, boxes.LineBox):
            return child
        if child.is_in_normal_flow() and (found := _last_line(getattr(child, "children", ()))):
            return found
    return None


def _foot(line: Any) -> float:
    return float(line.position_y + line.height)
