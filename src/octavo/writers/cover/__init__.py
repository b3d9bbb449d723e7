"""Metadata and a book style → a typographic cover: a JPEG, drawn with the book face.

`draw_cover` is the entry point. The same book, style and fonts give the same bytes.
"""

from octavo.writers.cover.drawing import DrawnCover, draw_cover

__all__ = ["DrawnCover", "draw_cover"]
