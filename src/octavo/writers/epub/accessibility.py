"""The contents of a book → what its metadata may say about its accessibility, and no more.

No conformance is claimed, since that takes a person who has examined the book.
https://www.w3.org/TR/epub-a11y-11/#sec-discoverability, values: https://www.w3.org/community/reports/a11y-discov-vocab/CG-FINAL-vocabulary-20240718/
"""

import io
from dataclasses import dataclass
from typing import Final

from octavo.writers.epub.layout import Layout, Picture
from octavo.writers.xhtml.outline import every

_EITHER_WAY: Final = frozenset(("ja", "ko", "zh"))
"""Languages that are written in horizontal and in vertical lines."""


@dataclass(frozen=True, slots=True)
class Accessibility:
    """Values of the schema.org properties of the same names."""

    modes: tuple[str, ...]
    sufficient: str
    features: tuple[str, ...]
    hazard: str
    summary: str


def accessibility_of(layout: Layout) -> Accessibility:
    """Return the values that the content justifies."""
    described = all(image.alt is not None for image in layout.images)
    telling = any(image.alt != "" for image in layout.images)  # decoration does not tell anything
    moving = any(map(_may_move, layout.pictures))
    features = ["ARIA", "displayTransformability", "readingOrder", "tableOfContents", "unlocked"]
    if described and (telling or layout.cover):
        features.append("alternativeText")
    if layout.pages:
        features += ["pageBreakMarkers", "pageNavigation"]
    if layout.has_ruby:
        features.append("rubyAnnotations")
    if any(division.has_heading for division in every(layout.divisions)):
        features.append("structuralNavigation")
    if layout.setting.runs_down:
        features.append("verticalWriting")
    elif layout.setting.language.partition("-")[0] in _EITHER_WAY:
        features.append("horizontalWriting")
    return Accessibility(
        modes=("textual", "visual") if telling else ("textual",),
        sufficient="textual" if described else "textual,visual",
        features=tuple(sorted(features, key=str.lower)),
        hazard="unknown" if moving else "none",
        summary=_summary(pictures=bool(layout.images), described=described),
    )


def _may_move(picture: Picture) -> bool:
    """Return whether a picture is animated, or cannot be examined."""
    if picture.media_type not in {"image/gif", "image/webp"}:
        return False
    from PIL import Image  # noqa: PLC0415 - only books with such pictures pay for it

    try:
        with Image.open(io.BytesIO(picture.data)) as opened:
            return bool(getattr(opened, "is_animated", False))
    except (OSError, SyntaxError, ValueError):
        return True


def _summary(*, pictures: bool, described: bool) -> str:
    text = "Text that can be resized, reflowed and read aloud, with a table of contents."
    if not pictures:
        return text
    if described:
        return f"{text} Every picture has alternative text or is marked as decoration."
    return f"{text} Some pictures have no alternative text."
