"""Declarations of CSS for single elements of a piece of markup, before it is laid out again."""

from xml.etree.ElementTree import Element


def declare(element: Element, told: str) -> None:
    """Have `told` apply to an element, behind what its style attribute says already."""
    element.set("style", "; ".join(filter(None, (element.get("style"), told))))
