"""CSS declarations for single elements of markup, before it is laid out again."""

from xml.etree.ElementTree import Element


def declare(element: Element, told: str) -> None:
    """Add declarations to an element, after those in its style attribute."""
    element.set("style", "; ".join(filter(None, (element.get("style"), told))))
