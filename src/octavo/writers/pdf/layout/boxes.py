"""Laid-out boxes: their contents, and whether anything but words is visible."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from octavo.writers.pdf.layout import seam

_TOLERANCE: Final = 0.5
"""CSS pixels."""


def within(box: Any) -> Iterator[Any]:
    """Yield a box and all boxes in it, in order."""
    box = seam.in_place(box)
    yield box
    for child in getattr(box, "children", ()):
        yield from within(child)


def is_said(box: Any) -> bool:
    """Return whether a box is text of which anything is visible."""
    return isinstance(box, seam.boxes.TextBox) and bool(box.text.strip())


def is_link(box: Any) -> bool:
    """Return whether a box is a link set as a block."""
    return isinstance(box, seam.boxes.BlockBox) and box.element_tag == "a"


def has_lines(box: Any) -> bool:
    """Return whether a box contains only lines."""
    return bool(box.children) and all(isinstance(one, seam.boxes.LineBox) for one in box.children)


def breaks_of(box: Any) -> tuple[str, str, str]:
    """Return how pages break before, after and inside a box, as CSS values."""
    style = box.style
    return style["break_before"], style["break_after"], style["break_inside"]


def take_out(box: Any, name: str) -> None:
    """Remove the boxes of elements with a name from a box."""
    for one in list(within(box)):
        kids = getattr(one, "children", ())
        if any(kid.element_tag == name for kid in kids):
            one.children = tuple(kid for kid in kids if kid.element_tag != name)


def is_bare(box: Any) -> bool:
    """Return whether only the words in a box are visible, and it is in the normal flow."""
    style = box.style
    edges = (box.style[f"border_{side}_width"] for side in ("top", "right", "bottom", "left"))
    return (
        not box.background
        and not any(edges)
        and style["outline_style"] == "none"
        and style["opacity"] == 1
        and not style["transform"]
        and style["visibility"] == "visible"
        and style["text_transform"] == "none"
        and (style["position"], style["float"]) == ("static", "none")
    )


def foot_of(page: Any) -> tuple[Sequence[Any], float]:
    """Return the notes at the foot of a page, and how far down the text above them may reach, in CSS pixels."""
    areas = (one for one in page.children if isinstance(one, seam.boxes.FootnoteAreaBox))
    area = next((one for one in areas if one.children), None)
    if area is None:
        return (), page.content_box_y() + page.height
    return area.children, area.position_y + area.margin_top + _TOLERANCE


def end_of_text(page: Any) -> float:
    """Return how far down the visible text of a page reaches, in CSS pixels."""
    return max(map(ends_at, within(page.children[0])), default=0.0)


def white_below(page: Any) -> float:
    """Return how much is left white between a page's text and its foot, in CSS pixels."""
    return foot_of(page)[1] - end_of_text(page)


def ends_at(box: Any) -> float:
    """Return how far down the visible part of a box itself reaches, 0 if nothing is visible."""
    seen = isinstance(box, (seam.boxes.LineBox, seam.boxes.ReplacedBox))
    return float(box.position_y + box.height) if seen else 0.0
