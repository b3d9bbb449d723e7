"""Laid-out boxes: what is in them, and whether more is seen of them than words."""

from collections.abc import Iterator
from typing import Any

from octavo.writers.pdf.layout import seam


def within(box: Any) -> Iterator[Any]:
    """Give a box, and all boxes in it, in their order."""
    box = seam.in_place(box)
    yield box
    for child in getattr(box, "children", ()):
        yield from within(child)


def is_said(box: Any) -> bool:
    """Tell whether a box is text of which something is seen."""
    return isinstance(box, seam.boxes.TextBox) and bool(box.text.strip())


def is_link(box: Any) -> bool:
    """Tell whether a box is a link that is a block."""
    return isinstance(box, seam.boxes.BlockBox) and box.element_tag == "a"


def has_lines(box: Any) -> bool:
    """Tell whether a box holds lines, and nothing but them."""
    return bool(box.children) and all(isinstance(one, seam.boxes.LineBox) for one in box.children)


def breaks_of(box: Any) -> tuple[str, str, str]:
    """Return how pages break before, after and in a box, in the words of CSS."""
    style = box.style
    return style["break_before"], style["break_after"], style["break_inside"]


def take_out(box: Any, name: str) -> None:
    """Take what is made of elements of that name out of a box."""
    for one in list(within(box)):
        kids = getattr(one, "children", ())
        if any(kid.element_tag == name for kid in kids):
            one.children = tuple(kid for kid in kids if kid.element_tag != name)


def is_bare(box: Any) -> bool:
    """Tell whether nothing of a box is seen but the words in it, and it stands in the flow."""
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
